/**
 * How a level is reached: a table of rules, read from the top, each leaving a line that says what it
 * found. The same on the server and in the browser.
 */
import type { RatingScale } from "#content/packs/ratings/shape.ts";

/**
 * One rule as it was applied: what it asks, whether it held, and what that did. `isOpen` where it asks for
 * more than yes or no, so that what it did is its answer.
 */
export type Step = { asks: string; holds: boolean; does: string; isOpen?: true };

export type Computed = {
  scale: string;
  version: string;
  /** Null where the scale's text leaves the case open: a person has to judge. */
  level: number | null;
  steps: Step[];
};

/** What a scale calls a level. */
export const labelOf = (scale: RatingScale, level: number): string =>
  scale.levels.find((one) => one.level === level)?.label ?? `Level ${level}`;

/** A rung of a ladder: reached if it holds. */
export type Rung<Facts> = { level: number; asks: string; holds: (facts: Facts) => boolean };

/** Something that keeps a study from a higher level. */
export type Cap<Facts> = { level: number; because: string; when: (facts: Facts) => boolean };

/** Rungs climbed from the lowest until one does not hold, then held down by the caps that apply. */
export function climb<Facts>(
  scale: RatingScale,
  rungs: readonly Rung<Facts>[],
  caps: readonly Cap<Facts>[],
  facts: Facts,
): Computed {
  const { id, version } = scale;
  const steps: Step[] = [];
  let level = 0;
  for (const rung of rungs) {
    const holds = rung.holds(facts);
    steps.push({
      asks: rung.asks,
      holds,
      does: holds ? labelOf(scale, rung.level) : `Stays at ${labelOf(scale, level)}`,
    });
    if (!holds) break;
    level = rung.level;
  }
  return { scale: id, version, ...capped(scale, level, caps, facts, steps) };
}

/** The highest rung that holds, whatever holds below it, then held down by the caps. */
export function highest<Facts>(
  scale: RatingScale,
  rungs: readonly Rung<Facts>[],
  caps: readonly Cap<Facts>[],
  facts: Facts,
): Computed {
  const { id, version } = scale;
  const steps = rungs.map(({ asks, holds, level }) => {
    const isHeld = holds(facts);
    return { asks, holds: isHeld, does: isHeld ? labelOf(scale, level) : "Not by this" };
  });
  const level = Math.max(0, ...rungs.filter(({ holds }) => holds(facts)).map((rung) => rung.level));
  return { scale: id, version, ...capped(scale, level, caps, facts, steps) };
}

function capped<Facts>(
  scale: RatingScale,
  level: number,
  caps: readonly Cap<Facts>[],
  facts: Facts,
  steps: readonly Step[],
): Pick<Computed, "level" | "steps"> {
  const applied = caps.filter((cap) => cap.level < level && cap.when(facts));
  return {
    level: Math.min(level, ...applied.map((cap) => cap.level)),
    steps: [
      ...steps,
      ...applied.map((cap) => ({
        asks: cap.because,
        holds: true,
        does: `No more than ${labelOf(scale, cap.level)}`,
      })),
    ],
  };
}
