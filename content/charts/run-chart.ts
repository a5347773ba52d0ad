/** A series in time, with its centre, its limits, its baseline, and the points that signal. */
import { scaleLinear, scaleUtc } from "d3-scale";
import {
  line as path,
  type SymbolType,
  symbolCircle,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
} from "d3-shape";
import {
  describe,
  levelsOf,
  type Rule,
  type Series,
  tableOf,
} from "#content/charts/run-chart-words.ts";
import {
  type Chart,
  element,
  figure,
  line,
  type Markup,
  mark,
  picture,
  text,
} from "#content/charts/svg.ts";
import type { RunChart } from "#content/statistics/run-chart.ts";
import type { Point } from "#content/statistics/series.ts";
import type { Xmr } from "#content/statistics/xmr.ts";

/** In the order of which a point that signals twice wears. Runs are of the whole line and have none. */
const shapes: Partial<Record<Rule, SymbolType>> = {
  "outside the limits": symbolDiamond,
  shift: symbolSquare,
  trend: symbolTriangle,
  "far from the rest": symbolStar,
  "near a limit": symbolCircle,
  "close to the mean": symbolStar,
};

const width = 360;
const plot = { left: 34, right: 292, top: 30, bottom: 190 };

export function drawRunChart(series: Series): Chart {
  const { title, measure, points, analysis, cycles = [] } = series;
  const days = [...points.map(({ day }) => day), ...cycles.map(({ day }) => day)].sort();
  const x = scaleUtc()
    .domain([moment(days[0] ?? ""), moment(days.at(-1) ?? "")])
    .range([plot.left + 6, plot.right - 6]);
  const at = (day: string): number => x(moment(day));
  const heights = [...points.map(({ value }) => value), ...levelsOf(analysis).map(([, v]) => v)];
  const y = scaleLinear()
    .domain([Math.min(...heights), Math.max(...heights)])
    .nice(5)
    .range([plot.bottom, plot.top]);
  const signals = analysis.signals as { rule: Rule; points: number[]; why: string }[];
  const rules = [...new Set(signals.map(({ rule }) => rule))];
  const keyed = keyOf(rules, cycles);
  const svg = picture(
    {
      title,
      description: describe(series),
      width,
      height: plot.bottom + 42 + keyed.length * 17,
      className: "chart",
    },
    [
      baselineOf(analysis, points, at),
      ...y
        .ticks(5)
        .flatMap((tick) => [
          line(plot.left, y(tick), plot.right, y(tick), "chart-grid"),
          text(plot.left - 5, y(tick) + 4, figure(tick), { anchor: "end" }),
        ]),
      ...datesOf(points).map(({ day, anchor }) =>
        text(at(day), plot.bottom + 17, shortDay(day), anchor ? { anchor } : {}),
      ),
      ...levelLines(analysis, y),
      ...cycleStarts(cycles, at),
      element("path", {
        d:
          path<Point>(
            ({ day }) => at(day),
            ({ value }) => y(value),
          )([...points]) ?? "",
        class: "chart-line",
      }),
      ...points.flatMap(({ day, value }, i) => {
        const rule = ruleAt(signals, i);
        const shape = rule && shapes[rule];
        if (shape) return [mark(shape, at(day), y(value), "chart-signal")];
        return points.length <= 60
          ? [element("circle", { cx: at(day), cy: y(value), r: 2, class: "chart-point" })]
          : [];
      }),
      ...keyed,
    ],
  );
  return { svg, table: tableOf(title, measure, points, signals, cycles) };
}

/** Lines across, their names beside them and never on each other. */
function levelLines(analysis: RunChart | Xmr, y: (value: number) => number): Markup[] {
  const levels = levelsOf(analysis);
  const middle = y(analysis.centre);
  return levels.flatMap(([name, value]) => {
    const side = name === "upper" ? -1 : name === "lower" ? 1 : 0;
    const apart = side * Math.max(side * (y(value) - middle), 14);
    return [
      line(plot.left, y(value), plot.right, y(value), side === 0 ? "chart-centre" : "chart-limit"),
      text(plot.right + 4, middle + apart + 4, `${name} ${figure(Math.round(value * 10) / 10)}`),
    ];
  });
}

function baselineOf(
  { baseline: { start, end }, isFrozen }: RunChart | Xmr,
  points: readonly Point[],
  at: (day: string) => number,
): Markup {
  if (!isFrozen) return element("g", {});
  const from = at(points[start]?.day ?? "") - 4;
  const to = at(points[end]?.day ?? "") + 4;
  return element(
    "g",
    {},
    element("rect", {
      ...{ x: from, y: plot.top, width: to - from, height: plot.bottom - plot.top },
      class: "chart-baseline",
    }),
    element("path", {
      d: `M${from.toFixed(1)} ${plot.bottom - 5}v5H${to.toFixed(1)}v-5`,
      class: "chart-bracket",
    }),
    text(from + 3, plot.bottom - 6, "baseline", { className: "chart-soft" }),
  );
}

/** Numbered above; a number is left out where it would stand on its neighbour. */
function cycleStarts(cycles: readonly { day: string }[], at: (day: string) => number): Markup[] {
  let last = Number.NEGATIVE_INFINITY;
  return cycles.flatMap(({ day }, i) => {
    const where = at(day);
    const drawn = [line(where, plot.top, where, plot.bottom, "chart-cycle")];
    if (where - last < 15) return drawn;
    last = where;
    return [...drawn, text(where, plot.top - 6, String(i + 1), { anchor: "middle" })];
  });
}

function keyOf(rules: Rule[], cycles: readonly { label: string }[]): Markup[] {
  const top = plot.bottom + 40;
  const signs = rules.map((rule, i) => {
    const shape = shapes[rule];
    const y = top + i * 17;
    return element(
      "g",
      {},
      ...(shape ? [mark(shape, plot.left + 5, y - 4, "chart-signal")] : []),
      text(plot.left + 16, y, rule),
    );
  });
  if (cycles.length === 0) return signs;
  const y = top + signs.length * 17;
  return [
    ...signs,
    element(
      "g",
      {},
      line(plot.left + 5, y - 10, plot.left + 5, y + 2, "chart-cycle"),
      text(
        plot.left + 16,
        y,
        cycles.length === 1 ? "a cycle starts" : "cycles start, numbered above",
      ),
    ),
  ];
}

const ruleAt = (signals: { rule: Rule; points: number[] }[], i: number): Rule | undefined =>
  (Object.keys(shapes) as Rule[]).find((rule) =>
    signals.some((signal) => signal.rule === rule && signal.points.includes(i)),
  );

/** The first day, the last, and one between where there is room. */
function datesOf(points: readonly Point[]): { day: string; anchor?: "middle" | "end" }[] {
  const [first] = points;
  const last = points.at(-1);
  const middle = points[Math.floor((points.length - 1) / 2)];
  if (!first || !last || !middle) return [];
  return [
    { day: first.day },
    { day: middle.day, anchor: "middle" },
    { day: last.day, anchor: "end" },
  ];
}

const shortFormat = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "2-digit",
  timeZone: "UTC",
});
const shortDay = (day: string): string => shortFormat.format(moment(day));
const moment = (day: string): Date => new Date(`${day}T00:00:00Z`);
