/**
 * The studies of a synthesis brought together, outcome by outcome. REML with Knapp and Hartung's interval
 * is the headline; the others stand beside it so that nobody has to take one's word for the choice. Under
 * three comparisons nothing is pooled, and changes are never pooled.
 */
import { eggerTest } from "#content/evidence/pooling/asymmetry.ts";
import type { Estimator } from "#content/evidence/pooling/between.ts";
import { leaveOneOut } from "#content/evidence/pooling/leave-one-out.ts";
import { fixedEffect, randomEffects } from "#content/evidence/pooling/pool.ts";
import { fewestForAsymmetry, fewestToPool, type Study } from "#content/evidence/pooling/study.ts";
import { invalid, type Problem } from "#content/failure.ts";
import { monthsOf } from "#content/statistics/months.ts";
import type {
  AnalysedOutcome,
  EstimatedModel,
  PooledOutcome,
  SynthesisAnalysis,
} from "#content/synthesis/analysed.ts";
import {
  asStudy,
  type Comparison,
  estimateOf,
  isComparison,
} from "#content/synthesis/comparison.ts";
import { countDirections } from "#content/synthesis/direction.ts";
import { plain, sampleKey } from "#content/synthesis/matching.ts";
import { moderate } from "#content/synthesis/moderation.ts";
import type { SynthesisStudy } from "#content/synthesis/study.ts";

/** Leaving each out in turn grows with their square: of 2,000 it takes seconds, of 200 a tenth of one. */
export const mostLeftOut = 200;

/**
 * Outcomes and studies in the order in which they are given; `moderator` names what studies may differ by.
 * @throws Invalid where two of them are of the same pupils on the same outcome, naming both
 */
export function analyse(
  studies: readonly SynthesisStudy[],
  moderator: string | null = null,
): SynthesisAnalysis {
  const problems = twiceIn(studies);
  if (problems.length > 0) throw invalid(problems);
  // Named as the first of them does: letters of either case, and any space, make no other outcome.
  const byOutcome = [...Map.groupBy(studies, ({ outcome }) => plain(outcome)).values()];
  return {
    moderator,
    outcomes: byOutcome.map((own) => analyseOutcome(own[0]?.outcome ?? "", own, moderator)),
  };
}

function twiceIn(studies: readonly SynthesisStudy[]): Problem[] {
  return [...Map.groupBy(studies, sampleKey).values()].flatMap((same) =>
    same.length < 2
      ? []
      : [
          {
            field: "studies",
            message: `${same.map(({ label }) => label).join(" and ")} are of the same pupils on the same outcome. Take in one of them, or say of one that its pupils are others.`,
          },
        ],
  );
}

function analyseOutcome(
  outcome: string,
  studies: readonly SynthesisStudy[],
  moderator: string | null,
): AnalysedOutcome {
  const comparisons = studies.filter(isComparison);
  const changes = studies.filter(({ design, change }) => design === "change" && change);
  const [first] = comparisons;
  const outcomeKind =
    first && comparisons.every((one) => one.outcomeKind === first.outcomeKind)
      ? first.outcomeKind
      : "other";
  const pooled = comparisons.length < fewestToPool ? null : pool(comparisons);
  return {
    ...{ outcome, outcomeKind, comparisons, changes },
    directionOnly: studies.filter((one) => !isComparison(one) && !changes.includes(one)),
    directions: countDirections(studies.map(({ direction }) => direction)),
    pooled: pooled && { ...pooled, months: monthsIn(outcomeKind, comparisons, pooled.models.REML) },
    moderation: pooled && moderator ? moderate(comparisons, moderator) : null,
  };
}

function pool(comparisons: readonly Comparison[]): Omit<PooledOutcome, "months"> {
  const studies = comparisons.map(asStudy);
  const fixed = fixedEffect(studies);
  const REML = modelBy("REML", studies);
  const isLeftOut = studies.length > fewestToPool && studies.length <= mostLeftOut;
  const left = isLeftOut ? leaveOneOut(studies) : [];
  const without = left.map(({ estimate, interval, tau2 }, i) => ({
    ...{ id: comparisons[i]?.id ?? "", estimate, interval, tau2 },
  }));
  return {
    k: studies.length,
    fixed: estimateOf(fixed),
    models: { DL: modelBy("DL", studies), REML, PM: modelBy("PM", studies) },
    heterogeneity: {
      ...{ q: fixed.heterogeneity.q, df: fixed.heterogeneity.df, p: fixed.heterogeneity.p },
      i2: fixed.heterogeneity.i2,
    },
    weights: randomEffects(studies).weights,
    leaveOneOut: without,
    mattersMost: furthest(without, REML.knappHartung.estimate),
    withoutOneClass: withoutOneClass(comparisons),
    asymmetry: asymmetryOf(studies),
  };
}

/** None where standard errors are all alike, or the effects lie on a line in them: there is no test. */
function asymmetryOf(studies: readonly Study[]): PooledOutcome["asymmetry"] {
  if (studies.length < fewestForAsymmetry) return null;
  const egger = eggerTest(studies);
  return Number.isFinite(egger.t) ? egger : null;
}

function modelBy(estimator: Estimator, studies: readonly Study[]): EstimatedModel {
  const wald = randomEffects(studies, { estimator, test: "z", predictBy: "z" });
  const knappHartung = randomEffects(studies, { estimator });
  return {
    tau2: wald.tau2,
    ...{ i2: wald.heterogeneity.i2, h2: wald.heterogeneity.h2 },
    wald: estimateOf(wald),
    knappHartung: estimateOf(knappHartung),
    prediction:
      knappHartung.prediction && wald.prediction
        ? { byT: knappHartung.prediction, byZ: wald.prediction }
        : null,
  };
}

function furthest(
  without: readonly { id: string; estimate: number }[],
  estimate: number,
): string | null {
  const away = (one: { estimate: number }) => Math.abs(one.estimate - estimate);
  const [most] = without.toSorted((a, b) => away(b) - away(a));
  return most?.id ?? null;
}

/** What is left if results that cannot tell teacher and practice apart are left out. */
function withoutOneClass(comparisons: readonly Comparison[]): PooledOutcome["withoutOneClass"] {
  const left = comparisons.filter(({ isOneClass }) => !isOneClass);
  if (left.length === comparisons.length || left.length < fewestToPool) return null;
  const pooled = randomEffects(left.map(asStudy));
  return { k: left.length, ...estimateOf(pooled) };
}

/**
 * Only of what pupils learnt, where it is not likely to be chance, nor all of single classes, whose intervals
 * do not know about classes.
 */
function monthsIn(
  kind: AnalysedOutcome["outcomeKind"],
  comparisons: readonly Comparison[],
  { knappHartung: { estimate, interval } }: EstimatedModel,
): PooledOutcome["months"] {
  const found =
    kind === "attainment" && !comparisons.every(({ isOneClass }) => isOneClass)
      ? monthsOf({ kind: "effect", g: estimate, ...interval })
      : null;
  if (!found) return null;
  const { low, high, ...own } = found;
  const month = ({ months, isBeyondTable }: typeof low) => ({ months, isBeyondTable });
  return {
    ...{ estimate: month(own), low: month(low), high: month(high) },
    conversion: own.conversion,
  };
}
