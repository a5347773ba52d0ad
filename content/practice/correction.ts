/**
 * Corrections to what is published (field notes S63): a version never changes, and a note above it says
 * what was wrong, what is right, when, and who says so.
 */
import { type Identity, isWithheld, verifiedName } from "#content/access/identity.ts";

/** By which right somebody corrects. */
export type Capacity = "author" | "research-lead" | "administrator";

export type Correction = { id: string; wrong: string; right: string; by: string; at: Date };

/**
 * Who says it, as readers are told: an author who is not named is one of the authors, with what they were
 * on record as unless too few are; whoever else corrects stands by their name.
 */
export function correctedBy(
  { capacity, name, verifiedAs }: { capacity: Capacity; name: string; verifiedAs: string | null },
  { identity, withheld }: { identity: Identity; withheld: string },
): string {
  if (capacity === "research-lead") return `${name}, a research lead`;
  if (capacity === "administrator") return `${name}, an administrator of Practice Commons`;
  if (identity === "named") return `${name}, one of its authors`;
  return verifiedAs && !isWithheld(withheld, "designation")
    ? `one of its authors, ${verifiedName(verifiedAs)}`
    : "one of its authors";
}

/** In one line, for machines and citations. */
export const correctionLine = ({ wrong, right }: Pick<Correction, "wrong" | "right">): string =>
  `What was wrong: ${wrong} What is right: ${right}`;
