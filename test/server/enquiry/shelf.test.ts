import { expect, onTestFinished, test } from "vitest";
import { visitor } from "#content/access/tokens.ts";
import { openCommons } from "#test/support/commons.ts";

async function open() {
  let now = new Date("2026-05-01T09:00:00Z");
  const commons = await openCommons({ now: () => now });
  onTestFinished(commons.close);
  const slug = await commons.publish(await commons.startWriteUp(), "public", "");
  const { writeUp } = await commons.library.getPage(visitor, slug);
  const [anna, ben, cara] = await Promise.all(["anna", "ben", "cara"].map(commons.viewer));
  if (!anna || !ben || !cara) throw new Error("somebody is missing");
  const nextDay = () => {
    now = new Date(now.getTime() + 86_400_000);
  };
  return { ...commons, anna, ben, cara, slug, id: writeUp.id, nextDay };
}

test("a practice moves along a shelf; the newest step counts, and the earlier ones stay", async () => {
  const { shelf, ben, cara, slug, id, nextDay } = await open();
  expect(await shelf.find(ben, id)).toBeNull();
  for (const use of ["read", "discussed", "discussed", "tried"]) {
    await shelf.put(ben, slug, use);
    nextDay();
  }
  expect(await shelf.find(ben, id)).toBe("tried");
  expect(await shelf.list(ben)).toMatchObject([
    { use: "tried", before: [{ use: "discussed" }, { use: "read" }] },
  ]);
  expect(await shelf.list(cara)).toEqual([]);
  await shelf.put(ben, slug, "");
  expect(await shelf.find(ben, id)).toBeNull();
  expect(await shelf.list(ben)).toEqual([]);
});

test("totals are told from three people up, and nobody counts twice", async () => {
  const { shelf, anna, ben, cara, slug, id } = await open();
  await shelf.put(ben, slug, "read");
  await shelf.put(ben, slug, "tried");
  await shelf.put(cara, slug, "tried");
  expect(await shelf.countTold(id)).toEqual([]);
  await shelf.put(anna, slug, "tried");
  expect(await shelf.countTold(id)).toEqual([{ use: "tried", people: 3 }]);
  await shelf.put(cara, slug, "embedded");
  expect(await shelf.countTold(id)).toEqual([]);
});

test("a shelf is for people of a school here, and for what they may read", async () => {
  const { shelf, publishing, anna, cara, slug, id } = await open();
  for (const viewer of [visitor, { ...cara, isMember: false }])
    await expect(shelf.put(viewer, slug, "read")).rejects.toMatchObject({ code: "not-allowed" });
  await expect(shelf.put(cara, slug, "admired")).rejects.toMatchObject({
    problems: [{ field: "use" }],
  });
  await publishing.setAudience(anna, slug, { audience: "alliance:ridings" });
  await expect(shelf.put(cara, slug, "read")).rejects.toMatchObject({ code: "not-found" });
  expect(await shelf.find(cara, id)).toBeNull();
});

test("who leaves takes their shelf along, and counts no more", async () => {
  const { shelf, leaving, anna, ben, cara, slug, id } = await open();
  for (const viewer of [anna, ben, cara]) await shelf.put(viewer, slug, "read");
  expect(await shelf.countTold(id)).toEqual([{ use: "read", people: 3 }]);
  await leaving.leave(ben);
  expect(await shelf.countTold(id)).toEqual([]);
});
