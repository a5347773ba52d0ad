/** The rows that were refused, as a CSV file to put right and import again. */
import { writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { formatTable } from "#server/table.ts";

/** Writes `FILE.refused.csv` into `folder`; returns its path. */
export function writeRefusals(
  file: string,
  folder: string,
  columns: string[],
  rows: string[][],
): string {
  const path = join(folder, `${basename(file)}.refused.csv`);
  writeFileSync(path, formatTable([columns, ...rows]));
  return path;
}
