/** Series in time as readers may see them. */
import { expect, test } from "vitest";
import { draw, withLimits } from "#content/charts/drawing.ts";
import type { DisclosureAudience } from "#content/disclosure/policy.ts";
import { isShown } from "#content/disclosure/symbols.ts";
import { type KeptSeries, showSeries } from "#content/measuring/shown-series.ts";
import { disclosurePolicies } from "#content/packs/disclosure.ts";

const weeks = (values: number[]) =>
  values.map((value, i) => ({
    day: new Date(Date.UTC(2026, 0, 5 + 7 * i)).toISOString().slice(0, 10),
    value,
    n: null,
  }));
const series = (values: number[], more: Partial<KeptSeries> = {}): KeptSeries => ({
  ...{ id: "s", school: null, schoolId: null, name: "Attendance", unit: "%", measure: "" },
  ...{ kind: "attendance", better: "higher", n: 28, points: weeks(values), frozen: null },
  ...more,
});
const paper = [62, 58, 65, 60, 63, 59, 61, 70, 72, 71, 74, 73];

test("under ten points the run chart says how many are missing", () => {
  const { says, drawing } = showSeries(series(paper.slice(0, 7)), disclosurePolicies.team, []);
  expect(drawing).not.toBeNull();
  expect(says[0]).toContain("3 more are missing");
  const four = showSeries(series(paper.slice(0, 4)), disclosurePolicies.team, []);
  expect(four.drawing).toBeNull();
  expect(four.says[0]).toContain("6 more are missing");
  const ten = showSeries(series(paper.slice(0, 10)), disclosurePolicies.team, []);
  expect(ten.says.join()).not.toContain("missing");
});

test("a frozen baseline of seven points makes the limits that the last two are outside of", () => {
  const frozen = { from: "2026-01-05", to: "2026-02-16" };
  const { drawing, says } = showSeries(series(paper, { frozen }), disclosurePolicies.team, [
    { day: "2026-02-20", label: "Cycle 1", schoolId: "north" },
  ]);
  expect(says.join()).toContain("the value 74 lies above the upper limit");
  expect(says.join()).toContain("the value 73 lies above the upper limit");
  if (!drawing) throw new Error("nothing is drawn");
  const limits = draw(withLimits("Attendance", drawing));
  expect(limits.table.rows.some((row) => row.includes("Cycle 1"))).toBe(true);
  expect(limits.svg).toContain("upper 72.23");
});

test("another school’s cycles are not drawn into a school’s own series", () => {
  const starts = ["north", "south"].map((schoolId) => ({
    ...{ day: "2026-02-20", label: `${schoolId}, cycle 1`, schoolId },
  }));
  const labels = (schoolId: string | null) =>
    showSeries(series(paper, { schoolId }), disclosurePolicies.team, starts).drawing?.cycles.map(
      ({ label }) => label,
    );
  expect(labels("north")).toEqual(["north, cycle 1"]);
  expect(labels(null)).toHaveLength(2);
});

test.each<[number, boolean]>([
  [99.7, false],
  [98.2, false],
  [97.9, true],
  [1.8, false],
  [2.1, true],
])(
  "weekly attendance of 28 at %f %% tells outsiders of few sessions, or is told: %s",
  (value, isTold) => {
    const [point] = showSeries(series([value]), disclosurePolicies.public, []).points;
    expect(point && isShown(point.value)).toBe(isTold);
  },
);

test("attendance by the day tells who was away, and is told as a share of pupils is", () => {
  const daily = weeks([96.3, 92.6, 74.1]).map((point, at) => ({
    ...point,
    day: `2026-01-0${5 + at}`,
  }));
  const told = (points: KeptSeries["points"]) =>
    showSeries(series([], { n: 27, points }), disclosurePolicies.public, []).points.map(
      ({ value }) => isShown(value),
    );
  expect(told(daily)).toEqual([false, false, true]);
  expect(told(weeks([96.3, 92.6, 74.1]))).toEqual([true, true, true]);
});

test("what a series says is worked out without drawing it", () => {
  const shown = showSeries(series(paper), disclosurePolicies.team, []);
  expect(shown.says).not.toEqual([]);
  expect(JSON.stringify(shown)).not.toContain("<svg");
});

test.each<[DisclosureAudience, Partial<KeptSeries>, number, boolean]>([
  ["team", { n: 2 }, 100, true],
  ["alliance", { n: 5 }, 90, false],
  ["alliance", { n: 6 }, 90, true],
  ["public", { n: 9 }, 90, false],
  ["public", { n: 10 }, 90, true],
  ["public", {}, 100, false],
  ["public", { kind: "count" }, 5, false],
  ["public", { kind: "count" }, 6, true],
  ["public", { kind: "count" }, 0, true],
  ["alliance", { kind: "count" }, 2, false],
  ["alliance", { kind: "count" }, 3, true],
  ["public", { kind: "percentage", n: 30 }, 90, false],
  ["public", { kind: "percentage", n: 60 }, 90, true],
])(
  "to the %s, of %j the point %d is in table and picture, or in neither",
  (...[audience, more, value, isToBeShown]) => {
    const values = [50, 52, 51, 53, 50, value, 52, 51, 50, 52, 51];
    const shown = showSeries(series(values, more), disclosurePolicies[audience], []);
    const point = shown.points[5];
    expect(point && isShown(point.value)).toBe(isToBeShown);
    const { drawing } = shown;
    for (const chart of drawing ? [draw(drawing), draw(withLimits("Attendance", drawing))] : []) {
      expect(chart.table.rows.some((row) => row[1] === value)).toBe(isToBeShown);
      expect(chart.svg.includes("11 points")).toBe(isToBeShown);
    }
  },
);
