/**
 * Surveys of pupils or staff in dated waves (field notes S12). Answers come as counts: how many chose each
 * point of each item. Nobody's own answers are kept, so nothing here can join one item to another.
 */
import { z } from "zod";
import { isDay } from "#content/day.ts";

export const SurveyItem = z.object({
  id: z.string().min(1).max(40),
  text: z.string().trim().min(1).max(300),
  /** Agreeing is the worse answer: "I give up when reading gets hard". */
  reversed: z.boolean(),
});
export type SurveyItem = z.infer<typeof SurveyItem>;

export const Survey = z.object({
  items: z
    .array(SurveyItem)
    .min(1)
    .max(60)
    .refine((items) => new Set(items.map(({ id }) => id)).size === items.length, {
      message: "Each item has an id of its own.",
    }),
  /** How many points the scale has: answers are 1 (least) to this. */
  points: z.number().int().min(2).max(11),
});
export type Survey = z.infer<typeof Survey>;

export const SurveyWave = z.object({
  /** The day on which answering ended: `2026-03-14`. */
  date: z.string().refine(isDay, { message: "Give a day." }),
  /** For each item's id, how many chose each point, from 1 up. What nobody was asked is left out. */
  responses: z.record(z.string(), z.array(z.number().int().min(0).max(100_000))),
});
export type SurveyWave = z.infer<typeof SurveyWave>;

/**
 * How many chose each point of an item, as it counts: a reversed item's are turned round, so that a higher
 * point is always the better answer. No counts where the wave has none.
 * @throws RangeError where there is no such item, or the counts are not one for each point
 */
export function answersOf(survey: Survey, wave: SurveyWave, itemId: string): number[] {
  const item = survey.items.find(({ id }) => id === itemId);
  if (!item) throw new RangeError(`The survey has no item ${itemId}.`);
  const counts = wave.responses[itemId] ?? Array.from({ length: survey.points }, () => 0);
  if (counts.length !== survey.points)
    throw new RangeError(`Item ${itemId} has ${counts.length} counts for ${survey.points} points.`);
  return item.reversed ? [...counts].reverse() : [...counts];
}

/** How many answered, and the mean of their answers, from 1 to the points of the scale; null of none. */
export function meanAnswer(counts: readonly number[]): { n: number; mean: number | null } {
  const n = counts.reduce((sum, count) => sum + count, 0);
  const sum = counts.reduce((total, count, index) => total + count * (index + 1), 0);
  return { n, mean: n === 0 ? null : sum / n };
}
