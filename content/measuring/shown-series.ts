/**
 * A series as readers may see it: its points, and what they say. Centre, limits and signals are worked out
 * from the points that they see and no others: a limit that knew of a suppressed point would give it away.
 */
import type { SeriesDrawing } from "#content/charts/drawing.ts";
import { formatDay } from "#content/day.ts";
import { type DisclosurePolicy, isSmall } from "#content/disclosure/policy.ts";
import { confidential, isShown, type Shown } from "#content/disclosure/symbols.ts";
import { pointGroup, pupilsIn } from "#content/measuring/counted.ts";
import type { Better } from "#content/measuring/result.ts";
import type { ClassPoint, SeriesKind } from "#content/measuring/series.ts";
import type { OfSchool } from "#content/measuring/shown-numbers.ts";
import { runChart } from "#content/statistics/run-chart.ts";
import type { Point } from "#content/statistics/series.ts";
import { xmr } from "#content/statistics/xmr.ts";

export type KeptSeries = {
  id: string;
  school: string | null;
  schoolId: string | null;
  name: string;
  unit: string;
  /** The measure of the plan that it follows, by its id; "" for none. */
  measure: string;
  kind: SeriesKind;
  better: Better;
  /** Pupils that a point is about, where it does not say. */
  n: number;
  points: ClassPoint[];
  /** The stretch whose centre and limits are kept. */
  frozen: { from: string; to: string } | null;
};

export type CycleStart = { day: string; label: string; schoolId: string };

export type ShownSeries = Pick<KeptSeries, "id" | "name" | "unit" | "measure" | "better"> &
  OfSchool & {
    points: { day: string; value: Shown }[];
    /** What its charts are drawn of, where somebody looks at them; null for too few points. */
    drawing: SeriesDrawing | null;
    /** What unusual there is, and what is still missing, each in a sentence. */
    says: string[];
  };

/** The points that a run chart's rules want. */
const wanted = 10;

/** `held` are the points that are held back, whatever the policy says (content/measuring/counted.ts). */
export function showSeries(
  series: KeptSeries,
  policy: DisclosurePolicy,
  cycles: readonly CycleStart[],
  held: ReadonlySet<string> = new Set(),
): ShownSeries {
  const { id, school, schoolId, name, unit, measure, better, frozen } = series;
  const told = { kind: tellingKind(series), n: series.n };
  const points = series.points.map((point) => ({
    day: point.day,
    value: held.has(pointGroup(id, point.day)) ? confidential : showPoint(point, told, policy),
  }));
  const seen = points.flatMap(({ day, value }): Point[] =>
    isShown(value) ? [{ day, value: value.value }] : [],
  );
  const inFrozen = frozen ? seen.filter(({ day }) => day >= frozen.from && day <= frozen.to) : [];
  const baseline = frozen && inFrozen.length >= 5 ? frozen : undefined;
  const base = { id, school, schoolId, name, unit, measure, better, points };
  if (seen.length < 5)
    return { ...base, drawing: null, says: [sayMissing(seen.length, points.length)] };
  const [run, limits] = [runChart(seen, baseline), xmr(seen, baseline)];
  const why = [...new Set([...run.signals, ...limits.signals].map((signal) => signal.why))];
  return {
    ...base,
    drawing: {
      ...{ kind: "run", title: `${name}: run chart`, measure: unit, points: seen },
      ...{ cycles: startsAt(schoolId, cycles), frozen: baseline ?? null },
    },
    says: [
      ...(run.isEnough ? [] : [sayMissing(seen.length, points.length)]),
      ...(limits.isEnough ? [] : ["The limits rest on fewer than ten points, so they are rough."]),
      ...(baseline
        ? [
            `The lines in the middle and the limits are those of ${formatDay(baseline.from)} to ${formatDay(baseline.to)}.`,
          ]
        : []),
      ...(why.length > 0 || !run.isEnough
        ? why
        : ["Nothing unusual: it goes up and down as it would by chance."]),
    ],
  };
}

/** Another school's cycles explain nothing of a school's own series. */
const startsAt = (schoolId: string | null, cycles: readonly CycleStart[]) =>
  cycles
    .filter((cycle) => schoolId === null || cycle.schoolId === schoolId)
    .map(({ day, label }) => ({ day, label }));

function sayMissing(seen: number, all: number): string {
  const hidden = all - seen;
  const more = wanted - seen;
  const suppressed =
    hidden > 0 ? ` ${hidden} ${hidden === 1 ? "is" : "are"} confidential (c) here.` : "";
  return `To tell a change from chance takes ten points: ${more} more ${more === 1 ? "is" : "are"} missing.${suppressed}`;
}

const sessionsInWeek = 10;

/**
 * Attendance is of sessions, ten a pupil in a week. By the day it is of pupils: a percentage of 27 tells that
 * one was away.
 */
const tellingKind = ({ kind, points }: Pick<KeptSeries, "kind" | "points">): SeriesKind =>
  kind === "attendance" && points.some(({ day }, at) => isWithinWeek(day, points[at + 1]?.day))
    ? "percentage"
    : kind;

/** Nearer than a week of school lies to the next. */
const isWithinWeek = (day: string, next: string | undefined): boolean =>
  next !== undefined && Date.parse(next) - Date.parse(day) < 5 * 86_400_000;

/** What is told of a small group tells of its pupils, and so does a share of all or none. */
function showPoint(
  { value, n }: ClassPoint,
  series: Pick<KeptSeries, "kind" | "n">,
  policy: DisclosurePolicy,
): Shown {
  if (policy.minCount <= 1) return { value };
  const pupils = n ?? series.n;
  if (pupils < policy.minDenominator) return confidential;
  return isTelling[series.kind](value, pupils, policy) ? confidential : { value };
}

const isTelling: Record<
  SeriesKind,
  (value: number, pupils: number, policy: DisclosurePolicy) => boolean
> = {
  attendance: (value, pupils, policy) => {
    const sessions = pupils * sessionsInWeek;
    const missed = Math.round((1 - value / 100) * sessions);
    return [missed, sessions - missed].some((count) => count === 0 || isSmall(count, policy));
  },
  percentage: (value, pupils, policy) => {
    const those = pupilsIn(value, pupils);
    return [those, pupils - those].some((count) => count === 0 || isSmall(count, policy));
  },
  mean: () => false,
  count: (value, _pupils, policy) => isSmall(value, policy),
};
