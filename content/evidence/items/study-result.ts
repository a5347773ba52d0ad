/**
 * A result as its author entered it: the numbers that a study has, whatever it reports, and which pupils
 * they are about. What follows from them is worked out (./worked-out.ts) and never typed in. Groups only:
 * there is no field for a pupil.
 */
import { z } from "zod";
import { Better } from "#content/measuring/result.ts";

const count = (least: number) => z.number().int().min(least).max(1_000_000);
const points = z.number().min(-1_000_000).max(1_000_000);

/** Marks of a group: pupils with a mark, their mean, and their SD by n - 1, in the measure's points. */
export const Marks = z.object({ n: count(2), mean: points, sd: points.positive() });
export type Marks = z.infer<typeof Marks>;

/** How many reached something, of how many. */
export const Reached = z
  .object({ achieved: count(0), of: count(1) })
  .refine(({ achieved, of }) => achieved <= of, {
    path: ["achieved"],
    message: "No more can have reached it than there are.",
  });
export type Reached = z.infer<typeof Reached>;

const Twice = z.object({ before: Marks, after: Marks });
const sizes = { tried: count(2), compared: count(2) };

/** What a study reports, by the way in which an effect follows from it. */
export const EnteredNumbers = z.discriminatedUnion("from", [
  /** Two groups measured once. */
  z.object({ from: z.literal("means"), tried: Marks, compared: Marks }),
  /** Two groups measured twice; the correlation of pupils' two marks, 0.5 where nobody knows. */
  z.object({
    from: z.literal("gains"),
    tried: Twice,
    compared: Twice,
    correlation: z.number().min(-1).lt(1),
  }),
  z.object({ from: z.literal("proportions"), tried: Reached, compared: Reached }),
  /** Between who did it and how they did, of n pupils. */
  z.object({ from: z.literal("correlation"), r: z.number().gt(-1).lt(1), n: count(4) }),
  z.object({ from: z.literal("t"), t: z.number().min(-1000).max(1000), ...sizes }),
  /** F and p have no sign: `isAbove` says whether those who tried it had the higher mean. */
  z.object({
    from: z.literal("F"),
    f: z.number().min(0).max(1_000_000),
    isAbove: z.boolean(),
    ...sizes,
  }),
  z.object({ from: z.literal("p"), p: z.number().gt(0).max(1), isAbove: z.boolean(), ...sizes }),
  /** One group twice: a change, never an effect. */
  z.object({
    from: z.literal("change"),
    before: Marks,
    after: Marks,
    correlation: z.number().min(-1).max(1).nullable(),
  }),
]);
export type EnteredNumbers = z.infer<typeof EnteredNumbers>;

/** Whole classes in each group; the share of the spread that lies between classes, 0 to 1. */
export const Classes = z.object({
  tried: count(1),
  compared: count(1),
  icc: z.number().min(0).max(1),
});
export type Classes = z.infer<typeof Classes>;

/** What is measured: attainment alone can be said in months of progress. */
export const OutcomeKind = z.enum(["attainment", "behaviour", "attitude", "other"]);
export type OutcomeKind = z.infer<typeof OutcomeKind>;

/** Shares between classes that are usual where nobody knows better (after WWC: 0.20 and 0.10). */
export const usualIcc: Record<OutcomeKind, number> = {
  attainment: 0.2,
  behaviour: 0.1,
  attitude: 0.1,
  other: 0.1,
};

export const StudyResult = z.object({
  /** "Reading comprehension": results of one outcome are brought together. */
  outcome: z.string().trim().max(200),
  kind: OutcomeKind,
  /** "Age-standardised test, 40 questions". */
  measure: z.string().trim().max(200),
  /** Which pupils, as groups: "Years 8 of two schools". One sample gives one result for an outcome. */
  sample: z.string().trim().max(200),
  better: Better,
  /** Null where pupils were drawn one by one. */
  classes: Classes.nullable(),
  numbers: EnteredNumbers,
});
export type StudyResult = z.infer<typeof StudyResult>;
