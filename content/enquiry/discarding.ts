/**
 * A cycle or a lesson that was opened by mistake can be deleted, as long as nobody could rest on it: what
 * is locked stands for good, and so does what others wrote to it.
 */

/** What the rule looks at. */
export type Discarded = { locked: boolean; followedBy: number | null; notes: number };

/** Why it cannot be deleted, in a sentence; null where it can. */
export function whyNotDiscard(
  what: "cycle" | "lesson",
  { locked, followedBy, notes }: Discarded,
): string | null {
  if (followedBy !== null)
    return `Cycle ${followedBy} came from this one, so this one cannot be deleted.`;
  if (notes > 0)
    return "Somebody wrote down what they saw in this lesson, so it cannot be deleted.";
  if (locked)
    return `The predictions of this ${what} are locked. What is locked stays, so the ${what} cannot be deleted.`;
  return null;
}
