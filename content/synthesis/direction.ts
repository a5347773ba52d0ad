/** Which way a result went, whatever its size or its p: directions are counted, significance never. */
import type { WorkedOut } from "#content/evidence/items/worked-out.ts";
import type { FindingDirection } from "#content/practice/write-up.ts";

/** By its numbers: less than 0.02 SD rounds to no months in the EEF's table, and is no clear change. */
export const directionOf = (worked: WorkedOut): FindingDirection =>
  worked.kind === "effect"
    ? directionOfSize((worked.corrected ?? worked).g)
    : directionOfSize(Math.abs(worked.standardised) * (worked.isBetter ? 1 : -1));

export function directionOfSize(size: number): FindingDirection {
  if (Math.abs(size) < 0.015) return "no-clear-change";
  return size > 0 ? "improved" : "worsened";
}

export type DirectionCounts = Record<FindingDirection, number>;

export function countDirections(directions: readonly (FindingDirection | null)[]): DirectionCounts {
  const counts = { improved: 0, "no-clear-change": 0, worsened: 0, mixed: 0 };
  for (const direction of directions) if (direction) counts[direction] += 1;
  return counts;
}
