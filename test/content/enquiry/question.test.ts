import { expect, test } from "vitest";
import { isComplete, type Question, sentenceOf } from "#content/enquiry/question.ts";

const full: Question = {
  form: "impact",
  intervention: "teaching five words first",
  outcome: "comprehension",
  cohort: "Year 8",
};

for (const [question, sentence] of [
  [full, "How effective is teaching five words first at improving comprehension in Year 8?"],
  [
    { ...full, form: "extent" as const },
    "To what extent does teaching five words first improve comprehension in Year 8?",
  ],
  [
    { ...full, form: "conditions" as const },
    "Under what conditions does teaching five words first improve comprehension in Year 8?",
  ],
  [
    { ...full, cohort: "" },
    "How effective is teaching five words first at improving comprehension in …?",
  ],
  [
    { ...full, outcome: "  comprehension? ", cohort: "Year 8." },
    "How effective is teaching five words first at improving comprehension in Year 8?",
  ],
] as const)
  test(sentence, () => {
    expect(sentenceOf(question)).toBe(sentence);
  });

test("a question is complete when no blank is left", () => {
  expect(isComplete(full)).toBe(true);
  expect(isComplete({ ...full, outcome: " " })).toBe(false);
});
