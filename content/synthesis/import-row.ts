/**
 * One row of a file as a study. Whatever it reports is worked out as for a result of our own
 * (../evidence/items/worked-out.ts); an effect that is given is taken as it is, corrected for classes by
 * whoever gives it.
 */

import {
  type EnteredNumbers,
  OutcomeKind,
  StudyResult,
  usualIcc,
} from "#content/evidence/items/study-result.ts";
import { problemsWithClasses } from "#content/evidence/items/typed-result.ts";
import { poolable, pupilsIn, workOut } from "#content/evidence/items/worked-out.ts";
import { FindingDirection } from "#content/practice/write-up.ts";
import { CslItem, readCsl } from "#content/references/csl.ts";
import { directionOf, directionOfSize } from "#content/synthesis/direction.ts";
import { requireSize, varianceOf } from "#content/synthesis/given-effect.ts";
import { type ImportColumn, type WayToSay, waysToSay } from "#content/synthesis/import-columns.ts";
import { refused } from "#content/synthesis/import-numbers.ts";
import { SynthesisStudy } from "#content/synthesis/study.ts";

/** A row by its columns; both throw Invalid for what cannot be read. */
export type Row = {
  text: (column: ImportColumn) => string;
  number: (column: ImportColumn) => number | null;
  moderators: Record<string, string | number>;
};

/** @throws Invalid with the reasons for people, for a row that cannot be used */
export function readStudy(row: Row, id: string): SynthesisStudy {
  const [label, sample] = [row.text("label"), row.text("sample")];
  const told = oneOf(row, "direction", FindingDirection.options, null);
  const found = numbersOf(row);
  const study = {
    id,
    source: { kind: "outside", reference: referenceOf(row) },
    label: needed(row, "label"),
    outcome: needed(row, "outcome"),
    outcomeKind: oneOf(row, "outcome_kind", OutcomeKind.options, "other"),
    // Years 8 of one study are not the years 8 of another.
    sample: [sample, label].filter(Boolean).join(", "),
    ...{ design: "direction", effect: null, change: null, isOneClass: false },
    n: { tried: row.number("n_tried"), compared: row.number("n_compared") },
    ...found,
    direction: told ?? found?.direction ?? null,
    isRandomised: oneOf(row, "randomised", ["yes", "no"], "no") === "yes",
    moderators: row.moderators,
  };
  if (study.direction === null)
    throw refused(
      "g",
      "There is no result: give g with its variance, se or interval, other numbers, or a direction.",
    );
  return checked(SynthesisStudy.safeParse(study));
}

function needed(row: Row, column: "label" | "outcome"): string {
  const said = row.text(column);
  if (said === "") throw refused(column, `There is no ${column}.`);
  return said;
}

function oneOf<Choice extends string, Default extends Choice | null>(
  row: Row,
  column: ImportColumn,
  choices: readonly Choice[],
  otherwise: Default,
): Choice | Default {
  const said = row.text(column).toLowerCase().replace(/\s+/g, "-");
  if (/^x?$/.test(said)) return otherwise;
  const chosen = choices.find((choice) => choice === said);
  if (chosen === undefined)
    throw refused(column, `${column} says “${row.text(column)}”. Use ${choices.join(", ")}.`);
  return chosen;
}

type Found = Pick<SynthesisStudy, "effect" | "n" | "isOneClass" | "direction"> & {
  design: "comparison";
};

/** Null where a row has no numbers; that may still say which way it went. */
function numbersOf(row: Row): Found | null {
  const way = waysToSay.find(([, columns]) => columns.some((one) => row.number(one) !== null));
  if (!way) return null;
  if (way[0] === "effect") return givenEffect(row);
  const result = resultOf(row, way[0]);
  const [tooMany] = problemsWithClasses(result);
  if (tooMany)
    throw refused(
      tooMany.field === "classes.tried" ? "classes_tried" : "classes_compared",
      tooMany.message,
    );
  const worked = workOut(result);
  if (worked.kind === "change" || result.numbers.from === "change") return null;
  return {
    design: "comparison",
    effect: poolable(worked),
    n: pupilsIn(result.numbers),
    isOneClass: worked.isOneClass,
    direction: directionOf(worked),
  };
}

function givenEffect(row: Row): Found {
  const g = requireSize(must(row, "g"));
  const variance = varianceOf({
    g,
    variance: row.number("variance"),
    se: row.number("se"),
    low: row.number("low"),
    high: row.number("high"),
  });
  const classes = [row.number("classes_tried"), row.number("classes_compared")];
  return {
    design: "comparison",
    effect: { g, variance },
    n: { tried: row.number("n_tried"), compared: row.number("n_compared") },
    isOneClass: classes.includes(1),
    direction: directionOfSize(g),
  };
}

function must(row: Row, column: ImportColumn): number {
  const value = row.number(column);
  if (value === null) throw refused(column, `${column} is missing.`);
  return value;
}

function resultOf(row: Row, way: Exclude<WayToSay, "effect">): StudyResult {
  const better = oneOf(row, "better", ["higher", "lower"], "higher");
  const kind = oneOf(row, "outcome_kind", OutcomeKind.options, "other");
  const [tried, compared] = [row.number("classes_tried"), row.number("classes_compared")];
  const hasClasses = tried !== null || compared !== null;
  return checked(
    StudyResult.safeParse({
      ...{ outcome: row.text("outcome"), kind, measure: "", sample: row.text("sample"), better },
      classes: hasClasses
        ? {
            tried: must(row, "classes_tried"),
            compared: must(row, "classes_compared"),
            icc: row.number("icc") ?? usualIcc[kind],
          }
        : null,
      numbers: enteredOf(row, way, better),
    }),
  );
}

function enteredOf(
  row: Row,
  way: Exclude<WayToSay, "effect">,
  better: "higher" | "lower",
): EnteredNumbers {
  if (way === "correlation") return { from: way, r: must(row, "r"), n: must(row, "n") };
  const [tried, compared] = [must(row, "n_tried"), must(row, "n_compared")];
  switch (way) {
    case "means":
      return {
        from: way,
        tried: { n: tried, mean: must(row, "mean_tried"), sd: must(row, "sd_tried") },
        compared: { n: compared, mean: must(row, "mean_compared"), sd: must(row, "sd_compared") },
      };
    case "proportions":
      return {
        from: way,
        tried: { achieved: must(row, "reached_tried"), of: tried },
        compared: { achieved: must(row, "reached_compared"), of: compared },
      };
    case "t":
      return { from: way, t: must(row, "t"), tried, compared };
    case "F":
      return { from: way, f: must(row, "f"), isAbove: isAbove(row, better), tried, compared };
    case "p":
      return { from: way, p: must(row, "p"), isAbove: isAbove(row, better), tried, compared };
  }
}

/** Whether those who tried it had the higher numbers, which are the worse ones where lower is better. */
function isAbove(row: Row, better: "higher" | "lower"): boolean {
  const told = oneOf(row, "direction", FindingDirection.options, null);
  if (told !== "improved" && told !== "worsened")
    throw refused("direction", "F and p have no sign: direction must say improved or worsened.");
  return (told === "improved") === (better === "higher");
}

function referenceOf(row: Row): CslItem | null {
  const authors = row
    .text("authors")
    .split(";")
    .map((name) => name.trim());
  const draft = readCsl({
    type: row.text("journal") ? "article-journal" : "document",
    title: row.text("title"),
    author: authors.filter(Boolean).map((name) => {
      const [family, given] = name.split(/\s*,\s*/);
      return given ? { family, given } : { literal: family };
    }),
    issued: { raw: row.text("year") },
    "container-title": row.text("journal"),
    DOI: row.text("doi"),
    URL: row.text("url"),
  });
  return CslItem.safeParse(draft).data ?? null;
}

type Parsed<Value> =
  | { success: true; data: Value }
  | { success: false; error: { issues: { path: PropertyKey[]; message: string }[] } };

function checked<Value>(parsed: Parsed<Value>): Value {
  if (parsed.success) return parsed.data;
  const said = parsed.error.issues.map(({ path, message }) => `${path.join(" ")}: ${message}`);
  throw refused("row", said.join(" "));
}
