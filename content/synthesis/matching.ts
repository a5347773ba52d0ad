/**
 * Which results the rules of a synthesis let in. Every line says in words which rule let it in or kept it
 * out, and a person may decide otherwise. One sample gives one effect for an outcome: of several, the
 * rules propose one. Whether two with the same words are of other pupils all the same only a person knows.
 */
import { formatDay } from "#content/day.ts";
import {
  type Candidate,
  type Facets,
  type Line,
  linesOf,
  type VersionCandidate,
} from "#content/synthesis/candidate.ts";
import type { InclusionRules } from "#content/synthesis/question.ts";
import type { Inclusion, SynthesisStudy } from "#content/synthesis/study.ts";
import { themesWithin } from "#content/vocabulary/vocabulary.ts";

export type MatchRule =
  | "fits"
  | "other"
  | "until"
  | "theme"
  | "facets"
  | "outcome"
  | "elsewhere"
  | "numbers"
  | "whole"
  | "part"
  | "retracted"
  | "same-sample";

/** A line, and what the rules propose for it; `reason` is a sentence for people. */
export type Match = {
  study: SynthesisStudy;
  inclusion: Inclusion;
  rule: MatchRule;
  reason: string;
};

type Verdict = Omit<Match, "study">;

/**
 * In the order of the candidates. Of several versions of a write-up, the newest that may count is taken.
 * `isOther` says of which results an editor said that their pupils are others.
 */
export function matchStudies(
  candidates: readonly Candidate[],
  rules: InclusionRules,
  isOther: (study: SynthesisStudy) => boolean = () => false,
): Match[] {
  const matches = newestVersions(candidates, rules.until).flatMap((candidate) => {
    const own = linesOf(candidate).map((line): Match => {
      const outcome = askedAs(line.study.outcome, rules);
      const named = { ...line.study, outcome: outcome ?? line.study.outcome };
      const study = isOther(named) ? { ...named, isOtherPupils: true } : named;
      return { study, ...judge(candidate, line, outcome, rules) };
    });
    return candidate.kind === "write-up" ? withoutTold(own, candidate.content) : own;
  });
  return oneForEachSample(matches);
}

function newestVersions(candidates: readonly Candidate[], until: string | null): Candidate[] {
  const counts = ({ day }: Candidate) => until === null || day <= until;
  return candidates.filter((one) => {
    if (one.kind !== "write-up") return true;
    return !candidates.some(
      (other) =>
        other.kind === "write-up" &&
        other.writeUpId === one.writeUpId &&
        (counts(other) === counts(one) ? other.version > one.version : counts(other)),
    );
  });
}

/** The name under which an outcome is brought together with others; null where it is not asked for. */
export function askedAs(words: string, { outcomes }: InclusionRules): string | null {
  if (outcomes.length === 0) return words;
  const same = (name: string) => plain(name) === plain(words);
  return outcomes.find(({ name, also }) => [name, ...also].some(same))?.name ?? null;
}

/** Words as they are compared: letters of either case, and any space. */
export const plain = (words: string): string => words.trim().replace(/\s+/g, " ").toLowerCase();

function judge(
  { day, content }: Candidate,
  { study, doubt }: Line,
  outcome: string | null,
  rules: InclusionRules,
): Verdict {
  if (rules.until !== null && day > rules.until)
    return out("until", `Published on ${formatDay(day)}, after ${formatDay(rules.until)}.`);
  const themes = new Set(rules.themes.flatMap(themesWithin));
  if (!content.themes.some((theme) => themes.has(theme)))
    return out("theme", "It is about none of the themes asked for.");
  if (outcome === null)
    return out("outcome", `“${study.outcome}” is not an outcome that is asked for.`);
  const facet = facetVerdict(content, rules);
  if (facet) return facet;
  if (doubt)
    return doubt.rule === "whole" ? ask(doubt.rule, doubt.reason) : out(doubt.rule, doubt.reason);
  if (rules.other) return ask("other", `It fits so far. For a person to look at: ${rules.other}`);
  return {
    inclusion: "included",
    rule: "fits",
    reason: `It fits the rules.${asWhat[study.design]}`,
  };
}

const asWhat: Record<SynthesisStudy["design"], string> = {
  comparison: "",
  change: " Nobody was compared, so it is a change: listed apart, never pooled.",
  direction: " It has no numbers, so it counts by what was found.",
};

const out = (rule: MatchRule, reason: string): Verdict => ({ inclusion: "excluded", rule, reason });
const ask = (rule: MatchRule, reason: string): Verdict => ({
  inclusion: "undecided",
  rule,
  reason,
});

const facetNames = {
  phases: "phase",
  keyStages: "key stage",
  subjects: "subject",
  pupilGroups: "pupil group",
} as const;

/** What it says of itself is none of what is asked; where it says nothing, a person has to look. */
function facetVerdict(content: Facets, rules: InclusionRules): Verdict | null {
  const verdicts = Object.entries(facetNames).flatMap(([facet, name]): Verdict[] => {
    const asked: readonly string[] = rules[facet as keyof typeof facetNames];
    const said: readonly string[] = content[facet as keyof typeof facetNames];
    if (asked.length === 0 || said.some((one) => asked.includes(one))) return [];
    if (said.length === 0)
      return [ask("facets", `It does not say its ${name}. Asked for is ${listed(asked)}.`)];
    return [out("facets", `Its ${name} is ${listed(said)}. Asked for is ${listed(asked)}.`)];
  });
  return verdicts.find(({ inclusion }) => inclusion === "excluded") ?? verdicts[0] ?? null;
}

const listed = (words: readonly string[]): string =>
  new Intl.ListFormat("en-GB", { type: "disjunction" }).format(words);

/**
 * Of one write-up: a finding that a result says in numbers counts no second time. One about other pupils than
 * those of the result is for a person: it may be what did not work, and for whom.
 */
function withoutTold(
  matches: readonly Match[],
  { findings, evidence }: VersionCandidate["content"],
): Match[] {
  const results = matches.filter(
    ({ study, inclusion }) => inclusion !== "excluded" && study.design !== "direction",
  );
  const supports = new Map(evidence.map((item) => [item.id, item.supports]));
  return matches.map((match) => {
    const { study, inclusion } = match;
    const finding = findings.find(({ id }) => study.id.endsWith(`/finding/${id}`));
    if (inclusion === "excluded" || !finding) return match;
    const isSame = (other: Match) => plain(other.study.outcome) === plain(study.outcome);
    const told = results.filter(isSame);
    if (told.length === 0) return match;
    const beside = findings.filter(
      ({ id }) =>
        id !== finding.id &&
        matches.some((one) => one.study.id.endsWith(`/finding/${id}`) && isSame(one)),
    );
    const isTold = told.some(({ study: { sample, source } }) => {
      if (plain(sample) === plain(study.sample)) return true;
      const named = source.kind === "write-up" ? supports.get(source.evidenceId ?? "") : null;
      return named?.includes(finding.id) && !beside.some(({ id }) => named.includes(id));
    });
    return isTold || !finding.forWhom.trim()
      ? { study, ...out("same-sample", "A result of this write-up says it in numbers.") }
      : { study, ...ask("part", sayPart(finding.forWhom.trim())) };
  });
}

const sayPart = (forWhom: string): string =>
  `A result of this write-up has numbers on the same outcome. This is said of ${forWhom}: take it in if they are other pupils.`;

function oneForEachSample(matches: readonly Match[]): Match[] {
  const competing = Map.groupBy(
    matches.filter(({ inclusion }) => inclusion !== "excluded"),
    ({ study }) => sampleKey(study),
  );
  return matches.map((match) => {
    const [kept] = (competing.get(sampleKey(match.study)) ?? []).toSorted(byWorth);
    if (match.inclusion === "excluded" || !kept || kept.study.id === match.study.id) return match;
    return { study: match.study, ...out("same-sample", sayKept(kept.study, match.study)) };
  });
}

/** Two results with the same key are of the same pupils and outcome: one of them is used. */
export const sampleKey = (study: SynthesisStudy): string =>
  study.isOtherPupils ? `${wordsKey(study)} ${study.id}` : wordsKey(study);

/** The same for results with the same words for their outcome and their pupils. */
export const wordsKey = ({ outcome, sample }: SynthesisStudy): string =>
  JSON.stringify([plain(outcome), plain(sample)]);

const worth: Record<SynthesisStudy["design"], number> = { comparison: 0, change: 1, direction: 2 };

/** A comparison before a change, then more pupils, then the order of their ids, which is everybody's. */
const byWorth = ({ study: one }: Match, { study: other }: Match): number =>
  worth[one.design] - worth[other.design] ||
  pupils(other) - pupils(one) ||
  (one.id < other.id ? -1 : 1);

export const pupils = ({ n }: Pick<SynthesisStudy, "n">): number =>
  (n.tried ?? 0) + (n.compared ?? 0);

function sayKept(kept: SynthesisStudy, left: SynthesisStudy): string {
  const which = kept.label === left.label ? `another result of ${kept.label}` : kept.label;
  return `The same pupils and outcome as ${which}, ${whyKept(kept, left)}.`;
}

function whyKept(kept: SynthesisStudy, left: SynthesisStudy): string {
  if (kept.design !== left.design)
    return kept.design === "comparison" ? "which compares two groups" : "which has numbers";
  return pupils(kept) > pupils(left)
    ? `which has more of them (${pupils(kept)}, not ${pupils(left)})`
    : "of which one is enough";
}
