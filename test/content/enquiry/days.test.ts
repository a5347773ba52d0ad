import { expect, test } from "vitest";
import { findDay } from "#content/enquiry/days.ts";

test.each([
  ["2026-03-02", "2026-03-02"],
  ["by 2026-03-02 at the latest", "2026-03-02"],
  ["2/3/2026", "2026-03-02"],
  ["02.03.2026", "2026-03-02"],
  ["Mon 2 March 2026", "2026-03-02"],
  ["2nd Mar. 2026, after school", "2026-03-02"],
  ["29 February 2024", "2024-02-29"],
  ["29 February 2026", null],
  ["31/4/2026", null],
  ["2026-13-01", null],
  ["3/14/2026", null],
  ["2 lessons 2026", null],
  ["2 March", null],
  ["the week after half-term", null],
  ["", null],
])("“%s” is %s", (words, day) => {
  expect(findDay(words)).toBe(day);
});
