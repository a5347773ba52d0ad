/** What changes a practice from one version to the next (S01): something that was seen. */
import { z } from "zod";

export const ChangeCause = z.enum(["cycle", "lesson", "measure", "pupils", "colleague"]);
export type ChangeCause = z.infer<typeof ChangeCause>;

export const changeCauseWords: Record<ChangeCause, string> = {
  cycle: "What a cycle showed",
  lesson: "What we saw in a research lesson",
  measure: "What a measure said",
  pupils: "What pupils said or did",
  colleague: "What a colleague saw who watched",
};

/** Whether a practice is written as it was, spaces and lines apart: then nothing in it changed. */
export const isSamePractice = (before: string, after: string): boolean =>
  inOneLine(before) === inOneLine(after);

const inOneLine = (text: string) => text.trim().split(/\s+/).join(" ");
