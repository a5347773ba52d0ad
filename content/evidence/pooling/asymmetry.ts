/** Whether small studies find other things than large ones, as they do when dull results go unpublished. */
import { studentP } from "#content/evidence/distributions.ts";
import { checkStudies, fewestForAsymmetry, type Study } from "#content/evidence/pooling/study.ts";
import { fit } from "#content/evidence/pooling/weighted.ts";

/** `bias`: how far a result moves with its standard error, 0 for a symmetric funnel. */
export type Asymmetry = { bias: number; se: number; t: number; df: number; p: number };

/**
 * Egger's test (Egger et al. 1997, BMJ 315, 629-634), as a weighted regression of the effects on their
 * standard errors. Throws Invalid for fewer than ten studies.
 */
export function eggerTest(studies: readonly Study[]): Asymmetry {
  checkStudies(studies, fewestForAsymmetry);
  const errors = studies.map(({ variance }) => Math.sqrt(variance));
  const { slope: bias, covariance, residual } = fit(studies, 0, errors);
  const df = studies.length - 2;
  const se = Math.sqrt((covariance.slope * residual) / df);
  return { bias, se, t: bias / se, df, p: studentP(bias / se, df) };
}
