import { expect, test } from "vitest";
import * as Y from "yjs";
import { erasePassages } from "#content/document/erasing.ts";
import { bareClaims, EvidenceItem, evidenceOf } from "#content/evidence/items/evidence-item.ts";
import type { EnteredNumbers, StudyResult } from "#content/evidence/items/study-result.ts";
import { poolable, workOut } from "#content/evidence/items/worked-out.ts";
import { getTemplate } from "#content/packs/templates.ts";
import { eraseContent, eraseHistory } from "#content/practice/erased-write-up.ts";
import { fillWriteUp, plainTextOf, readWriteUp } from "#content/practice/live-write-up.ts";
import { textsIn } from "#content/practice/texts.ts";
import { patchWriteUp } from "#content/practice/write-up-patch.ts";
import { completeContent } from "#test/support/commons.ts";

const means: EnteredNumbers = {
  from: "means",
  tried: { n: 28, mean: 105, sd: 15 },
  compared: { n: 26, mean: 100, sd: 14 },
};

const result = (over: Partial<StudyResult> = {}): StudyResult => ({
  outcome: "Reading comprehension",
  kind: "attainment",
  measure: "Age-standardised test",
  sample: "Two classes of Year 8",
  better: "higher",
  classes: null,
  numbers: means,
  ...over,
});

const item = (over: Partial<EvidenceItem> = {}): EvidenceItem => ({
  id: "e1",
  kind: "own-data",
  what: "A test before and after",
  method: "Marked by a colleague",
  when: "June 2026",
  n: 54,
  supports: ["c1", "f1"],
  reference: { type: "article", title: "A study", author: [{ family: "Reed", given: "Jo" }] },
  result: result(),
  ...over,
});

test("the numbers of field notes 6.1 give their effect", () => {
  const worked = workOut(result());
  expect(worked).toMatchObject({ kind: "effect", tried: 28, compared: 26, isOneClass: false });
  if (worked.kind !== "effect") throw new Error("no effect");
  expect(worked.g).toBeCloseTo(0.3392, 4);
  expect(worked.low).toBeCloseTo(-0.1985, 4);
  expect(worked.high).toBeCloseTo(0.8768, 4);
});

test("where lower is better, an effect below 0 of the numbers is one above 0", () => {
  const higher = workOut(result());
  const lower = workOut(result({ better: "lower" }));
  if (higher.kind !== "effect" || lower.kind !== "effect") throw new Error("no effect");
  expect(lower.g).toBeCloseTo(-higher.g, 12);
  expect([lower.low, lower.high]).toEqual(
    [-higher.high, -higher.low].map((x) => expect.closeTo(x)),
  );
});

test("one class in a group is said, and nothing corrects it", () => {
  const worked = workOut(result({ classes: { tried: 1, compared: 1, icc: 0.2 } }));
  expect(worked).toMatchObject({ kind: "effect", isOneClass: true, corrected: null });
});

test("whole classes are corrected: g .35 of 60 pupils in classes of 30 (field notes 6.11)", () => {
  const sd = 1;
  const numbers: EnteredNumbers = {
    from: "means",
    tried: { n: 30, mean: 0.35 / 0.9869, sd },
    compared: { n: 30, mean: 0, sd },
  };
  const one = workOut(result({ numbers, classes: { tried: 2, compared: 2, icc: 0.2 } }));
  if (one.kind !== "effect" || !one.corrected) throw new Error("not corrected");
  expect(one.g).toBeCloseTo(0.35, 3);
  // classes of 15: sqrt(1 - 2 · 14 · 0.2 / 58)
  expect(one.corrected.g).toBeCloseTo(one.g * Math.sqrt(1 - 5.6 / 58), 10);
  // a design effect of 3.8 on the part that comes of 30 and 30 pupils
  expect(one.corrected.variance).toBeCloseTo((3.8 * 2) / 30 + one.corrected.g ** 2 / 120, 10);
  expect(poolable(one)).toEqual({ g: one.corrected.g, variance: one.corrected.variance });
});

test.each<[EnteredNumbers["from"], EnteredNumbers, number, number]>([
  ["t", { from: "t", t: 2, tried: 30, compared: 30 }, 30, 30],
  ["F", { from: "F", f: 4, isAbove: true, tried: 30, compared: 30 }, 30, 30],
  ["p", { from: "p", p: 0.05, isAbove: false, tried: 30, compared: 31 }, 30, 31],
  ["correlation", { from: "correlation", r: 0.3, n: 51 }, 25, 26],
  [
    "proportions",
    { from: "proportions", tried: { achieved: 20, of: 28 }, compared: { achieved: 14, of: 26 } },
    28,
    26,
  ],
  [
    "gains",
    {
      from: "gains",
      tried: { before: { n: 28, mean: 100, sd: 15 }, after: { n: 28, mean: 106, sd: 15 } },
      compared: { before: { n: 26, mean: 100, sd: 14 }, after: { n: 26, mean: 101, sd: 14 } },
      correlation: 0.5,
    },
    28,
    26,
  ],
])(
  "an effect follows from %s, with how many pupils it rests on",
  (from, numbers, tried, compared) => {
    const worked = workOut(result({ numbers }));
    expect(worked).toMatchObject({ kind: "effect", tried, compared });
    if (worked.kind !== "effect") throw new Error("no effect");
    expect(Math.sign(worked.g)).toBe(from === "p" ? -1 : 1);
    expect(worked.variance).toBeGreaterThan(0);
  },
);

test("before and after in one group is a change, and is never pooled", () => {
  const numbers: EnteredNumbers = {
    from: "change",
    before: { n: 28, mean: 100, sd: 15 },
    after: { n: 28, mean: 96, sd: 15 },
    correlation: null,
  };
  const higher = workOut(result({ numbers }));
  expect(higher).toMatchObject({ kind: "change", difference: -4, isBetter: false });
  expect(workOut(result({ numbers, better: "lower" }))).toMatchObject({ isBetter: true });
  expect(poolable(higher)).toBeNull();
});

test("claims and evidence come out of the live document as they went in", () => {
  const doc = new Y.Doc();
  const content = { ...completeContent(), evidence: [item(), item({ id: "e2", result: null })] };
  fillWriteUp(doc, content);
  const read = readWriteUp(doc);
  expect(read.claims).toEqual(content.claims);
  expect(read.evidence).toEqual(content.evidence);
});

test("two people tie one item to two claims at once, and both ties stay", () => {
  const [one, other] = [new Y.Doc(), new Y.Doc()];
  fillWriteUp(one, { evidence: [item({ supports: [] })] });
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
  const first = (doc: Y.Doc) => doc.getArray<Y.Map<unknown>>("evidence").get(0);
  first(one).set("supports:c1", true);
  first(other).set("supports:f1", true);
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
  expect(readWriteUp(one).evidence[0]?.supports).toEqual(["c1", "f1"]);
});

test("what a client made of nonsense is left out and does not break the write-up", () => {
  const doc = new Y.Doc();
  fillWriteUp(doc, { evidence: [item()] });
  const map = doc.getArray<Y.Map<unknown>>("evidence").get(0);
  map.set("result", { numbers: { from: "means", tried: { n: 1 } } });
  map.set("n", "many");
  map.set("reference", 7);
  expect(readWriteUp(doc).evidence).toEqual([item({ n: null, reference: null, result: null })]);
  map.set("kind", "hearsay");
  expect(readWriteUp(doc).evidence).toEqual([]);
});

test("a finding or claim without evidence is bare", () => {
  const said = [{ id: "f1" }, { id: "f2" }];
  expect(bareClaims(said, [item()])).toEqual([{ id: "f2" }]);
  expect(evidenceOf({ id: "f1" }, [item()])).toHaveLength(1);
});

test("its words are looked through for pupils, and leave in a purge with their history", () => {
  const content = {
    ...completeContent(),
    evidence: [item({ method: "Marked by Zelda", result: result({ sample: "Zelda's class" }) })],
  };
  expect(textsIn(content).filter(([, text]) => text.includes("Zelda"))).toHaveLength(1);
  const eraser = () => erasePassages(["Zelda", "A study"], "[removed]");
  const doc = new Y.Doc();
  fillWriteUp(doc, content);
  expect(plainTextOf(doc)).toContain("Marked by Zelda");
  const clean = [eraseContent(content, eraser()), readWriteUp(eraseHistory(doc, eraser()))];
  for (const { evidence } of clean) {
    expect(JSON.stringify(evidence)).not.toMatch(/Zelda|A study/);
    expect(evidence[0]).toMatchObject({
      method: "Marked by [removed]",
      supports: ["c1", "f1"],
      result: { numbers: means },
    });
  }
});

test("a program changes an item by its id, ties and all, and adds another", () => {
  const doc = new Y.Doc();
  fillWriteUp(doc, { ...completeContent(), evidence: [item()] });
  const method = doc.getArray<Y.Map<unknown>>("evidence").get(0).get("method");
  patchWriteUp(
    doc,
    {
      claims: [{ text: "It costs nothing" }],
      evidence: [
        { id: "e1", kind: "observation", what: "A test before and after", supports: ["f1"] },
        { kind: "pupil-voice", what: "A talk with six pupils" },
      ],
    },
    getTemplate("practice"),
  );
  const { claims, evidence } = readWriteUp(doc);
  expect(claims.map(({ text }) => text)).toEqual(["It costs nothing"]);
  expect(evidence).toEqual([
    item({ kind: "observation", supports: ["f1"] }),
    {
      id: expect.any(String),
      kind: "pupil-voice",
      what: "A talk with six pupils",
      ...{ method: "", when: "", n: null, supports: [], reference: null, result: null },
    },
  ]);
  expect(doc.getArray<Y.Map<unknown>>("evidence").get(0).get("method")).toBe(method);
});

test("numbers that cannot be are no result", () => {
  const broken = item({
    result: result({ numbers: { ...means, tried: { n: 1, mean: 1, sd: 1 } } }),
  });
  expect(EvidenceItem.safeParse(broken).success).toBe(false);
});
