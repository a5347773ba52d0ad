import { expect, test } from "vitest";
import { ofWholeClasses } from "#content/statistics/whole-classes.ts";

const oracle = {
  ...{ g: 0.35, icc: 0.2 },
  ...{ tried: { pupils: 30, classes: 1 }, compared: { pupils: 30, classes: 1 } },
};

test("g 0.35 of 60 pupils in classes of 30 is corrected to 0.3130, with an interval that knows of them", () => {
  const effect = ofWholeClasses(oracle);
  expect(effect.g).toBeCloseTo(0.313, 4);
  // 1 + 29 × 0.2 = 6.8: 6.8 × 2/30 + 0.3130²/120.
  expect(effect.variance).toBeCloseTo(0.45415, 4);
  expect(effect.low).toBeCloseTo(-1.0078, 3);
  expect(effect.effectiveTotal).toBeCloseTo(60 / 6.8, 6);
});

test("of pupils who are no more alike within a class, it is what it was", () => {
  const { g, variance } = ofWholeClasses({ ...oracle, icc: 0 });
  expect(g).toBe(0.35);
  expect(variance).toBeCloseTo(2 / 30 + 0.35 ** 2 / 120, 10);
});
