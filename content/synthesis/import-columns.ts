/**
 * The header of a file of outside studies: its columns, in any order and any case, each as people are told
 * of it. Names are those of ./download.ts, so that what one commons gives another can take. One way of
 * saying the numbers is enough in a row; the first of `waysToSay` that is there counts.
 */

export const importColumns = {
  label: "Who and when: “Reed and Shah (2019)”. Every row has it.",
  outcome: "What was measured: “Reading comprehension”. Every row has it.",
  outcome_kind: "attainment, behaviour, attitude or other. Left empty, other.",
  sample: "Which pupils: “Year 8 in two schools”. Left empty, all of the study's.",
  randomised: "yes or no: whether who tried it was drawn by lot. Left empty, no.",
  direction: "improved, no-clear-change, worsened or mixed. F and p need it, as they have no sign.",
  better: "higher or lower: which numbers are better. Left empty, higher. Not asked of g.",
  g: "The effect in standard deviations; above 0, those who tried it did better.",
  variance: "Of g: this, se, or low and high.",
  se: "The standard error of g.",
  low: "The lower end of the 95 % interval of g.",
  high: "The upper end of the 95 % interval of g.",
  n_tried: "Pupils with whom it was tried.",
  n_compared: "Pupils with whom they are compared.",
  mean_tried: "Their mean; so for the three that follow.",
  sd_tried: "Their standard deviation, by n - 1.",
  mean_compared: "The mean of those compared.",
  sd_compared: "The standard deviation of those compared, by n - 1.",
  reached_tried: "How many of n_tried reached it.",
  reached_compared: "How many of n_compared reached it.",
  t: "Student's t between the two groups.",
  f: "F between the two groups, of one degree of freedom.",
  p: "The two-sided p of a t test: the number itself, not “below .05”.",
  r: "The correlation between who did it and how they did.",
  n: "All pupils, for a correlation.",
  classes_tried: "Whole classes that tried it, where classes were chosen and not pupils.",
  classes_compared: "Whole classes compared.",
  icc: "The share of the spread between classes, 0 to 1. Left empty, what is usual.",
  title: "The title of the publication.",
  authors: "“Reed, Ann; Shah, Dev”.",
  year: "The year in which it was published.",
  journal: "Where it was published.",
  doi: "Its DOI.",
  url: "Its address.",
} as const;
export type ImportColumn = keyof typeof importColumns;

/** Before the name of what results may differ by: `by_key_stage`, `by_weeks`. */
export const moderatorPrefix = "by_";

/** Which columns together say the numbers, the surest first. */
export const waysToSay = [
  ["effect", ["g"]],
  ["means", ["mean_tried", "sd_tried", "mean_compared", "sd_compared"]],
  ["proportions", ["reached_tried", "reached_compared"]],
  ["t", ["t"]],
  ["F", ["f"]],
  ["correlation", ["r"]],
  ["p", ["p"]],
] as const satisfies readonly (readonly [string, readonly ImportColumn[]])[];
export type WayToSay = (typeof waysToSay)[number][0];

export const isImportColumn = (name: string): name is ImportColumn =>
  Object.hasOwn(importColumns, name);
