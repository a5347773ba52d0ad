/** The rows that were refused, as a CSV file to put right and import again. */
import { writeFileSync } from "node:fs";
import { basename, join } from "node:path";

/** Writes `FILE.refused.csv` into `folder`; returns its path. */
export function writeRefusals(
  file: string,
  folder: string,
  columns: string[],
  rows: string[][],
): string {
  const path = join(folder, `${basename(file)}.refused.csv`);
  const lines = [columns, ...rows].map((cells) => cells.map(quote).join(","));
  writeFileSync(path, `${lines.join("\r\n")}\r\n`);
  return path;
}

const quote = (cell: string): string =>
  /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
