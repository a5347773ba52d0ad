import { expect, test } from "vitest";
import { ofWholeClasses } from "#content/statistics/whole-classes.ts";

const oracle = {
  ...{ g: 0.35, variance: 2 / 30 + 0.35 ** 2 / 120, icc: 0.2 },
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

test("whatever g was got from, classes never make its interval narrower, and at ICC 0 change nothing", () => {
  const pupils = { tried: { pupils: 40, classes: 10 }, compared: { pupils: 40, classes: 10 } };
  // Of proportions, of gains that go together closely and of gains that do not.
  for (const g of [-1.2, 0, 0.4, 2])
    for (const variance of [0.125, g ** 2 / 160 + 0.01, g ** 2 / 160 + 0.1]) {
      expect(ofWholeClasses({ ...pupils, g, variance, icc: 0 }).variance).toBeCloseTo(variance, 12);
      const spread = [0.01, 0.1, 0.2, 0.8].map(
        (icc) => ofWholeClasses({ ...pupils, g, variance, icc }).variance,
      );
      expect([variance, ...spread]).toEqual([variance, ...spread].toSorted((a, b) => a - b));
    }
});
