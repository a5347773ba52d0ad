import { buffer } from "node:stream/consumers";
import { fromBuffer } from "yauzl";

/** What is in a ZIP archive, by its paths. */
export async function unzip(bytes: Buffer): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  await new Promise<void>((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      zip.on("end", resolve);
      zip.on("entry", (entry) =>
        zip.openReadStream(entry, async (failed, content) => {
          if (failed) return reject(failed);
          files.set(entry.fileName, (await buffer(content)).toString("utf8"));
          zip.readEntry();
        }),
      );
      zip.readEntry();
    });
  });
  return files;
}
