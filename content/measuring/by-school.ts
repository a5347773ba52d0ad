/**
 * Groups to be compared, within each school where that can be done: schools differ in level and in size, so
 * that groups of several taken as one can turn a difference round (Simpson's paradox).
 */
import type { Arm } from "#content/measuring/result.ts";

export type Sides<Group> = { tried: Group[]; compared: Group[] };

export type BySchool<Group> = {
  /** What is compared with what; where there are more, each is worked out by itself and all are brought together. */
  within: Sides<Group>[];
  /** Whose school measured one side alone, where another school measured both. */
  leftOut: Group[];
  /** `own`: with pupils of their own school; `across`: of other schools; `several`: each group is of several schools. */
  with: "own" | "across" | "several";
};

type OfArm = { arm: Arm; school: string | null; schoolId?: string | null };

/** Null where one side was not measured at all. A copy of an earlier day knows schools by name alone. */
export function bySchool<Group extends OfArm>(groups: readonly Group[]): BySchool<Group> | null {
  const all = sidesOf(groups);
  if (!isBoth(all)) return null;
  const schools = Map.groupBy(groups, (group) => group.schoolId ?? group.school);
  const several = schools.get(null) ?? [];
  schools.delete(null);
  const within = [...schools.values()].map(sidesOf).filter(isBoth);
  if (within.length > 0)
    return { within, leftOut: groups.filter((group) => !isIn(within, group)), with: "own" };
  const heaped = sidesOf(several);
  if (isBoth(heaped))
    return {
      within: [heaped],
      leftOut: groups.filter((group) => !isIn([heaped], group)),
      with: "several",
    };
  return { within: [all], leftOut: [], with: "across" };
}

const sidesOf = <Group extends OfArm>(groups: readonly Group[]): Sides<Group> => ({
  tried: groups.filter(({ arm }) => arm === "tried"),
  compared: groups.filter(({ arm }) => arm === "compared"),
});

const isBoth = ({ tried, compared }: Sides<unknown>): boolean =>
  tried.length > 0 && compared.length > 0;

const isIn = <Group>(within: readonly Sides<Group>[], group: Group): boolean =>
  within.some(({ tried, compared }) => tried.includes(group) || compared.includes(group));

/** What was drawn as a whole: classes of a school; where schools are compared with others, schools. */
export function clustersIn<Group extends OfArm & { classes: number }>(
  { with: how }: Pick<BySchool<Group>, "with">,
  groups: readonly Group[],
): number {
  if (how === "across") return new Set(groups.map((group) => group.schoolId ?? group.school)).size;
  return groups.reduce((sum, { classes }) => sum + classes, 0);
}

/** What a comparison that is not simply within one school has to say of it. */
export function sayBySchool({ within, leftOut, with: how }: BySchool<unknown>): string[] {
  const isOne = leftOut.length === 1;
  return [
    ...(how === "own" && within.length > 1
      ? [
          `It is worked out within each of ${within.length} schools and brought together, so that pupils are compared with those of their own school.`,
        ]
      : []),
    ...(how === "across" ? [acrossSchools] : []),
    ...(how === "several" ? [severalSchools] : []),
    ...(leftOut.length > 0
      ? [
          `${isOne ? "One group is" : `${leftOut.length} groups are`} left out of the difference, since ${isOne ? "its school" : "their schools"} measured one side alone.`,
        ]
      : []),
  ];
}

const acrossSchools =
  "Those who tried it are compared with pupils of other schools: school and practice cannot be told apart, and the schools may have differed before.";

const severalSchools =
  "Each side is of several schools taken as one: where these differ, the difference may be theirs. Enter each school’s groups by themselves.";
