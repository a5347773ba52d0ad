/**
 * The one line that a visitor reads first: what was seen, and what that cannot tell. It is made of the
 * record that a rating rests on. It uses no word that also names a level of a formal scale, since a reader
 * would take the one for the other.
 */

import type { Prefilled } from "#content/evidence/rating/prefill.ts";
import { isTeacherConfounded, type StudyRecord } from "#content/evidence/rating/record.ts";
import type { FindingDirection } from "#content/practice/write-up.ts";

export function plainLine(record: StudyRecord, directions: readonly FindingDirection[]): string {
  const [first, ...rest] = [`${seen(directions)}${where(record)}`, caution(record), also(record)];
  return [first, ...rest].filter(Boolean).join("; ");
}

/**
 * The same of a version that has no level yet, since nobody has rated it or its raters disagree: what its
 * authors say of it, with only what can be read off their own numbers. What a person has to judge, such as
 * how alike those compared were, is left open. Null where nothing was found.
 */
export function lineWithoutLevel(
  { record, known }: Prefilled,
  directions: readonly FindingDirection[],
  { isLookedAt }: { isLookedAt: boolean },
): string | null {
  if (directions.length === 0) return null;
  const first = `${seen(directions)}${where(record)}`;
  return [first, ...cautionsWithoutLevel(record, known, isLookedAt)].join("; ");
}

function cautionsWithoutLevel(
  record: StudyRecord,
  known: Prefilled["known"],
  isLookedAt: boolean,
): string[] {
  if (!known.isMeasured) return ["no numbers are attached to it, so its words are all there is"];
  if (!known.comparison) return ["how it was measured is said in its words alone"];
  if (record.comparison === "none" || isTeacherConfounded(record)) return [caution(record)];
  return [
    isLookedAt
      ? "others were compared"
      : "others were compared, and nobody has looked yet at how alike they were",
    ...(record.result === "around" ? ["the difference could be chance"] : []),
  ];
}

function seen(directions: readonly FindingDirection[]): string {
  const [only, ...others] = new Set(directions);
  if (only === undefined) return "Nothing was looked at yet";
  if (others.length > 0)
    return directions.includes("improved") || directions.includes("mixed")
      ? "Some things improved and some did not"
      : "Nothing improved, and some things became worse";
  return {
    improved: "Improved",
    "no-clear-change": "No clear change",
    worsened: "Worsened",
    mixed: "Better for some and not for others",
  }[only];
}

/** " in two classes", or where classes are not known at how many schools. */
function where({ isMeasured, classesTried, sites }: StudyRecord): string {
  if (!isMeasured) return "";
  if (classesTried !== null && classesTried > 0)
    return ` in ${inWords(classesTried)} ${classesTried === 1 ? "class" : "classes"}`;
  if (sites !== null && sites > 0)
    return ` at ${inWords(sites)} ${sites === 1 ? "school" : "schools"}`;
  return "";
}

function caution(record: StudyRecord): string {
  if (!record.isMeasured) return "nobody measured it, so it rests on what people noticed";
  if (record.comparison === "none") return "nobody was compared, so other causes remain";
  if (isTeacherConfounded(record))
    return "one class was compared with another, so it may be the teacher and not the practice";
  if (record.comparison === "unlike")
    return "those compared were not alike at the start, so other causes remain";
  if (record.allocation === "random")
    return "chance decided who tried it, so other causes are less likely";
  if (record.allocation === "as-if-random")
    return "who tried it was nearly left to chance, so fewer other causes remain";
  return "compared with others who were alike at the start, though some causes remain";
}

function also(record: StudyRecord): string {
  const said = [
    ...(record.comparison !== "none" && record.isMeasured && record.result === "around"
      ? ["the difference could be chance"]
      : []),
    ...(record.replications > 0 ? ["others repeated it and found the same"] : []),
  ];
  return said.join("; ");
}

const words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

const inWords = (count: number): string => words[count] ?? count.toLocaleString("en-GB");
