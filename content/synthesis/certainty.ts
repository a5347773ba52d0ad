/**
 * How certain an outcome of a synthesis is, by GRADE: what its numbers suggest taking off, each with its
 * reason, for a person to confirm or change. Nothing is suggested for what numbers cannot tell.
 */
import { fewestForAsymmetry } from "#content/evidence/pooling/study.ts";
import type { BodyRecord } from "#content/evidence/rating/grade.ts";
import type { AnalysedOutcome } from "#content/synthesis/analysed.ts";
import { spansZero, wasCompared } from "#content/synthesis/comparison.ts";
import { pupils } from "#content/synthesis/matching.ts";

export type Doubt = keyof BodyRecord["down"];

/** `by` is null where a person is asked and nothing is suggested. */
export type SuggestedDoubt = { doubt: Doubt; by: 0 | 1 | 2 | null; reason: string };

export type SuggestedCertainty = {
  isRandomised: boolean;
  doubts: SuggestedDoubt[];
  /** To begin from: what is asked of a person stands at 0, and nothing is given. */
  record: BodyRecord;
};

/** Fewer pupils in all tell too little of a mean (GRADE handbook, 5.2.4). */
const enoughPupils = 400;

export function suggestCertainty(outcome: AnalysedOutcome): SuggestedCertainty {
  const { comparisons } = outcome;
  const isRandomised = comparisons.length > 0 && comparisons.every((study) => study.isRandomised);
  const doubts: SuggestedDoubt[] = [
    { doubt: "bias", ...biasIn(outcome, isRandomised) },
    { doubt: "inconsistency", ...inconsistencyIn(outcome) },
    {
      doubt: "indirectness",
      by: null,
      reason:
        "For a person: are these the pupils, the practice and the outcome that were asked about?",
    },
    { doubt: "imprecision", ...imprecisionIn(outcome) },
    { doubt: "publication", ...publicationIn(outcome) },
  ];
  const levels = doubts.map(({ doubt, by }) => [doubt, by ?? 0] as const);
  return {
    isRandomised,
    doubts,
    record: {
      isRandomised,
      down: Object.fromEntries(levels) as BodyRecord["down"],
      up: { large: 0, dose: 0, confounding: 0 },
    },
  };
}

type Suggestion = Omit<SuggestedDoubt, "doubt">;

/** What was not drawn by lot starts at low for that, and loses nothing more for the same reason. */
function biasIn(
  { comparisons, directionOnly }: AnalysedOutcome,
  isRandomised: boolean,
): Suggestion {
  const k = comparisons.length;
  if (k === 0)
    return directionOnly.some((study) => wasCompared(study))
      ? {
          by: null,
          reason:
            "For a person: the groups that were compared are too small for their numbers to be told.",
        }
      : { by: 2, reason: "No study is known to compare two groups." };
  const oneClass = comparisons.filter((study) => study.isOneClass).length;
  const drawn = comparisons.filter((study) => study.isRandomised).length;
  const share = oneClass / k;
  const start = isRandomised ? "" : `${drawn} of ${k} drew by lot, so it starts at low. `;
  if (oneClass === 0) return { by: 0, reason: `${start}None had one class a group.` };
  return {
    by: share > 0.5 ? 2 : share >= 0.25 ? 1 : 0,
    reason: `${start}${oneClass} of ${k} had one class a group, where teacher and practice cannot be told apart.`,
  };
}

function inconsistencyIn({ pooled }: AnalysedOutcome): Suggestion {
  if (!pooled) return { by: 0, reason: "Nothing is pooled, so it cannot be worked out." };
  const { i2, prediction } = pooled.models.REML;
  const share = `${Math.round(i2 * 100)} % of the spread is more than chance gives (I²)`;
  if (prediction && spansZero(prediction.byT))
    return { by: 1, reason: `${share}, and the next result could lie on either side of 0.` };
  return { by: i2 > 0.5 ? 1 : 0, reason: `${share}.` };
}

function imprecisionIn({ pooled, comparisons }: AnalysedOutcome): Suggestion {
  const total = comparisons.reduce((sum, study) => sum + pupils(study), 0);
  const isSmall = total < enoughPupils;
  const counted = `${total.toLocaleString("en-GB")} pupils in all, ${isSmall ? "fewer than" : "not fewer than"} ${enoughPupils}`;
  if (!pooled) return { by: isSmall ? 2 : 1, reason: `Nothing is pooled. ${counted}.` };
  const isWide = spansZero(pooled.models.REML.knappHartung.interval);
  return {
    by: isWide && isSmall ? 2 : isWide || isSmall ? 1 : 0,
    reason: `The interval ${isWide ? "spans 0" : "does not span 0"}. ${counted}.`,
  };
}

function publicationIn({ pooled }: AnalysedOutcome): Suggestion {
  if (!pooled?.asymmetry)
    return {
      by: null,
      reason: `For a person: under ${fewestForAsymmetry} comparisons nothing can be tested. Do you know of results that stayed in a drawer?`,
    };
  const { p } = pooled.asymmetry;
  return p < 0.1
    ? {
        by: 1,
        reason: `Small studies find other things than large ones (Egger's test, p ${p.toFixed(3)}).`,
      }
    : {
        by: 0,
        reason: `Small and large studies find much the same (Egger's test, p ${p.toFixed(3)}).`,
      };
}
