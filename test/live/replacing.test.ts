import { expect, test } from "vitest";
import * as Y from "yjs";
import { closeCodes } from "#content/live/wire.ts";
import { connect, join } from "#test/support/live-client.ts";
import { openHouse } from "#test/support/live-house.ts";

/** The text again, in a document of its own, with every "secret" gone. */
function withoutSecret(doc: Y.Doc): Y.Doc {
  const fresh = new Y.Doc();
  fresh.getText("text").insert(0, doc.getText("text").toString().replaceAll("secret", "—"));
  return fresh;
}

const replacing = { rebuild: withoutSecret, store: async () => {} };

test("what was acknowledged is in the new history, and every editor is told why", async () => {
  const house = await openHouse();
  const id = await house.makeDocument("A secret. ");
  const epoch = await house.live.epochOf(id);
  const ana = await join(house, id, { epoch });
  const ben = await join(house, id, { epoch, person: "ben" });
  ana.write("More.");
  ben.write("And more.");
  await house.live.replace(id, replacing);
  expect((await ana.closed).code).toBe(closeCodes.passageRemoved);
  expect((await ben.closed).words).toContain("by law");
  const text = await house.text(id);
  expect(text).not.toContain("secret");
  if (ana.isSaved) expect(text).toContain("More.");
  if (ben.isSaved) expect(text).toContain("And more.");
  expect((await house.rows()).filter(({ documentId }) => documentId === id)).toHaveLength(1);
});

test("a copy of the old history is refused, named by its epoch or not", async () => {
  const house = await openHouse();
  const id = await house.makeDocument("A secret.");
  const epoch = await house.live.epochOf(id);
  const old = await join(house, id, { epoch });
  await house.live.replace(id, replacing);
  for (const params of [{ epoch }, {}]) {
    const device = connect(house, id, params as Record<string, string>);
    Y.applyUpdate(device.doc, Y.encodeStateAsUpdate(old.doc), device);
    expect((await device.closed).code).toBe(closeCodes.epochReplaced);
  }
  const anew = await join(house, id, { epoch: await house.live.epochOf(id) });
  expect(anew.text.toString()).toBe("A —.");
  anew.write(" On we go.");
  await expect.poll(() => anew.isSaved).toBe(true);
  expect(await house.text(id)).toBe("A —. On we go.");
});

test("an edit by the server waits, or is refused: it never brings the old history back", async () => {
  const house = await openHouse();
  const id = await house.makeDocument("A secret.");
  const append = (words: string) =>
    house.live.change(id, "ana", (doc) => doc.getText("text").insert(0, words));
  const outcomes = await Promise.allSettled([
    append("1 "),
    house.live.replace(id, replacing),
    append("2 "),
    house.live.replace(id, replacing),
    append("3 "),
  ]);
  const text = await house.text(id);
  expect(text).not.toContain("secret");
  for (const [index, words] of [
    [0, "1 "],
    [2, "2 "],
    [4, "3 "],
  ] as const)
    expect(text.includes(words)).toBe(outcomes[index]?.status === "fulfilled");
});

test("two who replace it at once each build on what the other left", async () => {
  const house = await openHouse();
  const id = await house.makeDocument("A secret and a riddle.");
  await join(house, id);
  const without = (word: string) =>
    house.live.replace(id, {
      rebuild: (doc) => {
        const fresh = new Y.Doc();
        fresh.getText("text").insert(0, doc.getText("text").toString().replace(word, "—"));
        return fresh;
      },
      store: async () => {},
    });
  await Promise.all([without("secret"), without("riddle")]);
  expect(await house.text(id)).toBe("A — and a —.");
});

test("where it cannot be stored nothing is lost, and people come back to what there was", async () => {
  const house = await openHouse();
  const id = await house.makeDocument("A secret.");
  const epoch = await house.live.epochOf(id);
  const ana = await join(house, id, { epoch });
  await expect(
    house.live.replace(id, {
      rebuild: withoutSecret,
      store: async () => {
        throw new Error("the disk is full");
      },
    }),
  ).rejects.toThrow("the disk is full");
  expect((await ana.closed).code).toBe(closeCodes.restart);
  const again = await join(house, id, { epoch });
  expect(again.text.toString()).toBe("A secret.");
});

test("a log that was being shortened meanwhile leaves the new history alone", async () => {
  const house = await openHouse({ limits: { compactRows: 2, keepRowsMs: 0 } });
  const id = await house.makeDocument("A secret.");
  const ana = await join(house, id, { epoch: await house.live.epochOf(id) });
  for (const letter of "abcdef") ana.write(letter);
  await expect.poll(() => ana.isSaved).toBe(true);
  await house.live.replace(id, replacing);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await house.text(id)).toBe("A —.abcdef");
});
