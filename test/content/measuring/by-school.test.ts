/** Results of several schools: compared within each, and never heaped where a school measured both sides. */
import { expect, test } from "vitest";
import { evidenceOfEnquiry } from "#content/enquiry/evidence-of.ts";
import { comparisonsIn } from "#content/measuring/comparing.ts";
import { effectOf } from "#content/measuring/effect-of.ts";
import { type Blind, blindnessOf, type Result, type Summary } from "#content/measuring/result.ts";
import { showResults } from "#content/measuring/shown-results.ts";
import { disclosurePolicies } from "#content/packs/disclosure.ts";
import { hedgesG } from "#content/statistics/effect.ts";
import { proportionsTogether, together } from "#content/statistics/together.ts";

const group = (
  school: string | null,
  arm: Result["arm"],
  summary: Summary,
  more: Partial<Result> = {},
): Result => ({
  ...{ school, schoolId: school?.toLowerCase() ?? null, arm, summary },
  line: [school, arm, more.occasion].join(),
  label: `${arm === "tried" ? "8B" : "8C"}`,
  ...{ occasion: "after", day: "2026-03-02", better: "higher", gain: null, missing: 0 },
  ...{ partOf: null, classes: 2, blind: "yes" },
  measure: { id: "reading", name: "Reading", role: "outcome", kind: "standardised" },
  ...more,
});
const scores = (n: number, mean: number, sd = 10): Summary => ({ kind: "scores", n, mean, sd });
const counts = (achieved: number, of: number): Summary => ({ kind: "counts", achieved, of });

const show = (results: Result[]) => {
  const [shown] = showResults(results, disclosurePolicies.team);
  if (!shown) throw new Error("nothing is shown");
  return shown;
};
const evidence = (results: Result[]) =>
  evidenceOfEnquiry({
    ...{ plan: { measures: [] }, findings: [], lessons: [], known: [] },
    numbers: { notice: null, measures: [show(results)], series: [], surveys: [], voices: [] },
  });

/** In each school who tried it did worse; taken as one heap they would be far ahead. */
const simpson = [
  group("High", "tried", scores(90, 118)),
  group("High", "compared", scores(30, 121)),
  group("Low", "tried", scores(30, 88)),
  group("Low", "compared", scores(90, 91)),
];

test("schools of other levels and sizes do not turn the difference round", () => {
  const { comparisons } = show(simpson);
  expect(comparisons[0]?.effect?.g).toBeCloseTo(-0.299, 2);
  const said = [comparisons[0]?.sentence, ...(comparisons[0]?.cautions ?? [])].join(" ");
  expect(said).toContain("120 pupils tried it, 120 are compared");
  expect(said).toContain("worked out within each of 2 schools and brought together");
  expect(said).not.toMatch(/\d months? of progress/);
  // Both schools' own difference, by inverse variance.
  const own = [hedgesG({ n: 90, mean: 118, sd: 10 }, { n: 30, mean: 121, sd: 10 })];
  const other = [hedgesG({ n: 30, mean: 88, sd: 10 }, { n: 90, mean: 91, sd: 10 })];
  const both = together([...own, ...other]);
  expect(comparisons[0]?.effect).toEqual({ g: both.g, low: both.low, high: both.high });
});

test("a single school's difference is that of its groups, and is no other by being alone", () => {
  const [comparison] = comparisonsIn(simpson.slice(0, 2));
  const alone = hedgesG({ n: 90, mean: 118, sd: 10 }, { n: 30, mean: 121, sd: 10 });
  const found = comparison && effectOf(comparison);
  expect(found).toMatchObject({ kind: "effect", clusters: { tried: 2, compared: 2 } });
  if (found?.kind !== "effect") throw new Error("no effect");
  expect(found.g).toBeCloseTo(alone.g, 12);
  expect(found.low).toBeCloseTo(alone.low, 12);
});

test("who measured one side alone is left out, and it is said", () => {
  const alone = group("Third", "tried", scores(60, 140));
  const { comparisons } = show([...simpson, alone]);
  expect(comparisons[0]?.effect).toEqual(show(simpson).comparisons[0]?.effect);
  expect(comparisons[0]?.cautions.join()).toContain(
    "One group is left out of the difference, since its school measured one side alone",
  );
});

test("where no school measured both sides, schools are what was chosen", () => {
  const across = [
    group("High", "tried", scores(60, 140), { classes: 3 }),
    group("Low", "compared", scores(60, 90), { classes: 3 }),
  ];
  const [comparison] = show(across).comparisons;
  const said = comparison?.cautions.join(" ");
  expect(said).toContain("school and practice cannot be told apart");
  expect(said).toContain("with a single school on a side, it may be the school");
  expect(said).not.toContain("Corrected for");
  const [item] = evidence(across);
  expect(item?.result?.classes).toMatchObject({ tried: 1, compared: 1 });
  expect(item?.method).toContain("school and practice cannot be told apart");
  const four = show([
    ...across,
    group("Other", "tried", scores(60, 138)),
    group("Last", "compared", scores(60, 92)),
  ]).comparisons[0]?.cautions.join(" ");
  expect(four).toContain("240 pupils in whole schools");
});

test("groups entered of several schools say that the difference may be theirs", () => {
  const heaped = [group(null, "tried", scores(60, 104)), group(null, "compared", scores(60, 100))];
  const several = "Each side is of several schools taken as one";
  expect(show(heaped).comparisons[0]?.cautions.join()).toContain(several);
  const beside = show([...heaped, ...simpson]).comparisons[0];
  expect(beside?.effect).toEqual(show(simpson).comparisons[0]?.effect);
  expect(beside?.cautions.join()).toContain("2 groups are left out");
  expect(show([heaped[0], simpson[1]] as Result[]).comparisons[0]?.cautions.join()).toContain(
    "pupils of other schools",
  );
});

test("one class a side in each of two schools is two classes a side", () => {
  const one = simpson.map((result) => ({ ...result, classes: 1 }));
  const said = show(one).comparisons[0]?.cautions.join(" ");
  expect(said).not.toContain("teacher and practice cannot be told apart");
  expect(said).toContain("Corrected for classes");
});

test("proportions are brought together by school too, whichever way is better", () => {
  const pupils = [
    group("High", "tried", counts(70, 90)),
    group("High", "compared", counts(29, 30)),
    group("Low", "tried", counts(3, 30)),
    group("Low", "compared", counts(27, 90)),
  ];
  expect(show(pupils).comparisons[0]?.sentence).toContain("did worse");
  const lower = pupils.map((result) => ({ ...result, better: "lower" as const }));
  expect(show(lower).comparisons[0]?.sentence).toContain("did better");
  const pairs = [
    { tried: { achieved: 70, of: 90 }, compared: { achieved: 29, of: 30 } },
    { tried: { achieved: 3, of: 30 }, compared: { achieved: 27, of: 90 } },
  ];
  // Mantel and Haenszel by hand: both schools weigh 90 x 30 / 120, so it is midway between 7/9 - 29/30 and
  // 1/10 - 3/10.
  expect(proportionsTogether(pairs).difference).toBeCloseTo(-7 / 36, 12);
  const none = { tried: { achieved: 0, of: 20 }, compared: { achieved: 0, of: 20 } };
  const { low, high } = proportionsTogether([none, none]);
  expect(low).toBeLessThan(0);
  expect(high).toBeGreaterThan(0);
});

test("gains are compared within each school", () => {
  const before = [
    group("High", "tried", scores(90, 116), { occasion: "before" }),
    group("High", "compared", scores(30, 116), { occasion: "before" }),
    group("Low", "tried", scores(30, 86), { occasion: "before" }),
    group("Low", "compared", scores(90, 86), { occasion: "before" }),
  ];
  expect(show([...before, ...simpson]).comparisons[0]?.gain[0]).toMatch(
    /^The difference in gains is −0\.30 .+ gained less\.$/,
  );
  const own = simpson.map((result) => ({
    ...result,
    gain: { n: 30, mean: result.arm === "tried" ? 2 : 5, sd: 6 },
  }));
  expect(show(own).comparisons[0]?.gain[0]).toContain("The difference in gains is −3.00 [");
  expect(show(own).comparisons[0]?.gain[0]).toContain("of 60 and 60 pupils with both marks");
});

test("the evidence of a write-up has an item for each school, with that school's numbers", () => {
  const items = evidence(simpson);
  expect(items.map(({ what }) => what.split(":")[0])).toEqual([
    "Reading, High, after",
    "Reading, Low, after",
  ]);
  expect(items.map(({ result }) => result?.numbers)).toMatchObject([
    { tried: { n: 90, mean: 118 }, compared: { n: 30, mean: 121 } },
    { tried: { n: 30, mean: 88 }, compared: { n: 90, mean: 91 } },
  ]);
  expect(items.map(({ result }) => result?.sample)).toEqual([
    "8B, High; 8C, High",
    "8B, Low; 8C, Low",
  ]);
});

test.each<[Blind[], Blind, string]>([
  [["yes", "yes"], "yes", "Blind: who marked did not know"],
  [["yes", "no"], "no", "Some of it was not marked blind"],
  [["yes", "unknown"], "unknown", "Of some of it, whether it was marked blind is not known"],
  [["unknown", "no"], "no", "Some of it was not marked blind"],
  [["no", "no"], "no", "Not blind"],
])("marks of which %s were blind are %s", (blind, together, said) => {
  expect(blindnessOf(blind.map((one) => ({ blind: one })))).toBe(together);
  const [tried, compared] = simpson.map((one, at) => ({ ...one, blind: blind[at] ?? "yes" }));
  expect(evidence([tried, compared] as Result[])[0]?.method).toContain(said);
});
