/** A commons to be backed up, folders to restore into, and what to compare. */
import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import Sqlite from "better-sqlite3";
import pino from "pino";
import sharp from "sharp";
import { onTestFinished } from "vitest";
import { openDatabase } from "#drizzle/database.ts";
import { createSqliteSearch } from "#search/sqlite/engine.ts";
import { backUp } from "#server/backup/back-up.ts";
import { placesOf } from "#server/backup/places.ts";
import { restore } from "#server/backup/restore.ts";
import { parseEnv } from "#server/env.ts";
import { createServices } from "#server/services.ts";
import { openCommons } from "#test/support/commons.ts";

export const root = join(import.meta.dirname, "../..");

const ignore = { at: new Date(), progress: () => {} };

/** A folder that goes with the test. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "commons-backup-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export const placesIn = (folder: string) => placesOf(parseEnv({ DATA_DIR: folder }));

/** People at work: a published write-up with a picture, and a draft that says "Zebra crossing". */
export async function openWorkingCommons() {
  const commons = await openCommons();
  onTestFinished(commons.close);
  const anna = await commons.viewer("anna");
  const started = await commons.startWriteUp();
  for (const background of ["red", "green", "blue"])
    await commons.attachments.add(anna, started, {
      name: `${background}.png`,
      bytes: await sharp({ create: { width: 300, height: 200, channels: 3, background } })
        .png()
        .toBuffer(),
    });
  const published = await commons.publish(started);
  const draft = await commons.startWriteUp({ title: "Crossing words" });
  const { writeUp } = await commons.drafts.get(anna, draft);
  await commons.live.change(writeUp.liveDocumentId, "anna", (doc) =>
    doc.getText("summary").insert(0, "Zebra crossing. "),
  );
  await commons.indexing.indexDraft(writeUp.liveDocumentId, commons.drafts.readContent);
  return { ...commons, published, draft, documentId: writeUp.liveDocumentId };
}

export async function makeBackup(folder: string): Promise<string> {
  const file = join(newFolder(), "commons.tar.gz");
  await backUp(placesIn(folder), file, ignore);
  return file;
}

export const restoreInto = (folder: string, file: string, replace = false) =>
  restore(placesIn(folder), file, { ...ignore, at: new Date(), replace });

/** The services over a restored folder, as the server opens them. */
export async function openRestored(folder: string) {
  const env = parseEnv({ DATA_DIR: folder, NODE_ENV: "test" });
  const database = await openDatabase(env.databaseUrl);
  const services = createServices({
    env,
    database,
    search: createSqliteSearch({ database }),
    clock: () => new Date(),
    log: pino({ level: "silent" }),
    demo: true,
  });
  onTestFinished(async () => {
    await services.live.close();
    await database.close();
  });
  return services;
}

/** How many rows each table has. */
export function countRows(database: string): Record<string, number> {
  const connection = new Sqlite(database, { fileMustExist: true });
  try {
    const tables = connection
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
      .pluck()
      .all() as string[];
    return Object.fromEntries(
      tables.map((name) => [
        name,
        connection.prepare(`SELECT count(*) FROM "${name}"`).pluck().get() as number,
      ]),
    );
  } finally {
    connection.close();
  }
}

/** Every file below a folder by its name and hash; undefined where there is no folder. The lock is no matter. */
export function contentsOf(folder: string): Record<string, string> | undefined {
  if (!existsSync(folder)) return undefined;
  return Object.fromEntries(
    (readdirSync(folder, { recursive: true, encoding: "utf8" }) as string[])
      .map((name) => join(folder, name))
      .filter((path) => relative(folder, path) !== "lock")
      .sort()
      .map((path) => [
        relative(folder, path),
        statSync(path).isFile()
          ? createHash("sha256").update(readFileSync(path)).digest("hex")
          : "folder",
      ]),
  );
}

/** A program of the project over a data folder. */
export function runProgram(program: string, args: string[], dataDir: string) {
  const child: ChildProcess = spawn(process.execPath, [join(root, program), ...args], {
    env: {
      PATH: process.env.PATH,
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
      NODE_ENV: "production",
      DATA_DIR: dataDir,
      PORT: "0",
      LOG_LEVEL: "silent",
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  const said = { out: "", error: "" };
  child.stdout?.on("data", (chunk) => {
    said.out += chunk;
  });
  child.stderr?.on("data", (chunk) => {
    said.error += chunk;
  });
  const ended = new Promise<{ code: number | null; out: string; error: string }>((resolve) => {
    child.once("close", (code) => resolve({ code, ...said }));
  });
  return { child, said, ended };
}
