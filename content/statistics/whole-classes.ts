/** An effect of whole classes, with the interval that knows of them. */
import { clusterCorrected, interval } from "#content/statistics/effect.ts";

export type WholeClasses = {
  g: number;
  /** Pupils and classes of each group. */
  tried: { pupils: number; classes: number };
  compared: { pupils: number; classes: number };
  /** As `clusterCorrected` has it. */
  icc: number;
};

export type ClassesEffect = {
  kind: "effect";
  g: number;
  variance: number;
  se: number;
  low: number;
  high: number;
  /** How many pupils drawn one by one would tell as much. */
  effectiveTotal: number;
};

/**
 * WWC's correction of g; its variance with as many pupils as they are worth (Kish's design effect on the
 * part that comes of the numbers of pupils). Throws Invalid as `clusterCorrected`.
 */
export function ofWholeClasses({ g, tried, compared, icc }: WholeClasses): ClassesEffect {
  const total = tried.pupils + compared.pupils;
  const perCluster = total / (tried.classes + compared.classes);
  const corrected = clusterCorrected({ g, total, perCluster, icc });
  const { designEffect, effectiveTotal } = corrected;
  const variance =
    designEffect * (1 / tried.pupils + 1 / compared.pupils) + corrected.g ** 2 / (2 * total);
  return { kind: "effect", g: corrected.g, ...interval(corrected.g, variance), effectiveTotal };
}
