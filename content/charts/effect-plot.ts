/**
 * Effects with their intervals on one axis, about the line of no difference. The words of each stand above
 * its interval, where no line is drawn.
 */
import { scaleLinear } from "d3-scale";
import { symbolSquare } from "d3-shape";
import {
  type Chart,
  figure,
  line,
  type Markup,
  mark,
  picture,
  text,
  two,
  wrap,
} from "#content/charts/svg.ts";
import type { Effect } from "#content/statistics/effect.ts";

export type EffectRow = {
  label: string;
  effect: Pick<Effect, "g" | "low" | "high">;
  /** Pupils in each arm. */
  treated: number;
  compared: number;
};

const width = 360;
const plot = { left: 12, right: 348 };
const lineHeight = 15;
/** How high the line of no difference stands at each result. */
const band = 24;

export function drawEffects(title: string, effects: readonly EffectRow[]): Chart {
  const ends = effects.flatMap(({ effect }) => [effect.low, effect.high]);
  const x = scaleLinear()
    .domain([Math.min(-0.5, ...ends), Math.max(0.5, ...ends)])
    .nice(5)
    .range([plot.left, plot.right]);
  const { rows, height } = stack(effects);
  const foot = height - 4;
  const svg = picture(
    {
      title,
      description: `${effects.map(say).join(" ")} To the right of 0, those who tried it did better.`,
      width,
      height: foot + 44,
      className: "chart",
    },
    [
      line(plot.left, foot, plot.right, foot, "chart-axis"),
      ...x.ticks(5).map((tick) =>
        text(x(tick), foot + 16, figure(tick), {
          anchor: "middle",
        }),
      ),
      text(plot.left, foot + 36, "← others did better"),
      text(plot.right, foot + 36, "those who tried it →", { anchor: "end" }),
      ...rows.flatMap(({ top, lines, row }) => drawRow(row, top, lines, x)),
    ],
  );
  return {
    svg,
    table: {
      caption: title,
      columns: ["Result", "Hedges g", "From", "To", "Pupils who tried it", "Pupils compared"],
      rows: effects.map(({ label, effect: { g, low, high }, treated, compared }) => [
        ...[label, g, low, high],
        ...[treated, compared],
      ]),
    },
  };
}

/** Each result has its name in as many lines as it takes, its numbers, and its interval. */
function stack(effects: readonly EffectRow[]) {
  let height = 6;
  const rows = effects.map((row) => {
    const lines = wrap(row.label, 46);
    const top = height;
    height += (lines.length + 1) * lineHeight + band + 8;
    return { row, lines, top };
  });
  return { rows, height };
}

function drawRow(
  { effect: { g, low, high }, treated, compared }: EffectRow,
  top: number,
  lines: string[],
  x: (value: number) => number,
): Markup[] {
  const numbers = `g ${two(g)}, from ${two(low)} to ${two(high)}; ${treated} and ${compared} pupils`;
  const under = top + (lines.length + 1) * lineHeight;
  const middle = under + 4 + band / 2;
  return [
    ...lines.map((words, i) =>
      text(plot.left, top + 12 + i * lineHeight, words, { className: "chart-name" }),
    ),
    text(plot.left, under - 3, numbers, { className: "chart-soft" }),
    line(x(0), under + 4, x(0), under + 4 + band, "chart-centre"),
    line(x(low), middle, x(high), middle, "chart-interval"),
    ...[low, high].map((end) => line(x(end), middle - 4, x(end), middle + 4, "chart-interval")),
    mark(symbolSquare, x(g), middle, "chart-signal", 50),
  ];
}

function say({ label, effect: { g, low, high }, treated, compared }: EffectRow): string {
  const clear =
    low > 0 ? "better" : high < 0 ? "worse" : "no clear difference, since the interval spans 0";
  return `${label}: g ${two(g)}, from ${two(low)} to ${two(high)}, ${treated} pupils and ${compared}: ${clear}.`;
}
