const calendar = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/London" });

/** The day of a moment, in the schools' own time zone: `2026-03-14`. */
export const dayOf = (moment: Date): string => calendar.format(moment);

/** The moment at which a day begins there: midnight by the clocks of London, summer or winter. */
export function startOf(day: string): Date {
  const winter = new Date(`${day}T00:00:00Z`);
  const summer = new Date(winter.getTime() - 3_600_000);
  return dayOf(summer) === day ? summer : winter;
}

/** The day that follows: `2024-02-29` after `2024-02-28`. */
export const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** Whether a text is a day that there is: `2024-02-29`, not `2023-02-29`. */
export function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}

const longDay = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "Europe/London",
});

/** "14 March 2026", whatever the reader's machine says. */
export const formatDay = (moment: Date | string): string => longDay.format(new Date(moment));

const dayAndTime = new Intl.DateTimeFormat("en-GB", {
  dateStyle: "medium",
  timeStyle: "short",
  timeZone: "Europe/London",
});

/** "14 Mar 2026, 09:30" */
export const formatMoment = (at: Date | string): string => dayAndTime.format(new Date(at));
