/**
 * The XmR chart of individual values: the mean, and limits at 2.66 mean moving ranges from it (Shewhart's
 * three sigma, since 3 / 1.128 = 2.66; Wheeler, Understanding Variation, 2000). Rules after Provost and
 * Murray, The Health Care Data Guide (2011), chapter 4.
 */
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

export type XmrRule =
  | "outside the limits"
  | "shift"
  | "trend"
  | "near a limit"
  | "close to the mean";

export type Xmr = {
  kind: "xmr";
  /** The mean of the baseline; like the limits, in the measure's unit. */
  centre: number;
  meanMovingRange: number;
  lower: number;
  upper: number;
  baseline: Span;
  isFrozen: boolean;
  /** Whether the baseline has ten points; with fewer the limits are rough. */
  isEnough: boolean;
  signals: Signal<XmrRule>[];
};

/** Throws Invalid for points that are no series, and for a baseline of fewer than five. */
export function xmr(points: readonly Point[], baseline?: Baseline): Xmr {
  checkSeries(points);
  const span = spanOf(points, baseline);
  const values = points.map(({ value }) => value);
  const based = within(values, span);
  const centre = mean(based);
  const meanMovingRange = mean(based.slice(1).map((value, i) => Math.abs(value - (based[i] ?? 0))));
  const reach = 2.66 * meanMovingRange;
  return {
    kind: "xmr",
    centre,
    meanMovingRange,
    lower: centre - reach,
    upper: centre + reach,
    baseline: span,
    isFrozen: baseline !== undefined,
    isEnough: based.length >= 10,
    signals: [
      ...outside(points, centre, reach),
      ...shifts(points, centre),
      ...longTrends(points),
      ...nearLimits(points, centre, reach),
      ...closeToMean(points, centre, reach),
    ],
  };
}

const outside = (series: readonly Point[], centre: number, reach: number): Signal<XmrRule>[] =>
  series.flatMap(({ value }, i) =>
    Math.abs(value - centre) > reach
      ? [
          signal(
            "outside the limits",
            [i],
            `${sayWhen(series, [i])}, the value ${value} lies ${value > centre ? "above the upper" : "below the lower"} limit.`,
          ),
        ]
      : [],
  );

const shifts = (series: readonly Point[], centre: number): Signal<XmrRule>[] =>
  stretches(sidesOf(valuesOf(series), centre))
    .filter(({ points }) => points.length >= 8)
    .map(({ side, points }) =>
      signal(
        "shift",
        points,
        `${sayWhen(series, points)}, ${points.length} points in a row lie ${side > 0 ? "above" : "below"} the mean. Eight or more are a shift.`,
      ),
    );

const longTrends = (series: readonly Point[]): Signal<XmrRule>[] =>
  trends(valuesOf(series))
    .filter(({ points }) => points.length >= 6)
    .map(({ side, points }) =>
      signal(
        "trend",
        points,
        `${sayWhen(series, points)}, ${points.length} points in a row ${side > 0 ? "rise" : "fall"}. Six or more are a trend.`,
      ),
    );

/** Two of three in a row in the outer third on one side, or beyond. */
const nearLimits = (series: readonly Point[], centre: number, reach: number): Signal<XmrRule>[] =>
  [1, -1].flatMap((side) => {
    const near = series.flatMap(({ value }, i) =>
      reach > 0 && side * (value - centre) > (2 / 3) * reach ? [i] : [],
    );
    return neighbours(near, 2)
      .filter((points) => points.length >= 2)
      .map((points) =>
        signal(
          "near a limit",
          points,
          `${sayWhen(series, points)}, at least two of three points in a row lie near the ${side > 0 ? "upper" : "lower"} limit or beyond it.`,
        ),
      );
  });

/** Fifteen in a row in the inner third, on either side: too quiet to be true. */
const closeToMean = (series: readonly Point[], centre: number, reach: number): Signal<XmrRule>[] =>
  neighbours(
    series.flatMap(({ value }, i) => (Math.abs(value - centre) < reach / 3 ? [i] : [])),
    1,
  )
    .filter((points) => points.length >= 15)
    .map((points) =>
      signal(
        "close to the mean",
        points,
        `${sayWhen(series, points)}, ${points.length} points in a row lie close to the mean. Either the spread has become smaller, or the limits are not of this process.`,
      ),
    );

/** Positions in order, parted wherever the next is more than `gap` away. */
function neighbours(positions: readonly number[], gap: number): number[][] {
  const groups: number[][] = [];
  for (const at of positions) {
    const last = groups.at(-1);
    if (last && at - (last.at(-1) ?? at) <= gap) last.push(at);
    else groups.push([at]);
  }
  return groups;
}

const signal = (rule: XmrRule, points: number[], why: string): Signal<XmrRule> => ({
  rule,
  points,
  why,
  needsEye: false,
});

const valuesOf = (points: readonly Point[]): number[] => points.map(({ value }) => value);

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
