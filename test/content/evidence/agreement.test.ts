import { expect, test } from "vitest";
import { cohensKappa, tableOf } from "#content/evidence/agreement.ts";

test("two raters who agree on 35 of 50 have the kappa of the field notes", () => {
  const { n, observed, expected, kappa, interval } = cohensKappa([
    [20, 5],
    [10, 15],
  ]);
  expect(n).toBe(50);
  expect(observed).toBeCloseTo(0.7, 12);
  expect(expected).toBeCloseTo(0.5, 12);
  expect(kappa).toBeCloseTo(0.4, 12);
  expect(interval?.low).toBeCloseTo(0.1511, 3);
  expect(interval?.high).toBeCloseTo(0.6489, 3);
});

/**
 * Two diagnoses of 100 patients in three kinds: the worked example of Fleiss, Levin and Paik (2003),
 * Statistical Methods for Rates and Proportions, table 18.1, with kappa 0.68 and standard error 0.087.
 */
test("three levels have the kappa and standard error of the textbook", () => {
  const { kappa, interval } = cohensKappa([
    [75, 1, 4],
    [5, 4, 1],
    [0, 0, 10],
  ]);
  expect(kappa).toBeCloseTo(0.68, 2);
  expect(((interval?.high ?? 0) - (interval?.low ?? 0)) / (2 * 1.96)).toBeCloseTo(0.087, 2);
});

test("complete agreement is 1, and one level for everything has no kappa", () => {
  expect(
    cohensKappa([
      [3, 0],
      [0, 4],
    ]).kappa,
  ).toBe(1);
  expect(
    cohensKappa([
      [7, 0],
      [0, 0],
    ]).kappa,
  ).toBeNull();
});

test("pairs of levels are counted into a table", () => {
  expect(
    tableOf(
      [1, 2, 3],
      [
        [1, 1],
        [1, 2],
        [3, 3],
        [1, 2],
      ],
    ),
  ).toEqual([
    [1, 2, 0],
    [0, 0, 0],
    [0, 0, 1],
  ]);
});

test.each([
  ["is not square", [[1, 2]]],
  ["counts in parts", [[0.5]]],
  ["is empty", [[0]]],
])("a table that %s is refused", (_, table) => {
  expect(() => cohensKappa(table)).toThrow();
});
