/**
 * Live documents: texts that people write in together. What anyone has been shown is in the database:
 * `log.ts` commits an update before `room.ts` applies it, sends it on or acknowledges it.
 */
import type { IncomingMessage } from "node:http";
import * as Y from "yjs";
import { conflict, notFound } from "#content/failure.ts";
import { closeWords, findCloseReason } from "#content/live/wire.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import type { Clock } from "#server/clock.ts";
import { forgetDeleted } from "#server/live/forgetting.ts";
import { defaultLimits, type Limits } from "#server/live/limits.ts";
import { createLog, type Journal } from "#server/live/log.ts";
import { createPauses } from "#server/live/pauses.ts";
import { createRooms } from "#server/live/rooms.ts";
import { findEpoch, insertDocument, replaceDocument } from "#server/live/store.ts";
import { createUpgrade, type Origins, sameOrigin, type Verdict } from "#server/live/upgrade.ts";

export type { Limits } from "#server/live/limits.ts";
export type { Person } from "#server/live/presence.ts";
export type { Verdict } from "#server/live/upgrade.ts";

export type LiveDocuments = ReturnType<typeof createLive>;

export function createLive({
  database,
  authorise,
  clock,
  log: journal,
  origins = sameOrigin,
  onPause = () => {},
  limits: someLimits = {},
}: {
  database: Database;
  /** Who asks, and what they may do; 4404 where they may not know that the document exists. */
  authorise: (request: IncomingMessage, documentId: string) => Promise<Verdict>;
  clock: Clock;
  log: Journal;
  origins?: Origins;
  /** Called when writing has paused (and at `close`) with the people who wrote since the last time. */
  onPause?: (documentId: string, authors: string[]) => void | Promise<void>;
  limits?: Partial<Limits>;
}) {
  const limits = { ...defaultLimits, ...someLimits };
  const state = { isClosing: false, judgements: 0 };
  const pauses = createPauses({ pauseMs: limits.pauseMs, journal, onPause });
  const log = createLog({
    database,
    clock,
    journal,
    limits,
    events: {
      stored(documentId, entries) {
        pauses.wrote(documentId, entries);
        rooms.stored(documentId, entries);
      },
      failing: (documentId, isFailing) => rooms.tellFailing(documentId, isFailing),
      gone: (documentId) => rooms.close(documentId, "noSuchDocument"),
    },
  });
  const rooms = createRooms({ database, clock, journal, limits, log });
  const beat = setInterval(() => rooms.beat(), limits.beatMs);
  beat.unref();

  const connections = () => rooms.list().flatMap((room) => [...room.connections]);

  return {
    /** True when the request is for a live document, and so taken care of. */
    handleUpgrade: createUpgrade({ rooms, authorise, origins, limits, journal, state }),

    /** Makes a document with its first content, in the transaction of what it belongs to. */
    create(
      tx: Queries,
      { id, state, personId }: { id: string; state: Uint8Array; personId: string | null },
    ): Promise<void> {
      return insertDocument(tx, { id, state, personId, at: clock() });
    },

    /** A copy of what is stored, once all that was accepted is; the caller's own to change. */
    async read(documentId: string): Promise<Y.Doc> {
      await log.settled(documentId);
      const doc = await rooms.read(documentId);
      if (!doc) throw notFound("There is no such text.");
      return doc;
    },

    /**
     * An edit by the server on top of the document's history, seen by everyone in it. Resolves with what
     * the edit gives when it is stored; a conflict while nothing can be stored, and then nothing is changed later either.
     */
    async change<T>(
      documentId: string,
      personId: string | null,
      edit: (doc: Y.Doc) => T,
    ): Promise<T> {
      if (state.isClosing || log.isFailing(documentId))
        throw conflict("The text cannot be stored at the moment. Try again in a minute.");
      const room = await rooms.open(documentId);
      if (!room) throw notFound("There is no such text.");
      return room.change(personId, edit);
    },

    /** What is stored, within a transaction: what was not acknowledged yet is not in it. */
    async readIn(tx: Queries, documentId: string): Promise<Y.Doc> {
      const doc = await rooms.readStored(tx, documentId);
      if (!doc) throw notFound("There is no such text.");
      return doc;
    },

    /**
     * Puts a new history in place of a document's: `rebuild` makes it of all that was accepted, and
     * `store` runs in the same transaction. Whoever is in it is told to start anew, and no copy of what
     * was before is taken again.
     */
    async replace(
      documentId: string,
      { rebuild, store }: { rebuild: (doc: Y.Doc) => Y.Doc; store: (tx: Queries) => Promise<void> },
    ): Promise<void> {
      if (state.isClosing || log.isFailing(documentId))
        throw conflict("The text cannot be stored at the moment. Try again in a minute.");
      state.judgements++;
      const isThere = await rooms.replace(documentId, async (doc) => {
        const fresh = rebuild(doc);
        const at = clock();
        await database.write(async (tx) => {
          await replaceDocument(tx, { id: documentId, state: Y.encodeStateAsUpdate(fresh), at });
          await store(tx);
        });
        doc.destroy();
        fresh.destroy();
      });
      if (!isThere) throw notFound("There is no such text.");
    },

    /** What was written and deleted again leaves every log, once all that was accepted is stored. */
    forgetDeleted: (): Promise<void> =>
      forgetDeleted(database, { threadBytes: limits.threadBytes, journal }),

    /**
     * Closes the sockets of a document, of a person, or of a person in a document (all, if neither is
     * given) with one of `closeCodes`. Call it when a right has changed, after the change is stored.
     */
    disconnect(
      { documentId, personId }: { documentId?: string; personId?: string },
      code: number,
      words?: string,
    ): void {
      state.judgements++;
      const reason = findCloseReason(code);
      for (const room of rooms.list())
        if (documentId === undefined || room.documentId === documentId)
          for (const connection of room.connections)
            if (personId === undefined || connection.person.id === personId)
              connection.close({ code, words: words ?? (reason ? closeWords[reason] : "") });
    },

    /** The history that a page must name when it joins with a copy of its own. */
    async epochOf(documentId: string): Promise<string> {
      const epoch = await findEpoch(database.read, documentId);
      if (epoch === undefined) throw notFound("There is no such text.");
      return epoch;
    },

    /** `queued`: updates not stored yet; `failing`: the last attempt to store did not succeed. */
    stats(): { rooms: number; connections: number; queued: number; failing: boolean } {
      return {
        rooms: rooms.list().length,
        connections: connections().length,
        ...log.stats(),
      };
    },

    /** Hears nothing more, stores what it has heard, and closes every socket. The database stays open. */
    async close(): Promise<void> {
      state.isClosing = true;
      clearInterval(beat);
      const open = connections();
      for (const connection of open) connection.deafen();
      const lost = await log.stop();
      if (lost > 0)
        journal.error({ updates: lost }, "live updates could not be stored before closing");
      await rooms.stop();
      await pauses.stop();
      await Promise.all(open.map(({ closed }) => closed));
    },
  };
}
