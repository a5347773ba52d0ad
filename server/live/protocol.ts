/**
 * The wire, as pure functions between bytes and values. It is y-websocket's protocol (y-protocols
 * inside a varuint-tagged envelope) with two messages of ours; one WebSocket frame is one message.
 *
 *     message   = sync | awareness | auth | query | stored | notice
 *     sync      = 0 ( 0 stateVector | 1 update | 2 update )     both ways
 *     awareness = 1 bytes( n { clientId clock json }×n )        both ways
 *     auth      = 2 …                                           never sent, ignored
 *     query     = 3                                             from the client
 *     stored    = 100 count                                     to the client
 *     notice    = 101 json                                      to the client
 *
 * Numbers are lib0 varuints, `stateVector`, `update` and `bytes` are length-prefixed, `json` is a
 * length-prefixed UTF-8 string. On connecting, each end sends a state vector (sync 0) and is answered
 * with what it lacks (sync 1); from then on, changes travel as sync 2. Sync 1 and 2 carry the same thing
 * and take the same path here: into the log first.
 */
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { messages, type Notice, syncSteps } from "#content/live/wire.ts";

/** What one client says of itself: where its caret is, and who it claims to be. `null`: it has left. */
export type Presence = { clientId: number; clock: number; state: Record<string, unknown> | null };

export type Incoming =
  | { kind: "state-vector"; stateVector: Uint8Array }
  | { kind: "update"; update: Uint8Array }
  | { kind: "awareness"; presences: Presence[] }
  | { kind: "query-awareness" }
  | { kind: "unknown" };

/** Parses one frame. Throws on bytes that break the grammar; a number it does not know is `unknown`. */
export function parseMessage(frame: Uint8Array): Incoming {
  const decoder = decoding.createDecoder(frame);
  switch (decoding.readVarUint(decoder)) {
    case messages.sync:
      return parseSync(decoder);
    case messages.awareness:
      return { kind: "awareness", presences: parsePresences(decoding.readVarUint8Array(decoder)) };
    case messages.queryAwareness:
      return { kind: "query-awareness" };
    default:
      return { kind: "unknown" };
  }
}

function parseSync(decoder: decoding.Decoder): Incoming {
  const step = decoding.readVarUint(decoder);
  const bytes = decoding.readVarUint8Array(decoder);
  if (step === syncSteps.stateVector) return { kind: "state-vector", stateVector: bytes };
  if (step === syncSteps.missing || step === syncSteps.update)
    return { kind: "update", update: bytes };
  throw new Error(`There is no sync step ${step}`);
}

function parsePresences(bytes: Uint8Array): Presence[] {
  const decoder = decoding.createDecoder(bytes);
  const count = decoding.readVarUint(decoder);
  const presences: Presence[] = [];
  for (let index = 0; index < count; index++) {
    const clientId = decoding.readVarUint(decoder);
    const clock = decoding.readVarUint(decoder);
    const state: unknown = JSON.parse(decoding.readVarString(decoder));
    if (state !== null && (typeof state !== "object" || Array.isArray(state)))
      throw new Error("A presence is an object or null");
    presences.push({ clientId, clock, state: state as Record<string, unknown> | null });
  }
  return presences;
}

/** "This is what I have": asks the other end for the rest. */
export function stateVectorMessage(stateVector: Uint8Array): Uint8Array {
  return syncMessage(syncSteps.stateVector, stateVector);
}

/** The answer to a state vector. */
export function missingMessage(update: Uint8Array): Uint8Array {
  return syncMessage(syncSteps.missing, update);
}

/** A change. */
export function updateMessage(update: Uint8Array): Uint8Array {
  return syncMessage(syncSteps.update, update);
}

function syncMessage(step: number, bytes: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messages.sync);
    encoding.writeVarUint(encoder, step);
    encoding.writeVarUint8Array(encoder, bytes);
  });
}

/** With no presences it says nothing, and so serves as a sign of life that every client accepts. */
export function awarenessMessage(presences: Presence[]): Uint8Array {
  const bytes = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, presences.length);
    for (const { clientId, clock, state } of presences) {
      encoding.writeVarUint(encoder, clientId);
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarString(encoder, JSON.stringify(state));
    }
  });
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messages.awareness);
    encoding.writeVarUint8Array(encoder, bytes);
  });
}

/** "So many of the updates you have sent on this socket are in the database." */
export function storedMessage(count: number): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messages.stored);
    encoding.writeVarUint(encoder, count);
  });
}

export function noticeMessage(notice: Notice): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messages.notice);
    encoding.writeVarString(encoder, JSON.stringify(notice));
  });
}
