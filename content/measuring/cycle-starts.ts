import type { CycleStart } from "#content/measuring/shown-series.ts";

/** When the cycles began, for the charts in time. */
export const startsOf = (
  cycles: readonly {
    schoolId: string;
    school: string;
    number: number;
    startsOn: string | null;
  }[],
): CycleStart[] =>
  cycles.flatMap(({ schoolId, school, number, startsOn }) =>
    startsOn ? [{ day: startsOn, label: `${school}, cycle ${number}`, schoolId }] : [],
  );
