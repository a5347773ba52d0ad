import { eq } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { lineList, newLine } from "#content/enquiry/live-plan.ts";
import { slugOf } from "#content/practice/address.ts";
import { affiliations, logins, outbox, roles } from "#drizzle/schema/index.ts";
import { describeOwn } from "#server/people/own-record.ts";
import { openCommons } from "#test/support/commons.ts";

/** An enquiry of anna's with one step and one cost in its plan; ben works at south, cara at west. */
async function open(now = () => new Date("2026-03-02T09:00:00Z")) {
  const commons = await openCommons({ now, settings: { SMTP_URL: "smtp://127.0.0.1:1" } });
  onTestFinished(commons.close);
  const [anna, ben, cara] = await Promise.all(["anna", "ben", "cara"].map(commons.viewer));
  if (!anna || !ben || !cara) throw new Error("somebody is missing");
  const enquiry = await commons.enquiries.start(anna, {
    ...{ title: "Five words", method: "pdsa-series", allianceId: "ridings", park: null },
    question: { form: "impact", intervention: "five words", outcome: "reading", cohort: "Year 8" },
  });
  await commons.live.change(enquiry.liveDocumentId, "anna", (doc) => {
    lineList(doc, "steps").push([newLine("steps", { id: "s1", what: "Choose the words" })]);
    lineList(doc, "costs").push([newLine("costs", { id: "c1", what: "Cover", pounds: 540 })]);
  });
  return { ...commons, anna, ben, cara, enquiry, slug: slugOf(enquiry) };
}

const south = { school: "South School", person: "Ben Test" };
const benSignsIn = {
  ...{ id: "ben", name: "Ben", email: "ben@example.org", emailVerified: true },
  ...{ createdAt: new Date("2026-03-02"), updatedAt: new Date("2026-03-02") },
};
const missing = { code: "not-found" };

test("who may answer reads what joining means, with the plan where its lead shows it", async () => {
  const { takingPart, readingAsked, anna, ben, slug } = await open();
  const said = { message: "You taught it last year.", startsOn: "2026-09-07", weeks: "6" };
  await takingPart.askSchool(anna, slug, { ...south, ...said, showsPlan: true });
  expect(await readingAsked.get(ben, slug, "south")).toMatchObject({
    ...{ ...said, weeks: 6, title: "Five words", alliance: "Ridings Alliance" },
    ...{ askedBy: "Anna Test", school: "South School" },
    leads: [{ handle: "anna", school: "North School" }],
    taking: [{ id: "north" }],
    plan: { steps: [{ what: "Choose the words" }], costs: [{ what: "Cover", pounds: 540 }] },
    ethics: expect.stringContaining("0 of 9 lines"),
  });
});

test("an enquiry that has ended asks no school, and none joins it", async () => {
  const { takingPart, stages, enquiries, anna, ben, enquiry, slug } = await open();
  await takingPart.askSchool(anna, slug, south);
  await stages.stop(anna, slug, { why: "Too long.", learnt: "Begin later." });
  const ended = { code: "conflict", message: "This enquiry has ended." };
  const yes = { schoolId: "south", yes: true, park: null };
  await expect(takingPart.answer(ben, enquiry.key, yes)).rejects.toMatchObject(ended);
  await expect(
    takingPart.askSchool(anna, slug, { school: "West School", person: "" }),
  ).rejects.toMatchObject(ended);
  await expect(enquiries.get(ben, slug)).rejects.toMatchObject(missing);
});

test("who asked takes it back while it is open: nobody answers any more, and may be asked anew", async () => {
  const { takingPart, readingAsked, enquiries, database, anna, ben, enquiry, slug } = await open();
  await database.write((tx) => tx.insert(logins).values(benSignsIn));
  await takingPart.askSchool(anna, slug, south);
  expect((await enquiries.get(anna, slug)).schools[1]).toMatchObject({
    ...{ standing: "asked", askedName: "Ben Test" },
  });
  await expect(takingPart.withdraw(ben, slug, "south")).rejects.toMatchObject(missing);
  await takingPart.withdraw(anna, slug, "south");
  expect((await enquiries.get(anna, slug)).schools[1]).toMatchObject({ standing: "withdrawn" });
  await expect(readingAsked.get(ben, slug, "south")).rejects.toMatchObject(missing);
  const yes = { schoolId: "south", yes: true, park: null };
  await expect(takingPart.answer(ben, enquiry.key, yes)).rejects.toMatchObject(missing);
  const letters = await database.read.select().from(outbox).where(eq(outbox.kind, "mail"));
  expect(letters.map(({ payload }) => payload.subject)).toEqual([
    "Anna Test asks South School to join an enquiry",
    "South School is no longer asked to join “Five words”",
  ]);
  await takingPart.askSchool(anna, slug, south);
  await takingPart.answer(ben, enquiry.key, yes);
  await expect(takingPart.withdraw(anna, slug, "south")).rejects.toMatchObject({
    code: "conflict",
  });
  expect((await enquiries.get(ben, slug)).schools[1]).toMatchObject({ standing: "in" });
});

test("whoever leads is told for a fortnight what a school answered", async () => {
  let now = new Date("2026-03-02T09:00:00Z");
  const { takingPart, anna, ben, enquiry, slug } = await open(() => now);
  await takingPart.askSchool(anna, slug, south);
  expect(await takingPart.listAnswered(anna)).toEqual([]);
  await takingPart.answer(ben, enquiry.key, { schoolId: "south", yes: true, park: null });
  expect(await takingPart.listAnswered(anna)).toMatchObject([
    { school: "South School", said: "in", slug, on: "2026-03-02" },
  ]);
  expect(await takingPart.listAnswered(ben)).toEqual([]);
  now = new Date("2026-03-16T09:00:00Z");
  expect(await takingPart.listAnswered(anna)).toHaveLength(1);
  now = new Date("2026-03-17T09:00:00Z");
  expect(await takingPart.listAnswered(anna)).toEqual([]);
});

test("a school that two ask at once is asked once, and one letter goes out", async () => {
  const { takingPart, database, anna, slug } = await open();
  await database.write((tx) => tx.insert(logins).values(benSignsIn));
  const both = [takingPart.askSchool(anna, slug, south), takingPart.askSchool(anna, slug, south)];
  const ends = await Promise.allSettled(both);
  expect(ends.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  const letters = await database.read.select().from(outbox).where(eq(outbox.kind, "mail"));
  expect(letters).toHaveLength(1);
});

test("a mentor who says yes for a school is of that school from then on", async () => {
  const { takingPart, enquiries, anna, ben, enquiry, slug } = await open();
  await takingPart.addMember(anna, slug, { person: "Ben Test", role: "sle" });
  await takingPart.askSchool(anna, slug, south);
  await takingPart.answer(ben, enquiry.key, { schoolId: "south", yes: true, park: null });
  const { members } = await enquiries.get(anna, slug);
  expect(members.map(({ handle, role, schoolId }) => [handle, role, schoolId])).toEqual([
    ["anna", "lead", "north"],
    ["ben", "sle", "south"],
  ]);
});

test("without the plan they read the stages of the method", async () => {
  const { takingPart, readingAsked, anna, ben, slug } = await open();
  await takingPart.askSchool(anna, slug, south);
  const { plan, method, startsOn, weeks } = await readingAsked.get(ben, slug, "south");
  expect({ plan, startsOn, weeks }).toEqual({ plan: null, startsOn: "", weeks: null });
  expect(method.stages.length).toBeGreaterThan(2);
});

test("nobody else reads it, and nobody once it is answered or the enquiry has ended", async () => {
  const { takingPart, readingAsked, stages, anna, ben, cara, enquiry, slug } = await open();
  await expect(readingAsked.get(ben, slug, "south")).rejects.toMatchObject(missing);
  await takingPart.askSchool(anna, slug, south);
  for (const viewer of [anna, cara])
    await expect(readingAsked.get(viewer, slug, "south")).rejects.toMatchObject(missing);
  await takingPart.answer(ben, enquiry.key, { schoolId: "south", yes: false, park: null });
  await expect(readingAsked.get(ben, slug, "south")).rejects.toMatchObject(missing);
  await takingPart.askSchool(anna, slug, south);
  await stages.stop(anna, slug, { why: "Too long.", learnt: "Begin later." });
  await expect(readingAsked.get(ben, slug, "south")).rejects.toMatchObject(missing);
});

test("who was asked and left the school answers for it no more; those who run it do", async () => {
  const { takingPart, readingAsked, database, viewer, anna, enquiry, slug } = await open();
  await takingPart.askSchool(anna, slug, south);
  await database.write(async (tx) => {
    await tx.update(affiliations).set({ to: "2025-01-01" }).where(eq(affiliations.personId, "ben"));
    await tx.insert(roles).values({
      ...{ id: "r-cara", personId: "cara", role: "headteacher", schoolId: "south" },
      from: "2024-01-01",
    });
  });
  const [ben, cara] = await Promise.all([viewer("ben"), viewer("cara")]);
  expect(await takingPart.listAsked(ben)).toEqual([]);
  await expect(readingAsked.get(ben, slug, "south")).rejects.toMatchObject(missing);
  const answer = { schoolId: "south", yes: true, park: null };
  await expect(takingPart.answer(ben, enquiry.key, answer)).rejects.toMatchObject(missing);
  expect(await readingAsked.get(cara, slug, "south")).toMatchObject({ title: "Five words" });
});

test("a message that could tell who a pupil is, or is too long, is refused; a colleague’s name is not", async () => {
  const { takingPart, anna, slug } = await open();
  for (const [wrong, field] of [
    [{ message: "Write to sam.pupil@school.example." }, "message"],
    [{ message: "x".repeat(601) }, "message"],
    [{ startsOn: "soon" }, "startsOn"],
    [{ weeks: "many" }, "weeks"],
  ] as const)
    await expect(takingPart.askSchool(anna, slug, { ...south, ...wrong })).rejects.toMatchObject({
      problems: [{ field }],
    });
  await takingPart.askSchool(anna, slug, { ...south, message: "Ben Test, join Anna Test." });
});

test("the letter has the message and leads to where it is answered; who asked takes it along", async () => {
  const { takingPart, database, anna, slug } = await open();
  await database.write((tx) =>
    tx.insert(logins).values({
      ...{ id: "ben", name: "Ben", email: "ben@example.org", emailVerified: true },
      ...{ createdAt: new Date(), updatedAt: new Date() },
    }),
  );
  await takingPart.askSchool(anna, slug, { ...south, message: "You taught it last year." });
  const letters = await database.read.select().from(outbox).where(eq(outbox.kind, "mail"));
  const written = JSON.stringify(letters.map(({ payload }) => payload));
  expect(written).toContain("Anna Test writes: “You taught it last year.”");
  expect(written).toContain(`/enquiries/${slug}/asked/south`);
  expect((await describeOwn(database.read, anna)).schoolsAsked).toMatchObject([
    { school: "South School", message: "You taught it last year." },
  ]);
});

test("who works at two schools chooses for which, and does not say yes for a second one alone", async () => {
  const { takingPart, enquiries, database, viewer } = await open();
  await database.write((tx) =>
    tx.insert(affiliations).values({
      ...{ id: "second", personId: "ben", schoolId: "west", from: "2026-01-01" },
    }),
  );
  const both = await viewer("ben");
  expect(both.schoolIds).toHaveLength(2);
  const started = (schoolId: string) =>
    enquiries.start(both, {
      ...{ title: "Ten words", method: "pdsa-series", allianceId: null, park: null, schoolId },
      question: { form: "impact", intervention: "words", outcome: "reading", cohort: "Year 8" },
    });
  await expect(started("north")).rejects.toMatchObject({ problems: [{ field: "school" }] });
  const slug = slugOf(await started("west"));
  expect((await enquiries.get(both, slug)).schools).toMatchObject([{ schoolId: "west" }]);
  await takingPart.askSchool(both, slug, south);
  const [asked] = await takingPart.listAsked(both);
  const yes = { schoolId: "south", yes: true, park: null };
  await expect(takingPart.answer(both, asked?.key ?? "", yes)).rejects.toMatchObject({
    code: "conflict",
    message: expect.stringContaining("West School already"),
  });
  expect((await enquiries.get(both, slug)).schools).toContainEqual(
    expect.objectContaining({ schoolId: "south", standing: "asked" }),
  );
});
