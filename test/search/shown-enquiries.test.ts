import { expect, test } from "vitest";
import { visitor } from "#content/access/tokens.ts";
import { reindex } from "#server/cli/reindex.ts";
import { openEnquiryToShow as open } from "#test/support/enquiry-to-show.ts";

test("it is found by what its readers are shown, and only by them", async () => {
  const { live, ben, cara, anna, enquiry, show, find, finds } = await open();
  expect(await finds(anna, "glossing")).toBe(false);
  await show("alliance:ridings");
  for (const words of ["five", "glossing", "stumble", "rehearsed", "north", "comprehension"])
    expect([words, await finds(ben, words)]).toEqual([words, true]);
  for (const reader of [cara, visitor]) expect(await finds(reader, "glossing")).toBe(false);
  expect((await find(ben, "rehearsed")).hits).toMatchObject([
    {
      kind: "enquiry",
      address: `/enquiries/five-words-${enquiry.key}`,
      byline: expect.stringContaining("North School"),
    },
  ]);
  for (const filters of [{ theme: ["reading"] }, { phase: ["Secondary"] }, { school: ["north"] }])
    expect(await finds(ben, "five", { ...filters, kind: ["enquiry"] })).toBe(true);
  expect(await finds(ben, "five", { school: ["west"] })).toBe(false);
  await live.change(enquiry.liveDocumentId, "anna", (doc) =>
    doc.getText("need").insert(0, "Walrus. "),
  );
  await show("alliance:ridings");
  expect(await finds(ben, "walrus")).toBe(true);
});

test("what is written since it was shown is not found", async () => {
  const { live, enquiries, takingPart, database, anna, enquiry, slug, show, finds } = await open();
  await show("public");
  await live.change(enquiry.liveDocumentId, "anna", (doc) =>
    doc.getText("title").insert(0, "Walrus. "),
  );
  await database.write((tx) => enquiries.paused(tx, enquiry.liveDocumentId, ["anna"]));
  await takingPart.addMember(anna, slug, { person: "Cara Test", role: "sle" });
  for (const reader of [anna, visitor]) expect(await finds(reader, "walrus")).toBe(false);
});

test("shown to fewer, or to nobody, it leaves search at once", async () => {
  const { ben, cara, show, finds } = await open();
  await show("public");
  expect(await finds(visitor, "glossing")).toBe(true);
  await show("alliance:ridings");
  for (const reader of [visitor, cara]) expect(await finds(reader, "glossing")).toBe(false);
  expect(await finds(ben, "glossing")).toBe(true);
  await show("team");
  expect(await finds(ben, "glossing")).toBe(false);
});

test("somebody taken off its team finds it no more", async () => {
  const { takingPart, anna, cara, slug, show, finds } = await open();
  await takingPart.addMember(anna, slug, { person: "Cara Test", role: "sle" });
  await show("alliance:ridings");
  expect(await finds(cara, "glossing")).toBe(true);
  await takingPart.removeMember(anna, slug, "cara");
  expect(await finds(cara, "glossing")).toBe(false);
});

test("a rebuilt index has it again", async () => {
  const commons = await open();
  const { database, search, enquiry, show, finds } = commons;
  await show("public");
  await database.write((tx) => search.remove(tx, [`enquiry:${enquiry.id}`]));
  expect(await finds(visitor, "glossing")).toBe(false);
  await reindex(commons, () => {});
  expect(await finds(visitor, "glossing")).toBe(true);
  await show("team");
  await reindex(commons, () => {});
  expect(await finds(visitor, "glossing")).toBe(false);
});

test("words that were purged are not found in it", async () => {
  const { purging, dev, show, finds } = await open();
  await show("public");
  const asked = { address: "", everywhere: true, passage: "They stumble" };
  expect(await finds(visitor, "stumble")).toBe(true);
  await purging.purge(dev, { ...asked, reason: "pupil", isSure: true });
  expect(await finds(visitor, "stumble")).toBe(false);
  expect(await finds(visitor, "glossing")).toBe(true);
});
