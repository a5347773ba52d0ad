/** A series in time as its reader may see it: what it says, both pictures, and every point. */
import { ChartFigure } from "#app/components/chart-figure.tsx";
import { ShownTable } from "#app/components/shown-table.tsx";
import { formatDay } from "#app/format.ts";
import type { Chart } from "#content/charts/svg.ts";
import type { ShownSeries } from "#content/measuring/shown-series.ts";

export function SeriesSays({ says }: { says: string[] }) {
  if (says.length === 0) return null;
  return (
    <ul className="sentences">
      {says.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

export function SeriesPictures({
  series,
  run,
  limits,
}: {
  series: ShownSeries;
  run: Chart | null;
  limits: Chart | null;
}) {
  const { name, unit, points, says } = series;
  return (
    <>
      <SeriesSays says={says} />
      {run && (
        <p>
          A run chart has a line through the middle of all points: six or more in a row on one side
          of it are seldom chance. An XmR chart of the same points has limits above and below: a
          point beyond them is worth asking about.
        </p>
      )}
      {run && <ChartFigure chart={run} />}
      {limits && <ChartFigure chart={limits} />}
      <details>
        <summary>Every point</summary>
        <ShownTable
          caption={`${name}: every point`}
          columns={["Day", unit]}
          rows={points.map(({ day, value }) => ({
            key: day,
            head: formatDay(day),
            cells: [value],
          }))}
        />
      </details>
    </>
  );
}
