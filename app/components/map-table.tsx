/** The table behind the evidence map: the same cells, the same links, in words. */
import { queryOf } from "#app/theme-question.ts";
import type { MapLinks } from "#content/evidence-map/draw.ts";
import {
  type MapFacet,
  type MapRow,
  sayCount,
  sayLevels,
} from "#content/evidence-map/evidence-map.ts";

/** A cell leads to its write-ups, and an empty one to what one could do about the gap. */
export const mapLink =
  (facet: MapFacet): MapLinks =>
  ({ theme }, { column, count }) => {
    const query = queryOf({ [facet]: column });
    return count > 0
      ? `/themes/${theme}?${new URLSearchParams(query)}`
      : `/evidence/map/gap?${new URLSearchParams([["theme", theme], ...query])}`;
  };

export function MapTable({
  title,
  columns,
  rows,
  facet,
}: {
  title: string;
  columns: readonly string[];
  rows: MapRow[];
  facet: MapFacet;
}) {
  const link = mapLink(facet);
  return (
    <div>
      <h2>In words</h2>
      <p className="note sideways">This table is wider than the page: move it sideways.</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
      <section className="table" aria-label={title} tabIndex={0}>
        <table>
          <caption className="unseen">{title}</caption>
          <thead>
            <tr>
              <th scope="col">Theme</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.theme}>
                <th scope="row">
                  <a href={row.hasNarrower ? within(row, facet) : `/themes/${row.theme}`}>
                    {row.label}
                  </a>
                </th>
                {row.cells.map((cell) => (
                  <td key={cell.column}>
                    <span className="map-column">{cell.column}</span>
                    <a href={link(row, cell)}>{sayCount(cell)}</a>
                    {cell.count > 0 && <span className="note">{sayLevels(cell)}</span>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

const within = ({ theme }: MapRow, facet: MapFacet) =>
  `/evidence/map?${new URLSearchParams({ by: facet === "phase" ? "phase" : "group", within: theme })}`;
