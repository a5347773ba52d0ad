/** Migrates an empty Postgres (PGlite, in WASM) once, and keeps it as the start of every test's own. */
import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { drizzle } from "drizzle-orm/pglite";
import { migrate } from "drizzle-orm/pglite/migrator";

export const migratedDump = join(tmpdir(), `practice-commons-${process.ppid}.tar`);

export default async function setup() {
  const client = await PGlite.create();
  await migrate(drizzle(client), { migrationsFolder: "drizzle/migrations/postgres" });
  const dump = await client.dumpDataDir("none");
  writeFileSync(migratedDump, new Uint8Array(await dump.arrayBuffer()));
  await client.close();
}
