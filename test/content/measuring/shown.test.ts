import { expect, test } from "vitest";
import { heldBack } from "#content/disclosure/held-back.ts";
import type { DisclosureAudience } from "#content/disclosure/policy.ts";
import { formatShown, isShown, symbolsIn } from "#content/disclosure/symbols.ts";
import { countedIn } from "#content/measuring/counted.ts";
import { sayWhatShows } from "#content/measuring/detecting.ts";
import type { Result, Summary } from "#content/measuring/result.ts";
import { showResults } from "#content/measuring/shown-results.ts";
import { disclosurePolicies } from "#content/packs/disclosure.ts";
import { combined } from "#content/statistics/combined.ts";
import { summarise } from "#content/statistics/marks.ts";

const result = (summary: Summary, more: Partial<Result> = {}): Result => ({
  ...{
    line: "one",
    school: "North",
    schoolId: "north",
    arm: "tried",
    occasion: "after",
    label: "8B",
  },
  ...{ day: "2026-03-02", better: "higher", gain: null, missing: 0, classes: 1, blind: "yes" },
  partOf: null,
  measure: { id: "reading", name: "Reading", role: "outcome", kind: "standardised" },
  summary,
  ...more,
});
const scores = (n: number, mean = 105, sd = 15): Summary => ({ kind: "scores", n, mean, sd });
const counts = (achieved: number, of: number): Summary => ({ kind: "counts", achieved, of });
const others = {
  arm: "compared",
  line: "two",
  label: "8C",
} as const;

const show = (results: Result[], audience: DisclosureAudience) => {
  const [shown] = showResults(results, disclosurePolicies[audience]);
  if (!shown) throw new Error("nothing is shown");
  return shown;
};

test.each<[DisclosureAudience, number, boolean]>([
  ["team", 2, true],
  ["alliance", 5, false],
  ["alliance", 6, true],
  ["public", 9, false],
  ["public", 10, true],
])("to the %s, a group of %i: table, picture and sentence agree", (audience, n, isToBeShown) => {
  const { results, comparisons, chart } = show(
    [result(scores(n)), result(scores(40, 100, 14), others)],
    audience,
  );
  const summary = results.find(({ line }) => line === "one")?.summary;
  expect(summary?.kind === "scores" && isShown(summary.mean)).toBe(isToBeShown);
  expect(comparisons[0]?.effect !== null).toBe(isToBeShown);
  expect(chart !== null).toBe(isToBeShown);
  expect(comparisons[0]?.sentence.includes("Hedges g")).toBe(isToBeShown);
  const effect = comparisons[0]?.effect;
  if (effect) {
    expect(chart?.table.rows[0]?.slice(1, 4)).toEqual([effect.g, effect.low, effect.high]);
    expect(chart?.svg).toContain(`g ${effect.g.toFixed(2)}`);
    expect(comparisons[0]?.sentence).toContain(`g ${effect.g.toFixed(2)}`);
  }
});

test.each<[DisclosureAudience, number, number, boolean]>([
  ["team", 1, 12, true],
  ["alliance", 2, 12, false],
  ["alliance", 3, 12, true],
  ["alliance", 10, 12, false],
  ["public", 5, 30, false],
  ["public", 6, 30, true],
  ["public", 30, 30, false],
])(
  "to the %s, %i of %i: the count and the difference are shown together",
  (...[audience, achieved, of, isToBeShown]) => {
    const { results, comparisons } = show(
      [result(counts(achieved, of)), result(counts(20, 40), others)],
      audience,
    );
    const summary = results.find(({ line }) => line === "one")?.summary;
    expect(summary?.kind === "counts" && isShown(summary.percentage)).toBe(isToBeShown);
    expect(comparisons[0]?.sentence.includes("percentage points")).toBe(isToBeShown);
  },
);

test("few pupils without a mark are confidential, and a group under 30 is doubtful", () => {
  const { results } = show([result(scores(28), { missing: 2 })], "public");
  const [one] = results;
  expect(one && formatShown(one.missing)).toBe("c");
  expect(one?.summary.kind === "scores" && formatShown(one.summary.mean)).toBe("105 u");
  expect(one?.summary.kind === "scores" && symbolsIn([one.missing, one.summary.mean])).toEqual([
    "c",
    "u",
  ]);
});

test("one class an arm says so; several are corrected for classes beside it", () => {
  const one = show([result(scores(30)), result(scores(30), others)], "team");
  expect(one.comparisons[0]?.cautions[0]).toContain("teacher and practice cannot be told apart");
  const several = show(
    [result(scores(60), { classes: 2 }), result(scores(60, 100), { ...others, classes: 2 })],
    "team",
  );
  expect(several.comparisons[0]?.cautions[0]).toContain("Corrected for classes: g 0.");
  expect(several.comparisons[0]?.cautions.join()).not.toContain("told apart");
  const lopsided = show(
    [result(scores(60), { classes: 2 }), result(scores(30, 100), others)],
    "team",
  );
  expect(lopsided.comparisons[0]?.cautions[0]).toContain("teacher and practice");
});

test("where lower is better, fewer minutes is an improvement, and has no months", () => {
  const minutes = {
    better: "lower" as const,
    measure: { id: "m", name: "Minutes", role: "balancing" as const, kind: "survey" as const },
  };
  const { comparisons } = show(
    [result(scores(40, 20, 5), minutes), result(scores(40, 30, 5), { ...others, ...minutes })],
    "team",
  );
  expect(comparisons[0]?.effect?.g).toBeGreaterThan(1);
  expect(comparisons[0]?.sentence).toContain("did better");
  expect(JSON.stringify(comparisons)).not.toContain("months");
});

test.each<[string, number, boolean]>([
  ["a clear difference is said in months", 92, true],
  ["what could be chance is not", 104, false],
])("%s", (_, mean, isSaid) => {
  const classes = 4;
  const groups = [
    result(scores(120), { classes }),
    result(scores(120, mean), { ...others, classes }),
  ];
  const { comparisons, chart } = show(groups, "public");
  const said = JSON.stringify([comparisons, chart]);
  expect(/\d months? of progress/.test(said)).toBe(isSaid);
  expect(said.includes("could be chance")).toBe(!isSaid);
});

test("with several classes an arm, months are judged by the interval that knows of them", () => {
  const say = (classes: number, mean: number) =>
    JSON.stringify(
      show(
        [result(scores(120, 105), { classes }), result(scores(120, mean), { ...others, classes })],
        "public",
      ).comparisons,
    );
  // g 0.33: by pupils alone from 0.08 to 0.59; with four classes of 30 each it could be chance.
  expect(say(1, 100)).not.toMatch(/\d months? of progress/);
  expect(say(1, 100)).toContain("months of progress: with a single class on a side");
  const four = say(4, 100);
  expect(four).not.toMatch(/\d months? of progress/);
  expect(four).toContain("no clear difference once whole classes are allowed for");
  expect(four).toContain("It is not said in months of progress: corrected for classes");
  expect(four).toMatch(/Corrected for classes: g 0\.32 \[−0\.34, 0\.98\]/);
  const clear = say(4, 92);
  expect(clear).toContain("those who tried it did better");
  expect(clear).toMatch(/the difference, corrected for classes, is \d+ months of progress/);
});

test("one group before and after is a change, never an effect, and never months", () => {
  const { comparisons, changes, chart } = show(
    [result(scores(28, 100), { occasion: "before", line: "zero" }), result(scores(28))],
    "public",
  );
  expect([comparisons, chart]).toEqual([[], null]);
  expect(changes).toHaveLength(1);
  expect(changes[0]).toContain("a change of 5.00");
  expect(changes[0]).not.toMatch(/month|Hedges/);
  const fewer = [result(scores(9, 100), { occasion: "before", line: "zero" }), result(scores(9))];
  expect(show(fewer, "public").changes[0]).toContain("confidential (c)");
  const unlike = [result(scores(27), { occasion: "before", line: "zero" }), result(scores(28))];
  expect(show(unlike, "team").changes[0]).toContain("not the same");
});

test("a class with the practice and without it, at two times, is set beside itself", () => {
  const crossed = (first: string, second: string) => [
    result(scores(28, 110), { label: first, line: "a1" }),
    result(scores(28, 104), { label: first, line: "a2", arm: "compared", occasion: "later" }),
    result(scores(26, 100), { label: second, line: "b1", arm: "compared" }),
    result(scores(26, 108), { label: second, line: "b2", occasion: "later" }),
  ];
  const { changes } = show(crossed("8B", "8C"), "public");
  expect(changes).toEqual([
    "8B, with it (first) and without: a difference of 6.00 in the measure's own points.",
    "8C, with it (second) and without: a difference of 8.00 in the measure's own points.",
    expect.stringContaining("in both orders: a difference of 7.00 in the middle of 2 classes"),
  ]);
  expect(show(crossed("8B", "8C").slice(0, 2), "public").changes.at(-1)).toContain("same order");
  const few = crossed("8B", "8C").map((one) => ({ ...one, summary: scores(9, 100) }));
  expect(show(few, "public").changes).toEqual([
    "8B, with it and without: confidential (c).",
    "8C, with it and without: confidential (c).",
  ]);
});

test("the difference in gains stands beside the difference after, where all were measured before", () => {
  const before = (n: number, mean: number, more: Partial<Result>) =>
    result(scores(n, mean), { ...more, occasion: "before", line: `${more.line}-before` });
  const after = [result(scores(28, 110)), result(scores(26, 103), others)];
  const all = [...after, before(28, 100, { line: "one" }), before(26, 100, others)];
  const [comparison] = show(all, "public").comparisons;
  expect(comparison?.gain[0]).toMatch(/^The difference in gains is 0\.46 \[−?0\.\d\d, \d\.\d\d\]/);
  expect(comparison?.gain[1]).toContain("would have gone on alike");
  expect(comparison?.cautions[0]).toContain("teacher and practice cannot be told apart");
  expect(show(after, "public").comparisons[0]?.gain).toEqual([]);
  const late = [...after, before(27, 100, { line: "one" }), before(26, 100, others)];
  expect(show(late, "public").comparisons[0]?.gain[0]).toContain("needs the same pupils");
  const few = [result(scores(9, 110)), after[1], before(9, 100, { line: "one" }), all[3]];
  expect(show(few as Result[], "public").comparisons[0]?.gain).toEqual([
    "The difference in gains is confidential (c).",
  ]);
});

test("a pupil with one mark alone keeps no gains from being worked out", () => {
  const before = { occasion: "before", line: "zero" } as const;
  const own = (n: number) => ({ gain: { n, mean: 6, sd: 9 } });
  const late = [
    result(scores(28, 110), own(26)),
    result(scores(26, 103), { ...others, gain: { n: 20, mean: 2, sd: 8 } }),
    result(scores(27, 100), before),
    result(scores(26, 100), { ...others, ...before }),
  ];
  const [comparison] = show(late, "team").comparisons;
  expect(comparison?.gain[0]).toMatch(
    /^The difference in gains is 4\.00 \[−?\d\.\d\d, \d\.\d\d\] in the measure's own points, or 0\.26 \[.+\] in standard deviations before, of 26 and 20 pupils with both marks\./,
  );
  expect(comparison?.gain.join()).not.toContain("taken to go together");
  const { changes } = show([late[0], late[2]] as Result[], "team");
  expect(changes[0]).toContain("a change of 6.00 [2.54, 9.46]");
  expect(changes[0]).toContain("in the 26 pupils who have both marks");
  const [alone] = show([late[0]] as Result[], "team").changes;
  expect(alone).toContain("a change of 6.00");
});

test("gains known of one group and marks of the same pupils of the other are brought together", () => {
  const before = { occasion: "before", line: "zero" } as const;
  const all = [
    result(scores(28, 110), { gain: { n: 26, mean: 6, sd: 9 } }),
    result(scores(26, 103), others),
    result(scores(27, 100), before),
    result(scores(26, 100), { ...others, ...before }),
  ];
  const said = show(all, "team").comparisons[0]?.gain.join(" ");
  expect(said).toContain("The difference in gains is 3.00");
  expect(said).toContain("taken to go together by 0.5");
});

test.each<[string, DisclosureAudience, Partial<Result>, boolean]>([
  ["all have both marks", "public", { gain: { n: 28, mean: 6, sd: 9 } }, true],
  ["one has one mark alone", "public", { gain: { n: 27, mean: 6, sd: 9 } }, false],
  ["one has one mark alone", "team", { gain: { n: 27, mean: 6, sd: 9 } }, true],
  ["six have one mark alone", "public", { gain: { n: 25, mean: 6, sd: 9 } }, true],
  ["few have both", "public", { gain: { n: 9, mean: 6, sd: 9 } }, false],
])("where %s, the %s is told of the gains, or the reason", (_, audience, more, isTold) => {
  const groups = [
    result(scores(28, 100), { occasion: "before", line: "zero" }),
    result(scores(28), more),
  ];
  const [said] = show(groups, audience).changes;
  expect(said?.includes("both marks")).toBe(isTold);
  expect(said?.includes("confidential (c)")).toBe(!isTold);
});

test("gains that were told of one pupil fewer are held back", () => {
  const of = (n: number) => [
    result(scores(28, 100), { occasion: "before", line: "zero" }),
    result(scores(28), { gain: { n, mean: 6, sd: 9 } }),
  ];
  const open = disclosurePolicies.public;
  const told = { at: new Date(), policy: open, counted: countedIn(of(21), [], []) };
  const back = heldBack(countedIn(of(22), [], []), open, [told]).map(({ group }) => group);
  expect(back).toHaveLength(1);
  const [shown] = showResults(of(22), open, new Set(back));
  expect(shown?.changes[0]).toContain("confidential (c)");
  expect(
    shown?.results.every(({ summary }) => summary.kind === "scores" && isShown(summary.mean)),
  ).toBe(true);
});

test("outcomes come before what may have been harmed, each under its own heading", () => {
  const harm = { id: "m", name: "Minutes", role: "balancing" as const, kind: "survey" as const };
  const shown = showResults(
    [result(scores(30), { measure: harm }), result(scores(30))],
    disclosurePolicies.team,
  );
  expect(shown.map(({ measure }) => measure.role)).toEqual(["outcome", "balancing"]);
});

test("two groups taken together are as if their marks had been in one list", () => {
  const [one, other] = [
    [3, 5, 9, 12],
    [4, 4, 8],
  ];
  const together = combined([summarise(one ?? []), summarise(other ?? [])]);
  const all = summarise([...(one ?? []), ...(other ?? [])]);
  expect(together.n).toBe(all.n);
  expect(together.mean).toBeCloseTo(all.mean, 10);
  expect(together.sd).toBeCloseTo(all.sd, 10);
});

test("one class each cannot see three months, and 400 pupils can", () => {
  const say = (pupils: number, classes: number) =>
    sayWhatShows({ design: "comparison-class", pupils, classes }).join(" ");
  expect(say(60, 2)).toContain("0.51 standard deviations");
  expect(say(60, 2)).toContain("cannot see three months");
  expect(say(60, 2)).toContain("cannot be told apart");
  expect(say(400, 2)).not.toContain("cannot see three months");
  expect(say(400, 16)).toMatch(
    /^If whole classes are chosen, 16 in all, .+ a difference of 0\.48 /,
  );
  expect(say(400, 16)).toContain("cannot see three months");
  expect(say(400, 16)).toContain("Were pupils chosen one by one, 0.20 would show");
  expect(sayWhatShows({ design: "comparison-class", pupils: 60, classes: null }).at(-1)).toContain(
    "say how many classes there are",
  );
  expect(sayWhatShows({ design: "before-and-after", pupils: 60, classes: 2 })[0]).toContain(
    "only a change",
  );
});
