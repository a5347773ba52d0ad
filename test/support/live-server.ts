/**
 * A process with nothing but live documents in it, to be killed: DATA_DIR and PORT as in the real one,
 * whose first line it prints too. `POST /` makes a document and answers with its id; everybody is Ana.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import * as Y from "yjs";
import { newId } from "#content/id.ts";
import { openDatabase } from "#drizzle/database.ts";
import { people } from "#drizzle/schema/index.ts";
import { createLive } from "#server/live/index.ts";

const { DATA_DIR = "data", PORT = "0" } = process.env;
const database = await openDatabase(`file:${join(DATA_DIR, "data.sqlite")}`);
const clock = () => new Date();
await database.write(async (tx) => {
  await tx
    .insert(people)
    .values({ id: "ana", handle: "ana", name: "Ana", post: "Teacher", createdAt: clock() })
    .onConflictDoNothing();
});
const live = createLive({
  database,
  clock,
  authorise: async () => ({
    person: { id: "ana", name: "Ana", colour: "#123456" },
    right: "write",
  }),
  log: { info() {}, warn: console.error, error: console.error },
  limits: { compactRows: 50, keepRowsMs: 0, updatesPerSecond: 1000, burst: 1000 },
});
const server = createServer(async (_request, response) => {
  const id = newId();
  const state = Y.encodeStateAsUpdate(new Y.Doc());
  await database.write((tx) => live.create(tx, { id, state, personId: "ana" }));
  response.end(id);
});
server.on("upgrade", (request, socket, head) => {
  if (!live.handleUpgrade(request, socket, head)) socket.destroy();
});
server.listen(Number(PORT), "127.0.0.1", () => {
  console.log(`Live documents are at http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
