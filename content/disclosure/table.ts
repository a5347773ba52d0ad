/**
 * Tables of counts with their totals, so that nothing suppressed can be worked out from what is shown
 * (field notes §2.6, §6.13). Counts that are too small are suppressed first, totals among them. Then, for
 * as long as some suppressed count could be known to within less than `leastWidth`, the smallest count
 * beside it that is not zero is suppressed too. `additive.ts` finds what can be known.
 *
 * Two readers are guarded against: one who knows that each "c" is at least 1, and one who has guessed
 * which are the small ones, and knows that those lie from 1 to the policy's smallest count less 1 and all
 * others at or above it.
 */
import {
  type Bounds,
  type Entry,
  entriesOf,
  linesOf,
  widthOf,
} from "#content/disclosure/additive.ts";
import { type DisclosurePolicy, isSmall } from "#content/disclosure/policy.ts";
import { confidential, roundCount, type Shown } from "#content/disclosure/symbols.ts";

/** A suppressed count stays possible over a range this wide, greatest less smallest (§2.6). */
export const leastWidth = 3;

export type ShownTable = {
  cells: Shown[][];
  /** Empty where there is one column: the cell is its own total. */
  rowTotals: Shown[];
  /** Empty where there is one row. */
  columnTotals: Shown[];
  total: Shown;
  /** Nothing could be shown safely: every cell and total is "c", zeros too. */
  withheld: boolean;
};

export type TableOptions = {
  /**
   * Each row is a group of people spread over outcomes (achieved, not achieved). A group that is all in
   * one outcome then tells about everybody in it, and its cells become "c", zeros too.
   */
  rowsAreGroups?: boolean;
  /** What is not told whatever it is: the rest must not give it back. */
  isHeld?: (entry: Entry) => boolean;
  /** What is suppressed of a line is a group too, which its total less what is shown gives: it is not small. */
  restIsGroup?: boolean;
};

/** @throws RangeError where rows differ in length or a number is not a count */
export function suppressTable(
  counts: readonly (readonly number[])[],
  policy: DisclosurePolicy,
  options: TableOptions = {},
): ShownTable {
  const entries = entriesOf(counts);
  const reasons = suppress(entries, policy, options);
  const shown = entries.map((entry, index) =>
    !reasons || reasons[index] ? confidential : roundCount(entry.count, policy),
  );
  const columns = counts[0]?.length ?? 0;
  const cells = counts.map((_, row) => shown.slice(row * columns, (row + 1) * columns));
  const totals = shown.slice(counts.length * columns);
  const rowTotals = totals.splice(0, columns > 1 ? counts.length : 0);
  const columnTotals = totals.splice(0, counts.length > 1 ? columns : 0);
  const [total = rowTotals[0] ?? columnTotals[0] ?? cells[0]?.[0] ?? { value: 0 }] = totals;
  return { cells, rowTotals, columnTotals, total, withheld: reasons === null };
}

/** Why an entry is not shown; null where it is. */
export type Reason = "small" | "whole" | "held" | "beside" | null;

/** What of a table is suppressed, entry by entry; null where nothing can be shown. */
export function suppress(
  entries: readonly Entry[],
  policy: DisclosurePolicy,
  options: TableOptions = {},
): Reason[] | null {
  const whole = options.rowsAreGroups && policy.minCount > 1 ? wholeGroupsOf(entries) : new Set();
  const reasons = entries.map((entry): Reason => {
    if (isSmall(entry.count, policy)) return "small";
    if (whole.has(entry)) return "whole";
    return options.isHeld?.(entry) ? "held" : null;
  });
  const lines = linesOf(entries);
  for (;;) {
    const lone = lines.find(
      (line) =>
        line.filter((index) => reasons[index]).length === 1 ||
        (options.restIsGroup && isRestSmall(entries, reasons, line, policy)),
    );
    const exposed = lone ? undefined : findExposed(entries, reasons, policy);
    if (!lone && exposed === undefined) return reasons;
    const beside = lone ?? lines.filter((line) => line.includes(exposed ?? -1)).flat();
    const next = smallestShown(entries, reasons, beside) ?? smallestShown(entries, reasons);
    if (next === undefined) return null;
    reasons[next] = "beside";
  }
}

/** Whether what is suppressed of a line is together too small, and its total is shown. */
function isRestSmall(
  entries: readonly Entry[],
  reasons: readonly Reason[],
  line: readonly number[],
  policy: DisclosurePolicy,
): boolean {
  const hidden = line.filter((index) => reasons[index]);
  if (hidden.some((index) => index === line.at(-1))) return false;
  const rest = hidden.reduce((sum, index) => sum + (entries[index]?.count ?? 0), 0);
  return isSmall(rest, policy);
}

/** The first suppressed entry that one of the two readers could place too well. */
function findExposed(
  entries: readonly Entry[],
  reasons: readonly Reason[],
  policy: DisclosurePolicy,
): number | undefined {
  const blind = reasons.map((reason) => boundsFor[reason ?? "shown"]);
  const guessed = reasons.map((reason, index): Bounds | null => {
    if (reason === "small") return { least: 1, most: policy.minCount - 1 };
    if (reason === "beside" || reason === "held")
      return {
        least: Math.min(policy.minCount, entries[index]?.count ?? 0),
        most: Number.MAX_SAFE_INTEGER,
      };
    return boundsFor[reason ?? "shown"];
  });
  const isExposed = (index: number) => {
    // Who knows that it is small knows as much: no range is wider than that of all small counts.
    const least = reasons[index] === "small" ? policy.minCount - 2 : leastWidth;
    return (
      widthOf(entries, guessed, index, leastWidth) < Math.min(least, leastWidth) ||
      widthOf(entries, blind, index, leastWidth) < leastWidth
    );
  };
  const found = reasons.findIndex((reason, index) => reason && isExposed(index));
  return found < 0 ? undefined : found;
}

const boundsFor: Record<NonNullable<Reason> | "shown", Bounds | null> = {
  held: { least: 0, most: Number.MAX_SAFE_INTEGER },
  small: { least: 1, most: Number.MAX_SAFE_INTEGER },
  beside: { least: 1, most: Number.MAX_SAFE_INTEGER },
  whole: { least: 0, most: Number.MAX_SAFE_INTEGER },
  shown: null,
};

/**
 * The cells of groups that are all in one outcome, the row of totals being a group too. An outcome that
 * nobody had in any group tells of nobody, unless it leaves one that everybody had.
 */
function wholeGroupsOf(entries: readonly Entry[]): Set<Entry> {
  const columns = Math.max(
    ...entries.filter(({ isTotal }) => !isTotal).map(({ column }) => column),
  );
  const cells = entries.filter(({ column }) => column <= columns);
  const outcomesOf = (of: readonly Entry[]) =>
    new Set(of.filter(({ count }) => count > 0).map(({ column }) => column));
  const had = outcomesOf(cells);
  return new Set(
    [...Map.groupBy(cells, ({ row }) => row).values()]
      .filter((group) => group.length > 1 && outcomesOf(group).size === 1)
      .flatMap((group) => group.filter(({ column }) => had.size === 1 || had.has(column))),
  );
}

/** The smallest entry that is shown and is not zero, of counts before totals. */
function smallestShown(
  entries: readonly Entry[],
  reasons: readonly Reason[],
  among: readonly number[] = [...entries.keys()],
): number | undefined {
  const candidates = among.flatMap((index) => {
    const entry = entries[index];
    if (!entry || reasons[index] || entry.count === 0) return [];
    return [{ index, isTotal: entry.isTotal, count: entry.count }];
  });
  candidates.sort((a, b) => Number(a.isTotal) - Number(b.isTotal) || a.count - b.count);
  return candidates[0]?.index;
}
