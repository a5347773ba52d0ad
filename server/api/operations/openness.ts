/** What is shared among heads: who opened it, and what they ask each other about it. */

import { z } from "zod";
import { nextOf, numberedPageQuery, pageNumberIn, pageOf } from "#server/api/cursor.ts";
import { operation } from "#server/api/operation.ts";
import { renaming } from "#server/api/renaming.ts";
import { Made } from "#server/api/shapes/made.ts";
import { Day, Key, Moment } from "#server/api/shapes/write-up.ts";

const params = z.object({ key: Key });
const ofQuestion = params.extend({ id: z.string().max(40) });

const Opening = z
  .object({
    at: Moment,
    by: z.enum(["heads", "break-glass"]).meta({ description: "As what they were let in." }),
    handle: z.string(),
    name: z.string(),
    school: z.string().nullable(),
  })
  .meta({ id: "Opening" });

const LetIn = z
  .object({
    asker: z.string().nullable(),
    agreer: z.string().nullable(),
    reason: z.string(),
    askedAt: Moment,
    until: Moment.nullable(),
  })
  .meta({ id: "LetIn" });

const Question = z
  .object({
    id: z.string(),
    question: z.string(),
    asker: z.string(),
    school: z.string().nullable(),
    askedAt: Moment,
    due: Day,
    isLate: z.boolean(),
    answer: z.string().nullable(),
    answerer: z.string().nullable(),
    answeredAt: Moment.nullable(),
    mayWithdraw: z.boolean(),
  })
  .meta({ id: "Question" });

export const opennessOperations = [
  operation({
    id: "listOpenings",
    method: "get",
    path: "/practice/{key}/openings",
    summary: "Who opened what is shared with heads: for its authors and the heads of their schools",
    scope: "read",
    params,
    query: z.strictObject(numberedPageQuery),
    gives: pageOf(Opening).extend({
      letIn: z.array(LetIn).meta({
        description: "Administrators whom another let in, whether or not they opened it.",
      }),
    }),
    async handle({ services, viewer, params: { key }, query: { cursor } }) {
      const { writeUp, openings, ...list } = await services.openings.list(
        viewer,
        key,
        pageNumberIn(cursor) ?? 1,
      );
      const next = nextOf(list);
      const items = openings.map(({ id: _, at, ...opening }) => ({
        ...opening,
        at: at.toISOString(),
      }));
      const broken = await services.breakGlass.listFor(writeUp.id);
      const letIn = broken.map(({ asker, agreer, reason, askedAt, expiresAt }) => ({
        asker,
        agreer,
        reason,
        askedAt: askedAt.toISOString(),
        until: expiresAt?.toISOString() ?? null,
      }));
      return { body: { items, next, letIn }, next };
    },
  }),
  operation({
    id: "listQuestions",
    method: "get",
    path: "/practice/{key}/questions",
    summary: "What heads asked its authors, and what they answered",
    scope: "read",
    params,
    gives: pageOf(Question),
    async handle({ services, viewer, params: { key } }) {
      const { questions } = await services.questions.list(viewer, key);
      const items = questions.map(({ askedAt, answeredAt, ...question }) => ({
        ...question,
        askedAt: askedAt.toISOString(),
        answeredAt: answeredAt?.toISOString() ?? null,
      }));
      return { body: { items, next: null } };
    },
  }),
  operation({
    id: "askQuestion",
    method: "post",
    path: "/practice/{key}/questions",
    summary: "As a head that it is shared with, ask its authors",
    scope: "write",
    params,
    body: z.strictObject({
      question: z.string().max(1000),
      due: z.string().max(10).meta({ description: "The day of the answer, as 2026-09-01." }),
    }),
    gives: Made,
    status: 201,
    async handle({ services, viewer, params: { key }, body }) {
      return { body: { id: await services.questions.ask(viewer, key, body) } };
    },
  }),
  operation({
    id: "answerQuestion",
    method: "post",
    path: "/practice/{key}/questions/{id}/answer",
    summary: "As an author, answer",
    scope: "write",
    params: ofQuestion,
    body: z.strictObject({ answer: z.string().max(1000) }),
    async handle({ services, viewer, params: { key, id }, body: { answer } }) {
      await renaming({ [`answer-${id}`]: "answer" }, () =>
        services.questions.answer(viewer, key, id, answer),
      );
      return {};
    },
  }),
  operation({
    id: "withdrawQuestion",
    method: "delete",
    path: "/practice/{key}/questions/{id}",
    summary: "Take back what you asked, while nobody has answered",
    scope: "write",
    params: ofQuestion,
    async handle({ services, viewer, params: { key, id } }) {
      await services.questions.withdraw(viewer, key, id);
      return {};
    },
  }),
];
