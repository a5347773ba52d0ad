/** A client of the wire protocol with nothing hidden: it shows every message, and sends what it is told. */
import * as decoding from "lib0/decoding";
import { onTestFinished } from "vitest";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { messages, type Notice, readNotice, readStored, syncSteps } from "#content/live/wire.ts";
import {
  missingMessage,
  type Presence,
  parseMessage,
  stateVectorMessage,
  updateMessage,
} from "#server/live/protocol.ts";
import type { House } from "#test/support/live-house.ts";

export class Client {
  readonly doc = new Y.Doc();
  readonly text = this.doc.getText("text");
  readonly socket: WebSocket;
  readonly opened: Promise<void>;
  readonly closed: Promise<{ code: number; words: string }>;
  /** Resolves when the server has answered our state vector. */
  readonly synced: Promise<void>;
  readonly presences = new Map<number, Presence>();
  readonly notices: Notice[] = [];
  /** Every message that came: its number, and for sync its step. */
  readonly heard: string[] = [];
  sent = 0;
  acknowledged = 0;

  constructor(url: string, headers: Record<string, string> = {}) {
    this.socket = new WebSocket(url, { perMessageDeflate: false, headers });
    this.socket.binaryType = "nodebuffer";
    this.socket.on("error", () => {});
    this.opened = new Promise((resolve) => this.socket.once("open", resolve));
    this.closed = new Promise((resolve) =>
      this.socket.once("close", (code, words) => resolve({ code, words: words.toString() })),
    );
    let sync = () => {};
    this.synced = new Promise((resolve) => {
      sync = resolve;
    });
    this.socket.on("open", () => {
      this.socket.send(stateVectorMessage(Y.encodeStateVector(this.doc)));
    });
    this.socket.on("message", (data: Buffer) => {
      if (this.#hear(data) === syncSteps.missing) sync();
    });
    this.doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.sendUpdate(update);
    });
  }

  sendUpdate(update: Uint8Array, frame = updateMessage(update)) {
    this.sent++;
    this.socket.send(frame);
  }

  get isSaved(): boolean {
    return this.acknowledged === this.sent;
  }

  write(text: string) {
    this.text.insert(this.text.length, text);
  }

  #hear(data: Uint8Array): number | undefined {
    const decoder = decoding.createDecoder(data);
    const number = decoding.readVarUint(decoder);
    const step = number === messages.sync ? decoding.readVarUint(decoder) : undefined;
    this.heard.push(step === undefined ? `${number}` : `${number}.${step}`);
    if (number === messages.stored) this.acknowledged = readStored(decoder);
    if (number === messages.notice) {
      const notice = readNotice(decoder);
      if (notice) this.notices.push(notice);
    }
    const message = parseMessage(data);
    if (message.kind === "state-vector") {
      const missing = Y.encodeStateAsUpdate(this.doc, message.stateVector);
      this.sendUpdate(missing, missingMessage(missing));
    }
    if (message.kind === "update") Y.applyUpdate(this.doc, message.update, this);
    if (message.kind === "awareness")
      for (const presence of message.presences) this.presences.set(presence.clientId, presence);
    return step;
  }
}

/** Joins and waits until the two ends have met. */
export async function join(
  house: House,
  documentId: string,
  params: Record<string, string> = {},
): Promise<Client> {
  const client = connect(house, documentId, params);
  await Promise.race([
    client.synced,
    client.closed.then(({ code, words }) => {
      throw new Error(`closed with ${code} ${words}`);
    }),
  ]);
  return client;
}

export function connect(
  house: House,
  documentId: string,
  params: Record<string, string> = {},
): Client {
  const client = new Client(`${house.url}/${documentId}?${new URLSearchParams(params)}`);
  onTestFinished(() => client.socket.terminate());
  return client;
}
