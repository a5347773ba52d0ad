/**
 * How many runs about a line chance makes: the exact distribution of Wald and Wolfowitz (1940), of which
 * Swed and Eisenhart (Annals of Mathematical Statistics 14, 1943, 66-87) made the tables that run
 * charts are read by.
 */
import logGamma from "@stdlib/math-base-special-gammaln";

/** Fewer runs than `atLeast`, or more than `atMost`, have each a chance of at most 2.5 %. */
export type RunLimits = { atLeast: number; atMost: number };

/** For so many points above and below the line; null where all are on one side. */
export function runLimits(above: number, below: number): RunLimits | null {
  if (above < 1 || below < 1) return null;
  const most = 2 * Math.min(above, below) + (above === below ? 0 : 1);
  const chances = Array.from({ length: most - 1 }, (_, i) => chanceOf(i + 2, above, below));
  return {
    atLeast: 2 + countInTail(chances),
    atMost: most - countInTail(chances.toReversed()),
  };
}

/** How many of the chances, from the first on, add up to no more than 2.5 %. */
function countInTail(chances: readonly number[]): number {
  let sum = 0;
  const end = chances.findIndex((chance) => {
    sum += chance;
    return sum > 0.025;
  });
  return Math.max(0, end);
}

function chanceOf(runs: number, above: number, below: number): number {
  const half = Math.floor(runs / 2);
  const ways =
    runs % 2 === 0
      ? 2 * ratio(above, half, below, half)
      : ratio(above, half + 1, below, half) + ratio(above, half, below, half + 1);
  return ways;
}

/** C(above - 1, i - 1) C(below - 1, j - 1) / C(above + below, above), by logarithms. */
function ratio(above: number, i: number, below: number, j: number): number {
  if (i > above || j > below) return 0;
  return Math.exp(
    logChoose(above - 1, i - 1) + logChoose(below - 1, j - 1) - logChoose(above + below, above),
  );
}

const logChoose = (n: number, k: number): number =>
  logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
