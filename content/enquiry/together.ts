/** How ready a team is to work together, and what lets practice move between its schools (field notes §2.1). */
import { z } from "zod";
import type { Problem } from "#content/failure.ts";
import { type TogetherList, togetherLists } from "#content/packs/together.ts";

/** How far a sentence is true, from 1 to 4. */
export const levelWords = ["Not yet", "In part", "Mostly", "Yes"] as const;

export const Level = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
export type Level = z.infer<typeof Level>;

/** The longest note, in characters. */
export const togetherNoteLimit = 300;

/** By the id of each sentence; null is not answered. */
export const TogetherAnswers = z.record(
  z.string().max(40),
  z.object({ level: Level.nullable(), note: z.string().trim().max(togetherNoteLimit) }),
);
export type TogetherAnswers = z.infer<typeof TogetherAnswers>;

/** A list at one of its moments: "readiness-start", "conditions-start" or "conditions-end". */
export type TogetherCheck = { id: string; list: TogetherList; moment: "start" | "end" };

export const togetherChecks: readonly TogetherCheck[] = togetherLists.flatMap((list) =>
  list.moments.map((moment) => ({ id: `${list.id}-${moment}`, list, moment })),
);

export const findTogetherCheck = (id: string): TogetherCheck | undefined =>
  togetherChecks.find((check) => check.id === id);

/** What a form gave, sentence by sentence: `ITEM` is the level, `ITEM-note` the note. */
export function parseTogether(
  { list }: TogetherCheck,
  given: (field: string) => string,
): { answers: TogetherAnswers; problems: Problem[] } {
  const problems: Problem[] = [];
  const answers: TogetherAnswers = {};
  for (const { id } of list.items) {
    const [typed, note] = [given(id), given(`${id}-note`).trim()];
    const level = Level.safeParse(Number(typed));
    if (typed !== "" && !level.success)
      problems.push({ field: id, message: "Choose how far it is so." });
    if (note.length > togetherNoteLimit)
      problems.push({
        field: `${id}-note`,
        message: `Say it in ${togetherNoteLimit} characters.`,
      });
    if ((typed !== "" && level.success) || note) answers[id] = { level: level.data ?? null, note };
  }
  if (problems.length === 0 && Object.keys(answers).length === 0)
    problems.push({ field: list.items[0]?.id ?? "", message: "Answer one of them at least." });
  return { answers, problems };
}
