/**
 * A lawful purge: the one exception to "published is permanent". A passage, or a picture or file, goes
 * from everywhere, and a notice stays in its place.
 */
import { formatDay } from "#content/day.ts";

/** Why something may be taken out of what was published. */
export const purgeReasons: Record<string, string> = {
  pupil: "A pupil could be known by it",
  person: "It says something about a private person",
  law: "The law or a court asks for it",
  other: "Another reason in law",
};

/** What readers find where it was: never what it said. */
export const purgeNotice = (what: "passage" | "file", at: Date): string =>
  what === "passage"
    ? `[A passage was removed here on ${formatDay(at)}.]`
    : `[A picture or file was removed here on ${formatDay(at)}.]`;
