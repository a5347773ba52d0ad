/** The scales that ratings are made on, with the practitioner's headline first. */
import { eefSecurity } from "#content/packs/ratings/eef-security.ts";
import { essa, wwc } from "#content/packs/ratings/essa.ts";
import { grade } from "#content/packs/ratings/grade.ts";
import { maryland } from "#content/packs/ratings/maryland.ts";
import { nesta } from "#content/packs/ratings/nesta.ts";
import type { RatingScale } from "#content/packs/ratings/shape.ts";

export const ratingScales = [
  nesta,
  maryland,
  eefSecurity,
  wwc,
  essa,
  grade,
] as const satisfies readonly RatingScale[];

export const findScale = (id: string): RatingScale | undefined =>
  ratingScales.find((scale) => scale.id === id);
