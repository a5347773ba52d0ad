/** What would be found if each study in turn had not been done: whether one of them carries the whole. */
import { type Asked, type RandomEffects, randomEffects } from "#content/evidence/pooling/pool.ts";
import { checkStudies, fewestToPool, type Study } from "#content/evidence/pooling/study.ts";

/** The pooled result without each study, in their order. Throws Invalid for fewer than four studies. */
export function leaveOneOut(studies: readonly Study[], asked?: Asked): RandomEffects[] {
  checkStudies(studies, fewestToPool + 1);
  return studies.map((_, left) =>
    randomEffects(
      studies.filter((_, i) => i !== left),
      asked,
    ),
  );
}
