/** How ready a team is to work together, and what lets practice move between its schools. */
import { z } from "zod";
import { Level, TogetherAnswers, togetherNoteLimit } from "#content/enquiry/together.ts";
import { operation } from "#server/api/operation.ts";
import { requireCounted } from "#server/api/revision.ts";
import { EnquiryKey } from "#server/api/shapes/enquiry.ts";
import { Moment } from "#server/api/shapes/write-up.ts";

const params = z.object({ key: EnquiryKey });

const Check = z.enum(["readiness-start", "conditions-start", "conditions-end"]);

const Together = z
  .object({
    check: Check,
    answers: TogetherAnswers,
    revision: z.int().meta({ description: "For the If-Match of a change; 0 for the first." }),
    by: z.string(),
    at: Moment,
  })
  .meta({ id: "TogetherCheck" });

export const togetherOperations = [
  operation({
    id: "listTogether",
    method: "get",
    path: "/enquiries/{key}/together",
    summary: "What the team answered about working together; nobody else reads it",
    scope: "read",
    params,
    gives: z.object({ items: z.array(Together), next: z.null() }),
    async handle({ services, viewer, params: { key } }) {
      const { enquiry } = await services.enquiries.get(viewer, key);
      const items = (await services.checkingTogether.list(enquiry.id)).map((one) => ({
        ...one,
        check: Check.parse(one.check),
        at: one.at.toISOString(),
      }));
      return { body: { items, next: null } };
    },
  }),
  operation({
    id: "writeTogether",
    method: "put",
    path: "/enquiries/{key}/together/{check}",
    summary: "Answer for the team, before it starts or at the end",
    scope: "write",
    ifMatch: true,
    params: params.extend({ check: Check }),
    body: z.strictObject({
      answers: z.record(
        z.string().max(40),
        z.strictObject({
          level: Level.nullable().default(null),
          note: z.string().max(togetherNoteLimit).default(""),
        }),
      ),
    }),
    async handle({ services, viewer, params: { key, check }, body: { answers }, revisions }) {
      const { enquiry } = await services.enquiries.get(viewer, key);
      const now = (await services.checkingTogether.list(enquiry.id)).find(
        (one) => one.check === check,
      );
      const fields = Object.fromEntries(
        Object.entries(answers).flatMap(([id, { level, note }]) => [
          [id, level === null ? "" : String(level)],
          [`${id}-note`, note],
        ]),
      );
      await services.checkingTogether.write(viewer, key, {
        ...{ check, revision: requireCounted(revisions, now?.revision ?? 0) },
        given: (field) => fields[field] ?? "",
      });
      return {};
    },
  }),
];
