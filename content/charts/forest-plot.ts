/**
 * A forest plot: effects as squares whose area is their weight, each with its interval, what they come to
 * as a diamond, and where the next result could lie as a thin bar through it. What is not pooled stands
 * below the diamond. It is laid out twice, in columns and for a narrow page, since the words of a picture
 * made smaller could not be read.
 */
import { broadForest } from "#content/charts/forest-broad.ts";
import { type Block, zeroLine } from "#content/charts/forest-marks.ts";
import { scaleFor, type X } from "#content/charts/forest-scale.ts";
import { slimForest } from "#content/charts/forest-slim.ts";
import { forestTable } from "#content/charts/forest-table.ts";
import { describeForest } from "#content/charts/forest-words.ts";
import { type Chart, figure, type Markup, picture } from "#content/charts/svg.ts";

export type ForestRow = {
  label: string;
  /** Ends of the interval; null where nobody knows them. */
  effect: { g: number; low: number | null; high: number | null };
  /** Its share of the whole, 0 to 1; null for what is not pooled. */
  weight: number | null;
  /** Null where nobody knows how many, or nobody was compared. */
  pupils: { tried: number | null; compared: number | null };
  /** "One class a group"; empty of nothing. */
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
  /** A sub-group; "" without a heading. */
  heading: string;
  rows: readonly ForestRow[];
  summary: ForestSummary | null;
};

export type Forest = {
  title: string;
  parts: readonly ForestPart[];
  overall: ForestSummary | null;
  /** Listed and not pooled, under a heading that says so; null of none. */
  apart: ForestPart | null;
};

/** Of more, only the heaviest are drawn. */
export const mostDrawn = 100;

/** How one of the two layouts draws each thing, from the top down. */
export type Layout = {
  width: number;
  /** Where the axis begins and ends. */
  plot: { left: number; right: number };
  className: "chart broad" | "chart slim";
  head: Block[];
  heading: (words: string) => Block;
  /** `heaviest` is the largest share drawn, to which squares are sized. */
  row: (row: ForestRow, heaviest: number) => Block;
  summary: (summary: ForestSummary, isWhole: boolean) => Block;
  foot: (forest: Forest, x: X) => Block[];
};

export function drawForest(forest: Forest): Chart {
  const drawn = heaviestOf(forest);
  return {
    svg: layOut(forest, drawn, broadForest),
    slim: layOut(forest, drawn, slimForest),
    table: forestTable(forest),
  };
}

function heaviestOf({ parts, apart }: Forest): ReadonlySet<ForestRow> {
  const all = [...parts, ...(apart ? [apart] : [])].flatMap(({ rows }) => rows);
  const heaviestFirst = all.toSorted((a, b) => (b.weight ?? -1) - (a.weight ?? -1));
  return new Set(heaviestFirst.slice(0, mostDrawn));
}

function layOut(forest: Forest, drawn: ReadonlySet<ForestRow>, layout: Layout): string {
  const { title, parts, overall, apart } = forest;
  const x = scaleFor(forest, drawn, layout.plot);
  const heaviest = Math.max(0, ...[...drawn].map(({ weight }) => weight ?? 0));
  const all = [...parts, ...(apart ? [apart] : [])].reduce((sum, { rows }) => sum + rows.length, 0);
  const partBlocks = ({ heading, rows, summary }: ForestPart): Block[] => {
    const shown = rows.filter((row) => drawn.has(row));
    if (shown.length === 0) return [];
    return [
      ...(heading ? [layout.heading(heading)] : []),
      ...shown.map((row) => withZero(layout.row(row, heaviest))),
      ...(summary ? [withZero(layout.summary(summary, false))] : []),
    ];
  };
  const { markup, height } = stack(
    [
      ...layout.head,
      ...parts.flatMap(partBlocks),
      ...(overall ? [withZero(layout.summary(overall, true))] : []),
      ...(apart ? partBlocks(apart) : []),
      ...(all > drawn.size ? [layout.heading(sayLeftOut(all, drawn.size))] : []),
      ...layout.foot(forest, x),
    ],
    x,
  );
  return picture(
    {
      title,
      description: describeForest(forest, all - drawn.size),
      ...{ width: layout.width, height, className: layout.className },
    },
    markup,
  );
}

const sayLeftOut = (all: number, drawn: number): string =>
  `Drawn are the ${drawn} results that weigh most. The other ${figure(all - drawn)} are in the table.`;

/** The line of no difference stands beside marks only, so that it runs through no words. */
const withZero = (block: Block): Block => ({
  ...block,
  draw: (top, x) => [zeroLine(block, top, x), ...block.draw(top, x)],
});

function stack(blocks: readonly Block[], x: X): { markup: Markup[]; height: number } {
  let top = 4;
  const markup = blocks.flatMap((block) => {
    const drawn = block.draw(top, x);
    top += block.height;
    return drawn;
  });
  return { markup, height: top + 4 };
}
