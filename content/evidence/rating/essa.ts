/** A study by the What Works Clearinghouse's standards, and the tier of the ESSA that follows (domain.md 2.4). */
import { type Computed, highest, type Rung } from "#content/evidence/rating/rate.ts";
import { isTeacherConfounded, type StudyRecord } from "#content/evidence/rating/record.ts";
import { essa, wwc } from "#content/packs/ratings/essa.ts";

/** Fewer pupils or sites are no tier 1 or 2. */
const fewestPupils = 350;
const fewestSites = 2;

/** Satisfied up to 0.05 SD; up to 0.25 the analysis has to adjust for it; beyond, not. */
function isBaselineAlike({ baselineDifference, adjustsForBaseline }: StudyRecord): boolean {
  if (baselineDifference === null) return false;
  const size = Math.abs(baselineDifference);
  return size <= 0.05 || (size <= 0.25 && adjustsForBaseline);
}

/** Where nothing was measured, no standard of a comparison is met. */
const isCompared = ({ comparison, isMeasured }: StudyRecord): boolean =>
  comparison !== "none" && isMeasured;

const meetsWithout = (record: StudyRecord): boolean =>
  isCompared(record) &&
  record.allocation === "random" &&
  record.attritionIsLow === true &&
  !isTeacherConfounded(record);

const meetsWith = (record: StudyRecord): boolean =>
  isCompared(record) && isBaselineAlike(record) && !isTeacherConfounded(record);

const wwcRungs: Rung<StudyRecord>[] = [
  {
    level: 1,
    asks: "Were the groups alike before, or was the difference adjusted for, with more than one class an arm?",
    holds: meetsWith,
  },
  {
    level: 2,
    asks: "Were they drawn by lot, few of them lost, with more than one class an arm?",
    holds: meetsWithout,
  },
];

export const rateWwc = (record: StudyRecord): Computed => highest(wwc, wwcRungs, [], record);

const isLarge = ({ pupils, sites }: StudyRecord): boolean =>
  (pupils ?? 0) >= fewestPupils && (sites ?? 0) >= fewestSites;

const essaRungs: Rung<StudyRecord>[] = [
  {
    level: 1,
    asks: "Tier 4: a logic model, and an evaluation planned or under way?",
    holds: ({ hasLogicModel, isEvaluationPlanned }) => hasLogicModel && isEvaluationPlanned,
  },
  {
    level: 2,
    asks: "Tier 3: a result above nothing, allowing for other causes by statistics or by how groups were made?",
    holds: (record) =>
      isCompared(record) &&
      (record.confounders !== "ignored" || meetsWith(record) || meetsWithout(record)) &&
      record.result === "above",
  },
  {
    level: 3,
    asks: "Tier 2: meets the standards, above nothing, 350 pupils or more at two sites or more?",
    holds: (record) =>
      (meetsWith(record) || meetsWithout(record)) && record.result === "above" && isLarge(record),
  },
  {
    level: 4,
    asks: "Tier 1: meets them without reservations, above nothing, 350 pupils or more at two sites or more?",
    holds: (record) => meetsWithout(record) && record.result === "above" && isLarge(record),
  },
];

/** Level 4 is tier 1. A result clearly below nothing has no tier. */
export const rateEssa = (record: StudyRecord): Computed =>
  highest(
    essa,
    essaRungs,
    [
      {
        level: 0,
        because: "The result is clearly below nothing.",
        when: ({ result }) => result === "below",
      },
    ],
    record,
  );
