/** Drafts: starting one, reading it with its revision, and writing in it beside whoever has it open. */
import { z } from "zod";
import { templates } from "#content/packs/templates.ts";
import { WriteUpPatch } from "#content/practice/write-up-patch.ts";
import { pageOf } from "#server/api/cursor.ts";
import { operation } from "#server/api/operation.ts";
import { Draft, DraftLine, presentDraft, presentLine } from "#server/api/shapes/draft.ts";
import { Key } from "#server/api/shapes/write-up.ts";

const params = z.object({ key: Key });

export const draftOperations = [
  operation({
    id: "listDrafts",
    method: "get",
    path: "/drafts",
    summary: "What you write, published or not, newest work first",
    scope: "read",
    gives: pageOf(DraftLine),
    async handle({ services, viewer, origin }) {
      const mine = await services.drafts.listMine(viewer);
      return { body: { items: mine.map((line) => presentLine(line, origin)), next: null } };
    },
  }),
  operation({
    id: "startDraft",
    method: "post",
    path: "/drafts",
    summary: "Start a write-up",
    scope: "write",
    body: z.strictObject({
      template: z.string().meta({ examples: templates.map(({ id }) => id) }),
      title: z.string().max(150),
      allianceId: z.string().max(60).nullable().default(null).meta({
        description:
          "An alliance of yours, to start it there; it is then shared as is usual there.",
      }),
    }),
    gives: Draft,
    status: 201,
    async handle({ services, viewer, body, origin }) {
      const { key } = await services.drafts.start(viewer, body);
      const draft = await services.editing.open(viewer, key);
      return {
        body: presentDraft(draft, origin),
        revision: draft.revision,
        location: `${origin}/api/v1/drafts/${key}`,
      };
    },
  }),
  operation({
    id: "getDraft",
    method: "get",
    path: "/drafts/{key}",
    summary: "A draft as it stands, with everything typed so far",
    scope: "read",
    params,
    gives: Draft,
    async handle({ services, viewer, params: { key }, origin }) {
      const draft = await services.editing.open(viewer, key);
      return { body: presentDraft(draft, origin), revision: draft.revision };
    },
  }),
  operation({
    id: "changeDraft",
    method: "patch",
    path: "/drafts/{key}",
    summary: "Change a draft: send only what is to be different",
    description:
      "It is merged into the text that others may have open, as the smallest edit. When the draft has moved on since the revision in If-Match, nothing is changed and the answer is 412 with the revision that is current.",
    scope: "write",
    ifMatch: true,
    params,
    body: WriteUpPatch.meta({ id: "DraftChange" }),
    gives: Draft,
    async handle({ services, viewer, params: { key }, body, revisions, origin }) {
      const draft = await services.editing.change(viewer, key, { patch: body, revisions });
      return { body: presentDraft(draft, origin), revision: draft.revision };
    },
  }),
  operation({
    id: "deleteDraft",
    method: "delete",
    path: "/drafts/{key}",
    summary: "Delete a draft of which nothing was ever published",
    scope: "write",
    ifMatch: true,
    params,
    async handle({ services, viewer, params: { key }, revisions }) {
      await services.discard(viewer, key, revisions);
      return {};
    },
  }),
];
