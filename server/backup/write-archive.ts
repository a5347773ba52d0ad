/** A backup's file being made: each part hashed as it goes in, the list of them at the end. */
import { createHash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import { createGzip } from "node:zlib";
import { createTarPacker } from "modern-tar";
import { type Head, headName, listName, type Part } from "#server/backup/archive.ts";

/**
 * Writes the file and waits until it is on disk. A part that is gone when its turn comes is left out.
 * `progress` is told the bytes read so far.
 */
export async function writeArchive(
  path: string,
  head: Head,
  sources: { name: string; path: string }[],
  progress: (bytes: number) => void,
): Promise<Part[]> {
  const { readable, controller } = createTarPacker();
  const handle = await open(path, "wx", 0o600);
  const written = pipeline(
    Readable.fromWeb(readable as ReadableStream),
    createGzip(),
    handle.createWriteStream({ flush: true }),
  );
  const parts: Part[] = [];
  let bytes = 0;

  async function add(name: string, size: number, chunks: AsyncIterable<Uint8Array>) {
    const writer = controller
      .add({ name, size, mode: 0o600, mtime: new Date(head.at) })
      .getWriter();
    const hash = createHash("sha256");
    for await (const chunk of chunks) {
      hash.update(chunk);
      await writer.write(chunk);
      bytes += chunk.length;
      progress(bytes);
    }
    await writer.close();
    parts.push({ name, size, sha256: hash.digest("hex") });
  }

  const addText = (name: string, value: unknown) => {
    const text = Buffer.from(JSON.stringify(value));
    return add(name, text.length, Readable.from([text]));
  };

  async function addAll() {
    await addText(headName, head);
    for (const source of sources) {
      const file = await open(source.path).catch(ifThere);
      if (!file) continue;
      try {
        const { size } = await file.stat();
        await add(source.name, size, readFile(file, size));
      } finally {
        await file.close();
      }
    }
    const list = [...parts];
    await addText(listName, list);
    controller.finalize();
    return list;
  }

  const adding = addAll().catch((error) => {
    controller.error(error);
    throw error;
  });
  const [added, ended] = await Promise.allSettled([adding, written]);
  if (ended.status === "rejected") throw ended.reason;
  if (added.status === "rejected") throw added.reason;
  return added.value;
}

async function* readFile(file: FileHandle, size: number): AsyncGenerator<Uint8Array> {
  let left = size;
  while (left > 0) {
    // A new buffer each time: the stream it goes to keeps it for a while.
    const { bytesRead, buffer } = await file.read(Buffer.allocUnsafeSlow(Math.min(left, 131_072)));
    if (bytesRead === 0) return;
    left -= bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

function ifThere(error: NodeJS.ErrnoException): undefined {
  if (error.code !== "ENOENT") throw error;
}
