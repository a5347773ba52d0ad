/** A method as an alliance writes it: words field by field, which the checker of every method reads. */
import { z } from "zod";
import type { MethodDraft } from "#content/enquiry/method-draft.ts";

const words = z.string().max(2000);

export const MethodWords: z.ZodType<MethodDraft> = z
  .strictObject({
    name: words,
    about: words,
    source: words.default(""),
    questionForms: z.array(words).max(20),
    tries: z.array(words).max(5),
    stages: z
      .array(
        z.strictObject({
          ...{ id: words, name: words, status: words, asks: words },
          prompts: words.default("").meta({ description: "A prompt in each line." }),
        }),
      )
      .max(20),
    rules: z
      .array(
        z.strictObject({
          before: words.meta({ description: "The id of the stage that it stands before." }),
          needs: words.meta({ description: "Such as `question`, `schools` or `planned:steps`." }),
          atLeast: words.default("").meta({ description: "A number, where the need counts." }),
          weight: words,
          says: words.default(""),
        }),
      )
      .max(40)
      .default([]),
    ethics: words
      .default("")
      .meta({ description: "Its own points for the ethics checklist, one in each line." }),
  })
  .meta({ id: "MethodWords" });
