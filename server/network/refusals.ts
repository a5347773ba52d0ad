/** The rows of a register that were refused, as a table to put right and import again. */
import type { RefusedRow } from "#server/network/read-register.ts";
import { formatTable } from "#server/table.ts";

export const refusalsOf = ({
  columns,
  refused,
}: {
  columns: string[];
  refused: RefusedRow[];
}): string =>
  formatTable([
    ["line", "reason", ...columns],
    ...refused.map(({ line, reason, row }) => [String(line), reason, ...row]),
  ]);
