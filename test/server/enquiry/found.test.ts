import { expect, onTestFinished, test } from "vitest";
import { type Token, tokensOf, type Viewer, visitor } from "#content/access/tokens.ts";
import { slugOf } from "#content/practice/address.ts";
import { dialect } from "#drizzle/dialect.ts";
import { reindex } from "#server/cli/reindex.ts";
import { openCommons } from "#test/support/commons.ts";

/** Anna's enquiry about reading, in the alliance of north and south. */
async function open() {
  const commons = await openCommons();
  onTestFinished(commons.close);
  const [anna, ben, cara, dev] = await Promise.all(
    ["anna", "ben", "cara", "dev"].map(commons.viewer),
  );
  if (!anna || !ben || !cara || !dev) throw new Error("somebody is missing");
  const enquiry = await commons.enquiries.start(anna, {
    title: "Five words",
    method: "pdsa-series",
    question: { form: "impact", intervention: "glossing", outcome: "reading", cohort: "Year 8" },
    allianceId: "ridings",
    park: null,
  });
  const slug = slugOf(enquiry);
  await commons.live.change(enquiry.liveDocumentId, "anna", (doc) => {
    doc.getText("need").insert(0, "They stumble.");
    doc.getMap("tags").set("theme:reading-comprehension-strategies", true);
    doc.getMap("tags").set("phase:Secondary", true);
  });
  await commons.findings.add(anna, slug, {
    ...{ outcome: "Fluency grew.", measure: "", direction: "improved", why: "They rehearsed." },
    ...{ forWhom: "", conditions: "", sure: "unsure" },
  });
  const show = (audience: string) => commons.showing.show(anna, slug, { audience, looked: [] });
  const find = async (viewer: Viewer, text: string, filters = {}) => {
    const tokens: Token[] = tokensOf(viewer);
    return commons.search.search({ text, tokens, filters, page: 1, pageSize: 10 });
  };
  const finds = async (viewer: Viewer, text: string, filters = {}) =>
    (await find(viewer, text, filters)).hits.map(({ kind }) => kind).includes("enquiry");
  return { ...commons, anna, ben, cara, dev, enquiry, slug, show, find, finds };
}

test.runIf(dialect === "sqlite")(
  "it is found by what its readers are shown, and only by them",
  async () => {
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
  },
);

test.runIf(dialect === "sqlite")("what is written since it was shown is not found", async () => {
  const { live, enquiries, takingPart, database, anna, enquiry, slug, show, finds } = await open();
  await show("public");
  await live.change(enquiry.liveDocumentId, "anna", (doc) =>
    doc.getText("title").insert(0, "Walrus. "),
  );
  await database.write((tx) => enquiries.paused(tx, enquiry.liveDocumentId, ["anna"]));
  await takingPart.addMember(anna, slug, { person: "Cara Test", role: "sle" });
  for (const reader of [anna, visitor]) expect(await finds(reader, "walrus")).toBe(false);
});

test("shown to fewer, or to nobody, it leaves search and every list at once", async () => {
  const { shownLists, ben, cara, show, finds } = await open();
  const lists = (viewer: Viewer) =>
    Promise.all([
      shownLists.listRecent(viewer, 5),
      shownLists.listOfTheme(viewer, "reading-comprehension-strategies", 5),
      shownLists.listOfSchool(viewer, "north", 5),
      shownLists.listOfAlliance(viewer, "ridings", 5),
    ]);
  const counts = async (viewer: Viewer) => (await lists(viewer)).map(({ length }) => length);
  await show("public");
  expect(await counts(visitor)).toEqual([1, 1, 1, 1]);
  if (dialect === "sqlite") expect(await finds(visitor, "glossing")).toBe(true);
  await show("alliance:ridings");
  for (const reader of [visitor, cara]) {
    expect(await counts(reader)).toEqual([0, 0, 0, 0]);
    expect(await finds(reader, "glossing")).toBe(false);
  }
  expect(await counts(ben)).toEqual([1, 1, 1, 1]);
  await show("team");
  expect(await counts(ben)).toEqual([0, 0, 0, 0]);
  expect(await finds(ben, "glossing")).toBe(false);
});

test("lists know the themes above, another place, and their length", async () => {
  const { shownLists, show } = await open();
  await show("public");
  const titles = async (list: Promise<{ title: string }[]>) =>
    (await list).map(({ title }) => title);
  expect(await titles(shownLists.listOfTheme(visitor, "reading", 5))).toEqual(["Five words"]);
  expect(await titles(shownLists.listOfTheme(visitor, "mathematics", 5))).toEqual([]);
  expect(await titles(shownLists.listOfSchool(visitor, "south", 5))).toEqual([]);
  expect(await titles(shownLists.listRecent(visitor, 0))).toEqual([]);
});

test.runIf(dialect === "sqlite")("somebody taken off its team finds it no more", async () => {
  const { takingPart, anna, cara, slug, show, finds } = await open();
  await takingPart.addMember(anna, slug, { person: "Cara Test", role: "sle" });
  await show("alliance:ridings");
  expect(await finds(cara, "glossing")).toBe(true);
  await takingPart.removeMember(anna, slug, "cara");
  expect(await finds(cara, "glossing")).toBe(false);
});

test.runIf(dialect === "sqlite")("a rebuilt index has it again", async () => {
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

test.runIf(dialect === "sqlite")("words that were purged are not found in it", async () => {
  const { purging, dev, show, finds } = await open();
  await show("public");
  const asked = { address: "", everywhere: true, passage: "They stumble" };
  expect(await finds(visitor, "stumble")).toBe(true);
  await purging.purge(dev, { ...asked, reason: "pupil", isSure: true });
  expect(await finds(visitor, "stumble")).toBe(false);
  expect(await finds(visitor, "glossing")).toBe(true);
});
