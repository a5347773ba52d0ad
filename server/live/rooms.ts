/**
 * The documents in memory. A room is loaded when somebody comes and leaves memory when it has had
 * neither sockets nor anything unstored for a while; leaving writes nothing but a shorter log. A
 * document's log is folded into its snapshot now and then, one document's at most once at a time.
 */
import type * as Y from "yjs";
import type { Database, Queries } from "#drizzle/database.ts";
import type { Clock } from "#server/clock.ts";
import { buildDocument, mergeParts, type Parts } from "#server/live/build.ts";
import type { Limits } from "#server/live/limits.ts";
import type { Entry, Journal, Log } from "#server/live/log.ts";
import { mergeInThread } from "#server/live/merging.ts";
import { Room } from "#server/live/room.ts";
import { compact, findStored } from "#server/live/store.ts";

type Place = {
  room: Room;
  /** Rows and bytes since the last compaction. */
  rows: number;
  bytes: number;
  idleSince: number | undefined;
};

export type Rooms = ReturnType<typeof createRooms>;

export function createRooms({
  database,
  clock,
  journal,
  limits,
  log,
}: {
  database: Database;
  clock: Clock;
  journal: Journal;
  limits: Limits;
  log: Log;
}) {
  const places = new Map<string, Place>();
  const loading = new Map<string, Promise<Place | undefined>>();
  const compacting = new Map<string, Promise<void>>();
  const replacing = new Map<string, Promise<unknown>>();

  const onBroken = (documentId: string) => (error: unknown) =>
    journal.error({ documentId, reason: String(error) }, "a live update cannot be applied");

  /** The document's room, loaded if need be; undefined when there is no such document. */
  async function open(documentId: string): Promise<Room | undefined> {
    while (replacing.has(documentId)) await replacing.get(documentId);
    const place = places.get(documentId);
    if (place) return place.room;
    const load = loading.get(documentId) ?? start(documentId);
    loading.set(documentId, load);
    return (await load)?.room;
  }

  async function start(documentId: string): Promise<Place | undefined> {
    try {
      await log.settled(documentId);
      const stored = await findStored(database.read, documentId);
      if (!stored) return undefined;
      const doc = buildDocument(stored, onBroken(documentId));
      const { epoch, isReplaced: needsEpoch, owners, updates } = stored;
      const room = new Room({ documentId, epoch, needsEpoch, doc, owners, log, limits });
      const bytes = updates.reduce((sum, { byteLength }) => sum + byteLength, 0);
      const place = { room, rows: updates.length, bytes, idleSince: undefined };
      places.set(documentId, place);
      return place;
    } finally {
      loading.delete(documentId);
    }
  }

  /**
   * Gives a document's history up for what `store` puts in its place, with nobody in it meanwhile: it is
   * handed all that was ever acknowledged. Those who were in it are told why; where storing fails they
   * come back to what there was. False when there is no such document.
   */
  async function replace(
    documentId: string,
    store: (doc: Y.Doc) => Promise<void>,
  ): Promise<boolean> {
    let room = await open(documentId);
    while (replacing.has(documentId)) room = await open(documentId);
    if (!room) return false;
    const before = room;
    const run = before
      .retire()
      .then(() => store(before.copy()))
      .then(
        () => close(documentId, "passageRemoved"),
        (error) => {
          close(documentId, "restart");
          throw error;
        },
      );
    replacing.set(
      documentId,
      run.catch(() => {}).then(() => replacing.delete(documentId)),
    );
    await run;
    return true;
  }

  /** A copy of what is stored, from memory when it is there. */
  async function read(documentId: string): Promise<Y.Doc | undefined> {
    const place = places.get(documentId);
    return place ? place.room.copy() : readStored(database.read, documentId);
  }

  async function readStored(queries: Queries, documentId: string): Promise<Y.Doc | undefined> {
    const stored = await findStored(queries, documentId);
    return stored && buildDocument(stored, onBroken(documentId));
  }

  function stored(documentId: string, entries: Entry[]) {
    const place = places.get(documentId);
    if (!place) return;
    for (const { data } of entries) {
      place.rows += data ? 1 : 0;
      place.bytes += data?.byteLength ?? 0;
    }
    try {
      place.room.stored(entries);
    } catch (error) {
      onBroken(documentId)(error);
      close(documentId, "restart");
      return;
    }
    if (place.rows >= limits.compactRows || place.bytes >= limits.compactBytes)
      void shorten(documentId, place);
  }

  /** Folds the log of a document. A failure changes nothing; the next try is as many rows away. */
  function shorten(documentId: string, place: Place): Promise<void> {
    const running = compacting.get(documentId);
    if (running) return running;
    const { rows, bytes } = place;
    const merge =
      bytes + place.room.bytes > limits.threadBytes
        ? mergeInThread
        : async (parts: Parts) => mergeParts(parts);
    const before = new Date(clock().getTime() - limits.keepRowsMs);
    const run = compact(database, documentId, { merge, before })
      .catch((error: unknown) =>
        journal.warn({ documentId, reason: String(error) }, "a live log is not shortened"),
      )
      .finally(() => {
        compacting.delete(documentId);
        place.rows -= rows;
        place.bytes -= bytes;
      });
    compacting.set(documentId, run);
    return run;
  }

  function close(documentId: string, reason: "restart" | "noSuchDocument" | "passageRemoved") {
    places.get(documentId)?.room.destroy(reason);
    places.delete(documentId);
  }

  /** Called every `beatMs`: looks after sockets, and lets go of rooms that nobody is in. */
  function beat() {
    const now = performance.now();
    for (const [documentId, place] of places) {
      place.room.beat();
      if (place.room.isBusy) place.idleSince = undefined;
      else place.idleSince ??= now;
      if (place.idleSince === undefined || now - place.idleSince < limits.unloadMs) continue;
      if (place.rows > 0) void shorten(documentId, place);
      places.delete(documentId);
      place.room.destroy("restart");
    }
  }

  return {
    open,
    replace,
    read,
    readStored,
    stored,
    close,
    beat,
    tellFailing: (documentId: string, isFailing: boolean) =>
      places.get(documentId)?.room.tellFailing(isFailing),
    list: () => [...places.values()].map(({ room }) => room),
    /** Closes every room, and waits for what compaction is still running. */
    async stop() {
      for (const documentId of [...places.keys()]) close(documentId, "restart");
      await Promise.all(compacting.values());
    },
  };
}
