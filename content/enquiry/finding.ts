/**
 * A finding of an enquiry (S03): what was looked at, which way it went, why, for whom, under what
 * conditions, and how sure the team is. "Why" is wanted of each: the mechanism is what others can use.
 */
import { z } from "zod";
import type { Problem } from "#content/failure.ts";
import { FindingDirection } from "#content/practice/write-up.ts";

/** How sure the team is, in its own judgement: no tier of a scale, and no probability. */
export const Sureness = z.enum(["unsure", "fairly", "quite"]);
export type Sureness = z.infer<typeof Sureness>;

export const surenessWords: Record<Sureness, string> = {
  unsure: "Unsure: it may have been something else",
  fairly: "Fairly sure",
  quite: "Quite sure: we looked for what would prove us wrong",
};

export const EnquiryFinding = z.object({
  outcome: z.string().trim().max(400),
  /** A measure of the plan, by its id, that it rests on; "" for none. */
  measure: z.string().max(40),
  direction: FindingDirection,
  why: z.string().trim().max(1000),
  forWhom: z.string().trim().max(400),
  conditions: z.string().trim().max(400),
  sure: Sureness,
});
export type EnquiryFinding = z.infer<typeof EnquiryFinding>;

const limits = { outcome: 400, why: 1000, forWhom: 400, conditions: 400 } as const;

/** A finding from what was typed, or what to put right in it. */
export function parseFinding(
  typed: Record<keyof EnquiryFinding, string>,
): { finding: EnquiryFinding } | { problems: Problem[] } {
  const problems: Problem[] = [];
  if (!typed.outcome.trim())
    problems.push({ field: "outcome", message: "Say what you looked at, and what you saw." });
  if (!typed.why.trim())
    problems.push({
      field: "why",
      message: "Say why you think so: it is the part that others can use.",
    });
  if (!FindingDirection.safeParse(typed.direction).success)
    problems.push({ field: "direction", message: "Choose which way it went." });
  if (!Sureness.safeParse(typed.sure).success)
    problems.push({ field: "sure-of-it", message: "Choose how sure you are." });
  for (const [field, limit] of Object.entries(limits))
    if (typed[field as keyof typeof limits].trim().length > limit)
      problems.push({ field, message: `Say it in ${limit.toLocaleString("en-GB")} characters.` });
  return problems.length > 0 ? { problems } : { finding: EnquiryFinding.parse(typed) };
}
