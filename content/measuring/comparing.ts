/**
 * What may be compared in a heap of results: those who tried it with those who did not, measured by the
 * same measure at the same time; and a group with itself, which is a change and no effect.
 */
import { type BySchool, bySchool } from "#content/measuring/by-school.ts";
import { wholesIn } from "#content/measuring/parts.ts";
import {
  type MeasuredBy,
  type Occasion,
  Occasion as occasions,
  type Result,
} from "#content/measuring/result.ts";

export type Measured = { measure: MeasuredBy; results: Result[] };

/** Outcomes first, then what was done, then what may have been harmed; within them as they came. */
export function byMeasure(results: readonly Result[]): Measured[] {
  const order = ["outcome", "process", "balancing"];
  return [...Map.groupBy(results, ({ measure }) => measure.id).values()]
    .flatMap((of): Measured[] => {
      const last = of.at(-1);
      return last ? [{ measure: last.measure, results: of.toSorted(byWhen) }] : [];
    })
    .toSorted((one, other) => order.indexOf(one.measure.role) - order.indexOf(other.measure.role));
}

const byWhen = (one: Result, other: Result): number =>
  occasions.options.indexOf(one.occasion) - occasions.options.indexOf(other.occasion) ||
  (one.arm === other.arm ? 0 : one.arm === "tried" ? -1 : 1);

export type Comparison<Group = Result> = { occasion: Occasion } & BySchool<Group>;

type Comparable = Pick<Result, "line" | "arm" | "occasion" | "school"> & {
  schoolId?: string | null;
  partOf?: string | null;
  summary: { kind: "scores" | "counts" };
};

/**
 * Each time after the start at which both arms of a measure were measured in the same way. What is part of
 * another group is counted in that one.
 */
export const comparisonsIn = <Group extends Comparable>(
  results: readonly Group[],
): Comparison<Group>[] =>
  (["after", "later"] as const).flatMap((occasion) =>
    (["scores", "counts"] as const).flatMap((kind) => {
      const found = bySchool(
        wholesIn(results).filter(
          (result) => result.occasion === occasion && result.summary.kind === kind,
        ),
      );
      return found ? [{ occasion, ...found }] : [];
    }),
  );

/** Every group that a comparison rests on. */
export const groupsIn = <Group>({ within }: Pick<Comparison<Group>, "within">): Group[] =>
  within.flatMap(({ tried, compared }) => [...tried, ...compared]);

/** A group at a later time, and the same group before; `null` where its pupils' own gains are all there is. */
export type Measurement = { before: Result | null; then: Result };

/** A group before, and the same group at a later time. */
export const changesIn = (results: readonly Result[]): Measurement[] =>
  results.flatMap((then) => {
    const before = beforeOf(then, results) ?? null;
    return before || then.gain ? [{ before, then }] : [];
  });

/** A class with the practice and the same class without it, at two times after the start: as in a crossover. */
export type Crossed = { tried: Result; compared: Result };

export const crossedIn = (results: readonly Result[]): Crossed[] =>
  wholesIn(results).flatMap((tried) => {
    if (tried.arm !== "tried" || tried.occasion === "before") return [];
    const compared = wholesIn(results).find(
      (one) =>
        one.arm === "compared" &&
        one.occasion !== "before" &&
        one.occasion !== tried.occasion &&
        one.summary.kind === tried.summary.kind &&
        one.schoolId === tried.schoolId &&
        one.label === tried.label,
    );
    return compared ? [{ tried, compared }] : [];
  });

/** The same group measured before; undefined where it was not. */
export const beforeOf = (then: Result, results: readonly Result[]): Result | undefined =>
  results.find(
    (one) =>
      one.occasion === "before" &&
      then.occasion !== "before" &&
      one.summary.kind === then.summary.kind &&
      one.arm === then.arm &&
      one.schoolId === then.schoolId &&
      one.label === then.label,
  );
