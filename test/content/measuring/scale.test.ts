import { expect, test } from "vitest";
import { problemsOnScale, rangeOf } from "#content/measuring/scale.ts";
import { cautionOfYears, yearOf } from "#content/measuring/years.ts";

test.each([
  ["0 to 30 marks", { low: 0, high: 30 }],
  ["From 1 to 5", { low: 1, high: 5 }],
  ["0–20", { low: 0, high: 20 }],
  ["-10 to 10 points", { low: -10, high: 10 }],
  ["0.5 - 4.5", { low: 0.5, high: 4.5 }],
  ["Standardised score, 100 is the mean for the age", null],
  ["0 to 1,000 points", null],
  ["0 to 10 000", null],
  ["0-2,500L", null],
  ["7-11 reading test, standard score", null],
  ["0 to 100 %", { low: 0, high: 100 }],
  ["2024-25 test", null],
  ["2026-03-02, as on paper", null],
  ["Minutes, by stopwatch", null],
  ["", null],
] as const)("the scale “%s” goes from and to %j", (scale, range) => {
  expect(rangeOf(scale)).toEqual(range);
});

test.each([
  [{ n: 28, mean: 30, sd: 5 }, "0 to 30 marks", []],
  [{ n: 28, mean: 30.1, sd: 5 }, "0 to 30 marks", ["mean"]],
  [{ n: 28, mean: -1, sd: 5 }, "0 to 30 marks", ["mean"]],
  // Half of four at 0 and half at 30: the standard deviation is 15 √(4/3).
  [{ n: 4, mean: 15, sd: 15 * Math.sqrt(4 / 3) }, "0 to 30 marks", []],
  [{ n: 4, mean: 15, sd: 17.4 }, "0 to 30 marks", ["sd"]],
  [{ n: 28, mean: 105, sd: 15 }, "Standardised score", []],
] as const)("%j on “%s”", (scores, scale, fields) => {
  const problems = problemsOnScale({ kind: "scores", ...scores }, scale);
  expect(problems.map(({ field }) => field)).toEqual(fields);
});

test("counts have no place on a scale", () => {
  expect(problemsOnScale({ kind: "counts", of: 40, achieved: 35 }, "0 to 30 marks")).toEqual([]);
});

test.each([
  ["8B", 8],
  ["Year 9 set 2", 9],
  ["Y10", 10],
  ["yr 7, all classes", 7],
  ["10Ma3", 10],
  ["1st set", null],
  ["28 pupils", null],
  ["14C", null],
  ["Boats", null],
  ["Both schools", null],
] as const)("“%s” is of year %j", (label, year) => {
  expect(yearOf(label)).toBe(year);
});

test("several years taken together are warned of, and one is not", () => {
  expect(cautionOfYears(["9C", "8B", "8D", "Boats"])).toEqual([
    expect.stringMatching(/^Groups of Year 8 and Year 9 are taken together/),
  ]);
  expect(cautionOfYears(["8B", "8D", "Boats"])).toEqual([]);
});
