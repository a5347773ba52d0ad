/**
 * One socket of one document: reads at the speed it is allowed, gives what it reads to the room, and
 * sends what the room has for it.
 *
 * A sender that is too fast is read more slowly, so nothing it wrote is lost. A reader that is too slow
 * gets no more changes while its unsent bytes exceed a limit, and one difference when they have gone; it
 * never makes the server hold the same change for it twice. Once `close` is called nothing that still
 * arrives is heard.
 */
import { type RawData, WebSocket } from "ws";
import * as Y from "yjs";
import { type CloseReason, closeCodes, closeWords } from "#content/live/wire.ts";
import type { Limits } from "#server/live/limits.ts";
import type { Person } from "#server/live/presence.ts";
import {
  awarenessMessage,
  type Incoming,
  parseMessage,
  storedMessage,
} from "#server/live/protocol.ts";
import type { Room } from "#server/live/room.ts";

export type Right = "write" | "read";

/** What a message costs of a socket's allowance. Answering a state vector may take the whole document. */
const costs: Record<Incoming["kind"], number> = {
  "state-vector": 10,
  update: 1,
  awareness: 0.5,
  "query-awareness": 1,
  unknown: 1,
};

/** A large message counts as several. */
const bytesPerUpdate = 100_000;

export class Connection {
  readonly person: Person;
  readonly right: Right;
  /** Resolves when the socket is gone. */
  readonly closed: Promise<void>;
  readonly #socket: WebSocket;
  readonly #room: Room;
  readonly #limits: Limits;
  #isClosed = false;
  #isDeaf = false;
  #storedUpdates = 0;
  #allowance: number;
  #allowanceAt = performance.now();
  #isPaused = false;
  #sentAt = performance.now();
  #heardAt = performance.now();
  /** The state vector of what was sent before it fell behind. */
  #behindSince: Uint8Array | undefined;

  constructor({
    socket,
    room,
    person,
    right,
    limits,
  }: {
    socket: WebSocket;
    room: Room;
    person: Person;
    right: Right;
    limits: Limits;
  }) {
    this.#socket = socket;
    this.#room = room;
    this.person = { id: person.id, name: person.name, colour: person.colour };
    this.right = right;
    this.#limits = limits;
    this.#allowance = limits.burst;
    socket.on("message", (data, isBinary) => this.#hear(data, isBinary));
    socket.on("pong", () => this.#touch());
    socket.on("ping", () => this.#touch());
    // A bad frame comes as an error before the close: without a listener it would end the process.
    socket.on("error", () => {});
    this.closed = new Promise((resolve) => {
      socket.on("close", () => {
        this.#isClosed = true;
        room.leave(this);
        resolve();
      });
    });
    room.join(this);
  }

  /** A change or an answer: what it must not miss. */
  send(frame: Uint8Array) {
    if (this.#behindSince) return;
    this.#write(frame);
    if (this.#socket.bufferedAmount > this.#limits.behindBytes)
      this.#behindSince = this.#room.stateVector();
  }

  /** Carets, notices and signs of life: what a slow reader can do without. */
  mention(frame: Uint8Array) {
    if (!this.#behindSince) this.#write(frame);
  }

  /** So many more of this socket's updates are in the database. */
  stored(count: number) {
    this.#storedUpdates += count;
    this.#write(storedMessage(this.#storedUpdates));
  }

  discarded() {
    this.close("noSuchDocument");
  }

  /** Takes nothing more, but still sends: the server is about to close. */
  deafen() {
    this.#isDeaf = true;
  }

  /** Stops listening, says why, and drops a peer that does not answer. */
  close(reason: CloseReason | { code: number; words: string }) {
    if (this.#isClosed) return;
    this.#isClosed = true;
    const { code, words } =
      typeof reason === "string" ? { code: closeCodes[reason], words: closeWords[reason] } : reason;
    closeSocket(this.#socket, code, words, this.#limits.closeMs);
    this.#room.leave(this);
  }

  terminate() {
    this.#isClosed = true;
    this.#socket.terminate();
    this.#room.leave(this);
  }

  /** Called every `beatMs`: a sign of life, a question for one, and the end of waiting for it. */
  beat() {
    const now = performance.now();
    if (!this.#isPaused && now - this.#heardAt > this.#limits.deadMs) return this.terminate();
    if (now - this.#sentAt > this.#limits.keepAliveMs) this.mention(awarenessMessage([]));
    if (this.#socket.readyState === WebSocket.OPEN) this.#socket.ping();
  }

  #touch() {
    this.#heardAt = performance.now();
  }

  #hear(data: RawData, isBinary: boolean) {
    if (this.#isClosed || this.#isDeaf) return;
    this.#touch();
    try {
      if (!isBinary || !(data instanceof Uint8Array)) throw new Error("A message is binary");
      const message = parseMessage(data);
      this.#spend(costs[message.kind] + data.byteLength / bytesPerUpdate);
      this.#answer(message);
    } catch {
      this.close("malformed");
    }
  }

  #answer(message: Incoming) {
    if (message.kind === "state-vector") this.#bringUpToDate(message.stateVector);
    else if (message.kind === "update" && this.right === "write")
      this.#room.receive(this, message.update);
    else if (message.kind === "awareness") this.#room.presences.receive(this, message.presences);
    else if (message.kind === "query-awareness") this.mention(this.#room.presences.message());
  }

  #bringUpToDate(stateVector: Uint8Array) {
    Y.decodeStateVector(stateVector);
    if (this.#behindSince) this.#behindSince = stateVector;
    else this.send(this.#room.missingSince(stateVector));
  }

  #spend(cost: number) {
    const { updatesPerSecond, burst } = this.#limits;
    const now = performance.now();
    const earned = ((now - this.#allowanceAt) / 1000) * updatesPerSecond;
    this.#allowance = Math.min(burst, this.#allowance + earned) - cost;
    this.#allowanceAt = now;
    if (this.#allowance >= 0 || this.#isPaused) return;
    this.#isPaused = true;
    this.#socket.pause();
    setTimeout(
      () => {
        this.#isPaused = false;
        this.#touch();
        if (this.#socket.readyState !== WebSocket.CLOSED) this.#socket.resume();
      },
      (-this.#allowance / updatesPerSecond) * 1000,
    ).unref();
  }

  #write(frame: Uint8Array) {
    if (this.#socket.readyState !== WebSocket.OPEN) return;
    this.#sentAt = performance.now();
    this.#socket.send(frame, () => this.#catchUp());
    if (this.#socket.bufferedAmount > this.#limits.dropBytes) this.terminate();
  }

  #catchUp() {
    if (!this.#behindSince || this.#isClosed) return;
    if (this.#socket.bufferedAmount > this.#limits.behindBytes / 4) return;
    const since = this.#behindSince;
    this.#behindSince = undefined;
    this.send(this.#room.missingSince(since));
  }
}

/** Closes with a code, and ends the connection if the other side does not. */
export function closeSocket(socket: WebSocket, code: number, words: string, waitMs: number) {
  if (socket.isPaused) socket.resume();
  socket.close(code, words);
  const timer = setTimeout(() => socket.terminate(), waitMs);
  timer.unref();
  socket.once("close", () => clearTimeout(timer));
}
