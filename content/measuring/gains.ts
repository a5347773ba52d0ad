/**
 * The difference in gains beside the difference after (field notes §2.5): it allows for where the groups
 * started. It needs the same pupils before and after in every group that is compared.
 */
import { two } from "#content/charts/svg.ts";
import { beforeOf, type Comparison } from "#content/measuring/comparing.ts";
import { groupOf } from "#content/measuring/effect-of.ts";
import type { Result } from "#content/measuring/result.ts";
import { type BeforeAndAfter, couldBeChance, gainDifference } from "#content/statistics/effect.ts";

/** Nobody gives the correlation of a group's marks before and after; this is a usual one for tests. */
export const assumedCorrelation = 0.5;

type Pair = { before: Result; then: Result };

/** A comparison's groups with themselves before; null where some group was not measured before. */
export type Gain = { tried: Pair[]; compared: Pair[] } | null;

export function gainIn({ tried, compared }: Comparison, results: readonly Result[]): Gain {
  if (tried.some(({ summary }) => summary.kind === "counts")) return null;
  const pairs = (groups: readonly Result[]): Pair[] =>
    groups.flatMap((then) => {
      const before = beforeOf(then, results);
      return before ? [{ before, then }] : [];
    });
  const [one, other] = [pairs(tried), pairs(compared)];
  return one.length === tried.length && other.length === compared.length
    ? { tried: one, compared: other }
    : null;
}

/** `maySee` says whether the reader may know every group of some. */
export function sayGain(gain: Gain, maySee: (groups: readonly Result[]) => boolean): string[] {
  if (!gain) return [];
  const pairs = [...gain.tried, ...gain.compared];
  if (!maySee(pairs.flatMap(({ before, then }) => [before, then])))
    return ["The difference in gains is confidential (c)."];
  if (!pairs.every(({ before, then }) => countOf(before) === countOf(then)))
    return [
      "No difference in gains is worked out: it needs the same pupils before and after in every group. Leave out who has only one mark.",
    ];
  const [tried, compared] = [armOf(gain.tried), armOf(gain.compared)];
  if (tried.before.n + compared.before.n < 5) return [];
  const { g, low, high } = gainDifference(tried, compared, assumedCorrelation);
  return [
    `The difference in gains is ${two(g)} [${two(low)}, ${two(high)}], in standard deviations before. ${sayClear({ low, high })}`,
    `It allows for where the groups started. It cannot tell whether they would have gone on alike without the practice, and its interval takes marks before and after to go together by ${assumedCorrelation}.`,
  ];
}

function sayClear(interval: { low: number; high: number }): string {
  if (couldBeChance(interval)) return "There is no clear difference: the interval spans 0.";
  return `Those who tried it gained ${interval.low > 0 ? "more" : "less"}.`;
}

const armOf = (pairs: readonly Pair[]): BeforeAndAfter => ({
  before: groupOf(pairs.map(({ before }) => before)),
  after: groupOf(pairs.map(({ then }) => then)),
});

const countOf = ({ summary }: Result): number => (summary.kind === "scores" ? summary.n : 0);
