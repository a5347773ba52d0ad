import { expect, test } from "vitest";
import * as Y from "yjs";
import { documentFromMarkdown } from "#content/document/markdown.ts";
import { fillPlan } from "#content/enquiry/live-plan.ts";
import { Plan } from "#content/enquiry/plan.ts";
import { partsOf } from "#content/enquiry/plan-contents.ts";

const stages = [
  { id: "aim", name: "Aim" },
  { id: "test", name: "Test" },
];
const ethics = [{ id: "willing" }, { id: "safe" }];

const statesOf = (doc: Y.Doc) =>
  Object.fromEntries(partsOf(doc, stages, ethics).map(({ name, state }) => [name, state]));

test("an empty plan says of each part what it lacks, ethics before the steps", () => {
  const parts = partsOf(new Y.Doc(), stages, ethics);
  expect(parts.map(({ id }) => id)).toEqual([
    ...["question-title", "why-title", "stage-aim", "stage-test", "ingredients", "ethics"],
    ...["steps", "measures", "costs", "drivers", "tags-title"],
  ]);
  expect(statesOf(new Y.Doc())).toMatchObject({
    "The question": "0 of 3 blanks",
    Aim: "empty",
    Ethics: "0 of 2 answered",
    Steps: "empty",
  });
});

test("what is written is counted", () => {
  const doc = new Y.Doc();
  const step = { what: "Choose", who: "", when: "", where: "", done: false };
  fillPlan(
    doc,
    Plan.pick({ need: true, stages: true, steps: true }).parse({
      need: "Half of the class stops.",
      stages: { aim: documentFromMarkdown("Plain.") },
      steps: [
        { id: "s1", ...step },
        { id: "s2", ...step },
      ],
    }),
  );
  doc.getMap("ethics").set("willing", "yes");
  expect(statesOf(doc)).toMatchObject({
    "Why this, and why now": "begun",
    Aim: "begun",
    Test: "empty",
    Ethics: "1 of 2 answered",
    Steps: "2 steps",
    "Active ingredients": "empty",
  });
  doc.getMap("ethics").set("safe", "not-needed");
  expect(statesOf(doc).Ethics).toBe("all answered");
});
