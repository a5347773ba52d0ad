/** The difference between those who tried it and those who did not: in SDs, or in proportions. */

import { type BySchool, clustersIn, type Sides } from "#content/measuring/by-school.ts";
import type { Result } from "#content/measuring/result.ts";
import { combined } from "#content/statistics/combined.ts";
import { hedgesG } from "#content/statistics/effect.ts";
import type { Group } from "#content/statistics/group.ts";
import type { Count, DifferenceInProportions } from "#content/statistics/proportions.ts";
import { proportionsTogether, together } from "#content/statistics/together.ts";
import { type ClassesEffect, ofWholeClasses } from "#content/statistics/whole-classes.ts";

type InEachArm = {
  /** Pupils with a mark, and what was drawn as a whole: classes, or schools where these are compared. */
  tried: number;
  compared: number;
  clusters: { tried: number; compared: number };
};

export type ComparedScores = InEachArm &
  ReturnType<typeof together> & {
    kind: "effect";
    /** Corrected for whole classes; null with one in an arm, where nothing corrects it. */
    corrected: ClassesEffect | null;
  };

export type ComparedCounts = InEachArm & DifferenceInProportions & { kind: "proportions" };

/**
 * What a comparison shows; above 0, those who tried it did better, also where lower numbers are better.
 * Worked out within each school and brought together; groups of one side of it are taken as one. Throws
 * Invalid for groups that cannot be used.
 */
export function effectOf(comparison: BySchool<Result>): ComparedScores | ComparedCounts {
  const { within } = comparison;
  const clusters = {
    tried: clustersIn(
      comparison,
      within.flatMap(({ tried }) => tried),
    ),
    compared: clustersIn(
      comparison,
      within.flatMap(({ compared }) => compared),
    ),
  };
  const [first] = within.flatMap(({ tried }) => tried);
  if (first?.summary.kind === "counts") {
    const pairs = within.map(({ tried, compared }) => ({
      tried: countOf(tried),
      compared: countOf(compared),
    }));
    return {
      kind: "proportions",
      ...turned(first, proportionsTogether(pairs)),
      tried: sum(pairs.map(({ tried }) => tried.of)),
      compared: sum(pairs.map(({ compared }) => compared.of)),
      clusters,
    };
  }
  const pairs = within.map((sides) => ({
    sides,
    ...hedgesG(groupOf(sides.tried), groupOf(sides.compared)),
  }));
  const pupils = pairs.map(({ sides }) => pupilsOf(sides));
  return {
    kind: "effect",
    ...together(pairs),
    tried: sum(pupils.map(({ tried }) => tried)),
    compared: sum(pupils.map(({ compared }) => compared)),
    clusters,
    corrected: clusters.tried < 2 || clusters.compared < 2 ? null : correct(comparison, pairs),
  };
}

/** A single class on a side of one school is corrected too: what lies between classes is supposed, not estimated. */
function correct(
  comparison: BySchool<Result>,
  pairs: readonly { sides: Sides<Result>; g: number; variance: number }[],
): ComparedScores["corrected"] {
  const corrected: ClassesEffect[] = [];
  for (const { sides, g, variance } of pairs) {
    const pupils = pupilsOf(sides);
    const classes = {
      tried: clustersIn(comparison, sides.tried),
      compared: clustersIn(comparison, sides.compared),
    };
    if (pupils.tried + pupils.compared < classes.tried + classes.compared) return null;
    const isAttainment = attainment.includes(sides.tried[0]?.measure.kind ?? "");
    corrected.push(
      ofWholeClasses({
        ...{ g, variance, icc: isAttainment ? 0.2 : 0.1 },
        tried: { pupils: pupils.tried, classes: classes.tried },
        compared: { pupils: pupils.compared, classes: classes.compared },
      }),
    );
  }
  const effectiveTotal = sum(corrected.map((one) => one.effectiveTotal));
  return { kind: "effect", ...together(corrected), effectiveTotal };
}

const pupilsOf = ({ tried, compared }: Sides<Result>) => ({
  tried: groupOf(tried).n,
  compared: groupOf(compared).n,
});

/** Where lower is better, fewer is above 0. */
const turned = (
  { better }: Result,
  { difference, low, high }: DifferenceInProportions,
): DifferenceInProportions =>
  better === "lower"
    ? { difference: -difference, low: -high, high: -low }
    : { difference, low, high };

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** The kinds of measure that show what pupils learnt: only these are said in months. */
export const attainment: readonly string[] = ["standardised", "curriculum-test", "rubric"];

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
