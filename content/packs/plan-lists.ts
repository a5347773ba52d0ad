/** The lists of a plan in words: what each is for, and what is asked of a line. */
import { MeasureKind, type MeasureRole } from "#content/enquiry/plan.ts";
import { measureAdvice } from "#content/packs/designs.ts";

export type PlanField = { id: string; label: string; hint?: string } & (
  | { kind: "text" }
  | { kind: "tick" }
  | { kind: "number"; unit: string; most: number }
  | { kind: "choice"; options: readonly { value: string; label: string; about?: string }[] }
);

export const measureKindWords: Record<MeasureKind, string> = {
  standardised: "Standardised test",
  "curriculum-test": "Test of what was taught",
  rubric: "Work marked by a rubric",
  survey: "Survey",
  "observation-count": "Something counted in lessons",
  attendance: "Attendance or behaviour record",
};

export const measureRoleWords: Record<MeasureRole, string> = {
  outcome: "Outcome: what should get better for pupils",
  process: "Process: whether it was done as planned",
  balancing: "Side effect: whether something else got worse",
};

const optionsOf = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

const measureOptions = MeasureKind.options.map((value) => ({
  ...{ value, label: measureKindWords[value], about: measureAdvice[value] },
}));

export const planLists = {
  ingredients: {
    title: "Active ingredients",
    about: "What must stay the same for it to be this practice. Everything else may be adapted.",
    one: "Ingredient",
    fields: [{ id: "text", kind: "text", label: "What must stay the same" }],
  },
  steps: {
    title: "Steps",
    about: "Who does what, when and where. Tick what is done.",
    one: "Step",
    fields: [
      { id: "what", kind: "text", label: "What" },
      { id: "who", kind: "text", label: "Who" },
      { id: "when", kind: "text", label: "When" },
      { id: "where", kind: "text", label: "Where" },
      { id: "done", kind: "tick", label: "Done" },
    ],
  },
  measures: {
    title: "Measures",
    about:
      "How you will know. One good outcome measure does more than five; add one that would show harm elsewhere.",
    one: "Measure",
    fields: [
      { id: "name", kind: "text", label: "What is measured" },
      { id: "kind", kind: "choice", label: "Kind", options: measureOptions },
      { id: "role", kind: "choice", label: "What it is for", options: optionsOf(measureRoleWords) },
      { id: "scale", kind: "text", label: "Scale", hint: "Such as: 0 to 40 marks" },
      { id: "when", kind: "text", label: "When" },
      { id: "markedBy", kind: "text", label: "Who marks it" },
      {
        id: "blind",
        kind: "tick",
        label: "Who marks it does not know whose work it is, or from which class",
      },
    ],
  },
  costs: {
    title: "Costs",
    about: "What it takes in all: hours of staff, cover, printing, training.",
    one: "Cost",
    fields: [
      { id: "what", kind: "text", label: "For what" },
      { id: "hours", kind: "number", unit: "hours", most: 100_000, label: "Hours of staff" },
      { id: "pounds", kind: "number", unit: "pounds", most: 10_000_000, label: "Pounds" },
    ],
  },
} as const satisfies Record<
  string,
  { title: string; about: string; one: string; fields: readonly PlanField[] }
>;
