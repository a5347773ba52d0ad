/**
 * The browser's end of a live document: the text, its copy on this device, the socket, and what may
 * truthfully be said about what is saved.
 *
 * "Saved" is said only while the server's count of what it has stored equals the count of what this
 * socket has sent. Until then the words are here, and (once the device's copy is open) on this device.
 */

import { IndexeddbPersistence } from "y-indexeddb";
import { Awareness } from "y-protocols/awareness";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { copyName, forgetUnsent, isUnsent, rememberUnsent } from "#app/editor/device.ts";
import {
  type CloseReason,
  closeWords,
  findCloseReason,
  messages,
  readNotice,
  readStored,
  syncSteps,
} from "#content/live/wire.ts";

export type SaveState =
  | { kind: "opening" }
  /** Opened for the first time, and the server does not answer: there is nothing to write in yet. */
  | { kind: "unreachable" }
  /** Somebody who may read but not write: nothing of theirs is there to be saved. */
  | { kind: "reading" }
  | { kind: "saved" }
  | { kind: "saving" }
  /** Not connected; `kept` once the device holds a copy of everything typed. */
  | { kind: "offline"; unsent: boolean; kept: boolean }
  /** Connected, but the server cannot store at the moment. */
  | { kind: "failing" }
  /** The server will not have this socket again; `words` say why, and `way` what can be done. */
  | { kind: "closed"; words: string; unsent: boolean; way: WayOn };

/** After a closing: sign in again, load the page again, start from what the server has, or nothing. */
export type WayOn = "sign-in" | "reload" | "discard" | "none";

const waysOn: Partial<Record<CloseReason, WayOn>> = {
  malformed: "reload",
  signedOut: "sign-in",
  epochReplaced: "reload",
  passageRemoved: "reload",
  tooLarge: "discard",
  notYours: "discard",
};

/** The closings after which the copy on this device is of no use, or no longer this person's to keep. */
const dropsCopy: CloseReason[] = [
  "rightWithdrawn",
  "noSuchDocument",
  "epochReplaced",
  "passageRemoved",
];

export type Writer = { id: string; name: string; colour: string };

export type Connection = ReturnType<typeof openConnection>;

export function openConnection({
  documentId,
  epoch,
  address,
  writer,
  mayWrite,
}: {
  documentId: string;
  epoch: string;
  /** The write-up's page, to come back to unsent work. */
  address: string;
  writer: Writer;
  mayWrite: boolean;
}) {
  const doc = new Y.Doc();
  const awareness = new Awareness(doc);
  const copy = new IndexeddbPersistence(copyName(writer.id, documentId, epoch), doc);
  const listeners = new Set<() => void>();
  let state: SaveState = { kind: "opening" };
  /** Whether the text is here, from the server or from the device's copy. */
  let held = false;
  let waiting = true;
  let sent = 0;
  let stored = 0;
  let kept = false;
  let failing = false;
  let unsent = isUnsent(writer.id, documentId);
  let closed: { words: string; way: WayOn } | null = null;

  /** Counts what is sent, as the server counts what it stores. */
  class CountingSocket extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      sent = 0;
      stored = 0;
      failing = false;
    }
    override send(data: Uint8Array<ArrayBuffer>): void {
      if (data[0] === messages.sync && data[1] !== syncSteps.stateVector) sent += 1;
      super.send(data);
    }
  }

  const { protocol, host } = window.location;
  const provider = new WebsocketProvider(
    `${protocol === "https:" ? "wss:" : "ws:"}//${host}/live`,
    documentId,
    doc,
    {
      connect: false,
      awareness,
      params: { epoch, person: writer.id },
      WebSocketPolyfill: CountingSocket as unknown as typeof WebSocket,
      disableBc: true,
      maxBackoffTime: 5000,
    },
  );
  provider.messageHandlers[messages.stored] = (_encoder, decoder) => {
    stored = readStored(decoder);
    update();
  };
  provider.messageHandlers[messages.notice] = (_encoder, decoder) => {
    const notice = readNotice(decoder);
    if (notice) failing = notice.kind === "storing-fails";
    update();
  };
  provider.on("status", ({ status }) => {
    // The others saw this caret leave under its present clock: only a later one brings it back.
    if (status === "connected") awareness.setLocalState(awareness.getLocalState());
    update();
  });
  provider.on("sync", (isSynced: boolean) => {
    held ||= isSynced;
    waiting &&= !isSynced;
    update();
  });
  provider.on("connection-close", (event) => {
    if (event && event.code >= 4400 && event.code < 4500) {
      const reason = findCloseReason(event.code);
      closed = {
        words: reason ? closeWords[reason] : "The server closed the connection.",
        way: (reason && waysOn[reason]) ?? "none",
      };
      if (reason && dropsCopy.includes(reason)) void dropCopy();
    }
    update();
  });
  doc.on("update", (_update: Uint8Array, origin: unknown) => {
    if (origin === provider || origin === copy) return;
    unsent = true;
    rememberUnsent(writer.id, documentId, address, doc.getText("title").toString());
    update();
  });
  copy.whenSynced.then(
    () => {
      kept = true;
      held ||= doc.store.clients.size > 0;
      watchCopy(copy.db);
      provider.connect();
      update();
    },
    () => provider.connect(),
  );
  const patience = setTimeout(stopWaiting, navigator.onLine ? 5000 : 1000);
  window.addEventListener("beforeunload", askBeforeLeaving);
  window.addEventListener("offline", drop);
  window.addEventListener("online", reach);
  awareness.setLocalStateField("user", writer);

  function judge(): SaveState {
    if (closed !== null) return { kind: "closed", ...closed, unsent };
    if (!provider.synced && !held) return { kind: waiting ? "opening" : "unreachable" };
    if (!provider.synced)
      return waiting && !unsent ? { kind: "opening" } : { kind: "offline", unsent, kept };
    if (!mayWrite) return { kind: "reading" };
    if (failing) return { kind: "failing" };
    return stored >= sent ? { kind: "saved" } : { kind: "saving" };
  }

  function update() {
    const next = judge();
    if (next.kind === "saved" && unsent) {
      unsent = false;
      forgetUnsent(writer.id, documentId);
    }
    if (JSON.stringify(next) === JSON.stringify(state)) return;
    state = next;
    for (const listener of listeners) listener();
  }

  function stopWaiting() {
    waiting = false;
    update();
  }

  /** A socket notices half a minute later than the browser that there is no network any more. */
  function drop() {
    provider.disconnect();
    reach();
    stopWaiting();
  }

  /** Tried without a network too: the server may run on this computer. */
  function reach() {
    if (closed === null) provider.connect();
  }

  /** A full disk aborts what is written; a sign-out in another tab deletes the whole copy. */
  function watchCopy(database: IDBDatabase | null) {
    const lose = () => {
      kept = false;
      update();
    };
    database?.addEventListener("abort", lose);
    database?.addEventListener("versionchange", () => {
      lose();
      void copy.destroy();
    });
  }

  async function dropCopy() {
    kept = false;
    forgetUnsent(writer.id, documentId);
    await copy.clearData();
  }

  function askBeforeLeaving(event: BeforeUnloadEvent) {
    if (unsent && state.kind !== "saved") event.preventDefault();
  }

  return {
    doc,
    awareness,
    provider,
    getState: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** Gives up what the server would not store, so that the page can start from what it has. */
    async discard() {
      unsent = false;
      await dropCopy();
    },
    close() {
      clearTimeout(patience);
      window.removeEventListener("beforeunload", askBeforeLeaving);
      window.removeEventListener("offline", drop);
      window.removeEventListener("online", reach);
      provider.destroy();
      awareness.destroy();
      void copy.destroy();
      doc.destroy();
    },
  };
}
