/** One place of the table of places (places.ts): a table, and the columns of it in which words may stand. */
import { getTableColumns, type SQL } from "drizzle-orm";
import type { Eraser } from "#content/document/erasing.ts";
import type { Queries } from "#drizzle/database.ts";
import type { WriteUpRow } from "#server/practice/drafts.ts";

export type Row = Record<string, unknown>;
type Table = Parameters<Queries["update"]>[0];

/** Whose page or entry in the search says what the row says. */
export type Shown = {
  as: "write-up" | "thread" | "enquiry" | "synthesis" | "person" | "school" | "alliance";
  id: string;
};

export type Place = {
  table: Table;
  /** The columns that a row is known by. */
  key: readonly string[];
  /** In words that say nothing of what stands around it, nor who wrote it. */
  called: (row: Row) => string;
  /** The columns that it takes words out of, without them. */
  clean: (row: Row, eraser: Eraser) => Row;
  columns: readonly string[];
  /** Letters are written in HTML too. */
  isLetter: boolean;
  /** What of it belongs to one write-up; none where the place belongs to no write-up. */
  of: ((writeUp: WriteUpRow, read: Queries) => SQL | undefined) | null;
  shown: (row: Row) => Shown | null;
};

/** `called`, `words` and `shown` speak of a row of the table; its key is `id` unless said. */
export function place<T extends Table>(
  table: T,
  spec: {
    called: string | ((row: T["$inferSelect"]) => string);
    key?: readonly (keyof T["$inferSelect"] & string)[];
    words: {
      [Column in keyof T["$inferSelect"]]?: (
        value: T["$inferSelect"][Column],
        eraser: Eraser,
      ) => T["$inferSelect"][Column];
    };
    isLetter?: boolean;
    of?: Place["of"];
    shown?: (row: T["$inferSelect"]) => Shown;
  },
): Place {
  const { called, key = ["id"], words, isLetter = false, of = null, shown } = spec;
  const columns = Object.keys(words);
  return {
    table,
    key,
    columns,
    isLetter,
    of,
    called: (row) => (typeof called === "string" ? called : called(row)),
    clean: (row, eraser) =>
      Object.fromEntries(
        columns.map((column) => [
          column,
          words[column]?.(row[column] as T["$inferSelect"][string], eraser),
        ]),
      ),
    shown: (row) => shown?.(row) ?? null,
  };
}

/** A column of a place, for what knows it by its name only. */
export function columnOf({ table }: Place, name: string) {
  const column = getTableColumns(table)[name];
  if (!column) throw new Error(`there is no column ${name}`);
  return column;
}
