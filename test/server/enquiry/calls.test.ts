import { eq } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { visitor } from "#content/access/tokens.ts";
import { slugOf } from "#content/practice/address.ts";
import { affiliations, memberships, people, roles, schools } from "#drizzle/schema/index.ts";
import { openCommons } from "#test/support/commons.ts";

const question = {
  ...{ form: "impact" as const, intervention: "words", outcome: "reading", cohort: "Year 8" },
};
const said = {
  ...{ title: "Words first", about: "We look for partners.", theme: "phonics", phase: "Primary" },
  ...{ method: "lesson-study", opens: "2026-03-01", closes: "2026-03-20", forAlliance: "" },
};

async function open() {
  let now = new Date("2026-03-10T10:00:00Z");
  const commons = await openCommons({ now: () => now });
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
    (await calls.list(viewer, { theme: "", phase: "", place: "", ...wanted })).map(
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
  const { id } = await calls.open(ben, { allianceId: "ridings" }, said);
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
  expect((await enquiries.readNow(enquiry)).themes).toEqual(["phonics"]);
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
