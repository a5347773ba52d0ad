/** What people write in the forms of an enquiry, taken from the unknown, with problems in their words. */
import { z } from "zod";
import { isDay } from "#content/day.ts";
import { invalid, type Problem } from "#content/failure.ts";

/** Words of at most so many characters. */
export const longText = (limit: number) =>
  z
    .string()
    .trim()
    .max(limit, `Say it in ${limit.toLocaleString("en-GB")} characters.`);

/** A day as `2026-03-02`; "" where none is said. */
export const Day = z
  .string()
  .trim()
  .refine((day) => day === "" || isDay(day), "That is not a day. Write it as 2026-09-01.");

/**
 * What was written, checked. A problem's field is the last name on the way and the places before it:
 * `questions.2.prediction` is `prediction.2`. @throws Invalid
 */
export function parseWritten<Shape extends z.ZodType>(
  shape: Shape,
  written: unknown,
): z.infer<Shape> {
  const parsed = shape.safeParse(written);
  if (parsed.success) return parsed.data;
  throw invalid(
    parsed.error.issues.map(({ path, message }): Problem => ({ field: fieldOf(path), message })),
  );
}

const fieldOf = (path: readonly PropertyKey[]): string => {
  const name = path.findLast((part) => typeof part === "string") ?? "form";
  return [name, ...path.filter((part) => typeof part === "number")].map(String).join(".");
};

/** The beginning of a text in one line of up to so many characters. */
export function inShort(text: string, limit: number): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > limit ? `${line.slice(0, limit - 1).trimEnd()}…` : line;
}
