import type { RatingScale } from "#content/packs/ratings/shape.ts";

export const grade: RatingScale = {
  id: "grade",
  version: "2013",
  name: "GRADE certainty of evidence",
  after: null,
  source: "https://gdt.gradepro.org/app/handbook/handbook.html",
  of: "body",
  levels: [
    { level: 1, label: "Very low", means: "The true effect is likely to be quite different." },
    { level: 2, label: "Low", means: "The true effect may be quite different." },
    { level: 3, label: "Moderate", means: "The true effect is likely to be close to this one." },
    { level: 4, label: "High", means: "The true effect lies close to this one." },
  ],
};

export const gradeDoubts = {
  bias: "Risk of bias",
  inconsistency: "Inconsistency",
  indirectness: "Indirectness",
  imprecision: "Imprecision",
  publication: "Publication bias",
} as const;

export const gradeGains = {
  large: "Large effect",
  dose: "More of it, more effect",
  confounding: "Other causes would have hidden it",
} as const;
