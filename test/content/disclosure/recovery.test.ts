/**
 * No suppressed count can be worked out from a published table, in 10,000 random ones, nor from 10,000
 * random groups beside parts of them, by a solver that shares nothing with the suppression. The seed is
 * printed; SEED=… replays it.
 */
import { expect, test } from "vitest";
import { confidential, isShown, type Shown } from "#content/disclosure/symbols.ts";
import { leastWidth, suppressTable } from "#content/disclosure/table.ts";
import type { Result, Summary } from "#content/measuring/result.ts";
import { type ShownResult, showResults } from "#content/measuring/shown-results.ts";
import { disclosurePolicies } from "#content/packs/disclosure.ts";
import { printed, rangesOf } from "#test/content/disclosure/solver.ts";

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
const tables = 10_000;

/** Mulberry32. */
function randomFrom(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

test(`in ${tables} random tables no suppressed count is known to within ${leastWidth}`, () => {
  console.log(`seed ${seed}`);
  const random = randomFrom(seed);
  const upTo = (most: number) => Math.floor(random() * (most + 1));
  const exposed: string[] = [];
  let withheld = 0;
  let suppressed = 0;
  for (let index = 0; index < tables; index++) {
    const rows = 1 + upTo(4);
    const columns = 2 + upTo(3);
    const largest = [4, 10, 30, 120][upTo(3)] ?? 30;
    const zeros = random() / 2;
    const counts = Array.from({ length: rows }, () =>
      Array.from({ length: columns }, () => (random() < zeros ? 0 : upTo(largest))),
    );
    const policy = disclosurePolicies[index % 2 ? "public" : "alliance"];
    const table = suppressTable(counts, policy);
    if (table.withheld) {
      withheld += 1;
      continue;
    }
    const grid = printed(table);
    const truth = printed(suppressTable(counts, disclosurePolicies.team));
    const isSmall = (row: number, column: number) => {
      const cell = truth[row]?.[column];
      return cell !== undefined && isShown(cell) && cell.value < policy.minCount;
    };
    const readers = {
      "who knows each is one or more": () => ({ least: 1, most: Infinity }),
      "who guessed which are small": (row: number, column: number) =>
        isSmall(row, column)
          ? { least: 1, most: policy.minCount - 1 }
          : { least: policy.minCount, most: Infinity },
    };
    for (const [reader, known] of Object.entries(readers))
      for (const [place, { least, most }] of rangesOf(grid, known, leastWidth)) {
        suppressed += 1;
        const [row = 0, column = 0] = place.split(",").map(Number);
        // Small counts of an alliance lie from 1 to 2: who knows that they are small knows no less.
        const bounds = known(row, column);
        if (most - least < Math.min(leastWidth, bounds.most - bounds.least))
          exposed.push(`${reader}: ${JSON.stringify(counts)} at ${place} is ${least} to ${most}`);
      }
  }
  expect(exposed).toEqual([]);
  expect(suppressed).toBeGreaterThan(tables);
  // Withholding everything would be safe too, and no use.
  expect(withheld).toBeLessThan(tables / 5);
}, 120_000);

const result = (line: string, partOf: string | null, summary: Summary): Result => ({
  ...{ line, partOf, summary, label: line, school: "North", schoolId: "north" },
  ...{ arm: "tried", occasion: "after", day: "2026-03-02", better: "higher", gain: null },
  ...{ missing: 0, classes: 1, blind: "yes" },
  measure: { id: "reading", name: "Reading", role: "outcome", kind: "standardised" },
});

/** Who reached it, who did not, and all; or all alone. */
function rowOf({ summary }: ShownResult): Shown[] {
  if (summary.kind === "scores") return [summary.n];
  const { achieved, of } = summary;
  const not =
    isShown(achieved) && isShown(of) ? { value: of.value - achieved.value } : confidential;
  return [achieved, not, of];
}

const isMeanTold = ({ summary }: ShownResult): boolean =>
  isShown(summary.kind === "scores" ? summary.mean : summary.percentage);

test(`beside ${tables} random groups with parts neither a part nor who is left is known`, () => {
  const random = randomFrom(seed + 1);
  const upTo = (most: number) => Math.floor(random() * (most + 1));
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
  const exposed: string[] = [];
  const found = { hidden: 0, told: 0, wholes: 0 };
  for (let index = 0; index < tables; index++) {
    const policy = disclosurePolicies[index % 2 ? "public" : "alliance"];
    const columns = 1 + upTo(1);
    const largest = [6, 15, 40][upTo(2)] ?? 15;
    const isDeclared = random() < 0.8;
    const parts = Array.from({ length: (isDeclared ? 1 : 2) + upTo(2) }, () =>
      Array.from({ length: columns }, () => upTo(largest)),
    ).filter((part) => sum(part) > 0);
    const left = Array.from({ length: columns }, () =>
      isDeclared && random() < 0.7 ? upTo(largest) : 0,
    );
    const rows = sum(left) > 0 ? [...parts, left] : parts;
    const whole = Array.from({ length: columns }, (_, at) => sum(rows.map((row) => row[at] ?? 0)));
    if (parts.length === 0 || (!isDeclared && parts.length < 2)) continue;
    const summaryOf = (counts: readonly number[]): Summary =>
      columns === 1
        ? { kind: "scores", n: sum(counts), mean: 30, sd: 5 }
        : { kind: "counts", achieved: counts[0] ?? 0, of: sum(counts) };
    const results = [
      result("whole", null, summaryOf(whole)),
      ...parts.map((part, at) =>
        result(`part ${at}`, isDeclared ? "whole" : null, summaryOf(part)),
      ),
    ];
    const shown = showResults(results, policy)[0]?.results ?? [];
    const [ofWhole, ...ofParts] = results.flatMap(({ line }) =>
      shown.filter((one) => one.line === line),
    );
    if (!ofWhole) throw new Error("no whole is shown");
    const say = (what: string) =>
      exposed.push(`${what}: ${JSON.stringify({ whole, parts, left, isDeclared })}`);

    // By means, and shares: what the told ones leave of the whole is nobody, or enough, and not one part.
    const untold = parts.filter((_, at) => !isMeanTold(ofParts[at] ?? ofWhole));
    const rest = sum(left) + sum(untold.flat());
    found.told += ofParts.filter(isMeanTold).length;
    found.wholes += isMeanTold(ofWhole) ? 1 : 0;
    const isSame = parts.length === 1 && sum(left) === 0;
    if (isMeanTold(ofWhole) && rest > 0) {
      if (rest < policy.minDenominator) say(`the mean of ${rest}`);
      if (untold.length === 1 && sum(left) === 0) say("the mean of a part");
    }
    if (isSame) {
      if (isMeanTold(ofWhole) && untold.length > 0) say("the mean of the same pupils");
      continue;
    }

    // By counts: nobody who adds up what is printed comes to know a hidden one, or too few who are left.
    const hiddenRow = Array.from({ length: columns === 1 ? 1 : 3 }, () => confidential);
    const grid = [...ofParts.map(rowOf), ...(sum(left) > 0 ? [hiddenRow] : []), rowOf(ofWhole)];
    // Where nothing at all is printed, or nothing of what nobody calls the whole, nothing adds up.
    const numbers = isDeclared ? grid.flat() : rowOf(ofWhole);
    if (!numbers.some(isShown)) continue;
    const truth = [...rows, whole].map((row) => (columns === 1 ? row : [...row, sum(row)]));
    const isSmall = (count: number) => count > 0 && count < policy.minCount;
    const readers = {
      "who knows nothing": () => ({ least: 0, most: Infinity }),
      "who guessed which are small": (row: number, column: number) =>
        isSmall(truth[row]?.[column] ?? 0)
          ? { least: 1, most: policy.minCount - 1 }
          : { least: 0, most: Infinity },
    };
    for (const [reader, known] of Object.entries(readers))
      for (const [place, { least, most }] of rangesOf(grid, known, leastWidth)) {
        const [row = 0, column = 0] = place.split(",").map(Number);
        const count = truth[row]?.[column] ?? 0;
        const isOfLeft = row === ofParts.length && sum(left) > 0;
        // Who is left may be known where they are not few.
        if (isOfLeft && count >= policy.minCount) continue;
        found.hidden += 1;
        const bounds = known(row, column);
        if (most - least < Math.min(leastWidth, bounds.most - bounds.least))
          say(`${reader}, at ${place} ${least} to ${most} ${JSON.stringify(grid)}`);
      }
    // All that is not told of a column together is nobody, or not few.
    for (let column = 0; column < (truth[0]?.length ?? 0); column++) {
      const total = grid.at(-1)?.[column];
      if (!total || !isShown(total)) continue;
      const unknown = rows.flatMap((_, row) => {
        const cell = grid[row]?.[column];
        return cell && isShown(cell) ? [] : [truth[row]?.[column] ?? 0];
      });
      if (isSmall(sum(unknown))) say(`${sum(unknown)} left in column ${column}`);
    }
  }
  expect(exposed.slice(0, 5)).toEqual([]);
  expect(found.hidden).toBeGreaterThan(tables);
  // Telling nothing would be safe too, and no use.
  expect(found.told).toBeGreaterThan(tables / 5);
  expect(found.wholes).toBeGreaterThan(tables / 3);
}, 120_000);
