/**
 * A column of marks as a teacher pastes it from a spreadsheet. It is read where it was pasted, and only
 * its summary goes anywhere; so what looks like a pupil beside a mark is refused whole, and no problem
 * repeats what was typed.
 */
import { invalid } from "#content/failure.ts";
import type { Group } from "#content/statistics/group.ts";

/** `line` counts from 1, empty lines included. */
export type MarkProblem = { line: number; text: string };

export type ParsedMarks = { marks: number[]; missing: number; problems: MarkProblem[] };

/** The number, mean and SD (by n - 1) of marks. Throws Invalid for fewer than two, or one not finite. */
export function summarise(marks: readonly number[]): Group {
  const n = marks.length;
  if (n < 2) throw invalid([{ field: "marks", message: "Paste two marks or more." }]);
  if (!marks.every(Number.isFinite))
    throw invalid([{ field: "marks", message: "Every mark must be a number." }]);
  const mean = marks.reduce((sum, mark) => sum + mark, 0) / n;
  const squares = marks.reduce((sum, mark) => sum + (mark - mean) ** 2, 0);
  return { n, mean, sd: Math.sqrt(squares / (n - 1)) };
}

const absent = new Set(["abs", "absent", "-", "–", "—", "n/a", "na", "missing"]);
const headings = new Set([
  "mark",
  "marks",
  "score",
  "scores",
  "result",
  "results",
  "total",
  "%",
  "before",
  "after",
  "pre",
  "post",
]);
const isMark = (cell: string): boolean => /^[-+−]?(\d+\.?\d*|\.\d+)%?$/.test(cell);
/** A unique pupil number is a letter and twelve more; a unique learner number, ten digits. */
const isPupilNumber = (cell: string): boolean =>
  /^[a-z]\d{11}[\da-z]$/i.test(cell) || /^\d{7,}$/.test(cell);
const isName = (cell: string): boolean =>
  /\p{L}/u.test(cell) && !absent.has(cell.toLowerCase()) && !headings.has(cell.toLowerCase());

const texts = {
  pupil:
    "This looks like a name or number of a pupil. Nothing was read. Paste the column of marks alone: no pupil's name belongs here.",
  columns: "There is more than one column. Paste one column of marks at a time.",
  fraction: "Write the mark alone, without what it is out of.",
  mark: "This is not a mark. Write a number, or abs for a pupil who was absent.",
};

/**
 * Marks parted by lines, spaces, tabs, commas or semicolons, with a decimal point; a comma never is
 * one. A heading in the first line is skipped; "abs", "-" and "n/a" are counted as missing.
 */
export function parseMarks(text: string): ParsedMarks {
  const lines = text.split(/\r\n|\r|\n/).flatMap((content, i) => {
    const cells = content.split(/[\s,;]+/).filter(Boolean);
    return cells.length > 0 ? [{ line: i + 1, cells }] : [];
  });
  const pupils = lines.filter(({ cells }) => cells.some((cell) => refusedCell(cell) !== null));
  if (pupils.length > 0) return refused(pupils.map(({ line }) => ({ line, text: texts.pupil })));
  if (hasColumns(lines.map(({ cells }) => cells)))
    return refused([{ line: lines[0]?.line ?? 1, text: texts.columns }]);
  return lines.reduce<ParsedMarks>(
    (sum, { line, cells }, i) => cells.reduce((all, cell) => read(all, cell, line, i === 0), sum),
    { marks: [], missing: 0, problems: [] },
  );
}

/** A list that runs over several lines ends in a shorter one; columns are as wide all the way down. */
function hasColumns(lines: string[][]): boolean {
  const width = lines[0]?.length ?? 0;
  return lines.length > 1 && width > 1 && lines.every((cells) => cells.length === width);
}

function read(sum: ParsedMarks, cell: string, line: number, isFirst: boolean): ParsedMarks {
  const { marks, missing, problems } = sum;
  const mark = readCell(cell, isFirst);
  if (mark === null) return { marks, missing: missing + 1, problems };
  if (typeof mark === "number") return { marks: [...marks, mark], missing, problems };
  if (mark === "heading") return sum;
  return { marks, missing, problems: [...problems, { line, text: mark.problem }] };
}

/** A mark, null for one that is missing, a heading in the first line, or what is wrong with it. */
export function readCell(
  cell: string,
  isFirst: boolean,
): number | null | "heading" | { problem: string } {
  if (cell === "" || absent.has(cell.toLowerCase())) return null;
  if (isMark(cell)) return numberOf(cell);
  if (isFirst && headings.has(cell.toLowerCase())) return "heading";
  return { problem: /^[\d.]+\/[\d.]+$/.test(cell) ? texts.fraction : texts.mark };
}

/** Why nothing of the column is read; null for a cell that names no pupil. */
export const refusedCell = (cell: string): string | null =>
  isPupilNumber(cell) || isName(cell) ? texts.pupil : null;

const numberOf = (cell: string): number => Number(cell.replace("−", "-").replace("%", ""));

const refused = (problems: MarkProblem[]): ParsedMarks => ({ marks: [], missing: 0, problems });
