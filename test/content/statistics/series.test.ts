import { expect, test } from "vitest";
import { runChart } from "#content/statistics/run-chart.ts";
import { runLimits } from "#content/statistics/runs.ts";
import type { Point, Signal } from "#content/statistics/series.ts";
import { xmr } from "#content/statistics/xmr.ts";

/** One value a week, from Monday 7 September 2026. */
const weekly = (...values: number[]): Point[] =>
  values.map((value, i) => ({
    day: new Date(Date.UTC(2026, 8, 7 + 7 * i)).toISOString().slice(0, 10),
    value,
  }));
const found = <Rule extends string>(rule: Rule, { signals }: { signals: Signal<Rule>[] }) =>
  signals.filter((signal) => signal.rule === rule).map(({ points }) => points);

const quizzes = [62, 58, 65, 60, 63, 59, 61, 70, 72, 71, 74, 73];

test("five above the median are no shift, and a sixth makes one", () => {
  const five = runChart(weekly(...quizzes));
  expect(five.centre).toBe(64);
  expect(found("shift", five)).toEqual([]);
  const six = runChart(weekly(...quizzes, 75));
  expect(found("shift", six)).toContainEqual([7, 8, 9, 10, 11, 12]);
  expect(six.signals.find(({ points }) => points[0] === 7)?.why).toBe(
    "From 26 October 2026 to 30 November 2026, 6 points in a row lie above the median. Six or more are a shift.",
  );
});

test("points on the median are skipped: they neither break a shift nor count in it", () => {
  const chart = runChart(weekly(1, 2, 1, 2, 1, 5, 8, 9, 8, 5, 9, 8, 9));
  expect(chart.centre).toBe(5);
  expect(found("shift", chart)).toEqual([[6, 7, 8, 10, 11, 12]]);
});

test("five points that rise are a trend, and an equal neighbour counts once", () => {
  expect(found("trend", runChart(weekly(5, 4, 6, 1, 2, 3, 3, 8, 9, 4, 6)))).toEqual([
    [3, 4, 5, 7, 8],
  ]);
  expect(found("trend", runChart(weekly(5, 4, 6, 1, 2, 3, 3, 8, 4, 6, 5)))).toEqual([]);
  expect(found("trend", runChart(weekly(3, 4, 9, 8, 6, 5, 1, 2, 1, 7)))).toEqual([[2, 3, 4, 5, 6]]);
});

test("sixteen months in runs of 7, 7, 1 and 1 are too few runs (Balestracci, Quality Digest, 2008)", () => {
  const months = [30, 31, 29, 32, 30, 31, 28, 20, 19, 18, 20, 17, 19, 18, 27, 21];
  const chart = runChart(weekly(...months));
  expect(chart.runs).toEqual({ count: 4, expected: { atLeast: 5, atMost: 13 } });
  expect(found("too few runs", chart)).toHaveLength(1);
});

test.each([
  [5, 5, 3, 9],
  [6, 6, 4, 10],
  [7, 7, 4, 12],
  [8, 8, 5, 13],
  [9, 9, 6, 14],
  [10, 10, 7, 15],
  [20, 20, 15, 27],
  [6, 12, 5, 12],
])("Swed and Eisenhart (1943): %i above and %i below make %i to %i runs", (...row) => {
  const [above, below, atLeast, atMost] = row;
  expect(runLimits(above, below)).toEqual({ atLeast, atMost });
});

test("a line that goes up and down each week makes too many runs", () => {
  expect(found("too many runs", runChart(weekly(1, 9, 1, 9, 1, 9, 1, 9, 1, 9)))).toHaveLength(1);
});

test("a point far from the rest is shown to people and not judged", () => {
  const chart = runChart(weekly(10, 11, 9, 10, 12, 60, 10, 9, 11, 12));
  expect(chart.signals.filter(({ needsEye }) => needsEye)).toMatchObject([{ points: [5] }]);
});

test("with fewer than ten points a run chart has a median and no signals", () => {
  const short = runChart(weekly(1, 2, 3, 4, 5, 6, 7, 8, 9));
  expect(short).toMatchObject({ centre: 5, isEnough: false, signals: [] });
});

test("a frozen median stays where the baseline put it", () => {
  const chart = runChart(weekly(...quizzes), { first: 7 });
  expect(chart).toMatchObject({ centre: 61, baseline: { start: 0, end: 6 }, isFrozen: true });
});

test("limits from the first seven are those of the field notes, and 74 and 73 lie outside", () => {
  const chart = xmr(weekly(...quizzes), { first: 7 });
  expect(chart.centre).toBeCloseTo(61.1429, 4);
  expect(chart.meanMovingRange).toBeCloseTo(4.1667, 4);
  expect(chart.lower).toBeCloseTo(50.0595, 4);
  expect(chart.upper).toBeCloseTo(72.2262, 4);
  expect(found("outside the limits", chart)).toEqual([[10], [11]]);
  expect(found("near a limit", chart)).toEqual([[7, 8, 9, 10, 11]]);
  expect(chart.isEnough).toBe(false);
});

test("the same baseline by its days gives the same limits", () => {
  const points = weekly(...quizzes);
  expect(xmr(points, { from: "2026-09-01", to: "2026-10-19" })).toEqual(xmr(points, { first: 7 }));
});

test("NIST's flow rates have the limits of its handbook (6.3.2.2)", () => {
  const chart = xmr(weekly(49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1));
  expect(chart.centre).toBeCloseTo(50.81, 2);
  expect(chart.meanMovingRange).toBeCloseTo(1.8778, 4);
  expect(chart.upper).toBeCloseTo(55.8041, 2);
  expect(chart.lower).toBeCloseTo(45.8159, 2);
  expect(chart.signals).toEqual([]);
});

// Montgomery, Introduction to Statistical Quality Control, 7th edition, example 6.5.
const loans = [
  310, 288, 297, 298, 307, 303, 294, 297, 308, 306, 294, 299, 297, 299, 314, 295, 293, 306, 301,
  304,
];
const laterLoans = [
  305, 282, 305, 296, 314, 295, 287, 301, 298, 311, 310, 292, 305, 299, 304, 310, 304, 305, 333,
  328,
];

test("Montgomery's loan costs have the limits of his book, and nothing signals", () => {
  const chart = xmr(weekly(...loans));
  expect(chart.centre).toBeCloseTo(300.5, 2);
  expect(chart.meanMovingRange).toBeCloseTo(7.79, 2);
  expect(chart.upper).toBeCloseTo(321.22, 1);
  expect(chart.lower).toBeCloseTo(279.78, 1);
  expect(chart.signals).toEqual([]);
});

test("with these limits frozen, Montgomery's later costs signal from the 39th", () => {
  const chart = xmr(weekly(...loans, ...laterLoans), { first: 20 });
  expect(chart.upper).toBeCloseTo(321.22, 1);
  expect(found("outside the limits", chart)).toEqual([[38], [39]]);
});

test("eight on one side of the mean are a shift, seven are not", () => {
  const calm = [10, 12, 10, 12, 10, 12, 10, 12, 10, 12];
  const seven = xmr(weekly(...calm, 10, 12, 12, 12, 12, 12, 12, 12, 10), { first: 10 });
  expect(found("shift", seven)).toEqual([]);
  const eight = xmr(weekly(...calm, 10, 12, 12, 12, 12, 12, 12, 12, 12), { first: 10 });
  expect(found("shift", eight)).toEqual([[11, 12, 13, 14, 15, 16, 17, 18]]);
});

test("six that fall are a trend, five are not", () => {
  const calm = [10, 14, 8, 13, 9, 14, 8, 12, 9, 15];
  expect(found("trend", xmr(weekly(...calm, 14, 13, 12, 11, 12)))).toEqual([]);
  expect(found("trend", xmr(weekly(...calm, 14, 13, 12, 11, 10)))).toEqual([
    [9, 10, 11, 12, 13, 14],
  ]);
});

test("fifteen close to the mean are too quiet, fourteen are not", () => {
  const wide = [0, 0, 10, 10, 0, 0, 10, 10, 0, 10];
  const quiet = (length: number) => Array.from({ length }, (_, i) => (i % 2 === 0 ? 5.5 : 4.5));
  expect(found("close to the mean", xmr(weekly(...wide, ...quiet(14)), { first: 10 }))).toEqual([]);
  expect(
    found("close to the mean", xmr(weekly(...wide, ...quiet(15)), { first: 10 })),
  ).toMatchObject([{ length: 15 }]);
});

test("a baseline of four, days out of order and values that are none are refused", () => {
  expect(() => xmr(weekly(1, 2, 3, 4))).toThrow(expect.objectContaining({ code: "invalid" }));
  expect(() => xmr(weekly(...quizzes), { first: 40 })).toThrow();
  expect(() => xmr(weekly(...quizzes), { from: "2031-01-01", to: "2032-01-01" })).toThrow();
  expect(() => runChart(weekly(...quizzes).toReversed())).toThrow();
  expect(() => runChart(weekly(...quizzes, Number.NaN))).toThrow();
});
