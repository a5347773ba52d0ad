/**
 * The scales that one study is rated on, each with what works its level out: the headline first, then
 * what a research lead looks further into. Bodies of evidence have their own (./grade.ts).
 */
import { rateSecurity } from "#content/evidence/rating/eef-security.ts";
import { rateEssa, rateWwc } from "#content/evidence/rating/essa.ts";
import { rateMaryland, rateNesta } from "#content/evidence/rating/ladders.ts";
import { type Computed, labelOf } from "#content/evidence/rating/rate.ts";
import type { StudyRecord } from "#content/evidence/rating/record.ts";
import { eefSecurity } from "#content/packs/ratings/eef-security.ts";
import { essa, wwc } from "#content/packs/ratings/essa.ts";
import { maryland } from "#content/packs/ratings/maryland.ts";
import { nesta } from "#content/packs/ratings/nesta.ts";
import type { RatingScale } from "#content/packs/ratings/shape.ts";

/** The level that lists and pages show. */
export const headlineScale: RatingScale = nesta;

/** The most that the headline scale gives: how many marks there are to fill. */
export const mostMarks = Math.max(...nesta.levels.map(({ level }) => level));

export const studyScales: readonly {
  scale: RatingScale;
  rate: (record: StudyRecord) => Computed;
}[] = [
  { scale: nesta, rate: rateNesta },
  { scale: maryland, rate: rateMaryland },
  { scale: eefSecurity, rate: rateSecurity },
  { scale: wwc, rate: rateWwc },
  { scale: essa, rate: rateEssa },
];

/** What follows from a record on every scale, in their order. */
export const workOutLevels = (record: StudyRecord): Computed[] =>
  studyScales.map(({ rate }) => rate(record));

/** "Level 2", or that nobody could say. */
export const levelName = (scale: RatingScale, level: number | null): string =>
  level === null ? "Needs judgement" : labelOf(scale, level);

/** What a level says, in one sentence for a teacher. */
export const levelMeans = (scale: RatingScale, level: number): string =>
  scale.levels.find((one) => one.level === level)?.means ?? "";
