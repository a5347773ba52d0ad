/** What waits for one, as the desk has it. */
import { z } from "zod";
import { operation } from "#server/api/operation.ts";
import { Day, Moment } from "#server/api/shapes/write-up.ts";

const Of = { key: z.string(), title: z.string() };

const Desk = z
  .object({
    unread: z.int().meta({ description: "Messages that you have not read." }),
    secondLooks: z.array(z.object({ ...Of, askedBy: z.string() })),
    readings: z.array(
      z.object({ ...Of, id: z.string(), askedBy: z.string(), question: z.string() }),
    ),
    answers: z
      .array(
        z.object({
          ...Of,
          reader: z.string(),
          answer: z.string().nullable(),
          answeredAt: Moment.nullable(),
        }),
      )
      .meta({ description: "What colleagues whom you asked to read said last." }),
    questions: z
      .array(z.object({ ...Of, id: z.string(), question: z.string(), asker: z.string(), due: Day }))
      .meta({ description: "What heads ask you, the next due first." }),
  })
  .meta({ id: "Desk" });

export const deskOperations = [
  operation({
    id: "getDesk",
    method: "get",
    path: "/me/desk",
    summary: "What waits for you: to look at, to read, to answer",
    scope: "read",
    gives: Desk,
    async handle({ services, viewer }) {
      const [unread, looks, readings, answers, questions] = await Promise.all([
        services.messages.countUnread(viewer),
        services.secondLook.listAsked(viewer),
        services.team.listAsked(viewer),
        services.team.listAnswers(viewer),
        services.questions.listToAnswer(viewer),
      ]);
      return {
        body: {
          unread,
          secondLooks: looks.map(({ key, title, askedBy }) => ({ key, title, askedBy })),
          readings: readings.map(({ askedAt: _, ...reading }) => reading),
          answers: answers.map(({ id: _, answeredAt, ...answer }) => ({
            ...answer,
            answeredAt: answeredAt?.toISOString() ?? null,
          })),
          questions,
        },
      };
    },
  }),
];
