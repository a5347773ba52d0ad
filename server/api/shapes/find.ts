/** What in a text might identify somebody, to be looked at before others read it. */
import { z } from "zod";
import { toLookAt } from "#content/practice/identifiers/looked-at.ts";
import type { Identifier } from "#content/practice/identifiers.ts";

export const FindToLookAt = z.object({
  found: z.string(),
  field: z.string().meta({ description: "The text that it stands in." }),
  sentence: z.string(),
  why: z.string(),
  suggestion: z.string(),
  mustGo: z.boolean().meta({ description: "It looks like a pupil’s: take it out first." }),
  looked: z.string().meta({ description: "Send it in `identifiersChecked`, once looked at." }),
});

export function presentFind(find: Identifier): z.infer<typeof FindToLookAt> {
  const { found, field, sentence, why, suggestion, mustGo, looked } = toLookAt(find);
  return { found, field, sentence, why, suggestion, mustGo, looked };
}
