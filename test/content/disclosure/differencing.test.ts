import { expect, test } from "vitest";
import { differs } from "#content/disclosure/differencing.ts";
import { disclosurePolicies } from "#content/packs/disclosure.ts";

const { alliance, public: open } = disclosurePolicies;
const table = (...counts: number[][]) => ({ counts, policy: open });

test("the same table again tells nothing more", () => {
  expect(differs(table([3, 24]), table([3, 24]))).toEqual([]);
  expect(differs(table([20, 24]), table([20, 24]))).toEqual([]);
});

test("two pupils who joined would be known by the difference", () => {
  expect(differs(table([20, 24]), table([20, 26]))).toEqual([
    { row: 0, column: 1, why: "few" },
    { row: 0, column: 2, why: "few" },
  ]);
});

test("six who joined in one place are enough", () => {
  expect(differs(table([20, 24]), table([20, 30]))).toEqual([]);
});

test("a pupil who moved between outcomes is told by both", () => {
  expect(differs(table([20, 24]), table([21, 23])).map(({ why }) => why)).toEqual(["few", "few"]);
});

test("what was shown may not be covered by the next version, nor the other way", () => {
  const uncovered = [
    { row: 0, column: 0, why: "uncovered" },
    { row: 0, column: 1, why: "uncovered" },
  ];
  expect(differs(table([9, 24]), table([3, 30]))).toEqual(uncovered);
  expect(differs(table([3, 30]), table([9, 24]))).toEqual(uncovered);
});

test("a wider policy than before uncovers what was suppressed", () => {
  const counts = [[4, 24]];
  expect(
    differs({ counts, policy: open }, { counts, policy: alliance }).map(({ why }) => why),
  ).toEqual(["uncovered", "uncovered"]);
});

test("where nobody came to the other places, those who came are known though both are suppressed", () => {
  const before = table([3, 24, 30], [40, 50, 60], [2, 33, 41]);
  const after = table([5, 24, 30], [40, 50, 60], [2, 33, 41]);
  expect(differs(before, after)).toContainEqual({ row: 0, column: 0, why: "narrowed" });
});

test("tables of other shapes are not compared, and what is withheld tells nothing", () => {
  expect(differs(table([20, 24]), table([20, 24, 30]))).toEqual([]);
  expect(differs(table([20, 24]), table([20], [24]))).toEqual([]);
  expect(differs(table([1, 1, 1, 1, 1]), table([9, 9, 9, 9, 9]))).toEqual([]);
});
