import logGamma from "@stdlib/math-base-special-gammaln";
import fc from "fast-check";
import { expect, test } from "vitest";
import { change } from "#content/statistics/change.ts";
import {
  clusterCorrected,
  gainDifference,
  gainScoreDifference,
  hedgesG,
} from "#content/statistics/effect.ts";
import type { Group } from "#content/statistics/group.ts";
import { differenceInProportions } from "#content/statistics/proportions.ts";

const group = (mean: number, sd: number, n: number): Group => ({ n, mean, sd });
const fields = (run: () => unknown): string[] => {
  try {
    run();
    return [];
  } catch (thrown) {
    return (thrown as { problems: { field: string }[] }).problems.map(({ field }) => field);
  }
};

test("two classes of about thirty give g with its interval as the field notes say", () => {
  const effect = hedgesG(group(105, 15, 28), group(100, 14, 26));
  expect(effect.pooledSd).toBeCloseTo(14.5278, 4);
  expect(effect.d).toBeCloseTo(0.3442, 4);
  expect(effect.j).toBeCloseTo(0.985496, 6);
  expect(effect.g).toBeCloseTo(0.3392, 4);
  expect(effect.variance).toBeCloseTo(0.07524, 5);
  expect(effect.se).toBeCloseTo(0.2743, 4);
  expect(effect.low).toBeCloseTo(-0.1985, 4);
  expect(effect.high).toBeCloseTo(0.8768, 4);
  expect(effect.df).toBe(52);
});

test("two small groups give g with its interval as the field notes say", () => {
  const effect = hedgesG(group(24.6, 5.1, 12), group(21, 4.7, 11));
  expect(effect.d).toBeCloseTo(0.7327, 4);
  expect(effect.j).toBeCloseTo(0.963782, 6);
  expect(effect.g).toBeCloseTo(0.7061, 4);
  expect(effect.low).toBeCloseTo(-0.1371, 4);
  expect(effect.high).toBeCloseTo(1.5493, 4);
});

test("the example of Borenstein et al. (2009), pages 26 and 27, comes out as printed", () => {
  const effect = hedgesG(group(103, 5.5, 50), group(100, 4.5, 50));
  expect(effect.pooledSd).toBeCloseTo(5.0249, 4);
  expect(effect.d).toBeCloseTo(0.597, 4);
  expect(effect.j).toBeCloseTo(0.9923, 4);
  expect(effect.g).toBeCloseTo(0.5924, 4);
});

test("the logarithm of gamma is that of factorials and of half of pi's root", () => {
  expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 12);
  expect(logGamma(1)).toBeCloseTo(0, 12);
  expect(logGamma(11)).toBeCloseTo(Math.log(3_628_800), 11);
});

test("what cannot be used is refused by the name of its field", () => {
  const good = group(10, 2, 20);
  expect(fields(() => hedgesG(group(10, 2, 1), good))).toEqual(["treated.n"]);
  expect(fields(() => hedgesG(group(10, 2, 9.5), good))).toEqual(["treated.n"]);
  expect(fields(() => hedgesG(good, group(10, 0, 20)))).toEqual(["compared.sd"]);
  expect(fields(() => hedgesG(good, group(Number.NaN, Number.POSITIVE_INFINITY, 20)))).toEqual([
    "compared.mean",
    "compared.sd",
  ]);
});

test("changing the groups over changes the sign and nothing else", () => {
  const groups = fc.record({
    n: fc.integer({ min: 2, max: 400 }),
    mean: fc.double({ min: -100, max: 100, noNaN: true }),
    sd: fc.double({ min: 0.1, max: 50, noNaN: true }),
  });
  fc.assert(
    fc.property(groups, groups, (one, other) => {
      const forth = hedgesG(one, other);
      const back = hedgesG(other, one);
      expect(back.g).toBeCloseTo(-forth.g, 9);
      expect(back.low).toBeCloseTo(-forth.high, 9);
      expect(Math.abs(forth.g)).toBeLessThanOrEqual(Math.abs(forth.d));
    }),
  );
});

test("a difference in gains is in SDs before, and at half correlation as sure as one test", () => {
  const treated = { before: group(50, 10, 200), after: group(58, 14, 200) };
  const compared = { before: group(51, 10, 200), after: group(54, 14, 200) };
  const gains = gainDifference(treated, compared, 0.5);
  expect(gains.d).toBeCloseTo(0.5, 10);
  expect(gains.standardisedBy).toBe("before");
  expect(gains.se).toBeCloseTo(hedgesG(group(5, 10, 200), group(0, 10, 200)).se, 2);
  expect(gainDifference(treated, compared, 0.8).se).toBeLessThan(gains.se);
});

test("gains of other pupils after than before, and a correlation of 1, are refused", () => {
  const same = { before: group(50, 10, 30), after: group(58, 10, 30) };
  const lost = { before: group(50, 10, 30), after: group(58, 10, 27) };
  expect(fields(() => gainDifference(lost, same, 0.5))).toEqual(["treated.after.n"]);
  expect(fields(() => gainDifference(same, same, 1))).toEqual(["correlation"]);
});

test("whole classes shrink the effect as the field notes say", () => {
  const corrected = clusterCorrected({ g: 0.35, total: 60, perCluster: 30, icc: 0.2 });
  expect(corrected.g).toBeCloseTo(0.313, 4);
  expect(corrected.designEffect).toBeCloseTo(6.8, 10);
  expect(corrected.effectiveTotal).toBeCloseTo(8.8235, 4);
  const alone = clusterCorrected({ g: 0.35, total: 60, perCluster: 1, icc: 0.2 });
  expect(alone).toEqual({ g: 0.35, designEffect: 1, effectiveTotal: 60 });
  expect(fields(() => clusterCorrected({ g: 0.35, total: 60, perCluster: 40, icc: 2 }))).toEqual([
    "perCluster",
    "icc",
  ]);
});

test("one group before and after is a change, with an interval only if its correlation is known", () => {
  const before = group(40, 10, 25);
  const after = group(46, 14, 25);
  const known = change(before, after, 0.6);
  expect(known).toMatchObject({ kind: "change", n: 25, difference: 6, standardised: 0.5 });
  expect(known.interval?.low).toBeCloseTo(6 - (2.0639 * Math.sqrt(128)) / 5, 4);
  expect(change(before, after).interval).toBeNull();
  expect(fields(() => change(before, group(46, 14, 24)))).toEqual(["after.n"]);
});

test.each([
  [56, 70, 48, 80, 0.2, 0.0524, 0.3339],
  [9, 10, 3, 10, 0.6, 0.1705, 0.809],
  [6, 7, 2, 7, 0.5714, 0.0582, 0.8062],
  [5, 56, 0, 29, 0.0893, -0.0381, 0.1926],
  [0, 10, 0, 20, 0, -0.1611, 0.2775],
  [10, 10, 0, 10, 1, 0.6075, 1],
])("Newcombe (1998), table II: %i of %i and %i of %i", (a, m, b, n, difference, low, high) => {
  const found = differenceInProportions({ achieved: a, of: m }, { achieved: b, of: n });
  expect(found.difference).toBeCloseTo(difference, 4);
  expect(found.low).toBeCloseTo(low, 4);
  expect(found.high).toBeCloseTo(high, 4);
});

test("more who achieved than there are is refused", () => {
  expect(
    fields(() => differenceInProportions({ achieved: 8, of: 7 }, { achieved: 1, of: 7 })),
  ).toEqual(["treated.achieved"]);
  expect(
    fields(() => differenceInProportions({ achieved: 1, of: 7 }, { achieved: 0, of: 0 })),
  ).toEqual(["compared.of"]);
});

test("the difference in gains by the pupils' own gains assumes no correlation", () => {
  const treated = { n: 28, mean: 10, sd: 15 };
  const compared = { n: 26, mean: 3, sd: 14 };
  const { points, effect } = gainScoreDifference(treated, compared, 15);
  // √(225/28 + 196/26) = 3.9464; 7 ± 1.96 of it.
  expect(points.difference).toBe(7);
  expect(points.low).toBeCloseTo(-0.735, 3);
  expect(points.high).toBeCloseTo(14.735, 3);
  // 7/15 by J of 52, and its variance by hand: J² (15.5742/225 + 0.4667²/104).
  expect(effect?.g).toBeCloseTo(0.4599, 4);
  expect(effect?.variance).toBeCloseTo(0.06925, 4);
  expect(effect?.correlation).toBeNull();
  expect(gainScoreDifference(treated, compared, null).effect).toBeNull();
  expect(fields(() => gainScoreDifference({ ...treated, sd: 0 }, compared, 15))).toEqual([
    "treated.sd",
  ]);
});
