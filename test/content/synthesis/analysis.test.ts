import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SynthesisAnalysis } from "#content/synthesis/analysed.ts";
import { analyse } from "#content/synthesis/analysis.ts";
import { suggestCertainty } from "#content/synthesis/certainty.ts";
import type { SynthesisStudy } from "#content/synthesis/study.ts";
import * as published from "#test/content/evidence/published.ts";
import { change, comparisons, study } from "./studies.ts";

const only = (...asked: Parameters<typeof analyse>) => {
  const [outcome] = analyse(...asked).outcomes;
  if (!outcome) throw new Error("no outcome");
  return outcome;
};

/** How far a printed figure may be from ours: half of its last place. */
const near = (got: number | null | undefined, want: number, places: number) =>
  expect(Math.abs((got ?? Number.NaN) - want), `${got} for ${want}`).toBeLessThanOrEqual(
    0.5 * 10 ** -places + 1e-12,
  );

const files: Record<string, string> = {
  bangertdrowns2004: "writing_to_learn_bangertdrowns2004.csv",
  raudenbush1985: "teacher_expectations_raudenbush1985.csv",
};

const printed = (dataset: string) =>
  published
    .studiesOf(files[dataset] ?? "")
    .map(({ effect, variance }, i) => study(`s${i}`, { effect: { g: effect, variance } }));

describe.each(published.expected)("the analysis that is kept of $dataset", (wanted) => {
  const { pooled } = only(printed(wanted.dataset));

  test("has the fixed effect and the heterogeneity as they are printed", () => {
    expect([pooled?.k, pooled?.heterogeneity.df]).toEqual([wanted.k, wanted.FE.df]);
    near(pooled?.fixed.estimate, wanted.FE.estimate, 4);
    near(pooled?.fixed.se, wanted.FE.se, 4);
    near(pooled?.heterogeneity.q, wanted.FE.Q, 4);
    near((pooled?.heterogeneity.i2 ?? 0) * 100, wanted.FE.I2_from_Q_pct, 2);
    expect((pooled?.heterogeneity.p ?? 0) / wanted.FE.Q_p).toBeCloseTo(1, 3);
  });

  test.each(["DL", "REML", "PM"] as const)("has every figure of %s", (estimator) => {
    const want = wanted[`RE_${estimator}`];
    const model = pooled?.models[estimator];
    near(model?.tau2, want.tau2, 4);
    near((model?.i2 ?? 0) * 100, want.I2_pct, 2);
    near(model?.wald.estimate, want.estimate, 4);
    near(model?.wald.se, want.se, 4);
    near(model?.wald.statistic, want.z, 4);
    near(model?.wald.interval.low, want.ci[0], 4);
    near(model?.wald.interval.high, want.ci[1], 4);
    near(model?.knappHartung.se, want.hksj_se, 4);
    near(model?.knappHartung.interval.low, want.hksj_ci[0], 4);
    near(model?.knappHartung.interval.high, want.hksj_ci[1], 4);
    near(model?.prediction?.byZ.low, want.prediction_interval_z[0], 4);
    near(model?.prediction?.byZ.high, want.prediction_interval_z[1], 4);
    near(model?.prediction?.byT.low, want.prediction_interval_t_k_minus_2[0], 4);
    near(model?.prediction?.byT.high, want.prediction_interval_t_k_minus_2[1], 4);
  });
});

test("under three comparisons nothing is pooled, under five nothing predicted, under ten no Egger", () => {
  const studies = comparisons(
    ...Array.from({ length: 10 }, (_, i) => [0.1 * (i % 4), 0.02 + 0.01 * i] as const),
  );
  const of = (k: number) => only(studies.slice(0, k)).pooled;
  expect(of(2)).toBeNull();
  expect(of(3)?.models.REML.prediction).toBeNull();
  expect(of(3)?.leaveOneOut).toEqual([]);
  expect(of(4)?.leaveOneOut).toHaveLength(4);
  expect(of(4)?.models.REML.prediction).toBeNull();
  expect(of(5)?.models.REML.prediction).not.toBeNull();
  expect(of(9)?.asymmetry).toBeNull();
  expect(of(10)?.asymmetry?.df).toBe(8);
});

test("changes and directions are listed, and leave the pooled estimate as it is", () => {
  const three = comparisons([0.1, 0.02], [0.3, 0.03], [0.5, 0.04]);
  const more: SynthesisStudy[] = [
    ...three,
    change("c", { change: { standardised: 4, interval: null } }),
    study("d", { design: "direction", effect: null, direction: "worsened" }),
  ];
  const outcome = only(more);
  expect(outcome.pooled).toEqual(only(three).pooled);
  expect(outcome.changes.map(({ id }) => id)).toEqual(["c"]);
  expect(outcome.directionOnly.map(({ id }) => id)).toEqual(["d"]);
  expect(outcome.directions).toEqual({
    ...{ improved: 4, worsened: 1, "no-clear-change": 0, mixed: 0 },
  });
});

test("studies that all found the very same have an estimate and no test, in studies of one size too", () => {
  const same = comparisons(...Array.from({ length: 10 }, () => [0.3, 0.02] as const));
  const { pooled } = only(same);
  expect(pooled?.models.REML.knappHartung).toMatchObject({ se: 0, statistic: null, p: null });
  expect(pooled?.asymmetry).toBeNull();
});

test("two results of the same pupils on one outcome are refused by name", () => {
  const twice = [study("a", { sample: "Year 8, X" }), study("b", { sample: "year 8,  x" })];
  expect(() => analyse(twice)).toThrow(
    expect.objectContaining({
      code: "invalid",
      message:
        "School a, 2026 and School b, 2026 are of the same pupils on the same outcome. Take in one of them, or say of one that its pupils are others.",
    }),
  );
  const [one, other] = twice;
  if (one && other)
    expect(analyse([one, { ...other, outcome: "Writing" }]).outcomes).toHaveLength(2);
});

test("results of one class a group are marked, with what would be found without them", () => {
  const some = comparisons([0.1, 0.02], [0.3, 0.03], [0.5, 0.04], [2, 0.02]);
  const marked = some.map((one) => (one.id === "s4" ? { ...one, isOneClass: true } : one));
  const { pooled } = only(marked);
  const without = only(some.slice(0, 3)).pooled?.models.REML.knappHartung;
  expect(pooled?.withoutOneClass).toEqual({ k: 3, ...without });
  expect(only(some).pooled?.withoutOneClass).toBeNull();
  expect(only(marked.slice(1)).pooled?.withoutOneClass).toBeNull();
});

test("the study that matters most is the one without which the estimate moves furthest", () => {
  const some = comparisons([0.1, 0.02], [0.12, 0.03], [1.5, 0.02], [0.14, 0.04]);
  const { pooled } = only(some);
  expect(pooled?.mattersMost).toBe("s3");
  expect(pooled?.leaveOneOut[2]).toMatchObject({
    id: "s3",
    estimate: only(some.filter(({ id }) => id !== "s3")).pooled?.models.REML.wald.estimate,
  });
});

test("months are given for attainment alone, and only where the interval is clear of 0", () => {
  const clear = comparisons([0.3, 0.001], [0.32, 0.001], [0.28, 0.001]);
  expect(only(clear).pooled?.months).toMatchObject({
    ...{ estimate: { months: 4, isBeyondTable: false }, conversion: "eef-toolkit" },
  });
  const attitudes = clear.map((one) => ({ ...one, outcomeKind: "attitude" as const }));
  expect(only(attitudes).pooled?.months).toBeNull();
  const [first, ...others] = attitudes;
  const mixed = first ? [{ ...first, outcomeKind: "attainment" as const }, ...others] : [];
  expect(only(mixed).outcomeKind).toBe("other");
  expect(only(comparisons([-0.5, 0.1], [0, 0.1], [0.6, 0.1])).pooled?.months).toBeNull();
});

test("studies are told apart by words in groups, and by numbers along a line", () => {
  const some = comparisons(
    ...[
      [0.1, 0.02],
      [0.2, 0.02],
      [0.15, 0.02],
      [0.7, 0.02],
      [0.8, 0.02],
      [0.9, 0.02],
      [0.4, 0.05],
    ].map(([g = 0, v = 0]) => [g, v] as const),
  );
  const moderatorsOf = (i: number): SynthesisStudy["moderators"] =>
    i < 6 ? { phase: i < 3 ? "Primary" : "Secondary", weeks: i + 1 } : {};
  const phases = some.map((one, i) => ({
    ...one,
    moderators: moderatorsOf(i),
  }));
  const { moderation } = only(phases, "phase");
  if (moderation?.by !== "groups") throw new Error("no groups");
  expect(moderation.groups.map(({ name, ids, pooled }) => [name, ids.length, !!pooled])).toEqual([
    ["Primary", 3, true],
    ["Secondary", 3, true],
    ["Not said", 1, false],
  ]);
  expect(moderation.between?.df).toBe(1);
  expect(moderation.between?.p).toBeLessThan(0.01);
  const line = only(phases, "weeks").moderation;
  if (line?.by !== "line") throw new Error("no line");
  expect(line.k).toBe(6);
  expect(line.slope.estimate).toBeGreaterThan(0.1);
  expect(only(phases.slice(0, 3), "weeks").moderation).toBeNull();
  expect(only(phases.slice(0, 3), "phase").moderation).toBeNull();
});

const some = fc.array(
  fc.record({
    g: fc.double({ min: -2, max: 2, noNaN: true }),
    variance: fc.double({ min: 0.001, max: 1, noNaN: true }),
    isOneClass: fc.boolean(),
    phase: fc.constantFrom("Primary", "Secondary"),
  }),
  { minLength: 1, maxLength: 14 },
);

test("what is kept survives as JSON, and the order of studies changes no figure", () => {
  fc.assert(
    fc.property(some, (given) => {
      const studies = given.map(({ g, variance, isOneClass, phase }, i) =>
        study(`s${i}`, { effect: { g, variance }, isOneClass, moderators: { phase } }),
      );
      const kept = analyse(studies, "phase");
      expect(SynthesisAnalysis.parse(JSON.parse(JSON.stringify(kept)))).toEqual(
        JSON.parse(JSON.stringify(kept)),
      );
      const one = kept.outcomes[0]?.pooled;
      const other = only(studies.toReversed(), "phase").pooled;
      expect(!one || !other).toBe(studies.length < 3);
      if (!one || !other) return;
      expect(other.models.REML.knappHartung.estimate).toBeCloseTo(
        one.models.REML.knappHartung.estimate,
        6,
      );
      expect(other.heterogeneity.q).toBeCloseTo(one.heterogeneity.q, 6);
      expect(other.withoutOneClass?.estimate ?? 0).toBeCloseTo(
        one.withoutOneClass?.estimate ?? 0,
        5,
      );
    }),
    { numRuns: 60 },
  );
});

test("what GRADE would take off is suggested with its reason, and the rest asked of a person", () => {
  const ten = comparisons(
    ...Array.from({ length: 10 }, (_, i) => [i % 2 ? 0.6 : -0.4, 0.02 + 0.001 * i] as const),
  );
  const { isRandomised, doubts, record } = suggestCertainty(only(ten));
  expect(isRandomised).toBe(false);
  expect(doubts.map(({ doubt, by }) => [doubt, by])).toEqual([
    ["bias", 0],
    ["inconsistency", 1],
    ["indirectness", null],
    ["imprecision", 1],
    ["publication", 0],
  ]);
  expect(record.down).toEqual({
    ...{ bias: 0, inconsistency: 1, indirectness: 0, imprecision: 1, publication: 0 },
  });
  const small = ten.slice(0, 3).map((one, i) => ({
    ...one,
    ...{ isRandomised: true, isOneClass: i > 0, n: { tried: 20, compared: 20 } },
  }));
  const few = suggestCertainty(only(small));
  expect(few.isRandomised).toBe(true);
  expect(few.doubts.map(({ by }) => by)).toEqual([2, 1, null, 2, null]);
  expect(few.doubts[0]?.reason).toBe(
    "2 of 3 had one class a group, where teacher and practice cannot be told apart.",
  );
  expect(suggestCertainty(only([change("c")])).doubts.map(({ by }) => by)).toEqual([
    ...[2, 0, null, 2, null],
  ]);
});

test("small studies that find more than large ones are a suggested doubt", () => {
  const leaning = comparisons(
    ...Array.from({ length: 10 }, (_, i) => {
      const se = 0.05 + i * 0.05;
      return [2 * se + (i % 2 ? 0.02 : -0.02), se ** 2] as const;
    }),
  );
  const publication = suggestCertainty(only(leaning)).doubts.at(-1);
  expect(publication).toMatchObject({ doubt: "publication", by: 1 });
});

test("an outcome written in other letters or with other spaces is the same, named as the first names it", () => {
  const [one, two, three] = comparisons([0.1, 0.02], [0.2, 0.03], [0.3, 0.02]);
  if (!one || !two || !three) throw new Error("too few");
  const { outcomes } = analyse([
    one,
    { ...two, outcome: "reading" },
    { ...three, outcome: "Reading " },
  ]);
  expect(outcomes).toMatchObject([{ outcome: "Reading", pooled: { k: 3 } }]);
});
