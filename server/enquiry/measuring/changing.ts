/** What every change to a measurement asks: room for it, and whether it is made to what is there now. */
import { conflict } from "#content/failure.ts";

/** What more than a page shows would be cut without a word. @throws Conflict where there is no room */
export function requireRoomFor(what: string, there: number, most: number): void {
  if (there >= most)
    throw conflict(`There are ${most} ${what} already: as many as there is room for.`);
}

/** @throws Conflict where somebody else changed it since the form was opened */
export function requireRevision(now: number, typed: string): void {
  if (String(now) !== typed)
    throw conflict(
      "Somebody else changed this at the same time. What you typed is kept here: look at theirs in another window, then save again.",
    );
}
