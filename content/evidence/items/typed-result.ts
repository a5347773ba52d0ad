/**
 * A result as it is typed, field by field, and what it is read as. The same in the editor, on the
 * calculator's page and on the server; what cannot be used is named at its field.
 */

import type { ResultNumbers } from "#content/evidence/items/live-evidence.ts";
import {
  type Classes,
  EnteredNumbers,
  OutcomeKind,
  type StudyResult,
  usualIcc,
} from "#content/evidence/items/study-result.ts";
import { classFields, type WayField } from "#content/evidence/items/way-fields.ts";
import { type Way, wayOf } from "#content/evidence/items/ways-in.ts";
import { pupilsIn, workOut } from "#content/evidence/items/worked-out.ts";
import { isFailure, type Problem } from "#content/failure.ts";
import { Better } from "#content/measuring/result.ts";

/** By the names of the fields; `from`, `kind`, `better`, `unit` and `isAbove` are chosen. */
export type TypedResult = Readonly<Record<string, string | undefined>>;

export type ReadResult =
  | { result: ResultNumbers; problems: [] }
  | { result: null; problems: Problem[] };

/** Every field of a way, those of its classes included. */
const fieldsOf = (way: Way, isOfClasses: boolean): WayField[] => [
  ...way.groups.flatMap(({ fields }) => fields),
  ...(way.hasGroups && isOfClasses ? classFields : []),
];

/** Whether any number was typed yet. */
export const isBegun = (typed: TypedResult): boolean =>
  fieldsOf(wayOf(typed.from ?? ""), false).some(({ name }) => typed[name]?.trim());

export function readTyped(typed: TypedResult): ReadResult {
  const way = wayOf(typed.from ?? "");
  const isOfClasses = way.hasGroups && typed.unit !== "pupils";
  const read = fieldsOf(way, isOfClasses).map((field) => ({
    field,
    number: numberIn(typed[field.name] ?? "", field),
  }));
  const problems = read.flatMap(({ field: { name, wanted }, number }) =>
    number === undefined ? [{ field: name, message: wanted }] : [],
  );
  if (way.asksWhoIsAbove && typed.isAbove !== "yes" && typed.isAbove !== "no")
    problems.push({ field: "isAbove", message: "Say which group had the higher mean." });
  if (problems.length > 0) return { result: null, problems };
  const kind = OutcomeKind.catch("attainment").parse(typed.kind);
  const { classes, ...entered } = nested(
    read.map(({ field, number }) => [field.name, number ?? null]),
  );
  const numbers = EnteredNumbers.safeParse({
    ...entered,
    from: way.from,
    ...(way.asksWhoIsAbove && { isAbove: typed.isAbove === "yes" }),
  });
  if (!numbers.success)
    return {
      result: null,
      problems: numbers.error.issues.map(({ path, message }) => ({
        field: path.join("."),
        message,
      })),
    };
  const result: ResultNumbers = {
    kind,
    better: Better.catch("higher").parse(typed.better),
    classes: isOfClasses ? classesOf(classes, kind) : null,
    numbers: numbers.data,
  };
  const unusable = problemsWithNumbers(result);
  return unusable.length > 0 ? { result: null, problems: unusable } : { result, problems: [] };
}

/** What stands in the way of working a result out, each at its field; none where it can be. */
export function problemsWithNumbers(result: ResultNumbers): Problem[] {
  const tooMany = problemsWithClasses(result);
  if (tooMany.length > 0) return tooMany;
  try {
    workOut({ ...result, outcome: "", measure: "", sample: "" });
    return [];
  } catch (thrown) {
    if (!isFailure(thrown) || thrown.code !== "invalid") throw thrown;
    return thrown.problems.map(({ field, message }) => ({
      field: fieldNamed(field, result),
      message,
    }));
  }
}

/** A class has a pupil at least. */
export function problemsWithClasses({
  classes,
  numbers,
}: Pick<ResultNumbers, "classes" | "numbers">): Problem[] {
  if (classes === null || numbers.from === "change") return [];
  const pupils = pupilsIn(numbers);
  return (["tried", "compared"] as const).flatMap((arm) =>
    classes[arm] > pupils[arm]
      ? [
          {
            field: `classes.${arm}`,
            message: `${classes[arm]} classes of ${pupils[arm]} pupils cannot be: say how many classes, and above how many pupils.`,
          },
        ]
      : [],
  );
}

/** The fields of a result that was entered, as somebody would have typed them. */
export function typedOf({ numbers, kind, better, classes }: ResultNumbers): TypedResult {
  const { from } = numbers;
  return {
    ...{ from, kind, better, unit: classes === null ? "pupils" : "classes" },
    ...("isAbove" in numbers && { isAbove: numbers.isAbove ? "yes" : "no" }),
    ...Object.fromEntries(flat({ ...numbers, ...(classes && { classes }) })),
  };
}

/** A calculator that nothing was typed into. */
export const nothingTyped: TypedResult = {
  ...{ from: "means", kind: "attainment", better: "higher", unit: "classes" },
};

/** The number in a field; undefined where there is none that fits. */
function numberIn(typed: string, field: WayField): number | null | undefined {
  const text = typed
    .trim()
    .replace("−", "-")
    .replace(/,(?=\d{3}\b)/g, "");
  if (text === "") return field.usual;
  const number = Number(text);
  const fits = Number.isFinite(number) && number >= field.least && number <= field.most;
  return fits && (!field.isWhole || Number.isInteger(number)) ? number : undefined;
}

/** `[["tried.n", 28]]` as `{ tried: { n: 28 } }`. */
function nested(entries: readonly (readonly [string, number | null])[]): Record<string, unknown> {
  const all: Record<string, unknown> = {};
  for (const [name, number] of entries) {
    const path = name.split(".");
    const last = path.pop() ?? name;
    let at = all;
    for (const part of path) {
      const inner = (at[part] ?? {}) as Record<string, unknown>;
      at[part] = inner;
      at = inner;
    }
    at[last] = number;
  }
  return all;
}

function flat(value: object, before = ""): [string, string][] {
  return Object.entries(value).flatMap(([key, inner]): [string, string][] => {
    if (typeof inner === "number") return [[`${before}${key}`, String(inner)]];
    return typeof inner === "object" && inner !== null ? flat(inner, `${before}${key}.`) : [];
  });
}

function classesOf(given: unknown, kind: StudyResult["kind"]): Classes {
  const { tried, compared, icc } = given as { tried: number; compared: number; icc: number | null };
  return { tried, compared, icc: icc ?? usualIcc[kind] };
}

/** The statistics have names of their own for what the form calls otherwise. */
function fieldNamed(field: string, { numbers }: ResultNumbers): string {
  if (field === "total" || field === "perCluster") return "classes.tried";
  if (field === "icc") return "classes.icc";
  const named = field.replace(/^treated/, "tried");
  return numbers.from === "proportions" && !named.includes(".") ? `${named}.achieved` : named;
}
