/** The words and numbers of a forest plot. */
import type { Forest, ForestRow, ForestSummary } from "#content/charts/forest-plot.ts";
import { figure, two } from "#content/charts/svg.ts";

/** More are counted, and not read out: the table has them. */
const mostReadOut = 20;

export const sayEffect = ({ g, low, high }: ForestRow["effect"]): string =>
  low === null || high === null ? two(g) : `${two(g)} [${two(low)}, ${two(high)}]`;

export const sayEstimate = ({ estimate, low, high }: ForestSummary): string =>
  sayEffect({ g: estimate, low, high });

export const sayWeight = (share: number): string => `${(share * 100).toFixed(1)} %`;

/** "28 and 26"; empty where nobody knows. */
export const sayPupils = ({ tried, compared }: ForestRow["pupils"]): string =>
  [tried, compared].flatMap((n) => (n === null ? [] : [figure(n)])).join(" and ");

/** What a picture shows, for who cannot see it. */
export function describeForest({ parts, overall, apart }: Forest, left: number): string {
  const said = [...parts, ...(apart ? [apart] : [])].map(({ heading, rows, summary }) =>
    [
      `${heading ? `${heading}: ` : ""}${rows.length} ${rows.length === 1 ? "result" : "results"}.`,
      ...(rows.length > mostReadOut ? [] : rows.map(sayRow)),
      ...(summary ? [saySummary(summary)] : []),
    ].join(" "),
  );
  return [
    ...(overall ? [saySummary(overall)] : []),
    ...said,
    ...(left > 0 ? [`${figure(left)} are not drawn.`] : []),
    "Effects are in standard deviations. To the right of 0, those who tried it did better.",
  ].join(" ");
}

function sayRow({ label, effect, pupils, note }: ForestRow): string {
  const sizes = sayPupils(pupils);
  return `${[`${label}: ${sayEffect(effect)}`, ...(sizes ? [`${sizes} pupils`] : []), ...(note ? [note] : [])].join(", ")}.`;
}

const saySummary = (summary: ForestSummary): string =>
  `${summary.label}: ${sayEstimate(summary)}.${summary.prediction ? ` The next result could lie between ${two(summary.prediction.low)} and ${two(summary.prediction.high)}.` : ""}`;
