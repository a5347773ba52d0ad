/**
 * Who works in a data folder. The server and every command hold a share of the lock while they run; a
 * restore takes the whole of it, so that nothing is put in place under a running server and none starts
 * half-way. The lock is SQLite's own, on an empty file: the system lets go of it when its process ends,
 * however it ends, so a stale lock does not exist.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { conflict } from "#content/failure.ts";

export type FolderLock = { release(): void };

const nameOfLock = "lock";

/** Keep what it returns: a lock that nobody holds on to goes with the garbage. @throws Conflict */
export function shareFolder(folder: string): FolderLock {
  const lock = take(folder, "BEGIN");
  if (!lock) throw conflict(`A restore into ${folder} is under way. Start again when it is done.`);
  return lock;
}

/** @throws Conflict while a server or a command works in the folder. */
export function takeFolder(folder: string): FolderLock {
  const lock = take(folder, "BEGIN EXCLUSIVE");
  if (!lock) throw conflict(`A server or a command is at work in ${folder}. Stop it first.`);
  return lock;
}

/** Touches nothing: a folder without a lock file is not there yet, or nobody works in it. */
export function refuseIfInUse(folder: string): void {
  if (existsSync(join(folder, nameOfLock))) takeFolder(folder).release();
}

function take(folder: string, begin: string): FolderLock | undefined {
  const connection = new Sqlite(join(folder, nameOfLock), { timeout: 0 });
  try {
    connection.pragma("journal_mode = MEMORY");
    connection.exec(begin);
    // A transaction begins to hold its share with the first look at the file.
    connection.prepare("SELECT count(*) FROM sqlite_schema").get();
    return { release: () => connection.close() };
  } catch (error) {
    connection.close();
    if ((error as { code?: string }).code?.startsWith("SQLITE_BUSY")) return undefined;
    throw error;
  }
}
