/**
 * A study from elsewhere as a person enters it: who and when, which pupils, and what it reports in
 * whichever way it does. What is kept is what follows, since that is what is brought together.
 */
import { z } from "zod";
import { Classes, EnteredNumbers, OutcomeKind } from "#content/evidence/items/study-result.ts";
import { problemsWithClasses } from "#content/evidence/items/typed-result.ts";
import { workOut } from "#content/evidence/items/worked-out.ts";
import { invalid } from "#content/failure.ts";
import { Better } from "#content/measuring/result.ts";
import { FindingDirection } from "#content/practice/write-up.ts";
import { CslItem } from "#content/references/csl.ts";
import { numbersOf } from "#content/synthesis/candidate.ts";
import { directionOf, directionOfSize } from "#content/synthesis/direction.ts";
import { requireSize, varianceOf } from "#content/synthesis/given-effect.ts";
import type { SynthesisStudy } from "#content/synthesis/study.ts";

const pupils = z.number().int().min(0).max(1_000_000).nullable();
const size = z.number().min(-100).max(100);

/** What it reports: its effect as it is, or the numbers from which one follows. */
export const OutsideResult = z.discriminatedUnion("by", [
  z.strictObject({
    by: z.literal("effect"),
    g: size,
    se: size.nullable().default(null),
    low: size.nullable().default(null),
    high: size.nullable().default(null),
    tried: pupils.default(null),
    compared: pupils.default(null),
    isOneClass: z.boolean().default(false),
  }),
  z.strictObject({
    by: z.literal("numbers"),
    better: Better.default("higher"),
    classes: Classes.nullable().default(null),
    numbers: EnteredNumbers,
  }),
]);
export type OutsideResult = z.infer<typeof OutsideResult>;

export const OutsideEntry = z.strictObject({
  label: z.string().trim().min(1).max(200),
  outcome: z.string().trim().min(1).max(200),
  outcomeKind: OutcomeKind.default("other"),
  /** Which of its pupils; "" for all of them. */
  sample: z.string().trim().max(200).default(""),
  isRandomised: z.boolean().default(false),
  /** What was found, in words; of numbers it follows where it is not given. */
  direction: FindingDirection.nullable().default(null),
  reference: CslItem.nullable().default(null),
  moderators: z.record(z.string().max(60), z.union([z.string().max(120), z.number()])).default({}),
  /** Null where no number is known. */
  result: OutsideResult.nullable().default(null),
});
export type OutsideEntry = z.infer<typeof OutsideEntry>;

/** @throws Invalid at the field, for numbers that cannot be used */
export const studyOf = (entry: OutsideEntry, id: string): SynthesisStudy => ({
  ...describedBy(entry, id),
  ...nothing,
  ...withDirection(entry.direction, entry.result && foundIn(entry.result, entry)),
});

/** What it says of itself anew, with the numbers that it has. */
export const redescribed = (entry: OutsideEntry, study: SynthesisStudy): SynthesisStudy => ({
  ...study,
  ...describedBy(entry, study.id),
  direction: entry.direction ?? study.direction,
});

/** Which of its pupils, without its label: as somebody typed it. */
export const pupilsTyped = ({ sample, label }: SynthesisStudy): string =>
  sample === label
    ? ""
    : sample.endsWith(`, ${label}`)
      ? sample.slice(0, -label.length - 2)
      : sample;

function describedBy(entry: OutsideEntry, id: string) {
  const { label, outcome, outcomeKind, sample, reference, isRandomised, moderators } = entry;
  return {
    ...{ id, label, outcome, outcomeKind, isRandomised, moderators },
    source: { kind: "outside" as const, reference },
    // Years 8 of one study are not the years 8 of another.
    sample: [sample, label].filter(Boolean).join(", ").slice(0, 200),
  };
}

const nothing = {
  design: "direction" as const,
  effect: null,
  change: null,
  n: { tried: null, compared: null },
  direction: null,
  isOneClass: false,
};

const withDirection = (
  direction: OutsideEntry["direction"],
  found: Partial<SynthesisStudy> | null,
): Partial<SynthesisStudy> => ({ ...found, direction: direction ?? found?.direction ?? null });

function foundIn(result: OutsideResult, entry: OutsideEntry): Partial<SynthesisStudy> {
  if (result.by === "effect") {
    const { se, low, high, tried, compared, isOneClass } = result;
    const g = requireSize(result.g);
    if (se === null && (low === null || high === null))
      throw invalid([
        { field: "se", message: "Give its standard error, or both ends of its interval." },
      ]);
    return {
      ...{ design: "comparison", isOneClass, n: { tried, compared } },
      effect: { g, variance: varianceOf({ g, variance: null, se, low, high }) },
      direction: directionOfSize(g),
    };
  }
  const { better, classes, numbers } = result;
  const tooMany = problemsWithClasses(result);
  if (tooMany.length > 0) throw invalid(tooMany);
  const worked = workOut({
    ...{ outcome: entry.outcome, kind: entry.outcomeKind, measure: "", sample: entry.sample },
    ...{ better, classes, numbers },
  });
  return { ...numbersOf(worked, { numbers, better }), direction: directionOf(worked) };
}
