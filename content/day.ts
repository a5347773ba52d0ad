const calendar = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/London" });

/** The day of a moment, in the schools' own time zone: `2026-03-14`. */
export const dayOf = (moment: Date): string => calendar.format(moment);
