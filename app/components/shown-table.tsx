import type { ReactNode } from "react";
import {
  type Digits,
  formatShown,
  type Shown,
  symbolsIn,
  symbolWords,
} from "#content/disclosure/symbols.ts";

export type ShownRow = { key: string; head: ReactNode; cells: (Shown | string)[] };

/** A table of numbers as readers may see them, with what its symbols mean under it. */
export function ShownTable({
  caption,
  columns,
  rows,
  digits = 2,
}: {
  caption: string;
  columns: readonly string[];
  rows: readonly ShownRow[];
  digits?: Digits;
}) {
  const symbols = symbolsIn(
    rows.flatMap(({ cells }) => cells.filter((cell) => typeof cell !== "string")),
  );
  return (
    <>
      {columns.length > 3 && <SidewaysNote />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
      <section className="table" aria-label={caption} tabIndex={0}>
        <table>
          <caption className="unseen">{caption}</caption>
          <thead>
            <tr>
              {columns.map((column, i) => (
                <th
                  key={column}
                  scope="col"
                  className={isOfNumbers(rows, i) ? "number" : undefined}
                >
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, head, cells }) => (
              <tr key={key}>
                <th scope="row">{head}</th>
                {cells.map((cell, i) =>
                  typeof cell === "string" ? (
                    <td key={columns[i + 1]}>{cell}</td>
                  ) : (
                    <td key={columns[i + 1]} className="number">
                      {formatShown(cell, digits)}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {symbols.length > 0 && (
        <dl className="facts symbols note">
          {symbols.map((symbol) => (
            <div key={symbol}>
              <dt>{symbol}</dt>
              <dd>{symbolWords[symbol]}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

/** On a small screen what is wide is cut at the edge: that it scrolls is said. */
export const SidewaysNote = ({ of = "table" }: { of?: "table" | "picture" }) => (
  <p className="note sideways">This {of} is wider than the screen: move it sideways.</p>
);

const isOfNumbers = (rows: readonly ShownRow[], column: number): boolean => {
  const cell = rows[0]?.cells[column - 1];
  return cell !== undefined && typeof cell !== "string";
};
