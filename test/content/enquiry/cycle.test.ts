import { expect, test } from "vitest";
import {
  type CycleWords,
  cycleRules,
  missingIn,
  type OpenStep,
  stepAfter,
} from "#content/enquiry/cycle.ts";
import { type LessonWords, lessonRules, missingInLesson } from "#content/enquiry/lesson.ts";

const whole: CycleWords = {
  idea: "Five words first",
  questions: [{ question: "Do more pupils retell it?", prediction: "Two in three do." }],
  ...{ asPlanned: true, observations: "Half of them did.", problems: "", feedback: "" },
  ...{ shows: "14 of 27.", matches: ["partly"], compared: "", learnt: "Four words are enough." },
  ...{ decision: "adapt", next: "Four words.", practice: "Four words, said first." },
  ethicsSettled: true,
};
const question = "Is it quicker?";

test.each<[OpenStep, Partial<CycleWords>, string[]]>([
  ["plan", {}, []],
  ["plan", { idea: "" }, ["idea"]],
  ["plan", { ethicsSettled: false }, ["ethics"]],
  ["do", { ethicsSettled: false }, []],
  ["plan", { questions: [] }, ["question.0"]],
  ["plan", { questions: [{ question: "", prediction: "" }] }, ["question.0"]],
  ["plan", { questions: [...whole.questions, { question, prediction: "" }] }, ["prediction.1"]],
  ["plan", { questions: [{ question: "", prediction: "Yes." }] }, ["question.0"]],
  ["plan", { questions: [...whole.questions, { question: "", prediction: "" }] }, []],
  ["do", {}, []],
  ["do", { asPlanned: null }, ["asPlanned"]],
  ["do", { asPlanned: false }, ["problems"]],
  ["do", { asPlanned: false, problems: "A fire drill." }, []],
  ["do", { observations: "" }, ["observations"]],
  ["study", {}, []],
  ["study", { shows: "" }, ["shows"]],
  ["study", { matches: [] }, ["match.0"]],
  ["study", { matches: [null] }, ["match.0"]],
  ["study", { matches: ["no"] }, []],
  ["study", { learnt: "" }, ["learnt"]],
  ["act", {}, []],
  ["act", { decision: null }, ["decision"]],
  ["act", { decision: "abandon", next: "" }, ["next"]],
  ["act", { practice: "" }, ["practice"]],
  ["act", { decision: "adopt", practice: "" }, []],
])("%s with %j wants %j", (step, change, fields) => {
  expect(missingIn(step, { ...whole, ...change }).map(({ field }) => field)).toEqual(fields);
});

test("the steps go one way, to their end", () => {
  expect(stepAfter).toEqual({ plan: "do", do: "study", study: "act", act: "decided" });
});

const pupil = {
  description: "Reads fluently, says little",
  predicted: "Will listen.",
  observed: "Led the talk.",
  why: "The words were there.",
};
const lesson: LessonWords = {
  ...{ on: "2026-03-02", objective: "Retell a page", surprised: "B spoke first.", change: "None." },
  ...{ pupils: [pupil], ethicsSettled: true },
};

test.each<["plan" | "taught", Partial<LessonWords>, string[]]>([
  ["plan", {}, []],
  ["plan", { objective: "" }, ["objective"]],
  ["plan", { on: "" }, ["on"]],
  ["plan", { pupils: [] }, ["description.0"]],
  ["plan", { ethicsSettled: false }, ["ethics"]],
  ["taught", { ethicsSettled: false }, []],
  ["plan", { pupils: [{ ...pupil, description: "" }] }, ["description.0"]],
  ["plan", { pupils: [pupil, { ...pupil, predicted: "" }] }, ["predicted.1"]],
  ["plan", { pupils: [pupil, { ...pupil, description: "", predicted: "" }] }, []],
  ["taught", {}, []],
  ["taught", { pupils: [{ ...pupil, observed: "" }] }, ["observed.0"]],
  ["taught", { pupils: [{ ...pupil, why: "" }] }, ["why.0"]],
  ["taught", { surprised: "" }, ["surprised"]],
  ["taught", { change: "" }, ["change"]],
])("a lesson's %s with %j wants %j", (step, change, fields) => {
  expect(missingInLesson(step, { ...lesson, ...change }).map(({ field }) => field)).toEqual(fields);
});

test.each<["plan" | "taught", "description" | "predicted" | "observed" | "why"]>([
  ["plan", "description"],
  ["plan", "predicted"],
  ["taught", "observed"],
  ["taught", "why"],
])("of a lesson's %s, a missing %s names the case pupil, each at its own field", (step, field) => {
  const lacking = { ...pupil, [field]: "" };
  const missing = missingInLesson(step, { ...lesson, pupils: [lacking, pupil, lacking] });
  expect(missing.map((problem) => problem.field)).toEqual([`${field}.0`, `${field}.2`]);
  expect(missing[0]?.message).toContain("pupil A");
  expect(missing[1]?.message).toContain("pupil C");
});

test("each rule says what it wants in one sentence", () => {
  for (const { says } of [...cycleRules, ...lessonRules])
    expect(typeof says === "string" ? says : says("A")).toMatch(/^[A-Z][^.]+\.( [A-Z][^.]+\.)?$/);
});
