/** What a partner school is told of where its numbers go, and how it keeps them back. */
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { visitor } from "#content/access/tokens.ts";
import { lineList, newLine } from "#content/enquiry/live-plan.ts";
import type { TypedResult } from "#content/measuring/entry.ts";
import {
  affiliations,
  alliances,
  audit,
  enquiries,
  logins,
  memberships,
  outbox,
  people,
  roles,
  schools,
  toldNumbers,
} from "#drizzle/schema/index.ts";
import { openEnquiryToShow } from "#test/support/enquiry-to-show.ts";

const typed = (school: string, arm: string, label: string, n: string): TypedResult => ({
  ...{ measure: "m1", school, arm, occasion: "after", label, day: "2026-03-02", mean: "100" },
  ...{ better: "higher", kind: "scores", n, sd: "15", achieved: "", of: "" },
  ...{ missing: "0", classes: "1", markedBy: "", blind: "yes" },
});

/** Anna's enquiry with ben of south, whose class is among those measured; only north is in “moors”. */
async function open() {
  const commons = await openEnquiryToShow({ SMTP_URL: "smtp://127.0.0.1:1" });
  const { takingPart, live, results, seriesInTime, voices, database, enquiry } = commons;
  const { anna, ben, slug } = commons;
  await takingPart.askSchool(anna, slug, { school: "South School", person: "Ben Test" });
  await takingPart.answer(ben, enquiry.key, { schoolId: "south", yes: true, park: null });
  await live.change(enquiry.liveDocumentId, "anna", (doc) =>
    lineList(doc, "measures").push([newLine("measures", { id: "m1", name: "Comprehension" })]),
  );
  await results.enter(anna, slug, typed("north", "tried", "8B", "28"));
  await results.enter(ben, slug, typed("south", "compared", "8D", "26"));
  await seriesInTime.write(ben, slug, null, {
    ...{ name: "Quiz of the week", unit: "points", school: "south", kind: "mean", n: "28" },
    ...{ better: "higher", measure: "", revision: "0", points: "2026-03-02 7" },
  });
  await voices.write(ben, slug, null, {
    ...{ prompt: "What helped?", method: "Exit slips", day: "2026-03-02", school: "south" },
    ...{ summary: "Most retold it.", consentBasis: "usual", quotes: "", revision: "0" },
  });
  const at = new Date();
  await database.write(async (tx) => {
    await tx.insert(alliances).values({
      ...{ id: "moors", slug: "moors", name: "Moors Alliance", form: "cluster", about: "" },
      ...{ purpose: "Writing", openedOn: "2024-01-01" },
    });
    await tx.insert(memberships).values({
      ...{ id: "m-moors", allianceId: "moors", schoolId: "north", role: "member" },
      from: "2024-01-01",
    });
    for (const id of ["anna", "ben"])
      await tx.insert(logins).values({
        ...{ id, name: id, email: `${id}@school.example`, emailVerified: true },
        ...{ createdAt: at, updatedAt: at },
      });
    await tx.delete(outbox);
  });
  const letters = async () =>
    (await database.read.select().from(outbox).where(eq(outbox.kind, "mail"))).map(
      ({ payload }) => payload as { to: string; subject: string; text: string },
    );
  const lead = await commons.viewer("anna");
  const shown = async () => (await commons.showing.findShown(enquiry.id))?.content.numbers;
  const showTo = (audience: string) => commons.showing.show(lead, slug, { audience, looked: [] });
  const ofSouth = async () => {
    const numbers = await shown();
    return {
      results: numbers?.measures[0]?.results.map(({ label }) => label),
      compared: numbers?.measures[0]?.comparisons.length,
      series: numbers?.series.length,
      voices: numbers?.voices.length,
    };
  };
  return { ...commons, anna: lead, letters, showTo, shown, ofSouth };
}

const outside = "Moors Alliance reads numbers of South School, which is not in it.";

test("who publishes a write-up made of it is told whose numbers it brings along", async () => {
  const { partnersNumbers, keepingNumbers, database, anna, ben, enquiry, slug, ...commons } =
    await open();
  const draft = await commons.startWriteUp();
  const { writeUp } = await commons.drafts.get(anna, draft);
  expect(await partnersNumbers.listBehind(anna, writeUp.id)).toEqual([]);
  await database.write((tx) =>
    tx.update(enquiries).set({ writeUpId: writeUp.id }).where(eq(enquiries.id, enquiry.id)),
  );
  expect(await partnersNumbers.listBehind(anna, writeUp.id)).toEqual([
    { id: "south", name: "South School" },
  ]);
  expect(await partnersNumbers.listBehind(ben, writeUp.id)).toEqual([
    { id: "north", name: "North School" },
  ]);
  await keepingNumbers.keepBack(ben, slug, { schoolId: "south", kept: true });
  expect(await partnersNumbers.listBehind(anna, writeUp.id)).toEqual([]);
});

test("what goes to an alliance that a partner is not in is said before, and its people are told", async () => {
  const { showing, partnersNumbers, anna, slug, enquiry, showTo, letters } = await open();
  const before = await showing.review(anna, slug, "alliance:moors");
  expect(before.elsewhere).toEqual([{ sentence: outside, schoolIds: ["south"] }]);
  expect((await showing.review(anna, slug, "alliance:ridings")).elsewhere).toEqual([]);
  await showTo("alliance:ridings");
  expect(await letters()).toEqual([]);
  await showTo("alliance:moors");
  const [letter, ...others] = await letters();
  expect(others).toEqual([]);
  expect(letter).toMatchObject({
    to: "ben@school.example",
    subject: "Numbers of South School are shown in “Five words”",
    text: expect.stringContaining(outside),
  });
  expect(letter?.text).toContain(`/enquiries/${slug}/share`);
  expect(await partnersNumbers.listShowings(enquiry.id)).toMatchObject([
    { audience: "alliance:moors", by: "Anna Test", readElsewhere: [outside] },
    { audience: "alliance:ridings", readElsewhere: [] },
  ]);
});

const toSouth = "Numbers of South School are shown in “Five words”";

/** Hanna runs south, and is of no team. */
async function openWithHead() {
  const commons = await open();
  const at = new Date();
  await commons.database.write(async (tx) => {
    await tx.insert(people).values({
      ...{ id: "hanna", handle: "hanna", name: "Hanna Test", post: "Headteacher" },
      createdAt: at,
    });
    await tx.insert(logins).values({
      ...{ id: "hanna", name: "hanna", email: "hanna@school.example", emailVerified: true },
      ...{ createdAt: at, updatedAt: at },
    });
    await tx.insert(roles).values({
      ...{ id: "r-hanna", personId: "hanna", role: "headteacher", schoolId: "south" },
      from: "2024-01-01",
    });
  });
  return { ...commons, hanna: await commons.viewer("hanna") };
}

test("who has left the partner school gets no letter about its numbers, and nobody is left to ask", async () => {
  const { database, showing, anna, slug, showTo, letters } = await open();
  expect((await showing.review(anna, slug, "public")).unspoken).toEqual([]);
  await database.write((tx) =>
    tx.update(affiliations).set({ to: "2025-01-01" }).where(eq(affiliations.personId, "ben")),
  );
  expect((await showing.review(anna, slug, "public")).unspoken).toEqual([
    { id: "south", name: "South School" },
  ]);
  await showTo("public");
  expect(await letters()).toEqual([]);
});

test("who runs a partner school is told too, and where its people plan they are told as before", async () => {
  const { slug, showTo, letters } = await openWithHead();
  await showTo("public");
  const written = await letters();
  expect(written.map(({ to, subject }) => [to, subject]).sort()).toEqual([
    ["ben@school.example", toSouth],
    ["hanna@school.example", toSouth],
  ]);
  const to = (address: string) => written.find((letter) => letter.to === address)?.text;
  expect(to("ben@school.example")).toContain(`/enquiries/${slug}/share`);
  expect(to("hanna@school.example")).toContain("/schools/south/numbers");
});

test("a school that left still speaks for its numbers, by those who run it", async () => {
  const { takingPart, showing, keepingNumbers, hanna, ben, anna, slug, ...rest } =
    await openWithHead();
  const { enquiry, ofSouth, showTo, letters } = rest;
  await takingPart.leave(ben, slug, "south");
  await showTo("public");
  expect((await letters()).map(({ to }) => to)).toEqual(["hanna@school.example"]);
  expect((await showing.review(anna, slug, "public")).unspoken).toEqual([]);
  const ofHanna = () => keepingNumbers.listOfSchool(hanna, "south", 1);
  expect((await ofHanna()).enquiries).toMatchObject([
    {
      ...{ key: enquiry.key, title: "Five words", audience: "public", standing: "left" },
      ...{ keptAt: null, leads: [{ name: "Anna Test" }] },
    },
  ]);
  await keepingNumbers.keepBack(hanna, enquiry.key, { schoolId: "south", kept: true });
  expect(await ofSouth()).toEqual({ results: ["8B"], compared: 0, series: 0, voices: 0 });
  expect((await ofHanna()).enquiries[0]?.keptAt).toBeInstanceOf(Date);
});

test("where a school’s numbers are is for those who run it, by what readers call the enquiry", async () => {
  const { keepingNumbers, hanna, anna, ben, cara, slug, enquiry, ...rest } = await openWithHead();
  for (const other of [anna, ben, cara, visitor])
    await expect(keepingNumbers.listOfSchool(other, "south", 1)).rejects.toMatchObject({
      code: "not-found",
    });
  await expect(keepingNumbers.listOfSchool(hanna, "north", 1)).rejects.toMatchObject({
    code: "not-found",
  });
  const titles = async () =>
    (await keepingNumbers.listOfSchool(hanna, "south", 1)).enquiries.map(({ title }) => title);
  expect(await titles()).toEqual(["An enquiry that is not shared with others"]);
  await rest.showTo("public");
  await rest.live.change(enquiry.liveDocumentId, "anna", (doc) =>
    doc.getText("title").insert(0, "Typed since. "),
  );
  await rest.database.write((tx) => rest.enquiries.paused(tx, enquiry.liveDocumentId, []));
  expect(await titles()).toEqual(["Five words"]);
  await expect(
    keepingNumbers.keepBack(hanna, slug, { schoolId: "north", kept: true }),
  ).rejects.toMatchObject({ code: "not-found" });
});

test("a school’s people take its numbers out of the copy at once, and out of what is shown next", async () => {
  const { enquiries, showing, showingSeries, keepingNumbers, concluding, drafts, ...rest } =
    await open();
  const { anna, ben, slug, shown, showTo, ofSouth } = rest;
  await showTo("public");
  const all = { results: ["8B", "8D"], compared: 1, series: 1, voices: 1 };
  expect(await ofSouth()).toEqual(all);
  const [quiz] = (await shown())?.series ?? [];
  await keepingNumbers.keepBack(ben, slug, { schoolId: "south", kept: true });
  const without = { results: ["8B"], compared: 0, series: 0, voices: 0 };
  expect(await ofSouth()).toEqual(without);
  expect(JSON.stringify(await shown())).not.toMatch(/8D|\b26\b|South/);
  const found = await enquiries.find(visitor, slug);
  await expect(showingSeries.get(visitor, found, quiz?.id ?? "")).rejects.toMatchObject({
    code: "not-found",
  });
  const next = await showing.review(anna, slug, "public");
  expect(next.telling.keptBack).toEqual([{ id: "south", name: "South School" }]);
  expect(next.elsewhere.flatMap(({ schoolIds }) => schoolIds)).toEqual(["north"]);
  await showTo("public");
  expect(await ofSouth()).toEqual(without);
  const { writeUp } = await drafts.get(anna, await concluding.writeUp(anna, slug, []));
  const written = JSON.stringify((await drafts.readContent(writeUp)).sections.found);
  expect(written).toContain("8B");
  expect(written).not.toContain("8D");
  await keepingNumbers.keepBack(ben, slug, { schoolId: "south", kept: false });
  expect(await ofSouth()).toEqual(without);
  await showTo("public");
  expect(await ofSouth()).toEqual(all);
});

test("what is of several schools goes with the numbers of one of them: the rest would be that school’s", async () => {
  const { results, seriesInTime, surveys, voices, keepingNumbers, anna, ben, slug, ...rest } =
    await open();
  await results.enter(anna, slug, typed("", "tried", "Both schools", "54"));
  await seriesInTime.write(anna, slug, null, {
    ...{ name: "Attendance", unit: "%", school: "", kind: "attendance", n: "540" },
    ...{ better: "higher", measure: "", revision: "0", points: "2026-03-02 94" },
  });
  await surveys.write(anna, slug, null, {
    ...{ name: "Reading at home", who: "pupils", school: "", points: "4", revision: "0" },
    items: "I read",
  });
  await voices.write(anna, slug, null, {
    ...{ prompt: "What was hard?", method: "Exit slips", day: "2026-03-02", school: "" },
    ...{ summary: "The long words.", consentBasis: "usual", quotes: "", revision: "0" },
  });
  const numbersShown = async () => {
    const numbers = await rest.shown();
    return {
      labels: numbers?.measures[0]?.results.map(({ label }) => label).sort(),
      series: numbers?.series.map(({ name }) => name),
      surveys: numbers?.surveys.length,
      voices: numbers?.voices.map(({ prompt }) => prompt),
    };
  };
  await rest.showTo("public");
  expect((await numbersShown()).labels).toEqual(["8B", "8D", "Both schools"]);
  await keepingNumbers.keepBack(ben, slug, { schoolId: "south", kept: true });
  const left = { labels: ["8B"], series: [], surveys: 0, voices: ["What was hard?"] };
  expect(await numbersShown()).toEqual(left);
  await rest.showTo("public");
  expect(await numbersShown()).toEqual(left);
  const { telling } = await rest.showing.review(anna, slug, "public");
  expect(JSON.stringify(telling)).not.toMatch(/Both schools|Reading at home/);
});

test("a school that is called otherwise since is the same group, and keeps back the same numbers", async () => {
  const { database, results, showing, keepingNumbers, anna, ben, slug, showTo, ofSouth } =
    await open();
  await showTo("public");
  const rename = (name: string) =>
    database.write((tx) => tx.update(schools).set({ name }).where(eq(schools.id, "south")));
  await rename("Southfield School");
  expect((await showing.review(anna, slug, "public")).telling.held).toEqual([]);
  const [ofBen] = (await results.list((await showing.review(anna, slug)).enquiry.id)).filter(
    ({ schoolId }) => schoolId === "south",
  );
  await results.correct(ben, slug, ofBen?.line ?? "", {
    ...typed("south", "compared", "8D", "27"),
    revision: "1",
  });
  const { held } = (await showing.review(anna, slug, "public")).telling;
  expect(held).toMatchObject([expect.stringContaining("8D")]);
  await rename("Southmead School");
  await keepingNumbers.keepBack(ben, slug, { schoolId: "south", kept: true });
  expect(await ofSouth()).toEqual({ results: ["8B"], compared: 0, series: 0, voices: 0 });
});

test("what was told by a school’s name, before schools were known by their ids, still holds", async () => {
  const { database, showing, enquiry, anna, slug } = await open();
  const told = (school: string, n: number) =>
    database.write((tx) =>
      tx.insert(toldNumbers).values({
        ...{ id: `${school} ${n}`, enquiryId: enquiry.id, audience: "public", at: new Date() },
        counted: [{ group: JSON.stringify(["m1", school, "compared", "after"]), counts: [n] }],
      }),
    );
  const held = async () => (await showing.review(anna, slug, "public")).telling.held.length;
  await told("North School", 27);
  expect(await held()).toBe(0);
  await told("A name of long ago", 27);
  expect(await held()).toBe(1);
});

test("each school speaks for its own numbers, and it is logged once", async () => {
  const { database, keepingNumbers, anna, ben, cara, slug } = await open();
  const ask = (who: typeof anna, schoolId: string) =>
    keepingNumbers.keepBack(who, slug, { schoolId, kept: true });
  await expect(ask(ben, "north")).rejects.toMatchObject({ code: "not-allowed" });
  await expect(ask(anna, "south")).rejects.toMatchObject({ code: "not-allowed" });
  await expect(ask(cara, "south")).rejects.toMatchObject({ code: "not-found" });
  await expect(ask(ben, "west")).rejects.toMatchObject({ code: "not-found" });
  await ask(ben, "south");
  await ask(ben, "south");
  const logged = await database.read.select({ action: audit.action }).from(audit);
  expect(logged.filter(({ action }) => action === "enquiry.keep-numbers")).toHaveLength(1);
});

test("what changed since it was looked at is not shown", async () => {
  const { showing, live, anna, slug, enquiry } = await open();
  const { seen } = await showing.review(anna, slug, "public");
  const show = (fingerprint: string) =>
    showing.show(anna, slug, { audience: "public", looked: [], seen: fingerprint });
  await live.change(enquiry.liveDocumentId, "anna", (doc) =>
    doc.getText("need").insert(0, "Since then. "),
  );
  await expect(show(seen)).rejects.toMatchObject({ code: "conflict" });
  expect(await showing.findShown(enquiry.id)).toBeNull();
  await show((await showing.review(anna, slug, "public")).seen);
  expect(await showing.findShown(enquiry.id)).not.toBeNull();
});
