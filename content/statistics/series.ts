/**
 * Numbers in time: weekly attendance, incidents, quiz means of a class. Never of a pupil. This file has
 * what run charts and XmR charts share: the points, the baseline, and how stretches of points are found.
 */
import { formatDay } from "#content/day.ts";
import { invalid } from "#content/failure.ts";

/** `day` is an ISO day, the value in the measure's own unit. */
export type Point = { day: string; value: number };

/** The points that the centre and limits are computed from, once frozen: the first so many, or days. */
export type Baseline = { first: number } | { from: string; to: string };

/** Positions in the series, from 0, both ends included. */
export type Span = { start: number; end: number };

export type Signal<Rule extends string = string> = {
  rule: Rule;
  /** Positions in the series, from 0, in order. */
  points: number[];
  /** A sentence that names the days and says what is unusual. */
  why: string;
  /** No rule decides this: people look, and say. */
  needsEye: boolean;
};

/** Throws Invalid for a value that is no number, and for days out of order. */
export function checkSeries(points: readonly Point[]): void {
  const wrong = points.findIndex(
    ({ day, value }, i) => !Number.isFinite(value) || day < (points[i - 1]?.day ?? ""),
  );
  if (wrong >= 0)
    throw invalid([
      { field: `points.${wrong}`, message: "Each point is a number, and the days are in order." },
    ]);
}

/**
 * Where the baseline lies; without one, all points. Throws Invalid for fewer than five points: limits
 * from fewer say nothing (Wheeler, Understanding Variation, 2nd edition, page 60).
 */
export function spanOf(points: readonly Point[], baseline?: Baseline): Span {
  const span = baseline ? frozen(points, baseline) : { start: 0, end: points.length - 1 };
  if (span.end - span.start + 1 < 5)
    throw invalid([{ field: "baseline", message: "A baseline needs five points or more." }]);
  return span;
}

function frozen(points: readonly Point[], baseline: Baseline): Span {
  if ("first" in baseline) {
    const isRight = Number.isInteger(baseline.first) && baseline.first <= points.length;
    return { start: 0, end: isRight ? baseline.first - 1 : -1 };
  }
  const isIn = ({ day }: Point) => day >= baseline.from && day <= baseline.to;
  return { start: Math.max(0, points.findIndex(isIn)), end: points.findLastIndex(isIn) };
}

export const within = <Item>(items: readonly Item[], { start, end }: Span): Item[] =>
  items.slice(start, end + 1);

/** Above the centre 1, below it -1, on it 0. */
export const sidesOf = (values: readonly number[], centre: number): number[] =>
  values.map((value) => Math.sign(value - centre));

/** The longest stretches on one side. Points on the line neither break a stretch nor count in it. */
export function stretches(sides: readonly number[]): { side: number; points: number[] }[] {
  const found: { side: number; points: number[] }[] = [];
  sides.forEach((side, i) => {
    if (side === 0) return;
    const last = found.at(-1);
    if (last?.side === side) last.points.push(i);
    else found.push({ side, points: [i] });
  });
  return found;
}

/** The longest stretches that only rise (1) or only fall (-1). Of equal neighbours one counts. */
export function trends(values: readonly number[]): { side: number; points: number[] }[] {
  const kept = values.map((_, i) => i).filter((i) => i === 0 || values[i] !== values[i - 1]);
  const steps = kept.map((at, i) =>
    Math.sign((values[kept[i + 1] ?? at] ?? 0) - (values[at] ?? 0)),
  );
  return stretches(steps.slice(0, -1)).map(({ side, points }) => ({
    side,
    points: [...points, (points.at(-1) ?? 0) + 1].map((i) => kept[i] ?? 0),
  }));
}

/** "From 3 March 2026 to 7 April 2026", or "On 3 March 2026". */
export function sayWhen(points: readonly Point[], at: readonly number[]): string {
  const first = formatDay(points[at[0] ?? 0]?.day ?? "");
  const last = formatDay(points[at.at(-1) ?? 0]?.day ?? "");
  return first === last ? `On ${first}` : `From ${first} to ${last}`;
}
