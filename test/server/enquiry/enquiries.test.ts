import { expect, onTestFinished, test } from "vitest";
import * as Y from "yjs";
import type { Viewer } from "#content/access/tokens.ts";
import { blankText, lineList, newLine, stageFragment } from "#content/enquiry/live-plan.ts";
import { ethicsChecklist } from "#content/packs/ethics.ts";
import { slugOf } from "#content/practice/address.ts";
import {
  affiliations,
  audit,
  followUps,
  people,
  enquiries as rows,
  writeUps,
} from "#drizzle/schema/index.ts";
import { type Commons, openCommons } from "#test/support/commons.ts";

const question = {
  form: "impact",
  intervention: "teaching five words first",
  outcome: "comprehension",
  cohort: "Year 8",
} as const;

async function open() {
  const commons = await openCommons();
  onTestFinished(commons.close);
  const [anna, ben, cara] = await Promise.all(["anna", "ben", "cara"].map(commons.viewer));
  if (!anna || !ben || !cara) throw new Error("somebody is missing");
  return { ...commons, commons, anna, ben, cara };
}

async function start(commons: Commons, by: Viewer, title = "Five words") {
  const enquiry = await commons.enquiries.start(by, {
    ...{ title, method: "pdsa-series", question, allianceId: null, park: null },
  });
  return slugOf(enquiry);
}

test("who starts an enquiry leads it, their school takes part, and nobody else reads it", async () => {
  const { commons, enquiries, anna, ben } = await open();
  const slug = await start(commons, anna);
  const found = await enquiries.get(anna, slug);
  expect(found).toMatchObject({
    enquiry: { title: "Five words", stage: "draft", audience: "team" },
    members: [{ handle: "anna", role: "lead", schoolId: "north" }],
    schools: [{ schoolId: "north", standing: "in" }],
    mayPlan: true,
    mayLead: true,
  });
  expect((await enquiries.readNow(found.enquiry)).question).toEqual(question);
  await expect(enquiries.find(ben, slug)).rejects.toMatchObject({ code: "not-found" });
  expect(await enquiries.rightIn(ben, found.enquiry.liveDocumentId)).toBeNull();
  expect(await enquiries.listMine(ben)).toEqual([]);
  expect(await enquiries.listShared(ben)).toEqual([]);
});

test("what is asked for at the start is asked for field by field", async () => {
  const { enquiries, anna } = await open();
  const asked = {
    title: "Five words",
    method: "lesson-study",
    question,
    allianceId: null,
    park: null,
  };
  for (const [change, field] of [
    [{ title: "x" }, "title"],
    [{ method: "guessing" }, "method"],
    [{ allianceId: "elsewhere" }, "alliance"],
    [{ method: "network-enquiry", question: { ...question, form: "extent" as const } }, "form"],
  ] as const)
    await expect(enquiries.start(anna, { ...asked, ...change })).rejects.toMatchObject({
      problems: [{ field }],
    });
});

test("with whom it is tried at a school is changed by one at a time", async () => {
  const { enquiries, takingPart, database, anna } = await open();
  const slug = slugOf(
    await enquiries.start(anna, {
      ...{ title: "Five words", method: "lesson-study", question, allianceId: null, park: null },
    }),
  );
  const part = async () => (await enquiries.get(anna, slug)).schools[0];
  const first = { schoolId: "north", cohort: "8B", pupils: "27", revision: 1 };
  await takingPart.describeCohort(anna, slug, first);
  await expect(
    takingPart.describeCohort(anna, slug, { ...first, cohort: "8D" }),
  ).rejects.toMatchObject({ code: "conflict", message: expect.stringContaining("still here") });
  expect(await part()).toMatchObject({ cohort: "8B", pupils: 27, revision: 2 });
  await takingPart.describeCohort(anna, slug, { ...first, cohort: "8D", revision: 2 });
  expect(await part()).toMatchObject({ cohort: "8D", revision: 3 });
  const logged = (await database.read.select().from(audit)).map(({ action }) => action);
  expect(logged.filter((action) => action === "enquiry.describe-cohort")).toHaveLength(2);
});

test("a school is asked, the person named says yes, and plans with the others", async () => {
  const { commons, enquiries, takingPart, anna, ben, cara } = await open();
  const slug = await start(commons, anna);
  await takingPart.askSchool(anna, slug, { school: "South School", person: "Ben Test" });
  await expect(
    takingPart.askSchool(anna, slug, { school: "South School", person: "" }),
  ).rejects.toMatchObject({ code: "conflict" });
  await expect(
    takingPart.askSchool(anna, slug, { school: "West School", person: "Ben Test" }),
  ).rejects.toMatchObject({ problems: [{ field: "person" }] });
  const [asked] = await takingPart.listAsked(ben);
  expect(asked).toMatchObject({
    title: "Five words",
    school: "South School",
    askedBy: "Anna Test",
  });
  expect(await takingPart.listAsked(cara)).toEqual([]);
  const answer = { schoolId: "south", yes: true, park: null };
  await expect(takingPart.answer(cara, asked?.key ?? "", answer)).rejects.toMatchObject({
    code: "not-found",
  });
  await takingPart.answer(ben, asked?.key ?? "", answer);
  const { members, enquiry } = await enquiries.get(ben, slug);
  expect(members.map(({ handle, role }) => [handle, role])).toEqual([
    ["anna", "lead"],
    ["ben", "co-planner"],
  ]);
  expect(await enquiries.rightIn(ben, enquiry.liveDocumentId)).toBe("write");
  expect(await takingPart.listAsked(ben)).toEqual([]);
  await expect(takingPart.answer(ben, asked?.key ?? "", answer)).rejects.toMatchObject({
    code: "not-found",
  });
  await expect(
    takingPart.askSchool(ben, slug, { school: "West School", person: "" }),
  ).rejects.toMatchObject({ code: "not-allowed" });
});

test("who watches reads the plan and changes nothing; a mentor comes from anywhere", async () => {
  const { commons, enquiries, takingPart, stages, anna, cara } = await open();
  const slug = await start(commons, anna);
  await expect(
    takingPart.addMember(anna, slug, { person: "Cara Test", role: "observer" }),
  ).rejects.toMatchObject({ problems: [{ field: "person" }] });
  await takingPart.addMember(anna, slug, { person: "Cara Test", role: "research-mentor" });
  const { enquiry, mayPlan } = await enquiries.get(cara, slug);
  expect(mayPlan).toBe(false);
  expect(await enquiries.rightIn(cara, enquiry.liveDocumentId)).toBe("read");
  await expect(
    stages.move(cara, slug, { to: "forming", sure: true, park: null }),
  ).rejects.toMatchObject({
    code: "not-allowed",
  });
  await takingPart.removeMember(anna, slug, "cara");
  await expect(enquiries.get(cara, slug)).rejects.toMatchObject({ code: "not-found" });
  await expect(takingPart.removeMember(anna, slug, "anna")).rejects.toMatchObject({
    code: "conflict",
  });
});

test("the fourth priority asks which to park, and what is parked is taken up when there is room", async () => {
  const { commons, takingPart, enquiries, stages, anna } = await open();
  const slugs = [];
  for (const title of ["One idea", "Two ideas", "Three ideas"])
    slugs.push(await start(commons, anna, title));
  const [one = "", two = ""] = slugs;
  await expect(start(commons, anna, "Four ideas")).rejects.toMatchObject({
    problems: [
      {
        field: "park",
        choices: [{ label: "One idea" }, { label: "Two ideas" }, { label: "Three ideas" }],
      },
    ],
  });
  const { enquiry } = await enquiries.get(anna, one);
  const asked = { title: "Four ideas", method: "pdsa-series", question, allianceId: null };
  await expect(enquiries.start(anna, { ...asked, park: "another" })).rejects.toMatchObject({
    problems: [{ field: "park" }],
  });
  await enquiries.start(anna, { ...asked, park: enquiry.id });
  expect((await enquiries.get(anna, one)).schools[0]?.parkedAt).toBeInstanceOf(Date);
  const up = { schoolId: "north", parked: false, park: null };
  await expect(takingPart.park(anna, one, up)).rejects.toMatchObject({
    problems: [{ field: "park" }],
  });
  await stages.stop(anna, two, { why: "No time.", learnt: "Two at once is enough." });
  await takingPart.park(anna, one, up);
  expect((await enquiries.get(anna, one)).schools[0]?.parkedAt).toBeNull();
  await expect(stages.resume(anna, two, null)).rejects.toMatchObject({
    problems: [{ field: "park" }],
  });
});

test("what is no priority any more is taken up without making room", async () => {
  const { commons, takingPart, stages, enquiries, anna } = await open();
  const slug = await start(commons, anna, "Long done");
  await takingPart.park(anna, slug, { schoolId: "north", parked: true, park: null });
  await stages.stop(anna, slug, { why: "No time.", learnt: "Two at once is enough." });
  for (const title of ["One idea", "Two ideas", "Three ideas"]) await start(commons, anna, title);
  await takingPart.park(anna, slug, { schoolId: "north", parked: false, park: null });
  expect((await enquiries.get(anna, slug)).schools[0]?.parkedAt).toBeNull();
});

test("taken up again it is a priority of who does so, and put off where a partner has no room", async () => {
  const { commons, enquiries, stages, takingPart, anna, ben } = await open();
  const slug = await start(commons, anna);
  const { enquiry } = await enquiries.get(anna, slug);
  await takingPart.askSchool(anna, slug, { school: "South School", person: "Ben Test" });
  await takingPart.answer(ben, enquiry.key, { schoolId: "south", yes: true, park: null });
  await takingPart.park(anna, slug, { schoolId: "north", parked: true, park: null });
  await stages.stop(anna, slug, { why: "No time.", learnt: "Two at once is enough." });
  for (const title of ["One idea", "Two ideas", "Three ideas"]) await start(commons, ben, title);
  await stages.resume(anna, slug, null);
  const { schools } = await enquiries.get(anna, slug);
  expect(schools.map(({ schoolId, parkedAt }) => [schoolId, parkedAt !== null])).toEqual([
    ["north", false],
    ["south", true],
  ]);
});

test("nobody puts off what others of the school work on, save who runs it", async () => {
  const { commons, database, enquiries, anna } = await open();
  for (const title of ["One idea", "Two ideas", "Three ideas"]) await start(commons, anna, title);
  await database.write(async (tx) => {
    await tx.insert(people).values({
      ...{ id: "nia", handle: "nia", name: "Nia Test", post: "Teacher", createdAt: new Date() },
    });
    await tx
      .insert(affiliations)
      .values({ id: "nia", personId: "nia", schoolId: "north", from: "2020-01-01" });
  });
  const nia = await commons.viewer("nia");
  const refused = await start(commons, nia, "Four ideas").catch((thrown) => thrown);
  expect(refused.problems[0]).toMatchObject({ field: "park" });
  expect(refused.problems[0].choices).toBeUndefined();
  const head = {
    ...nia,
    roles: [{ role: "headteacher", schoolId: "north", allianceId: null }],
  };
  const asHead = await start(commons, head, "Four ideas").catch((thrown) => thrown);
  expect(asHead.problems[0].choices).toHaveLength(3);
  expect(await enquiries.listMine(nia)).toEqual([]);
});

test("what was found is followed up, also where a move goes past “Published”", async () => {
  for (const to of ["published", "follow-up"]) {
    const { commons, database, stages, anna } = await open();
    const slug = await start(commons, anna);
    await commons.publish(await commons.startWriteUp(), "public", "");
    const [writeUp] = await database.read.select().from(writeUps);
    const peerReviewed = { stage: "peer-review", writeUpId: writeUp?.id };
    await database.write((tx) => tx.update(rows).set(peerReviewed));
    await stages.move(anna, slug, { to, sure: true, park: null });
    const asked = await database.read.select().from(followUps).orderBy(followUps.months);
    expect(asked.map(({ months }) => months)).toEqual([6, 12]);
  }
});

test("what a colleague ends meanwhile does not move", async () => {
  const { commons, database, stages, anna } = await open();
  const slug = await start(commons, anna);
  const moving = stages.move(anna, slug, { to: "forming", sure: true, park: null });
  const ending = stages.stop(anna, slug, { why: "Too long.", learnt: "Begin later." });
  const [moved] = await Promise.allSettled([moving, ending]);
  const logged = (await database.read.select().from(audit)).map(({ action }) => action);
  expect(logged.filter((action) => /move|stop/.test(action))).toEqual(
    moved.status === "fulfilled" ? ["enquiry.move", "enquiry.stop"] : ["enquiry.stop"],
  );
});

test("it moves by the rules of its method, back without any, and nothing is lost", async () => {
  const { commons, enquiries, stages, live, anna } = await open();
  const slug = await start(commons, anna);
  await stages.move(anna, slug, { to: "forming", sure: false, park: null });
  await expect(
    stages.move(anna, slug, { to: "aim", sure: false, park: null }),
  ).rejects.toMatchObject({
    problems: [{ field: "to", message: expect.stringContaining("second") }, { field: "sure" }],
  });
  await expect(
    stages.move(anna, slug, { to: "cycles", sure: true, park: null }),
  ).rejects.toMatchObject({
    problems: [{ field: "to", message: expect.stringContaining("ethics") }],
  });
  const { enquiry } = await enquiries.get(anna, slug);
  await live.change(enquiry.liveDocumentId, "anna", (doc) => {
    for (const { id } of ethicsChecklist) doc.getMap("ethics").set(id, "yes");
    lineList(doc, "measures").push([newLine("measures", { id: "m1", name: "Comprehension" })]);
    const text = new Y.XmlElement("paragraph");
    text.insert(0, [new Y.XmlText("Three more marks by July.")]);
    stageFragment(doc, "aim").insert(0, [text]);
  });
  await stages.move(anna, slug, { to: "cycles", sure: true, park: null });
  await stages.move(anna, slug, { to: "aim", sure: false, park: null });
  const found = await enquiries.get(anna, slug);
  expect(found.enquiry.stage).toBe("aim");
  expect((await enquiries.readNow(found.enquiry)).measures).toHaveLength(1);
  const moves = await stages.listMoves(found.enquiry.id);
  expect(moves.map(({ from, to }) => [from, to])).toEqual([
    ["cycles", "aim"],
    ["forming", "cycles"],
    ["draft", "forming"],
    ["", "draft"],
  ]);
  expect(moves[1]?.notices).toContain("No change idea");
});

test("ended early says why and what was learnt, and may be taken up again", async () => {
  const { commons, enquiries, stages, anna } = await open();
  const slug = await start(commons, anna);
  await expect(stages.stop(anna, slug, { why: "", learnt: "" })).rejects.toMatchObject({
    problems: [{ field: "why" }, { field: "learnt" }],
  });
  const learnt = "Five words were too many for the youngest.";
  await stages.stop(anna, slug, { why: "A colleague left.", learnt });
  expect((await enquiries.get(anna, slug)).enquiry).toMatchObject({ learnt, stage: "draft" });
  await expect(
    stages.move(anna, slug, { to: "forming", sure: true, park: null }),
  ).rejects.toMatchObject({
    code: "conflict",
  });
  await stages.resume(anna, slug, null);
  await stages.move(anna, slug, { to: "forming", sure: true, park: null });
  expect((await enquiries.get(anna, slug)).enquiry).toMatchObject({ learnt, stoppedAt: null });
});

test("writing in the plan is noted as planning, once a day, and lists follow the title", async () => {
  const { commons, enquiries, contributing, database, live, anna } = await open();
  const slug = await start(commons, anna);
  const { enquiry } = await enquiries.get(anna, slug);
  await live.change(enquiry.liveDocumentId, "anna", (doc) => {
    const title = doc.getText("title");
    title.insert(title.length, " before the text");
    blankText(doc, "cohort").insert(6, " and 9");
  });
  for (const _ of [1, 2])
    await database.write((tx) => enquiries.paused(tx, enquiry.liveDocumentId, ["anna", "cara"]));
  const after = await enquiries.get(anna, slug);
  expect(after.enquiry.title).toBe("Five words before the text");
  expect(after.enquiry.question).toContain("in Year 8 and 9?");
  expect(await contributing.list(enquiry.id)).toMatchObject([
    { handle: "anna", kind: "designed", source: "seen", schoolId: "north" },
  ]);
});

test("what happened elsewhere is added by hand, and taken back by those it concerns", async () => {
  const { commons, enquiries, takingPart, contributing, anna, cara } = await open();
  const slug = await start(commons, anna);
  const { enquiry } = await enquiries.get(anna, slug);
  await takingPart.addMember(anna, slug, { person: "Cara Test", role: "sle" });
  const said = { person: "anna", kind: "tried", on: "2026-03-02", note: "With 8B." };
  await contributing.say(cara, slug, said);
  for (const [change, field] of [
    [{ kind: "guessed" }, "kind"],
    [{ person: "ben" }, "person"],
    [{ on: "2999-01-01" }, "on"],
    [{ on: "soon" }, "on"],
  ] as const)
    await expect(contributing.say(anna, slug, { ...said, ...change })).rejects.toMatchObject({
      problems: [{ field }],
    });
  const [one] = await contributing.list(enquiry.id);
  expect(one).toMatchObject({ handle: "anna", kind: "tried", on: "2026-03-02", source: "said" });
  await contributing.takeBack(anna, slug, one?.id ?? "");
  expect(await contributing.list(enquiry.id)).toEqual([]);
});

test("who alone leads an enquiry names another before they leave", async () => {
  const { commons, leaving, takingPart, enquiries, anna, ben } = await open();
  const slug = await start(commons, anna);
  expect(await leaving.listObstacles("anna")).toEqual([
    "Name somebody else who leads the enquiry “Five words”: nobody else does.",
  ]);
  await takingPart.askSchool(anna, slug, { school: "South School", person: "Ben Test" });
  const [asked] = await takingPart.listAsked(ben);
  await takingPart.answer(ben, asked?.key ?? "", { schoolId: "south", yes: true, park: null });
  await takingPart.addMember(anna, slug, { person: "Ben Test", role: "lead" });
  expect(await leaving.listObstacles("anna")).toEqual([]);
  await leaving.leave(anna);
  expect((await enquiries.get(ben, slug)).members).toMatchObject([{ handle: "ben" }]);
});

test("a school that leaves takes its people along, and its contributions stay", async () => {
  const { commons, takingPart, contributing, enquiries, anna, ben } = await open();
  const slug = await start(commons, anna);
  await takingPart.askSchool(anna, slug, { school: "South School", person: "Ben Test" });
  const [asked] = await takingPart.listAsked(ben);
  await takingPart.answer(ben, asked?.key ?? "", { schoolId: "south", yes: true, park: null });
  await contributing.say(ben, slug, { person: "ben", kind: "tried", on: "", note: "" });
  await expect(takingPart.leave(anna, slug, "north")).rejects.toMatchObject({ code: "conflict" });
  await takingPart.leave(ben, slug, "south");
  const { enquiry, schools } = await enquiries.get(anna, slug);
  expect(schools.map(({ schoolId, standing }) => [schoolId, standing])).toEqual([
    ["north", "in"],
    ["south", "left"],
  ]);
  expect(await contributing.list(enquiry.id)).toMatchObject([{ handle: "ben", kind: "tried" }]);
  await expect(enquiries.find(ben, slug)).rejects.toMatchObject({ code: "not-found" });
});
