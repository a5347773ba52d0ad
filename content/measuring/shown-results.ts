/**
 * Results as readers may see them. Table, picture and sentence are all made from what this gives, so that
 * none of them says more than another: a comparison that rests on a suppressed group is not worked out.
 */
import { drawEffects } from "#content/charts/effect-plot.ts";
import type { Chart } from "#content/charts/svg.ts";
import { type ShownMean, type ShownShare, showMean, showShare } from "#content/disclosure/group.ts";
import type { DisclosurePolicy } from "#content/disclosure/policy.ts";
import { isShown, type Shown, showCount } from "#content/disclosure/symbols.ts";
import { byMeasure, changesIn, comparisonsIn } from "#content/measuring/comparing.ts";
import {
  type ComparisonWords,
  sayChange,
  sayComparison,
  sayNotShown,
} from "#content/measuring/comparison-words.ts";
import { effectOf } from "#content/measuring/effect-of.ts";
import type { MeasuredBy, Occasion, Result } from "#content/measuring/result.ts";

export type ShownResult = Pick<
  Result,
  "line" | "school" | "arm" | "occasion" | "label" | "day" | "classes" | "blind"
> & {
  summary: ({ kind: "scores" } & ShownMean) | ({ kind: "counts" } & ShownShare);
  missing: Shown;
};

export type ShownComparison = ComparisonWords & {
  occasion: Occasion;
  /** In standard deviations, better is above 0; null where a group is suppressed, or it is of counts. */
  effect: { g: number; low: number; high: number } | null;
};

export type ShownMeasure = {
  measure: MeasuredBy;
  results: ShownResult[];
  comparisons: ShownComparison[];
  /** Sentences about groups measured twice. */
  changes: string[];
  /** The comparisons drawn; null where there is none to draw. */
  chart: Chart | null;
};

export function showResults(results: readonly Result[], policy: DisclosurePolicy): ShownMeasure[] {
  return byMeasure(results).map(({ measure, results: of }) => {
    const shown = new Map(of.map((result) => [result, showResult(result, policy)]));
    const maySee = (groups: readonly Result[]) =>
      groups.every((group) => isWhole(shown.get(group)?.summary));
    const worked = comparisonsIn(of).map((comparison) => ({
      ...comparison,
      effect: maySee([...comparison.tried, ...comparison.compared]) ? effectOf(comparison) : null,
    }));
    return {
      measure,
      results: [...shown.values()],
      comparisons: worked.map((one) => ({
        occasion: one.occasion,
        effect:
          one.effect?.kind === "effect"
            ? { g: one.effect.g, low: one.effect.low, high: one.effect.high }
            : null,
        ...(one.effect ? sayComparison(measure, one, one.effect) : sayNotShown(one)),
      })),
      changes: changesIn(of).map(({ before, then }) =>
        sayChange(before, then, maySee([before, then])),
      ),
      chart: draw(measure, worked),
    };
  });
}

type Worked = { occasion: Occasion; effect: ReturnType<typeof effectOf> | null };

function draw({ name }: MeasuredBy, worked: readonly Worked[]): Chart | null {
  const rows = worked.flatMap(({ occasion, effect }) =>
    effect?.kind === "effect"
      ? [
          {
            label: `${name}, ${occasion}`,
            effect,
            treated: effect.tried,
            compared: effect.compared,
          },
        ]
      : [],
  );
  return rows.length > 0
    ? drawEffects(`${name}: those who tried it, and those who did not`, rows)
    : null;
}

function showResult(
  { line, school, arm, occasion, label, day, classes, blind, missing, summary }: Result,
  policy: DisclosurePolicy,
): ShownResult {
  return {
    ...{ line, school, arm, occasion, label, day, classes, blind },
    missing: showCount(missing, policy),
    summary:
      summary.kind === "scores"
        ? { kind: "scores", ...showMean(summary, policy) }
        : { kind: "counts", ...showShare(summary, policy) },
  };
}

const isWhole = (summary: ShownResult["summary"] | undefined): boolean =>
  summary !== undefined && shownIn(summary).every(isShown);

/** Every number of a result that has a place in a table. */
export const shownIn = (summary: ShownResult["summary"]): Shown[] =>
  summary.kind === "scores"
    ? [summary.n, summary.mean, summary.sd]
    : [summary.achieved, summary.of, summary.percentage];
