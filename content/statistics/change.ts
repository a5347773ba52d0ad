/**
 * One group measured twice. Pupils grow older, and a test is easier the second time: without a
 * comparison this is a change and no effect. It has a kind of its own, which `monthsOf` does not take.
 */
import { t975 } from "#content/evidence/distributions.ts";
import { invalid } from "#content/failure.ts";
import { checkGroups, type Group } from "#content/statistics/group.ts";

export type Change = {
  kind: "change";
  n: number;
  /** After less before, in the measure's own points. */
  difference: number;
  /** The difference over the mean of both SDs: d_av of Lakens (2013), equation 10. */
  standardised: number;
  /** The 95 % interval of the difference in points; null where the correlation is not known. */
  interval: { low: number; high: number } | null;
};

/**
 * The change in one group. `correlation` is that of the pupils' two marks, from -1 to 1; without it there
 * is no interval. Throws Invalid as `hedgesG`, and if there are not as many pupils after as before.
 */
export function change(before: Group, after: Group, correlation: number | null = null): Change {
  checkGroups({ before, after });
  if (before.n !== after.n)
    throw invalid([
      {
        field: "after.n",
        message: "A change needs the same pupils twice. Leave out who has only one mark.",
      },
    ]);
  if (correlation !== null && !(Math.abs(correlation) <= 1))
    throw invalid([{ field: "correlation", message: "A correlation lies between -1 and 1." }]);
  const difference = after.mean - before.mean;
  return {
    kind: "change",
    n: before.n,
    difference,
    standardised: difference / ((before.sd + after.sd) / 2),
    interval: correlation === null ? null : intervalOf(before, after, correlation),
  };
}

/** By the SD of the pupils' own differences, Borenstein et al. (2009), equation 4.15, and Student's t. */
function intervalOf(before: Group, after: Group, correlation: number) {
  const sd = Math.sqrt(
    Math.max(0, before.sd ** 2 + after.sd ** 2 - 2 * correlation * before.sd * after.sd),
  );
  const difference = after.mean - before.mean;
  const half = (t975(before.n - 1) * sd) / Math.sqrt(before.n);
  return { low: difference - half, high: difference + half };
}
