/**
 * Who tries the practice first, by lot. The draw hangs on a seed that is kept with the protocol, so that
 * anyone can repeat it and see that nobody chose. The order in which units were typed plays no part.
 */
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { mersenne } from "pure-rand/generator/mersenne";
import type { RandomGenerator } from "pure-rand/types/RandomGenerator";
import { invalid } from "#content/failure.ts";

export type Draw = {
  /** What is allocated: classes or schools, each named once. Never pupils. */
  units: readonly string[];
  /** Two or more, such as "practice" and "comparison". */
  arms: readonly string[];
  /** Units that are alike (pairs, phases): each block is split evenly. Left out: all are one block. */
  blocks?: readonly (readonly string[])[];
  /** A whole number from 0 to 4,294,967,295, drawn by the server. */
  seed: number;
};

export type Allocation = {
  seed: number;
  /** What repeats the draw: it changes if the steps below ever do. */
  method: "mersenne-twister-1";
  placed: { unit: string; arm: string }[];
};

/**
 * Within each block the units are shuffled (Fisher and Yates, as in Durstenfeld 1964) and dealt to the
 * arms, which are shuffled too: where a block does not divide evenly, every arm is as likely to get one
 * more. Throws Invalid for a unit named twice, blocks that do not hold every unit once, a block with
 * fewer units than arms, or a seed out of range.
 */
export function allocate({ units, arms, blocks = [units], seed }: Draw): Allocation {
  check({ units, arms, blocks, seed });
  const random = mersenne(seed);
  const placed = blocks
    .map((block) => block.toSorted(byCode))
    .toSorted(([one = ""], [other = ""]) => byCode(one, other))
    .flatMap((block) => {
      const dealt = shuffled(arms.toSorted(byCode), random);
      return shuffled(block, random).map((unit, i) => ({
        unit,
        arm: dealt[i % dealt.length] ?? "",
      }));
    });
  return { seed, method: "mersenne-twister-1", placed };
}

/** By code points, so that a draw is the same whatever the reader's language. */
const byCode = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

function shuffled<Item>(items: readonly Item[], random: RandomGenerator): Item[] {
  const left = [...items];
  return items.flatMap(() => left.splice(uniformInt(random, 0, left.length - 1), 1));
}

function check({ units, arms, blocks, seed }: Required<Draw>): void {
  const refuse = (field: string, message: string): never => {
    throw invalid([{ field, message }]);
  };
  if (arms.length < 2 || new Set(arms).size < arms.length)
    refuse("arms", "There must be two arms or more, each with its own name.");
  if (units.some((unit) => !unit.trim()) || new Set(units).size < units.length)
    refuse("units", "Name every class or school once.");
  const held = blocks.flat();
  if (held.length !== units.length || new Set([...held, ...units]).size !== units.length)
    refuse("blocks", "Every class or school belongs to one block, and to no other.");
  if (blocks.some((block) => block.length < arms.length))
    refuse("blocks", "A block needs at least as many classes or schools as there are arms.");
  if (!Number.isInteger(seed) || seed < 0 || seed > 0xffff_ffff)
    refuse("seed", "The seed is a whole number from 0 to 4,294,967,295.");
}
