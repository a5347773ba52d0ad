/**
 * No suppressed count can be worked out from a published table, in 10,000 random ones, by a solver that
 * shares nothing with the suppression. The seed is printed; SEED=… replays it.
 */
import { expect, test } from "vitest";
import { isShown } from "#content/disclosure/symbols.ts";
import { leastWidth, suppressTable } from "#content/disclosure/table.ts";
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
