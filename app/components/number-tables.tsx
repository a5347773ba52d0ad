import { SidewaysNote } from "#app/components/shown-table.tsx";
import type { NumberTable } from "#content/synthesis/numbers.ts";

/** Tables of numbers under one another; each scrolls in its own frame. */
export function NumberTables({ tables }: { tables: NumberTable[] }) {
  return tables.map(({ caption, columns, rows }) => (
    <div key={caption}>
      {columns.length > 3 && <SidewaysNote />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
      <section className="table" aria-label={caption} tabIndex={0}>
        <table>
          <caption>{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([head, ...cells], row) => (
              // Two results may have the same words: rows are told apart by their place.
              <tr key={row}>
                <th scope="row">{head}</th>
                {cells.map((cell, at) => (
                  <td key={columns[at + 1]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  ));
}
