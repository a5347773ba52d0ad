/**
 * What it takes to pool 2,000 studies and leave each out in turn, and how often intervals hold the truth:
 * seeded runs in which effects differ from study to study by tau², and the truth is known.
 */
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { mersenne } from "pure-rand/generator/mersenne";
import { leaveOneOut } from "#content/evidence/pooling/leave-one-out.ts";
import { fixedEffect, type Pooled, randomEffects } from "#content/evidence/pooling/pool.ts";
import type { Study } from "#content/evidence/pooling/study.ts";

const large = 2000;
const runs = 2000;
const truth = 0.2;
const seed = 20_261_123;

const ways: Record<string, (studies: readonly Study[]) => Pooled> = {
  "Knapp-Hartung": (studies) => randomEffects(studies),
  "REML, z": (studies) => randomEffects(studies, { test: "z" }),
  "DL, z": (studies) => randomEffects(studies, { estimator: "DL", test: "z" }),
  "fixed, z": fixedEffect,
};

export async function benchSynthesis(): Promise<void> {
  printTimes();
  printCoverage();
}

function printTimes(): void {
  const draw = drawer();
  const studies = Array.from({ length: large }, () => draw(0.02));
  const names = `${large.toLocaleString("en-GB")} studies`;
  const pooled = timed(`${names} by REML`, () => randomEffects(studies));
  const without = timed(`${names} by REML, each left out in turn`, () => leaveOneOut(studies));
  const estimates = without.map(({ estimate }) => estimate);
  const ends = [Math.min(...estimates), Math.max(...estimates)].map((end) => end.toFixed(4));
  console.log(`  ${pooled.estimate.toFixed(4)}; without any one of them ${ends.join(" to ")}`);
}

function timed<Result>(name: string, work: () => Result): Result {
  const started = performance.now();
  const result = work();
  console.log(`${name}: ${(performance.now() - started).toFixed(0)} ms`);
  return result;
}

function printCoverage(): void {
  const draw = drawer();
  const error = 100 * Math.sqrt((0.95 * 0.05) / runs);
  console.log(
    `95 % intervals that hold the truth, in % of ${runs} runs (give or take ${error.toFixed(1)}), seed ${seed}`,
  );
  console.log(`${"k".padStart(4)}${"tau²".padStart(6)}${Object.keys(ways).map(column).join("")}`);
  const missed: string[] = [];
  for (const k of [5, 10, 20])
    for (const tau2 of [0, 0.02, 0.1]) {
      const sets = Array.from({ length: runs }, () => Array.from({ length: k }, () => draw(tau2)));
      const shares = Object.values(ways).map(
        (pool) => sets.filter((studies) => holds(pool(studies))).length / runs,
      );
      console.log(
        `${String(k).padStart(4)}${String(tau2).padStart(6)}${shares.map((share) => column((100 * share).toFixed(1))).join("")}`,
      );
      if (Math.abs((shares[0] ?? 0) - 0.95) > 0.02) missed.push(`k = ${k}, tau² = ${tau2}`);
    }
  console.log(
    missed.length === 0
      ? "Knapp-Hartung lies within .02 of 95 % everywhere."
      : `Knapp-Hartung lies further than .02 from 95 % at ${missed.join("; ")}.`,
  );
}

const column = (words: string): string => words.padStart(15);

const holds = ({ interval: { low, high } }: Pooled): boolean => low <= truth && truth <= high;

/** Studies of 15 to 100 pupils a group, whose variances are taken as known. */
function drawer(): (tau2: number) => Study {
  const random = mersenne(seed);
  // 1 less it is above 0, as a logarithm needs.
  const uniform = () => 1 - uniformFloat64(random);
  const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  return (tau2) => {
    const own = truth + Math.sqrt(tau2) * normal();
    const pupils = 15 + Math.floor(86 * (1 - uniform()));
    const variance = 2 / pupils + truth ** 2 / (4 * pupils);
    return { effect: own + Math.sqrt(variance) * normal(), variance };
  };
}
