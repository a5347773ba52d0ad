/**
 * Groups of three for schools that signed up to a call without partners (S58): schools of one phase
 * first, and of these the nearest by size and by free school meals. Deterministic: the same schools make
 * the same groups, in whichever order they come.
 */
export type Grouped = {
  id: string;
  phase: string | null;
  pupils: number | null;
  /** Pupils eligible for free school meals, in per cent. */
  fsmPercent: number | null;
};

/**
 * Every school is in one group, of its phase where another of its phase signed up. Groups have three; where
 * the numbers of a phase do not fit, one or two have four, or one has two. Those who are alone in their phase
 * come together; a single one joins the nearest group that has no four, or makes a pair with the nearest
 * school of a four. Nobody is alone but who alone signed up.
 */
export function groupInThrees<School extends Grouped>(schools: readonly School[]): School[][] {
  const sorted = [...schools].sort((a, b) => compare(a.phase ?? "", b.phase ?? "") || byId(a, b));
  const phases = [...Map.groupBy(sorted, ({ phase }) => phase).values()];
  const groups = phases.filter((same) => same.length > 1).flatMap(takeGroups);
  const alone = phases.filter((same) => same.length === 1).flat();
  const [single] = alone;
  return single && alone.length === 1 ? place(single, groups) : [...groups, ...takeGroups(alone)];
}

function place<School extends Grouped>(single: School, groups: School[][]): School[][] {
  const byDistance = groups
    .flatMap((group) => group.map((member) => ({ group, member, far: distance(member, single) })))
    .sort((a, b) => a.far - b.far || byId(a.member, b.member));
  const withRoom = byDistance.find(({ group }) => group.length < 4)?.group;
  if (withRoom) return groups.map((group) => (group === withRoom ? [...group, single] : group));
  const partner = byDistance[0]?.member;
  if (!partner) return [[single]];
  return [...groups.map((group) => group.filter((one) => one !== partner)), [partner, single]];
}

/** In threes as far as it goes: each group begins with the smallest school left, and takes the nearest. */
function takeGroups<School extends Grouped>(schools: School[]): School[][] {
  let rest = [...schools].sort((a, b) => (a.pupils ?? 0) - (b.pupils ?? 0) || byId(a, b));
  return sizesOf(schools.length).map((size) => {
    const [first, ...others] = rest;
    if (!first) return [];
    const near = others
      .map((school) => ({ school, far: distance(first, school) }))
      .sort((a, b) => a.far - b.far || byId(a.school, b.school))
      .slice(0, size - 1)
      .map(({ school }) => school);
    const group = [first, ...near];
    rest = rest.filter((school) => !group.includes(school));
    return group;
  });
}

/** Two or more in threes, with one or two fours, or one two, where they do not fit. */
function sizesOf(count: number): number[] {
  const odd =
    count % 3 === 0 ? [] : count % 3 === 1 ? [4] : count === 2 || count === 5 ? [2] : [4, 4];
  const threes = (count - odd.reduce((sum, size) => sum + size, 0)) / 3;
  return [...Array.from({ length: threes }, () => 3), ...odd];
}

/**
 * How unlike two schools are: another phase more than anything else; then twice the pupils as much as 14
 * points of free school meals. What is not known counts as half way.
 */
function distance(a: Grouped, b: Grouped): number {
  const size = a.pupils && b.pupils ? Math.abs(Math.log(a.pupils / b.pupils)) : 0.5;
  const meals =
    a.fsmPercent !== null && b.fsmPercent !== null
      ? Math.abs(a.fsmPercent - b.fsmPercent) / 20
      : 0.5;
  return (a.phase === b.phase ? 0 : 100) + size + meals;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const byId = (a: Grouped, b: Grouped) => compare(a.id, b.id);
