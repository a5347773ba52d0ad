import { SidewaysNote } from "#app/components/shown-table.tsx";
import type { Chart } from "#content/charts/svg.ts";
import { figure, scrolls } from "#content/charts/svg.ts";

/** A picture, and the table behind it for who reads rather than looks. */
export function ChartFigure({ chart: { svg, slim = "", table } }: { chart: Chart }) {
  return (
    <figure>
      <figcaption className="note">{table.caption}</figcaption>
      {scrolls(svg) && <SidewaysNote of="picture" />}
      <div
        {...(scrolls(svg) && {
          role: "group",
          "aria-label": `${table.caption}: the picture`,
          tabIndex: 0,
        })}
        // written by content/charts, every text escaped (content/charts/svg.ts)
        dangerouslySetInnerHTML={{ __html: svg + slim }}
      />
      <details>
        <summary>The numbers of this picture</summary>
        {table.columns.length > 3 && <SidewaysNote />}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
        <section className="table" aria-label={table.caption} tabIndex={0}>
          <table>
            <caption className="unseen">{table.caption}</caption>
            <thead>
              <tr>
                {table.columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map((cells) => (
                <tr key={cells.join(" ")}>
                  {cells.map((cell, i) => (
                    <td key={table.columns[i]} className={isNumber(cell) ? "number" : undefined}>
                      {isNumber(cell) ? figure(cell) : cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </figure>
  );
}

const isNumber = (cell: string | number | null): cell is number => typeof cell === "number";
