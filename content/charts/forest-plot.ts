/**
 * A forest plot: effects as squares as large as their weight, each with its interval, what they come to as
 * a diamond, and where the next result could lie as a bar. Rows are stacked, each with its numbers at the
 * right above its line, so that it reads on a small screen too. Changes stand apart, below, unpooled.
 */
import { type ScaleLinear, scaleLinear } from "d3-scale";
import { symbolSquare } from "d3-shape";
import {
  type Cell,
  type Chart,
  element,
  figure,
  line,
  type Markup,
  mark,
  picture,
  text,
  two,
  wrap,
} from "#content/charts/svg.ts";

export type ForestRow = {
  label: string;
  /** Ends of the interval; null where nobody knows them. */
  effect: { g: number; low: number | null; high: number | null };
  /** Its share of the whole, 0 to 1; null for what is not pooled. */
  weight: number | null;
  /** "28 and 26 pupils; one class a group". */
  note: string;
};

export type ForestSummary = {
  label: string;
  estimate: number;
  low: number;
  high: number;
  /** Where the next result could lie; null where too few are pooled. */
  prediction: { low: number; high: number } | null;
};

export type ForestPart = {
  /** A sub-group, or "Changes in one group, not pooled"; "" without a heading. */
  heading: string;
  rows: readonly ForestRow[];
  summary: ForestSummary | null;
};

export type Forest = { title: string; parts: readonly ForestPart[]; overall: ForestSummary | null };

/** More are counted and not drawn. */
export const mostRows = 200;

const width = 360;
const plot = { left: 8, right: 352 };
type X = ScaleLinear<number, number>;
type Drawn = { height: number; draw: (top: number, x: X) => Markup[] };

export function drawForest({ title, parts, overall }: Forest): Chart {
  const all = parts.flatMap(({ rows }) => rows);
  const shown = new Set(all.slice(0, mostRows));
  const left = all.length - shown.size;
  const blocks: Drawn[] = [
    ...parts.flatMap((part) => partBlocks(part, shown)),
    ...(left > 0 ? [heading(`${left} more are in the table and in the sum, and not drawn.`)] : []),
    ...(overall ? summaryBlocks(overall) : []),
  ];
  const x = scaleFor(all, [...parts.flatMap(({ summary }) => summary ?? []), overall]);
  let top = 6;
  const drawn = blocks.flatMap(({ height, draw }) => {
    const markup = draw(top, x);
    top += height;
    return markup;
  });
  const foot = top + 6;
  const svg = picture(
    {
      title,
      description: describe(parts, overall, left),
      width,
      height: foot + 44,
      className: "chart",
    },
    [
      line(x(0), 4, x(0), foot, "chart-centre"),
      line(plot.left, foot, plot.right, foot, "chart-axis"),
      ...x.ticks(5).map((tick) => text(x(tick), foot + 16, figure(tick), { anchor: "middle" })),
      text(plot.left, foot + 36, "← others did better"),
      text(plot.right, foot + 36, "those who tried it →", { anchor: "end" }),
      ...drawn,
    ],
  );
  return { svg, table: tableOf(title, parts, overall) };
}

function scaleFor(rows: readonly ForestRow[], summaries: readonly (ForestSummary | null)[]): X {
  const ends = [
    ...rows.flatMap(({ effect }) => [effect.g, effect.low ?? effect.g, effect.high ?? effect.g]),
    ...summaries.flatMap((one) =>
      one
        ? [one.low, one.high, one.prediction?.low ?? one.low, one.prediction?.high ?? one.high]
        : [],
    ),
  ];
  const least = ends.reduce((a, b) => Math.min(a, b), -0.5);
  const most = ends.reduce((a, b) => Math.max(a, b), 0.5);
  return scaleLinear().domain([least, most]).nice(5).range([plot.left, plot.right]);
}

function partBlocks(
  { heading: name, rows, summary }: ForestPart,
  shown: ReadonlySet<ForestRow>,
): Drawn[] {
  const drawn = rows.filter((row) => shown.has(row));
  if (drawn.length === 0) return [];
  return [
    ...(name ? [heading(name)] : []),
    ...drawn.map(rowBlock),
    ...(summary ? summaryBlocks(summary) : []),
  ];
}

function heading(name: string): Drawn {
  const lines = wrap(name, 50);
  return {
    height: lines.length * 15 + 8,
    draw: (top) =>
      lines.map((words, i) =>
        text(plot.left, top + 15 + i * 15, words, { className: "chart-name" }),
      ),
  };
}

/** Its name at the left, its numbers at the right, its line below them. */
function rowBlock({ label, effect, weight, note }: ForestRow): Drawn {
  const lines = [...wrap(label, 28), ...wrap(note, 30)];
  const names = wrap(label, 28).length;
  return {
    height: lines.length * 14 + 26,
    draw: (top, x) => {
      const middle = top + lines.length * 14 + 12;
      return [
        ...lines.map((words, i) =>
          text(plot.left, top + 12 + i * 14, words, i < names ? {} : { className: "chart-soft" }),
        ),
        text(plot.right, top + 12, numbersOf(effect), { anchor: "end" }),
        ...(weight === null
          ? []
          : [
              text(plot.right, top + 26, `weight ${percent(weight)}`, {
                anchor: "end",
                className: "chart-soft",
              }),
            ]),
        ...intervalMarks(effect, middle, x),
        // Area goes with weight, from just visible up.
        weight === null
          ? mark(symbolSquare, x(effect.g), middle, "chart-open", 40)
          : mark(symbolSquare, x(effect.g), middle, "chart-signal", 20 + 180 * weight),
      ];
    },
  };
}

function intervalMarks({ low, high }: ForestRow["effect"], y: number, x: X): Markup[] {
  if (low === null || high === null) return [];
  return [
    line(x(low), y, x(high), y, "chart-interval"),
    ...[low, high].map((end) => line(x(end), y - 4, x(end), y + 4, "chart-interval")),
  ];
}

function summaryBlocks({ label, estimate, low, high, prediction }: ForestSummary): Drawn[] {
  const lines = wrap(label, 28);
  const height = lines.length * 14 + 26;
  const pooled: Drawn = {
    height,
    draw: (top, x) => {
      const y = top + lines.length * 14 + 12;
      return [
        ...lines.map((words, i) =>
          text(plot.left, top + 12 + i * 14, words, { className: "chart-name" }),
        ),
        text(plot.right, top + 12, numbersOf({ g: estimate, low, high }), {
          anchor: "end",
          className: "chart-name",
        }),
        element("path", {
          d: `M${round(x(low))} ${round(y)}L${round(x(estimate))} ${round(y - 7)}L${round(x(high))} ${round(y)}L${round(x(estimate))} ${round(y + 7)}Z`,
          class: "chart-signal",
        }),
      ];
    },
  };
  if (!prediction) return [pooled];
  const next: Drawn = {
    height: 40,
    draw: (top, x) => [
      text(plot.left, top + 12, "The next result could lie", { className: "chart-soft" }),
      text(plot.right, top + 12, `${two(prediction.low)} to ${two(prediction.high)}`, {
        anchor: "end",
      }),
      element("rect", {
        ...{
          x: x(prediction.low),
          y: top + 20,
          width: x(prediction.high) - x(prediction.low),
          height: 7,
        },
        class: "chart-open",
      }),
    ],
  };
  return [pooled, next];
}

const round = (value: number): number => Math.round(value * 100) / 100;
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const numbersOf = ({ g, low, high }: ForestRow["effect"]): string =>
  low === null || high === null ? two(g) : `${two(g)} [${two(low)}, ${two(high)}]`;

function describe(
  parts: readonly ForestPart[],
  overall: ForestSummary | null,
  left: number,
): string {
  const said = parts.flatMap(({ heading, rows, summary }) => [
    `${heading ? `${heading}: ` : ""}${rows.length} ${rows.length === 1 ? "result" : "results"}.`,
    ...rows
      .slice(0, mostRows)
      .map(
        ({ label, effect, note }) => `${label}: ${numbersOf(effect)}${note ? `, ${note}` : ""}.`,
      ),
    ...(summary ? [saySummary(summary)] : []),
  ]);
  return [
    ...said,
    ...(left > 0 ? [`${left} more are not drawn.`] : []),
    ...(overall ? [saySummary(overall)] : []),
    "To the right of 0, those who tried it did better.",
  ].join(" ");
}

const saySummary = ({ label, estimate, low, high, prediction }: ForestSummary): string =>
  `${label}: ${numbersOf({ g: estimate, low, high })}.${prediction ? ` The next result could lie between ${two(prediction.low)} and ${two(prediction.high)}.` : ""}`;

function tableOf(
  title: string,
  parts: readonly ForestPart[],
  overall: ForestSummary | null,
): Chart["table"] {
  const summaryRow = ({ label, estimate, low, high }: ForestSummary, part: string): Cell[] => [
    ...[label, part, estimate, low, high, null, null],
  ];
  return {
    caption: title,
    columns: ["Result", "Part", "Effect", "From", "To", "Weight, %", "Note"],
    rows: [
      ...parts.flatMap(({ heading, rows, summary }): Cell[][] => [
        ...rows.map(({ label, effect, weight, note }): Cell[] => [
          ...[label, heading, effect.g, effect.low, effect.high],
          ...[weight === null ? null : weight * 100, note],
        ]),
        ...(summary ? [summaryRow(summary, heading)] : []),
      ]),
      ...(overall ? [summaryRow(overall, "")] : []),
      ...(overall?.prediction
        ? [
            [
              "The next result could lie",
              "",
              null,
              overall.prediction.low,
              overall.prediction.high,
              null,
              null,
            ],
          ]
        : []),
    ],
  };
}
