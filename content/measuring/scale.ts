/** What the scale of a measure says about marks on it, where it is written with its ends: "0 to 30 marks". */
import type { Problem } from "#content/failure.ts";
import type { Summary } from "#content/measuring/result.ts";

export type Range = { low: number; high: number };

/**
 * The ends of a scale, in its own points; null where it does not begin with them and nothing but marks,
 * points or percent follows: a scale that is not understood refuses no result. */
export function rangeOf(scale: string): Range | null {
  const [, from, to] =
    /^\s*(?:from\s+)?([-−]?\d+(?:\.\d+)?)\s*(?:to|–|—|-)\s*(\d+(?:\.\d+)?)(?=\s*$|\s*(?:marks?|points?|per\s?cent|%)(?:\W|$))/i.exec(
      scale,
    ) ?? [];
  if (from === undefined || to === undefined) return null;
  const [low, high] = [Number(from.replace("−", "-")), Number(to)];
  return low < high ? { low, high } : null;
}

/**
 * What cannot be on a scale: a mean outside it; and marks that spread further than if half of them stood at
 * each end (Popoviciu's inequality, with n − 1 below).
 */
export function problemsOnScale(summary: Summary, scale: string): Problem[] {
  const range = summary.kind === "scores" ? rangeOf(scale) : null;
  if (summary.kind !== "scores" || !range) return [];
  const { low, high } = range;
  const { n, mean, sd } = summary;
  const widest = ((high - low) / 2) * Math.sqrt(n / (n - 1));
  const goes = `The scale of this measure goes from ${low} to ${high} (“${scale.trim()}”)`;
  return [
    ...(mean < low || mean > high
      ? [{ field: "mean", message: `${goes}, and so must the mean.` }]
      : []),
    ...(sd > widest * (1 + 1e-9)
      ? [{ field: "sd", message: `${goes}: marks on it cannot spread so far.` }]
      : []),
  ];
}
