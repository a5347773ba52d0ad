/**
 * How many pupils have no mark, beside how many have one. The same pupils are measured several times, so
 * what one table holds back another may give: 27 with a mark before and none without, then 24 with one,
 * are three without. So it is told of all groups that may share pupils, or of none of them: those of one
 * school, whatever they are called, and those of several schools beside any.
 */
import { confidential, isShown } from "#content/disclosure/symbols.ts";
import type { ShownMeasure, ShownResult } from "#content/measuring/shown-results.ts";

export function tellWithoutMark(measures: readonly ShownMeasure[]): ShownMeasure[] {
  const untold = measures.flatMap(({ results }) => results.filter(isUntold));
  const schools = new Set(untold.map(({ schoolId }) => schoolId));
  const mayShare = ({ schoolId }: ShownResult) =>
    schools.has(null) || schools.has(schoolId) || (schoolId === null && schools.size > 0);
  return measures.map((measure) => ({
    ...measure,
    results: measure.results.map((result) =>
      mayShare(result) ? { ...result, missing: confidential } : result,
    ),
  }));
}

/** Either of the two that come to the whole group: with the other, it would give what is held back. */
const isUntold = ({ missing, summary }: ShownResult): boolean =>
  !isShown(missing) || !isShown(summary.kind === "scores" ? summary.n : summary.of);
