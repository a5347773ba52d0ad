/**
 * What was found where numbers cannot be pooled: an effect direction plot (Thomson and Thomas 2013, updated
 * by Boon and Thomson 2021). A result is an arrow, up where it got better, down where it got worse, to both
 * sides where nothing is clear, as large as the group with whom it was tried. Nothing goes by significance.
 */
import {
  arrowOf,
  type PupilBand,
  pupilBand,
  pupilBands,
} from "#content/charts/direction-arrows.ts";
import { type Chart, figure, line, type Markup, picture, text, wrap } from "#content/charts/svg.ts";
import { type FindingDirection, findingWords } from "#content/practice/write-up.ts";

export type DirectionRow = {
  label: string;
  outcome: string;
  direction: FindingDirection;
  /** Two groups were compared: its arrow is filled. Null where nobody said. */
  isCompared: boolean | null;
  /** With how many it was tried; null where nobody knows. */
  tried: number | null;
};

/** Of more, the table has the others, and the counts have all. */
export const mostDrawn = 100;

const order: readonly FindingDirection[] = ["improved", "no-clear-change", "mixed", "worsened"];

type Layout = {
  width: number;
  className: "chart broad" | "chart slim";
  /** What fits in a line, in characters: of an outcome, and of the name of a result. */
  fits: { line: number; name: number };
  keyColumns: number;
};
const broad: Layout = {
  ...{ width: 760, className: "chart broad" },
  ...{ fits: { line: 100, name: 62 }, keyColumns: 2 },
};
const slim: Layout = {
  ...{ width: 320, className: "chart slim" },
  ...{ fits: { line: 40, name: 19 }, keyColumns: 1 },
};
const lineHeight = 16;
const nameAt = 40;

export function drawDirections(title: string, results: readonly DirectionRow[]): Chart {
  return {
    svg: layOut(title, results, broad),
    slim: layOut(title, results, slim),
    table: {
      caption: title,
      columns: ["Result", "Outcome", "What was found", "Compared", "Pupils who tried it"],
      rows: results.map(({ label, outcome, direction, isCompared, tried }) => [
        ...[label, outcome, findingWords[direction], comparedWords(isCompared), tried],
      ]),
    },
  };
}

const comparedWords = (isCompared: boolean | null): string =>
  isCompared === null ? "not said" : isCompared ? "yes" : "no";

function layOut(title: string, results: readonly DirectionRow[], layout: Layout): string {
  const drawn = new Set(results.slice(0, mostDrawn));
  const byOutcome = [...Map.groupBy(results, ({ outcome }) => outcome)];
  const markup: Markup[] = [];
  let top = 4;
  for (const [outcome, own] of byOutcome) {
    for (const words of wrap(outcome, layout.fits.line)) {
      markup.push(text(4, top + 14, words, { className: "chart-name" }));
      top += lineHeight;
    }
    for (const words of wrap(sayCounts(own), layout.fits.line)) {
      markup.push(text(4, top + 14, words, { className: "chart-soft" }));
      top += lineHeight;
    }
    markup.push(line(4, top + 6, layout.width - 4, top + 6, "chart-grid"));
    top += 10;
    for (const result of inOrder(own).filter((one) => drawn.has(one))) {
      const names = wrap(result.label, layout.fits.name);
      markup.push(...rowAt(result, names, top, layout));
      top += Math.max(1, names.length) * lineHeight + 12;
    }
    top += 12;
  }
  const left = results.length - drawn.size;
  const said =
    left > 0
      ? wrap(`The other ${figure(left)} are counted, and in the table.`, layout.fits.line)
      : [];
  for (const words of said) {
    markup.push(text(4, top + 14, words, { className: "chart-name" }));
    top += lineHeight;
  }
  const key = keyAt(top + 12, results, layout);
  return picture(
    {
      ...{ title, description: describe(byOutcome) },
      ...{ width: layout.width, height: key.foot, className: layout.className },
    },
    [...markup, ...key.markup],
  );
}

const rowAt = (
  { direction, isCompared, tried }: DirectionRow,
  names: readonly string[],
  top: number,
  { width }: Layout,
): Markup[] => [
  arrowOf(direction, pupilBand(tried), isCompared === true, 18, top + 12),
  ...names.map((words, i) => text(nameAt, top + 16 + i * lineHeight, words)),
  text(width - 4, top + 16, sayFound(direction, tried), { anchor: "end" }),
];

const sayFound = (direction: FindingDirection, tried: number | null): string =>
  tried === null ? findingWords[direction] : `${findingWords[direction]}, ${figure(tried)}`;

const inOrder = (results: readonly DirectionRow[]): DirectionRow[] =>
  order.flatMap((direction) => results.filter((one) => one.direction === direction));

function sayCounts(results: readonly DirectionRow[]): string {
  const counted = order.flatMap((direction) => {
    const found = results.filter((one) => one.direction === direction).length;
    return found > 0 ? [`${figure(found)} ${findingWords[direction].toLowerCase()}`] : [];
  });
  return counted.join(", ");
}

const describe = (byOutcome: readonly [string, DirectionRow[]][]): string =>
  byOutcome.map(([outcome, own]) => `${outcome}: ${sayCounts(own)}.`).join(" ");

/** Directions, sizes and fillings that are there, each with its word. */
function keyAt(top: number, results: readonly DirectionRow[], layout: Layout) {
  const bands = new Set(results.map(({ tried }) => pupilBand(tried)));
  const isThere = (band: PupilBand) => bands.has(band);
  const entries: { words: string; draw: (x: number, y: number) => Markup }[] = [
    ...order
      .filter((direction) => results.some((one) => one.direction === direction))
      .map((direction) => ({
        words: findingWords[direction].toLowerCase(),
        draw: (x: number, y: number) => arrowOf(direction, "medium", true, x, y),
      })),
    ...pupilBands
      .filter(({ band }) => isThere(band))
      .map(({ band, words }) => ({
        words: `tried with ${words}`,
        draw: (x: number, y: number) => arrowOf("improved", band, true, x, y),
      })),
    ...(results.some(({ isCompared }) => !isCompared)
      ? [
          {
            words: results.some(({ isCompared }) => isCompared === null)
              ? "open: nobody was compared, or it is not said"
              : "open: nobody was compared",
            draw: (x: number, y: number) => arrowOf("improved", "medium", false, x, y),
          },
        ]
      : []),
  ];
  const perColumn = Math.ceil(entries.length / layout.keyColumns);
  const columnWidth = layout.width / layout.keyColumns;
  const markup = entries.flatMap(({ words, draw }, i) => {
    const x = 18 + Math.floor(i / perColumn) * columnWidth;
    const y = top + 12 + (i % perColumn) * 24;
    return [draw(x, y), text(x + 22, y + 4, words, { className: "chart-soft" })];
  });
  const words = "A number is of the pupils with whom it was tried.";
  const lines = wrap(words, layout.fits.line).map((line, i) =>
    text(4, top + perColumn * 24 + 20 + i * lineHeight, line, { className: "chart-soft" }),
  );
  return {
    markup: [...markup, ...lines],
    foot: top + perColumn * 24 + 14 + lines.length * lineHeight,
  };
}
