/**
 * One document in memory: its Y.Doc, who is in it, and their sockets. The Y.Doc holds exactly what is
 * stored: an update is judged here, goes into the log, and is applied when the log says that it is
 * committed. All of one commit is applied as one transaction and sent on as one update.
 */
import * as Y from "yjs";
import { conflict } from "#content/failure.ts";
import { closeCodes, closeWords } from "#content/live/wire.ts";
import type { Connection } from "#server/live/connection.ts";
import type { Limits } from "#server/live/limits.ts";
import type { Entry, Log, Writer } from "#server/live/log.ts";
import { createPresences, type Presences } from "#server/live/presence.ts";
import {
  missingMessage,
  noticeMessage,
  stateVectorMessage,
  updateMessage,
} from "#server/live/protocol.ts";
import { type Judgement, judgeUpdate } from "#server/live/update.ts";

export class Room {
  readonly documentId: string;
  readonly epoch: string;
  /** Another history came before: who names no epoch may hold a copy of that. */
  readonly needsEpoch: boolean;
  readonly connections = new Set<Connection>();
  readonly presences: Presences;
  readonly #doc: Y.Doc;
  readonly #owners: Map<number, string>;
  readonly #log: Log;
  readonly #limits: Limits;
  /** Never less than the document's size in V1; brought down to it when it passes the limit. */
  #bytes: number;
  #queuedBytes = 0;
  #changing: Promise<unknown> = Promise.resolve();
  #changes = 0;
  #isRetired = false;

  constructor({
    documentId,
    epoch,
    needsEpoch,
    doc,
    owners,
    log,
    limits,
  }: {
    documentId: string;
    epoch: string;
    needsEpoch: boolean;
    doc: Y.Doc;
    owners: Map<number, string>;
    log: Log;
    limits: Limits;
  }) {
    this.documentId = documentId;
    this.epoch = epoch;
    this.needsEpoch = needsEpoch;
    this.#doc = doc;
    this.#owners = owners;
    this.#log = log;
    this.#limits = limits;
    this.#bytes = Y.encodeStateAsUpdate(doc).byteLength;
    this.presences = createPresences({
      maxBytes: limits.presenceBytes,
      isTaken: (clientId, person) => (owners.get(clientId) ?? person.id) !== person.id,
      send: (frame) => {
        for (const connection of this.connections) connection.mention(frame);
      },
    });
  }

  /** In use: it has sockets, or something that is not stored yet. */
  get isBusy(): boolean {
    return this.connections.size > 0 || this.#changes > 0 || this.#log.has(this.documentId);
  }

  get bytes(): number {
    return this.#bytes;
  }

  join(connection: Connection) {
    if (this.#isRetired) return connection.close("tryLater");
    this.connections.add(connection);
    connection.send(stateVectorMessage(this.stateVector()));
    connection.mention(this.presences.message());
    if (this.#log.isFailing(this.documentId))
      connection.mention(noticeMessage({ kind: "storing-fails" }));
  }

  leave(connection: Connection) {
    if (!this.connections.delete(connection)) return;
    this.presences.forget(connection);
  }

  stateVector(): Uint8Array {
    return Y.encodeStateVector(this.#doc);
  }

  /** The message that brings a client with this state vector up to date. */
  missingSince(stateVector: Uint8Array): Uint8Array {
    return missingMessage(Y.encodeStateAsUpdate(this.#doc, stateVector));
  }

  /** An update from a socket that may write. Throws on bytes that are no update. */
  receive(from: Connection, update: Uint8Array) {
    if (update.byteLength > this.#limits.updateBytes) return from.close("tooLarge");
    const judgement = this.#judge(update, from.person.id);
    if (judgement.kind === "foreign") return from.close("notYours");
    if (judgement.kind === "new" && judgement.grows && !this.#hasRoomFor(judgement.data))
      return from.close("tooLarge");
    if (!this.#queue(judgement, from.person.id, from)) from.close("tryLater");
  }

  /**
   * An edit by the server, made on a copy and sent through the log like any other; resolves with what
   * it gives when it is stored. Edits of one document are made one after another, each on what the one before has left, and
   * none while an update waits to be stored: what an edit finds is what it is put on top of.
   */
  change<T>(personId: string | null, edit: (doc: Y.Doc) => T): Promise<T> {
    this.#changes++;
    const result = this.#changing.then(async () => {
      if (this.#isRetired) throw conflict("The text was replaced just now. Look at it again.");
      while (this.#log.has(this.documentId)) await this.#log.settled(this.documentId);
      const copy = this.copy();
      const updates: Uint8Array[] = [];
      copy.on("update", (update: Uint8Array) => updates.push(update));
      const outcome = copy.transact(() => edit(copy));
      copy.destroy();
      if (updates.length > 0) await this.#store(Y.mergeUpdates(updates), personId);
      return outcome;
    });
    this.#changing = result.catch(() => {});
    return result.finally(() => {
      this.#changes--;
    });
  }

  /** Takes nothing more, from anybody; resolves once all that it took is stored. */
  async retire(): Promise<void> {
    this.#isRetired = true;
    for (const connection of this.connections) connection.deafen();
    await this.#changing;
    await this.#log.settled(this.documentId);
  }

  /** A document of the caller's own with what is stored. */
  copy(): Y.Doc {
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(this.#doc));
    return copy;
  }

  /** The log has committed these: they are applied, sent on, and acknowledged. */
  stored(entries: Entry[]) {
    const updates = entries.flatMap(({ data }) => data ?? []);
    const writers = new Map<Writer, number>();
    for (const { writer } of entries) writers.set(writer, (writers.get(writer) ?? 0) + 1);
    for (const { byteLength } of updates) {
      this.#queuedBytes -= byteLength;
      this.#bytes += byteLength;
    }
    const merged = this.#apply(updates);
    if (merged) {
      const frame = updateMessage(merged);
      for (const connection of this.connections)
        if (writers.size > 1 || !writers.has(connection)) connection.send(frame);
    }
    for (const [writer, count] of writers) writer.stored(count);
  }

  tellFailing(isFailing: boolean) {
    const frame = noticeMessage({ kind: isFailing ? "storing-fails" : "storing-again" });
    for (const connection of this.connections) connection.mention(frame);
  }

  beat() {
    for (const connection of this.connections) connection.beat();
  }

  /** Closes the sockets; the document must not be used afterwards. */
  destroy(reason: keyof typeof closeCodes) {
    for (const connection of this.connections)
      connection.close({ code: closeCodes[reason], words: closeWords[reason] });
    this.presences.stop();
    this.#doc.destroy();
  }

  #judge(update: Uint8Array, personId: string | null): Judgement {
    return judgeUpdate(update, { doc: this.#doc, owners: this.#owners, personId });
  }

  #hasRoomFor({ byteLength }: Uint8Array): boolean {
    const { documentBytes } = this.#limits;
    if (this.#bytes + this.#queuedBytes + byteLength <= documentBytes) return true;
    this.#bytes = Y.encodeStateAsUpdate(this.#doc).byteLength;
    return this.#bytes + this.#queuedBytes + byteLength <= documentBytes;
  }

  #store(update: Uint8Array, personId: string | null): Promise<void> {
    return new Promise((resolve, reject) => {
      const writer = {
        stored: () => resolve(),
        discarded: () => reject(new Error(`live document ${this.documentId} was deleted`)),
      };
      const judgement = this.#judge(update, personId);
      if (judgement.kind === "new" && judgement.grows && !this.#hasRoomFor(judgement.data))
        return reject(conflict("The text is as long as it can be. Delete something first."));
      if (!this.#queue(judgement, personId, writer))
        reject(new Error("too many updates wait to be stored"));
    });
  }

  /** False when the queue is full. */
  #queue(judgement: Judgement, personId: string | null, writer: Writer): boolean {
    const { data, claims } =
      judgement.kind === "new" ? judgement : { data: null, claims: [] as number[] };
    if (!this.#log.push({ documentId: this.documentId, personId, data, claims, writer }))
      return false;
    this.#queuedBytes += data?.byteLength ?? 0;
    if (personId !== null) for (const clientId of claims) this.#owners.set(clientId, personId);
    return true;
  }

  /** Applies the updates as one; gives what they added, or undefined when that is nothing yet. */
  #apply(updates: Uint8Array[]): Uint8Array | undefined {
    let merged: Uint8Array | undefined;
    const keep = (update: Uint8Array) => {
      merged = update;
    };
    this.#doc.on("update", keep);
    try {
      this.#doc.transact(() => {
        for (const update of updates) Y.applyUpdate(this.#doc, update);
      });
    } finally {
      this.#doc.off("update", keep);
    }
    return merged;
  }
}
