/** A plan is written by program beside who has it open, line by line. */
import { expect, test } from "vitest";
import { lineList, newLine } from "#content/enquiry/live-plan.ts";
import type { Plan } from "#content/enquiry/plan.ts";
import { fieldsOf } from "#test/support/served-api.ts";
import { serveEnquiry } from "#test/support/served-enquiry.ts";

const paragraph = (text: string) => ({
  type: "doc",
  content: [{ type: "paragraph", content: [{ type: "text", text }] }],
});

test("texts, choices, stages and lists are changed, and what is not sent stays", async () => {
  const { at, ask, anna, change } = await serveEnquiry();
  const plan = `PATCH ${at}/plan`;
  const { stages } = (await ask(`GET ${at}/stages`, { token: anna })).body as {
    stages: { id: string }[];
  };
  const stage = stages[0]?.id ?? "";
  const first = await change(plan, {
    ...{ aim: "Two in three retell it by June.", question: { outcome: "retelling" } },
    ...{ themes: ["phonics"], phases: ["Secondary"] },
    stages: { [stage]: paragraph("We saw that few retell.") },
    steps: [{ what: "Choose the words", who: "Anna" }, { what: "Teach them" }],
    drivers: [{ id: "talk", text: "Talk" }],
    ideas: [{ text: "Five words", serves: ["talk"] }],
  });
  expect(first.status).toBe(200);
  const now = first.body as Plan;
  expect(now).toMatchObject({
    ...{
      title: "Five words first",
      question: { intervention: "five words", outcome: "retelling" },
    },
    ...{ themes: ["phonics"], phases: ["Secondary"], ideas: [{ serves: ["talk"] }] },
    stages: { [stage]: paragraph("We saw that few retell.") },
    steps: [{ what: "Choose the words", done: false }, { what: "Teach them" }],
  });
  const [choose] = now.steps;
  const second = await change(plan, {
    steps: [{ id: choose?.id, done: true }],
    ideas: [{ id: now.ideas[0]?.id, serves: [] }],
  });
  expect(second.body).toMatchObject({
    aim: "Two in three retell it by June.",
    steps: [{ what: "Choose the words", who: "Anna", done: true }],
    ideas: [{ text: "Five words", serves: [] }],
  });
  expect((second.body as Plan).steps).toHaveLength(1);
});

test("what no plan can hold is told part by part, and nothing of it is kept", async () => {
  const { at, ask, anna, change } = await serveEnquiry();
  const before = await ask(`GET ${at}/plan`, { token: anna });
  const refused = await change(`PATCH ${at}/plan`, {
    ...{ title: "Other", themes: ["none-such"], ethics: { "none-such": "yes" } },
    stages: { "none-such": paragraph("Words.") },
  });
  expect([refused.status, fieldsOf(refused).sort()]).toEqual([
    422,
    ["ethics.none-such", "stages.none-such", "themes"],
  ]);
  const after = await ask(`GET ${at}/plan`, { token: anna });
  expect(after.body).toEqual(before.body);
  expect(after.headers.get("etag")).toBe(before.headers.get("etag"));
});

test("a plan that has moved on is not changed, and what a colleague typed meanwhile stays", async () => {
  const { at, ask, anna, ben, key, commons, etagOf } = await serveEnquiry();
  const { enquiry } = await commons.enquiries.get(await commons.viewer("anna"), key);
  const { liveDocumentId } = enquiry;
  await commons.live.change(liveDocumentId, "anna", (doc) =>
    lineList(doc, "steps").push([newLine("steps", { id: "one", what: "Choose the words" })]),
  );
  const etag = await etagOf(`${at}/plan`);
  await commons.live.change(liveDocumentId, "ben", (doc) =>
    lineList(doc, "steps").push([newLine("steps", { id: "two", what: "Teach them" })]),
  );
  const late = await ask(`PATCH ${at}/plan`, {
    ...{ token: anna, headers: { "if-match": etag }, body: { steps: [{ id: "one" }] } },
  });
  expect(late.status).toBe(412);
  const { body } = await ask(`GET ${at}/plan`, { token: ben });
  expect((body as Plan).steps.map(({ id }) => id)).toEqual(["one", "two"]);
});

test("who reads a plan without planning it changes nothing", async () => {
  const { at, ask, cara, key, commons, etagOf } = await serveEnquiry();
  const person = { person: "Cara Test", role: "research-mentor" };
  await commons.takingPart.addMember(await commons.viewer("anna"), key, person);
  const refused = await ask(`PATCH ${at}/plan`, {
    token: cara,
    headers: { "if-match": await etagOf(`${at}/plan`) },
    body: { title: "Mine" },
  });
  expect(refused.status).toBe(403);
});
