import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { liveClients, liveDocuments, people } from "#drizzle/schema/index.ts";
import { eventually } from "#test/support/eventually.ts";
import { connect, join } from "#test/support/live-client.ts";
import { openHouse } from "#test/support/live-house.ts";

test("an edit is acknowledged once its row is in the database", async () => {
  const house = await openHouse();
  const id = await house.makeDocument("Hello");
  const ana = await join(house, id);
  await eventually(() => expect(ana.isSaved).toBe(true));
  let rowsAtAcknowledgement = -1;
  ana.socket.on("message", async () => {
    if (ana.isSaved && rowsAtAcknowledgement < 0)
      rowsAtAcknowledgement = (await house.rows()).length;
  });
  ana.write(", world");
  expect(ana.isSaved).toBe(false);
  await eventually(() => expect(rowsAtAcknowledgement).toBe(2));
  expect((await house.rows()).at(-1)).toMatchObject({ documentId: id, personId: "ana" });
  expect(await house.text(id)).toBe("Hello, world");
});

test("while the database refuses, nothing is applied, sent on or acknowledged, and people are told", async () => {
  const house = await openHouse();
  const id = await house.makeDocument("Hello");
  const ana = await join(house, id);
  const ben = await join(house, id, { person: "ben" });
  await eventually(() => expect(ana.isSaved && ben.isSaved).toBe(true));
  house.trouble.storing = new Error("disk I/O error");
  ana.write(" one");
  await eventually(() => expect(ben.notices).toEqual([{ kind: "storing-fails" }]));
  ana.write(" two");
  const cai = await join(house, id, { person: "cai" });
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect([ana.sent - ana.acknowledged, ben.text.toString(), cai.text.toString()]).toEqual([
    2,
    "Hello",
    "Hello",
  ]);
  expect(cai.notices).toEqual([{ kind: "storing-fails" }]);
  expect(house.live.stats()).toMatchObject({ failing: true });
  await expect(house.live.change(id, null, () => {})).rejects.toMatchObject({ code: "conflict" });

  house.trouble.storing = null;
  await eventually(() => expect(ana.isSaved).toBe(true));
  expect(ben.text.toString()).toBe("Hello one two");
  expect(cai.text.toString()).toBe("Hello one two");
  expect(ben.notices.at(-1)).toEqual({ kind: "storing-again" });
  expect(house.live.stats()).toMatchObject({ failing: false, queued: 0 });
});

test("a read waits for what is queued, and gives up with a conflict", async () => {
  const house = await openHouse({ limits: { settleMs: 500, retryMs: 50 } });
  const id = await house.makeDocument("Hello");
  const ana = await join(house, id);
  await eventually(() => expect(ana.isSaved).toBe(true));
  house.trouble.storing = new Error("disk full");
  ana.write("!");
  await eventually(() => expect(house.live.stats().failing).toBe(true));
  await expect(house.live.read(id)).rejects.toMatchObject({ code: "conflict" });
  const reading = house.text(id);
  house.trouble.storing = null;
  expect(await reading).toBe("Hello!");
});

test("when the queue is full the writer is closed with 1013, and what it wrote comes again", async () => {
  const house = await openHouse({ limits: { queuedUpdates: 3 } });
  const id = await house.makeDocument();
  const ana = await join(house, id);
  await eventually(() => expect(ana.isSaved).toBe(true));
  house.trouble.storing = new Error("disk full");
  for (const letter of "abcdef") ana.write(letter);
  expect(await ana.closed).toMatchObject({ code: 1013 });
  house.trouble.storing = null;
  await eventually(() => expect(house.live.stats().queued).toBe(0));
  const again = connect(house, id);
  Y.applyUpdate(again.doc, Y.encodeStateAsUpdate(ana.doc), again);
  await eventually(() => expect(again.sent > 0 && again.isSaved).toBe(true));
  expect(await house.text(id)).toBe("abcdef");
});

test("what arrives in one tick, over all documents, is one transaction", async () => {
  const house = await openHouse();
  const ids = await Promise.all(["a", "b", "c"].map((text) => house.makeDocument(text)));
  const before = house.writes.length;
  const rows = (await house.rows()).length;
  await Promise.all(
    ids.flatMap((id) =>
      [1, 2].map((n) => house.live.change(id, "ana", (doc) => doc.getMap("m").set(`${n}`, n))),
    ),
  );
  expect((await house.rows()).length - rows).toBe(6);
  expect(house.writes.length - before).toBeLessThanOrEqual(3);
});

test("a restart keeps everything", async () => {
  const first = await openHouse();
  const id = await first.makeDocument("Hello");
  const ana = await join(first, id);
  ana.write(", world");
  await eventually(() => expect(ana.isSaved).toBe(true));
  ana.write("!");
  await new Promise((resolve) => setTimeout(resolve, 20));
  const text = ana.text.toString();
  await first.close();
  expect(await ana.closed).toMatchObject({ code: 1012 });
  const second = await openHouse({ folder: first.folder });
  const again = await join(second, id);
  expect(again.text.toString()).toBe(text);
});

test("closing stores what was heard before it closes the sockets", async () => {
  const house = await openHouse();
  const id = await house.makeDocument();
  const ana = await join(house, id);
  await eventually(() => expect(ana.isSaved).toBe(true));
  house.trouble.storing = new Error("busy");
  ana.write("late words");
  await eventually(() => expect(house.live.stats().queued).toBe(1));
  const closing = house.close();
  house.trouble.storing = null;
  expect(await ana.closed).toMatchObject({ code: 1012 });
  expect(ana.isSaved).toBe(true);
  await closing;
});

test("the words of a person who was deleted meanwhile are kept, and hold up nobody", async () => {
  const house = await openHouse();
  const id = await house.makeDocument();
  const other = await house.makeDocument();
  const ana = await join(house, id);
  const ben = await join(house, other, { person: "ben" });
  await eventually(() => expect(ana.isSaved && ben.isSaved).toBe(true));
  await house.database.write(async (tx) => {
    await tx.delete(people).where(eq(people.id, "ana"));
  });
  ana.write("from Ana");
  ben.write("from Ben");
  await eventually(() => expect(ana.isSaved && ben.isSaved).toBe(true));
  expect(await house.text(id)).toBe("from Ana");
  expect((await house.rows()).map(({ personId }) => personId).sort()).toEqual(
    ["ben", null, null, null].sort(),
  );
});

test("a document that is deleted while people write in it closes with 4404", async () => {
  const house = await openHouse();
  const id = await house.makeDocument();
  const ana = await join(house, id);
  await eventually(() => expect(ana.isSaved).toBe(true));
  await house.database.write(async (tx) => {
    await tx.delete(liveDocuments).where(eq(liveDocuments.id, id));
  });
  ana.write("too late");
  expect(await ana.closed).toMatchObject({ code: 4404 });
  expect(house.live.stats()).toEqual({ rooms: 0, connections: 0, queued: 0, failing: false });
});

test("a server's edit is stored, seen by all, and made on what was there", async () => {
  const house = await openHouse();
  const id = await house.makeDocument("Hello");
  const ana = await join(house, id);
  await Promise.all(
    ["1", "2", "3"].map((digit) =>
      house.live.change(id, "ben", (doc) => {
        const text = doc.getText("text");
        text.insert(text.length, digit);
      }),
    ),
  );
  expect(await house.text(id)).toBe("Hello123");
  await eventually(() => expect(ana.text.toString()).toBe("Hello123"));
  await expect(
    house.live.change(id, null, () => {
      throw new Error("thought better of it");
    }),
  ).rejects.toThrow("thought better of it");
  expect(await house.text(id)).toBe("Hello123");
});

test("a client that comes back with nothing new adds no row, and is acknowledged all the same", async () => {
  const house = await openHouse();
  const id = await house.makeDocument("Hello");
  const ana = await join(house, id);
  ana.text.delete(0, 2);
  await eventually(() => expect(ana.isSaved).toBe(true));
  const rows = (await house.rows()).length;
  const again = connect(house, id);
  Y.applyUpdate(again.doc, Y.encodeStateAsUpdate(ana.doc), again);
  await again.synced;
  await eventually(() => expect(again.sent > 0 && again.isSaved).toBe(true));
  expect((await house.rows()).length).toBe(rows);
});

test("a client id is remembered as its first writer's", async () => {
  const house = await openHouse();
  const id = await house.makeDocument();
  const ana = await join(house, id);
  ana.write("a");
  await eventually(() => expect(ana.isSaved).toBe(true));
  expect(await house.database.read.select().from(liveClients)).toEqual([
    { documentId: id, clientId: String(ana.doc.clientID), personId: "ana" },
  ]);
});

test("a pause is told once, with everybody who wrote", async () => {
  const house = await openHouse({ limits: { pauseMs: 400 } });
  const id = await house.makeDocument();
  const ana = await join(house, id);
  const ben = await join(house, id, { person: "ben" });
  for (const letter of "abc") {
    ana.write(letter);
    ben.write(letter);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  expect(house.pauses).toEqual([]);
  await eventually(() =>
    expect(house.pauses).toEqual([
      { documentId: id, authors: expect.toSatisfy((ids) => ids.sort().join() === "ana,ben") },
    ]),
  );
});
