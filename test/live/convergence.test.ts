import fc from "fast-check";
import { expect, test } from "vitest";
import { eventually } from "#test/support/eventually.ts";
import { join } from "#test/support/live-client.ts";
import { openHouse } from "#test/support/live-house.ts";

const edit = fc.record({
  who: fc.constantFrom("ana", "ben", "server"),
  at: fc.nat(1000),
  remove: fc.nat(3),
  insert: fc.string({ maxLength: 4 }),
  breathe: fc.boolean(),
});

test("whatever two people and the server write, in any order, all end with the same text", async () => {
  const house = await openHouse({
    limits: { updatesPerSecond: 5000, burst: 5000, compactRows: 7 },
  });
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 30 }), async (edits) => {
      const id = await house.makeDocument("Common ground");
      const ana = await join(house, id);
      const ben = await join(house, id, { person: "ben" });
      const served: Promise<void>[] = [];
      for (const { who, at, remove, insert, breathe } of edits) {
        const change = (text: typeof ana.text) => {
          const position = at % (text.length + 1);
          text.delete(position, Math.min(remove, text.length - position));
          text.insert(position, insert);
        };
        if (who === "ana") ana.doc.transact(() => change(ana.text));
        else if (who === "ben") ben.doc.transact(() => change(ben.text));
        else served.push(house.live.change(id, null, (doc) => change(doc.getText("text"))));
        if (breathe) await new Promise((resolve) => setTimeout(resolve, 1));
      }
      await Promise.all(served);
      await eventually(() => expect(ana.isSaved && ben.isSaved).toBe(true));
      await eventually(async () => {
        const stored = await house.text(id);
        expect([ana.text.toString(), ben.text.toString()]).toEqual([stored, stored]);
      });
      ana.socket.close();
      ben.socket.close();
      const late = await join(house, id, { person: "cai" });
      expect(late.text.toString()).toBe(await house.text(id));
      late.socket.close();
    }),
    { numRuns: 40, endOnFailure: true },
  );
}, 60_000);
