/**
 * Summaries of a group under a policy: how many achieved of how many, and the mean and standard deviation
 * of marks. A group in which everybody is alike tells about each of them, however large it is.
 */
import { type DisclosurePolicy, isSmall } from "#content/disclosure/policy.ts";
import { confidential, isShown, roundCount, type Shown } from "#content/disclosure/symbols.ts";
import { suppressTable } from "#content/disclosure/table.ts";

/** Marks of a group: `n` people, their mean and the standard deviation between them (n - 1 below). */
export type MeanSummary = { n: number; mean: number; sd: number };
export type ShownMean = { n: Shown; mean: Shown; sd: Shown };

/** How many of a group did something. */
export type ShareSummary = { achieved: number; of: number };
/** `percentage` is from 0 to 100: whole under 100 people, to one decimal place from there. */
export type ShownShare = { achieved: Shown; of: Shown; percentage: Shown };

/**
 * Under so many people a number is marked "u": at 30 one person is still three in a hundred (field notes
 * §2.6: bases under 30 are flagged, after Sport England's tables).
 */
export const reliableFrom = 30;

/** One group's marks; beside a group that it is part of, `parts.ts` says whether they are told. */
export function showMean({ n, mean, sd }: MeanSummary, policy: DisclosurePolicy): ShownMean {
  const shownN = isSmall(n, policy) ? confidential : roundCount(n, policy);
  if (!mayShowMean({ n, mean, sd }, policy))
    return { n: shownN, mean: confidential, sd: confidential };
  return { n: shownN, mean: resting(mean, n), sd: resting(sd, n) };
}

/** With no spread the mean is everybody's mark. */
const mayShowMean = ({ n, sd }: MeanSummary, { minCount, minDenominator }: DisclosurePolicy) =>
  n >= minDenominator && (sd > 0 || minCount <= 1);

/**
 * How many achieved, of how many, as a percentage. None and all of a group are "c", and so is a number
 * whose remainder is too small: who knows that 24 of 27 achieved knows that three did not.
 * @throws RangeError where either is not a count, or more achieved than there are
 */
export function showShare({ achieved, of }: ShareSummary, policy: DisclosurePolicy): ShownShare {
  const table = suppressTable([[achieved, of - achieved]], policy, { rowsAreGroups: true });
  const [shown = confidential] = table.cells[0] ?? [];
  if (of === 0) return { achieved: { value: 0 }, of: { value: 0 }, percentage: { symbol: "z" } };
  if (!isShown(shown) || of < policy.minDenominator)
    return { achieved: confidential, of: table.total, percentage: confidential };
  const digits = of < 100 ? 1 : 10;
  const percentage = Math.round((achieved / of) * 100 * digits) / digits;
  return { achieved: shown, of: table.total, percentage: resting(percentage, of) };
}

const resting = (value: number, n: number): Shown =>
  n < reliableFrom ? { value, unreliable: true } : { value };
