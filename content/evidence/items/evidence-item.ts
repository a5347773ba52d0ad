/**
 * How one knows (field notes S04): claims of a write-up, and the evidence that each rests on. A finding is
 * a claim about an outcome; what else a write-up claims stands beside the findings.
 */
import { z } from "zod";
import { StudyResult } from "#content/evidence/items/study-result.ts";
import { CslItem } from "#content/references/csl.ts";

export const EvidenceKind = z.enum([
  "own-data",
  "observation",
  "pupil-voice",
  "staff-voice",
  "cited-study",
  "external-summary",
]);
export type EvidenceKind = z.infer<typeof EvidenceKind>;

export const evidenceKindWords: Record<EvidenceKind, string> = {
  "own-data": "Our own data",
  observation: "What was observed",
  "pupil-voice": "What pupils said",
  "staff-voice": "What staff said",
  "cited-study": "A study elsewhere",
  "external-summary": "A summary of studies",
};

/** Those that point to a work outside the commons. */
export const citedKinds: readonly EvidenceKind[] = ["cited-study", "external-summary"];

const id = z.string().min(1).max(40);

export const Claim = z.object({ id, text: z.string().trim().max(400) });
export type Claim = z.infer<typeof Claim>;

export const EvidenceItem = z.object({
  id,
  kind: EvidenceKind,
  /** What it is, and what it says. */
  what: z.string().trim().max(600),
  /** How it was come by: who asked, watched or marked, and how. */
  method: z.string().trim().max(600),
  /** "June 2026". */
  when: z.string().trim().max(80),
  /** How many pupils, staff or lessons; null where nobody counted. */
  n: z.number().int().min(0).max(1_000_000).nullable(),
  /** The findings and claims that rest on it, by id. */
  supports: z.array(id).max(60),
  reference: CslItem.nullable(),
  result: StudyResult.nullable(),
});
export type EvidenceItem = z.infer<typeof EvidenceItem>;

/** The evidence of a finding or claim. */
export const evidenceOf = <Item extends Tied>(
  claim: { id: string },
  evidence: readonly Item[],
): Item[] => evidence.filter(({ supports }) => supports.includes(claim.id));

type Tied = Pick<EvidenceItem, "supports">;

/** What a finding or claim without evidence says to its readers. */
export const noEvidence = "No evidence attached";

/** Findings and claims that nothing is attached to. */
export const bareClaims = <Said extends { id: string }>(
  said: readonly Said[],
  evidence: readonly Tied[],
): Said[] => said.filter((one) => evidenceOf(one, evidence).length === 0);

/** What its author wrote of it; a reference outside the commons names people who published. */
export const wordsOf = ({ what, method, when, result }: EvidenceItem): string =>
  [what, method, when, result?.outcome, result?.measure, result?.sample].filter(Boolean).join("\n");
