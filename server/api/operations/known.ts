/** What is already known when an enquiry begins: write-ups of the commons, and references from outside. */
import { z } from "zod";
import { Fit, fieldsOf, mostAtOnce } from "#content/enquiry/known.ts";
import { notFound } from "#content/failure.ts";
import { CslItem } from "#content/references/csl.ts";
import { pageOf } from "#server/api/cursor.ts";
import { operation } from "#server/api/operation.ts";
import { requireCounted } from "#server/api/revision.ts";
import { EnquiryKey } from "#server/api/shapes/enquiry.ts";
import { Key } from "#server/api/shapes/write-up.ts";

const params = z.object({ key: EnquiryKey });
const one = params.extend({ id: z.string().max(40) });

const taken = {
  took: z.string().max(600).meta({ description: "What the team took from it." }),
  fit: Fit.meta({ description: "How well it fits your schools." }),
  why: z.string().max(300).meta({ description: "Why it fits, or does not." }),
};

const KnownItem = z
  .object({
    id: z.string(),
    revision: z.int().meta({ description: "For the If-Match of a change." }),
    by: z.string(),
    source: z
      .discriminatedUnion("kind", [
        z.object({
          kind: z.literal("write-up"),
          title: z.string(),
          address: z.string(),
          version: z.int().nullable(),
        }),
        z.object({ kind: z.literal("reference"), citation: z.string(), reference: CslItem }),
      ])
      .nullable()
      .meta({ description: "Null where it is not shared with you." }),
    newest: z
      .object({
        version: z.int(),
        strength: z.int().nullable(),
        isWithdrawn: z.boolean(),
        address: z.string(),
      })
      .nullable()
      .meta({
        description:
          "Of a write-up: its newest version, and the level on the headline scale that stands for it; null while that is not rated.",
      }),
    ...taken,
  })
  .meta({ id: "KnownItem" });

const ReadReference = z
  .object({
    reference: CslItem.partial(),
    uncertain: z
      .array(CslItem.keyof())
      .meta({ description: "What somebody should look at before it is kept." }),
  })
  .meta({ id: "ReadReference" });

export const knownOperations = [
  operation({
    id: "listKnown",
    method: "get",
    path: "/enquiries/{key}/known",
    summary: "What an enquiry builds on, in the order of adding",
    scope: "read",
    params,
    gives: pageOf(KnownItem),
    async handle({ services, viewer, params: { key } }) {
      const { enquiry } = await services.enquiries.get(viewer, key);
      return { body: { items: await services.known.list(viewer, enquiry.id), next: null } };
    },
  }),
  operation({
    id: "attachWriteUp",
    method: "post",
    path: "/enquiries/{key}/known/write-ups",
    summary: "Attach the newest version of a write-up that you may read",
    scope: "write",
    params,
    body: z.strictObject({ writeUp: Key, ...taken }),
    async handle({ services, viewer, params: { key }, body }) {
      await services.known.attach(viewer, key, body);
      return {};
    },
  }),
  operation({
    id: "readReferences",
    method: "post",
    path: "/enquiries/{key}/known/references/read",
    summary: "Have a DOI, citations or records read as references; nothing is kept",
    scope: "write",
    params,
    body: z.strictObject({ pasted: z.string().max(50_000) }),
    gives: z.object({ references: z.array(ReadReference) }).meta({ id: "ReadReferences" }),
    async handle({ services, viewer, params: { key }, body }) {
      return { body: { references: await services.known.readPasted(viewer, key, body.pasted) } };
    },
  }),
  operation({
    id: "keepReferences",
    method: "post",
    path: "/enquiries/{key}/known/references",
    summary: "Keep references with what was taken from each: all of them, or none",
    scope: "write",
    params,
    body: z.strictObject({
      references: z
        .array(z.strictObject({ reference: CslItem, ...taken }))
        .min(1)
        .max(mostAtOnce),
    }),
    async handle({ services, viewer, params: { key }, body }) {
      const kept = body.references.map(({ reference, ...rest }) => ({
        csl: JSON.stringify(reference),
        typed: fieldsOf(reference),
        taken: rest,
      }));
      await services.known.keep(viewer, key, kept);
      return {};
    },
  }),
  operation({
    id: "changeKnown",
    method: "put",
    path: "/enquiries/{key}/known/{id}",
    summary: "Say anew what was taken from it",
    scope: "write",
    ifMatch: true,
    params: one,
    body: z.strictObject(taken),
    async handle({ services, viewer, params: { key, id }, body, revisions }) {
      const { enquiry } = await services.enquiries.get(viewer, key);
      const now = (await services.known.list(viewer, enquiry.id)).find((item) => item.id === id);
      if (!now) throw notFound();
      const revision = requireCounted(revisions, now.revision);
      await services.known.change(viewer, key, { id, revision, ...body });
      return {};
    },
  }),
  operation({
    id: "removeKnown",
    method: "delete",
    path: "/enquiries/{key}/known/{id}",
    summary: "Take away what you do not use",
    scope: "write",
    params: one,
    async handle({ services, viewer, params: { key, id } }) {
      await services.known.remove(viewer, key, id);
      return {};
    },
  }),
];
