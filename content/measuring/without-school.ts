/**
 * Numbers that were shown, without those of a school. A copy holds no numbers but those it shows, so what
 * was worked out from several schools' groups goes with them: it is there again when it is shown again.
 */
import type { ShownNumbers } from "#content/measuring/shown-numbers.ts";

/** `names` are what the school is, and was, called: a copy of an earlier day knows it by that alone. */
export function withoutSchool(numbers: ShownNumbers, names: readonly string[]): ShownNumbers {
  const isOthers = ({ school }: { school: string | null }) =>
    school === null || !names.includes(school);
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
