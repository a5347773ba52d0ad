/** Scales of a single study that are climbed rung by rung: Nesta's and Maryland's (domain.md 2.4). */
import {
  type Cap,
  type Computed,
  climb,
  highest,
  type Rung,
} from "#content/evidence/rating/rate.ts";
import { isTeacherConfounded, type StudyRecord } from "#content/evidence/rating/record.ts";
import { maryland } from "#content/packs/ratings/maryland.ts";
import { nesta } from "#content/packs/ratings/nesta.ts";

const nestaRungs: Rung<StudyRecord>[] = [
  {
    level: 1,
    asks: "Is it clear what is done, and why it should help?",
    holds: ({ isDescribed }) => isDescribed,
  },
  {
    level: 2,
    asks: "Was it measured what happened to those who tried it?",
    holds: ({ isMeasured, isMeasuredBefore, comparison }) =>
      isMeasured && (isMeasuredBefore || comparison !== "none"),
  },
  {
    level: 3,
    asks: "Was it compared with others who were alike at the start?",
    holds: ({ comparison }) => comparison === "like",
  },
  {
    level: 4,
    asks: "Have others repeated it, and found the same?",
    holds: ({ replications }) => replications >= 1,
  },
  {
    level: 5,
    asks: "Is there a manual by which others can do it as it was done?",
    holds: ({ hasManual }) => hasManual,
  },
];

const nestaCaps: Cap<StudyRecord>[] = [
  {
    level: 2,
    because: "One class tried it or was compared: teacher and practice cannot be told apart.",
    when: isTeacherConfounded,
  },
];

export const rateNesta = (record: StudyRecord): Computed =>
  climb(nesta, nestaRungs, nestaCaps, record);

const marylandRungs: Rung<StudyRecord>[] = [
  {
    level: 1,
    asks: "Before and after, or with and without?",
    holds: ({ isMeasured, isMeasuredBefore, comparison }) =>
      isMeasured && (isMeasuredBefore || comparison !== "none"),
  },
  {
    level: 2,
    asks: "The same, allowing for the other likely causes or with a matched group?",
    holds: ({ isMeasured, isMeasuredBefore, comparison, confounders }) =>
      isMeasured &&
      ((isMeasuredBefore && confounders === "all") ||
        (comparison !== "none" && (confounders === "all" || comparison === "like"))),
  },
  {
    level: 3,
    asks: "Before and after, in a group that tried it and in one that was like it?",
    holds: ({ isMeasured, isMeasuredBefore, comparison }) =>
      isMeasured && isMeasuredBefore && comparison === "like",
  },
  {
    level: 4,
    asks: "Was who tried it as good as left to chance?",
    holds: ({ isMeasured, comparison, allocation }) =>
      isMeasured && comparison !== "none" && allocation === "as-if-random",
  },
  {
    level: 5,
    asks: "Was who tried it drawn by lot?",
    holds: ({ isMeasured, comparison, allocation }) =>
      isMeasured && comparison !== "none" && allocation === "random",
  },
];

/** One class an arm keeps its level here, and the page says beside it that teachers differ too. */
export const rateMaryland = (record: StudyRecord): Computed =>
  highest(maryland, marylandRungs, [], record);
