/**
 * The life of an enquiry, the same for every method (field notes §2.1): the stages of a method each lie in
 * one of these, so that enquiries by different methods stand beside each other on a board. That it was
 * stopped is no stage: it can happen in any, and what was learnt is kept (`stopped` beside the stage).
 */
import { z } from "zod";

export const Status = z.enum([
  "draft",
  "forming",
  "planning",
  "baseline",
  "in-cycle",
  "analysing",
  "write-up",
  "peer-review",
  "published",
  "follow-up",
  "archived",
]);
export type Status = z.infer<typeof Status>;

export const statusWords: Record<Status, string> = {
  draft: "An idea",
  forming: "Finding partners",
  planning: "Planning",
  baseline: "Looking at where pupils are",
  "in-cycle": "Trying it",
  analysing: "Making sense of it",
  "write-up": "Writing it up",
  "peer-review": "Read by a colleague",
  published: "Published",
  "follow-up": "Followed up",
  archived: "Put away",
};

/** Those in which a school works on an enquiry: they count towards its priorities (S34). */
export const activeStatuses: readonly Status[] = [
  "draft",
  "forming",
  "planning",
  "baseline",
  "in-cycle",
  "analysing",
  "write-up",
  "peer-review",
];

/** Of how many enquiries a school makes a priority at once (S34: "two or three key needs"). */
export const priorityLimit = 3;
