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
 * By restricted maximum likelihood, the default (Viechtbauer 2005, Journal of Educational and Behavioral
 * Statistics 30, 261-293). Few studies can give the likelihood more than one top, so a ladder of values is
 * looked at first; from each that is above its neighbours, Newton's steps, or Fisher's, each halved until the
 * likelihood rises, and the highest top counts.
 */
const restrictedLikelihood: Estimate = (studies, moderator) => {
  const ladder = rungs(studies);
  const heights = ladder.map((tau2) => restricted(studies, tau2, moderator).likelihood);
  const starts = ladder.filter((_, i) => {
    const here = heights[i] ?? 0;
    return here >= (heights[i - 1] ?? -Infinity) && here >= (heights[i + 1] ?? -Infinity);
  });
  const tops = starts.map((start) => climb(studies, start, moderator));
  return tops.reduce((best, top) => (top.likelihood > best.likelihood + 1e-9 ? top : best)).tau2;
};

/**
 * 0, and values that double from a quarter of the smallest variance, below which the likelihood is as at 0, to
 * more than all squares of the effects together, above which it only falls.
 */
function rungs(studies: readonly Study[]): number[] {
  const top = spread(studies) * studies.length;
  const ladder = [0];
  let rung = Math.max(smallestVariance(studies) / 4, top * 1e-15);
  for (; rung < 2 * top; rung *= 2) ladder.push(rung);
  return ladder;
}

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

/** The restricted model at a tau²: its log-likelihood but for a constant, and the step to the top from there. */
function restricted(studies: readonly Study[], tau2: number, moderator: Moderator) {
  const { intercept, slope, covariance, residual, trace, traceOfSquare } = fit(
    studies,
    tau2,
    moderator,
  );
  const { intercept: a, slope: c, both: b } = covariance;
  let variances = 0;
  // y'PPy, and what y'PPPy is made of.
  let squared = 0;
  let weighed = 0;
  let level = 0;
  let tilt = 0;
  studies.forEach(({ effect, variance }, i) => {
    const x = moderator?.[i] ?? 0;
    const w = 1 / (variance + tau2);
    const left = w * (effect - intercept - slope * x);
    variances -= Math.log(w);
    squared += left * left;
    weighed += w * left * left;
    level += w * left;
    tilt += w * left * x;
  });
  const cubed = weighed - (a * level ** 2 + 2 * b * level * tilt + c * tilt ** 2);
  // Twice the slope of the likelihood is y'PPy - tr(P). Twice its curve is 2 y'PPPy - tr(PP), and tr(PP) as
  // it is expected: Newton's step where the curve has a top, Fisher's elsewhere.
  const curve = 2 * cubed - traceOfSquare;
  return {
    likelihood: -(variances - Math.log(moderator ? a * c - b ** 2 : a) + residual) / 2,
    step: (squared - trace) / (curve > 0 ? curve : traceOfSquare),
  };
}

/** From one start to the top above it. */
function climb(studies: readonly Study[], start: number, moderator: Moderator) {
  let tau2 = start;
  let here = restricted(studies, tau2, moderator);
  for (let round = 0; round < 200; round++) {
    const least = 1e-12 * (1 + tau2);
    let move = here.step;
    let next = Math.max(0, tau2 + move);
    let there = restricted(studies, next, moderator);
    // What rounding alone takes from a sum so large is no fall.
    const floor = here.likelihood - 1e-12 * (1 + Math.abs(here.likelihood));
    while (there.likelihood < floor && Math.abs(move) > least) {
      move /= 2;
      next = Math.max(0, tau2 + move);
      there = restricted(studies, next, moderator);
    }
    const moved = Math.abs(next - tau2);
    tau2 = next;
    here = there;
    if (moved <= least) break;
  }
  return { tau2, likelihood: here.likelihood };
}
