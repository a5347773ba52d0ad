/**
 * Assessors of several schools mark the same pieces of work, each without knowing what the others gave, so
 * that one can say how far a mark depends on who gave it (field notes S62). Pieces have invented labels:
 * the work itself stays at its school.
 */
import { type Agreement, cohensKappa, tableOf } from "#content/evidence/agreement.ts";
import { invalid, type Problem } from "#content/failure.ts";
import { problemsNaming } from "#content/measuring/nobody-named.ts";

export const mostPieces = 200;
export const mostAssessors = 4;

export type NewModeration = { title: string; levels: string[]; pieces: string[] };

/** What somebody typed: levels and pieces stand one on a line. @throws Invalid */
export function parseModeration(
  typed: Record<"title" | "levels" | "pieces", string>,
): NewModeration {
  const title = typed.title.trim();
  const levels = linesOf(typed.levels);
  const pieces = linesOf(typed.pieces)
    .flatMap(expand)
    .slice(0, mostPieces + 1);
  const problems: Problem[] = [
    ...(title.length < 3 || title.length > 150
      ? [{ field: "title", message: "Give it a title of 3 to 150 characters." }]
      : []),
    ...(levels.length < 2 || levels.length > 10 || !areDistinct(levels) || areLong(levels)
      ? [{ field: "levels", message: "Name 2 to 10 different levels, in 60 characters each." }]
      : []),
    ...(pieces.length < 2 || pieces.length > mostPieces || !areDistinct(pieces) || areLong(pieces)
      ? [{ field: "pieces", message: `Label 2 to ${mostPieces} pieces, each differently.` }]
      : []),
    ...problemsNaming([
      ["title", title],
      ["levels", levels.join("\n")],
      ["pieces", pieces.join("\n")],
    ]),
  ];
  if (problems.length > 0) throw invalid(problems);
  return { title, levels, pieces };
}

const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

const areDistinct = (labels: readonly string[]) => new Set(labels).size === labels.length;
const areLong = (labels: readonly string[]) => labels.some((label) => label.length > 60);

/** "Script 1 to 60" is sixty labels. */
function expand(line: string): string[] {
  const [, name = "", first, last] = /^(.*\D)?(\d{1,4})\s*(?:to|–|-)\s*(\d{1,4})$/.exec(line) ?? [];
  const [from, to] = [Number(first), Number(last)];
  if (!first || from > to || to - from > mostPieces) return [line];
  return Array.from({ length: to - from + 1 }, (_, at) => `${name}${from + at}`);
}

export type Mark = { pieceId: string; personId: string; level: number };

/** Two assessors over the pieces that both of them marked. */
export type PairOfAssessors = {
  first: string;
  second: string;
  /** `table[i][j]`: pieces that the first put at level i and the second at level j. */
  table: number[][];
  /** Null where they marked no piece in common. */
  agreement: Agreement | null;
};

/** How far assessors agree, each pair for itself, in the order in which they are named. */
export function comparePairs(
  levels: number,
  assessorIds: readonly string[],
  marks: readonly Mark[],
): PairOfAssessors[] {
  const places = Array.from({ length: levels }, (_, at) => at);
  const of = (personId: string) =>
    new Map(
      marks.flatMap((mark) => (mark.personId === personId ? [[mark.pieceId, mark.level]] : [])),
    );
  return assessorIds.flatMap((first, at) =>
    assessorIds.slice(at + 1).map((second) => {
      const theirs = of(second);
      const pairs = [...of(first)].flatMap(([piece, level]): [number, number][] => {
        const other = theirs.get(piece);
        return other === undefined ? [] : [[level, other]];
      });
      const table = tableOf(places, pairs);
      return { first, second, table, agreement: pairs.length > 0 ? cohensKappa(table) : null };
    }),
  );
}

/** The pieces on which they differ: something to talk about. */
export const differingPieces = (marks: readonly Mark[]): string[] =>
  [...Map.groupBy(marks, ({ pieceId }) => pieceId)].flatMap(([pieceId, given]) =>
    new Set(given.map(({ level }) => level)).size > 1 ? [pieceId] : [],
  );
