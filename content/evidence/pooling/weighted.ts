/**
 * Weighted least squares of effects on a line, or on their mean alone: the one piece of algebra behind
 * fixed effects, random effects and meta-regression. Everything is kept as sums over the studies, so a
 * fit takes one pass whatever their number.
 */
import type { Study } from "#content/evidence/pooling/study.ts";

/** The moderator of each study, in their order; left out, the line is flat. */
export type Moderator = readonly number[] | undefined;

export type Fit = {
  intercept: number;
  /** Per unit of the moderator; 0 without one. */
  slope: number;
  /** The (co)variances of both under the weights as given: (X'WX)⁻¹. */
  covariance: { intercept: number; slope: number; both: number };
  /** What the line leaves, in squares under the weights: Q. */
  residual: number;
  /** tr(P) and tr(PP) of P = W - WX(X'WX)⁻¹X'W, which likelihood and moments ask for. */
  trace: number;
  traceOfSquare: number;
};

/** A study's weight once `tau2`, the variance between studies, is added: 0 for an infinite variance. */
export const weight = ({ variance }: Study, tau2: number): number => 1 / (variance + tau2);

export function fit(studies: readonly Study[], tau2: number, moderator?: Moderator): Fit {
  const centre = moderator ? moderator.reduce((sum, x) => sum + x, 0) / moderator.length : 0;
  const sums = powersOfWeight(studies, tau2, moderator, centre);
  const [s0, s1, s2] = sums.first;
  const determinant = moderator ? s0 * s2 - s1 * s1 : 0;
  // The inverse of [[s0, s1], [s1, s2]], or of s0 alone.
  const a = moderator ? s2 / determinant : 1 / s0;
  const b = moderator ? -s1 / determinant : 0;
  const c = moderator ? s0 / determinant : 0;
  const level = a * sums.effect + b * sums.effectByX;
  const slope = b * sums.effect + c * sums.effectByX;
  const ahead = times([a, b, c], sums.second);
  const intercept = level - slope * centre;
  return {
    intercept,
    slope,
    covariance: {
      intercept: a - 2 * centre * b + centre ** 2 * c,
      slope: c,
      both: b - centre * c,
    },
    residual: residualOf(studies, tau2, moderator, { intercept, slope }),
    trace: s0 - (ahead[0] + ahead[3]),
    traceOfSquare:
      sums.second[0] -
      2 * traceOf([a, b, c], sums.third) +
      (ahead[0] ** 2 + 2 * ahead[1] * ahead[2] + ahead[3] ** 2),
  };
}

/** A symmetric two by two matrix: its first row, then the last cell. */
type Symmetric = readonly [number, number, number];

const times = ([a, b, c]: Symmetric, [d, e, f]: Symmetric) =>
  [a * d + b * e, a * e + b * f, b * d + c * e, b * e + c * f] as const;

const traceOf = ([a, b, c]: Symmetric, [d, e, f]: Symmetric): number => a * d + 2 * b * e + c * f;

/** X'WX, X'W²X and X'W³X with the moderator centred, and X'Wy, in one pass. */
function powersOfWeight(
  studies: readonly Study[],
  tau2: number,
  moderator: Moderator,
  centre: number,
) {
  const first: [number, number, number] = [0, 0, 0];
  const second: [number, number, number] = [0, 0, 0];
  const third: [number, number, number] = [0, 0, 0];
  let effect = 0;
  let effectByX = 0;
  studies.forEach((study, i) => {
    const w = weight(study, tau2);
    const x = (moderator?.[i] ?? 0) - centre;
    effect += w * study.effect;
    effectByX += w * study.effect * x;
    addPowers(first, w, x);
    addPowers(second, w * w, x);
    addPowers(third, w * w * w, x);
  });
  return { first, second, third, effect, effectByX };
}

function addPowers(sums: [number, number, number], raised: number, x: number): void {
  sums[0] += raised;
  sums[1] += raised * x;
  sums[2] += raised * x * x;
}

const residualOf = (
  studies: readonly Study[],
  tau2: number,
  moderator: Moderator,
  line: { intercept: number; slope: number },
): number =>
  studies.reduce((sum, study, i) => {
    const expected = line.intercept + line.slope * (moderator?.[i] ?? 0);
    return sum + weight(study, tau2) * (study.effect - expected) ** 2;
  }, 0);
