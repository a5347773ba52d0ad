/**
 * Numbers that were shown, without those of a school, and without those of several schools: less what is
 * left, they would be its own. A copy holds no numbers but those it shows, so what was worked out from
 * several schools' groups goes with them: it is there again when it is shown again.
 */
import type { OfSchool, ShownNumbers } from "#content/measuring/shown-numbers.ts";

/** `names` are what the school is, and was, called: a copy of an earlier day knows it by these alone. */
export function withoutSchool(
  numbers: ShownNumbers,
  { id, names }: { id: string; names: readonly string[] },
): ShownNumbers {
  const isOfOne = ({ school }: OfSchool) => school !== null;
  const isOthers = ({ school, schoolId }: OfSchool) =>
    schoolId === undefined ? school === null || !names.includes(school) : schoolId !== id;
  return {
    notice: numbers.notice,
    measures: numbers.measures.flatMap((measured) => {
      const results = measured.results.filter(isOfOne).filter(isOthers);
      if (results.length === 0) return [];
      if (results.length === measured.results.length) return [measured];
      const workedOut = { comparisons: [], changes: [], chart: null, drawing: null };
      return [{ measure: measured.measure, results, ...workedOut }];
    }),
    series: numbers.series.filter(isOfOne).filter(isOthers),
    surveys: numbers.surveys.filter(isOfOne).filter(isOthers),
    voices: numbers.voices.filter(isOthers),
  };
}
