/**
 * The question of an enquiry, built from blanks, so that it says what is tried, what for, and with whom
 * (TDT network enquiry; UCL early career framework, year 2, for the exploratory forms: field notes §2.3).
 */
import { z } from "zod";

export const QuestionForm = z.enum(["impact", "extent", "conditions"]);
export type QuestionForm = z.infer<typeof QuestionForm>;

export const blanks = ["intervention", "outcome", "cohort"] as const;
export type Blank = (typeof blanks)[number];

/** The longest that is written in a blank, in characters. */
export const blankLimit = 160;

export const Question = z.object({
  form: QuestionForm,
  intervention: z.string().trim().max(blankLimit),
  outcome: z.string().trim().max(blankLimit),
  cohort: z.string().trim().max(blankLimit),
});
export type Question = z.infer<typeof Question>;

/** Each form in words: what stands before each blank, and what ends it. */
export const questionForms: Record<
  QuestionForm,
  { name: string; words: Record<Blank, string>; goodFor: string }
> = {
  impact: {
    name: "How effective is … at improving … in …?",
    words: { intervention: "How effective is", outcome: "at improving", cohort: "in" },
    goodFor: "An impact question: for something that you can describe, with a measure for it.",
  },
  extent: {
    name: "To what extent does … improve … in …?",
    words: { intervention: "To what extent does", outcome: "improve", cohort: "in" },
    goodFor: "An exploratory question: for something new to you, where you mostly want to see how.",
  },
  conditions: {
    name: "Under what conditions does … improve … in …?",
    words: { intervention: "Under what conditions does", outcome: "improve", cohort: "in" },
    goodFor: "An exploratory question: for something that works for some, and you ask for whom.",
  },
};

export const blankWords: Record<Blank, { label: string; hint: string; example: string }> = {
  intervention: {
    label: "What you will try",
    hint: "One thing that a colleague could do after reading it.",
    example: "teaching five words before a text is read",
  },
  outcome: {
    label: "What should get better",
    hint: "Something you can see, hear or mark.",
    example: "reading comprehension",
  },
  cohort: {
    label: "For whom",
    hint: "A class or a group. No pupil’s name, and no group so small that one could be guessed.",
    example: "Year 8 pupils who read below their age",
  },
};

export const isComplete = (question: Question): boolean =>
  blanks.every((blank) => question[blank].trim() !== "");

/** The question as a sentence; a blank that is not filled in yet is three dots. */
export function sentenceOf(question: Question): string {
  const { words } = questionForms[question.form];
  const parts = blanks.map((blank) => `${words[blank]} ${trimmed(question[blank]) || "…"}`);
  return `${parts.join(" ")}?`;
}

const trimmed = (text: string) =>
  text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[?.\s]+$/, "");
