import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { eggerTest } from "#content/evidence/pooling/asymmetry.ts";
import { betweenStudies, type Estimator } from "#content/evidence/pooling/between.ts";
import { leaveOneOut } from "#content/evidence/pooling/leave-one-out.ts";
import { fixedEffect, randomEffects } from "#content/evidence/pooling/pool.ts";
import { metaRegression } from "#content/evidence/pooling/regression.ts";
import type { Study } from "#content/evidence/pooling/study.ts";
import { subgroups } from "#content/evidence/pooling/subgroups.ts";
import * as published from "#test/content/evidence/published.ts";

const files: Record<string, string> = {
  bangertdrowns2004: "writing_to_learn_bangertdrowns2004.csv",
  raudenbush1985: "teacher_expectations_raudenbush1985.csv",
};

/** How far a printed figure may be from ours: half of its last place. */
const printed = (places: number) => 0.5 * 10 ** -places + 1e-12;
const near = (got: number, want: number, places: number) =>
  expect(Math.abs(got - want), `${got} for ${want}`).toBeLessThanOrEqual(printed(places));

describe.each(published.expected)("the published analysis $dataset", (wanted) => {
  const studies = published.studiesOf(files[wanted.dataset] ?? "");

  test("has its fixed effect and heterogeneity", () => {
    const { k, estimate, se, heterogeneity } = fixedEffect(studies);
    expect([k, heterogeneity.df]).toEqual([wanted.k, wanted.FE.df]);
    near(estimate, wanted.FE.estimate, 4);
    near(se, wanted.FE.se, 4);
    near(heterogeneity.q, wanted.FE.Q, 4);
    near(heterogeneity.i2 * 100, wanted.FE.I2_from_Q_pct, 2);
    expect(heterogeneity.p / wanted.FE.Q_p).toBeCloseTo(1, 3);
  });

  test.each(["DL", "REML", "PM"] as const)("has its random effects by %s", (estimator) => {
    const want = wanted[`RE_${estimator}`];
    const wald = randomEffects(studies, { estimator, test: "z", predictBy: "z" });
    near(wald.tau2, want.tau2, 4);
    near(wald.estimate, want.estimate, 4);
    near(wald.se, want.se, 4);
    near(wald.statistic, want.z, 4);
    near(wald.interval.low, want.ci[0], 4);
    near(wald.interval.high, want.ci[1], 4);
    near(wald.heterogeneity.i2 * 100, want.I2_pct, 2);
    near(wald.prediction?.low ?? Number.NaN, want.prediction_interval_z[0], 4);
    near(wald.prediction?.high ?? Number.NaN, want.prediction_interval_z[1], 4);
    const knapp = randomEffects(studies, { estimator });
    near(knapp.se, want.hksj_se, 4);
    near(knapp.interval.low, want.hksj_ci[0], 4);
    near(knapp.interval.high, want.hksj_ci[1], 4);
    near(knapp.prediction?.low ?? Number.NaN, want.prediction_interval_t_k_minus_2[0], 4);
    near(knapp.prediction?.high ?? Number.NaN, want.prediction_interval_t_k_minus_2[1], 4);
  });
});

test("the BCG vaccine trials give what metafor's documentation prints", () => {
  const fixed = fixedEffect(published.vaccine);
  near(fixed.estimate, -0.4303, 4);
  near(fixed.interval.low, -0.5097, 4);
  near(fixed.interval.high, -0.3509, 4);
  near(fixed.statistic, -10.6247, 4);
  near(fixed.heterogeneity.q, 152.233, 4);
  const { tau2, estimate, se, statistic, df, p, interval, heterogeneity } = randomEffects(
    published.vaccine,
  );
  near(tau2, 0.3132, 4);
  near(Math.sqrt(tau2), 0.5597, 4);
  near(estimate, -0.7145, 4);
  near(se, 0.1808, 4);
  near(statistic, -3.9522, 4);
  expect(df).toBe(12);
  near(p, 0.0019, 4);
  near(interval.low, -1.1084, 4);
  near(interval.high, -0.3206, 4);
  near(heterogeneity.i2 * 100, 92.22, 2);
  near(heterogeneity.h2, 12.86, 2);
});

test("latitude accounts for most of what the BCG trials differ by, as metafor prints it", () => {
  const { tau2, residual, r2, intercept, slope } = metaRegression(
    published.vaccine,
    published.latitude,
  );
  // metafor stops once a step moves tau² by less than 0.00001, so that what it prints stands a little
  // below the top of the likelihood.
  const close = (got: number, want: number) =>
    expect(Math.abs(got - want), `${got} for ${want}`).toBeLessThan(printed(4) + 0.0001);
  close(tau2, 0.0764);
  close(r2 ?? 0, 0.7562);
  near(residual.q, 30.7331, 4);
  near(residual.p, 0.0012, 4);
  close(intercept.estimate, 0.2515);
  close(intercept.se, 0.2839);
  close(intercept.statistic, 0.8857);
  close(intercept.p, 0.3948);
  close(intercept.interval.low, -0.3735);
  close(intercept.interval.high, 0.8764);
  close(slope.estimate, -0.0291);
  close(slope.se, 0.0082);
  close(slope.statistic, -3.5483);
  close(slope.p, 0.0046);
  close(slope.interval.low, -0.0472);
  close(slope.interval.high, -0.0111);
});

test("regressed on their standard errors, the BCG trials have the limit that metafor prints", () => {
  const errors = published.vaccine.map(({ variance }) => Math.sqrt(variance));
  const { slope, intercept } = metaRegression(published.vaccine, errors);
  near(slope.statistic, -0.7812, 4);
  near(slope.p, 0.4512, 4);
  near(intercept.estimate, -0.5104, 4);
  near(intercept.interval.low, -1.2123, 4);
  near(intercept.interval.high, 0.1915, 4);
});

test.each([
  ["first", published.validity, { DL: [0.277, 80.44, 5.11], REML: [0.223, 76.84, 4.32] }],
  ["second", published.schooling, { DL: [0.013, 27.53, 1.38], REML: [0.016, 32.02, 1.47] }],
] as const)("the %s example of Viechtbauer (2005) has its tau², I² and H²", (_, studies, want) => {
  for (const estimator of ["DL", "REML"] as const) {
    const [tau2, i2, h2] = want[estimator];
    const pooled = randomEffects(studies, { estimator });
    near(pooled.tau2, tau2, 3);
    near(pooled.heterogeneity.i2 * 100, i2, 2);
    near(pooled.heterogeneity.h2, h2, 2);
  }
});

const study = fc.record({
  effect: fc.double({ min: -3, max: 3, noNaN: true }),
  variance: fc.double({ min: 0.001, max: 2, noNaN: true }),
});
const some = fc.array(study, { minLength: 3, maxLength: 25 });
const estimators: Estimator[] = ["DL", "REML", "PM"];

test("the order of the studies does not matter", () => {
  fc.assert(
    fc.property(some, fc.constantFrom(...estimators), (studies, estimator) => {
      const one = randomEffects(studies, { estimator });
      const other = randomEffects(studies.toReversed(), { estimator });
      expect(other.estimate).toBeCloseTo(one.estimate, 7);
      expect(other.tau2).toBeCloseTo(one.tau2, 6);
      expect(other.weights.toReversed().map((w) => w.toFixed(6))).toEqual(
        one.weights.map((w) => w.toFixed(6)),
      );
    }),
  );
});

test("a study of infinite variance changes neither the fixed estimate nor REML's and its tau²", () => {
  fc.assert(
    fc.property(some, fc.double({ min: -9, max: 9, noNaN: true }), (studies, effect) => {
      const more: Study[] = [...studies, { effect, variance: Infinity }];
      expect(fixedEffect(more).estimate).toBeCloseTo(fixedEffect(studies).estimate, 12);
      const [one, other] = [randomEffects(studies), randomEffects(more)];
      expect(other.tau2).toBeCloseTo(one.tau2, 10);
      expect(other.estimate).toBeCloseTo(one.estimate, 10);
      expect(other.se).toBeCloseTo(one.se, 10);
      expect(other.weights.at(-1)).toBe(0);
    }),
  );
});

test("effects in other units give the same result in other units", () => {
  fc.assert(
    fc.property(
      some,
      fc.constantFrom(...estimators),
      fc.constantFrom(0.01, 0.5, 4, 100),
      (studies, estimator, unit) => {
        const scaled = studies.map(({ effect, variance }) => ({
          effect: effect * unit,
          variance: variance * unit ** 2,
        }));
        const one = randomEffects(studies, { estimator });
        const other = randomEffects(scaled, { estimator });
        expect(other.tau2 / unit ** 2).toBeCloseTo(one.tau2, 5);
        expect(other.estimate / unit).toBeCloseTo(one.estimate, 6);
        expect(other.interval.low / unit).toBeCloseTo(one.interval.low, 5);
      },
    ),
  );
});

/** The restricted likelihood written out with matrices of its own, and searched on a fine grid. */
function slowly(studies: readonly Study[]): { tau2: number; likelihood: (tau2: number) => number } {
  const likelihood = (tau2: number) => {
    const weights = studies.map(({ variance }) => 1 / (variance + tau2));
    const sum = weights.reduce((a, b) => a + b);
    const mean = studies.reduce((a, { effect }, i) => a + effect * (weights[i] ?? 0), 0) / sum;
    const logs = weights.reduce((a, w) => a + Math.log(w), 0);
    const squares = studies.reduce((a, s, i) => a + (weights[i] ?? 0) * (s.effect - mean) ** 2, 0);
    return (logs - Math.log(sum) - squares) / 2;
  };
  let [low, high] = [0, 40];
  for (let round = 0; round < 8; round++) {
    const step = (high - low) / 400;
    const grid = Array.from({ length: 401 }, (_, i) => low + i * step);
    const best = grid.reduce((a, b) => (likelihood(b) > likelihood(a) ? b : a));
    [low, high] = [Math.max(0, best - 2 * step), best + 2 * step];
  }
  return { tau2: (low + high) / 2, likelihood };
}

/** The likelihood has two tops, and the lower is the nearer to 0, to the moments and to the plain variance. */
const oneFarFromFour: Study[] = [
  { effect: -2.970156207453735, variance: 0.7247432304004318 },
  { effect: 0, variance: 0.001 },
  { effect: 0, variance: 0.1033044564435858 },
  { effect: 0, variance: 1.9999999999999987 },
  { effect: 0, variance: 0.057811670056922324 },
];

test("REML finds the top that a slow search of the likelihood finds", () => {
  fc.assert(
    fc.property(some, (studies) => {
      const { tau2, likelihood } = slowly(studies);
      const found = betweenStudies(studies, "REML");
      expect(likelihood(found)).toBeGreaterThanOrEqual(likelihood(tau2) - 1e-7);
    }),
    { numRuns: 150, examples: [[oneFarFromFour]] },
  );
});

test("Paule and Mandel's tau² leaves just the heterogeneity that chance gives", () => {
  fc.assert(
    fc.property(some, (studies) => {
      const tau2 = betweenStudies(studies, "PM");
      const weights = studies.map(({ variance }) => 1 / (variance + tau2));
      const sum = weights.reduce((a, b) => a + b);
      const mean = studies.reduce((a, { effect }, i) => a + effect * (weights[i] ?? 0), 0) / sum;
      const q = studies.reduce((a, s, i) => a + (weights[i] ?? 0) * (s.effect - mean) ** 2, 0);
      if (tau2 === 0) expect(q).toBeLessThanOrEqual(studies.length - 1 + 1e-9);
      else expect(q).toBeCloseTo(studies.length - 1, 6);
    }),
  );
});

test("few studies are refused, and say how many are wanted", () => {
  const [one, two] = published.vaccine as [Study, Study];
  const said = (run: () => unknown) => {
    try {
      run();
      return "";
    } catch (thrown) {
      return (thrown as { message: string }).message;
    }
  };
  expect(said(() => fixedEffect([one]))).toBe("This needs 2 studies or more; there is 1.");
  expect(said(() => leaveOneOut([one, two]))).toBe("This needs 4 studies or more; there are 2.");
  expect(said(() => eggerTest(published.vaccine.slice(0, 9)))).toBe(
    "This needs 10 studies or more; there are 9.",
  );
  expect(said(() => fixedEffect([one, { effect: Number.NaN, variance: 0 }]))).toBe(
    "An effect is a number. A variance is above 0.",
  );
});

test("a prediction interval is given from five studies up", () => {
  expect(randomEffects(published.vaccine.slice(0, 4)).prediction).toBeNull();
  expect(randomEffects(published.vaccine.slice(0, 5)).prediction).not.toBeNull();
});

test("left out in turn, each study gives what the others give alone", () => {
  const without = leaveOneOut(published.vaccine);
  expect(without).toHaveLength(13);
  expect(without[7]?.estimate).toBe(
    randomEffects(published.vaccine.filter((_, i) => i !== 7)).estimate,
  );
});

test("a symmetric funnel has no slope, and one that leans has it", () => {
  const sizes = [0.1, 0.1, 0.2, 0.2, 0.3, 0.3, 0.4, 0.4, 0.5, 0.5];
  const symmetric = sizes.map((se, i) => ({
    effect: 0.3 + (i % 2 ? se : -se),
    variance: se ** 2,
  }));
  expect(eggerTest(symmetric).bias).toBeCloseTo(0, 10);
  const leaning = symmetric.map(({ effect, variance }) => ({
    effect: effect + 2 * Math.sqrt(variance),
    variance,
  }));
  const { bias, df, p } = eggerTest(leaning);
  expect(bias).toBeCloseTo(2, 10);
  expect(df).toBe(8);
  expect(p).toBeLessThan(0.05);
});

test("groups of three studies are pooled, smaller ones listed, and the pooled ones compared", () => {
  const names = published.latitude.map((degrees) => (degrees >= 34 ? "far" : "near"));
  const { groups, between } = subgroups(published.vaccine, names);
  expect(groups.map(({ name, studies }) => [name, studies])).toEqual([
    ["far", 6],
    ["near", 7],
  ]);
  expect(between?.df).toBe(1);
  expect(between?.p).toBeLessThan(0.01);
  const small = subgroups(published.vaccine, ["a", "a", ...names.slice(2)]);
  expect(small.groups.find(({ name }) => name === "a")?.pooled).toBeNull();
});
