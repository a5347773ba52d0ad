/** When a rating should be looked at again (field notes S08): a year on, unless its rater says otherwise. */
export const reviewMonths = [6, 12, 18, 24] as const;
export const usualReview = 12;

/** The day so many months after another; on 31 August half a year on is the last of February. */
export function reviewDay(day: string, months: number): string {
  const due = new Date(`${day}T00:00:00Z`);
  const date = due.getUTCDate();
  due.setUTCMonth(due.getUTCMonth() + months);
  if (due.getUTCDate() !== date) due.setUTCDate(0);
  return due.toISOString().slice(0, 10);
}

/** What was chosen, as a form or a program says it; undefined for anything else. */
export const parseReview = (given: string): number | undefined =>
  reviewMonths.find((months) => String(months) === given);
