/** What came of practices between schools: who made what of them, who gave, and what is still used. */
import { z } from "zod";
import { FindingDirection } from "#content/practice/write-up.ts";
import { pageOf } from "#server/api/cursor.ts";
import { operation } from "#server/api/operation.ts";
import { FollowUpAnswer, typedAnswer } from "#server/api/shapes/follow-up.ts";
import { Key } from "#server/api/shapes/write-up.ts";

const FollowUpDue = z
  .object({
    id: z.string(),
    adaptationId: z.string().nullable().meta({ description: "Null where it is of an enquiry." }),
    months: z.int(),
    title: z.string(),
    address: z.string(),
  })
  .meta({ id: "FollowUpDue" });

const Balance = z
  .object({ schoolId: z.string(), name: z.string(), given: z.int(), received: z.int() })
  .meta({ id: "Balance" });

export const elsewhereOperations = [
  operation({
    id: "getFamilyTree",
    method: "get",
    path: "/practice/{key}/family-tree",
    summary: "A practice, what others made of it, and what others made of that",
    scope: "read",
    isOpen: true,
    params: z.object({ key: Key }),
    gives: z
      .object({
        relatives: z.array(
          z.object({
            id: z.string(),
            parent: z.string().nullable(),
            title: z.string(),
            school: z.string(),
            direction: FindingDirection.or(z.literal("unknown")),
          }),
        ),
      })
      .meta({ id: "FamilyTree" }),
    async handle({ services, viewer, params: { key } }) {
      const page = await services.adaptations.getOrigin(viewer, key);
      const { writeUp, version, authors, unnamed } = page;
      const schools = new Set(authors.flatMap(({ schoolName }) => schoolName ?? []));
      const relatives = await services.familyTree.grow(viewer, {
        id: writeUp.id,
        title: writeUp.title,
        school: unnamed ?? [...schools].join(", "),
        findings: version.content.findings,
      });
      return {
        body: {
          relatives: relatives.map(({ id, parent, title, school, direction }) => ({
            ...{ id, parent, title, school, direction },
          })),
        },
      };
    },
  }),
  operation({
    id: "listBalance",
    method: "get",
    path: "/schools/{id}/balance",
    summary: "What a school gave each other school and received from it, for those two to see",
    scope: "read",
    params: z.object({ id: z.string().max(60) }),
    gives: pageOf(Balance),
    async handle({ services, viewer, params: { id } }) {
      const { school } = await services.network.getSchool(id);
      return { body: { items: await services.balance.list(viewer, school.id), next: null } };
    },
  }),
  operation({
    id: "listFollowUps",
    method: "get",
    path: "/me/follow-ups",
    summary: "What you are asked now: is it still used?",
    scope: "read",
    gives: pageOf(FollowUpDue),
    async handle({ services, viewer }) {
      const items = (await services.followUps.listDue(viewer)).map(
        ({ id, adaptationId, months, title, address }) => ({
          ...{ id, adaptationId, months, title, address },
        }),
      );
      return { body: { items, next: null } };
    },
  }),
  operation({
    id: "answerFollowUp",
    method: "post",
    path: "/follow-ups/{id}/answer",
    summary: "Say whether it is still used, of an adaptation or an enquiry",
    scope: "write",
    params: z.object({ id: z.string().max(40) }),
    body: FollowUpAnswer,
    async handle({ services, viewer, params: { id }, body }) {
      await services.followUps.answer(viewer, id, typedAnswer(body));
      return {};
    },
  }),
];
