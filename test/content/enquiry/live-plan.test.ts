import { expect, test } from "vitest";
import * as Y from "yjs";
import { documentFromMarkdown } from "#content/document/markdown.ts";
import {
  fillPlan,
  lineList,
  newLine,
  plainTextOfPlan,
  readPlan,
} from "#content/enquiry/live-plan.ts";
import { mostLines, Plan } from "#content/enquiry/plan.ts";
import { patchPlan } from "#content/enquiry/plan-patch.ts";
import { findMethod } from "#content/packs/methods/index.ts";

const method = findMethod("pdsa-series");
if (!method) throw new Error("there is no such method");

const plan = Plan.parse({
  title: "Five words before the text",
  question: {
    form: "impact",
    intervention: "teaching five words first",
    outcome: "comprehension",
    cohort: "Year 8",
  },
  need: "Half of the class stops at the third line.",
  hunch: "We explain words after they were read.",
  aim: "By July, three more marks of forty.",
  themes: ["feedback"],
  phases: ["Secondary"],
  keyStages: ["KS3"],
  subjects: [],
  stages: { aim: documentFromMarkdown("What we want is **plain**.") },
  ingredients: [{ id: "i1", text: "Five words, no more" }],
  steps: [
    { id: "s1", what: "Choose them", who: "Both", when: "June", where: "Room 4", done: true },
  ],
  measures: [
    {
      ...{ id: "m1", name: "Comprehension", kind: "standardised", role: "outcome" },
      ...{ scale: "0 to 40", when: "June and July", markedBy: "The other school", blind: true },
    },
  ],
  costs: [{ id: "c1", what: "Cover", hours: 4, pounds: null }],
  drivers: [
    { id: "d1", text: "Vocabulary", under: null },
    { id: "d2", text: "Words of a text", under: "d1" },
  ],
  ideas: [{ id: "x1", text: "Five words first", serves: ["d2"] }],
  ethics: { basis: "yes", dpia: "not-needed" },
});

test("what is filled in is read back", () => {
  const doc = new Y.Doc();
  fillPlan(doc, plan);
  expect(readPlan(doc, method)).toEqual(plan);
});

test("two people in two lists, and in one line, lose nothing of each other", () => {
  const [one, other] = [new Y.Doc(), new Y.Doc()];
  fillPlan(one, plan);
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
  lineList(one, "steps").push([newLine("steps", { id: "s2", what: "Teach them" })]);
  const who = lineList(one, "steps").get(0).get("who");
  const where = lineList(other, "steps").get(0).get("where");
  if (who instanceof Y.Text) who.insert(4, " teachers");
  if (where instanceof Y.Text) where.insert(6, "B");
  lineList(other, "ideas").get(0).set("serves:d1", true);
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
  const merged = readPlan(one, method);
  expect(readPlan(other, method)).toEqual(merged);
  expect(merged.steps).toMatchObject([
    { who: "Both teachers", where: "Room 4B" },
    { what: "Teach them", done: false },
  ]);
  expect(merged.ideas[0]?.serves.sort()).toEqual(["d1", "d2"]);
});

test("what a client made of the wrong kind is left out, and what is too long is cut", () => {
  const doc = new Y.Doc();
  fillPlan(doc, plan);
  doc.getText("title").insert(0, "x".repeat(400));
  const [step] = lineList(doc, "steps").toArray();
  step?.set("done", "certainly");
  lineList(doc, "measures").get(0).set("kind", "guess");
  doc.getMap("ethics").set("basis", "perhaps");
  doc.getMap("choices").set("form", "riddle");
  const read = readPlan(doc, method);
  expect(read.title).toHaveLength(150);
  expect(read).toMatchObject({ steps: [], measures: [], ethics: { dpia: "not-needed" } });
  expect(read.question.form).toBe("impact");
});

test("all its words are found, for the check before others read them", () => {
  const text = plainTextOfPlan(plan);
  for (const words of [
    plan.title,
    "Half of the class",
    "We explain words",
    "three more marks",
    "What we want is plain",
    "Five words, no more",
    "Room 4",
    "The other school",
    "Cover",
    "Words of a text",
    "teaching five words first",
  ])
    expect(text).toContain(words);
});

test("a program that sends back what it read takes out no line that it could not read", () => {
  const doc = new Y.Doc();
  const lines = lineList(doc, "measures");
  const ids = Array.from({ length: mostLines.measures + 2 }, (_, at) => `m${at}`);
  for (const id of ids) lines.push([newLine("measures", { id, name: id })]);
  const { measures } = readPlan(doc, method);
  expect(measures.map(({ id }) => id)).toEqual(ids.slice(0, mostLines.measures));
  patchPlan(doc, { measures }, method);
  expect(lines.map((line) => line.get("id"))).toEqual(ids);
  patchPlan(doc, { measures: [...measures.slice(1), { name: "A new one" }] }, method);
  expect(lines.length).toBe(ids.length);
  expect(readPlan(doc, method).measures.at(-1)).toMatchObject({ name: "A new one" });
  expect(lines.map((line) => line.get("id")).slice(-2)).toEqual(ids.slice(-2));
});
