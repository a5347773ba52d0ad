/**
 * What follows from the numbers of a result: an effect in standard deviations, or a change in one group,
 * with what it cannot tell. Above 0, those who tried it did better, also where lower numbers are better.
 */
import {
  effectOfCorrelation,
  effectOfF,
  effectOfP,
  effectOfProportions,
  effectOfT,
} from "#content/evidence/effects.ts";
import type { EnteredNumbers, StudyResult } from "#content/evidence/items/study-result.ts";
import { type Change, change } from "#content/statistics/change.ts";
import { gainDifference, hedgesG, interval } from "#content/statistics/effect.ts";
import { ofWholeClasses } from "#content/statistics/whole-classes.ts";

export type WorkedEffect = {
  kind: "effect";
  /** As if pupils had been drawn one by one. */
  g: number;
  variance: number;
  se: number;
  low: number;
  high: number;
  tried: number;
  compared: number;
  /** The same for whole classes; null without classes, and with one class in a group. */
  corrected: { g: number; variance: number; se: number; low: number; high: number } | null;
  /** One class in a group: teacher and practice cannot be told apart, and nothing corrects it. */
  isOneClass: boolean;
};

/** `isBetter` says which way it went; null where nothing changed. */
export type WorkedChange = Change & { isBetter: boolean | null };

export type WorkedOut = WorkedEffect | WorkedChange;

/** @throws Invalid for numbers that cannot be used, naming the field */
export function workOut({ numbers, better, classes }: StudyResult): WorkedOut {
  if (numbers.from === "change") {
    const found = change(numbers.before, numbers.after, numbers.correlation);
    const sign = better === "lower" ? -1 : 1;
    return {
      ...found,
      isBetter: found.difference === 0 ? null : sign * found.difference > 0,
    };
  }
  const { tried, compared } = pupilsIn(numbers);
  const found = effectOf(numbers);
  const g = better === "lower" ? -found.g || 0 : found.g;
  const isOneClass = classes !== null && (classes.tried < 2 || classes.compared < 2);
  return {
    kind: "effect",
    g,
    ...interval(g, found.variance),
    ...{ tried, compared, isOneClass },
    corrected:
      classes === null || isOneClass
        ? null
        : correctedFor(classes, { g, variance: found.variance, tried, compared }),
  };
}

/**
 * The effect that is brought together with others: corrected for classes where it can be. Null for a
 * change, which is never pooled with comparisons.
 */
export function poolable(worked: WorkedOut): { g: number; variance: number } | null {
  if (worked.kind === "change") return null;
  const { g, variance } = worked.corrected ?? worked;
  return { g, variance };
}

/** Pupils in each group; of a correlation, half of them each. */
export function pupilsIn(numbers: Exclude<EnteredNumbers, { from: "change" }>): {
  tried: number;
  compared: number;
} {
  switch (numbers.from) {
    case "means":
      return { tried: numbers.tried.n, compared: numbers.compared.n };
    case "gains":
      return { tried: numbers.tried.after.n, compared: numbers.compared.after.n };
    case "proportions":
      return { tried: numbers.tried.of, compared: numbers.compared.of };
    case "correlation":
      return { tried: Math.floor(numbers.n / 2), compared: Math.ceil(numbers.n / 2) };
    default:
      return { tried: numbers.tried, compared: numbers.compared };
  }
}

function effectOf(numbers: Exclude<EnteredNumbers, { from: "change" }>): {
  g: number;
  variance: number;
} {
  switch (numbers.from) {
    case "means":
      return hedgesG(numbers.tried, numbers.compared);
    case "gains":
      return gainDifference(numbers.tried, numbers.compared, numbers.correlation);
    case "proportions":
      return effectOfProportions(numbers.tried, numbers.compared);
    case "correlation":
      return effectOfCorrelation(numbers.r, numbers.n);
    case "t":
      return effectOfT(numbers.t, numbers.tried, numbers.compared);
    case "F":
      return effectOfF(numbers.f, numbers.isAbove, numbers.tried, numbers.compared);
    case "p":
      return effectOfP(numbers.p, numbers.isAbove, numbers.tried, numbers.compared);
  }
}

function correctedFor(
  { icc, ...classes }: NonNullable<StudyResult["classes"]>,
  { g, variance, tried, compared }: Pick<WorkedEffect, "g" | "variance" | "tried" | "compared">,
) {
  const {
    kind: _,
    effectiveTotal: __,
    ...effect
  } = ofWholeClasses({
    ...{ g, variance, icc },
    tried: { pupils: tried, classes: classes.tried },
    compared: { pupils: compared, classes: classes.compared },
  });
  return effect;
}
