/** Cycles, lessons and observation notes by program; above all, that what is locked stays as it was. */
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { casePupils, cycles, enquiries, lessons, predictions } from "#drizzle/schema/index.ts";
import { cycleOperations } from "#server/api/operations/cycles.ts";
import { lessonOperations } from "#server/api/operations/lessons.ts";
import { observationOperations } from "#server/api/operations/observations.ts";
import { eventually } from "#test/support/eventually.ts";
import { expectAllMet } from "#test/support/served-api.ts";
import { serveEnquiry } from "#test/support/served-enquiry.ts";

const plan = {
  ...{ idea: "Five words first", ideaId: "", objective: "test", owner: "anna" },
  ...{ startsOn: "", endsOn: "", tasks: [], data: [] },
  questions: [{ question: "Do more pupils retell it?", prediction: "Two in three do." }],
};
const done = { asPlanned: true, observations: "Half did.", problems: "", feedback: "" };
const studied = { shows: "14 of 27.", matches: ["partly"], compared: "", learnt: "Four will do." };

/** A cycle of anna's whose Do has started. */
async function openBegun() {
  const api = await serveEnquiry();
  const { ask, at, anna, change } = api;
  const body = { schoolId: "north", idea: "Five words first" };
  const made = await ask(`POST ${at}/cycles`, { token: anna, body });
  const { id } = made.body as { id: string };
  const cycle = `${at}/cycles/${id}`;
  const planETag = made.headers.get("etag") ?? "";
  const begun = await change(`PATCH ${cycle}`, { step: "plan", words: plan, onward: true });
  const stored = async () => {
    const { read } = api.commons.database;
    return [
      await read.select().from(cycles).where(eq(cycles.id, id)),
      await read.select().from(predictions).where(eq(predictions.cycleId, id)),
    ];
  };
  return { ...api, id, cycle, planETag, begun, stored };
}

test("a cycle goes from plan to decision by program, and what is adapted opens the next", async () => {
  const { ask, at, anna, ben, cycle, begun, change, met } = await openBegun();
  expect(begun).toMatchObject({
    status: 200,
    body: { step: "do", locked: { at: "2026-09-01T09:00:00.000Z", by: { handle: "anna" } } },
  });
  const missing = await change(`PATCH ${cycle}`, {
    ...{ step: "do", words: { ...done, observations: "" }, onward: true },
  });
  expect(missing).toMatchObject({ status: 422, body: { problems: [{ field: "observations" }] } });
  await change(`PATCH ${cycle}`, { step: "do", words: done, onward: true });
  await change(`PATCH ${cycle}`, { step: "study", words: studied, onward: true });
  const words = { decision: "adapt", next: "Four words.", practice: "Four words, said first." };
  const decided = await change(
    `PATCH ${cycle}`,
    { step: "act", words, onward: true },
    { token: ben },
  );
  const { followedBy } = decided.body as { followedBy: string };
  expect(decided.body).toMatchObject({ step: "decided", questions: [{ match: "partly" }] });
  expect((await ask(`GET ${at}/cycles/${followedBy}`, { token: anna })).body).toMatchObject({
    number: 2,
    step: "plan",
    questions: [{ question: "Do more pupils retell it?", prediction: "" }],
  });
  expect((await ask(`GET ${at}/cycles`, { token: ben })).body).toMatchObject({
    items: [{ number: 1, decision: "adapt" }, { number: 2 }],
  });
  expectAllMet(met, cycleOperations);
});

test("a prediction cannot be changed after Do by the API, whichever revision is named", async () => {
  const { ask, anna, cycle, planETag, etagOf, stored } = await openBegun();
  const before = await stored();
  const questions = [{ question: "Do more pupils retell it?", prediction: "All of them do." }];
  for (const onward of [false, true])
    for (const revision of [planETag, await etagOf(cycle)]) {
      const { status } = await ask(`PATCH ${cycle}`, {
        token: anna,
        headers: { "if-match": revision },
        body: { step: "plan", words: { ...plan, questions }, onward },
      });
      expect(status).toBe(409);
    }
  expect(await stored()).toEqual(before);
});

test("no later step of a cycle takes a prediction along", async () => {
  const { cycle, change, stored } = await openBegun();
  const smuggled = { questions: [{ question: "Do they?", prediction: "All do." }] };
  const before = await stored();
  const refused = await change(`PATCH ${cycle}`, { step: "do", words: { ...done, ...smuggled } });
  expect(refused.status).toBe(422);
  expect(await stored()).toEqual(before);
  await change(`PATCH ${cycle}`, { step: "do", words: done, onward: true });
  const [, asked] = await stored();
  const studying = await change(`PATCH ${cycle}`, {
    ...{ step: "study", words: { ...studied, ...smuggled } },
  });
  expect(studying.status).toBe(422);
  expect((await stored())[1]).toEqual(asked);
});

test("nothing that is written in a plan’s live document reaches a prediction", async () => {
  const { commons, key, id, joinLive, stored } = await openBegun();
  const before = await stored();
  const { read } = commons.database;
  const [enquiry] = await read.select().from(enquiries).where(eq(enquiries.key, key));
  const client = await joinLive("anna", enquiry?.liveDocumentId ?? "");
  client.doc.getMap("predictions").set(`${id}:0`, "All of them do.");
  client.doc.getMap(`cycle:${id}`).set("prediction", "All of them do.");
  await eventually(() => expect(client.isSaved).toBe(true));
  expect(await stored()).toEqual(before);
});

test("a change made for an earlier revision of an open step is refused with the one that is current", async () => {
  const { ask, anna, at, planETag, cycle } = await openBegun();
  const late = await ask(`PATCH ${cycle}`, {
    token: anna,
    headers: { "if-match": planETag },
    body: { step: "do", words: done },
  });
  expect(late).toMatchObject({ status: 412, body: { revision: "2" } });
  const bare = await ask(`PATCH ${cycle}`, { token: anna, body: { step: "do", words: done } });
  expect(bare.status).toBe(428);
  expect((await ask(`GET ${at}/cycles/none`, { token: anna })).status).toBe(404);
});

const lessonPlan = {
  ...{ on: "2026-09-01", objective: "Retell a page", activities: "Read, close, retell." },
  pupils: [{ description: "Reads fluently, says little", predicted: "Will listen." }],
  observers: ["ben"],
};

/** A lesson of anna's that ben watches, marked as taught. */
async function openTaught() {
  const api = await serveEnquiry();
  const { ask, at, anna, change } = api;
  const body = { teacher: "anna", objective: "Retell a page" };
  const made = await ask(`POST ${at}/lessons`, { token: anna, body });
  const { id } = made.body as { id: string };
  const lesson = `${at}/lessons/${id}`;
  const taught = await change(`PATCH ${lesson}`, { step: "plan", words: lessonPlan, onward: true });
  const stored = async () => {
    const { read } = api.commons.database;
    return [
      await read.select().from(lessons).where(eq(lessons.id, id)),
      await read.select().from(casePupils).where(eq(casePupils.lessonId, id)),
    ];
  };
  return { ...api, lesson, taught, planETag: made.headers.get("etag") ?? "", stored };
}

test("a lesson is planned, taught and looked back on by program", async () => {
  const { ask, at, anna, lesson, taught, change, met } = await openTaught();
  expect(taught).toMatchObject({
    status: 200,
    body: { step: "taught", locked: { by: "Anna Test" }, observers: [{ handle: "ben" }] },
  });
  const talked = await change(`PATCH ${lesson}`, {
    step: "taught",
    words: {
      pupils: [{ observed: "Led the talk.", why: "The words were there." }],
      ...{ interviews: "", surprised: "A spoke first.", change: "Four words." },
    },
    onward: true,
  });
  expect(talked.body).toMatchObject({
    step: "discussed",
    pupils: [{ label: "A", predicted: "Will listen.", observed: "Led the talk." }],
  });
  expect((await ask(`GET ${at}/lessons`, { token: anna })).body).toMatchObject({
    items: [{ number: 1, step: "discussed", teacher: "Anna Test" }],
  });
  expectAllMet(met, lessonOperations);
});

test("what a case pupil was predicted to do cannot be changed once the lesson is taught", async () => {
  const { ask, anna, lesson, planETag, etagOf, change, stored } = await openTaught();
  const before = await stored();
  const pupils = [{ description: "Reads fluently, says little", predicted: "Will lead." }];
  for (const revision of [planETag, await etagOf(lesson)]) {
    const { status } = await ask(`PATCH ${lesson}`, {
      token: anna,
      headers: { "if-match": revision },
      body: { step: "plan", words: { ...lessonPlan, pupils }, onward: true },
    });
    expect(status).toBe(409);
  }
  const talk = {
    interviews: "",
    surprised: "",
    change: "",
    pupils: [{ ...pupils[0], observed: "", why: "" }],
  };
  expect((await change(`PATCH ${lesson}`, { step: "taught", words: talk })).status).toBe(200);
  const [, [pupil]] = (await stored()) as [unknown, { predicted: string }[]];
  expect(pupil?.predicted).toBe("Will listen.");
  expect(before[1]).toMatchObject([{ predicted: "Will listen." }]);
});

test("a note is its teacher’s and its observer’s until the teacher shares it", async () => {
  const { ask, anna, ben, lesson, tokenFor, commons, key, met } = await openTaught();
  await commons.takingPart.addMember(await commons.viewer("anna"), key, {
    ...{ person: "Cara Test", role: "research-mentor" },
  });
  const cara = await tokenFor("cara");
  const notes = `${lesson}/notes`;
  const see = async (token: string) =>
    ((await ask(`GET ${notes}`, { token })).body as { items: { id: string; words: string }[] })
      .items;
  const words = "A spoke within ten seconds.";
  const write = (revision: string, token = ben) =>
    ask(`PUT ${notes}/own`, { token, body: { words }, headers: { "if-match": `"${revision}"` } });
  expect((await write("0")).status).toBe(204);
  expect((await write("0")).status).toBe(412);
  expect((await write("0", cara)).status).toBe(403);
  const [own] = await see(ben);
  expect(own).toMatchObject({ words, isOwn: true, revision: 1, readers: [] });
  expect(await see(anna)).toMatchObject([{ words, isOwn: false }]);
  expect(await see(cara)).toEqual([]);
  const reader = `${notes}/${own?.id}/readers/cara`;
  expect((await ask(`PUT ${reader}`, { token: ben })).status).toBe(403);
  expect((await ask(`PUT ${reader}`, { token: anna })).status).toBe(204);
  expect(await see(cara)).toMatchObject([{ words }]);
  expect((await ask(`DELETE ${reader}`, { token: anna })).status).toBe(204);
  expect(await see(cara)).toEqual([]);
  expect((await ask(`DELETE ${notes}/${own?.id}`, { token: cara })).status).toBe(404);
  expect((await ask(`DELETE ${notes}/${own?.id}`, { token: anna })).status).toBe(204);
  expect(await see(ben)).toEqual([]);
  expectAllMet(met, observationOperations);
});
