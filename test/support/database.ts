/**
 * A database of its own for every test. Opening a Postgres takes a second or two, emptying one a
 * fraction of that: what a test has closed is emptied and handed to the next of its file.
 */
import { getTableName, is, type SQL, sql, Table } from "drizzle-orm";
import { type Database, openDatabase } from "#drizzle/database.ts";
import { dialect } from "#drizzle/dialect.ts";
import * as schema from "#drizzle/schema/index.ts";

const idle: Database[] = [];

/** Opens `url` on SQLite; on Postgres the database that the project is set to, which is empty. */
export async function openTestDatabase(
  url: string,
  onQuery?: (query: string) => void,
): Promise<Database> {
  if (dialect === "sqlite") return openDatabase(url, onQuery);
  if (onQuery) return openDatabase(process.env.DATABASE_URL ?? url, onQuery);
  const database = idle.pop() ?? (await openDatabase(process.env.DATABASE_URL ?? url));
  return {
    ...database,
    async close() {
      await empty(database);
      idle.push(database);
    },
  };
}

const tables = Object.values(schema)
  .filter((value) => is(value, Table))
  .map((table) => sql.identifier(getTableName(table)));

/** As it was when it had been migrated: no rows, and every sequence at its beginning. */
async function empty(database: Database): Promise<void> {
  await database.write((tx) => {
    // The types are SQLite's, and Drizzle's Postgres has no `run`.
    const postgres = tx as unknown as { execute(query: SQL): Promise<unknown> };
    return postgres.execute(sql`truncate ${sql.join(tables, sql`, `)} restart identity cascade`);
  });
}
