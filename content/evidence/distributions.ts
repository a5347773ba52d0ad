/**
 * Tails and quantiles of the distributions that tests and intervals rest on, by stdlib (decision 017 has
 * their measured accuracy: 14 digits, far into the tails).
 */
import upperGamma from "@stdlib/math-base-special-gammainc";
import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import tCdf from "@stdlib/stats-base-dists-t-cdf";
import tQuantile from "@stdlib/stats-base-dists-t-quantile";

/** The 97.5th percentile of the standard normal distribution. */
export const z975 = 1.959963984540054;

/** The 97.5th percentile of Student's t with `df` degrees of freedom, above 0. */
export const t975 = (df: number): number => tQuantile(0.975, df);

/** The probability of a normal deviate at least as far from 0 as `z`, on either side. */
export const normalP = (z: number): number => 2 * normalCdf(-Math.abs(z), 0, 1);

/** The probability of Student's t at least as far from 0 as `t`, on either side. */
export const studentP = (t: number, df: number): number => 2 * tCdf(-Math.abs(t), df);

/** The probability of a chi-square of at least `x`, 0 or more, with `df` degrees of freedom. */
export const chiSquareP = (x: number, df: number): number => upperGamma(x / 2, df / 2, true, true);

/** Student's t, 0 or more, whose two tails together hold `p`, above 0 and up to 1. */
export const studentOfP = (p: number, df: number): number => -tQuantile(p / 2, df);
