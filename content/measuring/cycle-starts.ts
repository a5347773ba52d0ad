import type { CycleStart } from "#content/measuring/shown-series.ts";

/** When the cycles began, for the charts in time. */
export const startsOf = (
  cycles: readonly { school: string; number: number; startsOn: string | null }[],
): CycleStart[] =>
  cycles.flatMap(({ school, number, startsOn }) =>
    startsOn ? [{ day: startsOn, label: `${school}, cycle ${number}` }] : [],
  );
