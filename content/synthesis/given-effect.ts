/** An effect that a publication gives as it is, and its variance by whichever of its words for it there is. */
import { z975 } from "#content/evidence/distributions.ts";
import { refused } from "#content/synthesis/import-numbers.ts";

export type GivenEffect = {
  g: number;
  variance: number | null;
  se: number | null;
  low: number | null;
  high: number | null;
};

/** @throws Invalid at `g`, where it is too large to be in standard deviations */
export function requireSize(g: number): number {
  if (Math.abs(g) > 10)
    throw refused("g", `g is ${g}: more than 10 standard deviations. Is it in another unit?`);
  return g;
}

/** The surest of what is given: the variance, the standard error, then the 95 % interval. @throws Invalid */
export function varianceOf({ g, variance, se, low, high }: GivenEffect): number {
  if (variance !== null) return above0("variance", variance);
  if (se !== null) return above0("se", se) ** 2;
  if (low === null || high === null)
    throw refused("variance", "g needs its variance, its se, or both ends of its interval.");
  const half = above0("high less low", high - low) / 2;
  // As far out as two decimals of each can round.
  if (Math.abs((low + high) / 2 - g) > 0.01 + half / 10)
    throw refused(
      "low",
      "g is not in the middle of its interval. Give both in standard deviations, not as a ratio.",
    );
  return (half / z975) ** 2;
}

function above0(column: string, value: number): number {
  if (value > 0) return value;
  throw refused(column, `${column} is ${value}; it is a number above 0.`);
}
