/**
 * What a rating of one study rests on: facts that two people reading the same write-up would fill in
 * alike. Levels are worked out from them (./rate.ts) and never typed in.
 */
import { z } from "zod";
import { threatNames } from "#content/packs/ratings/eef-security.ts";

export const Threat = z.enum(
  Object.keys(threatNames) as [keyof typeof threatNames, ...(keyof typeof threatNames)[]],
);
export type Threat = z.infer<typeof Threat>;

/** How much a threat could have moved the result, and which way: up, down, or nobody knows. */
export const ThreatRating = z.object({
  risk: z.enum(["low", "moderate", "high"]),
  direction: z.enum(["up", "down", "unknown"]),
});
export type ThreatRating = z.infer<typeof ThreatRating>;

const count = z.number().int().min(0).max(1_000_000);

export const StudyRecord = z.object({
  /** What is done and why it should help can be read from it. */
  isDescribed: z.boolean(),
  /** A logic model: from what is done, step by step, to what pupils gain. */
  hasLogicModel: z.boolean(),
  /** An evaluation is planned or under way. */
  isEvaluationPlanned: z.boolean(),
  /** Something was measured of those who tried it. */
  isMeasured: z.boolean(),
  /** It was measured before as well as after: of everybody whom the result is about. */
  isMeasuredBefore: z.boolean(),
  /** Somebody was compared, and whether they were alike at the start. */
  comparison: z.enum(["none", "unlike", "like"]),
  /** How it was settled who tried it. */
  allocation: z.enum(["chosen", "as-if-random", "random"]),
  /** Each group tried it and was compared in its turn. */
  isCrossover: z.boolean(),
  /** What of the other likely causes the analysis allows for. */
  confounders: z.enum(["ignored", "some", "all"]),
  /** The gains of both groups are compared, which also allows for what nobody measured. */
  comparesGains: z.boolean(),
  classesTried: count.nullable(),
  classesCompared: count.nullable(),
  pupils: count.nullable(),
  /** Schools, or other places. */
  sites: count.nullable(),
  /** The share of pupils lost between start and end, 0 to 1. */
  attrition: z.number().min(0).max(1).nullable(),
  /** Whether the loss is low by the What Works Clearinghouse's own table. */
  attritionIsLow: z.boolean().nullable(),
  /** The smallest effect that the numbers could have shown, in SDs. */
  mdes: z.number().positive().max(10).nullable(),
  /** The difference between the groups before, in SDs. */
  baselineDifference: z.number().min(-10).max(10).nullable(),
  /** Whether the analysis adjusts for that difference. */
  adjustsForBaseline: z.boolean(),
  /** What the interval of the effect leaves: clear of 0 on one side or the other, or not. */
  result: z.enum(["above", "around", "below"]),
  /** Times that others, not of this team, repeated it and found the same. */
  replications: count,
  hasManual: z.boolean(),
  threats: z.record(Threat, ThreatRating),
});
export type StudyRecord = z.infer<typeof StudyRecord>;

/** A record of which nothing is known yet. */
export const blankRecord = (): StudyRecord => ({
  isDescribed: false,
  hasLogicModel: false,
  isEvaluationPlanned: false,
  isMeasured: false,
  isMeasuredBefore: false,
  comparison: "none",
  allocation: "chosen",
  isCrossover: false,
  confounders: "ignored",
  comparesGains: false,
  classesTried: null,
  classesCompared: null,
  pupils: null,
  sites: null,
  attrition: null,
  attritionIsLow: null,
  mdes: null,
  baselineDifference: null,
  adjustsForBaseline: false,
  result: "around",
  replications: 0,
  hasManual: false,
  threats: Object.fromEntries(
    Threat.options.map((threat) => [threat, { risk: "low", direction: "unknown" }]),
  ) as Record<Threat, ThreatRating>,
});

/** Teacher and practice cannot be told apart: one class an arm, and neither took its turn. */
export const isTeacherConfounded = (record: StudyRecord): boolean =>
  record.comparison !== "none" &&
  !record.isCrossover &&
  (record.classesTried === 1 || record.classesCompared === 1);
