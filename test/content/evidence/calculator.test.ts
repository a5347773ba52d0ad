import { expect, test } from "vitest";
import { heldBackIn } from "#content/evidence/items/held-back.ts";
import { bestOf, sayResult } from "#content/evidence/items/result-words.ts";
import { showContent, showEvidence, showResult } from "#content/evidence/items/shown-result.ts";
import type { EnteredNumbers, StudyResult } from "#content/evidence/items/study-result.ts";
import {
  isBegun,
  nothingTyped,
  readTyped,
  type TypedResult,
  typedOf,
} from "#content/evidence/items/typed-result.ts";
import { ways } from "#content/evidence/items/ways-in.ts";
import { workOut } from "#content/evidence/items/worked-out.ts";
import { disclosurePolicies } from "#content/packs/disclosure.ts";
import { getTemplate } from "#content/packs/templates.ts";
import { problemsWith } from "#content/practice/readiness.ts";
import { textsIn } from "#content/practice/texts.ts";
import { writeUpMarkdown } from "#content/practice/write-up-markdown.ts";
import { completeContent } from "#test/support/commons.ts";

const groups = (tried: [number, number, number], compared: [number, number, number]) =>
  Object.fromEntries(
    [["tried", tried] as const, ["compared", compared] as const].flatMap(([group, values]) =>
      ["n", "mean", "sd"].map((name, i) => [`${group}.${name}`, String(values[i])]),
    ),
  );

const means: TypedResult = {
  ...nothingTyped,
  ...groups([28, 105, 15], [26, 100, 14]),
  unit: "pupils",
};

function work(typed: TypedResult) {
  const { result, problems } = readTyped(typed);
  if (!result) throw new Error(JSON.stringify(problems));
  const worked = workOut({ ...result, outcome: "", measure: "", sample: "" });
  return { result, worked, words: sayResult(result, worked) };
}

test.each([
  ["28 and 26 pupils", means, 0.3392, -0.1985, 0.8768],
  [
    "12 and 11 pupils",
    { ...means, ...groups([12, 24.6, 5.1], [11, 21, 4.7]) },
    0.7061,
    -0.1371,
    1.5493,
  ],
])("what is typed of %s gives the effect of field notes 6.1", (_, typed, g, low, high) => {
  const { worked } = work(typed);
  if (worked.kind !== "effect") throw new Error("no effect");
  expect([worked.g, worked.low, worked.high].map((x) => Number(x.toFixed(4)))).toEqual([
    g,
    low,
    high,
  ]);
});

test("what spans 0 could be chance, and is given no months", () => {
  const { sentence, cautions } = work(means).words;
  expect(sentence).toBe(
    "No clear difference, since it could be chance. 28 pupils tried it, 26 are compared. The difference beside how far marks are spread anyway: Hedges g 0.34 [−0.20, 0.88]. The brackets say where it probably lies.",
  );
  expect(cautions.join()).not.toContain("month");
});

const clear = { ...means, ...groups([200, 105, 15], [200, 100, 15]) };

test("a clear comparison of attainment is said in months, with the table named", () => {
  expect(work(clear).words.cautions).toContainEqual(
    "By the EEF Toolkit’s table that is 4 months of progress; the interval goes from 2 to 7.",
  );
  expect(work({ ...clear, kind: "behaviour" }).words.cautions.join()).not.toContain("month");
  const correlation = { ...nothingTyped, from: "correlation", r: "0.4", n: "200" };
  expect(work(correlation).words.cautions.join()).not.toContain("month");
});

test("whole classes are corrected, and one class a side is said instead", () => {
  const classes = { ...clear, unit: "classes", "classes.tried": "8", "classes.compared": "8" };
  const corrected = work(classes);
  if (corrected.worked.kind !== "effect") throw new Error("no effect");
  expect(bestOf(corrected.worked).high - bestOf(corrected.worked).low).toBeGreaterThan(
    corrected.worked.high - corrected.worked.low,
  );
  expect(corrected.words.cautions[0]).toContain("corrected for whole classes");
  const one = work({ ...classes, "classes.compared": "1" });
  expect(one.words.cautions[0]).toContain("teacher and practice cannot be told apart");
});

test("before and after in one group is a change, never an effect, and has no months", () => {
  const { words } = work({
    ...{ ...nothingTyped, from: "change" },
    ...{ "before.n": "28", "before.mean": "98", "before.sd": "14" },
    ...{ "after.n": "28", "after.mean": "105", "after.sd": "15" },
  });
  expect(words.sentence).toContain("A change of 7.00");
  expect([words.sentence, ...words.cautions].join()).not.toMatch(/month|Hedges/);
  expect(words.cautions).toEqual([
    "This is a change, and no effect: pupils grow older, and know the test.",
  ]);
});

test.each<[string, TypedResult, string]>([
  ["one pupil", { ...means, "tried.n": "1" }, "tried.n"],
  ["an SD of 0", { ...means, "compared.sd": "0" }, "compared.sd"],
  ["words for a mean", { ...means, "tried.mean": "good" }, "tried.mean"],
  [
    "more classes than pupils",
    { ...means, unit: "classes", "classes.tried": "29", "classes.compared": "2" },
    "classes.tried",
  ],
  ["no classes", { ...means, unit: "classes" }, "classes.tried"],
  [
    "gains of other pupils",
    {
      ...{ ...nothingTyped, from: "change" },
      ...{ "before.n": "28", "before.mean": "98", "before.sd": "14" },
      ...{ "after.n": "27", "after.mean": "105", "after.sd": "15" },
    },
    "after.n",
  ],
  [
    "more who reached it than there are",
    {
      ...{ ...nothingTyped, from: "proportions", unit: "pupils" },
      ...{ "tried.achieved": "9", "tried.of": "8" },
      ...{ "compared.achieved": "1", "compared.of": "8" },
    },
    "tried.achieved",
  ],
  [
    "an F of nobody’s",
    { ...nothingTyped, from: "F", unit: "pupils", f: "4", tried: "9", compared: "9" },
    "isAbove",
  ],
])("%s cannot be used, and is named at its field", (_, typed, field) => {
  expect(readTyped(typed).problems.map((problem) => problem.field)).toContain(field);
});

test("what was kept is typed again as it was, whichever way it was entered", () => {
  for (const { from, groups: fieldsets, asksWhoIsAbove } of ways) {
    const typed = {
      ...{ ...nothingTyped, from, unit: "pupils" },
      ...Object.fromEntries(
        fieldsets.flatMap(({ fields }) =>
          fields.map(({ name }) => [name, /^(r|p|correlation)$/.test(name) ? "0.5" : "20"]),
        ),
      ),
      ...(asksWhoIsAbove && { isAbove: "no" }),
    };
    const { result } = work(typed);
    expect(readTyped(typedOf(result)).result).toEqual(result);
  }
});

test("a calculator is begun with its first number", () => {
  expect(isBegun(nothingTyped)).toBe(false);
  expect(isBegun({ ...nothingTyped, "tried.n": "2" })).toBe(true);
});

const study = (numbers: EnteredNumbers): StudyResult => ({
  ...{ outcome: "Reading comprehension", kind: "attainment", measure: "", sample: "" },
  ...{ better: "higher", classes: null, numbers },
});
const small: EnteredNumbers = {
  from: "means",
  tried: { n: 8, mean: 105, sd: 15 },
  compared: { n: 26, mean: 100, sd: 14 },
};

test("a group too small for its readers leaves c, and no effect", () => {
  const shown = showResult(study(small), disclosurePolicies.public);
  expect(shown).toMatchObject({ effect: null, change: null, isHeldBack: true });
  expect(JSON.stringify(shown)).not.toMatch(/105|Hedges/);
  expect(shown?.rows[0]?.cells.slice(1)).toEqual([{ symbol: "c" }, { symbol: "c" }]);
  expect(showResult(study(small), disclosurePolicies.alliance)?.effect?.g).toBeCloseTo(0.3432, 4);
});

test("how many in all goes with a group that is held back, or it would follow", () => {
  const of = (tried: number) =>
    showEvidence(
      {
        ...{ id: "e1", kind: "own-data", what: "Tests", method: "", when: "", n: tried + 20 },
        ...{ supports: [], reference: null },
        result: {
          ...{ outcome: "Reading", measure: "", sample: "", kind: "attainment", better: "higher" },
          classes: null,
          numbers: {
            from: "means",
            tried: { n: tried, mean: 100, sd: 10 },
            compared: { n: 20, mean: 98, sd: 9 },
          },
        },
      },
      disclosurePolicies.public,
    ).n;
  expect(of(4)).toEqual({ symbol: "c" });
  expect(of(14)).toEqual({ value: 34 });
});

test("all of a group reaching it is c, not 100 % (field notes 6.13)", () => {
  const shown = showResult(
    study({
      from: "proportions",
      tried: { achieved: 30, of: 30 },
      compared: { achieved: 15, of: 30 },
    }),
    disclosurePolicies.public,
  );
  expect(shown?.isHeldBack).toBe(true);
  expect(shown?.rows[0]?.cells[2]).toEqual({ symbol: "c" });
});

test("what was published elsewhere is told as it is", () => {
  const item = (over: object) => ({
    ...{
      id: "e1",
      what: "",
      method: "",
      when: "",
      n: 3,
      supports: [],
      kind: "cited-study" as const,
    },
    ...{ reference: { type: "article", title: "A study" }, result: study(small) },
    ...over,
  });
  const shown = (over: object) =>
    showContent({ ...completeContent(), evidence: [item(over)] }, "public").evidence[0];
  expect(shown({})?.result?.isHeldBack).toBe(false);
  expect(shown({ reference: null })?.result?.isHeldBack).toBe(true);
  expect(shown({ kind: "own-data" })).toMatchObject({ n: { symbol: "c" } });
});

const withSmall = {
  ...completeContent(),
  evidence: [
    {
      ...{ id: "e1", kind: "own-data" as const, what: "A test", method: "", when: "", n: 34 },
      ...{ supports: ["f1"], reference: null, result: study(small) },
    },
  ],
};

test("an author is told what will be held back, and why", () => {
  expect(heldBackIn(withSmall, disclosurePolicies.public)).toEqual([
    "Evidence 1, Reading comprehension: no effect is told, since a group has fewer than 10 pupils, or all marks in it are alike.",
  ]);
  expect(heldBackIn(withSmall, disclosurePolicies.alliance)).toEqual([]);
});

test("a write-up as text says what each thing rests on, and no number that is held back", () => {
  const markdown = writeUpMarkdown(showContent(withSmall, "public"), getTemplate("practice"));
  expect(markdown).toContain("Rests on: 1");
  expect(markdown).toContain("- It takes two minutes of a lesson\n  No evidence attached");
  expect(markdown).toContain("Tried it: Pupils 8, Mean c, Standard deviation c");
  expect(markdown).not.toContain("105");
});

test("numbers that cannot be worked out are refused by their field, a bare claim is not", () => {
  const of = (numbers: EnteredNumbers) =>
    problemsWith(
      { ...withSmall, evidence: withSmall.evidence.map((e) => ({ ...e, result: study(numbers) })) },
      getTemplate("practice"),
    );
  expect(of(small)).toEqual([]);
  expect(
    of({
      from: "change",
      before: { n: 20, mean: 1, sd: 1 },
      after: { n: 21, mean: 1, sd: 1 },
      correlation: null,
    }),
  ).toEqual([
    {
      field: "evidence",
      message:
        "Evidence 1, after, pupils with a mark: A change needs the same pupils twice. Leave out who has only one mark.",
    },
  ]);
});

test("every field of evidence is looked through for pupils", () => {
  const fields = textsIn(withSmall).map(([field]) => field);
  expect(fields).toEqual(expect.arrayContaining(["claims", "evidence"]));
});
