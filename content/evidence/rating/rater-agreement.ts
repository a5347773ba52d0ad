/**
 * How far raters agree, from what each said first of a version, before they knew of each other. Never a
 * rank of people: it says how clear the scales and the write-ups are, and nothing of who is right.
 */
import { type Agreement, cohensKappa, tableOf } from "#content/evidence/agreement.ts";
import { studyScales } from "#content/evidence/rating/study-scales.ts";

/** The final levels of one rater for a version, by scale; null where they left it open. */
export type FirstSaid = {
  rater: { id: string; name: string };
  levels: Record<string, number | null>;
};

/** What the first two who rated a version said first. Whoever came third may have read both. */
export type RatedTwice = readonly [FirstSaid, FirstSaid];

/** Fewer versions than this say next to nothing, and are not shown. */
export const fewestRated = 5;

/** The newest so many count: what was rated long ago says little of how clear the scales are now. */
export const mostRatedTwice = 1000;

export type ScaleAgreement = { scale: string; name: string; n: number; found: Agreement | null };
export type PairAgreement = { raters: [string, string]; scales: ScaleAgreement[] };

/** Overall, and for each pair of raters. */
export function agreementOf(rated: readonly RatedTwice[]): {
  overall: ScaleAgreement[];
  pairs: PairAgreement[];
} {
  const inOneOrder = rated.map(
    ([one, other]): RatedTwice => (one.rater.id < other.rater.id ? [one, other] : [other, one]),
  );
  const pairs = Map.groupBy(inOneOrder, ([one, other]) =>
    JSON.stringify([one.rater.id, other.rater.id]),
  );
  return {
    overall: byScale(rated),
    pairs: [...pairs.values()].flatMap((group) => {
      const [first] = group;
      return first
        ? [{ raters: [first[0].rater.name, first[1].rater.name], scales: byScale(group) }]
        : [];
    }),
  };
}

const byScale = (pairs: readonly RatedTwice[]): ScaleAgreement[] =>
  studyScales.map(({ scale }) => {
    const levels = pairs.flatMap(([one, other]): (readonly [number, number])[] => {
      const [first, second] = [one.levels[scale.id], other.levels[scale.id]];
      return typeof first === "number" && typeof second === "number" ? [[first, second]] : [];
    });
    const all = scale.levels.map(({ level }) => level);
    return {
      scale: scale.id,
      name: scale.name,
      n: levels.length,
      found: levels.length < fewestRated ? null : cohensKappa(tableOf(all, levels)),
    };
  });
