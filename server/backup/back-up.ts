/**
 * The whole commons into one file, while the server may be running. The database is copied first and
 * the files after it: bytes are stored before a row names them, so the copy's files are all there, but
 * for those that were deleted in the meantime. Everything is written beside the file's place and renamed
 * into it at the end; what a crash leaves is called FILE.*.partial and FILE.*.sqlite.
 */
import { existsSync, readFileSync } from "node:fs";
import { readdir, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join, relative, sep } from "node:path";
import { conflict, notFound } from "#content/failure.ts";
import { newId } from "#content/id.ts";
import {
  databasePart,
  filesPrefix,
  formatVersion,
  type Head,
  isPartName,
} from "#server/backup/archive.ts";
import {
  type Contents,
  copyDatabase,
  countContents,
  listHashes,
  readMigration,
} from "#server/backup/database-copy.ts";
import { shareFolder } from "#server/backup/folder-lock.ts";
import { type Places, syncFolder } from "#server/backup/places.ts";
import { writeArchive } from "#server/backup/write-archive.ts";

export type MadeBackup = {
  head: Head;
  contents: Contents;
  files: number;
  /** Bytes of the backup. */
  size: number;
  /** Stored files whose bytes are no longer what their name says; they are in the backup as they are. */
  damaged: string[];
  /** Files that the database names and that are not there. */
  missing: string[];
};

/** @throws Conflict where the file is there already, NotFound where there is no commons. */
export async function backUp(
  { folder, database, files }: Places,
  file: string,
  { at, progress }: { at: Date; progress: (bytes: number) => void },
): Promise<MadeBackup> {
  if (!existsSync(database)) throw notFound(`There is no commons in ${folder}.`);
  if (existsSync(file)) throw conflict(`There is a file ${file} already. Name another.`);
  if (file.startsWith(files + sep)) throw conflict("A backup cannot be one of the files in it.");
  const lock = shareFolder(folder);
  const beside = `${file}.${newId(8)}`;
  const copy = `${beside}.sqlite`;
  const partial = `${beside}.partial`;
  try {
    copyDatabase(database, copy);
    const head: Head = {
      format: "practice-commons-backup",
      formatVersion,
      version: projectVersion(),
      at: at.toISOString(),
      migration: readMigration(copy),
    };
    const parts = await writeArchive(
      partial,
      head,
      [{ name: databasePart, path: copy }, ...(await listFiles(files))],
      progress,
    );
    const stored = parts.filter(({ name }) => name.startsWith(filesPrefix));
    const { size } = await stat(partial);
    await rename(partial, file);
    await syncFolder(dirname(file));
    return {
      head,
      contents: countContents(copy),
      files: stored.length,
      size,
      damaged: stored
        .filter(({ name, sha256 }) => isHash(basename(name)) && basename(name) !== sha256)
        .map(({ name }) => name),
      missing: findMissing(copy, database, new Set(stored.map(({ name }) => basename(name)))),
    };
  } finally {
    await Promise.all([copy, partial].map((path) => rm(path, { force: true })));
    lock.release();
  }
}

/** Every stored file; those still being written are called HASH.xxxxxxxx and are left out. */
async function listFiles(folder: string): Promise<{ name: string; path: string }[]> {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({
      name: `${filesPrefix}${relative(folder, path).split(sep).join("/")}`,
      path,
    }))
    .filter(({ name }) => isPartName(name) && !/\/[0-9a-f]{64}\.[0-9a-z]{8}$/.test(name))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** What was deleted while the backup was being made is not missing: the live database no longer names it. */
function findMissing(copy: string, database: string, stored: Set<string>): string[] {
  const missing = listHashes(copy).filter((hash) => !stored.has(hash));
  if (missing.length === 0) return [];
  const live = new Set(listHashes(database));
  return missing.filter((hash) => live.has(hash));
}

const isHash = (name: string): boolean => /^[0-9a-f]{64}$/.test(name);

function projectVersion(): string {
  const told = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  return String(told.version);
}
