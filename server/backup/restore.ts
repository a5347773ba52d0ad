/**
 * A backup into a data folder. The file is read whole and every hash compared before anything is
 * touched; then it is read again into a folder beside the places, compared again, and moved in by
 * renames, with what was there moved aside first. The folder is locked throughout, and the database
 * goes in last: a crash half-way leaves no database (restoring again with --replace puts that right),
 * never half of one. Migrations run at the next start, as always.
 */
import { createWriteStream, existsSync } from "node:fs";
import { mkdir, readdir, rename, rm, rmdir } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { conflict, invalid } from "#content/failure.ts";
import { newId } from "#content/id.ts";
import { databasePart, filesPrefix, type Head } from "#server/backup/archive.ts";
import {
  type Contents,
  countContents,
  knownMigrations,
  type Migration,
  readMigration,
} from "#server/backup/database-copy.ts";
import { refuseIfInUse, takeFolder } from "#server/backup/folder-lock.ts";
import { type Places, syncFolder } from "#server/backup/places.ts";
import { readArchive } from "#server/backup/read-archive.ts";

export type Restored = {
  head: Head;
  contents: Contents;
  files: number;
  /** Where the commons is that was there before; null where there was none. */
  aside: string | null;
};

/** @throws Failure for a file that cannot be restored, or a folder that may not be; nothing is changed. */
export async function restore(
  { folder, database, files }: Places,
  file: string,
  options: { at: Date; replace: boolean; progress: (bytes: number) => void },
): Promise<Restored> {
  const { at, replace, progress } = options;
  const refuseIfTaken = async () => {
    if (!replace && (await isTaken(database, files)))
      throw conflict(
        `There is a commons in ${folder} already. With --replace it is moved aside first.`,
      );
  };

  await refuseIfTaken();
  refuseIfInUse(folder);
  await check(file, progress);

  const made = await mkdir(folder, { recursive: true });
  const lock = takeFolder(folder);
  const staging = `restoring-${newId(8)}`;
  const staged = { database: within(database, staging), files: within(files, staging) };
  try {
    await refuseIfTaken();
    const { head, parts } = await unpack(file, staged, progress);
    const contents = countContents(staged.database);
    const aside = `replaced-${at.toISOString().replaceAll(":", "-")}`;
    // Only where it is empty.
    await rmdir(files).catch(() => {});
    const moved = await moveAll([
      ...namesOf(database).map((from) => ({ from, to: within(from, aside) })),
      { from: files, to: within(files, aside) },
      { from: staged.files, to: files },
      { from: staged.database, to: database },
    ]);
    const old = moved.find(({ to }) => basename(dirname(to)) === aside);
    return {
      head,
      contents,
      files: parts.filter(({ name }) => name.startsWith(filesPrefix)).length,
      aside: old ? dirname(old.to) : null,
    };
  } catch (error) {
    if (made) await rm(made, { recursive: true, force: true });
    throw error;
  } finally {
    await Promise.all(
      [staged.database, staged.files].map((path) =>
        rm(dirname(path), { recursive: true, force: true }),
      ),
    );
    lock.release();
  }
}

async function isTaken(database: string, files: string): Promise<boolean> {
  if (namesOf(database).some((path) => existsSync(path))) return true;
  return (await readdir(files).catch(() => [])).length > 0;
}

/** The database and what SQLite keeps beside it. */
const namesOf = (database: string): string[] =>
  ["", "-wal", "-shm", "-journal"].map((end) => `${database}${end}`);

/** The same name in a folder beside it: a move there is a rename. */
const within = (path: string, folder: string): string =>
  join(dirname(path), folder, basename(path));

async function check(file: string, progress: (bytes: number) => void): Promise<void> {
  const { parts } = await readArchive(file, {
    head: ({ migration }) => requireKnown(file, migration),
    part: async (_, chunks) => {
      for await (const _chunk of chunks);
    },
    progress,
  });
  if (!parts.some(({ name }) => name === databasePart))
    throw refuse(`${file} is damaged or was cut short.`);
}

async function unpack(
  file: string,
  staged: { database: string; files: string },
  progress: (bytes: number) => void,
) {
  const folders = new Set([dirname(staged.database), staged.files]);
  for (const folder of folders) await mkdir(folder, { recursive: true });
  const unpacked = await readArchive(file, {
    head: ({ migration }) => requireKnown(file, migration),
    async part(name, chunks) {
      const path =
        name === databasePart
          ? staged.database
          : join(staged.files, name.slice(filesPrefix.length));
      await mkdir(dirname(path), { recursive: true });
      folders.add(dirname(path));
      await pipeline(Readable.from(chunks), createWriteStream(path, { flags: "wx", flush: true }));
    },
    progress,
  });
  for (const folder of folders) await syncFolder(folder);
  requireKnown(file, readMigration(staged.database));
  return unpacked;
}

function requireKnown(file: string, { at, name }: Migration): void {
  if (!knownMigrations().some((known) => known.at === at))
    throw refuse(
      `${file} was made by a newer version: this one does not know its migration ${name ?? at}. Update first.`,
    );
}

type Move = { from: string; to: string };

/** Moves what is there, in this order, and back again where a move fails. Returns what was moved. */
async function moveAll(moves: Move[]): Promise<Move[]> {
  const moved: Move[] = [];
  try {
    for (const move of moves) {
      if (!existsSync(move.from)) continue;
      await mkdir(dirname(move.to), { recursive: true });
      await rename(move.from, move.to);
      moved.push(move);
    }
  } catch (error) {
    for (const { from, to } of moved.reverse()) await rename(to, from);
    throw error;
  }
  for (const folder of new Set(moved.flatMap(({ from, to }) => [dirname(from), dirname(to)])))
    await syncFolder(folder);
  return moved;
}

const refuse = (message: string) => invalid([{ field: "file", message }]);
