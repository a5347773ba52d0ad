/** The pictures of an outcome of a synthesis, drawn from its stored analysis. */
import { type DirectionRow, drawDirections } from "#content/charts/direction-plot.ts";
import {
  drawForest,
  type ForestPart,
  type ForestRow,
  type ForestSummary,
} from "#content/charts/forest-plot.ts";
import { drawFunnel } from "#content/charts/funnel-plot.ts";
import type { Chart } from "#content/charts/svg.ts";
import { fewestForAsymmetry } from "#content/evidence/pooling/study.ts";
import { interval } from "#content/statistics/effect.ts";
import type { AnalysedOutcome } from "#content/synthesis/analysed.ts";
import { isComparison, wasCompared } from "#content/synthesis/comparison.ts";
import { labelsOf } from "#content/synthesis/labels.ts";
import type { SynthesisStudy } from "#content/synthesis/study.ts";

/** Null where no result has a number. */
export function forestOf({
  outcome,
  comparisons,
  changes,
  pooled,
  moderation,
}: AnalysedOutcome): Chart | null {
  if (comparisons.length + changes.length === 0) return null;
  const labels = labelsOf([...comparisons, ...changes]);
  const rows = new Map(
    comparisons.filter(isComparison).map((study, i): [string, ForestRow] => [
      study.id,
      {
        label: labels.get(study.id) ?? study.label,
        effect: { g: study.effect.g, ...interval(study.effect.g, study.effect.variance) },
        weight: pooled?.weights[i] ?? null,
        ...aboutPupils(study),
      },
    ]),
  );
  const whole = pooled?.models.REML;
  return drawForest({
    title: `${outcome}: what each found, and what they come to`,
    parts: [
      ...(moderation?.by === "groups"
        ? moderation.groups.map(
            ({ name, ids, pooled: own }): ForestPart => ({
              heading: name,
              rows: ids.flatMap((id) => rows.get(id) ?? []),
              summary: own && summaryOf(`${name}, together`, own, null),
            }),
          )
        : [{ heading: "", rows: [...rows.values()], summary: null }]),
    ].filter((part) => part.rows.length > 0),
    overall: whole
      ? summaryOf("All comparisons together", whole.knappHartung, whole.prediction?.byT ?? null)
      : null,
    apart: apartOf(changes.flatMap((study) => changeRow(study, labels.get(study.id)))),
  });
}

const apartOf = (rows: ForestRow[]): ForestPart | null =>
  rows.length > 0 ? { heading: "Changes in one group, not pooled", rows, summary: null } : null;

const summaryOf = (
  label: string,
  { estimate, interval }: { estimate: number; interval: { low: number; high: number } },
  prediction: ForestSummary["prediction"],
): ForestSummary => ({ label, estimate, ...interval, prediction });

const changeRow = (study: SynthesisStudy, label = study.label): ForestRow[] =>
  study.change
    ? [
        {
          label,
          effect: {
            g: study.change.standardised,
            ...(study.change.interval ?? { low: null, high: null }),
          },
          weight: null,
          ...aboutPupils(study),
        },
      ]
    : [];

const aboutPupils = ({ n, isOneClass }: SynthesisStudy): Pick<ForestRow, "pupils" | "note"> => ({
  pupils: n,
  note: isOneClass ? "One class a group" : "",
});

/** Null below ten comparisons: a funnel of few is seen where there is none. */
export function funnelOf({ outcome, comparisons, pooled }: AnalysedOutcome): Chart | null {
  if (!pooled || comparisons.length < fewestForAsymmetry) return null;
  const labels = labelsOf(comparisons);
  return drawFunnel(
    `${outcome}: small and large studies`,
    pooled.models.REML.knappHartung.estimate,
    comparisons.filter(isComparison).map(({ id, label, effect }) => ({
      ...{ label: labels.get(id) ?? label, g: effect.g, se: Math.sqrt(effect.variance) },
    })),
  );
}

/** What was found, outcome by outcome; null where nothing was told. */
export function directionsOf(title: string, outcomes: readonly AnalysedOutcome[]): Chart | null {
  const results = outcomes.flatMap(({ outcome, comparisons, changes, directionOnly }) =>
    [...comparisons, ...changes, ...directionOnly].flatMap((study): DirectionRow[] =>
      study.direction === null
        ? []
        : [
            {
              ...{ label: study.label, outcome, direction: study.direction },
              ...{ isCompared: wasCompared(study), tried: study.n.tried },
            },
          ],
    ),
  );
  return results.length > 0 ? drawDirections(title, results) : null;
}
