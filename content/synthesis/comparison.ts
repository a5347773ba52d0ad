/** The studies whose effects can be brought together, and an estimate as it is kept. */
import type { Study } from "#content/evidence/pooling/study.ts";
import type { Estimate } from "#content/synthesis/analysed.ts";
import type { SynthesisStudy } from "#content/synthesis/study.ts";

export type Comparison = SynthesisStudy & { effect: NonNullable<SynthesisStudy["effect"]> };

export const isComparison = (study: SynthesisStudy): study is Comparison =>
  study.design === "comparison" && study.effect !== null;

/** Whether two groups were compared, numbers or not; null where nobody said. */
export const wasCompared = ({ design, wasCompared: known }: SynthesisStudy): boolean | null =>
  design === "direction" ? (known ?? null) : design === "comparison";

export const asStudy = ({ effect }: Comparison): Study => ({
  effect: effect.g,
  variance: effect.variance,
});

/** Of something that was estimated, what is kept of it. */
export const estimateOf = ({ estimate, se, interval, statistic, df, p }: Estimate): Estimate => ({
  ...{ estimate, se, interval, df },
  ...(se > 0 ? { statistic, p } : { statistic: null, p: null }),
});

export const spansZero = ({ low, high }: Estimate["interval"]): boolean => low <= 0 && high >= 0;
