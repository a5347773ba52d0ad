/**
 * How far a practice has travelled (field notes S64). It stands beside its strength and never adds to
 * it: a practice can be everywhere and help nobody.
 */
export const scaleStages = [
  "tried",
  "repeated",
  "another-school",
  "another-alliance",
  "manual",
] as const;
export type ScaleStage = (typeof scaleStages)[number];

export const scaleStageWords: Record<ScaleStage, string> = {
  tried: "Tried where it began",
  repeated: "Repeated in another class",
  "another-school": "Tried at another school",
  "another-alliance": "Tried in another alliance",
  manual: "A manual exists",
};

/** A try of it: the school, and the alliances that school was in. */
export type Try = { school: string; alliances: readonly string[] };

export type Travelled = {
  /** Where it began, and the alliances that those schools were in. */
  schools: readonly string[];
  alliances: readonly string[];
  /** The most classes that one of its results is of; 1 where none says. */
  classes: number;
  tries: readonly Try[];
  hasManual: boolean;
};

/** The furthest stage. A manual counts once somebody elsewhere has tried it by then. */
export function scaleStage({
  schools,
  alliances,
  classes,
  tries,
  hasManual,
}: Travelled): ScaleStage {
  const others = tries.filter(({ school }) => !schools.includes(school));
  if (others.length > 0 && hasManual) return "manual";
  if (others.some((one) => isElsewhere(one.alliances, alliances))) return "another-alliance";
  if (others.length > 0) return "another-school";
  return classes > 1 || tries.length > 0 ? "repeated" : "tried";
}

const isElsewhere = (theirs: readonly string[], ours: readonly string[]): boolean =>
  theirs.length > 0 && theirs.every((alliance) => !ours.includes(alliance));
