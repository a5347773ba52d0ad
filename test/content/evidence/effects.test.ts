import { expect, test } from "vitest";
import {
  effectOfCorrelation,
  effectOfF,
  effectOfP,
  effectOfProportions,
  effectOfT,
} from "#content/evidence/effects.ts";
import { hedgesG } from "#content/statistics/effect.ts";

const treated = { n: 28, mean: 105, sd: 15 };
const compared = { n: 26, mean: 100, sd: 14 };

test("t, F and p of a comparison lead back to the g of its means", () => {
  const { g, variance, d } = hedgesG(treated, compared);
  const t = d / Math.sqrt(1 / 28 + 1 / 26);
  expect(effectOfT(t, 28, 26).g).toBeCloseTo(g, 12);
  expect(effectOfT(t, 28, 26).variance).toBeCloseTo(variance, 12);
  expect(effectOfF(t * t, true, 28, 26).g).toBeCloseTo(g, 12);
  expect(effectOfF(t * t, false, 28, 26).g).toBeCloseTo(-g, 12);
  // t = 1.2638 with 52 degrees has p = 0.21197.
  expect(effectOfP(0.21197, true, 28, 26).g).toBeCloseTo(g, 4);
});

/** Borenstein et al. (2009), page 47: a log odds ratio of 0.9069, variance 0.0676, is d 0.5000, 0.0205. */
test("a p too small to be told from 0 leads to no infinite effect", () => {
  const { g } = effectOfP(1e-17, true, 28, 26);
  expect(Number.isFinite(g)).toBe(true);
  expect(g).toBeGreaterThan(3);
});

test("an odds ratio becomes the d of the textbook", () => {
  const { g, variance } = effectOfProportions({ achieved: 71, of: 100 }, { achieved: 50, of: 100 });
  const scale = Math.sqrt(3) / Math.PI;
  expect(g).toBeCloseTo(scale * Math.log((71 * 50) / (29 * 50)), 12);
  expect(scale * 0.9069).toBeCloseTo(0.5, 4);
  expect(variance / scale ** 2).toBeCloseTo(1 / 71 + 1 / 29 + 1 / 50 + 1 / 50, 12);
});

/** Borenstein et al. (2009), page 48: r 0.50 with variance 0.0058 is d 1.1547 with variance 0.0550. */
test("a correlation becomes the d of the textbook", () => {
  const { g, variance } = effectOfCorrelation(0.5, 98);
  expect(g).toBeCloseTo(1.1547, 4);
  expect(variance).toBeCloseTo(0.055, 3);
});

test("an empty cell has half a pupil added to all four", () => {
  const { g } = effectOfProportions({ achieved: 10, of: 10 }, { achieved: 5, of: 10 });
  expect(g).toBeCloseTo((Math.sqrt(3) / Math.PI) * Math.log((10.5 * 5.5) / (0.5 * 5.5)), 12);
});

test.each([
  ["t that is no number", () => effectOfT(Number.NaN, 10, 10), "t"],
  ["a group of one", () => effectOfT(1, 1, 10), "treated"],
  ["F below 0", () => effectOfF(-1, true, 10, 10), "f"],
  ["p of 0", () => effectOfP(0, true, 10, 10), "p"],
  [
    "more who reached it than there are",
    () => effectOfProportions({ achieved: 3, of: 2 }, { achieved: 1, of: 2 }),
    "treated",
  ],
  ["a perfect correlation", () => effectOfCorrelation(1, 10), "r"],
])("%s is refused by its field", (_, run, field) => {
  expect(run).toThrow(expect.objectContaining({ problems: [expect.objectContaining({ field })] }));
});
