/** Studies, rules and candidates to build tests of. */
import type { EvidenceItem } from "#content/evidence/items/evidence-item.ts";
import type { StudyResult } from "#content/evidence/items/study-result.ts";
import type { Finding } from "#content/practice/write-up.ts";
import type { AdaptationCandidate, VersionCandidate } from "#content/synthesis/candidate.ts";
import type { InclusionRules } from "#content/synthesis/question.ts";
import type { SynthesisStudy } from "#content/synthesis/study.ts";

/** A comparison of two classes or more, of 100 pupils, in a school of its own. */
export const study = (id: string, over: Partial<SynthesisStudy> = {}): SynthesisStudy => ({
  id,
  source: { kind: "write-up", writeUpId: id, version: 1, evidenceId: "e" },
  label: `School ${id}, 2026`,
  outcome: "Reading",
  outcomeKind: "attainment",
  sample: `Year 8, School ${id}`,
  design: "comparison",
  effect: { g: 0.2, variance: 0.04 },
  change: null,
  n: { tried: 50, compared: 50 },
  direction: "improved",
  isOneClass: false,
  isRandomised: false,
  moderators: {},
  ...over,
});

/** Comparisons with these effects and variances, in their order: "s1", "s2". */
export const comparisons = (
  ...effects: (readonly [g: number, variance: number])[]
): SynthesisStudy[] =>
  effects.map(([g, variance], i) => study(`s${i + 1}`, { effect: { g, variance } }));

export const change = (id: string, over: Partial<SynthesisStudy> = {}): SynthesisStudy =>
  study(id, {
    design: "change",
    effect: null,
    change: { standardised: 0.5, interval: null },
    n: { tried: 28, compared: null },
    ...over,
  });

export const rules = (over: Partial<InclusionRules> = {}): InclusionRules => ({
  themes: ["reading"],
  phases: [],
  keyStages: [],
  subjects: [],
  pupilGroups: [],
  outcomes: [{ name: "Reading", also: ["Reading comprehension"] }],
  until: null,
  other: "",
  ...over,
});

export const result = (over: Partial<StudyResult> = {}): StudyResult => ({
  outcome: "Reading comprehension",
  kind: "attainment",
  measure: "Age-standardised test",
  sample: "Year 8",
  better: "higher",
  classes: null,
  numbers: {
    from: "means",
    tried: { n: 28, mean: 105, sd: 15 },
    compared: { n: 26, mean: 100, sd: 14 },
  },
  ...over,
});

export const item = (
  id: string,
  of: StudyResult,
  over: Partial<EvidenceItem> = {},
): EvidenceItem => ({
  id,
  kind: "own-data",
  what: "A test",
  method: "",
  when: "",
  n: null,
  supports: [],
  reference: null,
  result: of,
  ...over,
});

export const finding = (id: string, over: Partial<Finding> = {}): Finding => ({
  id,
  outcome: "Reading",
  direction: "mixed",
  why: "Decoding took the minute",
  forWhom: "",
  conditions: "",
  ...over,
});

export const version = (
  writeUpId: string,
  content: Partial<VersionCandidate["content"]> = {},
  over: Partial<VersionCandidate> = {},
): VersionCandidate => ({
  kind: "write-up",
  writeUpId,
  version: 1,
  day: "2026-06-01",
  by: `School ${writeUpId}`,
  isRandomised: false,
  content: {
    ...facets,
    findings: [],
    evidence: [],
    ...content,
  },
  ...over,
});

const facets: AdaptationCandidate["content"] = {
  themes: ["phonics"],
  phases: ["Secondary"],
  keyStages: ["KS3"],
  subjects: ["English"],
  pupilGroups: ["All pupils"],
};

export const adaptation = (
  adaptationId: string,
  over: Partial<AdaptationCandidate> = {},
): AdaptationCandidate => ({
  kind: "adaptation",
  adaptationId,
  day: "2026-09-01",
  by: `School ${adaptationId}`,
  content: facets,
  outcomes: ["Reading"],
  forWhom: "8B and 8D",
  direction: "worsened",
  ...over,
});
