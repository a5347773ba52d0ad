/** The difference between those who tried it and those who did not: in SDs, or in proportions. */
import type { Comparison } from "#content/measuring/comparing.ts";
import type { Result } from "#content/measuring/result.ts";
import { combined } from "#content/statistics/combined.ts";
import { type Effect, hedgesG } from "#content/statistics/effect.ts";
import type { Group } from "#content/statistics/group.ts";
import {
  type Count,
  type DifferenceInProportions,
  differenceInProportions,
} from "#content/statistics/proportions.ts";
import { type ClassesEffect, ofWholeClasses } from "#content/statistics/whole-classes.ts";

type InEachArm = {
  /** Pupils with a mark, and classes. */
  tried: number;
  compared: number;
  classes: { tried: number; compared: number };
};

export type ComparedScores = InEachArm &
  Effect & {
    /** Corrected for whole classes; null with one class in an arm, where nothing corrects it. */
    corrected: ClassesEffect | null;
  };

export type ComparedCounts = InEachArm & DifferenceInProportions & { kind: "proportions" };

/**
 * What a comparison shows; above 0, those who tried it did better, also where lower numbers are better.
 * Groups of one arm are taken as one. Throws Invalid for groups that cannot be used.
 */
export function effectOf({ tried, compared }: Comparison): ComparedScores | ComparedCounts {
  const classes = { tried: classesIn(tried), compared: classesIn(compared) };
  if (tried.every(({ summary }) => summary.kind === "counts")) {
    const [one, other] = [countOf(tried), countOf(compared)];
    const isLower = tried[0]?.better === "lower";
    const difference = isLower
      ? differenceInProportions(other, one)
      : differenceInProportions(one, other);
    return { kind: "proportions", ...difference, tried: one.of, compared: other.of, classes };
  }
  const [one, other] = [groupOf(tried), groupOf(compared)];
  const effect = hedgesG(one, other);
  return {
    ...effect,
    ...{ tried: one.n, compared: other.n, classes },
    corrected: correct(tried, effect, { tried: one.n, compared: other.n }, classes),
  };
}

function correct(
  [first]: readonly Result[],
  { g, variance }: Effect,
  pupils: { tried: number; compared: number },
  classes: InEachArm["classes"],
): ClassesEffect | null {
  if (classes.tried < 2 || classes.compared < 2) return null;
  if (pupils.tried + pupils.compared < classes.tried + classes.compared) return null;
  const isAttainment = attainment.includes(first?.measure.kind ?? "");
  return ofWholeClasses({
    ...{ g, variance, icc: isAttainment ? 0.2 : 0.1 },
    tried: { pupils: pupils.tried, classes: classes.tried },
    compared: { pupils: pupils.compared, classes: classes.compared },
  });
}

/** The kinds of measure that show what pupils learnt: only these are said in months. */
export const attainment: readonly string[] = ["standardised", "curriculum-test", "rubric"];

const classesIn = (groups: readonly Result[]): number =>
  groups.reduce((sum, { classes }) => sum + classes, 0);

/** Groups of marks taken as one, turned round where lower is better. */
export function groupOf(groups: readonly Result[]): Group {
  return combined(
    groups.flatMap(({ summary, better }) => {
      if (summary.kind !== "scores") return [];
      const { n, mean, sd } = summary;
      return [{ n, sd, mean: better === "lower" ? -mean : mean }];
    }),
  );
}

const countOf = (groups: readonly Result[]): Count =>
  groups.reduce(
    (sum, { summary }) =>
      summary.kind === "counts"
        ? { achieved: sum.achieved + summary.achieved, of: sum.of + summary.of }
        : sum,
    { achieved: 0, of: 0 },
  );
