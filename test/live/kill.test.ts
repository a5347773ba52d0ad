/**
 * Shown as saved is saved: two people write, the server is killed at any moment, both browsers are lost
 * with it, and after a restart everything that was acknowledged to its writer or seen by the other is
 * there. `KILL_ROUNDS` says how often. It is the whole app that is killed (which must be built);
 * `KILL_SERVER=small` takes a process with live documents only, for thousands of rounds.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { messages, readStored, syncSteps } from "#content/live/wire.ts";
import { eventually } from "#test/support/eventually.ts";

const rounds = Number(process.env.KILL_ROUNDS ?? 20);
const isReal = process.env.KILL_SERVER !== "small";

type Server = { process: ChildProcess; address: string };
type Document = { id: string; cookie: string };

async function start(folder: string): Promise<Server> {
  const script = isReal ? "server/index.ts" : "test/support/live-server.ts";
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, NODE_ENV: "production", PORT: "0", DATA_DIR: folder },
    stdio: ["ignore", "pipe", "pipe"],
  });
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  let said = "";
  return new Promise((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk;
      const address = / at (http:\/\/127\.0\.0\.1:\d+)/.exec(said)?.[1];
      if (address) resolve({ process: child, address });
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.once("exit", (code) => reject(new Error(`The server ended with ${code}:\n${said}`)));
  });
}

async function makeDocument({ address }: Server): Promise<Document> {
  if (!isReal) return { id: await (await fetch(address, { method: "POST" })).text(), cookie: "" };
  const headers = { origin: address, "sec-fetch-site": "same-origin" };
  const people = await (await fetch(`${address}/sign-in`)).text();
  const person = /name="person"[^>]*value="([\w-]+)"/.exec(people)?.[1] ?? "";
  const signedIn = await fetch(`${address}/demo/sign-in`, {
    method: "POST",
    body: new URLSearchParams({ person }),
    headers,
    redirect: "manual",
  });
  const cookie = signedIn.headers.getSetCookie().map((line) => line.split(";")[0]);
  const signed = { ...headers, cookie: cookie.join("; ") };
  const form = await (await fetch(`${address}/practice/new`, { headers: signed })).text();
  const template = /name="template"[^>]*value="([\w-]+)"/.exec(form)?.[1] ?? "";
  const made = await fetch(`${address}/practice/new`, {
    method: "POST",
    body: new URLSearchParams({ template, title: "A practice that outlives its server" }),
    headers: signed,
    redirect: "manual",
  });
  const page = new URL(made.headers.get("location") ?? "/", address);
  const html = await (await fetch(page, { headers: signed })).text();
  const id = /data-live-document="([\w-]+)"/.exec(html)?.[1];
  if (!id) throw new Error(`No live document on ${page} for ${person}, who posted ${template}`);
  return { id, cookie: signed.cookie };
}

/** A stock client that counts what it sends, and knows which of its words are acknowledged. */
function connect({ address }: Server, { id, cookie }: Document, name: string) {
  let sent = 0;
  class CountingSocket extends WebSocket {
    constructor(url: string, protocols?: string | string[]) {
      super(url, protocols, { headers: { cookie } });
    }
    override send(frame: Uint8Array) {
      if (frame[0] === messages.sync && frame[1] !== syncSteps.stateVector) sent++;
      super.send(frame);
    }
  }
  const doc = new Y.Doc();
  const text = doc.getText("killed");
  const provider = new WebsocketProvider(`${address.replace("http", "ws")}/live`, id, doc, {
    connect: false,
    disableBc: true,
    WebSocketPolyfill: CountingSocket as unknown as typeof globalThis.WebSocket,
  });
  onTestFinished(() => provider.destroy());
  const waiting: { word: string; message: number }[] = [];
  const acknowledged = new Set<string>();
  provider.messageHandlers[messages.stored] = (_encoder, decoder) => {
    const count = readStored(decoder);
    while (waiting[0] && waiting[0].message <= count) acknowledged.add(waiting.shift()?.word ?? "");
  };
  provider.connect();
  let number = 0;
  return {
    provider,
    acknowledged,
    words: () => new Set(text.toString().split(" ").filter(Boolean)),
    write() {
      const word = `${name}${number++}`;
      text.insert(text.length, `${word} `);
      waiting.push({ word, message: sent });
    },
  };
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test(
  `no acknowledged or seen word is lost in ${rounds} kills`,
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "kill-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    let server = await start(folder);
    const document = await makeDocument(server);
    const promised = new Set<string>();
    let unacknowledged = 0;
    for (let round = 0; round < rounds; round++) {
      const writers = ["a", "b"].map((name) => connect(server, document, `${round}${name}`));
      await eventually(() => expect(writers.every(({ provider }) => provider.synced)).toBe(true));
      const end = performance.now() + Math.random() * 600;
      const pace = Math.random() * 8;
      while (performance.now() < end) {
        for (const writer of writers) if (Math.random() < 0.7) writer.write();
        await sleep(pace);
      }
      for (const writer of writers) writer.write();
      await sleep(Math.random() * 4);
      const dead = new Promise((resolve) => server.process.once("exit", resolve));
      server.process.kill("SIGKILL");
      for (const { provider } of writers) provider.destroy();
      await dead;

      for (const writer of writers) {
        for (const word of writer.acknowledged) promised.add(word);
        for (const word of writer.words())
          if (
            writer.acknowledged.has(word) ||
            !word.startsWith(`${round}${writer === writers[0] ? "a" : "b"}`)
          )
            promised.add(word);
          else unacknowledged++;
      }
      server = await start(folder);
      const reader = connect(server, document, "reader");
      await eventually(() => expect(reader.provider.synced).toBe(true));
      const kept = reader.words();
      expect([...promised].filter((word) => !kept.has(word))).toEqual([]);
      reader.provider.destroy();
    }
    expect(promised.size).toBeGreaterThan(rounds);
    console.log(`${rounds} kills: ${promised.size} words kept, ${unacknowledged} not promised`);
  },
  rounds * 15_000,
);
