/**
 * The rules that people talk under (field notes S40). A thread has one from its start, and keeps it.
 */
import { z } from "zod";

export const ThreadRule = z.enum(["attributed", "chatham-house"]);
export type ThreadRule = z.infer<typeof ThreadRule>;

export const ruleNames: Record<ThreadRule, string> = {
  attributed: "With names",
  "chatham-house": "Under the Chatham House rule",
};

/** What each means, told before somebody chooses it and above what was said. */
export const ruleWords: Record<ThreadRule, string> = {
  attributed: "Each post shows who wrote it, from which school, and when.",
  "chatham-house":
    "What is said here may be used elsewhere. Who said it may not be told, and is not shown.",
};

/** Fewer people than this who could have written a post, and who it was may be guessed. */
export const fewestToHideAmong = 5;

/**
 * The names of those who speak in a thread under the Chatham House rule, by their marks: "Speaker 1" is
 * who spoke first, in this thread only.
 */
export function numberSpeakers(marksInOrder: readonly string[]): Map<string, string> {
  return new Map(
    [...new Set(marksInOrder)].map((mark, index) => [mark, `Speaker ${index + 1}`] as const),
  );
}
