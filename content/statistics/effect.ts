/**
 * The difference between two groups in standard deviations. The interval knows only the pupils: with
 * one class an arm, teacher and practice cannot be told apart, and the interval does not know about
 * classes. Formulas after Hedges (1981) and Borenstein et al. (2009), chapter 4.
 */

import logGamma from "@stdlib/math-base-special-gammaln";
import { invalid } from "#content/failure.ts";
import { checkGroups, type Group, pooled } from "#content/statistics/group.ts";

/** All in standard deviations, but `pooledSd`, which is in the measure's own points. */
export type Effect = {
  kind: "effect";
  /** Hedges g: d, put right for small groups. Above 0, the treated group did better. */
  g: number;
  /** Cohen's d: the difference in means over the pooled SD. */
  d: number;
  /** The correction for small groups, between 0 and 1: g = j d. */
  j: number;
  pooledSd: number;
  variance: number;
  se: number;
  /** The 95 % interval: g - 1.96 se to g + 1.96 se. */
  low: number;
  high: number;
  df: number;
};

/** Whether an interval contains 0: there may be no difference at all. */
export const couldBeChance = ({ low, high }: Pick<Effect, "low" | "high">): boolean =>
  low <= 0 && high >= 0;

/** Hedges g of two groups measured once. Throws Invalid for n < 2, SD of 0 or less, not finite. */
export function hedgesG(treated: Group, compared: Group): Effect {
  checkGroups({ treated, compared });
  const pooledSd = pooled(treated, compared);
  const d = (treated.mean - compared.mean) / pooledSd;
  return { kind: "effect", pooledSd, ...corrected(d, treated.n, compared.n) };
}

/** Cohen's d of two groups of these sizes, put right for small groups, with its interval. */
export function corrected(
  d: number,
  treated: number,
  compared: number,
): Omit<Effect, "kind" | "pooledSd"> {
  const df = treated + compared - 2;
  const j = correction(df);
  const g = j * d;
  const variance = 1 / treated + 1 / compared + g ** 2 / (2 * (treated + compared));
  return { g, d, j, df, ...interval(g, variance) };
}

export type BeforeAndAfter = { before: Group; after: Group };

/**
 * A difference in gains also says which SD it is in, and what correlation its interval rests on: none where
 * the spread of the gains is known.
 */
export type GainEffect = Effect & { standardisedBy: "before"; correlation: number | null };

/** Gains of both groups, in the measure's own points: what one gained more than the other. */
export type GainInPoints = { difference: number; variance: number; low: number; high: number };

/**
 * The difference in gains where the spread of the pupils' own gains is known, so that no correlation is
 * assumed: the error of a difference of two means with unequal spreads (Welch 1947). In standard deviations
 * before where `sdBefore` is known, put right for small groups, with the variance of a difference over an
 * SD that is itself estimated (Borenstein et al. 2009, equations 4.20 to 4.24). Throws Invalid as `hedgesG`.
 */
export function gainScoreDifference(
  treated: Group,
  compared: Group,
  sdBefore: number | null,
): { points: GainInPoints; effect: GainEffect | null } {
  checkGroups({ treated, compared });
  const difference = treated.mean - compared.mean;
  const spread = treated.sd ** 2 / treated.n + compared.sd ** 2 / compared.n;
  const { low, high } = interval(difference, spread);
  const points = { difference, variance: spread, low, high };
  if (sdBefore === null) return { points, effect: null };
  if (!(sdBefore > 0)) throw invalid([{ field: "sdBefore", message: "It is a number above 0." }]);
  const df = treated.n + compared.n - 2;
  const d = difference / sdBefore;
  const j = correction(df);
  const g = j * d;
  const variance = j ** 2 * (spread / sdBefore ** 2 + d ** 2 / (2 * df));
  return {
    points,
    effect: {
      ...{ kind: "effect", standardisedBy: "before", correlation: null },
      ...{ g, d, j, pooledSd: sdBefore, df },
      ...interval(g, variance),
    },
  };
}

/**
 * The difference in gains, in SDs of both groups before (d_ppc2 of Morris 2008, equations 8 to 10,
 * variance by equation 16). `correlation` is that of marks before and after within a group, from -1
 * up to but not 1; 0.5 gives about the interval of one measurement. Throws Invalid as `hedgesG`, and
 * if a group has not as many pupils after as before.
 */
export function gainDifference(
  treated: BeforeAndAfter,
  compared: BeforeAndAfter,
  correlation: number,
): GainEffect {
  checkGroups({
    "treated.before": treated.before,
    "treated.after": treated.after,
    "compared.before": compared.before,
    "compared.after": compared.after,
  });
  checkGains({ treated, compared }, correlation);
  const pooledSd = pooled(treated.before, compared.before);
  const df = treated.before.n + compared.before.n - 2;
  const d = (gain(treated) - gain(compared)) / pooledSd;
  const j = correction(df);
  const g = j * d;
  const spread = 2 * (1 - correlation) * (1 / treated.before.n + 1 / compared.before.n);
  const variance = j ** 2 * (df / (df - 2)) * (spread + g ** 2) - g ** 2;
  return {
    kind: "effect",
    standardisedBy: "before",
    correlation,
    ...{ g, d, j, pooledSd, df },
    ...interval(g, variance),
  };
}

const gain = ({ before, after }: BeforeAndAfter): number => after.mean - before.mean;

function checkGains(arms: Record<string, BeforeAndAfter>, correlation: number): void {
  for (const [field, { before, after }] of Object.entries(arms)) {
    if (before.n !== after.n)
      throw invalid([
        {
          field: `${field}.after.n`,
          message: "Gains need the same pupils before and after. Leave out who has only one mark.",
        },
      ]);
  }
  if (!(correlation >= -1 && correlation < 1))
    throw invalid([
      { field: "correlation", message: "A correlation is -1 or more, and less than 1." },
    ]);
  const smallest = Object.values(arms).reduce((sum, { before }) => sum + before.n, 0);
  if (smallest < 5)
    throw invalid([{ field: "treated.before.n", message: "Gains need five pupils or more." }]);
}

export type Clustered = {
  g: number;
  /** Pupils in both arms together. */
  total: number;
  /** Pupils in a class, on average. */
  perCluster: number;
  /** The share of the spread that lies between classes: 0.2 for attainment, 0.1 for behaviour (WWC). */
  icc: number;
};

/**
 * The effect when whole classes were chosen, and how many pupils drawn one by one would tell as much.
 * After What Works Clearinghouse, Procedures Handbook 4.1, appendix E, from Hedges (2007); the design
 * effect is Kish's (1965). Throws Invalid for numbers out of range.
 */
export function clusterCorrected({ g, total, perCluster, icc }: Clustered): {
  g: number;
  designEffect: number;
  effectiveTotal: number;
} {
  const wrong = [
    { field: "g", isRight: Number.isFinite(g), message: "Give the effect as a number." },
    { field: "total", isRight: total > 2, message: "Give the pupils of both groups: 3 or more." },
    {
      field: "perCluster",
      isRight: perCluster >= 1 && perCluster <= total / 2,
      message: "A class has one pupil or more, and there are two classes or more.",
    },
    { field: "icc", isRight: icc >= 0 && icc <= 1, message: "The share lies between 0 and 1." },
  ].filter(({ isRight }) => !isRight);
  if (wrong.length > 0) throw invalid(wrong.map(({ field, message }) => ({ field, message })));
  const designEffect = 1 + (perCluster - 1) * icc;
  return {
    g: g * Math.sqrt(1 - (2 * (perCluster - 1) * icc) / (total - 2)),
    designEffect,
    effectiveTotal: total / designEffect,
  };
}

/** J of Hedges (1981), exact: Γ(df/2) / (√(df/2) Γ((df - 1)/2)). */
const correction = (df: number): number =>
  Math.exp(logGamma(df / 2) - logGamma((df - 1) / 2)) / Math.sqrt(df / 2);

/** The 95 % interval of an effect with this variance. */
export function interval(g: number, variance: number) {
  const se = Math.sqrt(variance);
  return { variance, se, low: g - 1.96 * se, high: g + 1.96 * se };
}
