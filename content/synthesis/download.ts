/**
 * The data of a synthesis to take along: a row a study, and a dictionary that says what each column means.
 * Under the audience's policy: what is too small is "c", and so is everything worked out of it.
 */
import { formatCsv } from "#content/csv.ts";
import type { DisclosurePolicy } from "#content/disclosure/policy.ts";
import { formatReference } from "#content/references/format.ts";
import { isTooSmall } from "#content/synthesis/disclosed.ts";
import type { Decided, SynthesisStudy } from "#content/synthesis/study.ts";

/** "c" is confidential, "x" not known, "z" not applicable. */
type Value = string | number;

type Field = {
  name: string;
  meaning: string;
  unit: string;
  values: string;
  of: (decided: Decided) => Value;
  /** Numbers that a small group would be known by. */
  isConfidential?: true;
};

const known = (value: number | null | undefined): Value => value ?? "x";
const yes = (value: boolean): string => (value ? "yes" : "no");

/** Its effect has a number, its change has another, and what has neither has none. */
const onlyFor = (study: SynthesisStudy, design: SynthesisStudy["design"], value: Value): Value =>
  study.design === design ? value : "z";

const fields: readonly Field[] = [
  { name: "id", meaning: "The study", unit: "", values: "text", of: ({ study }) => study.id },
  {
    name: "label",
    meaning: "Who and when",
    unit: "",
    values: "text",
    of: ({ study }) => study.label,
  },
  {
    name: "source",
    meaning: "Where it comes from",
    unit: "",
    values: "write-up, adaptation, outside",
    of: ({ study }) => study.source.kind,
  },
  {
    name: "version",
    meaning: "Which version of the write-up",
    unit: "",
    values: "1 and up; z",
    of: ({ study: { source } }) => (source.kind === "write-up" ? source.version : "z"),
  },
  {
    name: "reference",
    meaning: "Where an outside study is published",
    unit: "",
    values: "text; x; z",
    of: ({ study: { source } }) => {
      if (source.kind !== "outside") return "z";
      return source.reference ? formatReference(source.reference) : "x";
    },
  },
  {
    name: "outcome",
    meaning: "What is measured",
    unit: "",
    values: "text",
    of: ({ study }) => study.outcome,
  },
  {
    name: "outcome_kind",
    meaning: "The kind of outcome",
    unit: "",
    values: "attainment, behaviour, attitude, other",
    of: ({ study }) => study.outcomeKind,
  },
  {
    name: "sample",
    meaning: "Which pupils, as groups",
    unit: "",
    values: "text",
    of: ({ study }) => study.sample,
  },
  {
    name: "design",
    meaning: "What was compared with what",
    unit: "",
    values: "comparison, change (one group twice), direction (no numbers)",
    of: ({ study }) => study.design,
  },
  {
    name: "g",
    meaning: "Hedges g; above 0, those who tried it did better",
    unit: "standard deviations",
    values: "number; c; x; z",
    of: ({ study }) => onlyFor(study, "comparison", known(study.effect?.g)),
    isConfidential: true,
  },
  {
    name: "variance",
    meaning: "The variance of g",
    unit: "squared standard deviations",
    values: "number above 0; c; x; z",
    of: ({ study }) => onlyFor(study, "comparison", known(study.effect?.variance)),
    isConfidential: true,
  },
  {
    name: "change",
    meaning: "After less before in one group; no effect, and never pooled",
    unit: "standard deviations",
    values: "number; c; x; z",
    of: ({ study }) => onlyFor(study, "change", known(study.change?.standardised)),
    isConfidential: true,
  },
  {
    name: "n_tried",
    meaning: "Pupils with whom it was tried",
    unit: "pupils",
    values: "whole number; c; x",
    of: ({ study }) => known(study.n.tried),
    isConfidential: true,
  },
  {
    name: "n_compared",
    meaning: "Pupils with whom they are compared",
    unit: "pupils",
    values: "whole number; c; x; z",
    of: ({ study }) => (study.design === "change" ? "z" : known(study.n.compared)),
    isConfidential: true,
  },
  {
    name: "direction",
    meaning: "What was found",
    unit: "",
    values: "improved, no-clear-change, worsened, mixed; x",
    of: ({ study }) => study.direction ?? "x",
  },
  {
    name: "one_class",
    meaning: "One class a group: teacher and practice cannot be told apart",
    unit: "",
    values: "yes, no",
    of: ({ study }) => yes(study.isOneClass),
  },
  {
    name: "randomised",
    meaning: "Whether who tried it was drawn by lot",
    unit: "",
    values: "yes, no",
    of: ({ study }) => yes(study.isRandomised),
  },
  {
    name: "inclusion",
    meaning: "Whether it was taken in",
    unit: "",
    values: "included, excluded, undecided",
    of: ({ inclusion }) => inclusion,
  },
  {
    name: "reason",
    meaning: "Why it was taken in or left out",
    unit: "",
    values: "text",
    of: ({ reason }) => reason,
  },
];

/** The studies as rows, and what each column means. */
export function tabulateStudies(decided: readonly Decided[], policy: DisclosurePolicy) {
  const moderators = [...new Set(decided.flatMap(({ study }) => Object.keys(study.moderators)))];
  const columns = [...fields, ...moderators.map(moderatorField)];
  return {
    columns: columns.map(({ name, meaning, unit, values }) => ({ name, meaning, unit, values })),
    rows: decided.map((one) =>
      columns.map(({ of, isConfidential }): Value => {
        const value = of(one);
        return isConfidential && value !== "z" && isTooSmall(one.study, policy) ? "c" : value;
      }),
    ),
  };
}

/** The studies and their dictionary as two CSV files. */
export function downloadStudies(
  decided: readonly Decided[],
  policy: DisclosurePolicy,
): { data: string; dictionary: string } {
  const { columns, rows } = tabulateStudies(decided, policy);
  return {
    data: formatCsv([columns.map(({ name }) => name), ...rows]),
    dictionary: formatCsv([
      ["name", "meaning", "unit", "values"],
      ...columns.map(({ name, meaning, unit, values }) => [name, meaning, unit, values]),
    ]),
  };
}

const moderatorField = (name: string): Field => ({
  name: `by_${name.replace(/\s+/g, "_")}`,
  meaning: `What results may differ by: ${name}`,
  unit: "",
  values: "text or number; x",
  of: ({ study }) => study.moderators[name] ?? "x",
});
