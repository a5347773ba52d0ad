/** Differences found apart from one another, of the same thing, as one. */
import { interval } from "#content/statistics/effect.ts";
import {
  type Count,
  type DifferenceInProportions,
  differenceInProportions,
} from "#content/statistics/proportions.ts";

/**
 * Each weighed by how exactly it is known, 1 over its variance, above 0 (Borenstein et al. 2009, chapter 11,
 * fixed effect): of one, itself. In whatever unit all of them are.
 */
export function together(differences: readonly { g: number; variance: number }[]) {
  const weights = differences.reduce((sum, { variance }) => sum + 1 / variance, 0);
  const weighed = differences.reduce((sum, { g, variance }) => sum + g / variance, 0);
  return { g: weighed / weights, ...interval(weighed / weights, 1 / weights) };
}

/**
 * Differences in proportions, by the weights of Mantel and Haenszel, which hold where none or all reached
 * it (Cochrane Handbook 6.3, section 10.4.1), with limits from those of each (Zou and Donner 2008,
 * Statistics in Medicine 27, 1693-1702). Throws Invalid as `differenceInProportions`.
 */
export function proportionsTogether(
  pairs: readonly { tried: Count; compared: Count }[],
): DifferenceInProportions {
  const found = pairs.map(({ tried, compared }) => ({
    ...differenceInProportions(tried, compared),
    weight: (tried.of * compared.of) / (tried.of + compared.of),
  }));
  const weights = found.reduce((sum, { weight }) => sum + weight, 0);
  const difference = found.reduce((sum, one) => sum + one.weight * one.difference, 0) / weights;
  const reach = (of: (one: (typeof found)[number]) => number) =>
    Math.hypot(...found.map((one) => one.weight * of(one))) / weights;
  return {
    difference,
    low: difference - reach((one) => one.difference - one.low),
    high: difference + reach((one) => one.high - one.difference),
  };
}
