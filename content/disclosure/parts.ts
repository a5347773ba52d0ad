/**
 * A group beside parts of it: what of each may be told so that the rest does not follow. Who knows a whole
 * and some parts knows what is left by subtraction: a part that is not told, or pupils that no part lists
 * (field notes §2.6, "complements"). Parts of one whole share no pupils.
 *
 * Numbers of pupils are a table whose rows are the parts and what is left of the whole, and are suppressed
 * as tables are. A mean, and a share, can be had back in the same way, so they are told of so many parts
 * that the others together are enough for a mean, and never of all but one.
 */
import { type Entry, entriesOf } from "#content/disclosure/additive.ts";
import type { DisclosurePolicy } from "#content/disclosure/policy.ts";
import { suppress } from "#content/disclosure/table.ts";

/** What is told of a group: how many pupils, and beyond that their mean and spread, or who reached it. */
export type Told = { pupils: boolean; details: boolean };

/** `counts` are its pupils in one number, or those who reached something and those who did not. */
export type ToldGroup = { counts: readonly number[]; told: Told };

/** A whole, and its parts in the order that they were given. */
export type Together = { whole: Told; parts: Told[] };

const nothing: Told = { pupils: false, details: false };

/**
 * What may be told of a whole and its parts together, of what might be told of each by itself. Parts that
 * do not fit into their whole are not told.
 */
export function tellTogether(
  whole: ToldGroup,
  parts: readonly ToldGroup[],
  policy: DisclosurePolicy,
): Together {
  const left = whole.counts.map(
    (count, at) => count - sum(parts.map(({ counts }) => counts[at] ?? 0)),
  );
  const alone = { whole: whole.told, parts: parts.map(({ told }) => told) };
  if (policy.minCount <= 1) return alone;
  if (left.some((count) => count < 0)) return { ...alone, parts: parts.map(() => nothing) };
  const of = { whole: whole.counts, parts: parts.map(({ counts }) => counts), left };
  for (let told = alone; ; ) {
    const next = tellMeans(of, tellCounts(of, told, policy), policy);
    if (countTold(next) === countTold(told)) return next;
    told = next;
  }
}

type Counted = {
  whole: readonly number[];
  parts: readonly (readonly number[])[];
  /** The pupils of the whole that are in no part. */
  left: readonly number[];
};

/** Numbers of pupils, and of those who reached something: no suppressed one can be worked out. */
function tellCounts(of: Counted, told: Together, policy: DisclosurePolicy): Together {
  const columns = of.whole.length;
  const rows = sum(of.left) > 0 ? [...of.parts, of.left] : of.parts;
  if (rows.length < 2) {
    const both = [told.whole, ...told.parts];
    const same = {
      pupils: both.every(({ pupils }) => pupils),
      details: both.every(({ details }) => details),
    };
    return { whole: same, parts: told.parts.map(() => same) };
  }
  const ofLeft: Told = {
    pupils: told.parts.every(({ pupils }) => pupils),
    details: told.parts.every(({ details }) => details) && sum(of.left) >= policy.minDenominator,
  };
  const toldIn = (row: number) => (row === rows.length ? told.whole : (told.parts[row] ?? ofLeft));
  const isOfPupils = ({ column }: Entry) => columns === 1 || column === columns;
  const entries = entriesOf(rows);
  const reasons = suppress(entries, policy, {
    rowsAreGroups: columns > 1,
    restIsGroup: true,
    isHeld: (entry) => !toldIn(entry.row)[isOfPupils(entry) ? "pupils" : "details"],
  });
  const isTold = (row: number, which: (entry: Entry) => boolean) =>
    reasons !== null &&
    entries.every((entry, index) => entry.row !== row || !which(entry) || !reasons[index]);
  const toldNow = (row: number): Told => ({
    pupils: isTold(row, isOfPupils),
    details: toldIn(row).details && isTold(row, () => true),
  });
  return { whole: toldNow(rows.length), parts: of.parts.map((_, row) => toldNow(row)) };
}

/** Beside the whole's mean, those of so few parts that the others together may have one. */
function tellMeans(of: Counted, told: Together, policy: DisclosurePolicy): Together {
  const hidden = told.parts.flatMap(({ details }, part) => (details ? [] : [of.parts[part] ?? []]));
  const rest = sum(of.left) + sum(hidden.flat());
  const isOnePart = hidden.length === 1 && sum(of.left) === 0;
  if (!told.whole.details || rest === 0 || (rest >= policy.minDenominator && !isOnePart))
    return told;
  const [smallest] = told.parts
    .flatMap(({ details }, part) => (details ? [{ part, pupils: sum(of.parts[part] ?? []) }] : []))
    .toSorted((one, other) => one.pupils - other.pupils);
  if (!smallest) return told;
  const parts = told.parts.map((one, part) =>
    part === smallest.part ? { ...one, details: false } : one,
  );
  return tellMeans(of, { ...told, parts }, policy);
}

const countTold = ({ whole, parts }: Together): number =>
  [whole, ...parts].filter(({ pupils }) => pupils).length +
  [whole, ...parts].filter(({ details }) => details).length;

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);
