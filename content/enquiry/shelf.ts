/**
 * How far somebody has taken a practice (field notes S16): used, not only shown. A shelf is its owner's;
 * others learn totals only, and none of fewer people than could hide in it.
 */
import { z } from "zod";

export const ShelfUse = z.enum(["read", "discussed", "tried", "adapted", "embedded", "stopped"]);
export type ShelfUse = z.infer<typeof ShelfUse>;

export const shelfWords: Record<ShelfUse, string> = {
  read: "Read",
  discussed: "Discussed in CPD",
  tried: "Tried",
  adapted: "Adapted",
  embedded: "Embedded",
  stopped: "Stopped",
};

/** The fewest people whose number is told (S16). */
export const fewestTold = 3;

/** The totals that are told, in the order of the uses. */
export const totalsTold = (
  counts: readonly { use: ShelfUse; people: number }[],
): { use: ShelfUse; people: number }[] =>
  ShelfUse.options.flatMap((use) =>
    counts.filter((count) => count.use === use && count.people >= fewestTold),
  );
