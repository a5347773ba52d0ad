import { expect, onTestFinished, test } from "vitest";
import type { Viewer } from "#content/access/tokens.ts";
import type { LessonChange, LessonPlan, LessonTalk } from "#content/enquiry/lesson.ts";
import { slugOf } from "#content/practice/address.ts";
import { affiliations, audit, people, roles } from "#drizzle/schema/index.ts";
import { factsOf } from "#server/enquiry/facts.ts";
import { describeOwn } from "#server/people/own-record.ts";
import { openCommons } from "#test/support/commons.ts";
import { settleEthics } from "#test/support/ethics.ts";

const plan: LessonPlan = {
  ...{ on: "2026-03-02", objective: "Retell a page", activities: "Read, close, retell." },
  pupils: [
    { description: "Reads fluently, says little", predicted: "Will listen." },
    { description: "Speaks first", predicted: "Will lead." },
    { description: "", predicted: "" },
  ],
  observers: ["ben", "anna"],
};
const talk: LessonTalk = {
  pupils: [
    { observed: "Led the talk.", why: "The words were there." },
    { observed: "Listened.", why: "For once." },
  ],
  ...{
    interviews: "“It was shorter.”",
    surprised: "A spoke first.",
    change: "Four words.",
    practice: "",
  },
};
const seen = "A spoke within ten seconds.";

/**
 * A lesson of anna's that ben of another school watches. hana is anna's head and leads with her; olu, an
 * observer by role, watches nothing; dev runs the commons and is on no team.
 */
async function open({ ethics = true } = {}) {
  const commons = await openCommons({ now: () => new Date("2026-03-03T09:00:00Z") });
  onTestFinished(commons.close);
  const { database, enquiries, takingPart, lessons, lessonSteps } = commons;
  await database.write(async (tx) => {
    for (const [id, name] of [
      ["hana", "Hana Test"],
      ["olu", "Olu Test"],
    ] as const) {
      await tx
        .insert(people)
        .values({ id, handle: id, name, post: "Teacher", createdAt: new Date() });
      await tx
        .insert(affiliations)
        .values({ id, personId: id, schoolId: "north", from: "2020-01-01" });
    }
    await tx.insert(roles).values({
      ...{ id: "r-hana", personId: "hana", role: "headteacher", schoolId: "north" },
      from: "2020-01-01",
    });
  });
  const [anna, ben, hana, olu, dev] = (await Promise.all(
    ["anna", "ben", "hana", "olu", "dev"].map(commons.viewer),
  )) as [Viewer, Viewer, Viewer, Viewer, Viewer];
  const enquiry = await enquiries.start(anna, {
    ...{ title: "Five words", method: "lesson-study", allianceId: null, park: null },
    question: { form: "impact", intervention: "five words", outcome: "talk", cohort: "Year 8" },
  });
  if (ethics) await settleEthics(commons, enquiry);
  const slug = slugOf(enquiry);
  await takingPart.askSchool(anna, slug, { school: "South School", person: "Ben Test" });
  await takingPart.answer(ben, enquiry.key, { schoolId: "south", yes: true, park: null });
  await takingPart.addMember(anna, slug, { person: "Hana Test", role: "lead" });
  await takingPart.addMember(anna, slug, { person: "Olu Test", role: "observer" });
  const { id } = await lessons.start(anna, slug, { teacher: "anna", objective: "Retell a page" });
  const keep = async (change: LessonChange, onward = true, revision?: number, who = anna) => {
    const { lesson } = await lessons.get(anna, slug, id);
    return lessonSteps.keep(who, slug, id, {
      ...{ change, onward, revision: revision ?? lesson.revision },
    });
  };
  const notes = async (viewer: Viewer) =>
    (await commons.observing.list(viewer, await lessons.get(viewer, slug, id))).map(
      ({ words }) => words,
    );
  return { ...commons, anna, ben, hana, olu, dev, enquiry, slug, id, keep, notes };
}

test("a lesson that a colleague of another school marks as taught waits for its teacher’s school", async () => {
  const { contributing, keep, anna, ben, enquiry, slug } = await open();
  await keep({ step: "plan", words: plan }, true, undefined, ben);
  const [told] = await contributing.list(enquiry.id);
  expect(told).toMatchObject({
    ...{ handle: "anna", kind: "tried", source: "said", confirmed: false, notedBy: "ben" },
  });
  await contributing.confirm(anna, slug, told?.id ?? "");
  expect(await contributing.list(enquiry.id)).toMatchObject([{ confirmed: true }]);
});

test("a lesson is planned, taught, and looked back on, and each is noted", async () => {
  const { lessons, contributing, describingTries, keep, anna, enquiry, slug, id } = await open();
  await keep({ step: "plan", words: plan });
  expect(await lessons.get(anna, slug, id)).toMatchObject({
    lesson: { step: "taught", number: 1, schoolId: "north", lockedBy: "anna" },
    pupils: [{ label: "A", predicted: "Will listen.", observed: "" }, { label: "B" }],
    observers: [{ handle: "ben" }],
  });
  await keep({ step: "taught", words: talk });
  expect(await lessons.get(anna, slug, id)).toMatchObject({
    lesson: { step: "discussed", change: "Four words." },
    pupils: [{ observed: "Led the talk." }, { why: "For once." }],
  });
  expect((await contributing.list(enquiry.id)).map(({ kind, on }) => [kind, on])).toEqual([
    ["analysed", "2026-03-03"],
    ["tried", "2026-03-02"],
  ]);
  expect(await describingTries.describeLessons(enquiry.id)).toEqual([
    {
      ...{ school: "North School", number: 1, objective: "Retell a page" },
      ...{ surprised: "A spoke first.", change: "Four words." },
      pupils: [
        { label: "A", observed: "Led the talk." },
        { label: "B", observed: "Listened." },
      ],
    },
  ]);
});

test("looking back changes the practice only where it says how it is done from now on", async () => {
  const { practiceVersions, enquiry, keep } = await open();
  await keep({ step: "plan", words: plan });
  await keep({ step: "taught", words: { ...talk, change: "We keep it as it is." } });
  expect(await practiceVersions.list(enquiry.id)).toEqual([]);
});

test("a practice that a lesson changed is told as it is done from then on", async () => {
  const { practiceVersions, enquiry, keep } = await open();
  await keep({ step: "plan", words: plan });
  await keep({ step: "taught", words: { ...talk, practice: "Four words, said by all." } });
  expect(await practiceVersions.list(enquiry.id)).toMatchObject([
    { number: 1, practice: "Retell a page" },
    {
      number: 2,
      practice: "Four words, said by all.",
      whatChanged: "Four words.",
      cause: "lesson",
    },
  ]);
});

test("what a lesson wants is asked for before the next step, and the facts follow", async () => {
  const { lessons, enquiries, database, keep, anna, enquiry, slug } = await open();
  for (const [change, field] of [
    [{ on: "2026-03-04" }, "on"],
    [{ pupils: [] }, "description.0"],
    [{ pupils: [{ description: "Quiet", predicted: "" }] }, "predicted.0"],
  ] as const)
    await expect(
      keep({ step: "plan", words: { ...plan, ...change } as LessonPlan }),
    ).rejects.toMatchObject({ problems: [{ field }] });
  for (const [asked, field] of [
    [{ teacher: "dev", objective: "Retell" }, "teacher"],
    [{ teacher: "ben", objective: " " }, "objective"],
  ] as const)
    await expect(lessons.start(anna, slug, asked)).rejects.toMatchObject({ problems: [{ field }] });
  const facts = async () => {
    const { schools } = await enquiries.get(anna, slug);
    const now = await factsOf(database.read, enquiry, await enquiries.readNow(enquiry), schools);
    return [now.predicted, now.studied];
  };
  expect(await facts()).toEqual([0, 0]);
  await keep({ step: "plan", words: plan });
  expect(await facts()).toEqual([1, 0]);
  await expect(keep({ step: "taught", words: { ...talk, pupils: [] } })).rejects.toMatchObject({
    problems: [
      { field: "observed.0" },
      { field: "observed.1" },
      { field: "why.0" },
      { field: "why.1" },
    ],
  });
  await keep({ step: "taught", words: talk });
  expect(await facts()).toEqual([1, 1]);
});

test("once it is marked as taught no change reaches its plan and predictions", async () => {
  const { lessons, keep, anna, ben, hana, olu, slug, id } = await open();
  await keep({ step: "plan", words: plan });
  const asLocked = async () => {
    const { lesson, pupils, observers } = await lessons.get(anna, slug, id);
    const { on, objective, activities, teacherId, lockedAt } = lesson;
    return [
      { on, objective, activities, teacherId, lockedAt },
      pupils.map(({ label, description, predicted }) => ({ label, description, predicted })),
      observers,
    ];
  };
  const locked = await asLocked();
  const late = {
    ...{ ...plan, objective: "Another", observers: ["olu"] },
    pupils: [{ description: "Another", predicted: "What was seen." }],
  };
  for (const who of [anna, ben, hana])
    for (const revision of [1, 2, 3])
      await expect(keep({ step: "plan", words: late }, false, revision, who)).rejects.toMatchObject(
        { code: "conflict" },
      );
  await expect(keep({ step: "taught", words: talk }, true, 2, olu)).rejects.toMatchObject({
    code: "not-allowed",
  });
  const pupils = talk.pupils.map((pupil) => ({ ...pupil, ...late.pupils[0] }));
  await keep({ step: "taught", words: { ...late, ...talk, pupils } } as unknown as LessonChange);
  expect(await asLocked()).toEqual(locked);
  await expect(keep({ step: "plan", words: late })).rejects.toMatchObject({ code: "conflict" });
  expect(await asLocked()).toEqual(locked);
});

test("a note is read by the teacher and who wrote it, and by no head, lead or administrator", async () => {
  const { lessons, observing, contributing, keep, notes, viewer, ...commons } = await open();
  const { anna, ben, hana, olu, dev, enquiry, slug, id } = commons;
  await keep({ step: "plan", words: plan }, false);
  const written = { words: seen, revision: 0 };
  await expect(observing.write(ben, slug, id, written)).rejects.toMatchObject({ code: "conflict" });
  await keep({ step: "plan", words: plan });
  for (const who of [anna, hana, olu])
    await expect(observing.write(who, slug, id, written)).rejects.toMatchObject({
      code: "not-allowed",
    });
  await expect(observing.write(ben, slug, id, { ...written, words: " " })).rejects.toMatchObject({
    problems: [{ field: "words" }],
  });
  await observing.write(ben, slug, id, written);
  expect(await notes(anna)).toEqual([seen]);
  expect(await notes(ben)).toEqual([seen]);
  expect(await notes(hana)).toEqual([]);
  expect(await notes(olu)).toEqual([]);
  const administrator = { ...hana, roles: (await viewer("dev")).roles };
  expect(await notes(administrator)).toEqual([]);
  await expect(lessons.get(dev, slug, id)).rejects.toMatchObject({ code: "not-found" });
  expect(await contributing.list(enquiry.id)).toContainEqual(
    expect.objectContaining({ handle: "ben", kind: "observed", schoolId: "south" }),
  );
});

test("the teacher shares a note with somebody of the team by name, and takes it back", async () => {
  const { database, observing, takingPart, lessons, keep, notes, ...commons } = await open();
  const { anna, ben, hana, olu, slug, id } = commons;
  await keep({ step: "plan", words: plan });
  await observing.write(ben, slug, id, { words: seen, revision: 0 });
  const [note] = await observing.list(anna, await lessons.get(anna, slug, id));
  const asked = { noteId: note?.id ?? "", reader: "hana", shared: true };
  await expect(observing.share(ben, slug, id, asked)).rejects.toMatchObject({
    code: "not-allowed",
  });
  for (const who of [hana, olu])
    await expect(observing.share(who, slug, id, asked)).rejects.toMatchObject({
      code: "not-found",
    });
  for (const reader of ["dev", "cara", "anna", "ben"])
    await expect(observing.share(anna, slug, id, { ...asked, reader })).rejects.toMatchObject({
      problems: [{ field: "reader" }],
    });
  await observing.share(anna, slug, id, asked);
  await observing.share(anna, slug, id, asked);
  expect(await notes(hana)).toEqual([seen]);
  expect(await notes(olu)).toEqual([]);
  await expect(observing.share(hana, slug, id, { ...asked, reader: "olu" })).rejects.toMatchObject({
    code: "not-allowed",
  });
  await observing.share(anna, slug, id, { ...asked, shared: false });
  expect(await notes(hana)).toEqual([]);
  await observing.share(anna, slug, id, { ...asked, reader: "olu" });
  const before = await lessons.get(olu, slug, id);
  await takingPart.removeMember(anna, slug, "olu");
  await expect(lessons.get(olu, slug, id)).rejects.toMatchObject({ code: "not-found" });
  const after = {
    ...before.found,
    members: before.found.members.filter((m) => m.handle !== "olu"),
  };
  expect(await observing.list(olu, { ...before, found: after })).toEqual([]);
  const log = JSON.stringify(await database.read.select().from(audit));
  expect(log).toContain("lesson.share-note");
  expect(log).not.toContain(seen);
});

test("a note is written anew by who wrote it, and thrown away by the teacher alone", async () => {
  const { observing, lessons, keep, notes, ...commons } = await open();
  const { anna, ben, hana, slug, id } = commons;
  await keep({ step: "plan", words: plan });
  await observing.write(ben, slug, id, { words: seen, revision: 0 });
  await expect(
    observing.write(ben, slug, id, { words: "Late", revision: 0 }),
  ).rejects.toMatchObject({ code: "conflict" });
  await observing.write(ben, slug, id, { words: "B listened.", revision: 1 });
  expect(await notes(anna)).toEqual(["B listened."]);
  const [note] = await observing.list(anna, await lessons.get(anna, slug, id));
  const noteId = note?.id ?? "";
  await expect(observing.throwAway(ben, slug, id, noteId)).rejects.toMatchObject({
    code: "not-allowed",
  });
  await expect(observing.throwAway(hana, slug, id, noteId)).rejects.toMatchObject({
    code: "not-found",
  });
  await observing.throwAway(anna, slug, id, noteId);
  expect(await notes(ben)).toEqual([]);
});

test("a note goes along with its teacher and its writer, and with nobody it is shared with", async () => {
  const { database, observing, lessons, viewer, keep, anna, ben, slug, id } = await open();
  await keep({ step: "plan", words: plan });
  await observing.write(ben, slug, id, { words: seen, revision: 0 });
  const [note] = await observing.list(anna, await lessons.get(anna, slug, id));
  await observing.share(anna, slug, id, {
    ...{ noteId: note?.id ?? "", reader: "hana", shared: true },
  });
  for (const [who, has] of [
    ["anna", true],
    ["ben", true],
    ["hana", false],
    ["olu", false],
    ["dev", false],
  ] as const)
    expect(JSON.stringify(await describeOwn(database.read, await viewer(who))).includes(seen)).toBe(
      has,
    );
});

test("a lesson is not marked as taught before the ethics checklist is settled", async () => {
  const { lessons, keep, anna, slug, id, live, enquiry } = await open({ ethics: false });
  await keep({ step: "plan", words: plan }, false);
  await expect(keep({ step: "plan", words: plan })).rejects.toMatchObject({
    problems: [{ field: "ethics" }],
  });
  await settleEthics({ live }, enquiry);
  await keep({ step: "plan", words: plan });
  expect((await lessons.get(anna, slug, id)).lesson.step).toBe("taught");
});

test("a lesson that was opened by mistake is deleted until it is taught, and then never", async () => {
  const { lessons, discarding, observing, keep, anna, ben, olu, slug, id, enquiry } = await open();
  const bens = await lessons.start(ben, slug, { teacher: "ben", objective: "Not this one" });
  await expect(
    discarding.discard(olu, slug, "lesson", { id: bens.id, sure: true }),
  ).rejects.toMatchObject({ code: "not-allowed" });
  await discarding.discard(ben, slug, "lesson", { id: bens.id, sure: true });
  expect((await lessons.list(enquiry.id)).map((one) => one.id)).toEqual([id]);
  await keep({ step: "plan", words: plan });
  const discard = () => discarding.discard(anna, slug, "lesson", { id, sure: true });
  await expect(discard()).rejects.toMatchObject({ message: expect.stringContaining("locked") });
  await observing.write(ben, slug, id, { words: seen, revision: 0 });
  await expect(discard()).rejects.toMatchObject({
    ...{ code: "conflict", message: expect.stringContaining("what they saw") },
  });
});
