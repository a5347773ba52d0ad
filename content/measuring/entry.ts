/** A result as it is typed in a form: parsed, and every problem named by its field. */

import { isDay } from "#content/day.ts";
import type { Problem } from "#content/failure.ts";
import { wholeNumber } from "#content/measuring/numbers.ts";
import {
  Arm,
  Better,
  Blind,
  type Gains,
  Occasion,
  type Summary,
} from "#content/measuring/result.ts";

/** The fields of the form, all as text. */
export const resultFields = [
  "measure",
  "school",
  "arm",
  "occasion",
  "label",
  "day",
  "better",
  "kind",
  "n",
  "mean",
  "sd",
  "achieved",
  "of",
  "missing",
  "classes",
  "markedBy",
  "blind",
] as const;
/** Those of the pupils' own gains, which may be left out. */
export const gainFields = ["gainN", "gainMean", "gainSd"] as const;
export type TypedResult = Record<(typeof resultFields)[number], string> &
  Partial<Record<(typeof gainFields)[number] | "partOf", string>>;

export type ResultEntry = {
  arm: Arm;
  occasion: Occasion;
  label: string;
  day: string;
  better: Better;
  summary: Summary;
  gain: Gains | null;
  missing: number;
  /** The line of the group that it is part of; null for none. */
  partOf: string | null;
  classes: number;
  markedBy: string;
  blind: Blind;
};

/** What was typed, or what to put right. `today` is a day: none is still to come. */
export function parseEntry(
  typed: TypedResult,
  today: string,
): { entry: ResultEntry; problems: [] } | { entry: null; problems: Problem[] } {
  const problems: Problem[] = [];
  const refuse = (field: string, message: string) => {
    problems.push({ field, message });
  };
  const arm = Arm.safeParse(typed.arm);
  const occasion = Occasion.safeParse(typed.occasion);
  const better = Better.safeParse(typed.better);
  const blind = Blind.safeParse(typed.blind);
  if (!arm.success) refuse("arm", "Choose whether this group tried it.");
  if (!occasion.success) refuse("occasion", "Choose whether this was before or after.");
  if (!better.success) refuse("better", "Choose which way is better.");
  if (!blind.success) refuse("blind", "Choose whether it was marked blind.");
  const label = typed.label.trim();
  if (label.length < 1 || label.length > 80)
    refuse("label", "Name the group in up to 80 characters, such as 8B.");
  const markedBy = typed.markedBy.trim();
  if (markedBy.length > 120) refuse("markedBy", "Say who marked it in 120 characters.");
  const day = typed.day.trim();
  if (!isDay(day)) refuse("day", "Give the day of the test, as in 2026-03-02.");
  else if (day > today) refuse("day", "That day is still to come.");
  const missing = wholeNumber(typed.missing || "0", 0, 100_000);
  if (missing === null) refuse("missing", "Write how many have no mark, as a whole number.");
  const classes = wholeNumber(typed.classes, 1, 10_000);
  if (classes === null) refuse("classes", "Write how many classes the group is, 1 or more.");
  const summary = parseSummary(typed, refuse);
  const pupils = summary && (summary.kind === "scores" ? summary.n : summary.of) + (missing ?? 0);
  if (pupils !== null && classes !== null && classes > pupils)
    refuse("classes", `${classes} classes of ${pupils} pupils cannot be: say how many classes.`);
  const gain = parseGain(typed, refuse);
  if (
    problems.length > 0 ||
    !(arm.success && occasion.success && better.success && blind.success) ||
    !(summary && missing !== null && classes !== null)
  )
    return { entry: null, problems };
  return {
    entry: {
      ...{ arm: arm.data, occasion: occasion.data, better: better.data, blind: blind.data },
      ...{ label, markedBy, day, missing, classes, summary, gain },
      partOf: typed.partOf || null,
    },
    problems: [],
  };
}

function parseSummary(
  typed: TypedResult,
  refuse: (field: string, message: string) => void,
): Summary | null {
  if (typed.kind === "counts") {
    const of = wholeNumber(typed.of, 1, 100_000);
    const achieved = wholeNumber(typed.achieved, 0, of ?? 100_000);
    if (of === null) refuse("of", "Write how many pupils there were, as a whole number.");
    if (achieved === null)
      refuse("achieved", "Write how many reached it: no more than there were.");
    return of !== null && achieved !== null ? { kind: "counts", of, achieved } : null;
  }
  if (typed.kind !== "scores") {
    refuse("kind", "Choose whether these are marks or counts.");
    return null;
  }
  const n = wholeNumber(typed.n, 2, 100_000);
  const mean = decimal(typed.mean);
  const sd = decimal(typed.sd);
  if (n === null) refuse("n", "Write how many pupils have a mark: two or more.");
  if (mean === null) refuse("mean", asNumber(typed.mean, "Write the mean as a number."));
  if (sd === null || sd <= 0)
    refuse(
      "sd",
      asNumber(
        typed.sd,
        "The standard deviation is a number above 0. If all marks are equal there is none.",
      ),
    );
  return n !== null && mean !== null && sd !== null && sd > 0
    ? { kind: "scores", n, mean, sd }
    : null;
}

/** Nothing typed is no gains. */
function parseGain(
  typed: TypedResult,
  refuse: (field: string, message: string) => void,
): Gains | null {
  const [typedN = "", typedMean = "", typedSd = ""] = gainFields.map((field) => typed[field] ?? "");
  if ([typedN, typedMean, typedSd].every((text) => text.trim() === "")) return null;
  if (typed.kind === "counts" || typed.occasion === "before") {
    refuse("gainN", "Gains are of marks, after or later. Leave these empty.");
    return null;
  }
  const marked = wholeNumber(typed.n, 2, 100_000);
  const n = wholeNumber(typedN, 2, marked ?? 100_000);
  const [mean, sd] = [decimal(typedMean), decimal(typedSd)];
  if (n === null)
    refuse("gainN", "Write how many pupils have both marks: two or more, and no more than now.");
  if (mean === null)
    refuse("gainMean", asNumber(typedMean, "Write the mean of their gains as a number."));
  if (sd === null || sd <= 0)
    refuse(
      "gainSd",
      asNumber(typedSd, "The standard deviation of their gains is a number above 0."),
    );
  return n !== null && mean !== null && sd !== null && sd > 0 ? { n, mean, sd } : null;
}

/** Why it is no number: a comma is meant as a point, or stands between thousands. */
const asNumber = (typed: string, otherwise: string): string => {
  const [, whole, part] = /^\s*([-−]?\d+),(\d+)\s*$/.exec(typed) ?? [];
  return whole === undefined
    ? otherwise
    : `“${typed.trim()}” has a comma. Write ${whole}.${part}, or ${whole}${part}.`;
};

/** A number with a decimal point, within what a measure can be. */
function decimal(typed: string): number | null {
  const text = typed.trim().replace("−", "-");
  const value = Number(text);
  return text !== "" && Number.isFinite(value) && Math.abs(value) <= 1_000_000 ? value : null;
}
