import { expect, test } from "vitest";
import { type AheadIn, aheadIn } from "#content/enquiry/ahead.ts";

const nothing: AheadIn = {
  ...{ status: "published", tries: ["cycle"], asked: [], ethicsLeft: 9, unmeasured: [] },
  facts: { questionComplete: true, schools: 2, findings: 1, writeUp: "published" },
  ...{ steps: [], cycles: [], lessons: [], placements: [], followUps: [], leads: ["Anna"] },
};
const step = { id: "s1", what: "Choose words", who: "Ben", when: "", where: "8B", done: false };
const cycle = {
  ...{ id: "c1", school: "North", number: 2, owner: "Anna" },
  ...{ startsOn: "2026-03-02", endsOn: "2026-03-20" },
};
const lesson = { id: "l1", school: "South", number: 1, teacher: "Ben", on: "2026-03-09" };
const placement = {
  ...{ id: "p1", person: "Cara", toSchool: "South", learning: "", hasEnded: false },
  ...{ from: "2026-03-02", to: "2026-03-13" },
};
const followUp = { id: "f1", months: 6, dueOn: "2026-09-02", nextOn: "2026-09-02" };

const early = { questionComplete: true, schools: 1, findings: 0, writeUp: "none" } as const;
const asked = [{ schoolId: "south", name: "South School", on: "2026-03-02" }];

test.each<[Partial<AheadIn>, string[][]]>([
  [{}, []],
  [
    {
      asked,
      steps: [{ ...step, when: "2 March 2026" }],
    },
    [
      ["Answer whether the school joins", "South School", ""],
      ["Choose words", "Ben", "2026-03-02"],
    ],
  ],
  [
    { status: "draft", facts: { ...early, questionComplete: false } },
    [["Fill in the blanks of the question", "Anna", ""]],
  ],
  [
    { status: "draft", facts: early },
    [["Look for partners: move it to “Finding partners”", "Anna", ""]],
  ],
  [{ status: "forming", facts: early }, [["Ask a school, or call for partners", "Anna", ""]]],
  [
    { status: "forming", facts: early, asked },
    [["Answer whether the school joins", "South School", ""]],
  ],
  [
    { status: "forming", facts: { ...early, schools: 2 } },
    [["Plan together: move it to its next stage", "Anna", ""]],
  ],
  [
    { status: "baseline", facts: early, ethicsLeft: 0 },
    [["Nothing else is open: move it to its next stage", "Anna", ""]],
  ],
  [{ status: "analysing", facts: early }, [["Say what you found, and why", "Anna", ""]]],
  [{ status: "write-up", facts: early }, [["Begin the write-up", "Anna", ""]]],
  [
    { status: "peer-review", facts: { ...early, writeUp: "begun" } },
    [["Have the write-up read by a colleague, and publish it", "Anna", ""]],
  ],
  [
    { status: "draft", facts: { ...early, writeUp: "published" } },
    [["Its write-up is published: move it to “Published”", "Anna", ""]],
  ],
  [
    { status: "planning", facts: early },
    [["Settle the ethics checklist: 9 lines are open", "Anna", ""]],
  ],
  [
    { status: "in-cycle", facts: early, ethicsLeft: 1, cycles: [{ ...cycle, step: "do" }] },
    [
      ["Settle the ethics checklist: 1 line is open", "Anna", ""],
      ["Carry out cycle 2 at North", "Anna", "2026-03-20"],
    ],
  ],
  [
    { status: "in-cycle", facts: early, ethicsLeft: 0, tries: ["lesson", "cycle"] },
    [["Open the first lesson, and write what you predict", "Anna", ""]],
  ],
  [
    { status: "analysing", facts: early, unmeasured: [{ id: "m1", name: "Reading test" }] },
    [
      ["Enter the results of “Reading test”", "Anna", ""],
      ["Say what you found, and why", "Anna", ""],
    ],
  ],
  [
    {
      status: "in-cycle",
      facts: early,
      ethicsLeft: 0,
      lessons: [{ ...lesson, step: "discussed" }],
    },
    [["Nothing else is open: move it to its next stage", "Anna", ""]],
  ],
  [{ steps: [step] }, [["Choose words", "Ben", ""]]],
  [{ steps: [{ ...step, when: "Mon 2 March 2026" }] }, [["Choose words", "Ben", "2026-03-02"]]],
  [
    {
      steps: [
        { ...step, done: true },
        { ...step, what: "" },
      ],
    },
    [],
  ],
  [
    { cycles: [{ ...cycle, step: "plan" }] },
    [["Finish the plan of cycle 2 at North", "Anna", "2026-03-02"]],
  ],
  [{ cycles: [{ ...cycle, step: "do" }] }, [["Carry out cycle 2 at North", "Anna", "2026-03-20"]]],
  [
    { cycles: [{ ...cycle, step: "study", endsOn: "" }] },
    [["Look back on cycle 2 at North", "Anna", ""]],
  ],
  [
    { cycles: [{ ...cycle, step: "act" }] },
    [["Decide what follows from cycle 2 at North", "Anna", "2026-03-20"]],
  ],
  [{ cycles: [{ ...cycle, step: "decided" }] }, []],
  [{ lessons: [{ ...lesson, step: "plan" }] }, [["Teach lesson 1 at South", "Ben", "2026-03-09"]]],
  [
    { lessons: [{ ...lesson, step: "taught" }] },
    [["Look back on lesson 1 at South", "Ben", "2026-03-09"]],
  ],
  [{ lessons: [{ ...lesson, step: "discussed" }] }, []],
  [{ placements: [{ ...placement }] }, [["Placement ends", "Cara", "2026-03-13"]]],
  [
    { placements: [{ ...placement, from: "2026-03-09" }] },
    [["Placement begins", "Cara", "2026-03-09"]],
  ],
  [
    { placements: [{ ...placement, hasEnded: true }] },
    [["Say what the placement brought", "Cara", "2026-03-13"]],
  ],
  [{ placements: [{ ...placement, hasEnded: true, learning: "Much." }] }, []],
  [
    { followUps: [followUp] },
    [["Say whether it is still used, 6 months on", "Anna", "2026-09-02"]],
  ],
  [{ followUps: [{ ...followUp, nextOn: null }] }, []],
])("of %j these are ahead: %j", (change, expected) => {
  const ahead = aheadIn({ ...nothing, ...change }, "2026-03-05");
  expect(ahead.map(({ what, who, on }) => [what, who, on])).toEqual(expected);
});

test("what has a day comes in the order of days, and what has none last", () => {
  const ahead = aheadIn(
    {
      ...nothing,
      steps: [step],
      cycles: [{ ...cycle, step: "do" }],
      lessons: [{ ...lesson, step: "plan" }],
      followUps: [followUp],
    },
    "2026-03-05",
  );
  expect(ahead.map(({ part }) => part)).toEqual(["lessons/l1", "cycles/c1", "stage", "plan"]);
});
