/**
 * A write-up: what a practice is, and what happened when somebody tried it. The list of sections is
 * S08 of the field notes ("codify, monitor, validate"), with S03's findings: what works, what doesn't
 * and why. What a reader filters on is structured; what a reader reads is rich text.
 */
import { z } from "zod";
import { Claim, EvidenceItem } from "#content/evidence/items/evidence-item.ts";
import { keyStages, phases, pupilGroups, subjects } from "#content/practice/facets.ts";

/** Direction of a finding (S03). "Not worked" is as publishable as "worked". */
export const FindingDirection = z.enum(["improved", "no-clear-change", "worsened", "mixed"]);
export type FindingDirection = z.infer<typeof FindingDirection>;

/** The rich-text sections of a write-up, in reading order. */
export const SectionId = z.enum([
  "problem",
  "context",
  "steps",
  "ingredients",
  "found",
  "cost",
  "differently",
  "training",
  "implementation",
  "resources",
  "limits",
  "contact",
]);
export type SectionId = z.infer<typeof SectionId>;

export const WriteUpKind = z.enum(["practice", "resource"]);
export type WriteUpKind = z.infer<typeof WriteUpKind>;

export const WriteUpStatus = z.enum(["draft", "published", "withdrawn"]);
export type WriteUpStatus = z.infer<typeof WriteUpStatus>;

/** A ProseMirror document as JSON; checked against the editor's schema where it is made. */
export const RichText = z.object({
  type: z.literal("doc"),
  content: z.array(z.record(z.string(), z.unknown())),
});
export type RichText = z.infer<typeof RichText>;

export const Finding = z.object({
  id: z.string().min(1).max(40),
  outcome: z.string().trim().max(400),
  direction: FindingDirection,
  why: z.string().trim().max(1000),
  forWhom: z.string().trim().max(400),
  conditions: z.string().trim().max(400),
});
export type Finding = z.infer<typeof Finding>;

/** One version of a write-up: everything that a reader of it sees, save names. */
/** How many of each a write-up keeps. */
export const mostTold = { findings: 30, claims: 30, evidence: 40 } as const;

export const WriteUpContent = z.object({
  title: z.string().trim().max(150),
  summary: z.string().trim().max(1000),
  themes: z.array(z.string()).max(12),
  phases: z.array(z.enum(phases)),
  keyStages: z.array(z.enum(keyStages)),
  subjects: z.array(z.enum(subjects)),
  pupilGroups: z.array(z.enum(pupilGroups)),
  /** "10 minutes a week; one hour to learn". */
  takes: z.string().trim().max(150),
  /** Pounds for each pupil a year; null when nobody worked it out. */
  costPerPupil: z.number().min(0).max(100_000).nullable(),
  findings: z.array(Finding).max(mostTold.findings),
  /** What else it claims; and how one knows, of findings and claims. */
  claims: z.array(Claim).max(mostTold.claims),
  evidence: z.array(EvidenceItem).max(mostTold.evidence),
  sections: z.partialRecord(SectionId, RichText),
});
export type WriteUpContent = z.infer<typeof WriteUpContent>;

/** Terms that a write-up may be published under, the default first, with where each is written down. */
export const licences: Record<string, string> = {
  "CC BY 4.0": "https://creativecommons.org/licenses/by/4.0/",
  "CC BY-SA 4.0": "https://creativecommons.org/licenses/by-sa/4.0/",
  "CC BY-NC 4.0": "https://creativecommons.org/licenses/by-nc/4.0/",
  "CC0 1.0": "https://creativecommons.org/publicdomain/zero/1.0/",
};

/** The longest summary that a busy reader is asked to read, in words (S08). */
export const summaryWordLimit = 60;

export function countWords(text: string): number {
  return text.trim().split(/\s+/).filter(Boolean).length;
}

export const findingWords: Record<FindingDirection, string> = {
  improved: "Improved",
  "no-clear-change": "No clear change",
  worsened: "Worsened",
  mixed: "Mixed",
};

/**
 * The cost band of a yearly cost for each pupil, 1 to 5 (EEF toolkit, 2021: class of 25; up to £80,
 * £200, £720, £1,200, and above).
 */
export function costBand(poundsPerPupil: number): 1 | 2 | 3 | 4 | 5 {
  if (poundsPerPupil <= 80) return 1;
  if (poundsPerPupil <= 200) return 2;
  if (poundsPerPupil <= 720) return 3;
  if (poundsPerPupil <= 1200) return 4;
  return 5;
}

/** What the band is read by. */
export const costConversion = "by the EEF Toolkit’s bands, for a class of 25";

/**
 * What a year's cost comes to for each pupil, up to the next penny: rounded down, £2,001 for 25 pupils
 * might fall into the band below.
 */
export const poundsPerPupil = (pounds: number, pupils: number): number =>
  Math.ceil(Math.round(pounds * 100) / pupils) / 100;

/** The yearly cost for each pupil in words; that it cost nothing is said, and is not the same as unknown. */
export function sayCost(poundsPerPupil: number | null): string {
  if (poundsPerPupil === null) return "Not recorded";
  if (poundsPerPupil === 0) return "Nothing but teachers’ time";
  const about =
    poundsPerPupil < 0.5 ? "less than £1" : `about £${poundsPerPupil.toLocaleString("en-GB")}`;
  return `${costWords[costBand(poundsPerPupil)]}: ${about} a pupil a year`;
}

export const costWords = {
  1: "Very low",
  2: "Low",
  3: "Moderate",
  4: "High",
  5: "Very high",
} as const;
