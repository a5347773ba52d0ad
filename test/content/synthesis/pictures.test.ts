import { expect, test } from "vitest";
import { analyse } from "#content/synthesis/analysis.ts";
import { tablesOf } from "#content/synthesis/numbers.ts";
import { directionsOf, forestOf, funnelOf } from "#content/synthesis/pictures.ts";
import {
  badNumbersIn,
  elementsOf,
  marksIn,
  slimOf,
  wordsIn,
} from "#test/content/charts/picture.ts";
import { change, comparisons } from "./studies.ts";

const only = (...asked: Parameters<typeof analyse>) => {
  const [outcome] = analyse(...asked).outcomes;
  if (!outcome) throw new Error("no outcome");
  return outcome;
};
const five = comparisons([0.1, 0.02], [0.2, 0.03], [0.3, 0.02], [0.25, 0.05], [0.4, 0.02]);

test("a forest plot has a square a comparison, a diamond with a bar, and changes apart without weight", () => {
  const chart = forestOf(only([...five, change("<c>")]));
  if (!chart) throw new Error("no chart");
  for (const layout of [chart, slimOf(chart)]) {
    expect(badNumbersIn(layout)).toEqual([]);
    // One more of each in the key.
    expect(marksIn(layout, "chart-weight")).toHaveLength(5 + 1);
    expect(marksIn(layout, "chart-signal")).toHaveLength(1 + 1);
    expect(marksIn(layout, "chart-prediction")).toHaveLength(1 + 1);
    expect(marksIn(layout, "chart-open")).toHaveLength(1 + 1);
    const words = wordsIn(layout);
    expect(words.indexOf("Changes in one group, not pooled")).toBeGreaterThan(
      words.findIndex((one) => one.startsWith("All comparisons")),
    );
  }
  expect(chart.table.rows).toHaveLength(5 + 2 + 1);
  expect(chart.table.rows.find(([label]) => label === "School <c>, 2026")?.[5]).toBeNull();
  const weights = chart.table.rows.slice(0, 5).map((row) => Number(row[5]));
  expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(100, 6);
});

test("two results with one label are told apart by their pupils, in picture, table and words", () => {
  const [one, two, three, ...others] = five;
  if (!one || !two || !three) throw new Error("too few");
  const by = { label: "School a, 2026" };
  const analysed = only([
    { ...one, ...by, sample: "Year 7, School a" },
    { ...two, ...by, sample: "Year 8, School a" },
    three,
    ...others,
  ]);
  const chart = forestOf(analysed);
  if (!chart) throw new Error("no chart");
  const named = ["School a, 2026 (Year 7)", "School a, 2026 (Year 8)", "School s3, 2026"];
  expect(chart.table.rows.slice(0, 3).map(([label]) => label)).toEqual(named);
  const left = tablesOf(analysed)
    .at(-1)
    ?.rows.map(([label]) => label);
  expect(left?.slice(0, 3)).toEqual(named);
});

test("of two thousand results the heaviest hundred are drawn, the rest said, and all in the table", () => {
  const many = comparisons(
    ...Array.from({ length: 2000 }, (_, i) => [(i % 7) / 10, 0.02] as const),
  );
  const analysed = only(five);
  if (!analysed.pooled) throw new Error("not pooled");
  const weights = many.map((_, i) => (i + 1) / 2_001_000);
  const chart = forestOf({
    ...{ ...analysed, comparisons: many },
    pooled: { ...analysed.pooled, weights },
  });
  if (!chart) throw new Error("no chart");
  expect(marksIn(chart, "chart-weight")).toHaveLength(100 + 1);
  expect(wordsIn(chart)).toContain("School s2000, 2026");
  expect(wordsIn(chart)).not.toContain("School s1900, 2026");
  expect(wordsIn(chart).join(" ")).toContain("The other 1,900 are in the table.");
  expect(chart.table.rows).toHaveLength(2000 + 2);
});

test("a funnel is drawn from ten comparisons up, with its units and what chance alone would give", () => {
  const ten = comparisons(
    ...Array.from({ length: 10 }, (_, i) => [0.1 * i, 0.02 + 0.01 * i] as const),
  );
  expect(funnelOf(only(ten.slice(0, 9)))).toBeNull();
  const chart = funnelOf(only(ten));
  if (!chart) throw new Error("no chart");
  for (const layout of [chart, slimOf(chart)]) {
    expect(marksIn(layout, "chart-open")).toHaveLength(10);
    expect(wordsIn(layout)).toEqual(
      expect.arrayContaining([
        ...["effect, in standard deviations", "standard error: the surest at the top"],
        "95 in 100 by chance alone lie within",
      ]),
    );
    // The region, and its mark in the key.
    expect(marksIn(layout, "chart-baseline").map(({ tagName }) => tagName)).toEqual([
      ...["path", "rect"],
    ]);
  }
});

test("directions are shown by arrow, word and count, as large as the group that tried it", () => {
  const sized = five.map((study, i) => ({
    ...study,
    n: { tried: [301, 300, 50, 49, null][i] ?? null, compared: 50 },
  }));
  const chart = directionsOf("Found", [only([...sized, change("w", { direction: "worsened" })])]);
  if (!chart) throw new Error("no chart");
  for (const layout of [chart, slimOf(chart)]) {
    expect(wordsIn(layout)).toEqual(
      expect.arrayContaining([
        "5 improved, 1 worsened",
        "Improved, 301",
        "Worsened, 28",
        "Improved",
      ]),
    );
    const arrows = marksIn(layout, "chart-arrow").map((one) => one.getAttribute("d"));
    const [large, ...others] = arrows.slice(0, 5);
    expect(others).toEqual([others[0], others[0], others[2], others[2]]);
    expect(new Set([large, others[0], others[2]]).size).toBe(3);
    // Nobody was compared in the change: it is open, here and in the key.
    const [open] = marksIn(layout, "chart-open").map((one) => one.getAttribute("d"));
    expect(open).toMatch(/^M-4.5 -4.5L0 4.5/);
  }
  expect(elementsOf(chart).find(({ tagName }) => tagName === "desc")?.textContent).toBe(
    "Reading: 5 improved, 1 worsened.",
  );
  expect(chart.table.rows[0]).toEqual(["School s1, 2026", "Reading", "Improved", "yes", 301]);
});
