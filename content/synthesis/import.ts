/**
 * Studies from elsewhere, brought in as a file: a CSV with their numbers (./import-columns.ts has its
 * header), or RIS with the references alone, whose numbers a person enters after. What cannot be used is
 * refused line by line with its reason, and the rest is taken in.
 */
import { parse } from "csv-parse/browser/esm/sync";
import { invalid, isFailure } from "#content/failure.ts";
import { CslItem } from "#content/references/csl.ts";
import { isRis, parseRis } from "#content/references/ris.ts";
import {
  type ImportColumn,
  isImportColumn,
  moderatorPrefix,
} from "#content/synthesis/import-columns.ts";
import { type DecimalSign, readNumber } from "#content/synthesis/import-numbers.ts";
import { type Row, readStudy } from "#content/synthesis/import-row.ts";
import { sampleKey } from "#content/synthesis/matching.ts";
import type { SynthesisStudy } from "#content/synthesis/study.ts";

/** `line` is the line of the file on which it ends, the header being line 1. */
export type Refused = { line: number; reason: string };

export type ImportedStudies = {
  studies: SynthesisStudy[];
  /** Of each study, the line of the file. */
  lines: number[];
  refused: Refused[];
  /** Columns that nobody here knows. */
  ignored: string[];
};

export type ImportedReferences = { references: CslItem[]; lines: number[]; refused: Refused[] };

/** Rows of a CSV, or references of RIS, in one file. */
export const mostImported = 2000;

/**
 * Fields may be parted by commas, semicolons or tabs; with semicolons, decimals follow a comma. Two rows
 * of the same study on the same pupils and outcome are one result: the second is refused.
 * @throws Invalid for a file without the columns that every row needs, that is no CSV, or is too long
 */
export function importStudies(file: string, newId: () => string): ImportedStudies {
  const { header, rows, decimal } = readRows(file);
  const seen = new Map<string, number>();
  const studies: SynthesisStudy[] = [];
  const refused: Refused[] = [];
  for (const { line, cells } of rows)
    try {
      if (cells.length !== header.length)
        throw fault(`The row has ${cells.length} cells; the header has ${header.length}.`);
      const study = readStudy(rowOf(header, cells, decimal), newId());
      const earlier = seen.get(sampleKey(study));
      if (earlier !== undefined)
        throw fault(`Line ${earlier} has a result of the same pupils on the same outcome.`);
      seen.set(sampleKey(study), line);
      studies.push(study);
    } catch (thrown) {
      if (!isFailure(thrown)) throw thrown;
      refused.push({ line, reason: thrown.message });
    }
  const ignored = header.filter((name) => !isImportColumn(name) && !isModerator(name));
  return { studies, lines: [...seen.values()], refused, ignored };
}

/**
 * A record without a title, or a second one with the same DOI or the same title and year, is refused.
 * @throws Invalid for a file that is no RIS, or is too long
 */
export function importReferences(file: string): ImportedReferences {
  if (!isRis(file)) throw fault("This is no RIS file: none of its lines begins with TY.");
  const records = recordsOf(file);
  checkLength(records.length);
  const seen = new Map<string, number>();
  const references: CslItem[] = [];
  const lines: number[] = [];
  const refused: Refused[] = [];
  for (const { line, text } of records) {
    const reference = CslItem.safeParse(parseRis(text)[0]).data;
    const keys = reference ? keysOf(reference) : [];
    const earlier = keys.flatMap((key) => seen.get(key) ?? [])[0];
    if (!reference) refused.push({ line, reason: "The reference has no title." });
    else if (earlier !== undefined)
      refused.push({ line, reason: `It is the reference of line ${earlier}.` });
    else {
      for (const key of keys) seen.set(key, line);
      references.push(reference);
      lines.push(line);
    }
  }
  return { references, lines, refused };
}

type Line = { line: number; cells: string[] };

function readRows(file: string): { header: string[]; rows: Line[]; decimal: DecimalSign } {
  const delimiter = delimiterOf(file);
  const [first, ...rows] = parsed(file, delimiter).filter(({ cells }) => cells.some(Boolean));
  const header = (first?.cells ?? []).map((name) => name.toLowerCase().replace(/\s+/g, "_"));
  const missing = ["label", "outcome"].filter((name) => !header.includes(name));
  if (missing.length > 0)
    throw fault(`The first line must name the columns. It lacks ${missing.join(" and ")}.`);
  const twice = header.find((name, i) => name !== "" && header.indexOf(name) !== i);
  if (twice) throw fault(`The column ${twice} is there twice.`);
  checkLength(rows.length);
  return { header, rows, decimal: delimiter === ";" ? "," : "." };
}

/** Names of columns hold none of these, so the header tells. */
function delimiterOf(file: string): string {
  const [header = ""] = file.split(/[\r\n]/, 1);
  const count = (sign: string) => header.split(sign).length;
  return [",", ";", "\t"].reduce((most, sign) => (count(sign) > count(most) ? sign : most));
}

function parsed(file: string, delimiter: string): Line[] {
  try {
    const records: unknown = parse(file, {
      ...{ delimiter, bom: true, info: true, trim: true },
      ...{ relax_column_count: true, skip_empty_lines: true },
    });
    return (records as { record: string[]; info: { lines: number } }[]).map(({ record, info }) => ({
      line: info.lines,
      cells: record,
    }));
  } catch (thrown) {
    if (!(thrown instanceof Error)) throw thrown;
    throw fault(`This cannot be read as CSV: ${thrown.message}.`);
  }
}

function rowOf(header: readonly string[], cells: readonly string[], decimal: DecimalSign): Row {
  const byName = new Map(header.map((name, i) => [name, unguarded(cells[i] ?? "")]));
  const text = (column: ImportColumn) => byName.get(column) ?? "";
  return {
    text,
    number: (column) => readNumber(text(column), column, decimal),
    moderators: Object.fromEntries(
      [...byName].flatMap(([name, said]) =>
        isModerator(name) && !/^x?$/i.test(said)
          ? [
              [
                name.slice(moderatorPrefix.length).replaceAll("_", " "),
                numberOrWords(said, decimal),
              ],
            ]
          : [],
      ),
    ),
  };
}

const isModerator = (name: string): boolean =>
  name.startsWith(moderatorPrefix) && name.length > moderatorPrefix.length;

/** Without the apostrophe that keeps a spreadsheet from taking words for a formula (../csv.ts). */
const unguarded = (said: string): string => said.replace(/^'(?=[=+\-@])/, "");

function numberOrWords(said: string, decimal: DecimalSign): string | number {
  try {
    return readNumber(said, "", decimal) ?? said;
  } catch (thrown) {
    if (!isFailure(thrown)) throw thrown;
    return said;
  }
}

/** Each from its TY to its ER, with the line of the former. */
function recordsOf(file: string): { line: number; text: string }[] {
  const records: { line: number; rows: string[] }[] = [];
  file.split(/\r\n?|\n/).forEach((row, i) => {
    if (/^\uFEFF?TY {1,2}-/.test(row)) records.push({ line: i + 1, rows: [] });
    records.at(-1)?.rows.push(row.replace(/^\uFEFF/, ""));
  });
  return records.map(({ line, rows }) => ({ line, text: rows.join("\n") }));
}

const keysOf = ({ DOI, title, issued }: CslItem): string[] => [
  ...(DOI ? [DOI] : []),
  `${title.toLowerCase()} ${issued?.["date-parts"][0][0] ?? ""}`,
];

function checkLength(count: number): void {
  if (count === 0) throw fault("The file has no rows.");
  if (count > mostImported)
    throw fault(`The file has ${count} rows; bring in at most ${mostImported} at a time.`);
}

const fault = (message: string) => invalid([{ field: "file", message }]);
