/**
 * A register of schools as a stream of rows: decoded, split, and read by the layout its header has.
 * Never the whole file in memory.
 */
import { createReadStream, statSync } from "node:fs";
import { basename } from "node:path";
import { pipeline } from "node:stream/promises";
import { type Info, parse } from "csv-parse";
import { findLayout, layouts, parseRow, type SchoolRow } from "#content/network/register.ts";
import { dayOf } from "#server/clock.ts";

/** A row that was not taken: `row` holds its cells as they stand in the file. */
export type RefusedRow = { line: number; reason: string; row: string[] };

export type RegisterEvent =
  | { kind: "header"; columns: string[] }
  | { kind: "school"; line: number; school: SchoolRow; row: string[] }
  | ({ kind: "refused" } & RefusedRow);

/**
 * Reads a register row by row; the first event is its header. `asOf` is the day that the file
 * describes; without it, the day in its name (`edubasealldata20260601.csv`) or of its last change.
 * @throws Error with one line for people where the layout is not known or it is no CSV file.
 */
export async function* readRegister(path: string, asOf?: string): AsyncGenerator<RegisterEvent> {
  const day = asOf ?? dayInName(path) ?? dayOf(statSync(path).mtime);
  const parser = parse({ info: true, relaxColumnCount: true, relaxQuotes: true, maxRecordSize });
  const reading = pipeline(createReadStream(path), decode, parser).catch((error) => {
    parser.destroy(error);
  });
  let columns: string[] | null = null;
  let layout: ReturnType<typeof findLayout>;
  let line = 0;
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      line = info.lines;
      if (!columns || !layout) {
        columns = record.map((name) => name.trim());
        layout = findLayout(columns);
        if (!layout) throw new Error(unknownLayout(path, columns));
        yield { kind: "header", columns };
        continue;
      }
      yield readRow(layout, columns, day, { line, row: record });
    }
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    if (!code?.startsWith("CSV_")) throw error;
    throw new Error(`${basename(path)} cannot be read as CSV after line ${line}: ${message}`);
  } finally {
    parser.destroy();
    await reading;
  }
  if (!columns) throw new Error(`${basename(path)} is empty.`);
}

type Parsed = { record: string[]; info: Info };

/** Beyond this, a quotation mark was opened and never closed. */
const maxRecordSize = 200_000;

function readRow(
  layout: NonNullable<ReturnType<typeof findLayout>>,
  columns: string[],
  day: string,
  { line, row }: { line: number; row: string[] },
): RegisterEvent {
  if (row.length !== columns.length)
    return {
      kind: "refused",
      line,
      reason: `The row has ${row.length} cells; the header has ${columns.length}.`,
      row,
    };
  const cells = new Map(columns.map((column, index) => [column, row[index] ?? ""]));
  const read = parseRow(layout, (column) => cells.get(column) ?? "", day);
  if ("reason" in read) return { kind: "refused", line, reason: read.reason, row };
  return { kind: "school", line, school: read.school, row };
}

/**
 * UTF-8, or else Windows-1252: the first part that is more than ASCII decides. The register's own file
 * is Windows-1252; what has been through a spreadsheet is often UTF-8.
 */
async function* decode(parts: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  for await (const part of parts) {
    if (!decoder && part.every((byte) => byte < 0x80)) {
      yield part.toString("latin1");
      continue;
    }
    decoder ??= new TextDecoder(isUtf8(part) ? "utf-8" : "windows-1252");
    yield decoder.decode(part, { stream: true });
  }
  if (decoder) yield decoder.decode();
}

/** A character that goes on in the next part is no fault. */
function isUtf8(part: Buffer): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(part, { stream: true });
    return true;
  } catch {
    return false;
  }
}

export function dayInName(path: string): string | undefined {
  const [, year, month, day] = /(20\d\d)([01]\d)([0-3]\d)\.csv$/i.exec(path) ?? [];
  return year ? `${year}-${month}-${day}` : undefined;
}

function unknownLayout(path: string, columns: string[]): string {
  const seen = columns.slice(0, 4).join(", ").slice(0, 120);
  return `${basename(path)} is not a register of schools that is known here: its columns begin ${seen}. One that is known has the columns ${layouts.map(({ known }) => known.join(", ")).join("; or ")}.`;
}
