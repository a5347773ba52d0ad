/** A thread that makes one snapshot of a large document and ends: in the main one all would wait. */
import { parentPort, workerData } from "node:worker_threads";
import { mergeParts, type Parts } from "#server/live/build.ts";

parentPort?.postMessage(mergeParts(workerData as Parts));
