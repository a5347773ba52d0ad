/** A real server of live documents on port 0 over a database of its own, and people to write in it. */
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import * as Y from "yjs";
import { newId } from "#content/id.ts";
import { type Database, openDatabase } from "#drizzle/database.ts";
import { liveUpdates, people } from "#drizzle/schema/index.ts";
import { createLive, type Limits, type Verdict } from "#server/live/index.ts";

export type House = Awaited<ReturnType<typeof openHouse>>;

const handles = ["ana", "ben", "cai"];

/**
 * Anybody says who they are with `?person=ana&right=read`; `ana` is also the id in the database.
 * `trouble.storing`: what the database answers to every write, until it is taken away.
 */
export async function openHouse({
  limits = {},
  folder = mkdtempSync(join(tmpdir(), "live-")),
  authorise = judge,
  now = () => new Date(),
}: {
  limits?: Partial<Limits>;
  folder?: string;
  authorise?: (request: IncomingMessage, documentId: string) => Promise<Verdict>;
  now?: () => Date;
} = {}) {
  const real = await openDatabase(
    process.env.DATABASE_URL ?? `file:${join(folder, "data.sqlite")}`,
  );
  const trouble: { storing: Error | null } = { storing: null };
  const writes: number[] = [];
  const database: Database = {
    ...real,
    async write(work, options) {
      if (trouble.storing) throw trouble.storing;
      writes.push(performance.now());
      return real.write(work, options);
    },
  };
  for (const id of handles)
    await real.write(async (tx) => {
      await tx
        .insert(people)
        .values({ id, handle: id, name: `Person ${id}`, post: "Teacher", createdAt: now() })
        .onConflictDoNothing();
    });
  const pauses: { documentId: string; authors: string[] }[] = [];
  const journal: string[] = [];
  const note = (details: object, message: string) => {
    journal.push(`${message} ${JSON.stringify(details)}`);
  };
  const live = createLive({
    database,
    authorise,
    clock: now,
    log: { info: note, warn: note, error: note },
    onPause: (documentId, authors) => {
      pauses.push({ documentId, authors });
    },
    limits: { beatMs: 20, closeMs: 200, ...limits },
  });
  const server = createServer((_request, response) => response.end());
  server.on("upgrade", (request, socket, head) => {
    if (!live.handleUpgrade(request, socket, head)) socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;

  let isClosed = false;
  async function close() {
    if (isClosed) return;
    isClosed = true;
    await live.close();
    server.closeAllConnections();
    server.close();
    await real.close();
  }
  onTestFinished(async () => {
    await close();
    rmSync(folder, { recursive: true, force: true });
  });

  return {
    live,
    database,
    trouble,
    writes,
    pauses,
    journal,
    port,
    url: `ws://127.0.0.1:${port}/live`,
    folder,
    close,
    /** A document that says `text` in its root "text". */
    async makeDocument(text = ""): Promise<string> {
      const id = newId();
      const doc = new Y.Doc();
      doc.getText("text").insert(0, text);
      const state = Y.encodeStateAsUpdate(doc);
      await real.write((tx) => live.create(tx, { id, state, personId: null }));
      return id;
    },
    /** The rows of the log, oldest first. */
    rows: () => real.read.select().from(liveUpdates).orderBy(liveUpdates.seq),
    async text(documentId: string): Promise<string> {
      return (await live.read(documentId)).getText("text").toString();
    },
  };
}

async function judge(request: IncomingMessage): Promise<Verdict> {
  const asked = new URL(request.url ?? "", "http://localhost").searchParams;
  const id = asked.get("person") ?? "ana";
  const right = asked.get("right") === "read" ? "read" : "write";
  return { person: { id, name: `Person ${id}`, colour: "#123456" }, right };
}
