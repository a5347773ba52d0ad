/**
 * A synthesis lives: whether the results that its published version rests on are still what is known, and
 * what would change if a person brought it up to date. Nothing changes by itself.
 */
import { findingWords } from "#content/practice/write-up.ts";
import type { SynthesisAnalysis } from "#content/synthesis/analysed.ts";
import { analyse } from "#content/synthesis/analysis.ts";
import { type Match, sampleKey } from "#content/synthesis/matching.ts";
import { comparedAnalyses } from "#content/synthesis/moved.ts";
import type { Decided, SynthesisStudy } from "#content/synthesis/study.ts";

/** Why an included study can no longer be used as it is. */
export type Gone = "withdrawn" | "unreadable" | "retracted";

export type News = {
  kind: "new" | "newer-version" | "no-longer-fits" | Gone;
  study: SynthesisStudy;
  /** A sentence for people. */
  says: string;
};

export type Staleness = {
  isOutOfDate: boolean;
  news: News[];
  before: SynthesisAnalysis;
  /** With what is new and certain; what waits for a person is left out of it. */
  after: SynthesisAnalysis;
  /** What would change for readers, outcome by outcome, in sentences. */
  changes: string[];
};

export type Today = {
  matches: readonly Match[];
  /** By the id of a study. Whoever asks for it has looked at what readers may still read. */
  gone: ReadonlyMap<string, Gone>;
};

/** `published` are all lines of the published version, those left out among them. */
export function whatIsStale(
  published: readonly Decided[],
  { matches, gone }: Today,
  moderator: string | null = null,
): Staleness {
  const included = published.filter(({ inclusion }) => inclusion === "included");
  const found = new Map(matches.map((match) => [match.study.id, match]));
  const seen = new Map(published.map((line) => [line.study.id, line]));
  const fates = included.map(({ study }) => fateOf(study, found.get(study.id), gone.get(study.id)));
  const added = matches.filter(
    ({ study, inclusion }) => inclusion !== "excluded" && !isSettled(study, seen.get(study.id)),
  );
  const news = [
    ...fates.flatMap(({ news }) => news),
    ...added.map((match) => sayNew(match, seen.has(match.study.id))),
  ];
  const kept = fates.flatMap(({ kept }) => kept);
  const before = analyse(
    included.map(({ study }) => study),
    moderator,
  );
  const after = analyse([...kept, ...certainIn(added, kept)], moderator);
  return {
    ...{ isOutOfDate: news.length > 0, news, before, after },
    changes: news.length > 0 ? comparedAnalyses(before, after) : [],
  };
}

/** Taken in, or left out of the version that is there today: of a newer one it is asked again. */
const isSettled = (study: SynthesisStudy, line: Decided | undefined): boolean =>
  line !== undefined &&
  (line.inclusion === "included" || (versionOf(study) ?? 0) <= (versionOf(line.study) ?? 0));

/** What a result of today is to a published version. */
export type Newness = "new" | "newer-version";

/**
 * Of what the rules make of a result today, and its line in the published version, if it has one. Null where
 * that version knows it, or the rules would not take it in.
 */
export function newnessOf(
  { study, inclusion }: Pick<Match, "study" | "inclusion">,
  line: Decided | undefined,
): Newness | null {
  if (!line) return inclusion === "excluded" ? null : "new";
  if (inclusion === "excluded" && line.inclusion !== "included") return null;
  const isNewer =
    (versionOf(study) ?? 0) > (versionOf(line.study) ?? 0) ||
    (study.source.kind === "adaptation" && study.direction !== line.study.direction);
  return isNewer ? "newer-version" : null;
}

type Fate = { news: News[]; kept: SynthesisStudy[] };

/** What is closed to readers is not named to them. */
const sayGone: Record<Gone, (label: string) => string> = {
  withdrawn: (label) => `${label} has been withdrawn.`,
  unreadable: () => "One of its results can no longer be read by all who read this synthesis.",
  retracted: (label) => `${label} has been retracted where it was published.`,
};

function fateOf(study: SynthesisStudy, match: Match | undefined, gone: Gone | undefined): Fate {
  if (gone) return { news: [{ kind: gone, study, says: sayGone[gone](study.label) }], kept: [] };
  if (study.source.kind === "outside") return { news: [], kept: [study] };
  if (study.source.kind === "adaptation") return fateOfTry(study, match);
  const now = match && versionOf(match.study);
  const isNewer = now !== undefined && now > study.source.version;
  if (!match)
    return {
      news: [
        {
          kind: "no-longer-fits",
          study,
          says: `The newest version of ${study.label} no longer has this result.`,
        },
      ],
      kept: [],
    };
  // What a person took in against the rules stays in, unless the version that they saw has changed.
  if (!isNewer) return { news: [], kept: [study] };
  if (match.inclusion === "excluded")
    return {
      news: [
        {
          kind: "no-longer-fits",
          study,
          says: `${study.label} on ${study.outcome}, version ${now}: ${match.reason}`,
        },
      ],
      kept: [],
    };
  return {
    news: [
      {
        kind: "newer-version",
        study: match.study,
        says: `${study.label} has version ${now}; the one taken in is ${study.source.version}.`,
      },
    ],
    kept: [match.study],
  };
}

/** A try has no versions: it may be taken back, put otherwise and told again. */
function fateOfTry(study: SynthesisStudy, match: Match | undefined): Fate {
  if (!match || match.study.direction === study.direction) return { news: [], kept: [study] };
  const says = `${study.label} on ${study.outcome} is told otherwise now: ${sayDirection(match.study)}, where it was ${sayDirection(study)}.`;
  return { news: [{ kind: "newer-version", study: match.study, says }], kept: [match.study] };
}

const sayDirection = ({ direction }: SynthesisStudy): string =>
  direction === null ? "not said" : findingWords[direction].toLowerCase();

const versionOf = ({ source }: SynthesisStudy): number | undefined =>
  source.kind === "write-up" ? source.version : undefined;

/** `wasLeftOut` of an earlier version. */
function sayNew({ study, inclusion, reason }: Match, wasLeftOut: boolean): News {
  const what = wasLeftOut ? `has version ${versionOf(study)} now` : "is new";
  const waits = inclusion === "included" ? "" : ", and waits for a person";
  return {
    kind: "new",
    study,
    says: `${study.label} ${what}, on ${study.outcome} (${study.sample})${waits}. ${reason}`,
  };
}

/** Of new results, those that need nobody's judgement and are of pupils not yet in it. */
function certainIn(added: readonly Match[], kept: readonly SynthesisStudy[]): SynthesisStudy[] {
  const taken = new Set(kept.map(sampleKey));
  return added.flatMap(({ study, inclusion }) =>
    inclusion === "included" && !taken.has(sampleKey(study)) ? [study] : [],
  );
}
