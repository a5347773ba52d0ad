/**
 * How a version's rating stands, from what its raters and those who settled it said. Only its newest
 * version is rated: what was said of an earlier one stays readable there. A work that it cites and that is
 * retracted makes what was said before then history, until somebody rates it again.
 */

/** The last that a rater said of the version, on the headline scale; `reviewDue` is a day. */
export type RatedAs = { raterId: string; level: number; at: Date; reviewDue: string };

export type SettledAs = { level: number; at: Date; reviewDue: string };

export type RatingFacts = {
  ratings: readonly RatedAs[];
  settlement: SettledAs | null;
  /** The newest earlier version that somebody rated; null where none was. */
  ratedBefore: number | null;
  /** When a work that the version cites was last marked as retracted; null while none is. */
  retractedAt: Date | null;
};

export type Standing =
  | { state: "unrated" }
  /** An earlier version was rated, or this one was, before a work it cites was retracted. */
  | { state: "reopened"; because: "version"; ratedBefore: number }
  | { state: "reopened"; because: "retraction" }
  | { state: "one" | "agreed" | "settled"; level: number; reviewDue: string }
  | { state: "disagreement"; levels: number[] };

export type StandingState = Standing["state"];

/** Whether what was said at a moment counts: it was said after the last retraction. */
export const isStanding = (at: Date, retractedAt: Date | null): boolean =>
  retractedAt === null || at > retractedAt;

/** What counts since the last retraction: nothing that was said before it. */
export const standingRatings = ({
  ratings,
  retractedAt,
}: Pick<RatingFacts, "ratings" | "retractedAt">): RatedAs[] =>
  ratings.filter(({ at }) => isStanding(at, retractedAt));

export function standingOf(facts: RatingFacts): Standing {
  const standing = standingRatings(facts);
  if (standing.length === 0) {
    if (facts.ratings.length > 0) return { state: "reopened", because: "retraction" };
    if (facts.ratedBefore !== null)
      return { state: "reopened", because: "version", ratedBefore: facts.ratedBefore };
    return { state: "unrated" };
  }
  const settled = settlementThatHolds(facts, standing);
  if (settled) {
    const { level, reviewDue } = settled;
    return { state: "settled", level, reviewDue };
  }
  const levels = [...new Set(standing.map(({ level }) => level))].sort((a, b) => a - b);
  const [level] = levels;
  if (levels.length > 1 || level === undefined) return { state: "disagreement", levels };
  return {
    state: standing.length === 1 ? "one" : "agreed",
    level,
    reviewDue: firstOpen(standing),
  };
}

/** The level that stands for the version; null while it is not rated, or raters disagree. */
export const strengthOf = (standing: Standing): number | null =>
  "level" in standing ? standing.level : null;

/** Whether it should be looked at again: its review day has passed. */
export const isDue = (standing: Standing, today: string): boolean =>
  "reviewDue" in standing && standing.reviewDue < today;

/** A settlement holds until somebody rates otherwise after it. */
function settlementThatHolds(
  { settlement, retractedAt }: RatingFacts,
  standing: readonly RatedAs[],
): SettledAs | null {
  if (!settlement || !isStanding(settlement.at, retractedAt)) return null;
  const since = standing.filter(({ at }) => at > settlement.at);
  if (since.some(({ level }) => level !== settlement.level)) return null;
  return { ...settlement, reviewDue: firstOpen([settlement, ...since]) };
}

/** The first day on which somebody wanted it looked at again, and nobody has looked since. */
function firstOpen(looks: readonly Pick<RatedAs, "at" | "reviewDue">[]): string {
  const days = looks.map(({ reviewDue }) => reviewDue).toSorted();
  const newest = looks.map(({ at }) => at.toISOString().slice(0, 10)).reduce(later, "");
  return days.find((day) => day > newest) ?? days.reduce(later, "");
}

const later = (one: string, other: string): string => (one > other ? one : other);
