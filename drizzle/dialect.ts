/**
 * One schema, two dialects. Every table is declared with the helpers below, which are SQLite's column
 * builders where the database is SQLite and Postgres' where it is Postgres. Both sets carry SQLite's
 * types: the two agree on what a query takes and gives (text, number, boolean, Date, bytes, JSON), and
 * `test/drizzle` runs the same services on both to prove it.
 */
import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import * as pg from "drizzle-orm/pg-core";
import * as sqlite from "drizzle-orm/sqlite-core";

export type Dialect = "sqlite" | "postgres";

/** Chosen once for the process: a `postgres:` or `pglite:` address means Postgres, all else SQLite. */
export const dialect: Dialect = /^(postgres(ql)?|pglite):/.test(process.env.DATABASE_URL ?? "")
  ? "postgres"
  : "sqlite";

const sqliteColumns = {
  table: sqlite.sqliteTable,
  text: (name: string) => sqlite.text(name),
  integer: (name: string) => sqlite.integer(name),
  real: (name: string) => sqlite.real(name),
  boolean: (name: string) => sqlite.integer(name, { mode: "boolean" }),
  timestamp: (name: string) => sqlite.integer(name, { mode: "timestamp_ms" }),
  json: (name: string) => sqlite.text(name, { mode: "json" }),
  bytes: sqlite.customType<{ data: Uint8Array; driverData: Uint8Array }>({
    dataType: () => "blob",
    fromDriver: (value) => new Uint8Array(value),
  }),
  /** A primary key that only ever grows: a number is never used again, even after a delete. */
  sequence: (name: string) => sqlite.integer(name).primaryKey({ autoIncrement: true }),
  index: sqlite.index,
  uniqueIndex: sqlite.uniqueIndex,
  primaryKey: sqlite.primaryKey,
};

const postgresColumns = {
  table: pg.pgTable,
  text: (name: string) => pg.text(name),
  integer: (name: string) => pg.integer(name),
  real: (name: string) => pg.doublePrecision(name),
  boolean: (name: string) => pg.boolean(name),
  timestamp: (name: string) =>
    pg.timestamp(name, { withTimezone: true, mode: "date", precision: 3 }),
  json: (name: string) => pg.jsonb(name),
  bytes: pg.customType<{ data: Uint8Array; driverData: Uint8Array }>({
    dataType: () => "bytea",
    fromDriver: (value) => new Uint8Array(value),
  }),
  sequence: (name: string) => pg.bigserial(name, { mode: "number" }).primaryKey(),
  index: pg.index,
  uniqueIndex: pg.uniqueIndex,
  primaryKey: pg.primaryKey,
};

export const { table, text, integer, real, boolean, timestamp, json, bytes, sequence } =
  dialect === "sqlite" ? sqliteColumns : (postgresColumns as unknown as typeof sqliteColumns);

export const { index, uniqueIndex, primaryKey } =
  dialect === "sqlite" ? sqliteColumns : (postgresColumns as unknown as typeof sqliteColumns);

/**
 * A text as names are compared: small letters without accents. On SQLite by a function that
 * database.ts gives every connection, since its own `lower()` knows ASCII only.
 */
export const folded = (text: SQLWrapper): SQL =>
  dialect === "sqlite"
    ? sql`folded(${text})`
    : sql`lower(regexp_replace(normalize(${text}, NFKD), ${"[\u0300-\u036f]"}, '', 'g'))`;

/** The same of a value in hand. */
export const fold = (text: string): string =>
  text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
