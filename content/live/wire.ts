/**
 * What the two ends of a live document agree on: message numbers, closing codes, and the two messages
 * that are ours. The first four numbers are y-websocket's own, so that a stock client works; it passes
 * our two to `provider.messageHandlers[100]` and `[101]`, set before `connect()`.
 *
 * An acknowledgement counts this socket's updates (sync messages 1 and 2) that are committed to the
 * database since it connected. The page may say "Saved" when that count equals the number it has sent,
 * and at no other time; "synced" means only that the two ends have met.
 */
import * as decoding from "lib0/decoding";

/** The first varuint of every message. */
export const messages = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  /** Ours: how many of this socket's updates are stored. Sent by the server only. */
  stored: 100,
  /** Ours: something people should be told. Sent by the server only. */
  notice: 101,
} as const;

/** The second varuint of a sync message. */
export const syncSteps = { stateVector: 0, missing: 1, update: 2 } as const;

/**
 * Why a socket was closed. y-websocket 3.1 comes back by itself after every code outside 4400 to 4499;
 * within that range coming back cannot help until something else has changed.
 */
export const closeCodes = {
  /** The server is stopping; come back. */
  restart: 1012,
  /** Too much is waiting to be stored, or too many sockets are open; come back later. */
  tryLater: 1013,
  /** Bytes that are no message of this protocol. */
  malformed: 4400,
  signedOut: 4401,
  rightWithdrawn: 4403,
  noSuchDocument: 4404,
  /** The document's history was replaced: drop the copy on the device and join with the new epoch. */
  epochReplaced: 4409,
  /** A passage was purged, and the history with it: drop the copy on the device and start from the new one. */
  passageRemoved: 4410,
  /** The update, or the document with it, is larger than is kept. */
  tooLarge: 4413,
  /** New words under the client id of another person: a copy left on the device by somebody else. */
  notYours: 4422,
  /** A right has changed: come back and be judged again. A stock client does so by itself. */
  judgeAgain: 4503,
} as const;

export type CloseReason = keyof typeof closeCodes;

/** One line for each code, for the page to show and the frame to carry (at most 123 bytes). */
export const closeWords: Record<CloseReason, string> = {
  restart: "The server is restarting. You will be reconnected.",
  tryLater: "The server is busy. You will be reconnected.",
  malformed: "This page is out of step with the server. Reload it.",
  signedOut: "You are signed out. Sign in to go on writing.",
  rightWithdrawn: "You may no longer open this text.",
  noSuchDocument: "There is no such text.",
  epochReplaced: "This text has been replaced. Reload the page.",
  passageRemoved:
    "A passage had to be removed from this text by law. Reload the page to go on writing.",
  tooLarge: "This text has reached its largest size. What you added last is not saved.",
  notYours: "This device holds words that another person wrote. They must sign in to save them.",
  judgeAgain: "Your rights have changed. You will be reconnected.",
};

/** The reason that a code stands for; undefined for codes that are not ours. */
export function findCloseReason(code: number): CloseReason | undefined {
  return (Object.keys(closeCodes) as CloseReason[]).find((reason) => closeCodes[reason] === code);
}

/** Said to everybody in a document while what they write cannot be stored, and once it is again. */
export type Notice = { kind: "storing-fails" } | { kind: "storing-again" };

/** The count in an acknowledgement; the decoder stands behind the message number. */
export function readStored(decoder: decoding.Decoder): number {
  return decoding.readVarUint(decoder);
}

/** The notice in a message 101, or undefined for a kind that this side does not know. */
export function readNotice(decoder: decoding.Decoder): Notice | undefined {
  const notice: unknown = JSON.parse(decoding.readVarString(decoder));
  if (typeof notice !== "object" || notice === null || !("kind" in notice)) return undefined;
  if (notice.kind === "storing-fails" || notice.kind === "storing-again")
    return { kind: notice.kind };
  return undefined;
}
