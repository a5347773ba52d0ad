/** Whether the effect goes with something of the studies: meta-regression on one moderator. */
import { chiSquareP } from "#content/evidence/distributions.ts";
import { betweenStudies, type Estimator } from "#content/evidence/pooling/between.ts";
import { testOf } from "#content/evidence/pooling/pool.ts";
import { checkStudies, type Interval, type Study } from "#content/evidence/pooling/study.ts";
import { fit } from "#content/evidence/pooling/weighted.ts";
import { invalid } from "#content/failure.ts";

export type Coefficient = {
  estimate: number;
  se: number;
  interval: Interval;
  statistic: number;
  df: number | null;
  p: number;
};

export type Regression = {
  k: number;
  intercept: Coefficient;
  /** Per unit of the moderator. */
  slope: Coefficient;
  /** What is left between studies, and its Q. */
  tau2: number;
  residual: { q: number; df: number; p: number };
  /** The share of the variance between studies that the moderator accounts for, 0 to 1; null if there was none. */
  r2: number | null;
};

/**
 * A mixed-effects model with one moderator, as metafor's rma(mods = ~ x). Throws Invalid for fewer than
 * four studies, and for a moderator that is missing somewhere or the same everywhere.
 */
export function metaRegression(
  studies: readonly Study[],
  moderator: readonly number[],
  { estimator = "REML", test = "t" }: { estimator?: Estimator; test?: "z" | "t" } = {},
): Regression {
  checkStudies(studies, 4);
  if (moderator.length !== studies.length || !moderator.every(Number.isFinite))
    throw invalid([{ field: "moderator", message: "Each study needs its number." }]);
  if (moderator.every((x) => x === moderator[0]))
    throw invalid([{ field: "moderator", message: "It is the same for every study." }]);
  const tau2 = betweenStudies(studies, estimator, moderator);
  const { intercept, slope, covariance, residual } = fit(studies, tau2, moderator);
  const df = studies.length - 2;
  const scale = test === "t" ? Math.sqrt(residual / df) : 1;
  const coefficient = (estimate: number, variance: number): Coefficient => {
    const se = scale * Math.sqrt(variance);
    return { estimate, se, ...testOf(estimate, se, test === "t" ? df : null) };
  };
  const left = fit(studies, 0, moderator).residual;
  const all = betweenStudies(studies, estimator);
  return {
    k: studies.length,
    intercept: coefficient(intercept, covariance.intercept),
    slope: coefficient(slope, covariance.slope),
    tau2,
    residual: { q: left, df, p: chiSquareP(left, df) },
    r2: all > 0 ? Math.max(0, (all - tau2) / all) : null,
  };
}
