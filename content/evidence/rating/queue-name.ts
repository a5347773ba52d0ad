/** The lists of a research lead's queue, in the order in which they are worked, with their words. */
import { z } from "zod";

export const QueueName = z.enum(["new", "due", "disagreement", "bare", "reopened"]);
export type QueueName = z.infer<typeof QueueName>;

export const queueNames: Record<QueueName, { label: string; about: string; empty: string }> = {
  new: {
    label: "New",
    about: "Versions that you have not rated.",
    empty: "Nothing new waits for you.",
  },
  due: {
    label: "Due for review",
    about: "Rated a while ago: does it still hold?",
    empty: "Nothing is due for review.",
  },
  disagreement: {
    label: "Disagreement",
    about: "Two raters came to different levels. Talk it over, then settle it with a reason.",
    empty: "No raters disagree.",
  },
  bare: {
    label: "No evidence",
    about: "Claims that nothing is attached to, in what waits for your rating.",
    empty: "In what waits for your rating every claim has something attached to it.",
  },
  reopened: {
    label: "Reopened",
    about: "A newer version, or a work that it cites was retracted.",
    empty: "Nothing was reopened.",
  },
};
