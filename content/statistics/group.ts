/** What a result needs of a group: how many, their mean, and their standard deviation. */
import { invalid, type Problem } from "#content/failure.ts";

/** `n` is pupils with a mark (2 or more); mean and SD are in the measure's own points, SD by n - 1. */
export type Group = { n: number; mean: number; sd: number };

/** Throws Invalid, naming `field.n`, `field.mean` or `field.sd`, if any group cannot be used. */
export function checkGroups(groups: Record<string, Group>): void {
  const problems = Object.entries(groups).flatMap(([field, group]) => problemsOf(field, group));
  if (problems.length > 0) throw invalid(problems);
}

function problemsOf(field: string, { n, mean, sd }: Group): Problem[] {
  const problems: Problem[] = [];
  if (!Number.isInteger(n) || n < 2)
    problems.push({ field: `${field}.n`, message: "A group needs two pupils or more." });
  if (!Number.isFinite(mean))
    problems.push({ field: `${field}.mean`, message: "Give the mean as a number." });
  if (!Number.isFinite(sd) || sd <= 0)
    problems.push({
      field: `${field}.sd`,
      message: "The standard deviation is a number above 0. If all marks are equal there is none.",
    });
  return problems;
}

/** The SD of two groups taken together, each about its own mean (Cohen 1988, 2.5.2). */
export const pooled = (one: Group, other: Group): number =>
  Math.sqrt(((one.n - 1) * one.sd ** 2 + (other.n - 1) * other.sd ** 2) / (one.n + other.n - 2));
