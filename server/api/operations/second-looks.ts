/** A second person for what may identify a pupil: asked, looking, answering. */
import { z } from "zod";
import { operation } from "#server/api/operation.ts";
import { Key } from "#server/api/shapes/write-up.ts";

const params = z.object({ key: Key });

const SecondLook = z
  .object({
    title: z.string(),
    askedBy: z.string(),
    asked: z.array(z.string()).meta({ description: "What was asked: send it with the answer." }),
    finds: z.array(
      z.object({
        found: z.string(),
        field: z.string(),
        sentence: z.string(),
        why: z.string(),
        suggestion: z.string(),
      }),
    ),
  })
  .meta({ id: "SecondLook" });

export const secondLookOperations = [
  operation({
    id: "askSecondLook",
    method: "post",
    path: "/drafts/{key}/second-looks",
    summary: "Ask a colleague to look at what might identify somebody",
    scope: "write",
    params,
    body: z.strictObject({
      looker: z.string().max(100).meta({ description: "A handle, or a whole name." }),
    }),
    async handle({ services, viewer, params: { key }, body: { looker } }) {
      await services.secondLook.ask(viewer, key, looker);
      return {};
    },
  }),
  operation({
    id: "getSecondLook",
    method: "get",
    path: "/drafts/{key}/second-look",
    summary: "What you are asked to look at in a draft",
    scope: "read",
    params,
    gives: SecondLook,
    async handle({ services, viewer, params: { key } }) {
      const { writeUp, asked, askedBy, finds } = await services.secondLook.get(viewer, key);
      return {
        body: {
          title: writeUp.title,
          askedBy,
          asked,
          finds: finds.map(({ found, field, sentence, why, suggestion }) => ({
            found,
            field,
            sentence,
            why,
            suggestion,
          })),
        },
      };
    },
  }),
  operation({
    id: "answerSecondLook",
    method: "post",
    path: "/drafts/{key}/second-look",
    summary: "Say whether it is fine",
    scope: "write",
    params,
    body: z.strictObject({
      answer: z.enum(["fine", "change"]),
      note: z.string().max(500).default("").meta({ description: "What should change." }),
      asked: z.array(z.string().max(40)).min(1).max(100),
    }),
    async handle({ services, viewer, params: { key }, body }) {
      await services.secondLook.answer(viewer, key, body);
      return {};
    },
  }),
];
