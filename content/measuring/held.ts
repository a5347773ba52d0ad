/** What is held back for what was told before, in sentences; and what of a telling is worth noting. */
import { formatDay } from "#content/day.ts";
import type { Counted, HeldBack, Told } from "#content/disclosure/held-back.ts";
import type { DisclosurePolicy } from "#content/disclosure/policy.ts";
import type { NamedCount } from "#content/measuring/counted.ts";

/** As many days of a series are named. */
const named = 3;

/** A sentence for each group, and one for all the points of a series that one telling stands against. */
export function sayHeld(groups: readonly NamedCount[], held: readonly HeldBack[]): string[] {
  const byGroup = new Map(groups.map((one) => [one.group, one]));
  const found = held.flatMap(({ group, at }) => {
    const one = byGroup.get(group);
    return one ? [{ ...one, told: formatDay(at) }] : [];
  });
  const together = Map.groupBy(found, ({ group, name, day, told }) =>
    day === undefined ? group : `${name} ${told}`,
  );
  return [...together.values()].flatMap((of) => {
    const [first] = of;
    if (!first) return [];
    const days = of.flatMap(({ day }) => (day === undefined ? [] : [formatDay(day)]));
    const more = days.length > named ? [`${days.length - named} more`] : [];
    const when = new Intl.ListFormat("en-GB").format([...days.slice(0, named), ...more]);
    const what = [first.name, ...(when ? [when] : [])].join(", ");
    return [
      `${what}: what was told on ${first.told} and what is there now differ by a few pupils, so who has both could work out theirs.`,
    ];
  });
}

/**
 * What is kept of a telling. A point of a series that was told before as it is now tells no more, and is not
 * kept again: three years of weekly points would be, with every showing.
 */
export function toNote(
  groups: readonly NamedCount[],
  policy: DisclosurePolicy,
  earlier: readonly Told[],
): Counted[] {
  const told = new Set(
    earlier
      .filter((one) => one.policy.audience === policy.audience)
      .flatMap(({ counted }) => counted.map(keyOf)),
  );
  return groups
    .filter((one) => one.day === undefined || !told.has(keyOf(one)))
    .map(({ name: _, day: __, ...counted }) => counted);
}

const keyOf = ({ group, counts, value }: Counted): string => `${group} ${counts} ${value}`;
