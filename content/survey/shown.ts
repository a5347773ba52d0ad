/**
 * What readers see of a survey: for each item how many answered, their mean, and how the answers spread,
 * as far as the policy lets them; and what changed between two waves.
 */

import { reliableFrom } from "#content/disclosure/group.ts";
import { type DisclosurePolicy, isSmall } from "#content/disclosure/policy.ts";
import { confidential, isShown, type Shown, showCount } from "#content/disclosure/symbols.ts";
import { leastWidth, suppressTable } from "#content/disclosure/table.ts";
import { answersOf, meanAnswer, type Survey, type SurveyWave } from "#content/survey/survey.ts";

/** Under so many answers nobody sees more of an item than how many they were, the team included (S12). */
export const fewestAnswers = 10;

export type ShownItem = {
  id: string;
  n: Shown;
  /** From 1 to the points of the scale, with reversed items turned round: higher is better. */
  mean: Shown;
  /** How many chose each point, turned round likewise; null where it is not shown. */
  distribution: Shown[] | null;
};

/** @throws RangeError where an item's counts are not one for each point */
export function showWave(survey: Survey, wave: SurveyWave, policy: DisclosurePolicy): ShownItem[] {
  return survey.items.map(({ id }) => ({
    id,
    ...showAnswers(answersOf(survey, wave, id), policy),
  }));
}

function showAnswers(counts: readonly number[], policy: DisclosurePolicy): Omit<ShownItem, "id"> {
  const { n, mean } = meanAnswer(counts);
  if (mean === null) return { n: { value: 0 }, mean: { symbol: "x" }, distribution: null };
  const hidden = { n: showCount(n, policy), mean: confidential, distribution: null };
  if (n < fewestAnswers || n < policy.minDenominator) return hidden;
  const shown = n < reliableFrom ? { value: mean, unreliable: true as const } : { value: mean };
  const [spread = []] = suppressTable([counts], policy, { rowsAreGroups: true }).cells;
  // The mean adds up the answers another way: beside a spread with gaps it could fill them.
  if (spread.every((count) => isShown(count) || count.symbol === "low"))
    return { ...hidden, mean: shown, distribution: spread };
  return isMeanTelling(counts, policy) ? hidden : { ...hidden, mean: shown };
}

/**
 * Whether the mean and how many answered pin down how many chose some point, where those were few or
 * everybody: a mean near an end of the scale does.
 */
function isMeanTelling(counts: readonly number[], policy: DisclosurePolicy): boolean {
  const n = counts.reduce((total, count) => total + count, 0);
  const sum = counts.reduce((total, count, index) => total + count * (index + 1), 0);
  return counts.some((count, index) => {
    if (!isSmall(count, policy) && count !== n) return false;
    const point = index + 1;
    // Near the true count is far enough: what is possible only further off is not looked for.
    const possible = Array.from({ length: 25 }, (_, step) => count - 12 + step).filter(
      (chose) =>
        chose >= 0 && chose <= n && canAddUp(n - chose, sum - chose * point, point, counts.length),
    );
    return (possible.at(-1) ?? 0) - (possible[0] ?? 0) < leastWidth;
  });
}

/** Whether so many answers, none of them `without`, can add up to a sum on a scale of 1 to `points`. */
function canAddUp(answers: number, sum: number, without: number, points: number): boolean {
  for (let below = 0; below <= answers; below++) {
    const above = answers - below;
    if ((below > 0 && without === 1) || (above > 0 && without === points)) continue;
    const least = below + above * (without + 1);
    const most = below * (without - 1) + above * points;
    if (least <= sum && sum <= most) return true;
  }
  return false;
}

/** What changed in an item from one wave to a later one; never called an effect. */
export type ItemChange = { id: string; before: Shown; after: Shown; change: Shown };

/** What stands beside every comparison of two waves. */
export const changeNotice =
  "Change, not effect: there was nobody to compare with, and the same people may not have answered.";

/**
 * The difference in an item's mean, the later wave less the earlier: "c" or "x" where either mean is.
 * The waves may come in either order.
 */
export function compareWaves(
  survey: Survey,
  waves: readonly [SurveyWave, SurveyWave],
  policy: DisclosurePolicy,
): ItemChange[] {
  const [earlier, later] = waves[0].date <= waves[1].date ? waves : [waves[1], waves[0]];
  const after = showWave(survey, later, policy);
  return showWave(survey, earlier, policy).map(({ id, mean: before }, index) => {
    const mean = after[index]?.mean ?? confidential;
    return { id, before, after: mean, change: changeBetween(before, mean) };
  });
}

function changeBetween(before: Shown, after: Shown): Shown {
  if (!isShown(before)) return before;
  if (!isShown(after)) return after;
  const value = after.value - before.value;
  return before.unreliable || after.unreliable ? { value, unreliable: true } : { value };
}
