/** What a synthesis asks, and which results it takes in: settled before they are looked at. */
import { z } from "zod";
import { keyStages, phases, pupilGroups, subjects } from "#content/practice/facets.ts";

export const InclusionRules = z.object({
  /** Any of these themes or those below them. */
  themes: z.array(z.string()).min(1).max(12),
  /** Any of these; empty means every one. */
  phases: z.array(z.enum(phases)),
  keyStages: z.array(z.enum(keyStages)),
  subjects: z.array(z.enum(subjects)),
  pupilGroups: z.array(z.enum(pupilGroups)),
  /** Outcomes brought together under one name, each with the words that results give it. */
  outcomes: z
    .array(
      z.object({
        name: z.string().trim().min(1).max(200),
        also: z.array(z.string().trim().min(1).max(200)).max(20),
      }),
    )
    .max(12),
  /** Published up to this day (`2026-11-01`); null takes in what comes after too. */
  until: z.string().nullable(),
  /** What else a person looks at before taking a result in. */
  other: z.string().trim().max(1000),
});
export type InclusionRules = z.infer<typeof InclusionRules>;

export const SynthesisQuestion = z.object({
  title: z.string().trim().min(3).max(150),
  question: z.string().trim().min(10).max(400),
  rules: InclusionRules,
  /** The one thing by which results are told apart ("phase"); null where none. */
  moderator: z.string().trim().min(1).max(60).nullable(),
});
export type SynthesisQuestion = z.infer<typeof SynthesisQuestion>;
