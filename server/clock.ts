/** What time it is: handed to everything that needs it, so that tests can say. */
export type Clock = () => Date;

/** The day of a moment, in the schools' own time zone: `2026-03-14`. */
export function dayOf(moment: Date): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/London" }).format(moment);
}
