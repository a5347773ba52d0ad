/**
 * The variance between studies, tau², in squared units of the effect, 0 or more, by three estimators
 * (Veroniki et al. 2016, Research Synthesis Methods 7, 55-79, compares them).
 */
import { checkStudies, type Study } from "#content/evidence/pooling/study.ts";
import { fit, type Moderator } from "#content/evidence/pooling/weighted.ts";

export type Estimator = "DL" | "REML" | "PM";

type Estimate = (studies: readonly Study[], moderator?: Moderator) => number;

/** By the method of moments: DerSimonian and Laird (1986), Controlled Clinical Trials 7, 177-188. */
const derSimonianLaird: Estimate = (studies, moderator) => {
  const { residual, trace } = fit(studies, 0, moderator);
  return Math.max(0, (residual - degrees(studies, moderator)) / trace);
};

/**
 * By restricted maximum likelihood, the default. Fisher scoring (Viechtbauer 2005, Journal of
 * Educational and Behavioral Statistics 30, 261-293) from several starts, each step halved until the
 * likelihood rises, since few studies can give it more than one top: the highest counts.
 */
const restrictedLikelihood: Estimate = (studies, moderator) => {
  const likelihood = (tau2: number) => logLikelihood(studies, tau2, moderator);
  const starts = [0, derSimonianLaird(studies, moderator), spread(studies)];
  const tops = starts.map((start) => climb(studies, start, likelihood, moderator));
  return tops.reduce((best, top) => (likelihood(top) > likelihood(best) + 1e-9 ? top : best));
};

/**
 * The tau² at which the residual heterogeneity is what chance gives: Paule and Mandel (1982), Journal of
 * Research of the National Bureau of Standards 87, 377-385. Q falls steadily in tau², so it is halved.
 */
const pauleMandel: Estimate = (studies, moderator) => {
  const expected = degrees(studies, moderator);
  const left = (tau2: number) => fit(studies, tau2, moderator).residual;
  if (left(0) <= expected) return 0;
  let low = 0;
  let high = spread(studies) + smallestVariance(studies);
  while (left(high) > expected) high *= 2;
  while (high - low > 1e-12 * high) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (left(middle) > expected) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
};

const estimators: Record<Estimator, Estimate> = {
  DL: derSimonianLaird,
  REML: restrictedLikelihood,
  PM: pauleMandel,
};

/** Throws Invalid for fewer studies than one more than the line has parameters. */
export function betweenStudies(
  studies: readonly Study[],
  estimator: Estimator,
  moderator?: Moderator,
): number {
  checkStudies(studies, moderator ? 3 : 2);
  const informative = studies.map(({ variance }) => variance < Infinity);
  return estimators[estimator](
    studies.filter((_, i) => informative[i]),
    moderator?.filter((_, i) => informative[i]),
  );
}

const degrees = (studies: readonly Study[], moderator: Moderator): number =>
  studies.length - (moderator ? 2 : 1);

/** The plain variance of the effects: more than tau² is, as a rule. */
function spread(studies: readonly Study[]): number {
  const mean = studies.reduce((sum, { effect }) => sum + effect, 0) / studies.length;
  return studies.reduce((sum, { effect }) => sum + (effect - mean) ** 2, 0) / (studies.length - 1);
}

const smallestVariance = (studies: readonly Study[]): number =>
  studies.reduce((least, { variance }) => Math.min(least, variance), Infinity);

/** Of the restricted model, but for a constant. */
function logLikelihood(studies: readonly Study[], tau2: number, moderator: Moderator): number {
  const { covariance, residual } = fit(studies, tau2, moderator);
  const { intercept, slope, both } = covariance;
  const determinant = moderator ? intercept * slope - both ** 2 : intercept;
  const variances = studies.reduce((sum, { variance }) => sum + Math.log(variance + tau2), 0);
  return -(variances - Math.log(determinant) + residual) / 2;
}

function climb(
  studies: readonly Study[],
  start: number,
  likelihood: (tau2: number) => number,
  moderator: Moderator,
): number {
  let tau2 = start;
  let here = likelihood(tau2);
  for (let step = 0; step < 200; step++) {
    const { trace, traceOfSquare, squared } = score(studies, tau2, moderator);
    let move = (squared - trace) / traceOfSquare;
    let next = Math.max(0, tau2 + move);
    let there = likelihood(next);
    while (there < here && Math.abs(move) > 1e-14) {
      move /= 2;
      next = Math.max(0, tau2 + move);
      there = likelihood(next);
    }
    if (Math.abs(next - tau2) <= 1e-12 * (1 + tau2)) return next;
    tau2 = next;
    here = there;
  }
  return tau2;
}

/** The parts of the score: twice its slope is y'PPy - tr(P). */
function score(studies: readonly Study[], tau2: number, moderator: Moderator) {
  const { intercept, slope, trace, traceOfSquare } = fit(studies, tau2, moderator);
  const squared = studies.reduce((sum, { effect, variance }, i) => {
    const left = effect - intercept - slope * (moderator?.[i] ?? 0);
    return sum + (left / (variance + tau2)) ** 2;
  }, 0);
  return { trace, traceOfSquare, squared };
}
