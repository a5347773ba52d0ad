/** The API as programs meet it: the real app on a port of its own, each answer held to openapi.json. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import Ajv from "ajv/dist/2020.js";
import pino from "pino";
import { expect, onTestFinished } from "vitest";
import { type NewToken, tokenPowers } from "#content/access/api-token.ts";
import { describeApi } from "#server/api/document.ts";
import { operations } from "#server/api/operations.ts";
import { createApp } from "#server/http/app.ts";
import { openCommons } from "#test/support/commons.ts";
import { Client } from "#test/support/live-client.ts";

export type ServedApi = Awaited<ReturnType<typeof serveApi>>;

export type ApiAnswer = { status: number; headers: Headers; body: never };

type Asking = {
  token?: string;
  body?: unknown;
  headers?: Record<string, string>;
};

/** The people of `openCommons`, who ask with tokens. Ends with the test. */
export async function serveApi(options: Parameters<typeof openCommons>[0] = {}) {
  const commons = await openCommons(options);
  const app = createApp({
    services: commons,
    log: pino({ level: "silent" }),
    assets: null,
    build: () => Promise.reject(new Error("no page is asked for here")),
    isReady: () => true,
  });
  const server = createServer(app);
  server.on("upgrade", (request, socket, head) => {
    if (!commons.live.handleUpgrade(request, socket, head)) socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  onTestFinished(async () => {
    server.close();
    server.closeAllConnections();
    await commons.close();
  });
  /** The operations that have succeeded. */
  const met = new Set<string>();

  /** Asks as `GET /practice`; the answer is one that openapi.json promises. */
  async function ask(what: string, { token, body, headers = {} }: Asking = {}) {
    const [method = "", path = ""] = what.split(" ");
    const isForm = body instanceof FormData;
    const response = await fetch(`${origin}/api/v1${path}`, {
      method,
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(body && !isForm ? { "content-type": "application/json" } : {}),
        ...headers,
      },
      ...(body ? { body: isForm ? body : JSON.stringify(body) } : {}),
    });
    const text = await response.text();
    const type = response.headers.get("content-type") ?? "";
    const json: unknown = /json/.test(type) && text ? JSON.parse(text) : undefined;
    const id = expectPromised(method, path, response, json);
    if (id && response.ok) met.add(id);
    return { status: response.status, headers: response.headers, body: json as never, text };
  }

  async function tokenFor(person: string, power = "read write publish run", days = 30) {
    const scopes = tokenPowers.find((known) => known.scopes.join(" ") === power)?.scopes ?? [];
    const asked: NewToken = { name: `${person}’s script`, scopes, days };
    return (await commons.apiTokens.make(await commons.viewer(person), asked)).token;
  }

  /** Somebody's browser in a live document. */
  async function joinLive(person: string, documentId: string) {
    const caller = { headers: new Headers(), address: "" };
    const { cookies } = await commons.signInToDemo(person, undefined, caller);
    const cookie = cookies[0]?.split(";")[0] ?? "";
    const client = new Client(`ws://127.0.0.1:${port}/live/${documentId}`, { cookie, origin });
    onTestFinished(() => client.socket.terminate());
    await client.synced;
    return client;
  }

  return { commons, origin, ask, tokenFor, joinLive, met };
}

/** Each of them has succeeded at least once. */
export const expectAllMet = (met: Set<string>, of: readonly { id: string }[]): void =>
  expect(of.map(({ id }) => id).filter((id) => !met.has(id))).toEqual([]);

/** The fields that a refusal asks to put right. */
export const fieldsOf = ({ body }: { body: unknown }): string[] =>
  (body as { problems?: { field: string }[] }).problems?.map(({ field }) => field) ?? [];

const document = describeApi(operations, "http://localhost");
const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
ajv.addSchema(document, "openapi.json");

/** An answer has the status, type and shape that the document says; gives the operation's id. */
function expectPromised(method: string, path: string, response: Response, body: unknown) {
  if (method === "HEAD" || method === "OPTIONS") return undefined;
  const type = response.headers.get("content-type") ?? "";
  if (response.status >= 400) {
    expect(type).toBe("application/problem+json; charset=utf-8");
    expectShape("#/components/schemas/Problem", body);
    expect(body).toMatchObject({ status: response.status });
  }
  const [pathname = ""] = path.split("?");
  const known = operations.find(
    (operation) =>
      operation.method === method.toLowerCase() &&
      new RegExp(`^${operation.path.replaceAll(/\{\w+\}/g, "[^/]+")}$`).test(pathname),
  );
  if (!known || response.status >= 400) return undefined;
  const pointer = `#/paths/${pointerPart(known.path)}/${known.method}/responses/${response.status}`;
  const promised = document.paths?.[known.path]?.[known.method]?.responses?.[response.status];
  expect(promised, `${known.id} answers ${response.status}`).toBeDefined();
  if (promised && "content" in promised && promised.content?.["application/json"])
    expectShape(`${pointer}/content/application~1json/schema`, body);
  return known.id;
}

const pointerPart = (path: string) =>
  encodeURIComponent(path.replaceAll("~", "~0").replaceAll("/", "~1"));

function expectShape(pointer: string, body: unknown): void {
  const validate = ajv.getSchema(`openapi.json${pointer}`);
  if (!validate) throw new Error(`there is no schema at ${pointer}`);
  expect(validate(body) ? [] : validate.errors).toEqual([]);
}
