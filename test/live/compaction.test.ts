import { expect, test } from "vitest";
import * as Y from "yjs";
import { liveClients, liveSnapshots } from "#drizzle/schema/index.ts";
import { mergeParts } from "#server/live/build.ts";
import type { Limits } from "#server/live/index.ts";
import { compact } from "#server/live/store.ts";
import { eventually } from "#test/support/eventually.ts";
import { join } from "#test/support/live-client.ts";
import { type House, openHouse } from "#test/support/live-house.ts";

const eager: Partial<Limits> = { compactRows: 10, keepRowsMs: -1 };

const snapshots = (house: House) => house.database.read.select().from(liveSnapshots);

async function typeLetters(house: House, id: string, letters: string) {
  for (const letter of letters)
    await house.live.change(id, "ana", (doc) => {
      const text = doc.getText("text");
      text.insert(text.length, letter);
    });
}

test("a long log is folded into a snapshot that says the same", async () => {
  const first = await openHouse({ limits: eager });
  const id = await first.makeDocument("Hello ");
  await typeLetters(first, id, "abcdefghijklmnopqrstuvwxyz");
  await eventually(async () => expect((await first.rows()).length).toBeLessThan(10));
  const [snapshot] = await snapshots(first);
  expect(snapshot?.uptoSeq).toBeGreaterThanOrEqual(20);
  await first.close();
  const second = await openHouse({ folder: first.folder });
  expect(await second.text(id)).toBe("Hello abcdefghijklmnopqrstuvwxyz");
  expect((await join(second, id)).text.toString()).toBe("Hello abcdefghijklmnopqrstuvwxyz");
});

test("rows younger than a minute stay in the log, and are not applied twice", async () => {
  const house = await openHouse({ limits: { compactRows: 10, unloadMs: 0 } });
  const id = await house.makeDocument();
  await typeLetters(house, id, "abcdefghijkl");
  await eventually(async () => expect((await snapshots(house)).length).toBe(1));
  expect((await house.rows()).length).toBe(13);
  await eventually(() => expect(house.live.stats().rooms).toBe(0));
  expect(await house.text(id)).toBe("abcdefghijkl");
});

test("numbers of rows are never used again, so new rows are never taken for old ones", async () => {
  const house = await openHouse({ limits: { ...eager, unloadMs: 0 } });
  const id = await house.makeDocument("x");
  await typeLetters(house, id, "ab");
  await eventually(async () => expect(await house.rows()).toEqual([]));
  await typeLetters(house, id, "c");
  const [snapshot] = await snapshots(house);
  await eventually(() => expect(house.live.stats().rooms).toBe(0));
  expect(snapshot?.uptoSeq).toBeGreaterThanOrEqual(3);
  expect(await house.text(id)).toBe("xabc");
});

test("what waits for an update that has not come survives compaction", async () => {
  const house = await openHouse({ limits: { ...eager, unloadMs: 0 } });
  const id = await house.makeDocument();
  const updates: Uint8Array[] = [];
  const source = new Y.Doc();
  source.on("update", (update: Uint8Array) => updates.push(update));
  for (const letter of "abcd") source.getText("text").insert(source.getText("text").length, letter);
  source.getText("text").delete(2, 1);
  const [a, b, ...rest] = updates as [Uint8Array, Uint8Array, ...Uint8Array[]];

  const ana = await join(house, id);
  for (const update of [a, ...rest]) ana.sendUpdate(update);
  await eventually(() => expect(ana.isSaved).toBe(true));
  ana.socket.close();
  await eventually(() => expect(house.live.stats().rooms).toBe(0));
  await eventually(async () => expect(await house.rows()).toEqual([]));
  expect(await house.text(id)).toBe("a");

  const again = await join(house, id);
  again.sendUpdate(b);
  await eventually(() => expect(again.isSaved).toBe(true));
  expect(await house.text(id)).toBe("abd");
});

test("a large document is folded in a thread of its own", async () => {
  const house = await openHouse({ limits: { ...eager, threadBytes: 1 } });
  const id = await house.makeDocument("Hello ");
  await typeLetters(house, id, "abcdefghijkl");
  await eventually(async () => expect((await snapshots(house)).length).toBe(1));
  await house.close();
  const second = await openHouse({ folder: house.folder });
  expect(await second.text(id)).toBe("Hello abcdefghijkl");
});

test("an idle document leaves memory, and comes back as it was", async () => {
  const house = await openHouse({ limits: { unloadMs: 50 } });
  const id = await house.makeDocument("Hello");
  const ana = await join(house, id);
  ana.write("!");
  await eventually(() => expect(ana.isSaved).toBe(true));
  await new Promise((resolve) => setTimeout(resolve, 120));
  expect(house.live.stats().rooms).toBe(1);
  ana.socket.close();
  await eventually(() => expect(house.live.stats().rooms).toBe(0));
  expect((await join(house, id)).text.toString()).toBe("Hello!");
});

test("a document with something that is not stored stays in memory", async () => {
  const house = await openHouse({ limits: { unloadMs: 0 } });
  const id = await house.makeDocument();
  const ana = await join(house, id);
  await eventually(() => expect(ana.isSaved).toBe(true));
  house.trouble.storing = new Error("disk full");
  ana.write("kept");
  await eventually(() => expect(house.live.stats().queued).toBe(1));
  ana.socket.terminate();
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(house.live.stats()).toMatchObject({ rooms: 1, connections: 0, queued: 1 });
  house.trouble.storing = null;
  expect(await house.text(id)).toBe("kept");
});

test("who wrote what outlives compaction", async () => {
  const house = await openHouse({ limits: { ...eager, unloadMs: 0 } });
  const id = await house.makeDocument();
  const ana = await join(house, id);
  ana.write("mine");
  await eventually(() => expect(ana.isSaved).toBe(true));
  ana.socket.close();
  await eventually(async () => expect(await house.rows()).toEqual([]));
  expect((await house.database.read.select().from(liveClients)).length).toBe(1);
  const ben = await join(house, id, { person: "ben" });
  const forged = new Y.Doc();
  Y.applyUpdate(forged, Y.encodeStateAsUpdate(ben.doc));
  forged.clientID = ana.doc.clientID;
  forged.getText("text").insert(4, " and signed");
  ben.sendUpdate(Y.encodeStateAsUpdate(forged));
  expect((await ben.closed).code).toBe(4422);
  expect(await house.text(id)).toBe("mine");
});

test("of two compactions at once, the one that knows less gives way", async () => {
  const house = await openHouse();
  const id = await house.makeDocument("x");
  await typeLetters(house, id, "ab");
  const before = new Date(Date.now() + 1000);
  await compact(house.database, id, {
    before,
    merge: async (parts) => {
      await typeLetters(house, id, "c");
      await compact(house.database, id, { before, merge: async (more) => mergeParts(more) });
      return mergeParts(parts);
    },
  });
  expect(await house.rows()).toEqual([]);
  await house.close();
  const second = await openHouse({ folder: house.folder });
  expect(await second.text(id)).toBe("xabc");
});
