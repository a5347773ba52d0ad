import { expect, test } from "vitest";
import { formatShown, type Shown } from "#content/disclosure/symbols.ts";
import { suppressTable, type TableOptions } from "#content/disclosure/table.ts";
import { disclosurePolicies } from "#content/packs/disclosure.ts";

const { team, alliance, public: open } = disclosurePolicies;

/** "c c | 27" a row, the column totals last. */
function drawn(counts: number[][], policy = open, options: TableOptions = {}): string[] {
  const { cells, rowTotals, columnTotals, total } = suppressTable(counts, policy, options);
  const line = (shown: readonly Shown[], sum?: Shown) =>
    [...shown, ...(sum ? [{ symbol: "|" as "c" }, sum] : [])]
      .map((one) => formatShown(one))
      .join(" ");
  return [
    ...cells.map((row, index) => line(row, rowTotals[index])),
    ...(columnTotals.length > 0 ? [line(columnTotals, total)] : []),
  ];
}

for (const [count, forTeam, forAlliance, forPublic] of [
  [0, "0", "0", "0"],
  [1, "1", "c", "c"],
  [2, "2", "c", "c"],
  [3, "3", "3", "c"],
  [5, "5", "5", "c"],
  [6, "6", "6", "6"],
  [9, "9", "9", "9"],
  [10, "10", "10", "10"],
] as const)
  test(`a count of ${count} is ${forTeam}, ${forAlliance}, ${forPublic} for team, alliance, public`, () => {
    const shown = [team, alliance, open].map((policy) => drawn([[count]], policy)[0]);
    expect(shown).toEqual([forTeam, forAlliance, forPublic]);
  });

test("three boys and 24 girls of 27 are both confidential, not the girls shown", () => {
  expect(drawn([[3, 24]])).toEqual(["c c | 27"]);
  expect(drawn([[3, 24]], team)).toEqual(["3 24 | 27"]);
});

test("the next smallest that is not zero goes with the only small one", () => {
  expect(drawn([[40, 3, 0, 24]])).toEqual(["40 c 0 c | 67"]);
});

test("in a table of two ways rows and columns are both protected", () => {
  expect(
    drawn([
      [3, 20, 25],
      [30, 40, 45],
      [50, 60, 75],
    ]),
  ).toEqual(["c c 25 | 48", "c c 45 | 115", "50 60 75 | 185", "83 120 145 | 348"]);
});

test("small counts that their total would pin down take the total along", () => {
  // Five, five and five can be nothing else under a total of 15, if each is known to be five at most.
  expect(drawn([[5, 5, 5]])).toEqual(["c c c | c"]);
  expect(drawn([[1, 1, 1, 1, 1, 1]])).toEqual(["c c c c c c | c"]);
});

test("a total that is too small is confidential itself", () => {
  expect(drawn([[2, 1, 0]])).toEqual(["c c 0 | c"]);
});

test("what no suppression makes safe is withheld, zeros too", () => {
  const shown = suppressTable([[1, 1, 1, 1, 1, 0]], open);
  expect(shown.withheld).toBe(true);
  expect(drawn([[1, 1, 1, 1, 1, 0]])).toEqual(["c c c c c c | c"]);
});

test("a group all in one outcome tells of everybody in it, and is confidential, zeros too", () => {
  const groups = { rowsAreGroups: true };
  expect(drawn([[24, 0]], open, groups)).toEqual(["c c | 24"]);
  expect(drawn([[4, 0]], open, groups)).toEqual(["c c | c"]);
  expect(drawn([[24, 0]], team, groups)).toEqual(["24 0 | 24"]);
  expect(
    drawn(
      [
        [24, 0, 0],
        [10, 10, 0],
      ],
      open,
      groups,
    ),
  ).toEqual(["c c 0 | 24", "c c 0 | 20", "34 10 0 | 44"]);
  expect(
    drawn(
      [
        [24, 0],
        [20, 0],
      ],
      open,
      groups,
    ),
  ).toEqual(["c c | 24", "c c | 20", "c c | 44"]);
});

test("where counts are rounded, more than none that rounds to none is low", () => {
  const rounding = { ...open, minCount: 1, roundTo: 5 };
  expect(drawn([[2, 24, 0]], rounding)).toEqual(["low 25 0 | 25"]);
});

test("a table without rows shows nothing, and half people are refused", () => {
  expect(drawn([])).toEqual([]);
  expect(() => drawn([[1.5]])).toThrow(RangeError);
  expect(() => drawn([[-1]])).toThrow(RangeError);
  expect(() => drawn([[1, 2], [3]])).toThrow(RangeError);
});
