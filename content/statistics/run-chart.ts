/**
 * The run chart: points about their median, and four patterns that chance rarely makes. Rules after
 * Perla, Provost and Murray, "The run chart: a simple analytical tool for learning from variation in
 * healthcare processes" (BMJ Quality & Safety 20, 2011, 46-51).
 */

import { type RunLimits, runLimits } from "#content/statistics/runs.ts";
import {
  type Baseline,
  checkSeries,
  type Point,
  type Signal,
  type Span,
  sayWhen,
  sidesOf,
  spanOf,
  stretches,
  trends,
  within,
} from "#content/statistics/series.ts";

export type RunRule = "shift" | "trend" | "too few runs" | "too many runs" | "far from the rest";

export type RunChart = {
  kind: "run";
  /** The median of the baseline, in the measure's unit. */
  centre: number;
  baseline: Span;
  isFrozen: boolean;
  /** Whether there are the ten points that the rules need; with fewer nothing signals. */
  isEnough: boolean;
  runs: { count: number; expected: RunLimits | null };
  signals: Signal<RunRule>[];
};

/** Throws Invalid for points that are no series, and for a baseline of fewer than five. */
export function runChart(points: readonly Point[], baseline?: Baseline): RunChart {
  checkSeries(points);
  const span = spanOf(points, baseline);
  const values = points.map(({ value }) => value);
  const centre = median(within(values, span));
  const sides = sidesOf(values, centre);
  const count = stretches(sides).length;
  const expected = runLimits(
    sides.filter((side) => side > 0).length,
    sides.filter((side) => side < 0).length,
  );
  const isEnough = points.length >= 10;
  const signals = [
    ...shifts(points, sides),
    ...longTrends(points),
    ...unusualRuns(points, count, expected),
    ...farOnes(points),
  ];
  return {
    kind: "run",
    centre,
    baseline: span,
    isFrozen: baseline !== undefined,
    isEnough,
    runs: { count, expected },
    signals: isEnough ? signals : [],
  };
}

const shifts = (series: readonly Point[], sides: number[]): Signal<RunRule>[] =>
  stretches(sides)
    .filter(({ points }) => points.length >= 6)
    .map(({ side, points }) => ({
      rule: "shift",
      points,
      why: `${sayWhen(series, points)}, ${points.length} points in a row lie ${side > 0 ? "above" : "below"} the median. Six or more are a shift.`,
      needsEye: false,
    }));

const longTrends = (series: readonly Point[]): Signal<RunRule>[] =>
  trends(series.map(({ value }) => value))
    .filter(({ points }) => points.length >= 5)
    .map(({ side, points }) => ({
      rule: "trend",
      points,
      why: `${sayWhen(series, points)}, ${points.length} points in a row ${side > 0 ? "rise" : "fall"}. Five or more are a trend.`,
      needsEye: false,
    }));

function unusualRuns(
  series: readonly Point[],
  count: number,
  expected: RunLimits | null,
): Signal<RunRule>[] {
  if (!expected || (count >= expected.atLeast && count <= expected.atMost)) return [];
  const isFew = count < expected.atLeast;
  return [
    {
      rule: isFew ? "too few runs" : "too many runs",
      points: series.map((_, i) => i),
      why: `The line makes ${count} runs about the median, where chance would make ${expected.atLeast} to ${expected.atMost}. ${isFew ? "Something lasting moved it." : "Perhaps two different things are mixed in it."}`,
      needsEye: false,
    },
  ];
}

/** Beyond Tukey's outer fences (Exploratory Data Analysis, 1977): only a hint to look. */
function farOnes(points: readonly Point[]): Signal<RunRule>[] {
  const values = points.map(({ value }) => value);
  const low = quantile(values, 0.25);
  const high = quantile(values, 0.75);
  const reach = 3 * (high - low);
  if (reach === 0) return [];
  return points.flatMap(({ value }, i) =>
    value < low - reach || value > high + reach
      ? [
          {
            rule: "far from the rest" as const,
            points: [i],
            why: `${sayWhen(points, [i])}, the value ${value} lies far from the rest. Look at what happened: no rule can say.`,
            needsEye: true,
          },
        ]
      : [],
  );
}

const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Between neighbours by a straight line (type 7 of Hyndman and Fan 1996). */
function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)] ?? 0;
  const above = sorted[Math.ceil(at)] ?? 0;
  return below + (at - Math.floor(at)) * (above - below);
}
