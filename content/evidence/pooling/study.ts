/** What every way of pooling starts from: results that measure the same thing, each with its variance. */
import { invalid, type Problem } from "#content/failure.ts";

/** `effect` on any scale that is the same for all; `variance` above 0, infinite for a study that says nothing. */
export type Study = { effect: number; variance: number };

/** Two ends of a 95 % interval, on the scale of the effects. */
export type Interval = { low: number; high: number };

/** Fewer are listed, not pooled (domain.md 2.5). */
export const fewestToPool = 3;

/** Fewer give no prediction interval: tau² of so few is a guess. */
export const fewestToPredict = 5;

/** Fewer give no test of asymmetry (Sterne et al. 2011, BMJ 343:d4002). */
export const fewestForAsymmetry = 10;

/** Throws Invalid for fewer than `fewest` studies, and for a study that no sum can hold. */
export function checkStudies(studies: readonly Study[], fewest: number): void {
  const problems: Problem[] = studies.flatMap(({ effect, variance }, i) => [
    ...(Number.isFinite(effect)
      ? []
      : [{ field: `studies.${i}.effect`, message: "An effect is a number." }]),
    ...(variance > 0
      ? []
      : [{ field: `studies.${i}.variance`, message: "A variance is above 0." }]),
  ]);
  const informative = studies.filter(({ variance }) => variance < Infinity).length;
  if (informative < fewest)
    problems.push({
      field: "studies",
      message: `This needs ${fewest} studies or more; there ${informative === 1 ? "is 1" : `are ${informative}`}.`,
    });
  if (problems.length > 0) throw invalid(problems);
}
