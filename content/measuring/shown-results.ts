/**
 * Results as readers may see them. Table, picture and sentence are all made from what this gives, so that
 * none of them says more than another: a comparison that rests on a suppressed group is not worked out.
 */
import { type Drawing, draw } from "#content/charts/drawing.ts";
import type { Chart } from "#content/charts/svg.ts";
import { type ShownMean, type ShownShare, showMean, showShare } from "#content/disclosure/group.ts";
import { type DisclosurePolicy, isSmall } from "#content/disclosure/policy.ts";
import { confidential, isShown, type Shown, showCount } from "#content/disclosure/symbols.ts";
import {
  byMeasure,
  changesIn,
  comparisonsIn,
  type Measurement,
} from "#content/measuring/comparing.ts";
import {
  type ComparisonWords,
  sayChange,
  sayComparison,
  sayNotShown,
} from "#content/measuring/comparison-words.ts";
import { gainGroup, resultGroup } from "#content/measuring/counted.ts";
import { effectOf } from "#content/measuring/effect-of.ts";
import { gainIn, sayGain } from "#content/measuring/gains.ts";
import type { MeasuredBy, Occasion, Result } from "#content/measuring/result.ts";
import type { OfSchool } from "#content/measuring/shown-numbers.ts";

export type ShownResult = Pick<
  Result,
  "line" | "arm" | "occasion" | "label" | "day" | "better" | "classes" | "blind"
> &
  OfSchool & {
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
  return byMeasure(results).map(({ measure, results: of }) => {
    const shown = new Map(
      of.map((result) => [
        result,
        held.has(resultGroup(result)) ? holdBack(result) : showResult(result, policy),
      ]),
    );
    const maySee = (groups: readonly Result[]) =>
      groups.every((group) => isWhole(shown.get(group)?.summary));
    const maySeeGain = ({ before, then }: Measurement) =>
      maySee(before ? [before, then] : [then]) && mayTellGain({ before, then }, policy, held);
    const worked = comparisonsIn(of).map((comparison) => ({
      ...comparison,
      effect: maySee([...comparison.tried, ...comparison.compared]) ? effectOf(comparison) : null,
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
      changes: changesIn(of).map((group) => sayChange(group, maySeeGain(group))),
      chart: drawing && draw(drawing),
      drawing,
    };
  });
}

/**
 * Whether the pupils' own gains may be told where their groups are. Beside the means of all who have a
 * mark, they would tell of the few who have one mark alone.
 */
function mayTellGain(
  { before, then }: Measurement,
  policy: DisclosurePolicy,
  held: ReadonlySet<string>,
): boolean {
  const { gain } = then;
  if (!gain) return true;
  if (held.has(gainGroup(then)) || !isWhole({ kind: "scores", ...showMean(gain, policy) }))
    return false;
  const alone = before ? markedIn(before) + markedIn(then) - 2 * gain.n : 0;
  return !isSmall(alone, policy);
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
  { line, school, schoolId, arm, occasion, label, day, better, ...result }: Result,
  policy: DisclosurePolicy,
): ShownResult {
  const { classes, blind, missing, summary } = result;
  return {
    ...{ line, school, schoolId, arm, occasion, label, day, better, classes, blind },
    missing: showCount(missing, policy),
    summary:
      summary.kind === "scores"
        ? { kind: "scores", ...showMean(summary, policy) }
        : { kind: "counts", ...showShare(summary, policy) },
  };
}

/** Nothing of its numbers is told. */
const holdBack = ({ summary, ...result }: Result): ShownResult => ({
  ...{ line: result.line, school: result.school, schoolId: result.schoolId },
  ...{ arm: result.arm, occasion: result.occasion },
  ...{ label: result.label, day: result.day, better: result.better },
  ...{ classes: result.classes, blind: result.blind },
  missing: confidential,
  summary:
    summary.kind === "scores"
      ? { kind: summary.kind, n: confidential, mean: confidential, sd: confidential }
      : { kind: summary.kind, achieved: confidential, of: confidential, percentage: confidential },
});

const isWhole = (summary: ShownResult["summary"] | undefined): boolean =>
  summary !== undefined && shownIn(summary).every(isShown);

/** Every number of a result that has a place in a table. */
export const shownIn = (summary: ShownResult["summary"]): Shown[] =>
  summary.kind === "scores"
    ? [summary.n, summary.mean, summary.sd]
    : [summary.achieved, summary.of, summary.percentage];
