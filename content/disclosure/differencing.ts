/**
 * Whether a table shown beside an earlier one gives away what neither gives away alone: what is "c" in one
 * may stand in the other, and what was added or taken away may be a few people (field notes §2.6,
 * "differencing across versions or filters").
 *
 * It covers two tables of the same rows and columns, of which one counts the same people as the other,
 * those people and some more, or some of them. It does not cover groups cut otherwise (ages 5 to 7, then
 * 5 to 8), filters that overlap without one lying in the other, three or more tables taken together,
 * percentages or means.
 */
import { entriesOf, widthOf } from "#content/disclosure/additive.ts";
import type { DisclosurePolicy } from "#content/disclosure/policy.ts";
import { leastWidth, suppress, type TableOptions } from "#content/disclosure/table.ts";

/** A table as it was counted, and the policy and options under which it is shown. */
export type CountedTable = TableOptions & {
  counts: readonly (readonly number[])[];
  policy: DisclosurePolicy;
};

/** A place in the tables: `row` or `column` one past the last is a total. */
export type Difference = {
  row: number;
  column: number;
  why:
    | "uncovered" // Suppressed in one, shown in the other.
    | "few" // Shown in both; the difference is a small number of people.
    | "narrowed"; // Suppressed in both; of those who came or went, too much is known.
};

/**
 * Where showing `next` beside `previous` would tell too much; empty where it may be shown. Tables of
 * different shapes are not compared, and come back empty.
 * @throws RangeError where a table is not one of counts
 */
export function differs(previous: CountedTable, next: CountedTable): Difference[] {
  const before = entriesOf(previous.counts);
  const after = entriesOf(next.counts);
  const isSameShape = before.every(({ row, column }, i) => {
    return after[i]?.row === row && after[i]?.column === column;
  });
  if (!isSameShape || before.length !== after.length) return [];

  const hidden = (table: CountedTable, entries: typeof before) => {
    const reasons = suppress(entries, table.policy, table);
    return entries.map((_, index) => reasons === null || Boolean(reasons[index]));
  };
  const hiddenBefore = hidden(previous, before);
  const hiddenAfter = hidden(next, after);
  // A table shown in no part tells nothing beside another.
  if (hiddenBefore.every(Boolean) || hiddenAfter.every(Boolean)) return [];

  const least = Math.max(previous.policy.minCount, next.policy.minCount);
  const isFew = (count: number) => count > 0 && count < least;
  const came = after.map((entry, index) => entry.count - (before[index]?.count ?? 0));
  const isNested = came.every((count) => count >= 0) || came.every((count) => count <= 0);
  const moved = after.map((entry, index) => ({ ...entry, count: Math.abs(came[index] ?? 0) }));
  const unknown = moved.map((_, index) =>
    hiddenBefore[index] || hiddenAfter[index] ? { least: 0, most: Number.MAX_SAFE_INTEGER } : null,
  );
  return moved.flatMap(({ row, column, count }, index): Difference[] => {
    if (hiddenBefore[index] !== hiddenAfter[index]) return [{ row, column, why: "uncovered" }];
    if (!isFew(count)) return [];
    if (!unknown[index]) return [{ row, column, why: "few" }];
    const isNarrow = isNested && widthOf(moved, unknown, index, leastWidth) < leastWidth;
    return isNarrow ? [{ row, column, why: "narrowed" }] : [];
  });
}
