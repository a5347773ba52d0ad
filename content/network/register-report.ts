/** What a register would do, or did: counts of everything, and examples of each. */
import { z } from "zod";

/** How many schools of a kind are shown one by one. */
export const mostExamples = 50;

const Value = z.union([z.string(), z.number(), z.null()]);

const Example = z.object({
  id: z.string(),
  name: z.string(),
  fields: z.array(z.object({ field: z.string(), before: Value, after: Value })),
});

export const RegisterReport = z.object({
  rows: z.number(),
  added: z.number(),
  /** Schools of which a value becomes another. */
  different: z.number(),
  /** Of those, the ones that close. */
  closed: z.number(),
  /** Schools of which the register says the same, of a later day. */
  confirmed: z.number(),
  unchanged: z.number(),
  refused: z.number(),
  examples: z.object({ added: z.array(Example), different: z.array(Example) }),
});
export type RegisterReport = z.infer<typeof RegisterReport>;
