import { eq } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import type { CycleChange, CyclePlan } from "#content/enquiry/cycle.ts";
import { lineList, newLine } from "#content/enquiry/live-plan.ts";
import { slugOf } from "#content/practice/address.ts";
import { audit, cycles as rows, enquiries as table } from "#drizzle/schema/index.ts";
import { factsOf } from "#server/enquiry/facts.ts";
import { openCommons } from "#test/support/commons.ts";
import { settleEthics } from "#test/support/ethics.ts";

const plan: CyclePlan = {
  ...{ idea: "Five words first", ideaId: "", objective: "test", owner: "anna" },
  ...{ startsOn: "2026-03-02", endsOn: "" },
  questions: [
    { question: "Do more pupils retell it?", prediction: "Two in three do." },
    { question: "Does it fit the lesson?", prediction: "It takes five minutes." },
  ],
  tasks: [{ what: "Choose the words", who: "Anna", when: "Monday", where: "8B" }],
  data: [{ measure: "Retellings", who: "Anna", when: "Friday", where: "8B" }],
};
const done: CycleChange = {
  step: "do",
  words: { asPlanned: true, observations: "Half did.", problems: "", feedback: "" },
};
const studied: CycleChange = {
  step: "study",
  words: { shows: "14 of 27.", matches: ["partly", "no"], compared: "", learnt: "Four will do." },
};
const adapted: CycleChange = {
  step: "act",
  words: { decision: "adapt", next: "Four words.", practice: "Four words, said first." },
};

/** An enquiry of anna's, in which ben of the other school plans and cara is a mentor; with a cycle. */
async function open({ ethics = true } = {}) {
  let now = new Date("2026-03-02T09:00:00Z");
  const commons = await openCommons({ now: () => now });
  onTestFinished(commons.close);
  const { enquiries, takingPart, cycles, cycleSteps } = commons;
  const anna = await commons.viewer("anna");
  const ben = await commons.viewer("ben");
  const cara = await commons.viewer("cara");
  const enquiry = await enquiries.start(anna, {
    ...{ title: "Five words", method: "pdsa-series", allianceId: null, park: null },
    question: { form: "impact", intervention: "five words", outcome: "talk", cohort: "Year 8" },
  });
  if (ethics) await settleEthics(commons, enquiry);
  const slug = slugOf(enquiry);
  await takingPart.askSchool(anna, slug, { school: "South School", person: "Ben Test" });
  const answer = { schoolId: "south", yes: true, park: null };
  await takingPart.answer(ben, enquiry.key, answer);
  await takingPart.addMember(anna, slug, { person: "Cara Test", role: "research-mentor" });
  const { id } = await cycles.start(anna, slug, {
    ...{ schoolId: "north", ideaId: "", idea: "Five words first" },
  });
  const keep = (change: CycleChange, onward = true, revision?: number, who = anna, of = id) =>
    cycles
      .get(anna, slug, of)
      .then(({ cycle }) =>
        cycleSteps.keep(who, slug, of, { change, onward, revision: revision ?? cycle.revision }),
      );
  return {
    ...{ ...commons, anna, ben, cara, enquiry, slug, id, keep },
    later: (day: string) => {
      now = new Date(day);
    },
  };
}

test("a cycle goes from plan to decision, and what is adapted opens the next one", async () => {
  const { cycles, contributing, keep, anna, enquiry, slug, id, later } = await open();
  await keep({ step: "plan", words: plan });
  const begun = await cycles.get(anna, slug, id);
  expect(begun.cycle).toMatchObject({ step: "do", number: 1, lockedBy: "anna", revision: 2 });
  expect(begun.cycle.lockedAt).toEqual(new Date("2026-03-02T09:00:00Z"));
  later("2026-03-20T15:00:00Z");
  await keep(done);
  await keep(studied);
  const { opened } = await keep(adapted);
  const decided = await cycles.get(anna, slug, id);
  expect(decided).toMatchObject({
    cycle: { step: "decided", decision: "adapt", endsOn: "2026-03-20" },
    questions: [{ match: "partly" }, { match: "no" }],
    followedBy: { id: opened, number: 2 },
  });
  expect(await cycles.get(anna, slug, opened ?? "")).toMatchObject({
    cycle: { step: "plan", number: 2, idea: "Four words.", tasks: plan.tasks, lockedAt: null },
    questions: plan.questions.map(({ question }) => ({ question, prediction: "", match: null })),
    follows: { id, next: "Four words." },
  });
  expect((await contributing.list(enquiry.id)).map(({ kind, on }) => [kind, on])).toEqual([
    ["analysed", "2026-03-20"],
    ["tried", "2026-03-20"],
  ]);
});

test("what is adapted is the practice as it is done from then on, with the change beside it", async () => {
  const { practiceVersions, keep, enquiry } = await open();
  for (const change of [{ step: "plan" as const, words: plan }, done, studied, adapted])
    await keep(change);
  expect(await practiceVersions.list(enquiry.id)).toMatchObject([
    { practice: "Five words first", whatChanged: "" },
    { practice: "Four words, said first.", whatChanged: "Four words.", seen: "Four will do." },
  ]);
});

test("who comes to the practice that stands already goes on, and has not changed it again", async () => {
  const { practiceVersions, cycleSteps, cycles, keep, anna, enquiry, slug } = await open();
  const all = [{ step: "plan" as const, words: plan }, done, studied, adapted];
  for (const change of all) await keep(change);
  const { id } = await cycles.start(anna, slug, {
    ...{ schoolId: "north", ideaId: "", idea: "Six words first" },
  });
  for (const [at, change] of [
    { step: "plan" as const, words: { ...plan, idea: "Six words first" } },
    ...all.slice(1),
  ].entries())
    await cycleSteps.keep(anna, slug, id, { revision: at + 1, onward: true, change });
  expect((await cycles.get(anna, slug, id)).cycle).toMatchObject({ step: "decided" });
  expect(await practiceVersions.list(enquiry.id)).toHaveLength(2);
});

test("what is adapted into what it was is not taken for a change", async () => {
  const { practiceVersions, keep, cycles, anna, enquiry, slug, id } = await open();
  for (const change of [{ step: "plan" as const, words: plan }, done, studied]) await keep(change);
  await expect(
    keep({ ...adapted, words: { ...adapted.words, practice: "Five  words\nfirst" } }),
  ).rejects.toMatchObject({
    problems: [{ field: "practice", message: expect.stringContaining("word for word") }],
  });
  expect((await cycles.get(anna, slug, id)).cycle).toMatchObject({ step: "act" });
  expect(await practiceVersions.list(enquiry.id)).toEqual([]);
});

test("what is kept or abandoned opens nothing", async () => {
  for (const decision of ["adopt", "abandon"] as const) {
    const { cycles, keep, enquiry } = await open();
    for (const change of [{ step: "plan" as const, words: plan }, done, studied])
      await keep(change);
    expect(await keep({ step: "act", words: { decision, next: "So.", practice: "" } })).toEqual({
      opened: null,
    });
    expect(await cycles.list(enquiry.id)).toMatchObject([{ decision }]);
  }
});

test("a cycle ends after its start, and what is decided before its planned end ended that day", async () => {
  const { cycles, keep, anna, slug, id, later } = await open();
  const until = (endsOn: string) => ({ step: "plan" as const, words: { ...plan, endsOn } });
  await expect(keep(until("2026-03-01"))).rejects.toMatchObject({
    problems: [{ field: "endsOn" }],
  });
  for (const change of [until("2026-04-30"), done, studied]) await keep(change);
  later("2026-03-20T15:00:00Z");
  await keep(adapted);
  expect((await cycles.get(anna, slug, id)).cycle.endsOn).toBe("2026-03-20");
});

test("no step is left before what it wants is there, and nothing of it is kept", async () => {
  const { cycles, keep, anna, slug, id } = await open();
  const [first] = plan.questions;
  const questions = [first, { question: "Is it quicker?", prediction: "" }].filter((one) => !!one);
  await expect(keep({ step: "plan", words: { ...plan, questions } })).rejects.toMatchObject({
    problems: [{ field: "prediction.1" }],
  });
  expect((await cycles.get(anna, slug, id)).questions).toEqual([]);
  await keep({ step: "plan", words: { ...plan, questions } }, false);
  expect((await cycles.get(anna, slug, id)).questions).toMatchObject(questions);
  for (const [change, field] of [
    [{ owner: "dev" }, "owner"],
    [{ startsOn: "soon" }, "startsOn"],
    [{ idea: "x".repeat(201) }, "idea"],
    [{ questions: [{ question: "x".repeat(301), prediction: "" }] }, "question.0"],
  ] as const)
    await expect(
      keep({ step: "plan", words: { ...plan, ...change } as CyclePlan }, false),
    ).rejects.toMatchObject({ problems: [{ field }] });
});

test("once Do has started no change reaches what was planned and predicted", async () => {
  const { cycles, cycleSteps, keep, anna, ben, slug, id } = await open();
  const before = (await cycles.get(anna, slug, id)).cycle.revision;
  await keep({ step: "plan", words: plan });
  const asLocked = async () => {
    const { cycle, questions } = await cycles.get(anna, slug, id);
    const { idea, objective, startsOn, tasks, data, ownerId, lockedAt } = cycle;
    return {
      idea,
      objective,
      startsOn,
      tasks,
      data,
      ownerId,
      lockedAt,
      asked: questions.map(({ match, ...words }) => words),
    };
  };
  const locked = await asLocked();
  const late: CyclePlan = {
    ...{ ...plan, idea: "Another", owner: "ben", tasks: [] },
    questions: [{ question: "Another?", prediction: "What was seen." }],
  };
  for (const who of [anna, ben])
    for (const onward of [true, false])
      for (const revision of [before, before + 1, before + 2])
        await expect(
          keep({ step: "plan", words: late }, onward, revision, who),
        ).rejects.toMatchObject({ code: "conflict" });
  const smuggled = { ...done.words, ...late } as unknown as typeof done.words;
  await keep({ step: "do", words: smuggled } as CycleChange);
  expect(await asLocked()).toEqual(locked);
  await cycleSteps.keep(ben, slug, id, {
    ...{ revision: before + 2, onward: true },
    change: { step: "study", words: { ...studied.words, ...late } } as unknown as CycleChange,
  });
  await keep({ step: "act", words: { ...adapted.words, ...late } } as unknown as CycleChange);
  expect(await asLocked()).toEqual(locked);
  await expect(keep({ step: "plan", words: late })).rejects.toMatchObject({ code: "conflict" });
  await expect(keep(adapted)).rejects.toMatchObject({ code: "conflict" });
  expect(await asLocked()).toEqual(locked);
});

test("two at once: the second is told, and a step is not skipped", async () => {
  const { keep } = await open();
  await keep({ step: "plan", words: plan }, false);
  await expect(keep({ step: "plan", words: plan }, false, 1)).rejects.toMatchObject({
    code: "conflict",
    message: expect.stringContaining("Somebody else"),
  });
  await expect(keep(studied)).rejects.toMatchObject({
    code: "conflict",
    message: expect.stringContaining("not come to that step"),
  });
});

test("those who plan write, a mentor reads, and nobody else knows of it", async () => {
  const { cycles, keep, enquiry, viewer, ben, cara, slug, id } = await open();
  await keep({ step: "plan", words: plan }, true, 1, ben);
  expect((await cycles.get(cara, slug, id)).cycle.lockedBy).toBe("ben");
  await expect(keep(done, true, 2, cara)).rejects.toMatchObject({ code: "not-allowed" });
  const asked = { schoolId: "north", ideaId: "", idea: "Mine" };
  await expect(cycles.start(cara, slug, asked)).rejects.toMatchObject({ code: "not-allowed" });
  const dev = await viewer("dev");
  for (const refused of [cycles.get(dev, slug, id), keep(done, true, 2, dev)])
    await expect(refused).rejects.toMatchObject({ code: "not-found" });
  await expect(cycles.get(ben, slug, "another")).rejects.toMatchObject({ code: "not-found" });
  expect(await cycles.list(enquiry.id)).toHaveLength(1);
});

test("trying counts for who says what was done, and not for a name in the field of an owner", async () => {
  const { contributing, keep, enquiry, ben } = await open();
  await keep({ step: "plan", words: plan }, true, 1, ben);
  expect(await contributing.list(enquiry.id)).toEqual([]);
  await keep(done, true, 2, ben);
  const tried = (await contributing.list(enquiry.id)).map(({ handle, kind, schoolId }) => [
    ...[handle, kind, schoolId],
  ]);
  expect(tried).toEqual([["ben", "tried", "south"]]);
});

test("a cycle is started at a school that takes part, for an idea", async () => {
  const { cycles, live, enquiry, anna, slug } = await open();
  for (const [asked, field] of [
    [{ schoolId: "west", ideaId: "", idea: "Mine" }, "schoolId"],
    [{ schoolId: "north", ideaId: "", idea: " " }, "idea"],
    [{ schoolId: "north", ideaId: "gone", idea: "" }, "idea"],
  ] as const)
    await expect(cycles.start(anna, slug, asked)).rejects.toMatchObject({ problems: [{ field }] });
  await live.change(enquiry.liveDocumentId, "anna", (doc) => {
    lineList(doc, "ideas").push([newLine("ideas", { id: "i1", text: "Words on cards" })]);
  });
  await cycles.start(anna, slug, { schoolId: "south", ideaId: "i1", idea: "" });
  await cycles.start(anna, slug, { schoolId: "south", ideaId: "", idea: "Mine" });
  expect(
    (await cycles.list(enquiry.id)).map(({ school, number, idea }) => [school, number, idea]),
  ).toEqual([
    ["North School", 1, "Five words first"],
    ["South School", 1, "Words on cards"],
    ["South School", 2, "Mine"],
  ]);
});

test("an idea counts as tested once a cycle of it began, and the facts follow", async () => {
  const { cycles, enquiries, database, live, keep, enquiry, anna, slug } = await open();
  await live.change(enquiry.liveDocumentId, "anna", (doc) => {
    lineList(doc, "ideas").push([newLine("ideas", { id: "i1", text: "Words on cards" })]);
  });
  const facts = async () => {
    const { schools } = await enquiries.get(anna, slug);
    const now = await factsOf(database.read, enquiry, await enquiries.readNow(enquiry), schools);
    return [now.predicted, now.studied, (await cycles.countTests(enquiry.id)).get("i1") ?? 0];
  };
  await keep({ step: "plan", words: { ...plan, ideaId: "i1", idea: "" } }, false);
  expect(await facts()).toEqual([0, 0, 0]);
  await keep({ step: "plan", words: { ...plan, ideaId: "i1", idea: "" } });
  expect(await facts()).toEqual([1, 0, 1]);
  await keep(done);
  expect(await facts()).toEqual([1, 0, 1]);
  await keep(studied);
  expect(await facts()).toEqual([1, 1, 1]);
});

test("others read of the cycles that began what was expected, learnt and decided, and no name", async () => {
  const { cycles, describingTries, keep, anna, enquiry, slug } = await open();
  expect(await describingTries.describeCycles(enquiry.id)).toEqual([]);
  for (const change of [{ step: "plan" as const, words: plan }, done, studied, adapted])
    await keep(change);
  await cycles.start(anna, slug, { schoolId: "south", ideaId: "", idea: "Mine" });
  const told = await describingTries.describeCycles(enquiry.id);
  expect(told).toEqual([
    {
      ...{ schoolId: "north", school: "North School", number: 1, idea: "Five words first" },
      ...{ startsOn: "2026-03-02", endsOn: "2026-03-02", lockedOn: "2026-03-02", follows: null },
      ...{ learnt: "Four will do.", step: "decided", decision: "adapt", next: "Four words." },
      predictions: [
        { ...plan.questions[0], match: "partly" },
        { ...plan.questions[1], match: "no" },
      ],
    },
  ]);
  expect(JSON.stringify(told)).not.toMatch(/Test\b|Half did/);
});

test("cycles go with their enquiry", async () => {
  const { database, enquiry, keep } = await open();
  await keep({ step: "plan", words: plan });
  await database.write((tx) => tx.delete(table).where(eq(table.id, enquiry.id)));
  expect(await database.read.select().from(rows)).toEqual([]);
});

test("Do does not start before the ethics checklist is settled, and planning goes on", async () => {
  const { cycles, keep, anna, slug, id, live, enquiry } = await open({ ethics: false });
  await keep({ step: "plan", words: plan }, false);
  await expect(keep({ step: "plan", words: plan })).rejects.toMatchObject({
    problems: [{ field: "ethics", message: expect.stringContaining("ethics checklist") }],
  });
  expect((await cycles.get(anna, slug, id)).cycle).toMatchObject({ step: "plan", lockedAt: null });
  await settleEthics({ live }, enquiry);
  await keep({ step: "plan", words: plan });
  expect((await cycles.get(anna, slug, id)).cycle.step).toBe("do");
});

test("who opened a cycle by mistake deletes it, or a lead; it is asked once, and logged", async () => {
  const { cycles, discarding, database, anna, ben, cara, viewer, slug, id, enquiry } = await open();
  const sure = { id, sure: true };
  for (const [who, code] of [
    [ben, "not-allowed"],
    [cara, "not-allowed"],
    [await viewer("dev"), "not-found"],
  ] as const)
    await expect(discarding.discard(who, slug, "cycle", sure)).rejects.toMatchObject({ code });
  await expect(discarding.discard(anna, slug, "cycle", { id, sure: false })).rejects.toMatchObject({
    problems: [{ field: "sure" }],
  });
  const opened = { schoolId: "south", ideaId: "", idea: "Not this one" };
  const bens = await cycles.start(ben, slug, opened);
  await discarding.discard(ben, slug, "cycle", { id: bens.id, sure: true });
  const again = await cycles.start(ben, slug, opened);
  await discarding.discard(anna, slug, "cycle", { id: again.id, sure: true });
  expect((await cycles.list(enquiry.id)).map((one) => one.id)).toEqual([id]);
  const logged = await database.read.select().from(audit);
  expect(logged.filter(({ action }) => action === "cycle.discard")).toMatchObject([
    { actor: "ben", thing: enquiry.id, detail: { school: "south" } },
    { actor: "anna" },
  ]);
});

test("a cycle whose predictions are locked, or that another came from, is not deleted", async () => {
  const { cycles, discarding, keep, anna, slug, id, enquiry } = await open();
  await keep({ step: "plan", words: plan });
  const discard = (of: string) => discarding.discard(anna, slug, "cycle", { id: of, sure: true });
  await expect(discard(id)).rejects.toMatchObject({
    ...{ code: "conflict", message: expect.stringContaining("locked") },
  });
  for (const change of [done, studied]) await keep(change);
  const { opened } = await keep(adapted);
  await expect(discard(id)).rejects.toMatchObject({
    ...{ code: "conflict", message: expect.stringContaining("Cycle 2 came from this one") },
  });
  await discard(opened ?? "");
  expect((await cycles.list(enquiry.id)).map((one) => one.id)).toEqual([id]);
});

test("words beside an idea of the diagram are asked about, and kept where the cycle adapts another", async () => {
  const { cycles, cycleSteps, live, keep, anna, enquiry, slug, id } = await open();
  await live.change(enquiry.liveDocumentId, "anna", (doc) => {
    lineList(doc, "ideas").push([newLine("ideas", { id: "i1", text: "Words first" })]);
  });
  const both = { schoolId: "north", ideaId: "i1", idea: "Pictures first" };
  const refused = {
    problems: [{ field: "idea", message: expect.stringContaining("wrote another") }],
  };
  await expect(cycles.start(anna, slug, both)).rejects.toMatchObject(refused);
  await cycles.start(anna, slug, { ...both, idea: "Words first" });
  const twice = { ...plan, ideaId: "i1", idea: "Pictures first" };
  await expect(keep({ step: "plan", words: twice })).rejects.toMatchObject(refused);
  await keep({ step: "plan", words: { ...plan, ideaId: "i1", idea: "" } });
  for (const change of [done, studied]) await keep(change);
  const { opened } = await keep(adapted);
  const next = async () => (await cycles.get(anna, slug, opened ?? "")).cycle;
  expect(await next()).toMatchObject({ ideaId: "i1", idea: "Four words.", followsId: id });
  const words = { ...plan, ideaId: "i1", idea: "Four words, with pictures" };
  await cycleSteps.keep(anna, slug, opened ?? "", {
    ...{ revision: 1, onward: false, change: { step: "plan", words } },
  });
  expect(await next()).toMatchObject({ ideaId: "i1", idea: "Four words, with pictures" });
});
