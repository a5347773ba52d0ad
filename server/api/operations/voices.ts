/** Pupil voice: what pupils said, without who said it. */
import { z } from "zod";
import { operation } from "#server/api/operation.ts";
import { requireCounted } from "#server/api/revision.ts";
import { EnquiryKey } from "#server/api/shapes/enquiry.ts";
import { presentVoice, typedVoice, VoiceEntry, VoiceRead } from "#server/api/shapes/voice.ts";

const params = z.object({ key: EnquiryKey });
const one = params.extend({ id: z.string().max(40) });

export const voiceOperations = [
  operation({
    id: "addVoice",
    method: "post",
    path: "/enquiries/{key}/voices",
    summary: "Add what pupils said; what could tell who a pupil is is refused",
    description: "What is there, and its id, stands in the numbers of the enquiry.",
    scope: "write",
    params,
    body: VoiceEntry,
    async handle({ services, viewer, params: { key }, body }) {
      await services.voices.write(viewer, key, null, typedVoice(body, 0));
      return {};
    },
  }),
  operation({
    id: "getVoice",
    method: "get",
    path: "/enquiries/{key}/voices/{id}",
    summary: "What pupils said, for those who plan",
    scope: "read",
    params: one,
    gives: VoiceRead,
    async handle({ services, viewer, params: { key, id } }) {
      const opened = await services.voices.open(viewer, key, id);
      return { body: presentVoice(opened), revision: String(opened.voice.revision) };
    },
  }),
  operation({
    id: "changeVoice",
    method: "put",
    path: "/enquiries/{key}/voices/{id}",
    summary: "Write all of it anew",
    scope: "write",
    ifMatch: true,
    params: one,
    body: VoiceEntry,
    gives: VoiceRead,
    async handle({ services, viewer, params: { key, id }, body, revisions }) {
      const { voice } = await services.voices.open(viewer, key, id);
      const typed = typedVoice(body, requireCounted(revisions, voice.revision));
      await services.voices.write(viewer, key, id, typed);
      const opened = await services.voices.open(viewer, key, id);
      return { body: presentVoice(opened), revision: String(opened.voice.revision) };
    },
  }),
  operation({
    id: "deleteVoice",
    method: "delete",
    path: "/enquiries/{key}/voices/{id}",
    summary: "Delete what pupils said for good, also from the copy that readers see",
    scope: "write",
    ifMatch: true,
    params: one,
    async handle({ services, viewer, params: { key, id }, revisions }) {
      const { voice } = await services.voices.open(viewer, key, id);
      const revision = String(requireCounted(revisions, voice.revision));
      await services.takingOut.deleteVoice(viewer, key, { id, revision, sure: true });
      return {};
    },
  }),
];
