/** What people bring to an enquiry (S01): drawn from what they do here, or added by hand. */
import { z } from "zod";
import { type Implementation, ImplementationOutcome } from "#content/enquiry/implementation.ts";

export const ContributionKind = z.enum(["designed", "tried", "observed", "analysed", "wrote"]);
export type ContributionKind = z.infer<typeof ContributionKind>;

export const contributionWords: Record<ContributionKind, string> = {
  designed: "Planned it",
  tried: "Tried it with pupils",
  observed: "Watched a colleague",
  analysed: "Made sense of what was seen",
  wrote: "Wrote it up",
};

/**
 * What it brings to say how a practice is put to work: who writes what is planned designs it; who writes
 * what was seen tried it at their own school, and watched it at another. What stood there before, or is
 * only taken out, is nobody's doing.
 */
export function broughtBy(
  before: Implementation,
  after: Implementation,
  { isOwnSchool }: { isOwnSchool: boolean },
): ContributionKind[] {
  const isNew = (part: "planned" | "observed" | "note") =>
    ImplementationOutcome.options.some(
      (outcome) => after[outcome][part] && after[outcome][part] !== before[outcome][part],
    );
  return [
    ...(isNew("planned") ? (["designed"] as const) : []),
    ...(isNew("observed") || isNew("note") ? ([isOwnSchool ? "tried" : "observed"] as const) : []),
  ];
}
