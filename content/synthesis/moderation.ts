/** Whether the effect of a synthesis differs by one thing of its studies: in groups, or along a line. */
import { metaRegression } from "#content/evidence/pooling/regression.ts";
import { subgroups } from "#content/evidence/pooling/subgroups.ts";
import type { Moderation } from "#content/synthesis/analysed.ts";
import { asStudy, type Comparison, estimateOf } from "#content/synthesis/comparison.ts";

/** The group of a study that does not say. */
const notSaid = "Not said";

/** Fewer say nothing about a line. */
const fewestForLine = 4;

/**
 * A line where each study that says it says a number, groups otherwise. Null where fewer than two values
 * are said, or too few studies for a line.
 */
export function moderate(comparisons: readonly Comparison[], moderator: string): Moderation | null {
  const saying = comparisons.flatMap((study) => {
    const value = study.moderators[moderator];
    return value === undefined ? [] : [{ study, value }];
  });
  if (new Set(saying.map(({ value }) => value)).size < 2) return null;
  const numbers = saying.flatMap(({ value }) => (typeof value === "number" ? [value] : []));
  if (numbers.length < saying.length) return inGroups(comparisons, moderator);
  if (saying.length < fewestForLine) return null;
  const { k, intercept, slope, tau2, r2 } = metaRegression(
    saying.map(({ study }) => asStudy(study)),
    numbers,
  );
  return {
    by: "line",
    ...{ moderator, k, tau2, r2 },
    ...{ intercept: estimateOf(intercept), slope: estimateOf(slope) },
  };
}

/** Those that do not say are listed, and not held against the others. */
function inGroups(comparisons: readonly Comparison[], moderator: string): Moderation {
  const saying = comparisons.filter(({ moderators }) => moderators[moderator] !== undefined);
  const nameOf = ({ moderators }: Comparison) => String(moderators[moderator]);
  const idsOf = (own: readonly Comparison[]) => own.map(({ id }) => id);
  const { groups, between } = subgroups(saying.map(asStudy), saying.map(nameOf));
  const silent = comparisons.filter((study) => !saying.includes(study));
  return {
    by: "groups",
    moderator,
    groups: [
      ...groups.map(({ name, pooled }) => ({
        name,
        ids: idsOf(saying.filter((study) => nameOf(study) === name)),
        pooled: pooled && {
          ...estimateOf(pooled),
          ...{ tau2: pooled.tau2, prediction: pooled.prediction },
        },
      })),
      ...(silent.length > 0 ? [{ name: notSaid, ids: idsOf(silent), pooled: null }] : []),
    ],
    between,
  };
}
