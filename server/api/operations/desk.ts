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
    breakGlass: z
      .array(z.object({ id: z.string(), askedBy: z.string(), reason: z.string() }))
      .meta({ description: "What other administrators ask to open, and you may agree to." }),
    opened: z
      .array(z.object({ ...Of, id: z.string(), reason: z.string(), until: Moment }))
      .meta({ description: "Write-ups of yours that an administrator may read now, and why." }),
    coverLifted: z
      .array(z.object({ id: z.string(), reason: z.string(), at: Moment, url: z.url() }))
      .meta({ description: "Posts of yours whose cover was lifted of late, and why." }),
    delegateOf: z
      .array(
        z.object({
          id: z.string(),
          handle: z.string(),
          name: z.string(),
          from: Day,
          to: Day.nullable(),
        }),
      )
      .meta({ description: "For whom you may publish." }),
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
    async handle({ services, viewer, origin }) {
      const [unread, looks, readings, answers, questions, breakGlass, opened, lifted, delegateOf] =
        await Promise.all([
          services.messages.countUnread(viewer),
          services.secondLook.listAsked(viewer),
          services.team.listAsked(viewer),
          services.team.listAnswers(viewer),
          services.questions.listToAnswer(viewer),
          services.breakGlass.listWaiting(viewer),
          services.breakGlass.listOpenOn(viewer),
          services.liftedCover.listOwn(viewer),
          services.delegating.listHolders(viewer),
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
          breakGlass,
          opened: opened.flatMap(({ until, ...request }) =>
            until ? [{ ...request, until: until.toISOString() }] : [],
          ),
          coverLifted: lifted.flatMap(({ at, address, ...request }) =>
            at ? [{ ...request, at: at.toISOString(), url: `${origin}${address}` }] : [],
          ),
          delegateOf,
        },
      };
    },
  }),
];
