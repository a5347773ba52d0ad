/** Evidence of the sample write-ups, written short: what is left out is not known, or not there. */
import type { EvidenceItem, EvidenceKind } from "#content/evidence/items/evidence-item.ts";
import {
  type EnteredNumbers,
  type Marks,
  type StudyResult,
  usualIcc,
} from "#content/evidence/items/study-result.ts";
import type { CslItem } from "#content/references/csl.ts";

/** A piece of evidence: its place among those of the write-up, its kind, what rests on it, and what it is. */
export const evidence = (
  place: number,
  kind: EvidenceKind,
  supports: string[],
  what: string,
  more: Partial<EvidenceItem> = {},
): EvidenceItem => ({
  id: `evidence${place}`,
  ...{ kind, supports, what, method: "", when: "", n: null, reference: null, result: null },
  ...more,
});

/** Numbers about one outcome; `classes` tried it and are compared, where whole classes were chosen. */
export const result = (
  outcome: string,
  measure: string,
  sample: string,
  numbers: EnteredNumbers,
  {
    kind = "attainment",
    better = "higher",
    classes,
  }: Partial<Pick<StudyResult, "kind" | "better">> & { classes?: [number, number] } = {},
): StudyResult => ({
  ...{ outcome, measure, sample, numbers, kind, better },
  classes: classes ? { tried: classes[0], compared: classes[1], icc: usualIcc[kind] } : null,
});

/** Pupils with a mark, their mean and standard deviation. */
export const marks = (n: number, mean: number, sd: number): Marks => ({ n, mean, sd });

export const means = (tried: Marks, compared: Marks): EnteredNumbers => ({
  ...{ from: "means", tried, compared },
});

export const change = (before: Marks, after: Marks): EnteredNumbers => ({
  ...{ from: "change", before, after, correlation: null },
});

/** A fictional article; a DOI of 10.5555 leads nowhere. */
export const article = (
  author: [family: string, given: string][],
  year: number,
  title: string,
  journal: string,
  doi: string,
): CslItem => ({
  type: "article-journal",
  author: author.map(([family, given]) => ({ family, given })),
  issued: { "date-parts": [[year]] },
  title,
  "container-title": journal,
  DOI: doi,
});
