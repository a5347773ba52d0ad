/** The merging of a large document's parts, away from the thread that answers people. */
import { Worker } from "node:worker_threads";
import type { Parts } from "#server/live/build.ts";

export function mergeInThread(parts: Parts): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./merge-thread.ts", import.meta.url), { workerData: parts });
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`the merging thread ended with ${code}`)));
  });
}
