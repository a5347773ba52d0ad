/**
 * The smallest difference that numbers of this size could detect (MDES), so that a team knows before it
 * starts what it will not be able to see.
 */
import { invalid } from "#content/failure.ts";
import { monthsToDetect } from "#content/statistics/months.ts";

export type Numbers = {
  /** Pupils in both arms together, 4 or more. */
  total: number;
  /** The share of them who try the practice, above 0 and below 1. */
  share?: number;
  /** The share of the spread in results that an earlier test explains (R²): 0 to below 1. */
  explained?: number;
  /** Where whole classes are allocated: pupils in each, and the share of spread between classes. */
  classes?: { size: number; icc: number };
};

/** `g` is in standard deviations, above 0. */
export type Detectable = { kind: "detectable"; g: number; total: number };

/** z(0.975) + z(0.8): found in 8 of 10 tries, and 1 false alarm in 20. */
const multiplier = 2.8016;

/**
 * Bloom (1995), for pupils allocated one by one; for classes, widened by the design effect (Kish
 * 1965), which flatters where there are fewer than about ten classes. Throws Invalid out of range.
 */
export function smallestDetectable({
  total,
  share = 0.5,
  explained = 0,
  classes,
}: Numbers): Detectable {
  if (!(Number.isFinite(total) && total >= 4))
    throw invalid([{ field: "total", message: "Give the pupils of both groups: 4 or more." }]);
  if (!(share > 0 && share < 1))
    throw invalid([{ field: "share", message: "The share lies between 0 and 1." }]);
  if (!(explained >= 0 && explained < 1))
    throw invalid([{ field: "explained", message: "R² is 0 or more, and less than 1." }]);
  if (classes && !(classes.size >= 1 && classes.size <= total / 2))
    throw invalid([{ field: "classes.size", message: "There must be two classes or more." }]);
  if (classes && !(classes.icc >= 0 && classes.icc <= 1))
    throw invalid([{ field: "classes.icc", message: "The share lies between 0 and 1." }]);
  const designEffect = classes ? 1 + (classes.size - 1) * classes.icc : 1;
  const variance = ((1 - explained) * designEffect) / (share * (1 - share) * total);
  return { kind: "detectable", g: multiplier * Math.sqrt(variance), total };
}

/** What that means, for a teacher. */
export function sayDetectable(detectable: Detectable): string {
  const { months, isBeyondTable } = monthsToDetect(detectable);
  const size = isBeyondTable
    ? "more than 12 months of progress"
    : `about ${months} ${months === 1 ? "month" : "months"} of progress`;
  return `With ${detectable.total} pupils in all, a difference of ${detectable.g.toFixed(2)} standard deviations or more would probably show: ${size} by the EEF Toolkit's table. A smaller one probably would not, even if it is there.`;
}
