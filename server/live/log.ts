/**
 * The way into the database, and so the only way into a document: everything that was accepted during
 * one turn of the event loop, over all documents, is committed in one transaction, and only then
 * applied, sent on and acknowledged.
 *
 * When a commit fails, nothing of it happened: the queue stays as it is, in order, people are told, and
 * storing is tried again, later each time. Should the database refuse a row (a person or a document
 * that was deleted meanwhile), each document is committed by itself, so that one cannot hold up the
 * others.
 */
import { conflict } from "#content/failure.ts";
import type { Database } from "#drizzle/database.ts";
import type { Clock } from "#server/clock.ts";
import type { Limits } from "#server/live/limits.ts";
import { findEpoch, insertRows, type Row } from "#server/live/store.ts";

/** Where an update came from, and who is told when it is stored or can never be. */
export type Writer = {
  stored(count: number): void;
  discarded(): void;
};

/** `data` is null for an update that holds nothing new: it waits its turn, to be counted in order. */
export type Entry = Omit<Row, "data"> & { data: Uint8Array | null; writer: Writer };

/** What the log says about one document, always after the fact. */
export type LogEvents = {
  stored(documentId: string, entries: Entry[]): void;
  failing(documentId: string, isFailing: boolean): void;
  /** The document is no longer in the database; what was queued for it is gone too. */
  gone(documentId: string): void;
};

/** The part of a pino logger that is used here. */
export type Journal = {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
};

export type Log = ReturnType<typeof createLog>;

export function createLog({
  database,
  clock,
  journal,
  limits,
  events,
}: {
  database: Database;
  clock: Clock;
  journal: Journal;
  limits: Limits;
  events: LogEvents;
}) {
  let queue: Entry[] = [];
  let bytes = 0;
  let attempts = 0;
  let flushing = false;
  let timer: NodeJS.Timeout | NodeJS.Immediate | undefined;
  let isStopped = false;
  const failing = new Set<string>();
  const waiting = new Set<{ last: Entry; resolve: () => void }>();

  /** Takes an update, to be committed at the end of this tick; false when the queue is full. */
  function push(entry: Entry): boolean {
    const size = entry.data?.byteLength ?? 0;
    if (queue.length >= limits.queuedUpdates || bytes + size > limits.queuedBytes) return false;
    queue.push(entry);
    bytes += size;
    schedule();
    return true;
  }

  function schedule() {
    if (timer || flushing || isStopped || queue.length === 0) return;
    const run = () => {
      timer = undefined;
      void flush();
    };
    timer =
      attempts === 0
        ? setImmediate(run)
        : setTimeout(run, Math.min(limits.retryMs, 50 * 2 ** attempts));
  }

  async function flush() {
    flushing = true;
    try {
      await store([...queue]);
      attempts = 0;
    } catch (error) {
      attempts++;
      journal.error({ ...explain(error), attempts, queued: queue.length }, "storing fails");
      for (const id of new Set(queue.map(({ documentId }) => documentId))) fail(id);
    } finally {
      flushing = false;
      schedule();
    }
  }

  async function store(entries: Entry[]) {
    try {
      await commit(entries);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      journal.warn(explain(error), "the database refused a live update");
      for (const [id, part] of byDocument(entries)) await storePart(id, part);
    }
  }

  /** One document by itself. The words of a person who was deleted meanwhile stay, without the name. */
  async function storePart(documentId: string, entries: Entry[]) {
    try {
      await commit(entries);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      if ((await findEpoch(database.read, documentId)) === undefined) return discard(documentId);
      await commit(entries, (row) => ({ ...row, personId: null, claims: [] }));
    }
  }

  async function commit(entries: Entry[], change: (row: Row) => Row = (row) => row) {
    const rows = entries.filter((entry): entry is Entry & Row => entry.data !== null).map(change);
    if (rows.length > 0)
      await database.write((tx) => insertRows(tx, rows, clock()), { quiet: true });
    remove(entries);
    for (const [id, part] of byDocument(entries)) {
      if (failing.delete(id)) events.failing(id, false);
      events.stored(id, part);
    }
    settle();
  }

  function fail(documentId: string) {
    if (failing.has(documentId)) return;
    failing.add(documentId);
    events.failing(documentId, true);
  }

  function discard(documentId: string) {
    const lost = queue.filter((entry) => entry.documentId === documentId);
    remove(lost);
    failing.delete(documentId);
    for (const { writer } of lost) writer.discarded();
    events.gone(documentId);
    settle();
  }

  function remove(entries: Entry[]) {
    const done = new Set(entries);
    queue = queue.filter((entry) => !done.has(entry));
    bytes = queue.reduce((sum, { data }) => sum + (data?.byteLength ?? 0), 0);
  }

  const findLast = (documentId: string) =>
    queue.findLast((entry) => entry.documentId === documentId);

  /** Resolves once what is queued of the document now is stored; rejects after `settleMs`. */
  function settled(documentId: string): Promise<void> {
    const last = findLast(documentId);
    if (!last) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const waiter = {
        last,
        resolve: () => {
          clearTimeout(patience);
          resolve();
        },
      };
      const patience = setTimeout(() => {
        waiting.delete(waiter);
        reject(conflict("The text cannot be stored at the moment. Try again in a minute."));
      }, limits.settleMs);
      waiting.add(waiter);
    });
  }

  function settle() {
    for (const waiter of waiting)
      if (!queue.includes(waiter.last)) {
        waiting.delete(waiter);
        waiter.resolve();
      }
  }

  /** Stores what is queued, trying for `flushMs`, then stops. Gives the number of updates not stored. */
  async function stop(): Promise<number> {
    const end = performance.now() + limits.flushMs;
    while ((queue.length > 0 || flushing) && performance.now() < end)
      await new Promise((resolve) => setTimeout(resolve, 5));
    isStopped = true;
    if (timer) {
      clearTimeout(timer as NodeJS.Timeout);
      clearImmediate(timer as NodeJS.Immediate);
    }
    return queue.length;
  }

  return {
    push,
    has: (documentId: string) => findLast(documentId) !== undefined,
    settled,
    stop,
    isFailing: (documentId: string) => failing.has(documentId),
    stats: () => ({ queued: queue.length, failing: failing.size > 0 }),
  };
}

const byDocument = (entries: Entry[]) => Map.groupBy(entries, ({ documentId }) => documentId);

/** The database understood and said no: a constraint, of SQLite or (class 23) of Postgres. */
function isRefusal(error: unknown): boolean {
  return /^(SQLITE_CONSTRAINT|23)/.test(explain(error).code);
}

/** Drizzle's own message holds the parameters, which are people's words: take the driver's. */
function explain(error: unknown): { code: string; reason: string } {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  return { code, reason: cause instanceof Error ? cause.message : String(cause) };
}
