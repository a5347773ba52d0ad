/**
 * Several results as one: fixed effect, and random effects with the interval that allows for having
 * guessed tau² from few studies. Equal to metafor's rma() (Viechtbauer 2010, Journal of Statistical
 * Software 36(3)), which the tests hold it to.
 */
import { chiSquareP, normalP, studentP, t975, z975 } from "#content/evidence/distributions.ts";
import { betweenStudies, type Estimator } from "#content/evidence/pooling/between.ts";
import {
  checkStudies,
  fewestToPredict,
  type Interval,
  type Study,
} from "#content/evidence/pooling/study.ts";
import { fit, weight } from "#content/evidence/pooling/weighted.ts";

/** Where the studies disagree more than chance gives. */
export type Heterogeneity = {
  /** Cochran's Q and its degrees of freedom, with the probability of a larger one by chance. */
  q: number;
  df: number;
  p: number;
  /** The share of the spread that is not chance, 0 to 1 (Higgins and Thompson 2002). */
  i2: number;
  /** How many times the spread is what chance gives. */
  h2: number;
};

export type Pooled = {
  k: number;
  estimate: number;
  se: number;
  interval: Interval;
  /** z, or Student's t with `df` for Knapp-Hartung, and its probability under no effect at all. */
  statistic: number;
  df: number | null;
  p: number;
  heterogeneity: Heterogeneity;
  /** Of each study, in their order: shares that sum to 1. */
  weights: number[];
};

export type RandomEffects = Pooled & {
  estimator: Estimator;
  tau2: number;
  /** "z", or "t" for Knapp-Hartung. */
  test: "z" | "t";
  /** Where the next result could lie; null below five studies. */
  prediction: Interval | null;
};

/** One effect behind all. Throws Invalid for fewer than two studies. */
export function fixedEffect(studies: readonly Study[]): Pooled {
  checkStudies(studies, 2);
  const { intercept: estimate, covariance, residual } = fit(studies, 0);
  const se = Math.sqrt(covariance.intercept);
  const df = informative(studies) - 1;
  return {
    ...{ k: studies.length, estimate, se },
    ...testOf(estimate, se, null),
    heterogeneity: {
      ...{ q: residual, df, p: chiSquareP(residual, df) },
      i2: residual > 0 ? Math.max(0, (residual - df) / residual) : 0,
      h2: residual / df,
    },
    weights: sharesOf(studies, 0),
  };
}

/** How a random-effects model is asked for. */
export type Asked = {
  estimator?: Estimator;
  /** Knapp and Hartung's interval ("t", Statistics in Medicine 22, 2003, 2693-2710), or Wald's ("z"). */
  test?: "z" | "t";
  /** The prediction interval by t with k - 2 degrees (Higgins et al. 2009), or by z. */
  predictBy?: "t" | "z";
};

/**
 * Effects that differ from study to study. REML with Knapp-Hartung unless asked otherwise (domain.md
 * 2.5). Throws Invalid for fewer than two studies.
 */
export function randomEffects(
  studies: readonly Study[],
  { estimator = "REML", test = "t", predictBy = "t" }: Asked = {},
): RandomEffects {
  const tau2 = betweenStudies(studies, estimator);
  const { intercept: estimate, covariance, residual } = fit(studies, tau2);
  const df = informative(studies) - 1;
  const wald = Math.sqrt(covariance.intercept);
  const se = test === "t" ? wald * Math.sqrt(residual / df) : wald;
  const fixed = fixedEffect(studies);
  const typical = typicalVariance(studies);
  return {
    ...{ k: studies.length, estimate, se, estimator, tau2, test },
    ...testOf(estimate, se, test === "t" ? df : null),
    heterogeneity: {
      ...fixed.heterogeneity,
      i2: tau2 / (tau2 + typical),
      h2: tau2 / typical + 1,
    },
    prediction: df + 1 < fewestToPredict ? null : predicted(estimate, tau2, wald, df, predictBy),
    weights: sharesOf(studies, tau2),
  };
}

/** Around the estimate, as wide as tau² and what is not known of the estimate: Higgins et al. (2009). */
function predicted(
  estimate: number,
  tau2: number,
  se: number,
  df: number,
  by: "t" | "z",
): Interval {
  const half = (by === "t" ? t975(df - 1) : z975) * Math.sqrt(tau2 + se ** 2);
  return { low: estimate - half, high: estimate + half };
}

/** An estimate against 0, by t with `df`, or by z without. */
export function testOf(estimate: number, se: number, df: number | null) {
  const statistic = estimate / se;
  const half = se * (df === null ? z975 : t975(df));
  return {
    interval: { low: estimate - half, high: estimate + half },
    statistic,
    df,
    p: df === null ? normalP(statistic) : studentP(statistic, df),
  };
}

/** The within-study variance of a typical study (Higgins and Thompson 2002, equation 9). */
function typicalVariance(studies: readonly Study[]): number {
  const weights = studies.map((study) => weight(study, 0));
  const sum = weights.reduce((total, w) => total + w, 0);
  const squares = weights.reduce((total, w) => total + w * w, 0);
  return ((informative(studies) - 1) * sum) / (sum ** 2 - squares);
}

const informative = (studies: readonly Study[]): number =>
  studies.filter(({ variance }) => variance < Infinity).length;

function sharesOf(studies: readonly Study[], tau2: number): number[] {
  const weights = studies.map((study) => weight(study, tau2));
  const sum = weights.reduce((total, w) => total + w, 0);
  return weights.map((w) => w / sum);
}
