/** What observers saw in a lesson: its teacher's, and theirs with whom the teacher shares it. */
import { z } from "zod";
import { pageOf } from "#server/api/cursor.ts";
import { operation } from "#server/api/operation.ts";
import { requireCounted } from "#server/api/revision.ts";
import { EnquiryKey } from "#server/api/shapes/enquiry.ts";
import { ObservationNote, presentNote } from "#server/api/shapes/lesson.ts";

const params = z.object({ key: EnquiryKey, id: z.string().max(40) });
const note = params.extend({ note: z.string().max(40) });
const reader = note.extend({ handle: z.string().max(100) });

export const observationOperations = [
  operation({
    id: "listObservations",
    method: "get",
    path: "/enquiries/{key}/lessons/{id}/notes",
    summary: "The notes of a lesson that are yours to read",
    scope: "read",
    params,
    gives: pageOf(ObservationNote),
    async handle({ services, viewer, params: { key, id } }) {
      const got = await services.lessons.get(viewer, key, id);
      const notes = await services.observing.list(viewer, got);
      return {
        body: { items: notes.map((one) => presentNote(one, viewer.person?.id)), next: null },
      };
    },
  }),
  operation({
    id: "writeObservation",
    method: "put",
    path: "/enquiries/{key}/lessons/{id}/notes/own",
    summary: "Write what you saw in a lesson that you watched",
    description: 'If-Match takes the revision of your note; `"0"` while there is none.',
    scope: "write",
    ifMatch: true,
    params,
    body: z.strictObject({ words: z.string().max(4000) }),
    async handle({ services, viewer, params: { key, id }, body, revisions }) {
      const got = await services.lessons.get(viewer, key, id);
      const notes = await services.observing.list(viewer, got);
      const own = notes.find(({ observerId }) => observerId === viewer.person?.id);
      const revision = requireCounted(revisions, own?.revision ?? 0);
      await services.observing.write(viewer, key, id, { words: body.words, revision });
      return {};
    },
  }),
  operation({
    id: "throwAwayObservation",
    method: "delete",
    path: "/enquiries/{key}/lessons/{id}/notes/{note}",
    summary: "Throw away a note of your own lesson: nobody reads it any more",
    scope: "write",
    params: note,
    async handle({ services, viewer, params: { key, id, note } }) {
      await services.observing.throwAway(viewer, key, id, note);
      return {};
    },
  }),
  operation({
    id: "shareObservation",
    method: "put",
    path: "/enquiries/{key}/lessons/{id}/notes/{note}/readers/{handle}",
    summary: "Share a note of your own lesson with somebody of the team",
    scope: "write",
    params: reader,
    async handle({ services, viewer, params: { key, id, note, handle } }) {
      const asked = { noteId: note, reader: handle, shared: true };
      await services.observing.share(viewer, key, id, asked);
      return {};
    },
  }),
  operation({
    id: "unshareObservation",
    method: "delete",
    path: "/enquiries/{key}/lessons/{id}/notes/{note}/readers/{handle}",
    summary: "Share it with them no more",
    scope: "write",
    params: reader,
    async handle({ services, viewer, params: { key, id, note, handle } }) {
      const asked = { noteId: note, reader: handle, shared: false };
      await services.observing.share(viewer, key, id, asked);
      return {};
    },
  }),
];
