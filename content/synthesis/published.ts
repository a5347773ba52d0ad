/** A version of a synthesis as it is stored: what was asked, every result and its fate, what they come to. */
import { z } from "zod";
import type { BodyRecord } from "#content/evidence/rating/grade.ts";
import type { SynthesisAnalysis } from "#content/synthesis/analysed.ts";
import type { SynthesisQuestion } from "#content/synthesis/question.ts";
import type { Decided } from "#content/synthesis/study.ts";

export const Conclusion = z.string().trim().max(4000);

/** How certain an outcome is held to be, by GRADE, and why. */
export type OutcomeCertainty = { outcome: string; record: BodyRecord; reason: string };

/** As its editors settled it; `suggested` is what the numbers of that day suggested. */
export type SettledCertainty = Omit<OutcomeCertainty, "outcome"> & { suggested?: BodyRecord };

export type PublishedSynthesis = SynthesisQuestion & {
  /** What its editors make of it, in their words; "" where they leave it to the numbers. */
  conclusion: string;
  /** Every result that the rules found or people entered, those left out among them. */
  lines: Decided[];
  /** Of those taken in, with the numbers that its readers may know. */
  analysis: SynthesisAnalysis;
  certainty: OutcomeCertainty[];
};

/** Under which all are published, as most write-ups are. */
export const synthesisLicence = "CC BY 4.0";

/** What is left to read of a version that was withdrawn: also the data behind the page has no more. */
export const withdrawnContent = ({
  title,
  question,
  rules,
}: PublishedSynthesis): PublishedSynthesis => ({
  ...{ title, question, rules: { ...rules, outcomes: [], other: "" }, moderator: null },
  ...{ conclusion: "", lines: [], certainty: [] },
  analysis: { moderator: null, outcomes: [] },
});
