/**
 * What of a live document is in the database: its log of updates (V1, one row each, in the order of
 * their commits), a snapshot (V2) of everything up to some row, and who wrote under which client id.
 *
 * Rows are read before the snapshot: should a compaction fall between the two, the snapshot holds more
 * than it need, and Yjs ignores what it gets twice. Rows a snapshot holds are skipped on loading.
 */
import { and, asc, eq, lt, lte } from "drizzle-orm";
import { newId } from "#content/id.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import { liveClients, liveDocuments, liveSnapshots, liveUpdates } from "#drizzle/schema/live.ts";
import type { Parts } from "#server/live/build.ts";
import { listClients } from "#server/live/update.ts";

/** One accepted update on its way into the log. */
export type Row = {
  documentId: string;
  personId: string | null;
  data: Uint8Array;
  /** Client ids that this update is the first to write under. */
  claims: number[];
};

/** A document as it is stored. */
export type Stored = Parts & {
  epoch: string;
  /** Whether another history came before this one. */
  isReplaced: boolean;
  owners: Map<number, string>;
  /** The last row that went into `snapshot` and `updates`. */
  uptoSeq: number;
  /** The last row that is in `snapshot`: 0 without one. */
  snapshotSeq: number;
};

/** SQLite takes 32,766 values in one statement. */
const rowsAtOnce = 4000;

/** Writes a new document and its first content, as part of the caller's transaction. */
export async function insertDocument(
  tx: Queries,
  { id, state, personId, at }: { id: string; state: Uint8Array; personId: string | null; at: Date },
): Promise<void> {
  await tx.insert(liveDocuments).values({ id, epoch: newId(), createdAt: at });
  await insertRows(tx, [{ documentId: id, personId, data: state, claims: listClients(state) }], at);
}

/**
 * Puts a new history in place of a document's, as part of the caller's transaction: its log, its
 * snapshot, and who wrote under which client id go, and nobody can join with a copy from before.
 */
export async function replaceDocument(
  tx: Queries,
  { id, state, at }: { id: string; state: Uint8Array; at: Date },
): Promise<void> {
  await tx.delete(liveUpdates).where(eq(liveUpdates.documentId, id));
  await tx.delete(liveSnapshots).where(eq(liveSnapshots.documentId, id));
  await tx.delete(liveClients).where(eq(liveClients.documentId, id));
  await tx
    .update(liveDocuments)
    .set({ epoch: newId(), replacedAt: at })
    .where(eq(liveDocuments.id, id));
  await insertRows(tx, [{ documentId: id, personId: null, data: state, claims: [] }], at);
}

export async function insertRows(tx: Queries, rows: Row[], at: Date): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsAtOnce)
    await tx.insert(liveUpdates).values(
      rows.slice(start, start + rowsAtOnce).map(({ documentId, personId, data }) => ({
        documentId,
        at,
        personId,
        data,
      })),
    );
  for (const { documentId, personId, claims } of rows) {
    if (personId === null) continue;
    for (const clientId of claims.map(String))
      await tx.insert(liveClients).values({ documentId, clientId, personId }).onConflictDoNothing();
  }
}

export async function findEpoch(read: Queries, documentId: string): Promise<string | undefined> {
  const [document] = await read
    .select({ epoch: liveDocuments.epoch })
    .from(liveDocuments)
    .where(eq(liveDocuments.id, documentId));
  return document?.epoch;
}

/** Undefined when there is no such document. */
export async function findStored(read: Queries, documentId: string): Promise<Stored | undefined> {
  const [document] = await read
    .select()
    .from(liveDocuments)
    .where(eq(liveDocuments.id, documentId));
  if (!document) return undefined;
  const { epoch, replacedAt } = document;
  const clients = await read
    .select({ clientId: liveClients.clientId, personId: liveClients.personId })
    .from(liveClients)
    .where(eq(liveClients.documentId, documentId));
  const owners = new Map(clients.map(({ clientId, personId }) => [Number(clientId), personId]));
  return { epoch, isReplaced: replacedAt !== null, owners, ...(await readLog(read, documentId)) };
}

async function readLog(
  read: Queries,
  documentId: string,
): Promise<Omit<Stored, "epoch" | "isReplaced" | "owners">> {
  const rows = await read
    .select({ seq: liveUpdates.seq, data: liveUpdates.data })
    .from(liveUpdates)
    .where(eq(liveUpdates.documentId, documentId))
    .orderBy(asc(liveUpdates.seq));
  const [snapshot] = await read
    .select()
    .from(liveSnapshots)
    .where(eq(liveSnapshots.documentId, documentId));
  const snapshotSeq = snapshot?.uptoSeq ?? 0;
  return {
    snapshot: snapshot?.data,
    updates: rows.filter(({ seq }) => seq > snapshotSeq).map(({ data }) => data),
    uptoSeq: Math.max(snapshotSeq, rows.at(-1)?.seq ?? 0),
    snapshotSeq,
  };
}

/**
 * Folds a document's log into its snapshot, from the database and never from the document in memory.
 * `merge` makes one V2 update of the parts, outside the transaction, since it may take a second; the
 * snapshot is stored, and rows older than `before` deleted, in one transaction, and only if no other
 * compaction came first and the history is still the same.
 */
export async function compact(
  database: Database,
  documentId: string,
  {
    merge,
    before,
  }: {
    merge: (log: Parts) => Promise<Uint8Array>;
    before: Date;
  },
): Promise<void> {
  const epoch = await findEpoch(database.read, documentId);
  const log = await readLog(database.read, documentId);
  if (log.updates.length === 0) return;
  const data = await merge(log);
  await database.write(
    async (tx) => {
      const [current] = await tx
        .select({ uptoSeq: liveSnapshots.uptoSeq })
        .from(liveSnapshots)
        .where(eq(liveSnapshots.documentId, documentId));
      if ((current?.uptoSeq ?? 0) !== log.snapshotSeq) return;
      if (epoch === undefined || (await findEpoch(tx, documentId)) !== epoch) return;
      await tx
        .insert(liveSnapshots)
        .values({ documentId, uptoSeq: log.uptoSeq, data })
        .onConflictDoUpdate({
          target: liveSnapshots.documentId,
          set: { uptoSeq: log.uptoSeq, data },
        });
      await tx
        .delete(liveUpdates)
        .where(
          and(
            eq(liveUpdates.documentId, documentId),
            lte(liveUpdates.seq, log.uptoSeq),
            lt(liveUpdates.at, before),
          ),
        );
    },
    { quiet: true },
  );
}

/** Deletes the rows that a document's snapshot holds, however young they are. */
export async function dropFolded(tx: Queries, documentId: string): Promise<void> {
  const [snapshot] = await tx
    .select({ uptoSeq: liveSnapshots.uptoSeq })
    .from(liveSnapshots)
    .where(eq(liveSnapshots.documentId, documentId));
  if (!snapshot) return;
  await tx
    .delete(liveUpdates)
    .where(and(eq(liveUpdates.documentId, documentId), lte(liveUpdates.seq, snapshot.uptoSeq)));
}
