import fc from "fast-check";
import { expect, test } from "vitest";
import { erasePassages } from "#content/document/erasing.ts";
import { eraseMethod } from "#content/enquiry/erased-method.ts";
import { Method } from "#content/enquiry/method.ts";
import {
  draftOf,
  emptyDraft,
  type MethodDraft,
  methodFrom,
  reshaped,
} from "#content/enquiry/method-draft.ts";
import { ethicsChecklist, ethicsInShort, isEthicsSettled } from "#content/packs/ethics.ts";
import { methods } from "#content/packs/methods/index.ts";

const [networkEnquiry] = methods;
if (!networkEnquiry) throw new Error("there is no method");

const fieldsOf = (draft: MethodDraft): string[] => {
  const checked = methodFrom("own", draft);
  return "problems" in checked ? checked.problems.map(({ field }) => field) : [];
};
const idsOf = ({ stages }: MethodDraft) => stages.map(({ id }) => id);

for (const method of methods)
  test(`${method.id} comes out of its form as it went in`, () => {
    expect(methodFrom(method.id, draftOf(method))).toEqual({ method });
  });

test("a draft without words is told what it lacks, each at its field", () => {
  expect(fieldsOf(emptyDraft())).toEqual([...["name", "about", "stages"]]);
});

test("a stage in which nothing is written is left out, and problems stay at their own fields", () => {
  const { stages, ...draft } = draftOf(networkEnquiry);
  const [unused] = emptyDraft().stages;
  if (!unused) throw new Error("an empty draft has no stage");
  const [first, ...rest] = stages;
  if (!first) throw new Error("the method has no stage");
  const between = { ...draft, stages: [first, { ...unused, id: "unused" }, ...rest] };
  expect(methodFrom(networkEnquiry.id, between)).toEqual({ method: networkEnquiry });
  const wrong = { ...between, stages: between.stages.map((one) => ({ ...one, asks: "" })) };
  expect(fieldsOf(wrong)).toEqual(
    between.stages.flatMap((_, at) => (at === 1 ? [] : [`stage-${at}-asks`])),
  );
  const spoken = { before: "unused", needs: "question", atLeast: "", weight: "must", says: "" };
  expect(fieldsOf({ ...between, rules: [spoken] })).toEqual(["rule-0-before"]);
});

test("a method’s own points join the ethics checklist, which is asked whatever the method", () => {
  const own = "The trust’s research lead has read the plan.";
  const made = methodFrom("own", { ...draftOf(networkEnquiry), ethics: `${own}\n\n` });
  if ("problems" in made) throw new Error("the method has a problem");
  expect(made.method.ethics).toEqual([own]);
  const every = Object.fromEntries(ethicsChecklist.map(({ id }) => [id, "yes" as const]));
  expect(isEthicsSettled({ ethics: every }, networkEnquiry)).toBe(true);
  expect(isEthicsSettled({ ethics: every }, made.method)).toBe(false);
  expect(isEthicsSettled({ ethics: { ...every, "own-1": "not-needed" } }, made.method)).toBe(true);
  expect(ethicsInShort({ ethics: every }, made.method)).toContain("9 of 10 lines");
  expect(ethicsInShort({ ethics: every }, networkEnquiry)).toBe(
    "All 9 lines of the ethics checklist are answered.",
  );
  expect(fieldsOf({ ...draftOf(networkEnquiry), ethics: "Short" })).toEqual(["ethics"]);
  const erased = eraseMethod(made.method, erasePassages(["research lead"], "[removed]"));
  expect(erased.ethics).toEqual(["The trust’s [removed] has read the plan."]);
});

test("stages are added, moved and removed, and rules go with their stage", () => {
  const begun = emptyDraft();
  const more = reshaped(begun, "add-stage");
  expect(idsOf(more)).toEqual(["stage-1", "stage-2", "stage-3", "stage-4"]);
  expect(idsOf(reshaped(more, "up:1"))).toEqual(["stage-2", "stage-1", "stage-3", "stage-4"]);
  expect(idsOf(reshaped(more, "down:2"))).toEqual(["stage-1", "stage-2", "stage-4", "stage-3"]);
  expect(idsOf(reshaped(more, "up:0"))).toEqual(idsOf(more));
  expect(idsOf(reshaped(more, "down:3"))).toEqual(idsOf(more));
  const ruled = reshaped(more, "add-rule");
  expect(ruled.rules).toMatchObject([{ before: "stage-1", needs: "question" }]);
  expect(reshaped(ruled, "remove-stage:1").rules).toHaveLength(1);
  expect(reshaped(ruled, "remove-stage:0").rules).toEqual([]);
  expect(reshaped(ruled, "remove-rule:0").rules).toEqual([]);
});

test("a rule has one of the needs in the list, and a sentence", () => {
  const rule = { before: "write-up", weight: "must", says: "", atLeast: "" };
  const ruled = (more: object) => ({
    ...draftOf(networkEnquiry),
    rules: [{ ...rule, needs: "ethics", ...more }],
  });
  expect(fieldsOf(ruled({ needs: "money" }))).toEqual(["rule-0-needs"]);
  expect(fieldsOf(ruled({ needs: "schools", atLeast: "many" }))).toEqual(["rule-0-needs"]);
  expect(fieldsOf(ruled({ before: "gone" }))).toEqual(["rule-0-before"]);
  expect(methodFrom("own", ruled({}))).toMatchObject({
    method: { rules: [{ says: expect.stringContaining("ethics checklist") }] },
  });
});

test("whatever is pressed, no two stages share an id and no rule speaks of a stage that is gone", () => {
  const press = fc.oneof(
    fc.constantFrom("add-stage", "add-rule", ""),
    fc
      .tuple(fc.constantFrom("up", "down", "remove-stage", "remove-rule"), fc.nat(12))
      .map(([what, at]) => `${what}:${at}`),
  );
  fc.assert(
    fc.property(fc.array(press, { maxLength: 40 }), (presses) => {
      const draft = presses.reduce(reshaped, draftOf(networkEnquiry));
      expect(new Set(idsOf(draft)).size).toBe(draft.stages.length);
      const gone = fieldsOf(draft).filter((field) => field.endsWith("-before"));
      expect(draft.stages.length < 2 ? [] : gone).toEqual([]);
    }),
  );
});

test("what is removed by law leaves a method's words, and what it is made of stays", () => {
  const { rules, stages } = networkEnquiry;
  const named = { ...networkEnquiry, name: `The ${stages[0]?.id} of Ann` };
  const erased = eraseMethod(named, erasePassages(["Ann", stages[0]?.id ?? ""], "[removed]"));
  expect(erased.name).toBe("The [removed] of [removed]");
  expect(erased.rules.map(({ before }) => before)).toEqual(rules.map(({ before }) => before));
  expect(Method.parse(erased).stages.map(({ id }) => id)).toEqual(stages.map(({ id }) => id));
});
