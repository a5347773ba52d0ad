/** Whether the effect differs between kinds of studies, each kind pooled by itself. */
import { chiSquareP } from "#content/evidence/distributions.ts";
import {
  type Asked,
  fixedEffect,
  type RandomEffects,
  randomEffects,
} from "#content/evidence/pooling/pool.ts";
import { fewestToPool, type Study } from "#content/evidence/pooling/study.ts";

export type Subgroup = {
  name: string;
  studies: number;
  /** Null below three studies: they are listed, not pooled. */
  pooled: RandomEffects | null;
};

export type Subgroups = {
  groups: Subgroup[];
  /** Whether the pooled groups differ more than chance gives; null with fewer than two of them. */
  between: { q: number; df: number; p: number } | null;
};

/**
 * Each group with a tau² of its own (Borenstein et al. 2009, chapter 19). `names` are the groups of the
 * studies, in their order.
 */
export function subgroups(
  studies: readonly Study[],
  names: readonly string[],
  asked?: Asked,
): Subgroups {
  const byName = Map.groupBy(studies.keys(), (i) => names[i] ?? "");
  const groups = [...byName].map(([name, members]) => {
    const own = members.flatMap((i) => studies[i] ?? []);
    const pooled = own.length < fewestToPool ? null : randomEffects(own, asked);
    return { name, studies: own.length, own, pooled };
  });
  // By Wald's standard errors: Knapp and Hartung's is 0 where all of a group found the same.
  const means = groups.flatMap(({ own, pooled }) =>
    pooled
      ? [{ effect: pooled.estimate, variance: randomEffects(own, { ...asked, test: "z" }).se ** 2 }]
      : [],
  );
  const listed = groups.map(({ name, studies, pooled }) => ({ name, studies, pooled }));
  if (means.length < 2) return { groups: listed, between: null };
  const { q, df } = fixedEffect(means).heterogeneity;
  return { groups: listed, between: { q, df, p: chiSquareP(q, df) } };
}
