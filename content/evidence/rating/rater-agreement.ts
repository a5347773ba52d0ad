/**
 * How far raters agree, from what each said first of a version, before they knew of each other. Never a
 * rank of people: it says how clear the scales and the write-ups are, and nothing of who is right.
 */
import { type Agreement, cohensKappa, tableOf } from "#content/evidence/agreement.ts";
import { studyScales } from "#content/evidence/rating/study-scales.ts";

/** The final levels of one rater for a version, by scale; null where they left it open. */
export type FirstSaid = {
  versionId: string;
  rater: { id: string; name: string };
  at: Date;
  levels: Record<string, number | null>;
};

/** Fewer versions than this say next to nothing, and are not shown. */
export const fewestRated = 5;

export type ScaleAgreement = { scale: string; name: string; n: number; found: Agreement | null };
export type PairAgreement = { raters: [string, string]; scales: ScaleAgreement[] };

/** Overall, over the first two who rated each version; and for each pair of raters. */
export function agreementOf(said: readonly FirstSaid[]): {
  overall: ScaleAgreement[];
  pairs: PairAgreement[];
} {
  const both = [...Map.groupBy(said, ({ versionId }) => versionId).values()].map((group) =>
    group.toSorted((a, b) => a.at.getTime() - b.at.getTime()),
  );
  const pairs = Map.groupBy(both.flatMap(pairsIn), ([one, other]) =>
    JSON.stringify([one.rater.id, other.rater.id]),
  );
  return {
    overall: byScale(both.flatMap(([one, other]) => (one && other ? [[one, other] as const] : []))),
    pairs: [...pairs.values()].flatMap((group) => {
      const [first] = group;
      return first
        ? [{ raters: [first[0].rater.name, first[1].rater.name], scales: byScale(group) }]
        : [];
    }),
  };
}

type Pair = readonly [FirstSaid, FirstSaid];

/** Every two of those who rated a version, in one order whoever was first. */
const pairsIn = (group: readonly FirstSaid[]): Pair[] =>
  group.flatMap((one) =>
    group.flatMap((other): Pair[] => (one.rater.id < other.rater.id ? [[one, other]] : [])),
  );

const byScale = (pairs: readonly Pair[]): ScaleAgreement[] =>
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
