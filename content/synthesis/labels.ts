/** What each result of an outcome is called where several stand together. */
import type { SynthesisStudy } from "#content/synthesis/study.ts";

/**
 * By the id of a study. Results with one label are told apart by their pupils, where that is known:
 * "Larkfield Academy, 2026 (Year 7)".
 */
export function labelsOf(studies: readonly SynthesisStudy[]): ReadonlyMap<string, string> {
  const alike = Map.groupBy(studies, ({ label }) => label);
  return new Map(
    studies.map((study) => {
      const { id, label } = study;
      const others = alike.get(label)?.filter((other) => other !== study) ?? [];
      const isToldApart = others.some(({ sample }) => sample !== study.sample);
      return [id, isToldApart ? `${label} (${pupilsOf(study)})` : label];
    }),
  );
}

/** "Year 7" of "Year 7, Larkfield Academy", where the label begins with the school already. */
const pupilsOf = ({ label, sample }: SynthesisStudy): string => {
  const by = `, ${label.replace(/, \d{4}$/, "")}`;
  return sample.endsWith(by) ? sample.slice(0, -by.length) : sample;
};
