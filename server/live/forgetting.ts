/**
 * Lets go of what was written and deleted again: a snapshot holds nothing of it, the log does. So each
 * log is folded, and its rows go at once instead of at the next folding.
 */
import type { Database } from "#drizzle/database.ts";
import { liveUpdates } from "#drizzle/schema/live.ts";
import { mergeParts, type Parts } from "#server/live/build.ts";
import type { Journal } from "#server/live/log.ts";
import { mergeInThread } from "#server/live/merging.ts";
import { compact, dropFolded } from "#server/live/store.ts";

export async function forgetDeleted(
  database: Database,
  { threadBytes, journal }: { threadBytes: number; journal: Journal },
): Promise<void> {
  const merge = async (parts: Parts) =>
    bytesIn(parts) > threadBytes ? mergeInThread(parts) : mergeParts(parts);
  const logs = await database.read
    .selectDistinct({ documentId: liveUpdates.documentId })
    .from(liveUpdates);
  for (const { documentId } of logs) {
    await compact(database, documentId, { merge, before: new Date(0) }).catch((error: unknown) =>
      journal.warn({ documentId, reason: String(error) }, "a live log is not shortened"),
    );
    await database.write((tx) => dropFolded(tx, documentId), { quiet: true });
  }
}

const bytesIn = ({ snapshot, updates }: Parts): number =>
  updates.reduce((sum, { byteLength }) => sum + byteLength, snapshot?.byteLength ?? 0);
