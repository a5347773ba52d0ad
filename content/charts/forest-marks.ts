/** What both layouts of a forest plot draw on its axis. */
import { symbolSquare } from "d3-shape";
import type { Forest, ForestRow, ForestSummary } from "#content/charts/forest-plot.ts";
import type { X } from "#content/charts/forest-scale.ts";
import { element, figure, line, type Markup, mark, text } from "#content/charts/svg.ts";

/** A piece of a picture, as high as it is. */
export type Block = {
  height: number;
  /** Where its marks are, from its top: the line of no difference stands there. */
  band?: { from: number; to: number };
  draw: (top: number, x: X) => Markup[];
};

/** Of the heaviest square; the others have less by their weight, down to what can still be seen. */
const largestSide = 13;
const smallestSide = 5;

/** How high a diamond is above and below its line. */
const diamondHalf = { whole: 8, group: 5 };

export function zeroLine({ band, height }: Block, top: number, x: X): Markup {
  const { from, to } = band ?? { from: 0, to: height };
  return line(x(0), top + from, x(0), top + to, "chart-zero");
}

export function effectMarks(
  { effect, weight }: ForestRow,
  heaviest: number,
  y: number,
  x: X,
): Markup[] {
  return [
    ...intervalMarks(effect, y, x),
    weight === null
      ? mark(symbolSquare, x(effect.g), y, "chart-open", 50)
      : mark(symbolSquare, x(effect.g), y, "chart-weight", squareArea(weight, heaviest)),
  ];
}

const squareArea = (weight: number, heaviest: number): number =>
  Math.max(smallestSide ** 2, heaviest > 0 ? largestSide ** 2 * (weight / heaviest) : 0);

/** With a stroke at either end, or an arrow where it goes on beyond the axis. */
function intervalMarks({ low, high }: ForestRow["effect"], y: number, x: X): Markup[] {
  if (low === null || high === null) return [];
  const [first = 0, last = 0] = x.domain();
  const from = x(Math.max(low, first));
  const to = x(Math.min(high, last));
  return [
    line(from, y, to, y, "chart-interval"),
    low < first ? arrow(from, y, 6) : line(from, y - 4, from, y + 4, "chart-interval"),
    high > last ? arrow(to, y, -6) : line(to, y - 4, to, y + 4, "chart-interval"),
  ];
}

const arrow = (x: number, y: number, back: number): Markup =>
  element("path", {
    d: `M${at(x + back)} ${at(y - 5)}L${at(x)} ${at(y)}L${at(x + back)} ${at(y + 5)}`,
    class: "chart-interval",
  });

export function summaryMarks(
  { estimate, low, high, prediction }: ForestSummary,
  isWhole: boolean,
  y: number,
  x: X,
): Markup[] {
  const half = isWhole ? diamondHalf.whole : diamondHalf.group;
  return [
    ...(prediction ? [predictionBar(x(prediction.low), x(prediction.high), y)] : []),
    diamond({ low: x(low), middle: x(estimate), high: x(high) }, y, half),
  ];
}

const predictionBar = (from: number, to: number, y: number): Markup =>
  element("rect", { x: from, y: y - 2, width: to - from, height: 4, class: "chart-prediction" });

const diamond = (
  { low, middle, high }: { low: number; middle: number; high: number },
  y: number,
  half: number,
): Markup =>
  element("path", {
    d: `M${at(low)} ${at(y)}L${at(middle)} ${at(y - half)}L${at(high)} ${at(y)}L${at(middle)} ${at(y + half)}Z`,
    class: "chart-signal",
  });

const at = (value: number): number => Math.round(value * 100) / 100;

/** Its ticks, its unit, and which side is which. */
export const axis = ({ left, right }: { left: number; right: number }): Block => ({
  height: 66,
  draw: (top, x) => [
    line(left, top + 4, right, top + 4, "chart-axis"),
    ...x
      .ticks(5)
      .flatMap((tick) => [
        line(x(tick), top + 4, x(tick), top + 9, "chart-axis"),
        text(x(tick), top + 23, figure(tick), { anchor: "middle" }),
      ]),
    text((left + right) / 2, top + 42, "standard deviations; right of 0:", { anchor: "middle" }),
    text((left + right) / 2, top + 58, "those who tried it did better", { anchor: "middle" }),
  ],
});

/** A mark and what it means. */
export type KeyEntry = { words: string; draw: (x: number, y: number) => Markup[] };

/** Of the kinds of mark that there are. */
export function forestKey({ parts, overall, apart }: Forest, x: X): KeyEntry[] {
  const rows = [...parts, ...(apart ? [apart] : [])].flatMap(({ rows }) => rows);
  const [first = 0, last = 0] = x.domain();
  const entries: (KeyEntry & { isThere: boolean })[] = [
    {
      isThere: rows.some(({ weight }) => weight !== null),
      words: "a result: the larger, the more it weighs",
      draw: (x, y) => [mark(symbolSquare, x, y, "chart-weight", 90)],
    },
    {
      isThere: overall !== null,
      words: "what they come to, with its interval",
      draw: (x, y) => [diamond({ low: x - 10, middle: x, high: x + 10 }, y, diamondHalf.group)],
    },
    {
      isThere: Boolean(overall?.prediction),
      words: "where the next result could lie",
      draw: (x, y) => [predictionBar(x - 10, x + 10, y)],
    },
    {
      isThere: rows.some(({ weight }) => weight === null),
      words: "a result that is not pooled",
      draw: (x, y) => [mark(symbolSquare, x, y, "chart-open", 50)],
    },
    {
      isThere: rows.some(
        ({ effect: { g, low, high } }) => (low ?? g) < first || (high ?? g) > last,
      ),
      words: "an interval that goes on beyond the axis",
      draw: (x, y) => [line(x - 10, y, x + 10, y, "chart-interval"), arrow(x + 10, y, -6)],
    },
  ];
  return entries.filter(({ isThere }) => isThere);
}
