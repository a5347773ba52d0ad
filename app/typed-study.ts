/** A study from elsewhere as it is typed in its form. */
import { textOf } from "#app/answers.ts";
import { readTyped, type TypedResult } from "#content/evidence/items/typed-result.ts";
import { invalid } from "#content/failure.ts";
import { pupilsTyped } from "#content/synthesis/outside-entry.ts";
import type { SynthesisStudy } from "#content/synthesis/study.ts";

/** In which way its result is given; `kept` is what it has. */
export const hows = {
  kept: "Keep the numbers it has",
  effect: "Its effect, as published",
  numbers: "Its numbers, to be worked out",
  direction: "Only what was found",
} as const;
export type How = keyof typeof hows;

export const howIn = (asked: string | null | undefined, otherwise: How): How =>
  asked && Object.hasOwn(hows, asked) ? (asked as How) : otherwise;

/** What results may differ by, of those that a form asks. */
export const moderatorFields = [
  { name: "phase", label: "Phase", isNumber: false },
  { name: "key stage", label: "Key stage", isNumber: false },
  { name: "subject", label: "Subject", isNumber: false },
  { name: "year", label: "Year of publication", isNumber: true },
  { name: "weeks", label: "How many weeks it was tried", isNumber: true },
] as const;

/** @throws Invalid, at the fields of the calculator */
export function entryIn(form: FormData, reference: unknown, before: SynthesisStudy | null) {
  const how = howIn(textOf(form, "how"), "direction");
  return {
    ...{ label: textOf(form, "label"), outcome: textOf(form, "outcome") },
    ...{ outcomeKind: textOf(form, "kind") || "other", sample: textOf(form, "sample") },
    isRandomised: textOf(form, "isRandomised") === "yes",
    direction: textOf(form, "direction") || null,
    reference,
    moderators: { ...before?.moderators, ...moderatorsIn(form) },
    result: how === "effect" ? effectIn(form) : how === "numbers" ? numbersIn(form) : null,
  };
}

function moderatorsIn(form: FormData): Record<string, string | number> {
  return Object.fromEntries(
    moderatorFields.flatMap(({ name, label, isNumber }): [string, string | number][] => {
      const said = textOf(form, `by.${name}`).trim();
      if (!said) return [];
      if (isNumber && !Number.isFinite(Number(said)))
        throw invalid([{ field: `by.${name}`, message: `${label}: write a number.` }]);
      return [[name, isNumber ? Number(said) : said]];
    }),
  );
}

const effectIn = (form: FormData) => ({
  by: "effect",
  g: numberIn(form, "g") ?? Number.NaN,
  ...{ se: numberIn(form, "se"), low: numberIn(form, "low"), high: numberIn(form, "high") },
  ...{ tried: numberIn(form, "nTried"), compared: numberIn(form, "nCompared") },
  isOneClass: textOf(form, "isOneClass") === "yes",
});

function numberIn(form: FormData, name: string): number | null {
  const typed = textOf(form, name).trim().replace(/^[−–]/, "-");
  return typed === "" ? null : Number(typed);
}

function numbersIn(form: FormData) {
  const typed: TypedResult = Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
  const { result, problems } = readTyped(typed);
  if (!result) throw invalid(problems);
  const { better, classes, numbers } = result;
  return { by: "numbers", better, classes, numbers };
}

/** A study as somebody would have typed it, but for its numbers. */
export const typedStudy = (study: SynthesisStudy): Record<string, string> => ({
  ...{ label: study.label, outcome: study.outcome, sample: pupilsTyped(study) },
  ...{ kind: study.outcomeKind, direction: study.direction ?? "" },
  isRandomised: study.isRandomised ? "yes" : "",
  ...Object.fromEntries(
    Object.entries(study.moderators).map(([name, said]) => [`by.${name}`, String(said)]),
  ),
});
