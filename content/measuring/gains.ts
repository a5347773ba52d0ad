/**
 * The difference in gains beside the difference after (field notes §2.5): it allows for where the groups
 * started. Best by the pupils' own gains; else by the marks of the same pupils before and after.
 */
import { two } from "#content/charts/svg.ts";
import type { Sides } from "#content/measuring/by-school.ts";
import { beforeOf, type Comparison, type Measurement } from "#content/measuring/comparing.ts";
import { groupOf } from "#content/measuring/effect-of.ts";
import type { Gains, Result } from "#content/measuring/result.ts";
import { combined } from "#content/statistics/combined.ts";
import {
  type BeforeAndAfter,
  couldBeChance,
  gainDifference,
  gainScoreDifference,
} from "#content/statistics/effect.ts";
import { type Group, pooled } from "#content/statistics/group.ts";
import { together } from "#content/statistics/together.ts";

/** The correlation of marks before and after where nobody gives it; a usual one for tests. */
export const assumedCorrelation = 0.5;

/** A comparison's groups with themselves before, school by school; null where the gains of some are not known. */
export type Gain = Sides<Measurement>[] | null;

export function gainIn({ within }: Comparison, results: readonly Result[]): Gain {
  const measured = (groups: readonly Result[]): Measurement[] =>
    groups.flatMap((then) => {
      const before = beforeOf(then, results) ?? null;
      return then.summary.kind === "scores" && (before || then.gain) ? [{ before, then }] : [];
    });
  const gain = within.map(({ tried, compared }) => ({
    tried: measured(tried),
    compared: measured(compared),
  }));
  const isKnown = gain.every(
    ({ tried, compared }, at) =>
      tried.length === within[at]?.tried.length && compared.length === within[at]?.compared.length,
  );
  return isKnown ? gain : null;
}

/** `maySee` says whether the reader may know the gains of a group. */
export function sayGain(gain: Gain, maySee: (group: Measurement) => boolean): string[] {
  if (!gain) return [];
  const all = gain.flatMap(({ tried, compared }) => [...tried, ...compared]);
  if (!all.every(maySee)) return ["The difference in gains is confidential (c)."];
  if (!all.every((group) => gainsOf(group) !== null))
    return [
      "No difference in gains is worked out: it needs the same pupils before and after in every group, or the gains of those who have both marks. Enter these beside the result.",
    ];
  return all.some(({ then }) => then.gain) ? sayOwn(gain, all) : sayAssumed(gain);
}

/** By the pupils' own gains, in the measure's points; in SDs where every group was measured before. */
function sayOwn(gain: NonNullable<Gain>, all: readonly Measurement[]): string[] {
  const found = gain.map((sides) => {
    const [tried, compared] = [ownOf(sides.tried), ownOf(sides.compared)];
    const [one, other] = [beforesOf(sides.tried), beforesOf(sides.compared)];
    const sdBefore = one && other ? pooled(one, other) : null;
    return {
      tried: tried.n,
      compared: compared.n,
      ...gainScoreDifference(tried, compared, sdBefore),
    };
  });
  const points = together(
    found.map(({ points: { difference, variance } }) => ({ g: difference, variance })),
  );
  const effects = found.flatMap(({ effect }) => (effect ? [effect] : []));
  const effect = effects.length === found.length ? together(effects) : null;
  const inSds = effect
    ? `, or ${two(effect.g)} [${two(effect.low)}, ${two(effect.high)}] in standard deviations before`
    : "";
  const isAssumed = all.some(({ then }) => !then.gain);
  const [tried, compared] = (["tried", "compared"] as const).map((arm) =>
    found.reduce((sum, one) => sum + one[arm], 0),
  );
  return [
    `The difference in gains is ${two(points.g)} [${two(points.low)}, ${two(points.high)}] in the measure's own points${inSds}, of ${tried} and ${compared} pupils with both marks. ${sayClear(points)}`,
    `It allows for where the groups started. It cannot tell whether they would have gone on alike without the practice.${isAssumed ? ` Where the pupils' own gains are not known, marks before and after are taken to go together by ${assumedCorrelation}.` : ""}`,
  ];
}

function sayAssumed(gain: NonNullable<Gain>): string[] {
  const effects: { g: number; variance: number }[] = [];
  for (const sides of gain) {
    const [tried, compared] = [armOf(sides.tried), armOf(sides.compared)];
    if (!tried || !compared || tried.before.n + compared.before.n < 5) return [];
    effects.push(gainDifference(tried, compared, assumedCorrelation));
  }
  const { g, low, high } = together(effects);
  return [
    `The difference in gains is ${two(g)} [${two(low)}, ${two(high)}], in standard deviations before. ${sayClear({ low, high })}`,
    `It allows for where the groups started. It cannot tell whether they would have gone on alike without the practice, and its interval takes marks before and after to go together by ${assumedCorrelation}.`,
  ];
}

function sayClear(interval: { low: number; high: number }): string {
  if (couldBeChance(interval)) return "There is no clear difference: the interval spans 0.";
  return `Those who tried it gained ${interval.low > 0 ? "more" : "less"}.`;
}

/** A group's own gains, or those of the same pupils twice; null where neither is known. */
function gainsOf({ before, then }: Measurement): Gains | null {
  if (then.gain) return then.gain;
  const [one, other] = [before?.summary, then.summary];
  if (one?.kind !== "scores" || other.kind !== "scores" || one.n !== other.n) return null;
  const squares = one.sd ** 2 + other.sd ** 2 - 2 * assumedCorrelation * one.sd * other.sd;
  return { n: one.n, mean: other.mean - one.mean, sd: Math.sqrt(squares) };
}

/** The gains of an arm taken as one group, turned round where lower is better. */
const ownOf = (groups: readonly Measurement[]): Group =>
  combined(
    groups.flatMap((group) => {
      const gains = gainsOf(group);
      if (!gains) return [];
      return [{ ...gains, mean: group.then.better === "lower" ? -gains.mean : gains.mean }];
    }),
  );

function beforesOf(groups: readonly Measurement[]): Group | null {
  const before = groups.flatMap((group) => (group.before ? [group.before] : []));
  return before.length === groups.length ? groupOf(before) : null;
}

function armOf(groups: readonly Measurement[]): BeforeAndAfter | null {
  const before = beforesOf(groups);
  return before && { before, after: groupOf(groups.map(({ then }) => then)) };
}
