import { expect, test } from "vitest";
import { WebSocket } from "ws";
import { closeCodes, closeWords, findCloseReason } from "#content/live/wire.ts";
import type { Verdict } from "#server/live/index.ts";
import { sameOrigin } from "#server/live/upgrade.ts";
import { eventually } from "#test/support/eventually.ts";
import { connect, join } from "#test/support/live-client.ts";
import { openHouse } from "#test/support/live-house.ts";

test.each([4401, 4403, 4404] as const)("who is refused learns it by code %i", async (refuse) => {
  const house = await openHouse({ authorise: async () => ({ refuse }) });
  const id = await house.makeDocument("secret");
  const client = connect(house, id);
  expect((await client.closed).code).toBe(refuse);
  expect(client.heard).toEqual([]);
});

test("a document that does not exist closes with 4404", async () => {
  const house = await openHouse();
  expect((await connect(house, "nowhere").closed).code).toBe(4404);
});

test("a page joins with the epoch of its copy, and is told when that was replaced", async () => {
  const house = await openHouse();
  const id = await house.makeDocument("Hello");
  const ana = await join(house, id, { epoch: await house.live.epochOf(id) });
  expect(ana.text.toString()).toBe("Hello");
  expect((await connect(house, id, { epoch: "another" }).closed).code).toBe(4409);
});

test("when a judgement fails the client is asked to come later", async () => {
  const house = await openHouse({
    authorise: async () => {
      throw new Error("no database");
    },
  });
  expect((await connect(house, await house.makeDocument()).closed).code).toBe(1013);
});

test("an address that is no live document is left to others", async () => {
  const house = await openHouse();
  for (const path of ["", "/live", "/live/", "/live/a/b", "/live/%00", "/live/a.b", "/other"]) {
    const socket = new WebSocket(`ws://127.0.0.1:${house.port}${path}`);
    const error = await new Promise<Error>((resolve) => socket.once("error", resolve));
    expect(error.message).toMatch(/socket hang up|ECONNRESET/);
  }
});

test("a page of another origin is turned away at the handshake", async () => {
  const house = await openHouse();
  const url = `${house.url}/${await house.makeDocument()}`;
  const socket = new WebSocket(url, { origin: "https://elsewhere.example" });
  const error = await new Promise<Error>((resolve) => socket.once("error", resolve));
  expect(error.message).toContain("403");
  const own = new WebSocket(url, { origin: `http://127.0.0.1:${house.port}` });
  await new Promise((resolve) => own.once("open", resolve));
  own.terminate();
});

test.each([
  [undefined, true],
  ["http://localhost:3000", true],
  ["http://localhost:3001", false],
  ["http://localhost:3000.example.org", false],
  ["null", false],
  ["not an origin", false],
])("from origin %s to localhost:3000: %s", (origin, expected) => {
  const request = { headers: { host: "localhost:3000" } } as Parameters<typeof sameOrigin>[1];
  expect(sameOrigin(origin, request)).toBe(expected);
});

test("when a right changes, the sockets concerned are closed and judged again", async () => {
  let right: "write" | "read" = "write";
  const house = await openHouse({
    authorise: async (request): Promise<Verdict> => {
      const id = new URL(request.url ?? "", "http://x").searchParams.get("person") ?? "";
      return { person: { id, name: id, colour: "#000" }, right };
    },
  });
  const id = await house.makeDocument("Hello");
  const other = await house.makeDocument("Other");
  const ana = await join(house, id, { person: "ana" });
  const elsewhere = await join(house, other, { person: "ana" });
  const ben = await join(house, id, { person: "ben" });
  right = "read";
  house.live.disconnect({ documentId: id, personId: "ana" }, closeCodes.judgeAgain);
  ana.write("after the change");
  expect(await ana.closed).toEqual({ code: 4503, words: closeWords.judgeAgain });
  const again = await join(house, id, { person: "ana" });
  again.write("still trying");
  ben.write("!");
  await eventually(() => expect(again.text.toString()).toContain("!"));
  expect(await house.text(id)).toBe("Hello!");
  expect(elsewhere.socket.readyState).toBe(WebSocket.OPEN);
  house.live.disconnect({ personId: "ben" }, 4403, "removed");
  expect(await ben.closed).toEqual({ code: 4403, words: "removed" });
  expect(house.live.stats()).toMatchObject({ rooms: 2, connections: 2 });
});

test("a right that changes while it is being judged is judged again", async () => {
  let release = () => {};
  let judged = 0;
  const house = await openHouse({
    authorise: async () => {
      judged++;
      if (judged > 1) return { refuse: 4403 };
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      return { person: { id: "ana", name: "Ana", colour: "#000" }, right: "write" };
    },
  });
  const client = connect(house, await house.makeDocument());
  await eventually(() => expect(judged).toBe(1));
  house.live.disconnect({ personId: "ana" }, closeCodes.judgeAgain);
  release();
  expect((await client.closed).code).toBe(4403);
});

test("who may only read sees what is written and changes nothing", async () => {
  const house = await openHouse();
  const id = await house.makeDocument("Hello");
  const ben = await join(house, id, { person: "ben", right: "read" });
  const ana = await join(house, id);
  ben.write(" from a reader");
  ana.write(" from a writer");
  await eventually(() => expect(ben.text.toString()).toContain("from a writer"));
  expect(await house.text(id)).toBe("Hello from a writer");
  expect(ben.acknowledged).toBe(0);
});

test("sockets are limited for each person and each document", async () => {
  const house = await openHouse({ limits: { socketsPerPerson: 2, socketsPerDocument: 3 } });
  const id = await house.makeDocument();
  await join(house, id);
  await join(house, id);
  expect((await connect(house, id).closed).code).toBe(1013);
  await join(house, id, { person: "ben" });
  expect((await connect(house, id, { person: "cai" }).closed).code).toBe(1013);
});

test("nobody joins a server that is closing", async () => {
  const house = await openHouse();
  const id = await house.makeDocument();
  const closing = house.live.close();
  expect((await connect(house, id).closed).code).toBe(1012);
  await closing;
});

test("every closing code has a line that fits into a frame", () => {
  for (const [reason, code] of Object.entries(closeCodes)) {
    expect(findCloseReason(code)).toBe(reason);
    expect(Buffer.byteLength(closeWords[reason as keyof typeof closeWords])).toBeLessThan(124);
  }
  expect(findCloseReason(1006)).toBeUndefined();
});
