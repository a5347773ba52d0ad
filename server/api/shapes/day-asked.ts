/** A day in a request, which may be left out. */
import { z } from "zod";

/** Left out or null: today where it begins something, none where it ends it. */
export const DayAsked = z.iso.date().nullish().meta({
  description: "As 2026-09-01. Left out or null: today where it begins, never where it ends.",
});

/** As the services take it from a form. */
export const dayIn = (asked: z.infer<typeof DayAsked>): string => asked ?? "";
