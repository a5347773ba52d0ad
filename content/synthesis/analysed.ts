/**
 * An analysis as it is stored with a version of a synthesis: everything that its readers see is drawn and
 * said from it, and nothing is worked out again. Effects are in standard deviations.
 */
import { z } from "zod";
import { OutcomeKind } from "#content/evidence/items/study-result.ts";
import { FindingDirection } from "#content/practice/write-up.ts";
import { SynthesisStudy } from "#content/synthesis/study.ts";

const Interval = z.object({ low: z.number(), high: z.number() });

/**
 * An estimate with its 95 % interval and its test against 0: z, or t where `df` is given. No test where all
 * studies found the very same, so that Knapp and Hartung's standard error is 0.
 */
export const Estimate = z.object({
  estimate: z.number(),
  se: z.number(),
  interval: Interval,
  statistic: z.number().nullable(),
  df: z.number().nullable(),
  p: z.number().nullable(),
});
export type Estimate = z.infer<typeof Estimate>;

export const EstimatorName = z.enum(["DL", "REML", "PM"]);

/** What one estimator of tau² gives: by z (Wald), and by t (Knapp and Hartung). */
export const EstimatedModel = z.object({
  tau2: z.number(),
  i2: z.number(),
  h2: z.number(),
  wald: Estimate,
  knappHartung: Estimate,
  /** Null below five studies. */
  prediction: z.object({ byT: Interval, byZ: Interval }).nullable(),
});
export type EstimatedModel = z.infer<typeof EstimatedModel>;

const Month = z.object({ months: z.number(), isBeyondTable: z.boolean() });

export const PooledOutcome = z.object({
  k: z.number(),
  fixed: Estimate,
  models: z.record(EstimatorName, EstimatedModel),
  /** Cochran's Q, and the share of the spread that is not chance by it. */
  heterogeneity: z.object({ q: z.number(), df: z.number(), p: z.number(), i2: z.number() }),
  /** Of each comparison, in their order: shares by REML. */
  weights: z.array(z.number()),
  /** Null where they may not be given: `content/synthesis/words.ts` says why. */
  months: z.object({ estimate: Month, low: Month, high: Month, conversion: z.string() }).nullable(),
  /** The headline without each study in turn; empty below four, and above 200. */
  leaveOneOut: z.array(
    z.object({ id: z.string(), estimate: z.number(), interval: Interval, tau2: z.number() }),
  ),
  /** The study without which the estimate would be furthest from where it is. */
  mattersMost: z.string().nullable(),
  /** Without those of one class a group; null where there is none, or too few are left. */
  withoutOneClass: Estimate.extend({ k: z.number() }).nullable(),
  /** Egger's test; null below ten. */
  asymmetry: z
    .object({ bias: z.number(), se: z.number(), t: z.number(), df: z.number(), p: z.number() })
    .nullable(),
});
export type PooledOutcome = z.infer<typeof PooledOutcome>;

/** Whether the effect differs by one thing of the studies. */
export const Moderation = z.discriminatedUnion("by", [
  z.object({
    by: z.literal("groups"),
    moderator: z.string(),
    groups: z.array(
      z.object({
        name: z.string(),
        ids: z.array(z.string()),
        /** Null below three: listed, not pooled. */
        pooled: Estimate.extend({ tau2: z.number(), prediction: Interval.nullable() }).nullable(),
      }),
    ),
    between: z.object({ q: z.number(), df: z.number(), p: z.number() }).nullable(),
  }),
  z.object({
    by: z.literal("line"),
    moderator: z.string(),
    /** Studies that say it, of which the line is made. */
    k: z.number(),
    intercept: Estimate,
    /** Per unit of the moderator. */
    slope: Estimate,
    tau2: z.number(),
    r2: z.number().nullable(),
  }),
]);
export type Moderation = z.infer<typeof Moderation>;

export const AnalysedOutcome = z.object({
  outcome: z.string(),
  /** What all its studies measure; "other" where they differ. */
  outcomeKind: OutcomeKind,
  /** Compared, and pooled from three up. */
  comparisons: z.array(SynthesisStudy),
  /** Listed apart, never pooled. */
  changes: z.array(SynthesisStudy),
  /** Without numbers, or with numbers that may not be shown. */
  directionOnly: z.array(SynthesisStudy),
  /** What all of them found. */
  directions: z.record(FindingDirection, z.number()),
  pooled: PooledOutcome.nullable(),
  moderation: Moderation.nullable(),
});
export type AnalysedOutcome = z.infer<typeof AnalysedOutcome>;

export const SynthesisAnalysis = z.object({
  /** The one thing by which the studies were told apart, if any. */
  moderator: z.string().nullable(),
  outcomes: z.array(AnalysedOutcome),
});
export type SynthesisAnalysis = z.infer<typeof SynthesisAnalysis>;
