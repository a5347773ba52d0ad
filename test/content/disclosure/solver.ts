/**
 * What a reader can work out of a published table, by linear programming: one unknown for each "c", one
 * equation for each line that adds up. It knows nothing of how the table was suppressed. Corners of such
 * a problem are whole numbers, since its equations are those of a transport problem.
 */
import solver from "javascript-lp-solver";
import type { Shown } from "#content/disclosure/symbols.ts";
import type { ShownTable } from "#content/disclosure/table.ts";

/** The table as printed: rows of cells with their total, and the row of totals below. */
export function printed(table: ShownTable): Shown[][] {
  const rows = table.cells.map((row, i) =>
    table.rowTotals[i] ? [...row, table.rowTotals[i]] : row,
  );
  if (table.columnTotals.length === 0) return rows;
  const last =
    (table.cells[0]?.length ?? 0) > 1 ? [...table.columnTotals, table.total] : table.columnTotals;
  return [...rows, last];
}

export type Known = { least: number; most: number };

/** For each "c", the widest range that was found of what it can be; looked for up to `enough`. */
export function rangesOf(
  grid: readonly (readonly Shown[])[],
  known: (row: number, column: number) => Known,
  enough: number,
): Map<string, { least: number; most: number }> {
  const hidden = grid.flatMap((row, r) =>
    row.flatMap((shown, c) => ("symbol" in shown ? [{ name: `${r},${c}`, r, c }] : [])),
  );
  const rows = grid.length;
  const columns = grid[0]?.length ?? 0;
  const constraints: Record<string, { equal?: number; min?: number; max?: number }> = {};
  const variables: Record<string, Record<string, number>> = {};
  for (const { name, r, c } of hidden) {
    const { least, most } = known(r, c);
    constraints[`own ${name}`] = { min: least, ...(Number.isFinite(most) ? { max: most } : {}) };
    variables[name] = { [`own ${name}`]: 1 };
  }
  const addLine = (line: string, places: (readonly [number, number])[]) => {
    let sum = 0;
    let hasUnknown = false;
    places.forEach(([r, c], index) => {
      const sign = index === places.length - 1 ? -1 : 1;
      const shown = grid[r]?.[c];
      if (shown && "value" in shown) sum += sign * shown.value;
      const variable = variables[`${r},${c}`];
      if (!variable) return;
      variable[line] = sign;
      hasUnknown = true;
    });
    if (hasUnknown) constraints[line] = { equal: -sum };
  };
  if (columns > 1)
    for (let r = 0; r < rows; r++)
      addLine(
        `row ${r}`,
        Array.from({ length: columns }, (_, c) => [r, c]),
      );
  if (rows > 1)
    for (let c = 0; c < columns; c++)
      addLine(
        `column ${c}`,
        Array.from({ length: rows }, (_, r) => [r, c]),
      );

  const ranges = new Map(hidden.map(({ name }) => [name, { least: Infinity, most: -Infinity }]));
  const solve = (name: string, opType: "max" | "min") => {
    // Unbounded above is as good as far: a ceiling keeps a corner to be found.
    const ceiling = { ...constraints, far: { max: 100_000 } };
    const own = { ...variables, [name]: { ...variables[name], goal: 1, far: 1 } };
    const answer: unknown = solver.Solve({
      optimize: "goal",
      opType,
      constraints: ceiling,
      variables: own,
    });
    if (!isSolution(answer)) throw new Error("no table fits what was published");
    for (const [place, range] of ranges) {
      const value = Math.round(Number(answer[place] ?? 0));
      range.least = Math.min(range.least, value);
      range.most = Math.max(range.most, value);
    }
  };
  for (const [name, range] of ranges) {
    if (range.most - range.least < enough) solve(name, "max");
    if (range.most - range.least < enough) solve(name, "min");
  }
  return ranges;
}

/** Its answer: a number for each unknown that is not 0, and whether there is one at all. */
const isSolution = (answer: unknown): answer is Record<string, unknown> =>
  typeof answer === "object" && answer !== null && "feasible" in answer && answer.feasible === true;
