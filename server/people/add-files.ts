/** Files into an archive as it streams: each is opened when its turn comes. */
import { open } from "node:fs/promises";
import type { Readable } from "node:stream";
import { finished } from "node:stream/promises";
import type { ZipFile } from "yazl";

/**
 * A file that was removed meanwhile is named in the archive, and the rest is given. `output` is where the
 * archive goes: once it is closed, nothing more is read. @throws Error where a file cannot be read
 */
export async function addFiles(
  zip: ZipFile,
  output: Readable,
  files: { name: string; path: string }[],
): Promise<void> {
  const gone: string[] = [];
  for (const { name, path } of files) {
    if (output.destroyed) return;
    const handle = await open(path).catch(ifThere);
    if (!handle) {
      gone.push(name);
      continue;
    }
    const bytes = handle.createReadStream();
    const stop = () => bytes.destroy();
    output.once("close", stop);
    zip.addReadStream(bytes, name);
    await finished(bytes).finally(() => output.off("close", stop));
  }
  if (gone.length === 0) return;
  const said = "These files were removed while this archive was made:\n\n";
  zip.addBuffer(Buffer.from(`${said}${gone.map((name) => `- ${name}\n`).join("")}`), "removed.md");
}

function ifThere(error: NodeJS.ErrnoException): undefined {
  if (error.code !== "ENOENT") throw error;
}
