/** Syntheses: several results brought together, published, and brought up to date. */
import type { Ground } from "#server/ground.ts";
import type { Practice } from "#server/practice/services.ts";
import { createDeciding } from "#server/synthesis/deciding.ts";
import { createPublishing } from "#server/synthesis/publishing.ts";
import { createSynthesisReading } from "#server/synthesis/reading.ts";
import { createStarting } from "#server/synthesis/starting.ts";
import { createSyntheses } from "#server/synthesis/syntheses.ts";
import { takeAlong } from "#server/synthesis/taking-along.ts";
import { createWorking } from "#server/synthesis/working.ts";

export function createSynthesising(ground: Ground & Practice) {
  const syntheses = createSyntheses(ground);
  const working = createWorking({ ...ground, syntheses });
  return {
    syntheses: {
      ...createStarting({ ...ground, syntheses }),
      ...createDeciding({ ...ground, working }),
      ...createPublishing({ ...ground, working }),
      ...createSynthesisReading({ ...ground, syntheses }),
      takeAlong,
      work: working.get,
    },
  };
}
