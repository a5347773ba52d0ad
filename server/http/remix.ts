/**
 * The one adapter between Node's requests and Remix. A visitor's page is kept for as long as nothing
 * that pages show has been written, and for a second at most: then it costs a look-up, not a rendering.
 */
import { Readable } from "node:stream";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { AppLoadContext, ServerBuild } from "@remix-run/node";
import { createRequestHandler, writeReadableStreamToWritable } from "@remix-run/node";
import type { Request as ExpressRequest, Response as ExpressResponse } from "express";

type Kept = {
  status: number;
  headers: [string, string][];
  bodies: Record<"br" | "gzip" | "identity", Buffer>;
  versionId: string | null;
  revision: number;
  at: number;
};

const mostKept = 500;
const keptFor = 1000;

export function createRemixHandler(needs: {
  build: () => Promise<ServerBuild>;
  mode: string;
  contextOf: (request: ExpressRequest) => Promise<AppLoadContext>;
  isVisitor: (request: ExpressRequest) => boolean;
  revision: () => number;
  /** A page was answered from those kept: a read that nobody else counts. */
  onKeptRead: (versionId: string) => void;
}) {
  const kept = new Map<string, Kept>();
  let handled: { build: ServerBuild; handler: ReturnType<typeof createRequestHandler> } | undefined;
  /** Pages being rendered to be kept: whoever else asks meanwhile waits for the same one. */
  const rendering = new Map<string, Promise<Kept | Response>>();

  const isKeepable = (request: ExpressRequest) =>
    request.method === "GET" && needs.mode === "production" && needs.isVisitor(request);
  const keyOf = (request: ExpressRequest) => `${request.headers.host}${request.originalUrl}`;

  /** Answers from the pages kept, without waking anything else; false where none serves. */
  function answerKept(request: ExpressRequest, response: ExpressResponse): boolean {
    if (!isKeepable(request)) return false;
    const found = kept.get(keyOf(request));
    if (!found || found.revision !== needs.revision() || Date.now() - found.at >= keptFor)
      return false;
    if (found.versionId) needs.onKeptRead(found.versionId);
    sendKept(request, response, found);
    return true;
  }

  async function handle(request: ExpressRequest, response: ExpressResponse): Promise<void> {
    if (!isKeepable(request)) return send(response, await respond(request, response));
    const key = `${needs.revision()} ${keyOf(request)}`;
    const underway = rendering.get(key);
    const page = await (underway ?? render(request, key));
    if (page instanceof Response) {
      if (underway) return send(response, await respond(request, response));
      return send(response, page);
    }
    if (underway && page.versionId) needs.onKeptRead(page.versionId);
    sendKept(request, response, page);
  }

  /** Renders a visitor's page, and keeps it where it is one to keep. */
  function render(request: ExpressRequest, key: string) {
    const revision = needs.revision();
    const work = (async () => {
      const answer = await respond(request, null);
      if (!isPlainPage(answer)) return answer;
      const entry = await keep(answer, revision);
      if (kept.size >= mostKept) kept.delete(kept.keys().next().value ?? "");
      kept.delete(keyOf(request));
      kept.set(keyOf(request), entry);
      return entry;
    })();
    rendering.set(key, work);
    work.catch(() => {}).finally(() => rendering.delete(key));
    return work;
  }

  /** `response`: whose end calls the work off; null where others may be waiting for it too. */
  async function respond(request: ExpressRequest, response: ExpressResponse | null) {
    const controller = new AbortController();
    response?.on("close", () => {
      if (!response.writableFinished) controller.abort();
    });
    const build = await needs.build();
    if (build !== handled?.build)
      handled = { build, handler: createRequestHandler(build, needs.mode) };
    return handled.handler(toFetch(request, controller.signal), await needs.contextOf(request));
  }

  return { answerKept, handle };
}

export function toFetch(request: ExpressRequest, signal: AbortSignal): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers))
    for (const one of Array.isArray(value) ? value : value === undefined ? [] : [value])
      headers.append(name, one);
  const hasBody = request.method !== "GET" && request.method !== "HEAD";
  return new Request(`${request.protocol}://${request.headers.host}${request.originalUrl}`, {
    method: request.method,
    headers,
    signal,
    ...(hasBody
      ? { body: Readable.toWeb(request) as ReadableStream<Uint8Array>, duplex: "half" }
      : {}),
  } as RequestInit);
}

async function send(response: ExpressResponse, answer: Response): Promise<void> {
  response.status(answer.status);
  for (const [name, value] of answer.headers) {
    if (name !== "set-cookie") response.setHeader(name, value);
  }
  for (const cookie of answer.headers.getSetCookie()) response.append("Set-Cookie", cookie);
  response.removeHeader("X-Read-Version");
  if (answer.body) await writeReadableStreamToWritable(answer.body, response);
  else response.end();
}

/** A page without script: the same bytes for every visitor, since no nonce is in it. */
const isPlainPage = (answer: Response) =>
  answer.status === 200 &&
  (answer.headers.get("content-type") ?? "").startsWith("text/html") &&
  !(answer.headers.get("content-security-policy") ?? "").includes("nonce-") &&
  !answer.headers.has("set-cookie");

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

async function keep(answer: Response, revision: number): Promise<Kept> {
  const identity = Buffer.from(await answer.arrayBuffer());
  const [br, gzipped] = await Promise.all([
    brotli(identity, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
    zip(identity),
  ]);
  return {
    status: answer.status,
    headers: [...answer.headers].filter(([name]) => name !== "x-read-version"),
    bodies: { br, gzip: gzipped, identity },
    versionId: answer.headers.get("x-read-version"),
    revision,
    at: Date.now(),
  };
}

function sendKept(request: ExpressRequest, response: ExpressResponse, entry: Kept): void {
  const accepted = String(request.headers["accept-encoding"] ?? "");
  const encoding = /\bbr\b/.test(accepted) ? "br" : /\bgzip\b/.test(accepted) ? "gzip" : "identity";
  const body = entry.bodies[encoding];
  response.status(entry.status);
  for (const [name, value] of entry.headers) response.setHeader(name, value);
  response.setHeader("Vary", "Accept-Encoding, Cookie");
  response.setHeader("Content-Length", body.length);
  if (encoding !== "identity") response.setHeader("Content-Encoding", encoding);
  response.end(body);
}
