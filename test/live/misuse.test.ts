import { connect as connectTcp } from "node:net";
import { expect, test } from "vitest";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { awarenessMessage, stateVectorMessage } from "#server/live/protocol.ts";
import { eventually } from "#test/support/eventually.ts";
import { type Client, connect, join } from "#test/support/live-client.ts";
import { type House, openHouse } from "#test/support/live-house.ts";

/** Opens a socket by hand and writes bytes that no WebSocket library would. */
async function sendRaw(house: House, id: string, bytes: Uint8Array) {
  const socket = connectTcp(house.port, "127.0.0.1");
  socket.on("error", () => {});
  socket.write(
    `GET /live/${id} HTTP/1.1\r\nHost: 127.0.0.1:${house.port}\r\nConnection: Upgrade\r\n` +
      "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n" +
      "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n",
  );
  await new Promise((resolve) => socket.once("data", resolve));
  socket.write(bytes);
  await new Promise((resolve) => setTimeout(resolve, 30));
  socket.destroy();
}

test.each([
  ["a frame of two bytes with reserved bits", [0xff, 0xff]],
  ["an unmasked frame", [0x82, 0x02, 0x00, 0x00]],
  ["a frame that claims 2^62 bytes", [0x82, 0xff, 0x40, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4]],
  ["half a frame", [0x82, 0x85, 1, 2]],
])("%s hurts nobody else", async (_name, bytes) => {
  const house = await openHouse();
  const id = await house.makeDocument("Hello");
  const ana = await join(house, id);
  await sendRaw(house, id, Uint8Array.from(bytes));
  ana.write("!");
  await eventually(() => expect(ana.isSaved).toBe(true));
  await eventually(() => expect(house.live.stats().connections).toBe(1));
});

test.each([
  ["nothing", []],
  ["an update that is cut off", [0, 2, 200, 1, 1]],
  ["an update of noise", [0, 2, 8, 9, 255, 255, 255, 255, 255, 255, 7]],
  ["a state vector of noise", [0, 0, 4, 255, 255, 255, 255]],
  ["a sync step that does not exist", [0, 9, 0]],
  ["carets that are no JSON", [1, 5, 1, 1, 1, 1, 65]],
  ["more carets than there are", [1, 2, 255, 127]],
])("a message of %s closes its socket with 4400", async (_name, bytes) => {
  const house = await openHouse();
  const id = await house.makeDocument("Hello");
  const client = await join(house, id);
  client.socket.send(Uint8Array.from(bytes));
  expect((await client.closed).code).toBe(4400);
  expect(await house.text(id)).toBe("Hello");
});

test("a text frame closes its socket, an unknown message is ignored", async () => {
  const house = await openHouse();
  const id = await house.makeDocument("Hello");
  const ana = await join(house, id);
  ana.socket.send(Uint8Array.of(77, 1, 2));
  ana.write("!");
  await eventually(() => expect(ana.isSaved).toBe(true));
  ana.socket.send("hello");
  expect((await ana.closed).code).toBe(4400);
});

test("noise of any kind leaves the document as it was", async () => {
  const house = await openHouse({ limits: { socketsPerPerson: 1000 } });
  const id = await house.makeDocument("Hello");
  let seed = 1;
  const random = () => {
    seed = (seed * 48271) % 2147483647;
    return seed;
  };
  const good = Y.encodeStateAsUpdate((await join(house, id)).doc);
  for (let round = 0; round < 60; round++) {
    const client = await join(house, id, { person: "ben" });
    const bytes = Uint8Array.from(good);
    for (let n = 0; n < 3; n++) bytes[random() % bytes.length] = random() % 256;
    const frame = [0, 2, bytes.length, ...bytes];
    client.socket.send(Uint8Array.from(round % 2 ? frame : [1, bytes.length, ...bytes]));
    client.socket.close();
    await client.closed;
  }
  expect(house.journal).toEqual([]);
  expect(await house.text(id)).toContain("Hello");
});

test("new words under another person's client id are refused", async () => {
  const house = await openHouse();
  const id = await house.makeDocument();
  const ana = await join(house, id);
  ana.write("Ana says");
  await eventually(() => expect(ana.isSaved).toBe(true));
  const ben = await join(house, id, { person: "ben" });
  ben.doc.clientID = ana.doc.clientID;
  ben.write(" nonsense");
  expect((await ben.closed).code).toBe(4422);
  expect(await house.text(id)).toBe("Ana says");
});

test("words that the server wrote cannot be carried on by anyone", async () => {
  const house = await openHouse();
  const id = await house.makeDocument("Template");
  const ana = await join(house, id);
  ana.doc.clientID = [...Y.decodeStateVector(Y.encodeStateVector(ana.doc)).keys()][0] ?? 0;
  ana.write("!");
  expect((await ana.closed).code).toBe(4422);
});

test("what others wrote may be sent again, even while it waits for something", async () => {
  const house = await openHouse();
  const id = await house.makeDocument();
  const updates: Uint8Array[] = [];
  const source = new Y.Doc();
  source.on("update", (update: Uint8Array) => updates.push(update));
  for (const letter of "abc") source.getText("text").insert(source.getText("text").length, letter);
  const [a, b, c] = updates as [Uint8Array, Uint8Array, Uint8Array];
  const ana = await join(house, id);
  ana.sendUpdate(a);
  ana.sendUpdate(c);
  await eventually(() => expect(ana.isSaved).toBe(true));
  const ben = await join(house, id, { person: "ben" });
  ben.text.insert(0, "Ben: ");
  ben.sendUpdate(Y.encodeStateAsUpdate(ben.doc));
  await eventually(() => expect(ben.isSaved).toBe(true));
  ana.sendUpdate(b);
  await eventually(() => expect(ana.isSaved).toBe(true));
  expect(await house.text(id)).toBe("Ben: abc");
});

test("a document has a largest size; deleting is always possible", async () => {
  const house = await openHouse({ limits: { documentBytes: 5000 } });
  const id = await house.makeDocument("x".repeat(6000));
  const ana = await join(house, id);
  await eventually(() => expect(ana.isSaved).toBe(true));
  const ben = await join(house, id, { person: "ben" });
  ben.write("y".repeat(2000));
  expect((await ben.closed).code).toBe(4413);
  ana.text.delete(0, 5900);
  await eventually(() => expect(ana.isSaved).toBe(true));
  ana.write("z".repeat(2000));
  await eventually(() => expect(ana.isSaved).toBe(true));
  expect((await house.text(id)).length).toBe(2100);
});

test("an edit by the server keeps to the largest size too", async () => {
  const house = await openHouse({ limits: { documentBytes: 5000 } });
  const id = await house.makeDocument("x".repeat(4000));
  const grow = house.live.change(id, "ana", (doc) =>
    doc.getText("text").insert(0, "y".repeat(2000)),
  );
  await expect(grow).rejects.toMatchObject({ code: "conflict" });
  expect((await house.text(id)).length).toBe(4000);
  await house.live.change(id, "ana", (doc) => doc.getText("text").delete(0, 3000));
  expect((await house.text(id)).length).toBe(1000);
});

test("an update that is too large is refused, one that is far too large is not read", async () => {
  const house = await openHouse({ limits: { updateBytes: 10_000 } });
  const id = await house.makeDocument();
  const ana = await join(house, id);
  ana.write("x".repeat(12_000));
  expect((await ana.closed).code).toBe(4413);
  const ben = await join(house, id, { person: "ben" });
  ben.write("y".repeat(50_000));
  expect((await ben.closed).code).toBe(1009);
  expect((await join(house, id)).text.toString()).toBe("");
});

test("a sender that is too fast is read more slowly and loses nothing", async () => {
  const house = await openHouse({ limits: { updatesPerSecond: 200, burst: 20 } });
  const id = await house.makeDocument();
  const ana = await join(house, id);
  const start = performance.now();
  for (let n = 0; n < 150; n++) {
    ana.write("x");
    await new Promise((resolve) => setImmediate(resolve));
  }
  await eventually(() => expect(ana.isSaved).toBe(true));
  expect(performance.now() - start).toBeGreaterThan(400);
  expect((await house.text(id)).length).toBe(150);
});

test("a reader that stops reading gets one difference when it reads again", async () => {
  const house = await openHouse({ limits: { behindBytes: 200_000, dropBytes: 3_000_000 } });
  const id = await house.makeDocument();
  const slow = await join(house, id, { person: "ben" });
  slow.socket.pause();
  const heard = slow.heard.length;
  for (let n = 0; n < 60; n++)
    await house.live.change(id, null, (doc) => {
      const text = doc.getText("text");
      text.delete(0, text.length);
      text.insert(0, `${n}`.repeat(200_000));
    });
  expect(house.live.stats().connections).toBe(1);
  slow.socket.resume();
  await eventually(() => expect(slow.text.toString()).toBe("59".repeat(200_000)));
  expect(slow.heard.length - heard).toBeLessThan(60);
  await house.live.change(id, null, (doc) => doc.getText("text").delete(10, 399_990));
  await eventually(() => expect(slow.text.toString()).toBe("59".repeat(5)));
});

test("a reader that keeps asking without reading is dropped", async () => {
  const house = await openHouse({ limits: { behindBytes: 50_000_000, dropBytes: 8_000_000 } });
  const id = await house.makeDocument("x".repeat(1_000_000));
  const greedy = await join(house, id);
  greedy.socket.pause();
  for (let n = 0; n < 30; n++) greedy.socket.send(stateVectorMessage(Uint8Array.of(0)));
  await eventually(() => expect(house.live.stats().connections).toBe(0));
});

test("a peer that is gone without a word is let go", async () => {
  const house = await openHouse({ limits: { deadMs: 150 } });
  const id = await house.makeDocument();
  const alive = await join(house, id);
  const silent = await join(house, id);
  silent.socket.pause();
  await eventually(() => expect(house.live.stats().connections).toBe(1));
  expect(alive.socket.readyState).toBe(WebSocket.OPEN);
});

const say = (client: Client, clientId: number, clock: number, state: object | null) =>
  client.socket.send(
    awarenessMessage([{ clientId, clock, state: state as Record<string, unknown> | null }]),
  );

test("a caret carries the name that the server knows, and comes back to its sender", async () => {
  const house = await openHouse();
  const id = await house.makeDocument();
  const ana = await join(house, id);
  const ben = await join(house, id, { person: "ben" });
  say(ben, 7, 1, { user: { id: "ana", name: "The head" }, cursor: 3 });
  const state = { cursor: 3, user: { id: "ben", name: "Person ben", colour: "#123456" } };
  await eventually(() => expect(ana.presences.get(7)?.state).toEqual(state));
  expect(ben.presences.get(7)?.state).toEqual(state);
  const late = await join(house, id, { person: "cai" });
  await eventually(() => expect(late.presences.get(7)?.state).toEqual(state));
  ben.socket.close();
  await eventually(() => expect(ana.presences.get(7)?.state).toBeNull());
});

test("a socket speaks for one client id, and for nobody else's", async () => {
  const house = await openHouse();
  const id = await house.makeDocument();
  const ana = await join(house, id);
  const ben = await join(house, id, { person: "ben" });
  ana.write("Ana's");
  say(ana, ana.doc.clientID, 1, { cursor: 1 });
  await eventually(() => expect(ben.presences.get(ana.doc.clientID)?.clock).toBe(1));
  say(ben, ana.doc.clientID, 2, { cursor: 2 });
  say(ben, ana.doc.clientID, 2, null);
  say(ben, 8, 1, { cursor: 8 });
  say(ben, 9, 1, { cursor: 9 });
  await eventually(() => expect(ana.presences.get(8)?.state).toMatchObject({ cursor: 8 }));
  expect(ana.presences.get(9)).toBeUndefined();
  expect(ana.presences.get(ana.doc.clientID)?.state).toMatchObject({ cursor: 1 });
});

test("a caret that is too large is ignored", async () => {
  const house = await openHouse();
  const id = await house.makeDocument();
  const ana = await join(house, id);
  say(ana, 1, 1, { cursor: "x".repeat(5000) });
  say(ana, 1, 2, { cursor: "small" });
  await eventually(() => expect(ana.presences.get(1)?.clock).toBe(2));
});

test("a document survives a connection that ends while it is being judged", async () => {
  let release = () => {};
  const house = await openHouse({
    authorise: async () => {
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      return { person: { id: "ana", name: "Ana", colour: "#000" }, right: "write" };
    },
  });
  const client = connect(house, await house.makeDocument());
  await new Promise((resolve) => setTimeout(resolve, 50));
  client.socket.terminate();
  await new Promise((resolve) => setTimeout(resolve, 50));
  release();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(house.live.stats().connections).toBe(0);
});
