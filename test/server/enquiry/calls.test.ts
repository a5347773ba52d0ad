import { eq } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { visitor } from "#content/access/tokens.ts";
import { slugOf } from "#content/practice/address.ts";
import {
  affiliations,
  audit,
  logins,
  memberships,
  outbox,
  people,
  roles,
  schools,
} from "#drizzle/schema/index.ts";
import { openCommons } from "#test/support/commons.ts";

const question = {
  ...{ form: "impact" as const, intervention: "words", outcome: "reading", cohort: "Year 8" },
};
const said = {
  ...{ title: "Words first", about: "We look for partners.", theme: "phonics", phase: "Primary" },
  ...{ pupilGroup: "" },
  ...{ method: "lesson-study", opens: "2026-03-01", closes: "2026-03-20", forAlliance: "" },
};

async function open() {
  let now = new Date("2026-03-10T10:00:00Z");
  const commons = await openCommons({
    now: () => now,
    settings: { SMTP_URL: "smtp://127.0.0.1:1" },
  });
  onTestFinished(commons.close);
  await commons.database.write((tx) =>
    tx.insert(roles).values({
      ...{ id: "r-ben", personId: "ben", role: "alliance-lead", allianceId: "ridings" },
      from: "2024-01-01",
    }),
  );
  const [anna, ben, cara] = [
    await commons.viewer("anna"),
    await commons.viewer("ben"),
    await commons.viewer("cara"),
  ];
  return {
    ...{ ...commons, anna, ben, cara },
    start: async (by = anna, title = "Words") =>
      commons.enquiries.start(by, {
        ...{ title, method: "pdsa-series", question, allianceId: null, park: null },
      }),
    setDay: (day: string) => {
      now = new Date(`${day}T10:00:00Z`);
    },
  };
}

test("members find a call by theme, phase and place while it lasts, and visitors none", async () => {
  const { calls, anna, ben, cara, start, setDay, database } = await open();
  const slug = slugOf(await start());
  await database.write((tx) =>
    tx.update(schools).set({ localAuthority: "Calderdale" }).where(eq(schools.id, "north")),
  );
  await calls.open(anna, { enquiry: slug }, said);
  await calls.open(
    ben,
    { allianceId: "ridings" },
    { ...said, title: "All of us", phase: "Secondary" },
  );
  const found = async (wanted: object, viewer = cara) =>
    (await calls.list(viewer, { theme: "", phase: "", place: "", ...wanted })).calls.map(
      ({ call }) => call.title,
    );
  expect((await found({})).sort()).toEqual(["All of us", "Words first"]);
  expect(await found({}, visitor)).toEqual([]);
  expect(await found({ phase: "Primary" })).toEqual(["Words first"]);
  expect(await found({ theme: "feedback" })).toEqual([]);
  expect(await found({ place: "alliance:ridings" })).toEqual(["All of us"]);
  expect(await found({ place: "area:Calderdale" })).toEqual(["Words first"]);
  expect(await found({ place: "area:Elsewhere" })).toEqual([]);
  setDay("2026-03-21");
  expect(await found({})).toEqual([]);
});

test("leads call for their enquiry and who runs an alliance for it; nobody else does", async () => {
  const { calls, takingPart, anna, ben, cara, start } = await open();
  const slug = slugOf(await start());
  await expect(calls.open(cara, { enquiry: slug }, said)).rejects.toMatchObject({
    code: "not-found",
  });
  await takingPart.addMember(anna, slug, { person: "Cara Test", role: "sle" });
  await expect(calls.open(cara, { enquiry: slug }, said)).rejects.toMatchObject({
    code: "not-allowed",
  });
  await expect(calls.open(anna, { allianceId: "ridings" }, said)).rejects.toMatchObject({
    code: "not-allowed",
  });
  for (const [change, field] of [
    [{ title: "x" }, "title"],
    [{ about: "" }, "about"],
    [{ theme: "astrology" }, "theme"],
    [{ phase: "Tertiary" }, "phase"],
    [{ pupilGroup: "Astronauts" }, "pupilGroup"],
    [{ method: "guessing" }, "method"],
    [{ closes: "" }, "closes"],
    [{ closes: "2026-02-27" }, "closes"],
    [{ opens: "2026-02-01", closes: "2026-03-09" }, "closes"],
  ] as const)
    await expect(
      calls.open(ben, { allianceId: "ridings" }, { ...said, ...change }),
    ).rejects.toMatchObject({ problems: [{ field }] });
});

test("a school that signs up is taken in without being asked again", async () => {
  const { calls, answeringCalls, enquiries, anna, ben, cara, start, setDay } = await open();
  const slug = slugOf(await start());
  const { id } = await calls.open(anna, { enquiry: slug }, said);
  await expect(calls.signUp(cara, id, { schoolId: "south", wants: "" })).rejects.toMatchObject({
    code: "not-allowed",
  });
  await calls.signUp(cara, id, { schoolId: "west", wants: "To learn how you choose words." });
  expect((await calls.get(anna, id)).signUps).toMatchObject([
    { schoolId: "west", person: "Cara Test" },
  ]);
  expect((await calls.get(ben, id)).signUps).toEqual([]);
  await expect(answeringCalls.takeIn(cara, id, "west")).rejects.toMatchObject({
    code: "not-allowed",
  });
  await answeringCalls.takeIn(anna, id, "west");
  expect(await enquiries.get(cara, slug)).toMatchObject({
    members: [{ handle: "anna" }, { handle: "cara", role: "co-planner", schoolId: "west" }],
    mayPlan: true,
  });
  await expect(answeringCalls.takeIn(anna, id, "west")).rejects.toMatchObject({ code: "conflict" });
  await expect(calls.withdraw(cara, id, "west")).rejects.toMatchObject({ code: "not-found" });
  setDay("2026-03-21");
  await expect(calls.signUp(ben, id, { schoolId: "south", wants: "" })).rejects.toMatchObject({
    code: "conflict",
  });
});

test("a mentor whose school is taken in is of that school; an ended enquiry takes none in", async () => {
  const { calls, answeringCalls, enquiries, stages, takingPart, anna, ben, cara, start } =
    await open();
  const slug = slugOf(await start());
  await takingPart.addMember(anna, slug, { person: "Cara Test", role: "sle" });
  const { id } = await calls.open(anna, { enquiry: slug }, said);
  await calls.signUp(cara, id, { schoolId: "west", wants: "" });
  await calls.signUp(ben, id, { schoolId: "south", wants: "" });
  await answeringCalls.takeIn(anna, id, "west");
  expect((await enquiries.get(anna, slug)).members).toMatchObject([
    { handle: "anna" },
    { handle: "cara", role: "sle", schoolId: "west" },
  ]);
  await stages.stop(anna, slug, { why: "Too long.", learnt: "Begin later." });
  await expect(answeringCalls.takeIn(anna, id, "south")).rejects.toMatchObject({
    ...{ code: "conflict", message: "This enquiry has ended." },
  });
  const { schools: taking } = await enquiries.get(anna, slug);
  expect(taking.map(({ schoolId }) => schoolId)).toEqual(["north", "west"]);
});

test("a school with three priorities comes in with this one put off", async () => {
  const { calls, answeringCalls, enquiries, anna, cara, start } = await open();
  const slug = slugOf(await start());
  for (const title of ["One idea", "Two ideas", "Three ideas"]) await start(cara, title);
  const { id } = await calls.open(anna, { enquiry: slug }, said);
  await calls.signUp(cara, id, { schoolId: "west", wants: "" });
  await answeringCalls.takeIn(anna, id, "west");
  const { schools: taking } = await enquiries.get(anna, slug);
  expect(taking.map(({ schoolId, parkedAt }) => [schoolId, parkedAt !== null])).toEqual([
    ["north", false],
    ["west", true],
  ]);
});

test("after an alliance's call its schools are grouped, and each group begins an enquiry", async () => {
  const { calls, answeringCalls, enquiries, database, viewer, anna, ben, cara, setDay } =
    await open();
  const more = ["one", "two", "three", "four"];
  await database.write(async (tx) => {
    const now = new Date();
    await tx.insert(schools).values(
      more.map((id) => ({
        id,
        name: id,
        phase: "Primary",
        facts: {},
        createdAt: now,
        updatedAt: now,
      })),
    );
    await tx
      .insert(people)
      .values(
        more.map((id) => ({ ...{ id, handle: id, name: id, post: "Teacher" }, createdAt: now })),
      );
    const from = "2024-01-01";
    await tx
      .insert(affiliations)
      .values(more.map((id) => ({ id, personId: id, schoolId: id, from })));
    await tx
      .insert(memberships)
      .values(
        more.map((id) => ({ id, allianceId: "ridings", schoolId: id, role: "member", from })),
      );
  });
  const { id } = await calls.open(ben, { allianceId: "ridings" }, { ...said, pupilGroup: "EAL" });
  await expect(calls.signUp(cara, id, { schoolId: "west", wants: "" })).rejects.toMatchObject({
    code: "conflict",
  });
  await calls.signUp(anna, id, { schoolId: "north", wants: "" });
  await calls.signUp(ben, id, { schoolId: "south", wants: "" });
  await calls.withdraw(ben, id, "south");
  for (const handle of more)
    await calls.signUp(await viewer(handle), id, { schoolId: handle, wants: "" });
  expect(await answeringCalls.proposeGroups(ben, id)).toEqual([]);
  await expect(answeringCalls.confirmGroups(ben, id)).rejects.toMatchObject({ code: "conflict" });
  setDay("2026-03-21");
  expect(await answeringCalls.proposeGroups(anna, id)).toEqual([]);
  const proposed = await answeringCalls.proposeGroups(ben, id);
  expect(proposed.map((group) => group.length).sort()).toEqual([2, 3]);
  await expect(answeringCalls.confirmGroups(anna, id)).rejects.toMatchObject({
    code: "not-allowed",
  });
  expect(await answeringCalls.confirmGroups(ben, id)).toBe(2);
  await expect(answeringCalls.confirmGroups(ben, id)).rejects.toMatchObject({ code: "conflict" });
  const [mine] = await enquiries.listMine(anna);
  expect(mine).toMatchObject({
    title: "Words first",
    status: "forming",
    methodName: "Lesson study",
  });
  const { members, schools: taking, enquiry } = await enquiries.get(anna, mine?.slug ?? "");
  expect(members.every(({ role }) => role === "lead")).toBe(true);
  expect(members.length).toBe(taking.length);
  expect(await enquiries.readNow(enquiry)).toMatchObject({
    ...{ themes: ["phonics"], phases: ["Primary"], question: { cohort: "EAL" } },
  });
  expect(await enquiries.listMine(ben)).toEqual([]);
});

test("an alliance's call that one school alone signed up to makes no enquiry", async () => {
  const { calls, answeringCalls, enquiries, anna, ben, setDay } = await open();
  const { id } = await calls.open(ben, { allianceId: "ridings" }, said);
  await calls.signUp(anna, id, { schoolId: "north", wants: "" });
  setDay("2026-03-21");
  await expect(answeringCalls.confirmGroups(ben, id)).rejects.toMatchObject({ code: "conflict" });
  expect(await enquiries.listMine(anna)).toEqual([]);
});

/** Who has an address, and the subjects of the letters that go to it. */
async function lettersTo({ database }: Pick<Awaited<ReturnType<typeof open>>, "database">) {
  const letters = await database.read.select().from(outbox).where(eq(outbox.kind, "mail"));
  return letters.map(({ payload }) => [payload.to, String(payload.subject).split(":")[0]]);
}

test("a call is changed and ended early in whose name it is, and who signed up is told", async () => {
  const { calls, changingCalls, answeringCalls, database, anna, ben, cara, start, setDay } =
    await open();
  await database.write((tx) =>
    tx.insert(logins).values(
      ["anna", "cara"].map((id) => ({
        ...{ id, name: id, email: `${id}@example.org`, emailVerified: true },
        ...{ createdAt: new Date(), updatedAt: new Date() },
      })),
    ),
  );
  const { id } = await calls.open(anna, { enquiry: slugOf(await start()) }, said);
  await calls.signUp(cara, id, { schoolId: "west", wants: "" });
  const changed = {
    ...said,
    pupilGroup: "SEND",
    title: "Words, then pictures",
    closes: "2026-03-27",
    revision: 1,
  };
  for (const other of [ben, cara]) {
    await expect(changingCalls.change(other, id, changed)).rejects.toMatchObject({
      code: "not-allowed",
    });
    await expect(changingCalls.end(other, id)).rejects.toMatchObject({ code: "not-allowed" });
  }
  await expect(
    changingCalls.change(anna, id, { ...changed, closes: "2026-03-09" }),
  ).rejects.toMatchObject({ problems: [{ field: "closes" }] });
  await changingCalls.change(anna, id, changed);
  await expect(changingCalls.change(anna, id, changed)).rejects.toMatchObject({
    ...{ code: "conflict", message: expect.stringContaining("What you wrote is still here") },
  });
  expect((await calls.get(cara, id)).call).toMatchObject({
    ...{ title: "Words, then pictures", closesOn: "2026-03-27", revision: 2 },
    pupilGroup: "SEND",
  });
  setDay("2026-03-12");
  await changingCalls.end(anna, id);
  expect(await calls.get(ben, id)).toMatchObject({ isOpen: false, isOver: true });
  expect(await calls.list(ben, { theme: "", phase: "", place: "" })).toEqual({ calls: [], all: 0 });
  for (const late of [
    changingCalls.end(anna, id),
    changingCalls.change(anna, id, { ...changed, revision: 2 }),
    calls.signUp(ben, id, { schoolId: "south", wants: "" }),
  ])
    await expect(late).rejects.toMatchObject({ code: "conflict" });
  await answeringCalls.takeIn(anna, id, "west");
  expect(await lettersTo({ database })).toEqual([
    ["cara@example.org", "A call your school signed up to has changed"],
    ["cara@example.org", "A call your school signed up to has ended early"],
    ["cara@example.org", "You have partners"],
  ]);
  const logged = (await database.read.select().from(audit)).map(({ action }) => action);
  expect(logged).toEqual(expect.arrayContaining(["call.change", "call.end"]));
});

test("an alliance's call that is ended early is grouped at once", async () => {
  const { calls, changingCalls, answeringCalls, anna, ben } = await open();
  const { id } = await calls.open(ben, { allianceId: "ridings" }, said);
  await calls.signUp(anna, id, { schoolId: "north", wants: "" });
  await calls.signUp(ben, id, { schoolId: "south", wants: "" });
  expect(await answeringCalls.proposeGroups(ben, id)).toEqual([]);
  await changingCalls.end(ben, id);
  expect(await answeringCalls.confirmGroups(ben, id)).toBe(1);
});

test("a school that has signed up, or takes part, is not asked to sign up", async () => {
  const { calls, anna, cara, start } = await open();
  const { id } = await calls.open(anna, { enquiry: slugOf(await start()) }, said);
  expect((await calls.get(anna, id)).maySignUp).toEqual([]);
  expect((await calls.get(cara, id)).maySignUp).toEqual(["west"]);
  await calls.signUp(cara, id, { schoolId: "west", wants: "" });
  expect((await calls.get(cara, id)).maySignUp).toEqual([]);
  for (const [who, schoolId] of [
    [anna, "north"],
    [cara, "west"],
  ] as const)
    await expect(calls.signUp(who, id, { schoolId, wants: "" })).rejects.toMatchObject({
      code: "conflict",
    });
  await calls.withdraw(cara, id, "west");
  await calls.signUp(cara, id, { schoolId: "west", wants: "Again." });
});

test("a school that was taken in and has left signs up again", async () => {
  const { calls, answeringCalls, takingPart, anna, cara, start } = await open();
  const slug = slugOf(await start());
  const { id } = await calls.open(anna, { enquiry: slug }, said);
  await calls.signUp(cara, id, { schoolId: "west", wants: "" });
  await answeringCalls.takeIn(anna, id, "west");
  await takingPart.leave(cara, slug, "west");
  expect((await calls.get(cara, id)).maySignUp).toEqual(["west"]);
  await calls.signUp(cara, id, { schoolId: "west", wants: "Once more." });
  expect((await calls.get(anna, id)).signUps).toMatchObject([
    { schoolId: "west", wants: "Once more.", enquiryId: null },
  ]);
  await answeringCalls.takeIn(anna, id, "west");
  expect((await calls.get(cara, id)).maySignUp).toEqual([]);
});

test("a sign-up that is taken back just before it is answered takes nobody in", async () => {
  const { calls, answeringCalls, enquiries, anna, cara, start } = await open();
  const slug = slugOf(await start());
  const { id } = await calls.open(anna, { enquiry: slug }, said);
  await calls.signUp(cara, id, { schoolId: "west", wants: "" });
  const back = calls.withdraw(cara, id, "west");
  const taken = answeringCalls.takeIn(anna, id, "west");
  await expect(taken).rejects.toMatchObject({ code: expect.stringMatching(/conflict|not-found/) });
  await back;
  await expect(enquiries.get(cara, slug)).rejects.toMatchObject({ code: "not-found" });
});
