/**
 * What a team plans together (field notes §2.1): the question, a text for each stage, and lists that are
 * more use as lists. Results, cycles and findings are no part of it: they are kept in rows of their own,
 * some of them locked.
 */
import { z } from "zod";
import { Question } from "#content/enquiry/question.ts";
import { keyStages, phases, subjects } from "#content/practice/facets.ts";
import { RichText } from "#content/practice/write-up.ts";

/** Kinds of measure (S11). */
export const MeasureKind = z.enum([
  "standardised",
  "curriculum-test",
  "rubric",
  "survey",
  "observation-count",
  "attendance",
]);
export type MeasureKind = z.infer<typeof MeasureKind>;

/** What a measure is for in the Model for Improvement: balancing measures watch for harm elsewhere. */
export const MeasureRole = z.enum(["outcome", "process", "balancing"]);
export type MeasureRole = z.infer<typeof MeasureRole>;

const id = z.string().min(1).max(40);
const line = (limit: number) => z.string().trim().max(limit);

export const Step = z.object({
  id,
  what: line(300),
  who: line(120),
  when: line(80),
  where: line(120),
  done: z.boolean(),
});
export type Step = z.infer<typeof Step>;

export const PlannedMeasure = z.object({
  id,
  name: line(160),
  kind: MeasureKind,
  role: MeasureRole,
  /** "0 to 40 marks"; "days of 190". */
  scale: line(120),
  when: line(120),
  markedBy: line(120),
  /** Whether who marks does not know which class the work is from. */
  blind: z.boolean(),
});
export type PlannedMeasure = z.infer<typeof PlannedMeasure>;

export const Cost = z.object({
  id,
  what: line(200),
  /** Hours of staff's time in all. */
  hours: z.number().min(0).max(100_000).nullable(),
  /** Pounds in all. */
  pounds: z.number().min(0).max(10_000_000).nullable(),
});
export type Cost = z.infer<typeof Cost>;

/** What must stay the same for it to be this practice. */
export const Ingredient = z.object({ id, text: line(300) });
export type Ingredient = z.infer<typeof Ingredient>;

/** A driver of the aim: a primary one is under nothing, a secondary one under another (S38). */
export const Driver = z.object({ id, text: line(160), under: id.nullable() });
export type Driver = z.infer<typeof Driver>;

/** A change idea, and the drivers that it acts on. */
export const Idea = z.object({ id, text: line(200), serves: z.array(id).max(12) });
export type Idea = z.infer<typeof Idea>;

export const EthicsAnswer = z.enum(["yes", "not-needed"]);
export type EthicsAnswer = z.infer<typeof EthicsAnswer>;

/** How many lines each list keeps: those beyond it are in no plan, copy or write-up. */
export const mostLines = {
  ...{ ingredients: 20, steps: 60, measures: 20, costs: 40, drivers: 40, ideas: 60 },
} as const;

export const Plan = z.object({
  title: line(150),
  question: Question,
  /** The problem or need, and how it is known. */
  need: line(1000),
  /** What we think leads to it. */
  hunch: line(1000),
  /** Of the driver diagram: how much, by when, for whom. */
  aim: line(300),
  themes: z.array(z.string()).max(12),
  phases: z.array(z.enum(phases)),
  keyStages: z.array(z.enum(keyStages)),
  subjects: z.array(z.enum(subjects)),
  /** A text for each stage in which something is written, by the stage's id. */
  stages: z.record(z.string(), RichText),
  ingredients: z.array(Ingredient).max(mostLines.ingredients),
  steps: z.array(Step).max(mostLines.steps),
  measures: z.array(PlannedMeasure).max(mostLines.measures),
  costs: z.array(Cost).max(mostLines.costs),
  drivers: z.array(Driver).max(mostLines.drivers),
  ideas: z.array(Idea).max(mostLines.ideas),
  ethics: z.record(z.string(), EthicsAnswer),
});
export type Plan = z.infer<typeof Plan>;

export const planListNames = [
  "ingredients",
  "steps",
  "measures",
  "costs",
  "drivers",
  "ideas",
] as const;
export type PlanListName = (typeof planListNames)[number];
