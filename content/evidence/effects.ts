/**
 * An effect from what a study happens to report, in standard deviations like Hedges g, so that it can
 * stand beside those of ../statistics/effect.ts. Formulas after Borenstein, Hedges, Higgins and Rothstein
 * (2009), Introduction to Meta-Analysis, chapters 4 and 7.
 */
import { studentOfP } from "#content/evidence/distributions.ts";
import { invalid } from "#content/failure.ts";
import { corrected, interval } from "#content/statistics/effect.ts";
import type { Count } from "#content/statistics/proportions.ts";

/** An effect whose groups' means were never told: no pooled SD, no correction of its own. */
export type Converted = {
  kind: "effect";
  g: number;
  variance: number;
  se: number;
  low: number;
  high: number;
  /** How it was come by. */
  from: "t" | "F" | "p" | "proportions" | "correlation";
};

/** From Student's t between two groups of these sizes. Throws Invalid for groups of fewer than two. */
export function effectOfT(t: number, treated: number, compared: number): Converted {
  checkNumbers({ t }, { treated, compared });
  return fromT("t", t, treated, compared);
}

/**
 * From F of one degree of freedom between two groups. F has no sign, so `isAbove` says who did better.
 * Throws Invalid for an F below 0.
 */
export function effectOfF(
  f: number,
  isAbove: boolean,
  treated: number,
  compared: number,
): Converted {
  checkNumbers({ f }, { treated, compared });
  if (f < 0) throw invalid([{ field: "f", message: "F is 0 or more." }]);
  return fromT("F", (isAbove ? 1 : -1) * Math.sqrt(f), treated, compared);
}

/** From the two-sided probability of a t test, above 0 and up to 1: the least exact of the ways. */
export function effectOfP(
  p: number,
  isAbove: boolean,
  treated: number,
  compared: number,
): Converted {
  checkNumbers({ p }, { treated, compared });
  if (!(p > 0 && p <= 1)) throw invalid([{ field: "p", message: "Give p above 0, up to 1." }]);
  const t = studentOfP(p, treated + compared - 2);
  return fromT("p", isAbove ? t : -t, treated, compared);
}

/**
 * From how many of each group reached something: the log odds ratio over π/√3 (Hasselblad and Hedges
 * 1995). Half a pupil is added to each cell if one is empty. Throws Invalid for an empty group, and for
 * counts that are not whole.
 */
export function effectOfProportions(treated: Count, compared: Count): Converted {
  for (const [field, { achieved, of }] of Object.entries({ treated, compared }))
    if (
      !Number.isInteger(achieved) ||
      !Number.isInteger(of) ||
      achieved < 0 ||
      achieved > of ||
      of < 1
    )
      throw invalid([{ field, message: "Give whole numbers: how many reached it, of how many." }]);
  const cells = [treated, compared].flatMap(({ achieved, of }) => [achieved, of - achieved]);
  const added = cells.includes(0) ? 0.5 : 0;
  const [a = 0, b = 0, c = 0, d = 0] = cells.map((cell) => cell + added);
  const scale = Math.sqrt(3) / Math.PI;
  const variance = scale ** 2 * (1 / a + 1 / b + 1 / c + 1 / d);
  return converted("proportions", scale * Math.log((a * d) / (b * c)), variance);
}

/**
 * From a correlation between who did it and how they did, of n pupils, 4 or more: r strictly between
 * -1 and 1. Throws Invalid otherwise.
 */
export function effectOfCorrelation(r: number, n: number): Converted {
  if (!(r > -1 && r < 1))
    throw invalid([{ field: "r", message: "A correlation lies between -1 and 1." }]);
  if (!Number.isInteger(n) || n < 4)
    throw invalid([{ field: "n", message: "A correlation needs four pupils or more." }]);
  const variance = (4 * ((1 - r * r) ** 2 / (n - 1))) / (1 - r * r) ** 3;
  return converted("correlation", (2 * r) / Math.sqrt(1 - r * r), variance);
}

function fromT(from: "t" | "F" | "p", t: number, treated: number, compared: number): Converted {
  const d = t * Math.sqrt(1 / treated + 1 / compared);
  const { g, variance } = corrected(d, treated, compared);
  return converted(from, g, variance);
}

const converted = (from: Converted["from"], g: number, variance: number): Converted => ({
  kind: "effect",
  g,
  ...interval(g, variance),
  from,
});

function checkNumbers(numbers: Record<string, number>, sizes: Record<string, number>): void {
  const problems = [
    ...Object.entries(numbers)
      .filter(([, value]) => !Number.isFinite(value))
      .map(([field]) => ({ field, message: `Give ${field} as a number.` })),
    ...Object.entries(sizes)
      .filter(([, n]) => !Number.isInteger(n) || n < 2)
      .map(([field]) => ({ field, message: "A group has two pupils or more." })),
  ];
  if (problems.length > 0) throw invalid(problems);
}
