/**
 * What of later numbers must be held back because earlier ones were told: who has both could work out
 * the few pupils who came or went between them (field notes §2.6). Asked of every group on its own,
 * against every time that its numbers left the team.
 */
import { differs } from "#content/disclosure/differencing.ts";
import { type DisclosurePolicy, isSmall } from "#content/disclosure/policy.ts";

/**
 * A group as it was counted: its pupils in one cell, or spread over what they reached. `value` is what was
 * told of them, where that is one number and how many they are is not told beside it.
 */
export type Counted = { group: string; counts: number[]; value?: number };

export type Told = { at: Date; policy: DisclosurePolicy; counted: readonly Counted[] };

/** A group that is held back, and the moment of the telling that it is held against. */
export type HeldBack = { group: string; at: Date };

export function heldBack(
  now: readonly Counted[],
  policy: DisclosurePolicy,
  earlier: readonly Told[],
): HeldBack[] {
  // A series has a group for each of its days: no telling is gone through for each of them.
  const tellings = earlier.map((told) => ({
    ...told,
    of: Map.groupBy(told.counted, ({ group }) => group),
  }));
  return now.flatMap((group) => {
    const against = tellings.find((told) => {
      // A group may have been measured twice over: what was told of it as it is now tells no more.
      const before = told.of.get(group.group) ?? [];
      return (
        !before.some((one) => isAsTold(one, group)) &&
        before.some((one) => tellsOfFew(one, told.policy, group, policy))
      );
    });
    return against ? [{ group: group.group, at: against.at }] : [];
  });
}

/** Whether it tells no more than was told: the same pupils, or the same number of which nothing else is told. */
const isAsTold = (before: Counted, now: Counted): boolean =>
  String(before.counts) === String(now.counts) ||
  (now.value !== undefined && before.value === now.value);

/**
 * Whether few enough pupils came or went to be told about. What was too small before and has grown by a
 * whole class gives nothing away, so what is only "uncovered" counts where few pupils moved.
 */
function tellsOfFew(
  before: Counted,
  policyBefore: DisclosurePolicy,
  now: Counted,
  policy: DisclosurePolicy,
): boolean {
  const stricter = policyBefore.minCount > policy.minCount ? policyBefore : policy;
  const moved = Math.abs(sum(now.counts) - sum(before.counts));
  // How many they are is shown where how they spread is not.
  const ways = [
    { was: before.counts, is: now.counts },
    { was: [sum(before.counts)], is: [sum(now.counts)] },
  ];
  return ways
    .flatMap(({ was, is }) =>
      differs(
        { counts: [was], policy: policyBefore, rowsAreGroups: was.length > 1 },
        { counts: [is], policy, rowsAreGroups: is.length > 1 },
      ),
    )
    .some(({ why }) => why !== "uncovered" || isSmall(moved, stricter));
}

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);
