import fc from "fast-check";
import { expect, test } from "vitest";
import { analyse } from "#content/synthesis/analysis.ts";
import { matchStudies } from "#content/synthesis/matching.ts";
import { SynthesisStudy } from "#content/synthesis/study.ts";
import { adaptation, finding, item, result, rules, version } from "./studies.ts";

const said = (...asked: Parameters<typeof matchStudies>) =>
  matchStudies(...asked).map(({ study, inclusion, rule }) => [study.id, inclusion, rule]);

test("a result of a write-up comes with its effect, under the name that the synthesis gives its outcome", () => {
  const evidence = [item("e", result({ classes: { tried: 1, compared: 1, icc: 0.2 } }))];
  const [match] = matchStudies([version("a", { evidence })], rules());
  expect(match).toMatchObject({
    inclusion: "included",
    reason: "It fits the rules.",
    study: {
      id: "a/e",
      label: "School a, 2026",
      outcome: "Reading",
      sample: "Year 8, School a",
      design: "comparison",
      n: { tried: 28, compared: 26 },
      direction: "improved",
      isOneClass: true,
      moderators: { phase: "Secondary", "key stage": "KS3", year: 2026 },
    },
  });
  expect(match?.study.effect?.g).toBeCloseTo(0.3392, 4);
  expect(SynthesisStudy.safeParse(match?.study).error).toBeUndefined();
});

test("a finding without numbers gives its direction, one that a result tells gives nothing more", () => {
  const findings = [finding("f")];
  expect(matchStudies([version("a", { findings })], rules())).toMatchObject([
    {
      inclusion: "included",
      study: { design: "direction", direction: "mixed", effect: null },
      reason: "It fits the rules. It has no numbers, so it counts by what was found.",
    },
  ]);
  const evidence = [item("e", result(), { supports: ["f"] })];
  expect(matchStudies([version("a", { findings, evidence })], rules())).toMatchObject([
    { study: { id: "a/e", direction: "mixed" }, inclusion: "included" },
    { study: { id: "a/finding/f" }, inclusion: "excluded", rule: "same-sample" },
  ]);
});

test.each([
  ["of pupils whom no result names", finding("f", { forWhom: "Pupils with SEND" }), "undecided"],
  ["of the result's own pupils", finding("f", { forWhom: "year 8" }), "excluded"],
  ["of pupils that are not said", finding("f"), "excluded"],
  ["that the result supports alone", finding("told", { forWhom: "8B" }), "excluded"],
])("a finding %s, beside a result in numbers", (_, found, inclusion) => {
  const evidence = [item("e", result(), { supports: ["told"] })];
  const [, match] = matchStudies([version("a", { findings: [found], evidence })], rules());
  expect(match).toMatchObject({ study: { id: `a/finding/${found.id}` }, inclusion });
  if (inclusion === "undecided") expect(match?.reason).toContain("said of Pupils with SEND");
});

test("a result that supports findings of all and of some says only what is of its own pupils", () => {
  const findings = [finding("all"), finding("some", { forWhom: "Pupils with SEND" })];
  const evidence = [item("e", result(), { supports: ["all", "some"] })];
  expect(
    matchStudies([version("a", { findings, evidence })], rules()).map((match) => match.inclusion),
  ).toEqual(["included", "excluded", "undecided"]);
});

test("before and after alone is a change in SDs, with the interval where it can be known", () => {
  const numbers = (correlation: number | null) => ({
    from: "change" as const,
    before: { n: 25, mean: 40, sd: 10 },
    after: { n: 25, mean: 45, sd: 10 },
    correlation,
  });
  const of = (better: "higher" | "lower", correlation: number | null) =>
    matchStudies(
      [version("a", { evidence: [item("e", result({ better, numbers: numbers(correlation) }))] })],
      rules(),
    )[0];
  expect(of("higher", null)).toMatchObject({
    study: { design: "change", effect: null, change: { standardised: 0.5, interval: null } },
    inclusion: "included",
    reason:
      "It fits the rules. Nobody was compared, so it is a change: listed apart, never pooled.",
  });
  expect(of("higher", null)?.study.direction).toBe("improved");
  const { interval, standardised } = of("lower", 0.5)?.study.change ?? {};
  expect(standardised).toBe(-0.5);
  expect(interval?.low).toBeCloseTo(-0.913, 3);
  expect(interval?.high).toBeCloseTo(-0.087, 3);
  expect(of("lower", 0.5)?.study.direction).toBe("worsened");
});

test.each([
  [{ until: "2026-05-31" }, "until", "Published on 1 June 2026, after 31 May 2026."],
  [{ themes: ["mathematics"] }, "theme", "It is about none of the themes asked for."],
  [
    { outcomes: [{ name: "Writing", also: [] }] },
    "outcome",
    "“Reading comprehension” is not an outcome that is asked for.",
  ],
  [
    { phases: ["Primary" as const, "Special" as const] },
    "facets",
    "Its phase is Secondary. Asked for is Primary or Special.",
  ],
])("what is not asked for is kept out, and told why: %o", (over, rule, reason) => {
  const [match] = matchStudies([version("a", { evidence: [item("e", result())] })], rules(over));
  expect(match).toMatchObject({ inclusion: "excluded", rule, reason });
});

test("what the rules cannot settle is left to a person", () => {
  const candidate = version("a", { evidence: [item("e", result())], phases: [] });
  expect(said([candidate], rules({ phases: ["Primary"] }))).toEqual([
    ["a/e", "undecided", "facets"],
  ]);
  expect(said([candidate], rules({ other: "Taught by the class's own teacher" }))).toEqual([
    ["a/e", "undecided", "other"],
  ]);
});

test("a study that a write-up only cites, and numbers that cannot be used, are kept out", () => {
  const flat = { n: 20, mean: 3, sd: 1 };
  const broken = result({
    numbers: { from: "change", before: flat, after: { ...flat, n: 19 }, correlation: null },
  });
  const evidence = [
    item("cited", result(), { kind: "cited-study" }),
    item("broken", broken, { id: "broken" }),
  ];
  const [cited, unusable] = matchStudies([version("a", { evidence })], rules());
  expect(cited).toMatchObject({ inclusion: "excluded", rule: "elsewhere" });
  expect(unusable).toMatchObject({ inclusion: "excluded", rule: "numbers" });
  expect(unusable?.reason).toContain("the same pupils twice");
});

test("without named outcomes every outcome is taken, under its own words", () => {
  const evidence = [item("e", result({ outcome: "Spelling" }))];
  const [match] = matchStudies([version("a", { evidence })], rules({ outcomes: [] }));
  expect(match).toMatchObject({ inclusion: "included", study: { outcome: "Spelling" } });
});

test("of two versions the newest counts, or the newest of its day", () => {
  const evidence = [item("e", result())];
  const one = version("a", { evidence }, { version: 1, day: "2026-01-10" });
  const two = version("a", { evidence }, { version: 2, day: "2026-06-10" });
  const versions = (until: string | null) =>
    matchStudies([one, two], rules({ until })).map(({ study, inclusion }) => [
      study.source.kind === "write-up" && study.source.version,
      inclusion,
    ]);
  expect(versions(null)).toEqual([[2, "included"]]);
  expect(versions("2026-03-01")).toEqual([[1, "included"]]);
  expect(versions("2025-12-31")).toEqual([[2, "excluded"]]);
});

test("one sample gives one result for an outcome: a comparison before a change, then the larger", () => {
  const small = result({
    numbers: {
      from: "means",
      tried: { n: 14, mean: 105, sd: 15 },
      compared: { n: 13, mean: 100, sd: 14 },
    },
  });
  const twice = result({
    numbers: {
      from: "change",
      before: { n: 90, mean: 4, sd: 1 },
      after: { n: 90, mean: 5, sd: 1 },
      correlation: null,
    },
  });
  const evidence = [item("change", twice), item("small", small), item("large", result())];
  const matches = matchStudies([version("a", { evidence })], rules());
  expect(matches.map(({ study, inclusion }) => [study.id, inclusion])).toEqual([
    ["a/change", "excluded"],
    ["a/small", "excluded"],
    ["a/large", "included"],
  ]);
  expect(matches.map(({ reason }) => reason)).toEqual([
    "The same pupils and outcome as another result of School a, 2026, which compares two groups.",
    "The same pupils and outcome as another result of School a, 2026, which has more of them (54, not 27).",
    "It fits the rules.",
  ]);
});

test("the same words for pupils are the same pupils in one school only", () => {
  const evidence = [item("e", result())];
  const one = version("a", { evidence });
  expect(
    said([one, version("b", { evidence })], rules()).map(([, inclusion]) => inclusion),
  ).toEqual(["included", "included"]);
  const again = version("b", { evidence }, { by: "School a" });
  expect(said([one, again], rules()).map(([, inclusion]) => inclusion)).toEqual([
    "included",
    "excluded",
  ]);
});

test("two results with the same words are both kept where a person says that one is of other pupils", () => {
  const evidence = [item("one", result()), item("two", result()), item("three", result())];
  const matches = matchStudies([version("a", { evidence })], rules(), ({ id }) => id === "a/two");
  expect(matches.map(({ study, inclusion }) => [study.id, inclusion])).toEqual([
    ["a/one", "included"],
    ["a/two", "included"],
    ["a/three", "excluded"],
  ]);
  const taken = matches.flatMap(({ study, inclusion }) =>
    inclusion === "included" ? [study] : [],
  );
  expect(analyse(taken).outcomes[0]?.comparisons).toHaveLength(2);
});

test("a try of another school counts by its direction; of several outcomes a person chooses", () => {
  expect(matchStudies([adaptation("x")], rules())).toMatchObject([
    { inclusion: "included", study: { design: "direction", direction: "worsened" } },
  ]);
  const several = adaptation("x", { outcomes: ["Reading", "Attendance"] });
  expect(said([several], rules())).toEqual([
    ["adaptation/x/Reading", "undecided", "whole"],
    ["adaptation/x/Attendance", "excluded", "outcome"],
  ]);
});

test("whatever the order of the candidates, each sample keeps the same one result", () => {
  const n = fc.integer({ min: 5, max: 40 });
  const candidate = fc.record({ by: fc.constantFrom("A", "B"), tried: n, compared: n });
  fc.assert(
    fc.property(fc.array(candidate, { minLength: 1, maxLength: 8 }), (some) => {
      const candidates = some.map(({ by, tried, compared }, i) => {
        const numbers = {
          from: "means" as const,
          tried: { n: tried, mean: 5, sd: 1 },
          compared: { n: compared, mean: 4, sd: 1 },
        };
        return version(`w${i}`, { evidence: [item("e", result({ numbers }))] }, { by });
      });
      const kept = (of: typeof candidates) =>
        matchStudies(of, rules())
          .filter(({ inclusion }) => inclusion === "included")
          .map(({ study }) => study.id)
          .sort();
      expect(kept(candidates)).toHaveLength(new Set(some.map(({ by }) => by)).size);
      expect(kept(candidates.toReversed())).toEqual(kept(candidates));
    }),
  );
});
