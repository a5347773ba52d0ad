/**
 * What may hold results for a synthesis: the versions of write-ups, and what other schools told of their
 * tries. Each gives a line for every result, and for every finding that has no numbers.
 */
import type { EvidenceItem } from "#content/evidence/items/evidence-item.ts";
import type { StudyResult } from "#content/evidence/items/study-result.ts";
import {
  poolable,
  pupilsIn,
  type WorkedChange,
  type WorkedOut,
  workOut,
} from "#content/evidence/items/worked-out.ts";
import { isFailure } from "#content/failure.ts";
import type { Finding, FindingDirection, WriteUpContent } from "#content/practice/write-up.ts";
import { directionOf } from "#content/synthesis/direction.ts";
import type { SynthesisStudy } from "#content/synthesis/study.ts";

export type Facets = Pick<
  WriteUpContent,
  "themes" | "phases" | "keyStages" | "subjects" | "pupilGroups"
>;

export type VersionCandidate = {
  kind: "write-up";
  writeUpId: string;
  version: number;
  /** The day on which this version was published. */
  day: string;
  /**
   * Who tried it, as readers may know: "Larkfield Academy". Of a write-up that names nobody, its title:
   * two results with the same words for who and for which pupils are taken for the same pupils.
   */
  by: string;
  /** Whether who tried it was drawn by lot: the enquiry's design says so or, where it does not, raters. */
  isRandomised: boolean;
  content: Facets & Pick<WriteUpContent, "findings" | "evidence">;
};

export type AdaptationCandidate = {
  kind: "adaptation";
  adaptationId: string;
  /** The day on which it was told. */
  day: string;
  by: string;
  /** Of the version that was tried. */
  content: Facets;
  /** The outcomes that the version's findings name: a try says what happened as a whole. */
  outcomes: string[];
  forWhom: string;
  direction: FindingDirection;
};

export type Candidate = VersionCandidate | AdaptationCandidate;

/** A study as far as its candidate tells, with its outcome in the candidate's own words. */
export type Line = {
  study: SynthesisStudy;
  /** Why it needs a look, or cannot be used; null for most. */
  doubt: { rule: "elsewhere" | "numbers" | "whole"; reason: string } | null;
};

export const linesOf = (candidate: Candidate): Line[] =>
  candidate.kind === "adaptation"
    ? candidate.outcomes.map((outcome) => tryLine(candidate, outcome))
    : [
        ...candidate.content.evidence.flatMap((item) =>
          item.result ? [resultLine(candidate, item, item.result)] : [],
        ),
        ...candidate.content.findings.map((finding) => findingLine(candidate, finding)),
      ];

function tryLine(candidate: AdaptationCandidate, outcome: string): Line {
  const { adaptationId, forWhom, direction, outcomes } = candidate;
  const study: SynthesisStudy = {
    ...blank(candidate, outcome, forWhom),
    id: `adaptation/${adaptationId}/${outcome}`.slice(0, 300),
    source: { kind: "adaptation", adaptationId },
    direction,
  };
  if (outcomes.length < 2) return { study, doubt: null };
  return {
    study,
    doubt: {
      rule: "whole",
      reason:
        "This try says what happened as a whole. Take it in for the outcome that it is about.",
    },
  };
}

function findingLine(candidate: VersionCandidate, finding: Finding): Line {
  const { writeUpId, version } = candidate;
  return {
    study: {
      ...blank(candidate, finding.outcome, finding.forWhom),
      id: `${writeUpId}/finding/${finding.id}`,
      source: { kind: "write-up", writeUpId, version, evidenceId: null },
      direction: finding.direction,
    },
    doubt: null,
  };
}

function resultLine(candidate: VersionCandidate, item: EvidenceItem, result: StudyResult): Line {
  const { writeUpId, version, isRandomised, content } = candidate;
  const { worked, problem } = workedOrNot(result);
  const told = content.findings.find(({ id }) => item.supports.includes(id))?.direction;
  const study: SynthesisStudy = {
    ...blank(candidate, result.outcome, result.sample),
    id: `${writeUpId}/${item.id}`,
    source: { kind: "write-up", writeUpId, version, evidenceId: item.id },
    outcomeKind: result.kind,
    ...(worked && numbersOf(worked, result)),
    direction: told ?? (worked && directionOf(worked)),
    isRandomised,
  };
  return { study, doubt: doubtOf(item, problem) };
}

function doubtOf({ kind }: EvidenceItem, problem: string | null): Line["doubt"] {
  if (kind === "cited-study" || kind === "external-summary")
    return {
      rule: "elsewhere",
      reason: "This is a study elsewhere that the write-up cites. Enter it as an outside study.",
    };
  return problem === null
    ? null
    : { rule: "numbers", reason: `Its numbers cannot be used. ${problem}` };
}

function workedOrNot(
  result: StudyResult,
): { worked: WorkedOut; problem: null } | { worked: null; problem: string } {
  try {
    return { worked: workOut(result), problem: null };
  } catch (thrown) {
    if (!isFailure(thrown)) throw thrown;
    return { worked: null, problem: thrown.message };
  }
}

/** What a study has of what its result comes to; nothing of a correlation within one group. */
export function numbersOf(
  worked: WorkedOut,
  { numbers, better }: Pick<StudyResult, "numbers" | "better">,
): Partial<SynthesisStudy> {
  if (worked.kind === "effect" && numbers.from !== "change")
    return {
      design: "comparison",
      effect: poolable(worked),
      n: pupilsIn(numbers),
      isOneClass: worked.isOneClass,
    };
  if (worked.kind !== "change") return {};
  return {
    design: "change",
    change: changeOf(worked, better === "lower" ? -1 : 1),
    n: { tried: worked.n, compared: null },
  };
}

/** In SDs: the interval is in points, of which the change itself says how many make one SD. */
function changeOf({ difference, standardised, interval }: WorkedChange, sign: 1 | -1) {
  const scale = difference === 0 ? null : standardised / difference;
  const ends = interval &&
    scale !== null && [sign * interval.low * scale, sign * interval.high * scale];
  return {
    standardised: sign * standardised || 0,
    interval: ends ? { low: Math.min(...ends), high: Math.max(...ends) } : null,
  };
}

/** What a line is before anything is known of its numbers. */
function blank({ by, day, content }: Candidate, outcome: string, pupils: string) {
  return {
    label: `${by}, ${day.slice(0, 4)}`.slice(-200),
    outcome: outcome.trim().slice(0, 200) || "Not said",
    outcomeKind: "other" as const,
    sample: [pupils.trim(), by].filter(Boolean).join(", ").slice(0, 200),
    design: "direction" as const,
    effect: null,
    change: null,
    n: { tried: null, compared: null },
    isOneClass: false,
    isRandomised: false,
    moderators: {
      ...moderator("phase", content.phases),
      ...moderator("key stage", content.keyStages),
      ...moderator("subject", content.subjects),
      ...moderator("pupil group", content.pupilGroups),
      year: Number(day.slice(0, 4)),
    },
  };
}

/** Of one value only: a write-up about two phases is in neither group. */
const moderator = (name: string, [value, ...more]: readonly string[]) =>
  value !== undefined && more.length === 0 ? { [name]: value } : {};
