/**
 * A Plan, Do, Study, Act cycle (Model for Improvement; Langley et al. 2009; field notes §2.3). It goes one
 * way, from step to step, and each rule says in a sentence what the next step wants. What is expected is
 * written down before anything is done and locked when doing starts, so that nobody remembers later that
 * they had known it all along.
 */
import { z } from "zod";
import { formatDay } from "#content/day.ts";
import { Day, longText } from "#content/enquiry/written.ts";
import type { Problem } from "#content/failure.ts";
import { ethicsFirst } from "#content/packs/ethics.ts";

export const CycleStep = z.enum(["plan", "do", "study", "act", "decided"]);
export type CycleStep = z.infer<typeof CycleStep>;
/** Those in which something is still written. */
export type OpenStep = Exclude<CycleStep, "decided">;

export const stepAfter: Record<OpenStep, CycleStep> = {
  plan: "do",
  do: "study",
  study: "act",
  act: "decided",
};

export const Objective = z.enum(["collect", "develop", "test", "implement"]);
export type Objective = z.infer<typeof Objective>;

export const objectiveWords: Record<Objective, string> = {
  collect: "Collect information",
  develop: "Develop a change",
  test: "Test a change",
  implement: "Make a change part of everyday work",
};

/** Whether what happened was as predicted. */
export const Match = z.enum(["yes", "partly", "no"]);
export type Match = z.infer<typeof Match>;

export const matchWords: Record<Match, string> = {
  yes: "As predicted",
  partly: "Partly as predicted",
  no: "Not as predicted",
};

/** When its predictions were locked, and whether it had begun by then; null where it is not known. */
export function sayLocked({
  startsOn,
  lockedOn,
}: {
  startsOn?: string | null | undefined;
  lockedOn?: string | null | undefined;
}): string | null {
  if (!lockedOn) return null;
  const isLate = startsOn != null && lockedOn > startsOn;
  return `Predictions locked on ${formatDay(lockedOn)}${isLate ? `, after it began on ${formatDay(startsOn)}` : ""}.`;
}

export const CycleDecision = z.enum(["adopt", "adapt", "abandon"]);
export type CycleDecision = z.infer<typeof CycleDecision>;

/** How far a cycle is: planned until something is done, then running until something is decided. */
export const standingOf = (cycle: {
  step: CycleStep;
  decision: CycleDecision | null;
}): CycleDecision | "planned" | "running" =>
  cycle.decision ?? (cycle.step === "plan" ? "planned" : "running");

/** `next` is what is asked beside the decision. */
export const decisionWords: Record<CycleDecision, { name: string; about: string; next: string }> = {
  adopt: {
    name: "Adopt",
    about: "It worked well enough to keep and to spread.",
    next: "How you keep it going, and how others take it up",
  },
  adapt: {
    name: "Adapt",
    about: "Change something and test it again: the next cycle opens.",
    next: "What you change next",
  },
  abandon: {
    name: "Abandon",
    about: "Leave it and try another idea. That is worth knowing too.",
    next: "Why you leave it",
  },
};

/** What is asked, and what is expected. */
export const Prediction = z.object({ question: longText(300), prediction: longText(600) });
export const Task = z.object({
  what: longText(200),
  who: longText(120),
  when: longText(80),
  where: longText(120),
});
export type Task = z.infer<typeof Task>;
/** A measure of the cycle: what is collected, by whom, when and where. */
export const Datum = z.object({
  measure: longText(200),
  who: longText(120),
  when: longText(80),
  where: longText(120),
});
export type Datum = z.infer<typeof Datum>;

/** How many of each there is room for. */
export const cycleRows = { questions: 8, tasks: 12, data: 12 } as const;

export const CyclePlan = z.object({
  /** The change idea in words; `ideaId` is its id in the driver diagram, or "". */
  idea: longText(200),
  ideaId: z.string().max(40),
  objective: Objective,
  /** The handle of whoever sees to it. */
  owner: z.string().max(60),
  startsOn: Day,
  endsOn: Day,
  questions: z.array(Prediction).max(cycleRows.questions),
  tasks: z.array(Task).max(cycleRows.tasks),
  data: z.array(Datum).max(cycleRows.data),
});
export type CyclePlan = z.infer<typeof CyclePlan>;

export const CycleDo = z.object({
  asPlanned: z.boolean().nullable(),
  observations: longText(4000),
  problems: longText(2000),
  feedback: longText(2000),
});
export type CycleDo = z.infer<typeof CycleDo>;

export const CycleStudy = z.object({
  shows: longText(4000),
  /** For each question in its order. */
  matches: z.array(Match.nullable()).max(cycleRows.questions),
  compared: longText(2000),
  learnt: longText(2000),
});
export type CycleStudy = z.infer<typeof CycleStudy>;

export const CycleAct = z.object({
  decision: CycleDecision.nullable(),
  next: longText(2000),
  /** How it is done from now on, where it is adapted: the next version of the practice. */
  practice: longText(2000).default(""),
});
export type CycleAct = z.infer<typeof CycleAct>;

/** What is written in a step. */
export type CycleChange =
  | { step: "plan"; words: CyclePlan }
  | { step: "do"; words: CycleDo }
  | { step: "study"; words: CycleStudy }
  | { step: "act"; words: CycleAct };

/** What the rules look at: what is written so far, and whether the enquiry's ethics are settled. */
export type CycleWords = Pick<CyclePlan, "idea" | "questions"> &
  CycleDo &
  CycleStudy &
  CycleAct & { ethicsSettled: boolean };

/** What a step wants before the next; `missing` gives the fields that are not as it says. */
type CycleRule = { step: OpenStep; says: string; missing: (cycle: CycleWords) => string[] };

const unless = (isThere: unknown, field: string): string[] => (isThere ? [] : [field]);

export const cycleRules: readonly CycleRule[] = [
  {
    step: "plan",
    says: ethicsFirst,
    missing: ({ ethicsSettled }) => unless(ethicsSettled, "ethics"),
  },
  {
    step: "plan",
    says: "Say which change idea is tested.",
    missing: ({ idea }) => unless(idea, "idea"),
  },
  {
    step: "plan",
    says: "Ask at least one question that the cycle shall answer.",
    missing: ({ questions }) => unless(questions.some(isFilled), "question.0"),
  },
  {
    step: "plan",
    says: "Write the question that this prediction answers.",
    missing: ({ questions }) =>
      questions.flatMap(({ question, prediction }, at) =>
        unless(question || !prediction, `question.${at}`),
      ),
  },
  {
    step: "plan",
    says: "Write a prediction for each question: once Do starts, none can be added.",
    missing: ({ questions }) =>
      questions.flatMap(({ question, prediction }, at) =>
        unless(prediction || !question, `prediction.${at}`),
      ),
  },
  {
    step: "do",
    says: "Say whether it was carried out as planned.",
    missing: ({ asPlanned }) => unless(asPlanned !== null, "asPlanned"),
  },
  {
    step: "do",
    says: "Say what came in between, since it was not carried out as planned.",
    missing: ({ asPlanned, problems }) => unless(asPlanned !== false || problems, "problems"),
  },
  {
    step: "do",
    says: "Write down what you saw.",
    missing: ({ observations }) => unless(observations, "observations"),
  },
  {
    step: "study",
    says: "Say what the data show.",
    missing: ({ shows }) => unless(shows, "shows"),
  },
  {
    step: "study",
    says: "Say for each question whether it came as predicted.",
    missing: ({ questions, matches }) =>
      questions.flatMap((_, at) => unless(matches[at], `match.${at}`)),
  },
  {
    step: "study",
    says: "Say what you learnt, whichever way it went.",
    missing: ({ learnt }) => unless(learnt, "learnt"),
  },
  {
    step: "act",
    says: "Decide: adopt, adapt or abandon.",
    missing: ({ decision }) => unless(decision, "decision"),
  },
  {
    step: "act",
    says: "Say what follows from it, or why you leave it.",
    missing: ({ next }) => unless(next, "next"),
  },
  {
    step: "act",
    says: "Say how you do it from now on, with the change in it, so that a colleague could.",
    missing: ({ decision, practice }) => unless(decision !== "adapt" || practice, "practice"),
  },
];

/** What is missing before the step is done, by field; empty where the next step is open. */
export const missingIn = (step: OpenStep, cycle: CycleWords): Problem[] =>
  cycleRules
    .filter((rule) => rule.step === step)
    .flatMap(({ says, missing }) => missing(cycle).map((field) => ({ field, message: says })));

/** Whether anything is written in a line of a form. */
export const isFilled = (row: Record<string, string>): boolean =>
  Object.values(row).some((words) => words !== "");
