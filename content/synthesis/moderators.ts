/** What the results of a synthesis could be told apart by. */
import { isComparison } from "#content/synthesis/comparison.ts";
import type { Decided } from "#content/synthesis/study.ts";

/** What two or more of the comparisons taken in say differently, in the order of the alphabet. */
export function moderatorsOf(lines: readonly Decided[]): string[] {
  const said = lines.flatMap(({ study, inclusion }) =>
    inclusion === "included" && isComparison(study) ? Object.entries(study.moderators) : [],
  );
  return [...Map.groupBy(said, ([name]) => name)]
    .filter(([, of]) => new Set(of.map(([, value]) => value)).size > 1)
    .map(([name]) => name)
    .toSorted();
}
