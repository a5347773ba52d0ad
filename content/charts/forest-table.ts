/** The table behind a forest plot: every result, drawn or not, and what they come to. */
import type { Forest, ForestPart, ForestSummary } from "#content/charts/forest-plot.ts";
import type { Cell, Table } from "#content/charts/svg.ts";

export function forestTable({ title, parts, overall, apart }: Forest): Table {
  return {
    caption: title,
    columns: [
      ...["Result", "Part", "Effect", "From", "To", "Weight, %"],
      ...["Pupils who tried it", "Pupils compared", "Note"],
    ],
    rows: [
      ...parts.flatMap(partRows),
      ...(overall ? summaryRows(overall, "") : []),
      ...(apart ? partRows(apart) : []),
    ],
  };
}

const partRows = ({ heading, rows, summary }: ForestPart): Cell[][] => [
  ...rows.map(({ label, effect, weight, pupils, note }): Cell[] => [
    ...[label, heading, effect.g, effect.low, effect.high],
    ...[weight === null ? null : weight * 100, pupils.tried, pupils.compared, note],
  ]),
  ...(summary ? summaryRows(summary, heading) : []),
];

const summaryRows = (
  { label, estimate, low, high, prediction }: ForestSummary,
  part: string,
): Cell[][] => [
  [label, part, estimate, low, high, ...rest],
  ...(prediction
    ? [["The next result could lie", part, null, prediction.low, prediction.high, ...rest]]
    : []),
];

const rest = [null, null, null, null];
