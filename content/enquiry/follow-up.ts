/**
 * Following up (field notes S59): what pays off, pays off late. Half a year and a year after something
 * was told its people are asked whether it is still used. They are reminded once; what nobody answered
 * is "not followed up", and never counts as success.
 */
import { z } from "zod";
import type { FindingDirection } from "#content/practice/write-up.ts";

/** How many months after it was told. */
export const followUpMonths = [6, 12] as const;

/** Days from one letter to the next, and from the last to giving up. */
export const reminderDays = 30;

const lettersSent = 2;

export const StillUsed = z.enum(["yes", "in-part", "no"]);
export type StillUsed = z.infer<typeof StillUsed>;

export const stillUsedWords: Record<StillUsed, string> = {
  yes: "Still used",
  "in-part": "Used in part",
  no: "No longer used",
};

/** Where a follow-up stands: `nextOn` is the day of what comes next; null when nothing does. */
export type FollowUpState = { reminders: number; nextOn: string | null };

/**
 * What is to be done by a day: a letter, an end, or nothing yet. The state to go on with comes along. While
 * nobody `canBeAsked` no letter counts: it is tried again, for a year from the day on which it was due.
 */
export function stepBy(
  { dueOn, reminders, nextOn }: FollowUpState & { dueOn: string },
  today: string,
  { canBeAsked }: { canBeAsked: boolean },
): { does: "remind" | "wait" | "give-up"; next: FollowUpState } | null {
  if (nextOn === null || nextOn > today) return null;
  const isOver = reminders >= lettersSent || (!canBeAsked && today >= monthsAfter(dueOn, 12));
  if (isOver) return { does: "give-up", next: { reminders, nextOn: null } };
  const again = daysAfter(today, reminderDays);
  return canBeAsked
    ? { does: "remind", next: { reminders: reminders + 1, nextOn: again } }
    : { does: "wait", next: { reminders, nextOn: again } };
}

/** The day so many months later; half a year after 31 August is the last day of February. */
export function monthsAfter(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  const dayOfMonth = date.getUTCDate();
  date.setUTCMonth(date.getUTCMonth() + months);
  if (date.getUTCDate() !== dayOfMonth) date.setUTCDate(0);
  return date.toISOString().slice(0, 10);
}

export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

export type FollowUp = {
  months: number;
  dueOn: string;
  nextOn: string | null;
  answeredOn: string | null;
  stillUsed: StillUsed | null;
  usedBy: number | null;
  direction: FindingDirection | null;
};

/** What anybody may read of one: not who answered. */
export const shownFollowUp = ({
  months,
  dueOn,
  nextOn,
  answeredOn,
  stillUsed,
  usedBy,
  direction,
}: FollowUp): FollowUp => ({ months, dueOn, nextOn, answeredOn, stillUsed, usedBy, direction });

/** Whether its day has come, and it waits for an answer. */
export const isDue = (
  { dueOn, nextOn, answeredOn }: Pick<FollowUp, "dueOn" | "nextOn" | "answeredOn">,
  today: string,
): boolean => dueOn <= today && nextOn !== null && answeredOn === null;

/** "Still used, by 4 teachers", "Not followed up", or nothing while there is nothing to say. */
export function sayFollowUp({ answeredOn, nextOn, stillUsed, usedBy }: FollowUp): string | null {
  if (answeredOn !== null && stillUsed !== null)
    return stillUsed === "no" || usedBy === null
      ? stillUsedWords[stillUsed]
      : `${stillUsedWords[stillUsed]}, by ${usedBy === 1 ? "1 teacher" : `${usedBy} teachers`}`;
  return nextOn === null ? "Not followed up" : null;
}
