/**
 * The results of a synthesis that is being worked on: what the rules propose today, what people entered,
 * and what they decided. Worked out anew whenever it is looked at, so that nothing in it is out of date.
 */
import { askedAs, type Match, type MatchRule, wordsKey } from "#content/synthesis/matching.ts";
import type { InclusionRules } from "#content/synthesis/question.ts";
import { type Newness, newnessOf } from "#content/synthesis/stale.ts";
import type { Decided, SynthesisStudy } from "#content/synthesis/study.ts";

/** What a person decided of a result; `version` of a write-up, null for what has none. */
export type Decision = {
  studyId: string;
  inclusion: "included" | "excluded";
  /** Taken in beside a result with the same words for its pupils, since these are others. */
  isOtherPupils: boolean;
  reason: string;
  version: number | null;
};

export type WorkingLine = Decided & {
  /** What the rules say of it; a decision may differ. */
  proposed: { inclusion: Decided["inclusion"]; rule: MatchRule; reason: string };
  /** What a person decided of it, also where that was of an earlier version and counts no more. */
  decision: (Decision & { counts: boolean }) | null;
  /** Whether another result that is not left out has the same words for its outcome and its pupils. */
  isWordedAlike: boolean;
  /** What it is to the newest published version; null where that knows it, or there is none. */
  newness: Newness | null;
};

/** What is known beside rules, results and decisions. */
export type Known = {
  /** The lines of the newest published version; null before there is one. */
  published: readonly Decided[] | null;
  /** The ids of studies elsewhere that were retracted. */
  retracted: { has(studyId: string): boolean };
};

/** Results found by the rules in their order, then those from elsewhere. */
export function workingLines(
  matches: readonly Match[],
  outside: readonly SynthesisStudy[],
  decisions: readonly Decision[],
  rules: InclusionRules,
  { published, retracted }: Known = { published: null, retracted: new Set() },
): WorkingLine[] {
  const decided = new Map(decisions.map((decision) => [decision.studyId, decision]));
  const isOther = saidOther(decisions);
  const entered = outside.map((study) =>
    retracted.has(study.id) ? proposeRetracted(study, rules) : proposeOutside(study, rules),
  );
  const lines = [...matches, ...entered].map(({ study, ...proposed }) => {
    const found = decided.get(study.id);
    const decision = found ? { ...found, counts: found.version === versionOf(study) } : null;
    const { inclusion, reason } = decision?.counts ? decision : proposed;
    const said = isOther(study) ? { ...study, isOtherPupils: true } : study;
    return { study: said, inclusion, reason, proposed, decision };
  });
  const alike = Map.groupBy(
    lines.filter(({ inclusion }) => inclusion !== "excluded"),
    ({ study }) => wordsKey(study),
  );
  const known = published && new Map(published.map((line) => [line.study.id, line]));
  return lines.map((line) => ({
    ...line,
    newness:
      known &&
      newnessOf(
        { study: line.study, inclusion: line.proposed.inclusion },
        known.get(line.study.id),
      ),
    isWordedAlike: (alike.get(wordsKey(line.study)) ?? []).some((other) => other !== line),
  }));
}

/** Of which results it was decided that their pupils are others: of the version that was looked at alone. */
export function saidOther(decisions: readonly Decision[]): (study: SynthesisStudy) => boolean {
  const others = new Map(
    decisions.flatMap(({ studyId, isOtherPupils, version }) =>
      isOtherPupils ? [[studyId, version] as const] : [],
    ),
  );
  return (study) => others.get(study.id) === versionOf(study);
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

/** A person may still take it in, with a reason that readers see. */
function proposeRetracted(study: SynthesisStudy, rules: InclusionRules): Match {
  const match = proposeOutside(study, rules);
  if (match.inclusion === "excluded") return match;
  return {
    ...{ study: match.study, inclusion: "undecided", rule: "retracted" },
    reason: "It was retracted where it was published. Leave it out, or say why it stays.",
  };
}

/** The version of a write-up that a result is of; null for what has none. */
export const versionOf = ({ source }: SynthesisStudy): number | null =>
  source.kind === "write-up" ? source.version : null;
