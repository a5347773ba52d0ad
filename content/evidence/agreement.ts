/** How far two raters agree: in percent, and beyond what chance would give. */
import { z975 } from "#content/evidence/distributions.ts";
import type { Interval } from "#content/evidence/pooling/study.ts";
import { invalid } from "#content/failure.ts";

export type Agreement = {
  n: number;
  /** The share rated alike, and the share that chance alone would give, 0 to 1. */
  observed: number;
  expected: number;
  /** Cohen's kappa, -1 to 1; null where both raters gave everything the same level. */
  kappa: number | null;
  interval: Interval | null;
};

/**
 * Cohen's kappa of a square table: `table[i][j]` is how many the first rater put at level i and the
 * second at level j. Cohen (1960), Educational and Psychological Measurement 20, 37-46; the interval by
 * the large-sample variance of Fleiss, Cohen and Everitt (1969), Psychological Bulletin 72, 323-327.
 * Throws Invalid for a table that is not square, is empty, or counts in parts.
 */
export function cohensKappa(table: readonly (readonly number[])[]): Agreement {
  const n = checkTable(table);
  const share = (i: number, j: number) => (table[i]?.[j] ?? 0) / n;
  const levels = [...table.keys()];
  const rows = levels.map((i) => levels.reduce((sum, j) => sum + share(i, j), 0));
  const columns = levels.map((j) => levels.reduce((sum, i) => sum + share(i, j), 0));
  const marginal = (i: number) => ({ row: rows[i] ?? 0, column: columns[i] ?? 0 });
  const observed = levels.reduce((sum, i) => sum + share(i, i), 0);
  const expected = levels.reduce((sum, i) => sum + marginal(i).row * marginal(i).column, 0);
  if (expected === 1) return { n, observed, expected, kappa: null, interval: null };
  const kappa = (observed - expected) / (1 - expected);
  const alike = levels.reduce((sum, i) => {
    const { row, column } = marginal(i);
    return sum + share(i, i) * (1 - (row + column) * (1 - kappa)) ** 2;
  }, 0);
  const apart = levels.reduce((sum, i) => {
    const others = levels.filter((j) => j !== i);
    return others.reduce(
      (row, j) => row + share(i, j) * (marginal(i).column + marginal(j).row) ** 2,
      sum,
    );
  }, 0);
  const chance = (kappa - expected * (1 - kappa)) ** 2;
  const variance = (alike + (1 - kappa) ** 2 * apart - chance) / (n * (1 - expected) ** 2);
  const half = z975 * Math.sqrt(Math.max(0, variance));
  return {
    ...{ n, observed, expected, kappa },
    interval: { low: Math.max(-1, kappa - half), high: Math.min(1, kappa + half) },
  };
}

/** The table of two raters' levels, in the order of `levels`; `pairs` holds both for each thing rated. */
export function tableOf<Level>(
  levels: readonly Level[],
  pairs: readonly (readonly [Level, Level])[],
): number[][] {
  const table = levels.map(() => levels.map(() => 0));
  for (const [first, second] of pairs) {
    const row = table[levels.indexOf(first)];
    const column = levels.indexOf(second);
    if (!row || column < 0)
      throw invalid([{ field: "pairs", message: "A level is not one of the scale." }]);
    row[column] = (row[column] ?? 0) + 1;
  }
  return table;
}

function checkTable(table: readonly (readonly number[])[]): number {
  const cells = table.flat();
  if (table.some((row) => row.length !== table.length))
    throw invalid([{ field: "table", message: "Both raters use the same levels." }]);
  if (!cells.every((count) => Number.isInteger(count) && count >= 0))
    throw invalid([{ field: "table", message: "A count is a whole number, 0 or more." }]);
  const n = cells.reduce((sum, count) => sum + count, 0);
  if (n === 0) throw invalid([{ field: "table", message: "Nothing has been rated by both." }]);
  return n;
}
