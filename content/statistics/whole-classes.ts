/** An effect of whole classes, with the interval that knows of them. */
import { clusterCorrected, interval } from "#content/statistics/effect.ts";

export type WholeClasses = {
  g: number;
  /** As if pupils had been drawn one by one, however g was got: from marks, gains or proportions. */
  variance: number;
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
 * WWC's correction of g; of its variance, what comes of the numbers of pupils is times Kish's design effect,
 * and what comes of the size of g itself (g squared over 2N) is of the corrected g. After Hedges (2007),
 * of classes of about one size. Throws Invalid as `clusterCorrected`.
 */
export function ofWholeClasses(of: WholeClasses): ClassesEffect {
  const { tried, compared, icc } = of;
  const total = tried.pupils + compared.pupils;
  const perCluster = total / (tried.classes + compared.classes);
  const { g, designEffect, effectiveTotal } = clusterCorrected({ g: of.g, total, perCluster, icc });
  const ofPupils = Math.max(0, of.variance - of.g ** 2 / (2 * total));
  const variance = designEffect * ofPupils + g ** 2 / (2 * total);
  return { kind: "effect", g, ...interval(g, variance), effectiveTotal };
}
