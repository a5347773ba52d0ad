/**
 * A research lesson (TDT network enquiry, lesson study; field notes §2.3): planned together with two or
 * three case pupils in mind, of whom the plan says what they will do. One teaches, others watch, and all
 * look back on it. Case pupils are called A, B and C and described in general words: there is no field
 * for who they are. Predictions are locked when the lesson is marked as taught.
 */
import { z } from "zod";
import { Day, longText } from "#content/enquiry/written.ts";
import type { Problem } from "#content/failure.ts";
import { ethicsFirst } from "#content/packs/ethics.ts";

export const LessonStep = z.enum(["plan", "taught", "discussed"]);
export type LessonStep = z.infer<typeof LessonStep>;
export type OpenLessonStep = Exclude<LessonStep, "discussed">;

export const lessonStepAfter: Record<OpenLessonStep, LessonStep> = {
  plan: "taught",
  taught: "discussed",
};

export const lessonStepWords: Record<LessonStep, string> = {
  plan: "Being planned",
  taught: "Taught, to be looked back on",
  discussed: "Looked back on",
};

export const PupilLabel = z.enum(["A", "B", "C"]);
export type PupilLabel = z.infer<typeof PupilLabel>;

export const LessonPlan = z.object({
  on: Day,
  objective: longText(300),
  activities: longText(4000),
  /** In the order of their labels. */
  pupils: z.array(z.object({ description: longText(200), predicted: longText(600) })).max(3),
  /** The handles of those who watch. */
  observers: z.array(z.string().max(60)).max(20),
});
export type LessonPlan = z.infer<typeof LessonPlan>;

export const LessonTalk = z.object({
  pupils: z.array(z.object({ observed: longText(1000), why: longText(1000) })).max(3),
  /** What pupils said afterwards, without who said it. */
  interviews: longText(2000),
  surprised: longText(2000),
  change: longText(2000),
  /** How the practice is done from now on, where what was seen changed it; else it stays as it is. */
  practice: longText(2000).default(""),
});
export type LessonTalk = z.infer<typeof LessonTalk>;

export type LessonChange =
  | { step: "plan"; words: LessonPlan }
  | { step: "taught"; words: LessonTalk };

/** What the rules look at: what is written so far, and whether the enquiry's ethics are settled. */
export type LessonWords = Pick<LessonPlan, "on" | "objective"> &
  Pick<LessonTalk, "surprised" | "change"> & {
    pupils: { description: string; predicted: string; observed: string; why: string }[];
    ethicsSettled: boolean;
  };

type LessonRule = {
  step: OpenLessonStep;
  /** The sentence; of what is asked of each case pupil, with the letter of the one who lacks it. */
  says: string | ((label: PupilLabel) => string);
  missing: (lesson: LessonWords) => string[];
};

const unless = (isThere: unknown, field: string): string[] => (isThere ? [] : [field]);
const each = (
  { pupils }: LessonWords,
  field: "description" | "predicted" | "observed" | "why",
): string[] =>
  pupils.flatMap((pupil, at) =>
    unless(pupil[field] || !(pupil.description || pupil.predicted), `${field}.${at}`),
  );

export const lessonRules: readonly LessonRule[] = [
  {
    step: "plan",
    says: ethicsFirst,
    missing: ({ ethicsSettled }) => unless(ethicsSettled, "ethics"),
  },
  {
    step: "plan",
    says: "Say what pupils should learn in it.",
    missing: ({ objective }) => unless(objective, "objective"),
  },
  {
    step: "plan",
    says: "Say on which day it was taught.",
    missing: ({ on }) => unless(on, "on"),
  },
  {
    step: "plan",
    says: "Describe at least one case pupil, in general words.",
    missing: ({ pupils }) =>
      unless(
        pupils.some(({ description, predicted }) => description || predicted),
        "description.0",
      ),
  },
  {
    step: "plan",
    says: (label) => `Describe pupil ${label} in general words.`,
    missing: (lesson) => each(lesson, "description"),
  },
  {
    step: "plan",
    says: (label) =>
      `Predict what pupil ${label} will do: once the lesson is taught, it is too late.`,
    missing: (lesson) => each(lesson, "predicted"),
  },
  {
    step: "taught",
    says: (label) => `Say of pupil ${label} what was seen.`,
    missing: (lesson) => each(lesson, "observed"),
  },
  {
    step: "taught",
    says: (label) => `Say of pupil ${label} why you think so.`,
    missing: (lesson) => each(lesson, "why"),
  },
  {
    step: "taught",
    says: "Say what surprised you. If nothing did, say that.",
    missing: ({ surprised }) => unless(surprised, "surprised"),
  },
  {
    step: "taught",
    says: "Say what you change in the next lesson, or that you keep it as it is.",
    missing: ({ change }) => unless(change, "change"),
  },
];

/** What is missing before the step is done, by field. */
export const missingInLesson = (step: OpenLessonStep, lesson: LessonWords): Problem[] =>
  lessonRules
    .filter((rule) => rule.step === step)
    .flatMap(({ says, missing }) =>
      missing(lesson).map((field) => ({
        field,
        message: typeof says === "string" ? says : says(labelAt(field)),
      })),
    );

/** The letter of the case pupil whose field it is: `predicted.1` is that of B. */
const labelAt = (field: string): PupilLabel => PupilLabel.options[Number(field.at(-1))] ?? "A";
