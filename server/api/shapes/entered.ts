/** What everything that a team enters of its measuring has in common. */
import { z } from "zod";

export const SchoolEntered = z.string().max(60).nullable().default(null).meta({
  description: "The id of a school that takes part; null where it is of several.",
});

export const oneLine = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^[^\r\n]*$/, "Write it on one line.");

export const Count = z.int().min(0).max(100_000);
