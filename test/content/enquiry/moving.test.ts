import fc from "fast-check";
import { expect, test } from "vitest";
import { Method, stagesOf } from "#content/enquiry/method.ts";
import { type EnquiryFacts, weighMove } from "#content/enquiry/moving.ts";
import { findMethod, methods } from "#content/packs/methods/index.ts";

const nothing: EnquiryFacts = {
  questionComplete: false,
  schools: 1,
  written: [],
  planned: { steps: 0, measures: 0, ingredients: 0, ideas: 0 },
  ethicsAnswered: false,
  hasBaseline: false,
  predicted: 0,
  studied: 0,
  findings: 0,
  findingsWithoutWhy: 0,
  writeUp: "none",
};

const method = (id: string): Method => {
  const found = findMethod(id);
  if (!found) throw new Error(`there is no ${id}`);
  return found;
};

const spiral = method("spiral-of-inquiry");
const pdsa = method("pdsa-series");

for (const [what, of, facts, from, to, musts, notices] of [
  ["without a question nobody is asked to join", spiral, {}, "draft", "forming", [/blanks/], []],
  ["with it, partners are sought", spiral, { questionComplete: true }, "draft", "forming", [], []],
  [
    "a spiral that skips scanning is told so, and may go on",
    spiral,
    { questionComplete: true, schools: 2 },
    "forming",
    "focusing",
    [],
    [/Scanning is still empty/],
  ],
  [
    "a spiral that has scanned is told nothing",
    spiral,
    { schools: 2, written: ["scanning"] },
    "forming",
    "focusing",
    [],
    [],
  ],
  [
    "one school alone is told what a second would make of it",
    spiral,
    {},
    "forming",
    "scanning",
    [],
    [/with a second/],
  ],
  [
    "nothing is tried before the ethics checklist",
    pdsa,
    { hasBaseline: true },
    "baseline",
    "cycles",
    [/ethics checklist/],
    [],
  ],
  [
    "with the checklist answered it is tried",
    pdsa,
    { ethicsAnswered: true, hasBaseline: true },
    "baseline",
    "cycles",
    [],
    [],
  ],
  [
    "over several stages at once, the rules of each are asked",
    pdsa,
    { schools: 2 },
    "forming",
    "cycles",
    [/ethics checklist/],
    [/aim is not written/, /No measure is planned/, /No change idea/, /Nothing is noted of where/],
  ],
  [
    "nothing is written up without a finding",
    spiral,
    {},
    "checking",
    "write-up",
    [/what you found/],
    [],
  ],
  [
    "nor with a finding that has no why",
    spiral,
    { findings: 2, findingsWithoutWhy: 1 },
    "checking",
    "write-up",
    [/why you think so/],
    [],
  ],
  ["with a why for each it is written up", spiral, { findings: 2 }, "checking", "write-up", [], []],
  [
    "it is not called published before it is",
    spiral,
    { writeUp: "begun" },
    "peer-review",
    "published",
    [/Publish the write-up first/],
    [],
  ],
  ["once it is, it may be", spiral, { writeUp: "published" }, "peer-review", "published", [], []],
] as const)
  test(what, () => {
    const weighed = weighMove(of, { ...nothing, ...facts }, from, to);
    expect(weighed).toEqual({
      direction: "forward",
      musts: musts.map((words) => expect.stringMatching(words)),
      notices: notices.map((words) => expect.stringMatching(words)),
    });
  });

test("going back is free from everywhere to everywhere before, in every method", () => {
  fc.assert(
    fc.property(fc.constantFrom(...methods), fc.nat(), fc.nat(), (of, one, other) => {
      const stages = stagesOf(of);
      const [from, to] = [one % stages.length, other % stages.length];
      fc.pre(to <= from);
      const weighed = weighMove(of, nothing, stages[from]?.id ?? "", stages[to]?.id ?? "");
      expect(weighed).toEqual({
        direction: to < from ? "back" : "nowhere",
        musts: [],
        notices: [],
      });
    }),
  );
});

test("each rule is one sentence, and no two stages of a method have one name", () => {
  for (const of of methods) {
    for (const { says } of of.rules) expect(says).toMatch(/^[A-Z][^.]*(\.|\?)$/);
    const ids = stagesOf(of).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  }
});

for (const [what, change, message] of [
  [
    "a rule about a stage that is not there",
    { rules: [{ ...spiral.rules[0], before: "dreaming" }] },
    /no stage “dreaming”/,
  ],
  [
    "two stages of one name",
    { stages: [spiral.stages[0], spiral.stages[0]] },
    /Two stages are called/,
  ],
  [
    "a stage named as one that all have",
    { stages: [{ ...spiral.stages[0], id: "published" }, spiral.stages[1]] },
    /Two stages are called/,
  ],
  [
    "stages against the order of an enquiry’s life",
    { stages: [spiral.stages[5], spiral.stages[0]], rules: [] },
    /comes after/,
  ],
] as const)
  test(`a method with ${what} is refused, and told why`, () => {
    const parsed = Method.safeParse({ ...spiral, ...change });
    expect(parsed.error?.issues.map(({ message }) => message).join(" ")).toMatch(message);
  });
