/**
 * The day that somebody wrote in a plan, where it is one. "The week after half-term" is for people: only
 * what names a day, a month and a year goes into a calendar.
 */
import { isDay } from "#content/day.ts";

/** `2026-03-02` of "2026-03-02", "2/3/2026", "2.3.2026", "Mon 2 March 2026" or "2nd Mar 2026". */
export function findDay(words: string): string | null {
  const iso = /\b\d{4}-\d{2}-\d{2}\b/.exec(words)?.[0];
  if (iso) return isDay(iso) ? iso : null;
  const named = /\b(\d{1,2})(?:st|nd|rd|th)?\s+(\p{L}{3,9})\.?,?\s+(\d{4})\b/u.exec(words);
  const numbered = /\b(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b/.exec(words);
  const [, day = "", month = "", year = ""] = named ?? numbered ?? [];
  const number = named ? monthOf(month) : Number(month);
  const found = `${year}-${two(number)}-${two(Number(day))}`;
  return year !== "" && number > 0 && isDay(found) ? found : null;
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const monthOf = (name: string) => months.indexOf(name.slice(0, 3).toLowerCase()) + 1;

const two = (number: number) => String(number).padStart(2, "0");
