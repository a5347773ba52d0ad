import type { RatingScale } from "#content/packs/ratings/shape.ts";

/** Of a single trial. The table of what each row asks is from memory; how a score falls was checked. */
export const eefSecurity: RatingScale = {
  id: "eef-security",
  version: "2019",
  name: "EEF trial security",
  after: "after EEF, Classification of the security of findings (2019)",
  source: "https://educationendowmentfoundation.org.uk/projects-and-evaluation/evaluation",
  of: "study",
  levels: [
    { level: 0, label: "Very low", means: "Next to nothing can be concluded from it." },
    { level: 1, label: "Low", means: "Little can be concluded from it." },
    { level: 2, label: "Moderate to low", means: "Some doubt about the result remains." },
    { level: 3, label: "Moderate to high", means: "The result can be relied on with some care." },
    { level: 4, label: "High", means: "The result can be relied on." },
    { level: 5, label: "Very high", means: "The result is as secure as a trial can make it." },
  ],
};

/**
 * The most padlocks for a smallest detectable effect (SD, to two places) and for pupils lost (whole
 * percent): the first row whose end is not passed.
 */
export const securityBands = {
  mdes: [
    { upTo: 0.2, padlocks: 5 },
    { upTo: 0.29, padlocks: 4 },
    { upTo: 0.39, padlocks: 3 },
    { upTo: 0.49, padlocks: 2 },
    { upTo: 0.59, padlocks: 1 },
  ],
  attrition: [
    { upTo: 10, padlocks: 5 },
    { upTo: 20, padlocks: 4 },
    { upTo: 30, padlocks: 3 },
    { upTo: 40, padlocks: 2 },
    { upTo: 50, padlocks: 1 },
  ],
} as const;

export const threatNames = {
  confounding: "Confounding",
  concurrent: "Other things going on",
  contamination: "Leaking to the comparison group",
  fidelity: "Not done as meant",
  missing: "Missing data",
  measurement: "How outcomes were measured",
  selective: "Selective reporting",
} as const;
