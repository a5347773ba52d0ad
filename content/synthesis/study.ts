/**
 * One result as a synthesis takes it: where it comes from, whom it is about, and what it found. Results
 * of the same pupils on the same outcome are one sample, of which one is used.
 */
import { z } from "zod";
import { OutcomeKind } from "#content/evidence/items/study-result.ts";
import { FindingDirection } from "#content/practice/write-up.ts";
import { CslItem } from "#content/references/csl.ts";

/** Where it comes from: a version of a write-up here, a school's try of one, or a study elsewhere. */
export const StudySource = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("write-up"),
    writeUpId: z.string(),
    version: z.number().int().min(1),
    /** The evidence item whose result it is; null where only a finding's direction is known. */
    evidenceId: z.string().nullable(),
  }),
  z.object({ kind: z.literal("adaptation"), adaptationId: z.string() }),
  z.object({ kind: z.literal("outside"), reference: CslItem.nullable() }),
]);
export type StudySource = z.infer<typeof StudySource>;

/** What was compared with what: only comparisons are pooled, and changes only ever listed. */
export const StudyDesign = z.enum(["comparison", "change", "direction"]);
export type StudyDesign = z.infer<typeof StudyDesign>;

export const SynthesisStudy = z.object({
  id: z.string(),
  source: StudySource,
  /** "Larkfield Academy, 2026", or "Reed and Shah (2019)". */
  label: z.string().trim().min(1).max(200),
  outcome: z.string().trim().min(1).max(200),
  /** Attainment alone is said in months. */
  outcomeKind: OutcomeKind,
  /** Which pupils: results with the same words are of the same pupils, */
  sample: z.string().trim().min(1).max(200),
  /** unless an editor says of this one that its pupils are others. */
  isOtherPupils: z.boolean().optional(),
  design: StudyDesign,
  /** Of a direction alone: whether two groups were compared, where that is known. */
  wasCompared: z.boolean().optional(),
  /** In standard deviations, above 0 where those who tried it did better; null where none is known. */
  effect: z.object({ g: z.number(), variance: z.number().positive() }).nullable(),
  /**
   * After less before in one group, in standard deviations, better above 0, for who was compared with
   * nobody; its interval where the correlation of the two marks is known.
   */
  change: z
    .object({
      standardised: z.number(),
      interval: z.object({ low: z.number(), high: z.number() }).nullable(),
    })
    .nullable(),
  n: z.object({
    tried: z.number().int().min(0).nullable(),
    compared: z.number().int().min(0).nullable(),
  }),
  /** What was found, also where no number is known. */
  direction: FindingDirection.nullable(),
  /** One class a group: teacher and practice cannot be told apart. */
  isOneClass: z.boolean(),
  /** Whether who tried it was drawn by lot. */
  isRandomised: z.boolean(),
  /** What results may differ by: "phase" to "Primary", "weeks" to 12. */
  moderators: z.record(z.string().max(60), z.union([z.string().max(120), z.number()])),
});
export type SynthesisStudy = z.infer<typeof SynthesisStudy>;

/** What the rules made of a study and, where a person decided, why. */
export const Inclusion = z.enum(["included", "excluded", "undecided"]);
export type Inclusion = z.infer<typeof Inclusion>;

export type Decided = { study: SynthesisStudy; inclusion: Inclusion; reason: string };
