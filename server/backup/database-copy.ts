/**
 * The database as one file that can be carried away. All that is SQLite's own about a backup is here.
 *
 * `VACUUM INTO` copies what is committed at one moment in one reading transaction, while others write;
 * unlike a copy of the pages it leaves behind what was deleted (a purged passage, say). What would let
 * somebody in then goes from the copy: sessions, tokens (a restore would bring back what was revoked),
 * links that were sent and not used, letters not yet sent (they carry such links). Passwords and second steps stay, hashed and sealed as they are.
 */
import { closeSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import Sqlite from "better-sqlite3";
import { z } from "zod";
import { invalid } from "#content/failure.ts";

/** A migration by the moment it was made, in milliseconds: how drizzle knows it. */
export type Migration = { at: number; name: string | null };

export type Contents = {
  schools: number;
  people: number;
  writeUps: number;
  liveDocuments: number;
};

const migrationsFolder = fileURLToPath(new URL("../../drizzle/migrations/sqlite", import.meta.url));

/** @throws Failure when it is damaged. */
export function copyDatabase(from: string, to: string): void {
  // The copy holds what everybody wrote: for its owner's eyes from the first byte.
  closeSync(openSync(to, "wx", 0o600));
  withDatabase(from, (source) => source.prepare("VACUUM INTO ?").run(to));
  withDatabase(to, (copy) => {
    // A crash half-way leaves a copy that nobody uses.
    copy.pragma("journal_mode = OFF");
    copy.pragma("synchronous = OFF");
    copy.pragma("secure_delete = ON");
    const tables = copy
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
      .pluck()
      .all();
    for (const [table, rows] of [
      ["session", "DELETE FROM session"],
      ["api_token", "DELETE FROM api_token"],
      ["verification", "DELETE FROM verification"],
      ["outbox", "DELETE FROM outbox WHERE kind = 'mail'"],
    ] as const)
      if (tables.includes(table)) copy.exec(rows);
    const found = copy.pragma("integrity_check", { simple: true });
    if (found !== "ok") throw refuse(`The database ${from} is damaged: ${String(found)}.`);
  });
}

/** The last migration of a database. @throws Failure where it holds no commons. */
export function readMigration(path: string): Migration {
  const at = withDatabase(path, (database) => {
    const kept = database
      .prepare("SELECT 1 FROM sqlite_schema WHERE name = '__drizzle_migrations'")
      .get();
    return kept
      ? database.prepare("SELECT max(created_at) FROM __drizzle_migrations").pluck().get()
      : null;
  });
  if (typeof at !== "number") throw refuse(`${path} holds no commons.`);
  return { at, name: knownMigrations().find((known) => known.at === at)?.name ?? null };
}

/** The migrations that this version of the project brings. */
export function knownMigrations(): Migration[] {
  const journal = JSON.parse(readFileSync(join(migrationsFolder, "meta/_journal.json"), "utf8"));
  return z
    .object({ entries: z.array(z.object({ when: z.number(), tag: z.string() })) })
    .parse(journal)
    .entries.map(({ when, tag }) => ({ at: when, name: tag }));
}

export const countContents = (path: string): Contents =>
  withDatabase(path, (database) => {
    const count = (table: string) =>
      database.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number;
    return {
      schools: count("school"),
      people: count("person"),
      writeUps: count("write_up"),
      liveDocuments: count("live_document"),
    };
  });

/** The bytes that attachments name, by their hash. */
export const listHashes = (path: string): string[] =>
  withDatabase(
    path,
    (database) =>
      database.prepare("SELECT DISTINCT hash FROM attachment").pluck().all() as string[],
  );

function withDatabase<T>(path: string, work: (database: Sqlite.Database) => T): T {
  const database = new Sqlite(path, { fileMustExist: true, timeout: 5000 });
  try {
    return work(database);
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === "SQLITE_NOTADB" || code?.startsWith("SQLITE_CORRUPT"))
      throw refuse(`The database ${path} is damaged.`);
    throw error;
  } finally {
    database.close();
  }
}

const refuse = (message: string) => invalid([{ field: "file", message }]);
