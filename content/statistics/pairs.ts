/**
 * Two columns of marks as a teacher pastes them: before and after, a pupil in each row. Read where they
 * were pasted, as one column is (marks.ts); only their summaries go anywhere.
 */
import type { Group } from "#content/statistics/group.ts";
import { type MarkProblem, readCell, refusedCell, summarise } from "#content/statistics/marks.ts";

/** `null` where a pupil has no mark. */
export type Pair = { before: number | null; after: number | null };

export type ParsedPairs = { pairs: Pair[]; problems: MarkProblem[] };

/**
 * Rows of two marks, parted by a tab, or by spaces, commas or semicolons. An empty cell beside a tab, "abs",
 * "-" and "n/a" are a mark that is missing; a first row of headings is skipped. Null for what is no two
 * columns.
 */
export function parsePairs(text: string): ParsedPairs | null {
  const rows = text.split(/\r\n|\r|\n/).flatMap((content, i) => {
    const cells = cellsOf(content);
    return cells.some(Boolean) ? [{ line: i + 1, cells }] : [];
  });
  const problems = rows.flatMap(({ line, cells }) => {
    const pupil = cells.map(refusedCell).find(Boolean);
    return pupil ? [{ line, text: pupil }] : [];
  });
  if (problems.length > 0) return { pairs: [], problems };
  if (rows.length < 2 || !rows.every(({ cells }) => cells.length === 2)) return null;
  return readRows(rows);
}

function cellsOf(line: string): string[] {
  if (line.includes("\t")) return line.split("\t").map((cell) => cell.trim());
  return line.split(/[\s,;]+/).filter(Boolean);
}

function readRows(rows: readonly { line: number; cells: string[] }[]): ParsedPairs {
  const read = rows.flatMap(({ line, cells }, i) => {
    const marks = cells.map((cell) => readCell(cell, i === 0));
    return marks.every((mark) => mark === "heading") ? [] : [{ line, marks }];
  });
  const problems = read.flatMap(({ line, marks }) =>
    marks.flatMap((mark): MarkProblem[] => {
      if (mark === "heading") return [{ line, text: "One of the two is not a mark." }];
      return mark !== null && typeof mark === "object" ? [{ line, text: mark.problem }] : [];
    }),
  );
  if (problems.length > 0) return { pairs: [], problems };
  const pairs = read.map(({ marks }): Pair => {
    const [before = null, after = null] = marks.map((mark) =>
      typeof mark === "number" ? mark : null,
    );
    return { before, after };
  });
  if (pairs.length > 2 && pairs.every(({ before }, i) => before === i + 1))
    return {
      pairs: [],
      problems: [
        {
          line: rows[0]?.line ?? 1,
          text: "The first column counts the rows. Paste the marks before and the marks after.",
        },
      ],
    };
  return { pairs, problems: [] };
}

export type PairedMarks = {
  before: Group;
  after: Group;
  /** Of those who have both marks: after less before. */
  gain: Group;
  /** How many have one mark alone, or none. */
  onlyBefore: number;
  onlyAfter: number;
  neither: number;
};

/** Throws Invalid where fewer than two pupils have a mark before, a mark after, or both. */
export function summarisePairs(pairs: readonly Pair[]): PairedMarks {
  const marks = (of: "before" | "after") =>
    pairs.flatMap((pair) => (pair[of] === null ? [] : [pair[of]]));
  const both = pairs.flatMap(({ before, after }) =>
    before === null || after === null ? [] : [after - before],
  );
  const [before, after] = [marks("before"), marks("after")];
  return {
    before: summarise(before),
    after: summarise(after),
    gain: summarise(both),
    onlyBefore: before.length - both.length,
    onlyAfter: after.length - both.length,
    neither: pairs.length - before.length - after.length + both.length,
  };
}
