import { expect, test } from "vitest";
import { allocate } from "#content/statistics/allocation.ts";

const classes = ["8A", "8B", "8C", "8D", "8E", "8F"];
const arms = ["practice", "comparison"];
const unitsOf = (arm: string, { placed }: ReturnType<typeof allocate>): string[] =>
  placed.flatMap((one) => (one.arm === arm ? [one.unit] : [])).sort();

test("the same seed draws the same, in whatever order the classes were typed", () => {
  const drawn = allocate({ units: classes, arms, seed: 20261122 });
  expect(
    allocate({ units: classes.toReversed(), arms: arms.toReversed(), seed: 20261122 }),
  ).toEqual(drawn);
  expect(drawn.seed).toBe(20261122);
  expect(unitsOf("practice", drawn)).toEqual(["8A", "8B", "8D"]);
});

test("arms are as large as each other, and so is every block's share", () => {
  const blocks = [
    ["8A", "8B"],
    ["8F", "8C"],
    ["8E", "8D"],
  ];
  for (let seed = 0; seed < 50; seed++) {
    const drawn = allocate({ units: classes, arms, blocks, seed });
    const practice = unitsOf("practice", drawn);
    for (const block of blocks)
      expect(block.filter((unit) => practice.includes(unit))).toHaveLength(1);
  }
});

test("over many seeds every set of classes is drawn as often", () => {
  const counts = new Map<string, number>();
  const seeds = 20_000;
  for (let seed = 0; seed < seeds; seed++) {
    const key = unitsOf("practice", allocate({ units: classes, arms, seed })).join();
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  expect(counts.size).toBe(20);
  const expected = seeds / 20;
  const square = [...counts.values()].reduce(
    (sum, count) => sum + (count - expected) ** 2 / expected,
    0,
  );
  // Chi-squared with 19 degrees of freedom exceeds 43.8 once in a thousand.
  expect(square).toBeLessThan(43.8);
});

test("an odd class goes to either arm as often", () => {
  const seeds = 4000;
  let larger = 0;
  for (let seed = 0; seed < seeds; seed++)
    if (unitsOf("practice", allocate({ units: ["a", "b", "c"], arms, seed })).length === 2)
      larger++;
  expect(Math.abs(larger - seeds / 2)).toBeLessThan(3.3 * Math.sqrt(seeds / 4));
});

test.each([
  ["units", { units: ["8A", "8A"], arms, seed: 1 }],
  ["arms", { units: classes, arms: ["practice"], seed: 1 }],
  ["blocks", { units: ["8A", "8B", "8C"], arms, blocks: [["8A", "8B"], ["8C"]], seed: 1 }],
  ["blocks", { units: ["8A", "8B"], arms, blocks: [["8A", "8C"]], seed: 1 }],
  ["blocks", { units: ["8A"], arms, seed: 1 }],
  ["seed", { units: classes, arms, seed: 1.5 }],
  ["seed", { units: classes, arms, seed: 2 ** 32 }],
])("%s that cannot be drawn from are refused", (field, draw) => {
  expect(() => allocate(draw)).toThrow(
    expect.objectContaining({ problems: [expect.objectContaining({ field })] }),
  );
});
