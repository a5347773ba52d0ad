/** The map as a picture: a circle for each cell, as large as there are write-ups, and its marks below. */
import { scaleSqrt } from "d3-scale";
import { element, line, type Markup, picture, text, wrap } from "#content/charts/svg.ts";
import { type MapCell, type MapRow, sayCell } from "#content/evidence-map/evidence-map.ts";

/** The highest level of the headline scale. */
const marks = 5;
const left = 172;
const rowHeight = 62;
const most = 21;

/** So many columns take more room than a page of the usual width has. */
export const hasMany = (columns: readonly string[]): boolean => columns.length > 6;

/** Where a cell leads: to what there is, or where there is nothing to what could be done about it. */
export type MapLinks = (row: MapRow, cell: MapCell) => string;

/** An SVG whose cells are links, in the order in which they are read. Says nothing that the table does not. */
export function drawMap(
  title: string,
  columns: readonly string[],
  rows: readonly MapRow[],
  linkOf: MapLinks,
): string {
  const column = hasMany(columns) ? 96 : 104;
  const radius = scaleSqrt()
    .domain([0, Math.max(1, ...rows.flatMap(({ cells }) => cells.map(({ count }) => count)))])
    .range([0, most]);
  const width = left + columns.length * column + 8;
  const top = 46;
  const middleOf = (at: number) => left + (at + 0.5) * column;
  return picture(
    {
      title,
      description:
        "A circle is as large as there are write-ups. The marks below it are the strongest rating among them, of five.",
      width,
      height: top + rows.length * rowHeight + 6,
      className: "chart wide map",
      holds: "links",
    },
    [
      ...columns.flatMap((name, at) =>
        wrap(name, 13).map((words, index, lines) =>
          text(middleOf(at), top - 12 - (lines.length - 1 - index) * 14, words, {
            anchor: "middle",
            className: "chart-name",
          }),
        ),
      ),
      ...rows.flatMap((row, at) => drawRow(row, top + at * rowHeight)),
    ],
  );

  function drawRow(row: MapRow, y: number): Markup[] {
    const lines = wrap(row.label, 25);
    return [
      line(0, y, width, y, "chart-grid"),
      ...lines.map((words, index) =>
        text(0, y + rowHeight / 2 + 4 + (index - (lines.length - 1) / 2) * 15, words),
      ),
      ...row.cells.map((cell, at) => drawCell(row, cell, middleOf(at), y)),
    ];
  }

  function drawCell(row: MapRow, cell: MapCell, x: number, y: number): Markup {
    const centre = y + 27;
    const said = `${row.label}, ${cell.column}: ${sayCell(cell)}`;
    return element(
      "a",
      { href: linkOf(row, cell), "aria-label": said, class: "map-cell" },
      element("title", {}, said),
      element("rect", {
        x: x - column / 2 + 3,
        y: y + 3,
        width: column - 6,
        height: rowHeight - 6,
        class: "map-ground",
      }),
      ...(cell.count === 0
        ? [text(x, centre + 6, "+", { anchor: "middle", className: "chart-soft" })]
        : [
            element("circle", {
              cx: x,
              cy: centre - 4,
              r: radius(cell.count),
              class: "map-circle",
            }),
            text(x, centre + 1, String(cell.count), { anchor: "middle", className: "chart-name" }),
            ...drawMarks(cell, x, y + rowHeight - 9),
          ]),
    );
  }
}

function drawMarks({ strongest }: MapCell, x: number, y: number): Markup[] {
  if (strongest === null) return [];
  return Array.from({ length: marks }, (_, at) =>
    element("circle", {
      cx: x + (at - (marks - 1) / 2) * 8,
      cy: y,
      r: 2.6,
      class: at < strongest ? "chart-point" : "map-empty",
    }),
  );
}
