import { expect, test } from "vitest";
import type { Change } from "#content/statistics/change.ts";
import { hedgesG } from "#content/statistics/effect.ts";
import { sayDetectable, smallestDetectable } from "#content/statistics/mdes.ts";
import { monthsOf } from "#content/statistics/months.ts";

const effect = (g: number) => ({ kind: "effect" as const, g, low: g, high: g });

test.each([
  [0.01, 0],
  [0.014, 0],
  [0.015, 1],
  [0.02, 1],
  [0.09, 1],
  [0.1, 2],
  [0.18, 2],
  [0.19, 3],
  [0.26, 3],
  [0.27, 4],
  [0.285, 4],
  [0.355, 5],
  [0.44, 5],
  [0.45, 6],
  [0.52, 6],
  [0.53, 7],
  [0.61, 7],
  [0.62, 8],
  [0.7, 9],
  [0.79, 10],
  [0.88, 11],
  [0.96, 12],
  [1, 12],
  [-0.2, -3],
  [-0.01, 0],
])("an effect of %f is %i months", (g, months) => {
  expect(monthsOf(effect(g))?.months).toBe(months);
});

test("beyond the table stays at twelve and says so", () => {
  expect(monthsOf(effect(1.2))).toMatchObject({ months: 12, isBeyondTable: true });
  expect(monthsOf(effect(-1.2))).toMatchObject({ months: -12, isBeyondTable: true });
  expect(monthsOf(effect(1))).toMatchObject({ months: 12, isBeyondTable: false });
});

test("months come with those of the interval, and with the table that made them", () => {
  const found = monthsOf(hedgesG({ n: 128, mean: 105, sd: 15 }, { n: 126, mean: 100, sd: 14 }));
  expect(found).toMatchObject({
    months: 4,
    low: { months: 2 },
    high: { months: 7 },
    conversion: "eef-toolkit",
    label: "Moderate impact",
  });
});

test.each([
  ["−0.20 to 0.88", { kind: "effect" as const, g: 0.34, low: -0.2, high: 0.88 }],
  ["−0.88 to 0.20", { kind: "effect" as const, g: -0.34, low: -0.88, high: 0.2 }],
  ["0 to 0.60", { kind: "effect" as const, g: 0.3, low: 0, high: 0.6 }],
  ["−0.60 to 0", { kind: "effect" as const, g: -0.3, low: -0.6, high: 0 }],
])("an interval of %s could be chance, and has no months", (_, chance) => {
  expect(monthsOf(chance)).toBeNull();
});

test("the oracles of one class each, 4 months and 9 by the table, are not said: they could be chance", () => {
  const first = hedgesG({ n: 28, mean: 105, sd: 15 }, { n: 26, mean: 100, sd: 14 });
  const second = hedgesG({ n: 12, mean: 24.6, sd: 5.1 }, { n: 11, mean: 21, sd: 4.7 });
  expect([first, second].map(({ g }) => monthsOf(effect(g))?.months)).toEqual([4, 9]);
  expect([first, second].map((chance) => monthsOf(chance))).toEqual([null, null]);
});

test("a change in one group cannot be given to it", () => {
  const only: Change = {
    kind: "change",
    n: 20,
    difference: 4,
    standardised: 0.4,
    interval: { low: 1, high: 7 },
  };
  // @ts-expect-error: without a comparison there are no months.
  expect(() => monthsOf(only)).toThrow(expect.objectContaining({ code: "invalid" }));
});

test.each([
  [30, 0.723],
  [60, 0.511],
  [120, 0.362],
  [400, 0.198],
])("%i pupils could show a difference of %f", (total, g) => {
  expect(smallestDetectable({ total, explained: 0.5 }).g).toBeCloseTo(g, 3);
});

test("one class each cannot show three months, and says what it could", () => {
  expect(sayDetectable(smallestDetectable({ total: 60, explained: 0.5 }))).toBe(
    "With 60 pupils in all, a difference of 0.51 standard deviations or more would probably show: about 6 months of progress by the EEF Toolkit's table. A smaller one probably would not, even if it is there.",
  );
  expect(sayDetectable(smallestDetectable({ total: 20 }))).toContain("more than 12 months");
});

test("whole classes and unequal arms need a larger difference", () => {
  const { g } = smallestDetectable({ total: 400 });
  expect(smallestDetectable({ total: 400, classes: { size: 25, icc: 0.2 } }).g).toBeCloseTo(
    g * Math.sqrt(5.8),
    10,
  );
  expect(smallestDetectable({ total: 400, share: 0.2 }).g).toBeCloseTo(g * 1.25, 10);
});

test.each([
  ["total", { total: 3 }],
  ["share", { total: 60, share: 1 }],
  ["explained", { total: 60, explained: 1 }],
  ["classes.size", { total: 60, classes: { size: 40, icc: 0.2 } }],
  ["classes.icc", { total: 60, classes: { size: 30, icc: -1 } }],
])("%s out of range is refused", (field, numbers) => {
  expect(() => smallestDetectable(numbers)).toThrow(
    expect.objectContaining({ problems: [expect.objectContaining({ field })] }),
  );
});
