/** Groups beside parts of them: what of each is told, and that pupils count once. */
import { expect, test } from "vitest";
import { formatShown } from "#content/disclosure/symbols.ts";
import { evidenceOfEnquiry } from "#content/enquiry/evidence-of.ts";
import { resultGroup } from "#content/measuring/counted.ts";
import { problemOfParts } from "#content/measuring/parts.ts";
import type { Result, Summary } from "#content/measuring/result.ts";
import { shownIn, showResults } from "#content/measuring/shown-results.ts";
import { disclosurePolicies } from "#content/packs/disclosure.ts";

const { public: open, team } = disclosurePolicies;
const scores = (n: number, mean = 30, sd = 5): Summary => ({ kind: "scores", n, mean, sd });
const counts = (achieved: number, of: number): Summary => ({ kind: "counts", achieved, of });

/** A group by its name; `whole` is the name of what it is part of. */
const group = (
  label: string,
  summary: Summary,
  whole: string | null = null,
  more = {},
): Result => ({
  ...{ line: label, label, summary, partOf: whole, school: "North", schoolId: "north" },
  ...{ arm: "tried", occasion: "after", day: "2026-03-02", better: "higher", gain: null },
  ...{ missing: 0, classes: 1, blind: "yes" },
  measure: { id: "reading", name: "Reading", role: "outcome", kind: "standardised" },
  ...more,
});

const show = (results: Result[], policy = open, held: string[] = []) =>
  showResults(results, policy, new Set(held)).flatMap(({ results: of }) =>
    of.map(({ label, summary }) =>
      [label, ...shownIn(summary).map((shown) => formatShown(shown, 1))].join(" "),
    ),
  );

test("three boys and 24 girls of 27: the girls go with the boys, and the team sees all", () => {
  const all = [
    group("all", scores(27, 27.8)),
    group("boys", scores(3, 10), "all"),
    group("girls", scores(24), "all"),
  ];
  expect(show(all)).toEqual(["all 27 27.8 u 5 u", "boys c c c", "girls c c c"]);
  expect(show(all, team)[1]).toBe("boys 3 10 u 5 u");
});

test("24 girls of 27 are not told where the three others are not listed", () => {
  expect(show([group("all", scores(27)), group("girls", scores(24), "all")])).toEqual([
    "all 27 30 u 5 u",
    "girls c c c",
  ]);
  expect(show([group("all", scores(40)), group("girls", scores(24), "all")])[1]).toBe(
    "girls 24 30 u 5 u",
  );
});

test("of 27 of whom 19 reached it, 12 of 19 girls would tell of the one of eight who did not", () => {
  expect(show([group("all", counts(19, 27)), group("girls", counts(12, 19), "all")])).toEqual([
    "all c 27 c",
    "girls c c c",
  ]);
  expect(show([group("all", counts(30, 60)), group("girls", counts(14, 33), "all")])).toEqual([
    "all 30 60 50",
    "girls 14 33 42",
  ]);
});

test("of those who are left, all or none who reached it keep the part back", () => {
  expect(show([group("all", counts(30, 50)), group("girls", counts(10, 30), "all")])[1]).toBe(
    "girls c 30 c",
  );
});

test("eight are counted and too few for a mean, so the mean of the others goes too", () => {
  const of = (boys: number) => [
    group("all", scores(48)),
    group("boys", scores(boys), "all"),
    group("girls", scores(48 - boys), "all"),
  ];
  expect(show(of(8))).toEqual(["all 48 30 5", "boys 8 c c", "girls 40 c c"]);
  expect(show(of(20))).toEqual(["all 48 30 5", "boys 20 30 u 5 u", "girls 28 30 u 5 u"]);
});

test("a part that is held back is not had from the others", () => {
  const all = [
    group("all", scores(60), null, { school: null, schoolId: null }),
    group("8B", scores(30), "all"),
    group("8C", scores(30), "all", { school: "South", schoolId: "south" }),
  ];
  const [, held] = all;
  if (!held) throw new Error("nothing is held");
  expect(show(all, open, [resultGroup(held)])).toEqual(["all 60 30 5", "8B c c c", "8C c c c"]);
});

test("parts that come to more than their whole are not told", () => {
  const all = [
    group("all", scores(27)),
    group("a", scores(20), "all"),
    group("b", scores(20), "all"),
  ];
  expect(show(all)).toEqual(["all 27 30 u 5 u", "a c c c", "b c c c"]);
});

test("where nobody said what is a part, groups that come to another are taken for its parts", () => {
  const of = (girls: number) => [
    group("all", scores(27)),
    group("boys", scores(3)),
    group("girls", scores(girls)),
  ];
  expect(show(of(24))).toEqual(["all 27 30 u 5 u", "boys c c c", "girls c c c"]);
  expect(show(of(25))).toEqual(["all 27 30 u 5 u", "boys c c c", "girls 25 30 u 5 u"]);
});

test("gains of a part are held back like its marks", () => {
  const gain = (n: number) => ({ gain: { n, mean: 4, sd: 6 } });
  const changes = (girls: number) =>
    showResults(
      [group("all", scores(60), null, gain(50)), group("girls", scores(30), "all", gain(girls))],
      open,
    )[0]?.changes;
  expect(changes(44)?.map((said) => said.includes("confidential"))).toEqual([false, true]);
  expect(changes(30)?.map((said) => said.includes("confidential"))).toEqual([false, false]);
});

test("pupils of a part count once in a comparison, and in the evidence of a write-up", () => {
  const other = { arm: "compared" };
  const wholes = [group("8B", scores(60, 34)), group("8C", scores(50), null, other)];
  const parts = [
    group("8B girls", scores(30, 40), "8B"),
    group("8C girls", scores(25), "8C", other),
  ];
  const [alone] = showResults(wholes, open);
  const [beside] = showResults([...wholes, ...parts], open);
  expect(beside?.comparisons).toEqual(alone?.comparisons);
  expect(beside?.chart).toEqual(alone?.chart);
  expect(beside?.results).toHaveLength(4);
  const [item] = evidenceOfEnquiry({
    ...{ plan: { measures: [] }, findings: [], lessons: [], known: [] },
    numbers: {
      notice: null,
      measures: beside ? [beside] : [],
      series: [],
      surveys: [],
      voices: [],
    },
  });
  expect(item?.result?.numbers).toMatchObject({ tried: { n: 60 }, compared: { n: 50 } });
});

test.each<[string, Partial<Result>, Result[], RegExp | null]>([
  ["a part that fits", {}, [], null],
  ["of another arm", { arm: "compared" }, [], /Choose a group/],
  ["of another time", { occasion: "later" }, [], /Choose a group/],
  ["of another school", { schoolId: "south" }, [], /Choose a group/],
  ["of other numbers", { summary: counts(3, 9) }, [], /Choose a group/],
  ["of what is not there", { partOf: "none" }, [], /Choose a group/],
  ["of a part", { partOf: "boys" }, [group("boys", scores(12), "8B")], /part of another/],
  ["more pupils than there are", {}, [group("boys", scores(12), "8B")], /come to more than 8B/],
  ["with parts", { line: "me" }, [group("some", scores(5), "me")], /Other groups are part/],
  [
    "a whole that shrinks",
    { line: "8B", partOf: null },
    [group("x", scores(18), "8B")],
    /would no/,
  ],
])("%s is entered, or refused with the reason", (_, more, others, reason) => {
  const entered = { ...group("girls", scores(16), "8B"), ...more };
  const problem = problemOfParts(entered, [group("8B", scores(27)), ...others]);
  if (reason) expect(problem).toMatch(reason);
  else expect(problem).toBeNull();
});
