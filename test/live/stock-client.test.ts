import { expect, onTestFinished, test } from "vitest";
import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { messages, readStored } from "#content/live/wire.ts";
import { eventually } from "#test/support/eventually.ts";
import { type House, openHouse } from "#test/support/live-house.ts";

function provide(house: House, id: string, params: Record<string, string> = {}) {
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(house.url, id, doc, {
    connect: false,
    params,
    disableBc: true,
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
  });
  onTestFinished(() => provider.destroy());
  const acknowledged: number[] = [];
  provider.messageHandlers[messages.stored] = (_encoder, decoder) => {
    acknowledged.push(readStored(decoder));
  };
  const closings: { code: number; reason: string }[] = [];
  provider.on("closed", ({ code, reason }) => closings.push({ code, reason }));
  provider.connect();
  return { doc, text: doc.getText("text"), provider, acknowledged, closings };
}

test("a stock client syncs, and sees its acknowledgements counted", async () => {
  const house = await openHouse();
  const id = await house.makeDocument("Hello");
  const ana = provide(house, id);
  const ben = provide(house, id, { person: "ben" });
  await eventually(() => expect(ana.provider.synced && ben.provider.synced).toBe(true));
  ana.text.insert(5, " from Ana");
  await eventually(() => expect(ana.acknowledged).toEqual([1, 2]));
  await eventually(() => expect(ben.text.toString()).toBe("Hello from Ana"));
});

test("a stock client comes back after a restart and sends what it wrote meanwhile", async () => {
  const first = await openHouse();
  const id = await first.makeDocument("Hello");
  const ana = provide(first, id);
  await eventually(() => expect(ana.acknowledged).toEqual([1]));
  await first.close();
  ana.text.insert(5, " offline");
  const second = await openHouse({ folder: first.folder });
  ana.provider.serverUrl = second.url;
  await eventually(async () => expect(await second.text(id)).toBe("Hello offline"));
});

test("a stock client stays away once its right is withdrawn, and returns to be judged again", async () => {
  const house = await openHouse();
  const id = await house.makeDocument("Hello");
  const ana = provide(house, id);
  const ben = provide(house, id, { person: "ben" });
  await eventually(() => expect(ana.provider.synced && ben.provider.synced).toBe(true));
  house.live.disconnect({ personId: "ben" }, 4403);
  house.live.disconnect({ personId: "ana" }, 4503);
  await eventually(() => expect(ben.closings).toMatchObject([{ code: 4403 }]));
  await eventually(() => expect(ana.provider.synced).toBe(true));
  expect(ben.provider.shouldConnect).toBe(false);
});

test("a client that says nothing hears something often enough to stay", async () => {
  const house = await openHouse({ limits: { keepAliveMs: 50 } });
  const id = await house.makeDocument("Hello");
  const ana = provide(house, id);
  ana.provider.awareness.setLocalState(null);
  await eventually(() => expect(ana.provider.synced).toBe(true));
  const seen = ana.provider.wsLastMessageReceived;
  await eventually(() => expect(ana.provider.wsLastMessageReceived).toBeGreaterThan(seen + 100));
});

test("stock clients see each other's carets under the names that the server knows", async () => {
  const house = await openHouse();
  const id = await house.makeDocument();
  const ana = provide(house, id);
  const ben = provide(house, id, { person: "ben" });
  ana.provider.awareness.setLocalStateField("user", { name: "Somebody else" });
  await eventually(() =>
    expect(ben.provider.awareness.getStates().get(ana.doc.clientID)?.user).toEqual({
      id: "ana",
      name: "Person ana",
      colour: "#123456",
    }),
  );
  ana.provider.destroy();
  await eventually(() =>
    expect(ben.provider.awareness.getStates().has(ana.doc.clientID)).toBe(false),
  );
});
