/**
 * Numbers that were shown, without those of a school. A copy holds no numbers but those it shows, so what
 * was worked out from several schools' groups goes with them: it is there again when it is shown again.
 */
import type { OfSchool, ShownNumbers } from "#content/measuring/shown-numbers.ts";

/** `names` are what the school is, and was, called: a copy of an earlier day knows it by these alone. */
export function withoutSchool(
  numbers: ShownNumbers,
  { id, names }: { id: string; names: readonly string[] },
): ShownNumbers {
  const isOthers = ({ school, schoolId }: OfSchool) =>
    schoolId === undefined ? school === null || !names.includes(school) : schoolId !== id;
  return {
    notice: numbers.notice,
    measures: numbers.measures.flatMap((measured) => {
      const results = measured.results.filter(isOthers);
      if (results.length === 0) return [];
      if (results.length === measured.results.length) return [measured];
      const workedOut = { comparisons: [], changes: [], chart: null, drawing: null };
      return [{ measure: measured.measure, results, ...workedOut }];
    }),
    series: numbers.series.filter(isOthers),
    surveys: numbers.surveys.filter(isOthers),
    voices: numbers.voices.filter(isOthers),
  };
}
