/** Syntheses: several results brought together, published, and brought up to date. */
import type { Ground } from "#server/ground.ts";
import type { Choosing } from "#server/people/choosing.ts";
import type { Sessions } from "#server/people/sessions.ts";
import type { Practice } from "#server/practice/services.ts";
import { createConcluding } from "#server/synthesis/concluding.ts";
import { createDeciding } from "#server/synthesis/deciding.ts";
import { createEditing } from "#server/synthesis/editing.ts";
import { createEntering } from "#server/synthesis/entering.ts";
import { createImporting } from "#server/synthesis/importing.ts";
import { createSynthesisIndexing } from "#server/synthesis/indexing.ts";
import { createSynthesisLists } from "#server/synthesis/lists.ts";
import { createPublishing } from "#server/synthesis/publishing.ts";
import { createSynthesisReading } from "#server/synthesis/reading.ts";
import { createStarting } from "#server/synthesis/starting.ts";
import { createSyntheses } from "#server/synthesis/syntheses.ts";
import { tabulate, takeAlong } from "#server/synthesis/taking-along.ts";
import { createWatching } from "#server/synthesis/watching.ts";
import { createWithdrawing } from "#server/synthesis/withdrawing.ts";
import { createWorking } from "#server/synthesis/working.ts";

export function createSynthesising(
  ground: Ground & Practice & { choosing: Choosing; sessions: Sessions },
) {
  const syntheses = createSyntheses(ground);
  const synthesisIndexing = createSynthesisIndexing(ground);
  const working = createWorking({ ...ground, syntheses });
  const watching = createWatching(ground);
  const whole = { ...ground, syntheses, working, synthesisIndexing };
  return {
    lookAgainAtSyntheses: watching.lookAgain,
    synthesisIndexing,
    synthesisLists: createSynthesisLists(ground),
    syntheses: {
      requireEditor: syntheses.requireEditor,
      ...createStarting(whole),
      ...createDeciding(whole),
      ...createEntering(whole),
      ...createImporting(whole),
      ...createConcluding(whole),
      ...createEditing(whole),
      ...createPublishing(whole),
      ...createWithdrawing(whole),
      ...createSynthesisReading(whole),
      tabulate,
      takeAlong,
      work: working.get,
      listOutOfDate: watching.listOutOfDate,
    },
  };
}
