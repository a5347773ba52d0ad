/** Syntheses: several results brought together, published, and brought up to date. */
import type { Ground } from "#server/ground.ts";
import type { Practice } from "#server/practice/services.ts";
import { createDeciding } from "#server/synthesis/deciding.ts";
import { createSynthesisIndexing } from "#server/synthesis/indexing.ts";
import { createSynthesisLists } from "#server/synthesis/lists.ts";
import { createPublishing } from "#server/synthesis/publishing.ts";
import { createSynthesisReading } from "#server/synthesis/reading.ts";
import { createStarting } from "#server/synthesis/starting.ts";
import { createSyntheses } from "#server/synthesis/syntheses.ts";
import { tabulate, takeAlong } from "#server/synthesis/taking-along.ts";
import { createWorking } from "#server/synthesis/working.ts";

export function createSynthesising(ground: Ground & Practice) {
  const syntheses = createSyntheses(ground);
  const synthesisIndexing = createSynthesisIndexing(ground);
  const working = createWorking({ ...ground, syntheses });
  return {
    synthesisIndexing,
    synthesisLists: createSynthesisLists(ground),
    syntheses: {
      ...createStarting({ ...ground, syntheses }),
      ...createDeciding({ ...ground, working }),
      ...createPublishing({ ...ground, working, synthesisIndexing }),
      ...createSynthesisReading({ ...ground, syntheses }),
      tabulate,
      takeAlong,
      work: working.get,
    },
  };
}
