/**
 * From an HTTP request to a connection: path, origin, session and right, epoch, limits.
 *
 * Who is refused gets a socket that closes at once with the reason: a browser shows its page nothing of
 * a failed handshake. Only a foreign origin is turned away before that. Judging takes a while, and
 * rights may change during it; then the request is judged again.
 */
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";
import { type CloseReason, closeCodes, closeWords, findCloseReason } from "#content/live/wire.ts";
import { Connection, closeSocket, type Right } from "#server/live/connection.ts";
import type { Limits } from "#server/live/limits.ts";
import type { Journal } from "#server/live/log.ts";
import type { Person } from "#server/live/presence.ts";
import type { Room } from "#server/live/room.ts";
import type { Rooms } from "#server/live/rooms.ts";

export type Verdict = { person: Person; right: Right } | { refuse: 1013 | 4401 | 4403 | 4404 };

/** Whether a page of this origin may open sockets; undefined is a client that is no browser. */
export type Origins = (origin: string | undefined, request: IncomingMessage) => boolean;

type Outcome = { reason: CloseReason } | { room: Room; person: Person; right: Right };

const address = /^\/live\/([\w-]{1,64})$/;

export function createUpgrade({
  rooms,
  authorise,
  origins,
  limits,
  journal,
  state,
}: {
  rooms: Rooms;
  authorise: (request: IncomingMessage, documentId: string) => Promise<Verdict>;
  origins: Origins;
  limits: Limits;
  journal: Journal;
  /** `judgements` goes up whenever somebody's right has changed. */
  state: { isClosing: boolean; judgements: number };
}) {
  const server = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: 2 * limits.updateBytes,
  });

  /** Takes the request if its path is that of a live document; false leaves it to others. */
  return function handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean {
    const url = parseAddress(request.url);
    const documentId = address.exec(url?.pathname ?? "")?.[1];
    if (!url || documentId === undefined) return false;
    socket.on("error", () => {});
    if (!origins(request.headers.origin, request)) {
      socket.end("HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
      return true;
    }
    void judge(request, documentId, url.searchParams.get("epoch"))
      .catch((error: unknown): Outcome => {
        journal.error({ documentId, reason: String(error) }, "a live connection cannot be judged");
        return { reason: "tryLater" };
      })
      .then((outcome) => {
        if (socket.destroyed) return;
        server.handleUpgrade(request, socket, head, (webSocket) => connect(webSocket, outcome));
      });
    return true;
  };

  async function judge(
    request: IncomingMessage,
    documentId: string,
    epoch: string | null,
  ): Promise<Outcome> {
    for (;;) {
      if (state.isClosing) return { reason: "restart" };
      const { judgements } = state;
      const verdict = await authorise(request, documentId);
      if ("refuse" in verdict) return { reason: findCloseReason(verdict.refuse) ?? "signedOut" };
      const room = await rooms.open(documentId);
      if (judgements !== state.judgements || state.isClosing) continue;
      if (!room) return { reason: "noSuchDocument" };
      if (epoch === null ? room.needsEpoch : epoch !== room.epoch)
        return { reason: "epochReplaced" };
      if (isCrowded(room, verdict.person)) return { reason: "tryLater" };
      return { room, ...verdict };
    }
  }

  function isCrowded(room: Room, person: Person): boolean {
    if (room.connections.size >= limits.socketsPerDocument) return true;
    const own = rooms
      .list()
      .flatMap(({ connections }) => [...connections])
      .filter((connection) => connection.person.id === person.id);
    return own.length >= limits.socketsPerPerson;
  }

  function connect(socket: WebSocket, outcome: Outcome) {
    if ("room" in outcome) {
      new Connection({ socket, limits, ...outcome });
      return;
    }
    socket.on("error", () => {});
    closeSocket(socket, closeCodes[outcome.reason], closeWords[outcome.reason], limits.closeMs);
  }
}

/** Same origin, or no browser: a browser always says where a socket comes from. */
export const sameOrigin: Origins = (origin, request) =>
  origin === undefined || parseAddress(origin)?.host === request.headers.host;

function parseAddress(text: string | undefined): URL | undefined {
  return text === undefined ? undefined : (URL.parse(text, "http://localhost") ?? undefined);
}
