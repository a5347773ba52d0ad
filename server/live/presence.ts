/**
 * Who is in a document and where their carets are. Never stored; sent at most once a tick.
 *
 * The first client id a socket shows is the socket's for good, and the server writes over what a client
 * says of its person, so nobody can appear as somebody else. Stock clients repeat what they hear of
 * others; that is ignored. The sender gets its own state back, since a stock client takes thirty
 * seconds without a message for a lost connection.
 */
import { awarenessMessage, type Presence } from "#server/live/protocol.ts";

/** A person as others see them beside a caret. */
export type Person = { id: string; name: string; colour: string };

/** What stands for a socket here. */
export type Holder = { readonly person: Person };

export type Presences = ReturnType<typeof createPresences>;

/** `isTaken(clientId, person)`: somebody else has written in the document under that id. */
export function createPresences({
  maxBytes,
  isTaken,
  send,
}: {
  maxBytes: number;
  isTaken: (clientId: number, person: Person) => boolean;
  send: (frame: Uint8Array) => void;
}) {
  const presences = new Map<number, Presence & { holder: Holder }>();
  const clientIds = new Map<Holder, number>();
  const changed = new Map<number, Presence>();
  let timer: NodeJS.Immediate | undefined;

  /** Takes what a socket says of itself, and ignores the rest. */
  function receive(holder: Holder, heard: Presence[]) {
    for (const presence of heard) {
      const { clientId, state } = presence;
      if (!clientIds.has(holder)) {
        if (state === null || !claim(holder, clientId)) continue;
      }
      if (clientIds.get(holder) !== clientId) continue;
      const known = presences.get(clientId);
      if (known && known.clock > presence.clock) continue;
      if (state === null) {
        leave(holder, presence.clock);
        continue;
      }
      const own = { ...presence, state: { ...state, user: holder.person } };
      if (Buffer.byteLength(JSON.stringify(own.state)) > maxBytes) continue;
      presences.set(clientId, { ...own, holder });
      announce(own);
    }
  }

  /** A page that reconnects may come back before its old socket is known to be dead. */
  function claim(holder: Holder, clientId: number): boolean {
    if (isTaken(clientId, holder.person)) return false;
    const other = presences.get(clientId)?.holder;
    if (other && other.person.id !== holder.person.id) return false;
    if (other) clientIds.delete(other);
    clientIds.set(holder, clientId);
    return true;
  }

  /** The caret goes; the id stays bound to the socket as long as that is open. */
  function leave(holder: Holder, clock?: number) {
    const clientId = clientIds.get(holder);
    const known = clientId === undefined ? undefined : presences.get(clientId);
    if (!known || known.holder !== holder) return;
    presences.delete(known.clientId);
    announce({ clientId: known.clientId, clock: clock ?? known.clock, state: null });
  }

  function announce(presence: Presence) {
    changed.set(presence.clientId, presence);
    timer ??= setImmediate(() => {
      timer = undefined;
      const frame = awarenessMessage([...changed.values()]);
      changed.clear();
      send(frame);
    });
  }

  return {
    receive,
    /** The socket is closed. */
    forget(holder: Holder) {
      leave(holder);
      clientIds.delete(holder);
    },
    /** Everybody, for a socket that has just come or asks. */
    message: () =>
      awarenessMessage(
        [...presences.values()].map(({ clientId, clock, state }) => ({ clientId, clock, state })),
      ),
    stop() {
      if (timer) clearImmediate(timer);
    },
  };
}
