/** A backup's file being read, and believed only once its end agrees with all that came before. */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline, Readable } from "node:stream";
import type { ReadableStream, ReadableWritablePair } from "node:stream/web";
import { createGunzip } from "node:zlib";
import { createTarDecoder, type ParsedTarEntry } from "modern-tar";
import { z } from "zod";
import { invalid, isFailure } from "#content/failure.ts";
import {
  formatVersion,
  Head,
  headName,
  isPartName,
  listName,
  Part,
} from "#server/backup/archive.ts";

const largestHead = 100_000;
const largestList = 400_000_000;

/**
 * Reads the file to its end. `head` may refuse what it is told; `part` is given each part's name and
 * bytes and must take them all. Nothing of it is to be used before this has returned.
 * @throws Failure for a file that is no backup, is damaged or cut short, or names a path outside.
 */
export async function readArchive(
  path: string,
  take: {
    head: (head: Head) => void;
    part: (name: string, chunks: AsyncIterable<Uint8Array>) => Promise<void>;
    progress: (bytes: number) => void;
  },
): Promise<{ head: Head; parts: Part[] }> {
  const found: Part[] = [];
  const names = new Set<string>();
  let head: Head | undefined;
  let list: Part[] | undefined;
  let bytes = 0;

  async function* measured(name: string, body: AsyncIterable<Uint8Array>) {
    const hash = createHash("sha256");
    let size = 0;
    for await (const chunk of body) {
      hash.update(chunk);
      size += chunk.length;
      bytes += chunk.length;
      take.progress(bytes);
      yield chunk;
    }
    found.push({ name, size, sha256: hash.digest("hex") });
  }

  async function takeEntry(entry: ParsedTarEntry) {
    const { name, type } = entry.header;
    const body = entry.body as ReadableStream<Uint8Array>;
    if (!head) {
      if (name !== headName) throw notBackup(path);
      head = parseHead(path, await collect(measured(name, body), largestHead));
      take.head(head);
    } else if (list) {
      throw damaged(path);
    } else if (name === listName) {
      list = z.array(Part).parse(JSON.parse(await collect(body, largestList)));
    } else {
      if (type !== "file" || !isPartName(name))
        throw refuse(
          `${path} names something outside the folder of files: ${JSON.stringify(name)}.`,
        );
      if (names.has(name)) throw damaged(path);
      names.add(name);
      await take.part(name, measured(name, body));
    }
  }

  const unpacked = pipeline(createReadStream(path), createGunzip(), () => {});
  const entries = Readable.toWeb(unpacked).pipeThrough(
    // The library has the types of the browser's streams.
    createTarDecoder({ strict: true }) as unknown as ReadableWritablePair<
      ParsedTarEntry,
      Uint8Array
    >,
  );
  try {
    for await (const entry of entries) await takeEntry(entry);
  } catch (error) {
    throw explain(error, head ? damaged(path) : notBackup(path));
  } finally {
    unpacked.destroy();
  }
  if (!head) throw notBackup(path);
  if (!list || JSON.stringify(list) !== JSON.stringify(found)) throw damaged(path);
  return { head, parts: found };
}

async function collect(chunks: AsyncIterable<Uint8Array>, largest: number): Promise<string> {
  const kept: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > largest) throw new Error("longer than it may be");
    kept.push(chunk);
  }
  return Buffer.concat(kept).toString("utf8");
}

function parseHead(path: string, text: string): Head {
  const told: unknown = JSON.parse(text);
  const { formatVersion: theirs } = Head.pick({ format: true, formatVersion: true }).parse(told);
  if (theirs > formatVersion)
    throw refuse(
      `${path} is a backup of a newer format (${theirs}; this version reads ${formatVersion}). Restore it with the version that made it.`,
    );
  return Head.parse(told);
}

/** Refusals and what the system says are told as they are; all else means that the file is not whole. */
function explain(error: unknown, otherwise: unknown): unknown {
  const isTold = isFailure(error) || (error as NodeJS.ErrnoException).syscall !== undefined;
  return isTold ? error : otherwise;
}

const refuse = (message: string) => invalid([{ field: "file", message }]);
const damaged = (path: string) => refuse(`${path} is damaged or was cut short.`);
const notBackup = (path: string) => refuse(`${path} is not a backup of Practice Commons.`);
