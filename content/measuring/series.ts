/**
 * Numbers of a class or school in time, as they are typed: a day and a value on each line. Never of one
 * pupil; so what looks like a name is refused whole, and nothing of it is repeated.
 */
import { z } from "zod";
import { isDay } from "#content/day.ts";
import type { Problem } from "#content/failure.ts";

/** What the value is: a share of sessions or of pupils, a mean, or how many things happened. */
export const SeriesKind = z.enum(["attendance", "percentage", "mean", "count"]);
export type SeriesKind = z.infer<typeof SeriesKind>;

export const seriesKindWords: Record<SeriesKind, string> = {
  attendance: "Attendance: the percentage of sessions",
  percentage: "A percentage of the pupils, such as those who handed it in",
  mean: "A mean over the group, such as a weekly quiz",
  count: "How often something happened, such as incidents",
};

/** `n` is how many pupils the point is about, where that differs from the series. */
export type ClassPoint = { day: string; value: number; n: number | null };

export const pointLimit = 1000;

/** Points in the order of their days. Days are 2026-03-02 or 2/3/2026. */
export function parsePoints(
  text: string,
  kind: SeriesKind,
): { points: ClassPoint[]; problems: Problem[] } {
  const lines = text.split(/\r\n|\r|\n/).flatMap((content, i) => {
    const cells = content.split(/[\s,;]+/).filter(Boolean);
    return cells.length > 0 ? [{ line: i + 1, cells }] : [];
  });
  const refuse = (message: string) => ({ points: [], problems: [{ field: "points", message }] });
  const named = lines.find(({ cells }, i) => i > 0 && cells.some((cell) => /\p{L}/u.test(cell)));
  if (named)
    return refuse(
      `Line ${named.line} has words in it. Nothing was read. Write a day and a number: no pupil’s name belongs here.`,
    );
  const body = lines.filter(({ cells }, i) => i > 0 || !cells.some((cell) => /\p{L}/u.test(cell)));
  if (body.length > pointLimit) return refuse(`Give at most ${pointLimit} points.`);
  const read = body.map(({ line, cells }) => ({ line, point: parsePoint(cells, kind) }));
  const wrong = read.find(({ point }) => point === null);
  if (wrong)
    return refuse(
      `Line ${wrong.line} is not a day and a ${wantedOf[kind]}, as in 2026-03-02 93.5.`,
    );
  const points = read
    .flatMap(({ point }) => (point ? [point] : []))
    .toSorted((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
  if (points.length === 0) return refuse("Write at least one day with its number.");
  const twice = points.find(({ day }, i) => points[i + 1]?.day === day);
  if (twice) return refuse(`${twice.day} is there twice. Give each day one number.`);
  return { points, problems: [] };
}

const wantedOf: Record<SeriesKind, string> = {
  attendance: "percentage from 0 to 100",
  percentage: "percentage from 0 to 100",
  mean: "number",
  count: "whole number",
};

function parsePoint(cells: string[], kind: SeriesKind): ClassPoint | null {
  const [typedDay = "", typedValue = "", typedN] = cells;
  const day = dayIn(typedDay);
  const text = typedValue.replace("−", "-").replace(/%$/, "");
  if (!day || cells.length > 3 || !/^-?(\d+\.?\d*|\.\d+)$/.test(text)) return null;
  const value = Number(text);
  if ((kind === "percentage" || kind === "attendance") && (value < 0 || value > 100)) return null;
  if (kind === "count" && (!Number.isInteger(value) || value < 0)) return null;
  if (Math.abs(value) > 1_000_000) return null;
  if (typedN === undefined) return { day, value, n: null };
  return /^\d{1,6}$/.test(typedN) && Number(typedN) > 0 ? { day, value, n: Number(typedN) } : null;
}

function dayIn(typed: string): string | null {
  const british = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(typed);
  const day = british
    ? `${british[3]}-${british[2]?.padStart(2, "0")}-${british[1]?.padStart(2, "0")}`
    : typed;
  return isDay(day) ? day : null;
}

/** As they were typed, to be changed. */
export const formatPoints = (points: readonly ClassPoint[]): string =>
  points.map(({ day, value, n }) => [day, value, ...(n === null ? [] : [n])].join(" ")).join("\n");
