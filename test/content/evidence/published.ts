/** Published data that the pooling is held to, with where they stand. */
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { Study } from "#content/evidence/pooling/study.ts";

const shared = new URL("../../../../shared/data/meta/", import.meta.url);

/** The studies of a file with columns yi and vi. */
export const studiesOf = (file: string): Study[] =>
  (
    parse(readFileSync(new URL(file, shared)), { columns: true }) as { yi: string; vi: string }[]
  ).map(({ yi, vi }) => ({ effect: Number(yi), variance: Number(vi) }));

export type Expected = {
  dataset: string;
  k: number;
  FE: { estimate: number; se: number; Q: number; df: number; Q_p: number; I2_from_Q_pct: number };
} & Record<"RE_DL" | "RE_REML" | "RE_PM", ExpectedModel>;

export type ExpectedModel = {
  tau2: number;
  estimate: number;
  se: number;
  z: number;
  ci: [number, number];
  I2_pct: number;
  hksj_se: number;
  hksj_ci: [number, number];
  prediction_interval_z: [number, number];
  prediction_interval_t_k_minus_2: [number, number];
};

export const expected = JSON.parse(
  readFileSync(new URL("expected_results.json", shared), "utf8"),
) as Expected[];

/**
 * Thirteen trials of the BCG vaccine (Colditz et al. 1994, JAMA 271, 698-702): cases and others among
 * the vaccinated, cases and others among the rest, and the latitude, absolute, in degrees.
 */
const trials = [
  [4, 119, 11, 128, 44],
  [6, 300, 29, 274, 55],
  [3, 228, 11, 209, 42],
  [62, 13536, 248, 12619, 52],
  [33, 5036, 47, 5761, 13],
  [180, 1361, 372, 1079, 44],
  [8, 2537, 10, 619, 19],
  [505, 87886, 499, 87892, 13],
  [29, 7470, 45, 7232, 27],
  [17, 1699, 65, 1600, 42],
  [186, 50448, 141, 27197, 18],
  [5, 2493, 3, 2338, 33],
  [27, 16886, 29, 17825, 33],
] as const;

/** Their log risk ratios. */
export const vaccine: Study[] = trials.map(([a, b, c, d]) => ({
  effect: Math.log(a / (a + b) / (c / (c + d))),
  variance: 1 / a - 1 / (a + b) + 1 / c - 1 / (c + d),
}));

export const latitude: number[] = trials.map(([, , , , degrees]) => degrees);

/** The two examples of Viechtbauer (2005), pages 271 and 272. */
export const validity: Study[] = zip(
  [-0.581, 0.53, 0.771, 1.031, 0.553, 0.295, 0.078, 0.573, -0.176, -0.232],
  [0.023, 0.052, 0.06, 0.115, 0.095, 0.203, 0.2, 0.211, 0.051, 0.04],
);
export const schooling: Study[] = zip(
  [
    0.1, -0.162, -0.09, -0.049, -0.046, -0.01, -0.431, -0.261, 0.134, 0.019, 0.175, 0.056, 0.045,
    0.103, 0.121, -0.482, 0.29, 0.342,
  ],
  [
    0.016, 0.015, 0.05, 0.05, 0.032, 0.052, 0.036, 0.024, 0.034, 0.033, 0.031, 0.034, 0.039, 0.167,
    0.134, 0.096, 0.016, 0.035,
  ],
);

function zip(effects: number[], variances: number[]): Study[] {
  return effects.map((effect, i) => ({ effect, variance: variances[i] ?? Number.NaN }));
}
