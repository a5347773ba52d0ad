/**
 * What a school is told that is asked to join (field notes S01): who asks says it in their own words, from
 * when and for how long, and whether the school sees the steps and costs of the plan before it answers.
 */
import { isDay } from "#content/day.ts";
import type { Problem } from "#content/failure.ts";
import { problemsNaming } from "#content/measuring/nobody-named.ts";
import { wholeNumber } from "#content/measuring/numbers.ts";

export type Asking = {
  message: string;
  /** The day (`2026-03-02`), or "" where it is still open. */
  startsOn: string;
  weeks: number | null;
  showsPlan: boolean;
};

/** As it was typed; all of it may be left out. */
export type TypedAsking = {
  message?: string;
  startsOn?: string;
  weeks?: string;
  showsPlan?: boolean;
};

/** The longest message, in characters, and the longest enquiry. */
export const askingLimits = { message: 600, weeks: 156 };

/** What is asked with, or what is wrong with it; `allowedNames` may stand in the message. */
export function parseAsking(
  typed: TypedAsking,
  allowedNames: readonly string[],
): { asking: Asking; problems: Problem[] } {
  const message = typed.message?.trim() ?? "";
  const startsOn = typed.startsOn?.trim() ?? "";
  const typedWeeks = typed.weeks?.trim() ?? "";
  const weeks = typedWeeks ? wholeNumber(typedWeeks, 1, askingLimits.weeks) : null;
  const problems = problemsNaming([["message", message]], allowedNames);
  if (message.length > askingLimits.message)
    problems.push({ field: "message", message: `Say it in ${askingLimits.message} characters.` });
  if (startsOn && !isDay(startsOn))
    problems.push({ field: "startsOn", message: "Give the day as 2026-09-01, or leave it open." });
  if (typedWeeks && weeks === null)
    problems.push({
      field: "weeks",
      message: `Write a whole number of weeks, from 1 to ${askingLimits.weeks}.`,
    });
  return { asking: { message, startsOn, weeks, showsPlan: typed.showsPlan ?? false }, problems };
}

/** From when and for how long, in words. */
export function windowWords(
  { startsOn, weeks }: Pick<Asking, "startsOn" | "weeks">,
  format: (day: string) => string,
): string {
  const starts = startsOn ? `Starts on ${format(startsOn)}` : "The start is still open";
  return weeks ? `${starts}, for ${weeks} ${weeks === 1 ? "week" : "weeks"}.` : `${starts}.`;
}
