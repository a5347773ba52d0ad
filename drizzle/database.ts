/**
 * Opens the database that DATABASE_URL names and brings it up to date.
 *
 * Reads run at any time. Writes run one at a time, each in a transaction of its own that awaits nothing
 * but the database: on SQLite over a single writing connection (`BEGIN IMMEDIATE`; drizzle's own async
 * transaction cannot be used with better-sqlite3), on Postgres over the driver's transaction.
 */
import { mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import Sqlite from "better-sqlite3";
import { type BetterSQLite3Database, drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import type { Logger } from "drizzle-orm/logger";
import { dialect, fold } from "#drizzle/dialect.ts";
import * as schema from "#drizzle/schema/index.ts";

/** What both dialects can do; everything is awaited and every select gives an array. */
export type Queries = Pick<
  BetterSQLite3Database<typeof schema>,
  "select" | "selectDistinct" | "insert" | "update" | "delete" | "with" | "$with" | "$count"
>;

/** SQLite's own: for an engine's folder in `search/` and for this folder only. */
export type SqliteQueries = BetterSQLite3Database<typeof schema>;

/** A quiet write changes nothing that a published page shows: a keystroke, a count of reads. */
export type WriteOptions = { quiet?: boolean };

export type Database = {
  read: Queries;
  /** Runs `work` as one transaction: all of it is stored, or (when it throws) none. */
  write<T>(work: (tx: Queries) => Promise<T>, options?: WriteOptions): Promise<T>;
  /** Grows with every write that is not quiet: what a page shows may have changed. */
  revision(): number;
  /** Bytes of the database on disk; null where the store cannot say. */
  size(): Promise<number | null>;
  /**
   * Sees to it that what was deleted is gone from the files too: nothing reads while it is done. On
   * Postgres that is its operator's (docs/security.md). @throws while somebody else is reading
   */
  scrub(): Promise<void>;
  close(): Promise<void>;
};

const migrationsFolder = join(dirname(fileURLToPath(import.meta.url)), "migrations", dialect);

/**
 * Opens and migrates. `url`: `file:/path/to/data.sqlite`; for tests on Postgres `pglite:`, in memory, or
 * `pglite:/path/to/dump`, in memory and starting from a dump that has been migrated.
 */
export async function openDatabase(
  url: string,
  /** Told of every query when it is sent. */
  onQuery?: (query: string) => void,
): Promise<Database> {
  const options = { schema, ...(onQuery && { logger: { logQuery: onQuery } }) };
  if (dialect === "postgres") return openPglite(url.replace(/^pglite:/, ""), options);
  return openSqlite(url.replace(/^file:/, ""), options);
}

type Options = { schema: typeof schema; logger?: Logger };

function openSqlite(path: string, options: Options): Database {
  mkdirSync(dirname(path), { recursive: true });
  migrateSqlite(path);
  const writer = new Sqlite(path);
  for (const pragma of ["journal_mode = WAL", "synchronous = FULL", "busy_timeout = 5000"])
    writer.pragma(pragma);
  writer.pragma("foreign_keys = ON");
  writer.pragma("wal_autocheckpoint = 1000");
  writer.pragma("secure_delete = ON");
  const reader = new Sqlite(path, { readonly: true });
  reader.pragma("busy_timeout = 5000");
  for (const connection of [writer, reader])
    connection.function("folded", { deterministic: true }, (text) =>
      text === null ? null : fold(String(text)),
    );
  const tx = drizzle(writer, options);
  let turn: Promise<unknown> = Promise.resolve();
  let revision = 0;

  async function transact<T>(work: (tx: Queries) => Promise<T>): Promise<T> {
    writer.exec("BEGIN IMMEDIATE");
    try {
      const result = await work(tx);
      writer.exec("COMMIT");
      return result;
    } catch (error) {
      if (writer.inTransaction) writer.exec("ROLLBACK");
      throw error;
    }
  }

  return {
    read: drizzle(reader, options),
    write(work, { quiet = false } = {}) {
      const result = turn.then(() => transact(work));
      turn = result.then(
        () => {
          if (!quiet) revision += 1;
        },
        () => {},
      );
      return result;
    },
    revision: () => revision,
    async size() {
      const pages = reader.pragma("page_count", { simple: true }) as number;
      return pages * (reader.pragma("page_size", { simple: true }) as number);
    },
    scrub() {
      const result = turn.then(() => {
        writer.exec("VACUUM");
        const [checkpoint] = writer.pragma("wal_checkpoint(TRUNCATE)") as { busy: number }[];
        if (checkpoint?.busy !== 0) throw new Error("somebody is reading the database");
      });
      turn = result.catch(() => {});
      return result;
    },
    async close() {
      await turn;
      reader.close();
      writer.pragma("wal_checkpoint(TRUNCATE)");
      writer.close();
    },
  };
}

/**
 * Foreign keys are off around the migrator and checked after it: rebuilding a table inside the
 * migrator's transaction would otherwise cascade its deletes.
 */
function migrateSqlite(path: string) {
  const connection = new Sqlite(path);
  try {
    connection.pragma("journal_mode = WAL");
    connection.pragma("foreign_keys = OFF");
    migrate(drizzle(connection), { migrationsFolder });
    const broken = connection.pragma("foreign_key_check") as unknown[];
    if (broken.length > 0)
      throw new Error(`${broken.length} rows of ${path} refer to rows that are not there`);
  } finally {
    connection.close();
  }
}

async function openPglite(dump: string, options: Options): Promise<Database> {
  const [{ PGlite }, pglite, { migrate: migratePglite }] = await Promise.all([
    import("@electric-sql/pglite"),
    import("drizzle-orm/pglite"),
    import("drizzle-orm/pglite/migrator"),
  ]);
  const client = dump
    ? await PGlite.create({ loadDataDir: new Blob([readFileSync(dump)]) })
    : await PGlite.create();
  const database = pglite.drizzle(client, options);
  let revision = 0;
  await migratePglite(database, { migrationsFolder });
  let turn: Promise<unknown> = Promise.resolve();
  return {
    read: database as unknown as Queries,
    write(work, { quiet = false } = {}) {
      const result = turn.then(() => database.transaction((tx) => work(tx as unknown as Queries)));
      turn = result.then(
        () => {
          if (!quiet) revision += 1;
        },
        () => {},
      );
      return result;
    },
    revision: () => revision,
    async size() {
      return null;
    },
    async scrub() {},
    async close() {
      await turn;
      await client.close();
    },
  };
}
