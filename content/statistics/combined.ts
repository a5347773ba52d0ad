/** Several groups taken as one, as if every mark had been in one list. */
import { checkGroups, type Group } from "#content/statistics/group.ts";

/**
 * The number, mean and SD of all marks together, exact (Cochrane Handbook 6.3, section 6.5.2.10). The
 * groups share no pupil. Throws Invalid as `checkGroups`.
 */
export function combined(groups: readonly Group[]): Group {
  checkGroups(Object.fromEntries(groups.map((group, i) => [String(i), group])));
  const n = groups.reduce((sum, group) => sum + group.n, 0);
  const mean = groups.reduce((sum, group) => sum + group.n * group.mean, 0) / n;
  const squares = groups.reduce(
    (sum, group) => sum + (group.n - 1) * group.sd ** 2 + group.n * (group.mean - mean) ** 2,
    0,
  );
  return { n, mean, sd: Math.sqrt(squares / (n - 1)) };
}
