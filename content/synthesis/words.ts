/**
 * What an outcome of a synthesis says, in plain sentences, and what it cannot say. Directions are counted,
 * never how many results were significant, and no word here is the name of a tier of any scale.
 */
import { two } from "#content/charts/svg.ts";
import {
  fewestForAsymmetry,
  fewestToPool,
  fewestToPredict,
} from "#content/evidence/pooling/study.ts";
import { findingWords } from "#content/practice/write-up.ts";
import { sayMonths } from "#content/statistics/months.ts";
import type { AnalysedOutcome, Moderation, PooledOutcome } from "#content/synthesis/analysed.ts";
import { mostLeftOut } from "#content/synthesis/analysis.ts";
import { spansZero, wasCompared } from "#content/synthesis/comparison.ts";
import type { DirectionCounts } from "#content/synthesis/direction.ts";
import { labelsOf } from "#content/synthesis/labels.ts";
import type { SynthesisStudy } from "#content/synthesis/study.ts";

export type OutcomeWords = {
  /** One line for everybody. */
  headline: string;
  /** What follows, for who reads on. */
  sentences: string[];
  /** What this cannot tell, and why something is not shown. */
  cautions: string[];
};

export function sayOutcome(analysed: AnalysedOutcome): OutcomeWords {
  return {
    headline: headlineOf(analysed),
    sentences: [
      ...(analysed.pooled ? sayPooled(analysed.pooled) : []),
      ...sayDirections(analysed),
      ...(analysed.moderation ? [sayModeration(analysed.moderation)] : []),
      ...sayMattersMost(analysed),
    ],
    cautions: cautionsOf(analysed),
  };
}

function headlineOf({ pooled, comparisons, directionOnly, directions }: AnalysedOutcome): string {
  if (pooled) {
    const { estimate, interval } = pooled.models.REML.knappHartung;
    if (spansZero(interval))
      return `No clear difference on average in ${pooled.k} comparisons: it could be chance.`;
    return `On average, pupils with whom it was tried did ${estimate > 0 ? "better" : "worse"} in ${pooled.k} comparisons.`;
  }
  // Directions are counted whatever their size: a reader is told so where some have numbers.
  const found = countWords(directions) || "nothing was found";
  const counted = comparisons.length > 0 ? `By direction alone: ${found}` : capital(found);
  if (comparisons.length + heldBackIn(directionOnly) > 0)
    return `${counted}. Too few comparisons to bring together.`;
  return directionOnly.some((study) => wasCompared(study) === null)
    ? `${counted}. Nobody is known to have been compared, so other causes may remain.`
    : `${counted}. Nobody was compared, so other causes remain.`;
}

/** Comparisons whose numbers may not be told. */
const heldBackIn = (directionOnly: readonly SynthesisStudy[]): number =>
  directionOnly.filter((study) => wasCompared(study)).length;

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function sayPooled({ models: { REML }, months }: PooledOutcome): string[] {
  const { estimate, interval } = REML.knappHartung;
  return [
    `Brought together, the difference is ${two(estimate)} standard deviations [${two(interval.low)}, ${two(interval.high)}]. The brackets say where the average probably lies.`,
    ...(REML.prediction ? [sayPrediction(REML.prediction.byT)] : []),
    ...(months ? [inMonths(months)] : []),
  ];
}

/** "In a school like those studied, the next result could lie between −0.24 and 0.68: …" */
export function sayPrediction(prediction: { low: number; high: number }): string {
  const side = spansZero(prediction)
    ? "it could help, and it could do harm, since 0 lies between"
    : prediction.low > 0
      ? "0 does not lie between, so it is likely to help there too"
      : "0 does not lie between, so it is likely to do harm there too";
  return `In a school like those studied, the next result could lie between ${two(prediction.low)} and ${two(prediction.high)}: ${side}.`;
}

const inMonths = ({ estimate, ...ends }: NonNullable<PooledOutcome["months"]>): string =>
  `By the EEF Toolkit's table that is ${sayMonths({ ...estimate, ...ends })}.`;

/** "4 improved, 3 no clear change, 1 worsened"; empty of none. */
export const countWords = (counts: DirectionCounts): string =>
  Object.entries(counts)
    .filter(([, found]) => found > 0)
    .map(([direction, found]) => `${found} ${wordOf(direction).toLowerCase()}`)
    .join(", ");

const wordOf = (direction: string): string => findingWords[direction as keyof typeof findingWords];

function sayDirections({ directions, pooled, changes, directionOnly }: AnalysedOutcome): string[] {
  const counted = countWords(directions);
  const alone = changes.length + directionOnly.length;
  return [
    ...(pooled && counted
      ? [`Counted by direction alone, though some could be chance: ${counted}.`]
      : []),
    ...(pooled && alone > 0
      ? [`${alone} of them ${alone === 1 ? "is" : "are"} counted here and not pooled.`]
      : []),
  ];
}

export function sayModeration(moderation: Moderation): string {
  if (moderation.by === "line") {
    const { moderator, k, slope } = moderation;
    const each = `By ${moderator}, in ${k} comparisons: ${two(slope.estimate)} for each one more [${two(slope.interval.low)}, ${two(slope.interval.high)}]`;
    return spansZero(slope.interval)
      ? `${each}. That could be chance.`
      : `${each}. Other things that differ with it may be behind it.`;
  }
  const { moderator, groups, between } = moderation;
  const listed = groups
    .map(({ name, ids, pooled }) =>
      pooled
        ? `${name} ${two(pooled.estimate)} [${two(pooled.interval.low)}, ${two(pooled.interval.high)}]`
        : `${name} too few to pool (${ids.length})`,
    )
    .join("; ");
  if (!between) return `By ${moderator}: ${listed}. The groups cannot be compared.`;
  return between.p < 0.05
    ? `By ${moderator}: ${listed}. The groups differ by more than chance gives; other things that differ with it may be behind it.`
    : `By ${moderator}: ${listed}. That they differ could be chance.`;
}

function sayMattersMost({ pooled, comparisons }: AnalysedOutcome): string[] {
  const left = pooled?.leaveOneOut.find(({ id }) => id === pooled.mattersMost);
  const study = comparisons.find(({ id }) => id === pooled?.mattersMost);
  if (!pooled || !left || !study) return [];
  const label = labelsOf(comparisons).get(study.id) ?? study.label;
  const without = `${label} matters most: without it, the difference would be ${two(left.estimate)} [${two(left.interval.low)}, ${two(left.interval.high)}]`;
  const turns = spansZero(left.interval) !== spansZero(pooled.models.REML.knappHartung.interval);
  if (!turns) return [`${without}.`];
  return [
    `${without}, and the interval would ${spansZero(left.interval) ? "span" : "no longer span"} 0.`,
  ];
}

function cautionsOf(analysed: AnalysedOutcome): string[] {
  const { pooled, comparisons, changes, directionOnly } = analysed;
  return [
    ...(pooled ? [] : [sayUnpooled(comparisons.length, heldBackIn(directionOnly))]),
    ...(changes.length > 0
      ? [
          `${changes.length === 1 ? "One result is a change" : `${changes.length} results are changes`} in one group. Pupils grow older, and know the test: a change is listed, and never pooled.`,
        ]
      : []),
    ...sayOneClass(analysed),
    ...(pooled && !pooled.models.REML.prediction
      ? [`Under ${fewestToPredict} comparisons nothing can be said of the next result.`]
      : []),
    ...(pooled && pooled.k > mostLeftOut
      ? [
          `With more than ${mostLeftOut} comparisons, it is not worked out which of them matters most.`,
        ]
      : []),
    ...sayAsymmetry(pooled),
    ...sayNoMonths(analysed),
  ];
}

function sayUnpooled(k: number, held: number): string {
  if (k > 0)
    return `${k === 1 ? "One comparison is" : `${k} comparisons are`} listed and not pooled: that takes ${fewestToPool}.`;
  if (held > 0)
    return `${held === 1 ? "One comparison has" : `${held} comparisons have`} a group too small to be told, so nothing is pooled.`;
  return "No result is known to compare two groups, so nothing is pooled.";
}

function sayOneClass({ comparisons, pooled }: AnalysedOutcome): string[] {
  const oneClass = comparisons.filter(({ isOneClass }) => isOneClass).length;
  if (oneClass === 0) return [];
  const said = `${oneClass} of ${comparisons.length} comparisons had one class a group: teacher and practice cannot be told apart, and the interval does not know about classes.`;
  const without = pooled?.withoutOneClass;
  if (without)
    return [
      `${said} Without them it would be ${two(without.estimate)} [${two(without.interval.low)}, ${two(without.interval.high)}].`,
    ];
  return [pooled ? `${said} Without them too few would be left to pool.` : said];
}

function sayAsymmetry(pooled: PooledOutcome | null): string[] {
  if (!pooled) return [];
  if (!pooled.asymmetry)
    return [
      `Under ${fewestForAsymmetry} comparisons nobody can test whether dull results went unpublished.`,
    ];
  return pooled.asymmetry.p < 0.1
    ? [
        "Small studies find other things than large ones, as they do where dull results go unpublished (Egger's test).",
      ]
    : [];
}

function sayNoMonths({ pooled, outcomeKind }: AnalysedOutcome): string[] {
  if (!pooled || pooled.months) return [];
  if (outcomeKind !== "attainment")
    return ["No months of progress are given: they are for attainment alone."];
  return spansZero(pooled.models.REML.knappHartung.interval)
    ? ["No months of progress are given, since the interval spans 0."]
    : [
        "No months of progress are given: every comparison had one class a group, where it may be the teacher.",
      ];
}
