import type { Chart as Drawn } from "#content/charts/svg.ts";

/** A picture, and behind it the table with the same in words. */
export function Chart({ chart: { svg, table } }: { chart: Drawn }) {
  return (
    <>
      <div
        // drawn by content/charts, where every text is escaped (svg.ts)
        dangerouslySetInnerHTML={{ __html: svg }}
      />
      <details>
        <summary>As a table</summary>
        <div className="table">
          <table>
            <caption className="count">{table.caption}</caption>
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
              {table.rows.map((row) => (
                <tr key={row.join("\n")}>
                  {row.map((cell, column) => (
                    <td key={table.columns[column]}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </>
  );
}
