/**
 * A result: how a group did on a measure, as a summary. Groups only: there is no field for a pupil, and
 * marks never come here (content/statistics/marks.ts reads them where they were pasted).
 */
import { z } from "zod";
import type { MeasureKind, MeasureRole } from "#content/enquiry/plan.ts";

export const Arm = z.enum(["tried", "compared"]);
export type Arm = z.infer<typeof Arm>;

export const armWords: Record<Arm, string> = {
  tried: "Tried it",
  compared: "Did not, and is compared",
};

export const Occasion = z.enum(["before", "after", "later"]);
export type Occasion = z.infer<typeof Occasion>;

export const occasionWords: Record<Occasion, string> = {
  before: "Before",
  after: "After",
  later: "Some time later",
};

/** Which way is better: a test is higher, minutes lost are lower. */
export const Better = z.enum(["higher", "lower"]);
export type Better = z.infer<typeof Better>;

export const betterWords: Record<Better, string> = {
  higher: "A higher number is better",
  lower: "A lower number is better",
};

/** Whether who marked knew whose work it was, or from which class. */
export const Blind = z.enum(["yes", "no", "unknown"]);
export type Blind = z.infer<typeof Blind>;

export const blindWords: Record<Blind, string> = {
  yes: "Blind: who marked did not know whose work it was",
  no: "Not blind: who marked knew whose work it was",
  unknown: "Not known",
};

/** Of marks of several groups together: blind only where all of them were. */
export const blindnessOf = (groups: readonly { blind: Blind }[]): Blind => {
  const said = new Set(groups.map(({ blind }) => blind));
  return said.has("no") ? "no" : said.has("yes") && said.size === 1 ? "yes" : "unknown";
};

/** What is in the group's numbers: the mean of marks, or how many reached something. */
export type Summary =
  | { kind: "scores"; n: number; mean: number; sd: number }
  | { kind: "counts"; of: number; achieved: number };

/** Marks after less marks before, of the pupils who have both: how many, their mean and SD. */
export type Gains = { n: number; mean: number; sd: number };

/** A measure as it was when the result was entered. */
export type MeasuredBy = { id: string; name: string; role: MeasureRole; kind: MeasureKind };

export type Result = {
  line: string;
  measure: MeasuredBy;
  /** The school's name, and what it is known by whatever it is called; null where it is of several. */
  school: string | null;
  schoolId: string | null;
  arm: Arm;
  occasion: Occasion;
  /** The group in words: "8B". */
  label: string;
  /** The day (`2026-03-02`). */
  day: string;
  better: Better;
  summary: Summary;
  /** The pupils' own gains since before, where they are known; null of counts, and before. */
  gain: Gains | null;
  /** Pupils of the group without a mark. */
  missing: number;
  /** The line of the group that these pupils are part of; null where they are a group of their own. */
  partOf: string | null;
  classes: number;
  blind: Blind;
};
