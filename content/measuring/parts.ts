/**
 * Results of groups that lie within another: the girls of 8B beside 8B. A part is of the same measure, arm,
 * time and kind of numbers as its whole, of its school or of one among several, and shares no pupils with
 * another part. Only wholes are added up and compared: otherwise pupils would count twice.
 */
import { formatDay } from "#content/day.ts";
import { type Told, type ToldGroup, tellTogether } from "#content/disclosure/parts.ts";
import type { DisclosurePolicy } from "#content/disclosure/policy.ts";
import { armWords, occasionWords, type Result, type Summary } from "#content/measuring/result.ts";

type Listed = { line: string; partOf?: string | null };

/** Whatever is part of none of the others; what its whole was may have been taken out. */
export const wholesIn = <One extends Listed>(results: readonly One[]): One[] =>
  results.filter((one) => !wholeOf(one, results));

/** What it is part of; undefined where it is a group of its own. */
export const wholeOf = <One extends Listed>(
  { partOf }: One,
  results: readonly One[],
): One | undefined => (partOf ? results.find(({ line }) => line === partOf) : undefined);

/** The groups of a measure that another may be part of, each in words. */
export const groupsOf = (results: readonly Result[], measureId: string | undefined) =>
  results
    .filter(({ measure, partOf }) => measure.id === measureId && partOf === null)
    .map(({ line, label, school, arm, occasion, day }) => ({
      line,
      name: [
        ...[label, ...(school ? [school] : [])],
        `${occasionWords[occasion].toLowerCase()}, ${formatDay(day)} (${armWords[arm].toLowerCase()})`,
      ].join(", "),
    }));

/** A group as it would be entered, or put right; its line is null where it is new. */
export type Entered = Pick<Result, "schoolId" | "arm" | "occasion" | "summary" | "partOf"> & {
  line: string | null;
};

/** Why a group cannot be part of what it is said to be part of, beside the other results of its measure. */
export function problemOfParts(entered: Entered, results: readonly Result[]): string | null {
  const others = results.filter(({ line }) => line !== entered.line);
  const own = others.filter(({ partOf }) => partOf !== null && partOf === entered.line);
  if (!own.every((part) => isWithin(part, entered)) || !fit(own, entered.summary))
    return "Other results say that their groups are part of this one, and would no longer fit. Correct those first.";
  if (entered.partOf === null) return null;
  const whole = others.find(({ line }) => line === entered.partOf);
  if (!whole || !isWithin(entered, whole))
    return "Choose a group that was measured by the same measure, at the same time, in the same kind of numbers, and that tried it or did not as this one. It is of the same school, or of several.";
  if (whole.partOf !== null) return "That group is part of another. Choose the whole one.";
  if (own.length > 0) return "Other groups are part of this one, so it cannot be part of another.";
  const siblings = others.filter(({ partOf }) => partOf === whole.line);
  return fit([...siblings, entered], whole.summary)
    ? null
    : `The parts of ${whole.label} come to more than ${whole.label} itself. No pupil is in two parts: enter girls and boys, or who has free meals, and not both.`;
}

const isWithin = (part: Omit<Entered, "line">, whole: Omit<Entered, "line">): boolean =>
  part.arm === whole.arm &&
  part.occasion === whole.occasion &&
  part.summary.kind === whole.summary.kind &&
  (whole.schoolId === null || whole.schoolId === part.schoolId);

function fit(parts: readonly { summary: Summary }[], whole: Summary): boolean {
  return countsOf(whole).every(
    (count, at) => sum(parts.map(({ summary }) => countsOf(summary)[at] ?? 0)) <= count,
  );
}

/** Its pupils in one number, or those who reached it and those who did not. */
export const countsOf = (summary: Summary): number[] =>
  summary.kind === "scores" ? [summary.n] : [summary.achieved, summary.of - summary.achieved];

/**
 * What may be told of each result of one measure beside the others, of what might be told of it by itself.
 * `counted` are the pupils told about; null where nothing is.
 */
export function tellBeside(
  alone: ReadonlyMap<Result, Told>,
  counted: (result: Result) => number[] | null,
  policy: DisclosurePolicy,
): Map<Result, Told> {
  const told = new Map(alone);
  if (policy.minCount <= 1) return told;
  const results = [...alone.keys()];
  for (let isSafe = false; !isSafe; ) {
    isSafe = true;
    for (const { whole, parts } of [...declaredIn(results), ...likelyIn(results, told)]) {
      const groups = [whole, ...parts].flatMap((result): (ToldGroup & { result: Result })[] => {
        const [counts, now] = [counted(result), told.get(result)];
        return counts && now ? [{ result, counts, told: now }] : [];
      });
      const [first, ...others] = groups;
      if (first?.result !== whole || others.length === 0) continue;
      const together = tellTogether(first, others, policy);
      for (const [at, { result, told: before }] of groups.entries()) {
        const now = at === 0 ? together.whole : together.parts[at - 1];
        if (!now || (now.pupils === before.pupils && now.details === before.details)) continue;
        told.set(result, now);
        isSafe = false;
      }
    }
  }
  return told;
}

type Family = { whole: Result; parts: Result[] };

function declaredIn(results: readonly Result[]): Family[] {
  return results.flatMap((whole) => {
    const parts = results.filter((one) => one.partOf === whole.line && isWithin(one, whole));
    return parts.length > 0 ? [{ whole, parts }] : [];
  });
}

/** Among more groups than these nearly every number is the sum of some, and tells nothing. */
const fewGroups = 12;

/**
 * Parts that nobody said were parts: groups of one school, arm and time that come to just as many as
 * another, where something of one of them is not told.
 */
function likelyIn(results: readonly Result[], told: ReadonlyMap<Result, Told>): Family[] {
  const together = Map.groupBy(results, ({ schoolId, arm, occasion, summary }) =>
    JSON.stringify([schoolId, arm, occasion, summary.kind]),
  );
  return [...together.values()].flatMap((groups) => {
    if (groups.length > fewGroups || groups.every((one) => told.get(one)?.details)) return [];
    return groups.flatMap((whole) =>
      told.get(whole)?.pupils
        ? subsetsOf(groups.filter((one) => one !== whole))
            .filter(
              (parts) =>
                parts.length > 1 &&
                parts.some((part) => !told.get(part)?.details) &&
                isSum(parts, whole.summary),
            )
            .map((parts) => ({ whole, parts }))
        : [],
    );
  });
}

const isSum = (parts: readonly Result[], whole: Summary): boolean =>
  countsOf(whole).every(
    (count, at) => sum(parts.map(({ summary }) => countsOf(summary)[at] ?? 0)) === count,
  );

function subsetsOf(groups: readonly Result[]): Result[][] {
  const sets: Result[][] = [[]];
  for (const group of groups) sets.push(...sets.map((set) => [...set, group]));
  return sets;
}

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);
