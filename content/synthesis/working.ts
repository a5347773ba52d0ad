/**
 * The results of a synthesis that is being worked on: what the rules propose today, what people entered,
 * and what they decided. Worked out anew whenever it is looked at, so that nothing in it is out of date.
 */
import { askedAs, type Match, type MatchRule } from "#content/synthesis/matching.ts";
import type { InclusionRules } from "#content/synthesis/question.ts";
import type { Decided, SynthesisStudy } from "#content/synthesis/study.ts";

/** What a person decided of a result; `version` of a write-up, null for what has none. */
export type Decision = {
  studyId: string;
  inclusion: "included" | "excluded";
  reason: string;
  version: number | null;
};

export type WorkingLine = Decided & {
  /** What the rules say of it; a decision may differ. */
  proposed: { inclusion: Decided["inclusion"]; rule: MatchRule; reason: string };
  /** What a person decided of it, also where that was of an earlier version and counts no more. */
  decision: (Decision & { counts: boolean }) | null;
};

/** Results found by the rules in their order, then those from elsewhere. */
export function workingLines(
  matches: readonly Match[],
  outside: readonly SynthesisStudy[],
  decisions: readonly Decision[],
  rules: InclusionRules,
): WorkingLine[] {
  const decided = new Map(decisions.map((decision) => [decision.studyId, decision]));
  return [...matches, ...outside.map((study) => proposeOutside(study, rules))].map(
    ({ study, ...proposed }) => {
      const found = decided.get(study.id);
      const decision = found ? { ...found, counts: found.version === versionOf(study) } : null;
      const { inclusion, reason } = decision?.counts ? decision : proposed;
      return { study, inclusion, reason, proposed, decision };
    },
  );
}

/** Somebody entered it because it fits; its outcome is held against the rules, and it needs a result. */
function proposeOutside(study: SynthesisStudy, rules: InclusionRules): Match {
  const outcome = askedAs(study.outcome, rules);
  if (outcome === null)
    return {
      study,
      inclusion: "excluded",
      rule: "outcome",
      reason: `“${study.outcome}” is not an outcome that is asked for.`,
    };
  if (study.direction === null)
    return {
      study: { ...study, outcome },
      inclusion: "undecided",
      rule: "numbers",
      reason: "Nothing is known of its result yet. Enter what it found, or leave it out.",
    };
  if (rules.other)
    return {
      study: { ...study, outcome },
      inclusion: "undecided",
      rule: "other",
      reason: `A study elsewhere. For a person to look at: ${rules.other}`,
    };
  return {
    study: { ...study, outcome },
    inclusion: "included",
    rule: "fits",
    reason: "A study elsewhere, brought in by its editors.",
  };
}

/** The version of a write-up that a result is of; null for what has none. */
export const versionOf = ({ source }: SynthesisStudy): number | null =>
  source.kind === "write-up" ? source.version : null;
