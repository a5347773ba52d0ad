/**
 * Results as readers may see them. Table, picture and sentence are all made from what this gives, so that
 * none of them says more than another: a comparison that rests on a suppressed group is not worked out.
 */
import { type Drawing, draw } from "#content/charts/drawing.ts";
import type { Chart } from "#content/charts/svg.ts";
import { type ShownMean, type ShownShare, showMean, showShare } from "#content/disclosure/group.ts";
import type { Told } from "#content/disclosure/parts.ts";
import { type DisclosurePolicy, isSmall } from "#content/disclosure/policy.ts";
import { confidential, isShown, type Shown, showCount } from "#content/disclosure/symbols.ts";
import {
  byMeasure,
  changesIn,
  comparisonsIn,
  crossedIn,
  groupsIn,
  type Measurement,
} from "#content/measuring/comparing.ts";
import {
  type ComparisonWords,
  sayChange,
  sayComparison,
  sayCrossed,
  sayNotShown,
} from "#content/measuring/comparison-words.ts";
import { gainGroup, resultGroup } from "#content/measuring/counted.ts";
import { effectOf } from "#content/measuring/effect-of.ts";
import { gainIn, sayGain } from "#content/measuring/gains.ts";
import { countsOf, tellBeside } from "#content/measuring/parts.ts";
import type { MeasuredBy, Occasion, Result } from "#content/measuring/result.ts";
import type { OfSchool } from "#content/measuring/shown-numbers.ts";
import { tellWithoutMark } from "#content/measuring/without-mark.ts";

export type ShownResult = Pick<
  Result,
  "line" | "arm" | "occasion" | "label" | "day" | "better" | "classes" | "blind"
> &
  OfSchool & {
    /** The line of the group that it is part of; absent from copies of before this was said. */
    partOf?: string | null;
    summary: ({ kind: "scores" } & ShownMean) | ({ kind: "counts" } & ShownShare);
    missing: Shown;
  };

export type ShownComparison = ComparisonWords & {
  occasion: Occasion;
  /** In standard deviations, better is above 0; null where a group is suppressed, or it is of counts. */
  effect: { g: number; low: number; high: number } | null;
  /** The difference in gains, in sentences; none where the groups were not measured before. */
  gain: string[];
};

export type ShownMeasure = {
  measure: MeasuredBy;
  results: ShownResult[];
  comparisons: ShownComparison[];
  /** Sentences about groups measured twice. */
  changes: string[];
  /** The comparisons drawn; null where there is none to draw. */
  chart: Chart | null;
  /** What the chart is drawn of, for where it is kept. */
  drawing: Drawing | null;
  /** How alike its marks were given, of each time that colleagues marked together; not in older copies. */
  reliability?: string[];
};

/** `held` are the groups that are held back, whatever the policy says (content/measuring/counted.ts). */
export function showResults(
  results: readonly Result[],
  policy: DisclosurePolicy,
  held: ReadonlySet<string> = new Set(),
): ShownMeasure[] {
  const measures = byMeasure(results).map(({ measure, results: of }) => {
    const told = tellGroups(of, policy, held);
    const toldGains = tellGains(of, policy, held);
    const shown = new Map(
      of.map((result) => [result, showResult(result, policy, told.get(result))]),
    );
    const maySee = (groups: readonly Result[]) =>
      groups.every((group) => isWhole(shown.get(group)?.summary));
    const maySeeGain = ({ before, then }: Measurement) =>
      maySee(before ? [before, then] : [then]) &&
      (!then.gain || toldGains.get(then)?.details === true) &&
      !isOfFewAlone({ before, then }, policy);
    const worked = comparisonsIn(of).map((comparison) => ({
      ...comparison,
      effect: maySee(groupsIn(comparison)) ? effectOf(comparison) : null,
    }));
    const drawing = drawingOf(measure, worked);
    return {
      measure,
      results: [...shown.values()],
      comparisons: worked.map((one) => ({
        occasion: one.occasion,
        effect:
          one.effect?.kind === "effect"
            ? { g: one.effect.g, low: one.effect.low, high: one.effect.high }
            : null,
        gain: sayGain(gainIn(one, of), maySeeGain),
        ...(one.effect ? sayComparison(measure, one, one.effect) : sayNotShown(one)),
      })),
      changes: [
        ...changesIn(of).map((group) => sayChange(group, maySeeGain(group))),
        ...sayCrossed(
          crossedIn(of).map((pair) => ({ pair, isShown: maySee([pair.tried, pair.compared]) })),
        ),
      ],
      chart: drawing && draw(drawing),
      drawing,
    };
  });
  return tellWithoutMark(measures);
}

/** What may be told of each group, beside the wholes and parts that it belongs to. */
const tellGroups = (
  results: readonly Result[],
  policy: DisclosurePolicy,
  held: ReadonlySet<string>,
): Map<Result, Told> =>
  tellBeside(
    new Map(
      results.map((result) => {
        const isFree = !held.has(resultGroup(result));
        const { pupils, details } = toldOf(summaryOf(result, policy));
        return [result, { pupils: isFree && pupils, details: isFree && details }];
      }),
    ),
    ({ summary }) => countsOf(summary),
    policy,
  );

/** The same of the pupils' own gains: a whole's less a part's are those of the others. */
const tellGains = (
  results: readonly Result[],
  policy: DisclosurePolicy,
  held: ReadonlySet<string>,
): Map<Result, Told> =>
  tellBeside(
    new Map(
      results.map((result) => {
        const { gain } = result;
        const isTold =
          gain !== null &&
          !held.has(gainGroup(result)) &&
          isWhole({ kind: "scores", ...showMean(gain, policy) });
        return [result, { pupils: isTold, details: isTold }];
      }),
    ),
    ({ gain }) => gain && [gain.n],
    policy,
  );

/** Whether gains, beside the means of all who have a mark, tell of the few who have one mark alone. */
function isOfFewAlone({ before, then }: Measurement, policy: DisclosurePolicy): boolean {
  if (!then.gain || !before) return false;
  return isSmall(markedIn(before) + markedIn(then) - 2 * then.gain.n, policy);
}

const markedIn = ({ summary }: Result): number => (summary.kind === "scores" ? summary.n : 0);

type Worked = { occasion: Occasion; effect: ReturnType<typeof effectOf> | null };

function drawingOf({ name }: MeasuredBy, worked: readonly Worked[]): Drawing | null {
  const rows = worked.flatMap(({ occasion, effect }) =>
    effect?.kind === "effect"
      ? [
          {
            label: `${name}, ${occasion}`,
            effect: { g: effect.g, low: effect.low, high: effect.high },
            treated: effect.tried,
            compared: effect.compared,
          },
        ]
      : [],
  );
  return rows.length > 0
    ? { kind: "effects", title: `${name}: those who tried it, and those who did not`, rows }
    : null;
}

function showResult(
  result: Result,
  policy: DisclosurePolicy,
  told: Told = { pupils: false, details: false },
): ShownResult {
  const { line, school, schoolId, arm, occasion, label, day, better, missing } = result;
  const { partOf, classes, blind } = result;
  return {
    ...{ line, school, schoolId, arm, occasion, label, day, better, partOf, classes, blind },
    missing: told.pupils ? showCount(missing, policy) : confidential,
    summary: asTold(summaryOf(result, policy), told),
  };
}

const summaryOf = ({ summary }: Result, policy: DisclosurePolicy): ShownResult["summary"] =>
  summary.kind === "scores"
    ? { kind: "scores", ...showMean(summary, policy) }
    : { kind: "counts", ...showShare(summary, policy) };

const toldOf = (summary: ShownResult["summary"]): Told => ({
  pupils: isShown(summary.kind === "scores" ? summary.n : summary.of),
  details: isShown(summary.kind === "scores" ? summary.mean : summary.percentage),
});

/** No more of its numbers than may be told. */
function asTold(summary: ShownResult["summary"], told: Told): ShownResult["summary"] {
  const hidden = told.details ? {} : hiddenDetails[summary.kind];
  return summary.kind === "scores"
    ? { ...summary, ...hidden, n: told.pupils ? summary.n : confidential }
    : { ...summary, ...hidden, of: told.pupils ? summary.of : confidential };
}

const hiddenDetails = {
  scores: { mean: confidential, sd: confidential },
  counts: { achieved: confidential, percentage: confidential },
};

const isWhole = (summary: ShownResult["summary"] | undefined): boolean =>
  summary !== undefined && shownIn(summary).every(isShown);

/** Every number of a result that has a place in a table. */
export const shownIn = (summary: ShownResult["summary"]): Shown[] =>
  summary.kind === "scores"
    ? [summary.n, summary.mean, summary.sd]
    : [summary.achieved, summary.of, summary.percentage];
