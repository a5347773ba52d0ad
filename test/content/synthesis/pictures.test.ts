import { expect, test } from "vitest";
import { analyse } from "#content/synthesis/analysis.ts";
import { directionsOf, forestOf, funnelOf } from "#content/synthesis/pictures.ts";
import { badNumbersIn, elementsOf, marksIn, wordsIn } from "#test/content/charts/picture.ts";
import { change, comparisons } from "./studies.ts";

const only = (...asked: Parameters<typeof analyse>) => {
  const [outcome] = analyse(...asked).outcomes;
  if (!outcome) throw new Error("no outcome");
  return outcome;
};
const five = comparisons([0.1, 0.02], [0.2, 0.03], [0.3, 0.02], [0.25, 0.05], [0.4, 0.02]);

test("a forest plot has a square a comparison, a diamond, a bar, and changes apart without weight", () => {
  const chart = forestOf(only([...five, change("<c>")]));
  if (!chart) throw new Error("no chart");
  expect(badNumbersIn(chart)).toEqual([]);
  expect(marksIn(chart, "chart-signal")).toHaveLength(5 + 1);
  expect(marksIn(chart, "chart-open")).toHaveLength(1 + 1);
  expect(wordsIn(chart)).toContain("Changes in one group, not pooled");
  expect(chart.table.rows).toHaveLength(5 + 1 + 2);
  expect(chart.table.rows.find(([label]) => label === "School <c>, 2026")?.[5]).toBeNull();
  const weights = chart.table.rows.slice(0, 5).map((row) => Number(row[5]));
  expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(100, 6);
});

test("of three hundred results two hundred are drawn, and the rest said", () => {
  const many = comparisons(...Array.from({ length: 300 }, (_, i) => [i / 300, 0.02] as const));
  const chart = forestOf({ ...only(five), comparisons: many, moderation: null });
  if (!chart) throw new Error("no chart");
  // Weights are of the first five; the others have open squares. A diamond and a bar stand below.
  expect(marksIn(chart, "chart-signal")).toHaveLength(5 + 1);
  expect(marksIn(chart, "chart-open")).toHaveLength(195 + 1);
  expect(wordsIn(chart).join(" ")).toContain("100 more are in the table");
});

test("a funnel is drawn from ten comparisons up", () => {
  const ten = comparisons(
    ...Array.from({ length: 10 }, (_, i) => [0.1 * i, 0.02 + 0.01 * i] as const),
  );
  expect(funnelOf(only(ten.slice(0, 9)))).toBeNull();
  const chart = funnelOf(only(ten));
  expect(chart && marksIn(chart, "chart-open")).toHaveLength(10);
});

test("directions are shown by shape, word and count", () => {
  const chart = directionsOf("Found", [only([...five, change("w", { direction: "worsened" })])]);
  if (!chart) throw new Error("no chart");
  expect(wordsIn(chart)).toEqual(expect.arrayContaining(["Improved: 5", "Worsened: 1"]));
  expect(elementsOf(chart).find(({ tagName }) => tagName === "desc")?.textContent).toBe(
    "Reading: 5 improved, 1 worsened.",
  );
});
