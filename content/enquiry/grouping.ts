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
 * Every school is in one group. Groups have three; where numbers do not fit, one or two have four, or one
 * has two. Nobody is alone but who alone signed up.
 */
export function groupInThrees<School extends Grouped>(schools: readonly School[]): School[][] {
  const sorted = [...schools].sort((a, b) => compare(a.phase ?? "", b.phase ?? "") || byId(a, b));
  const groups: School[][] = [];
  const left: School[] = [];
  for (const same of Map.groupBy(sorted, ({ phase }) => phase).values()) {
    const threes = Math.floor(same.length / 3);
    const { taken, rest } = takeGroups(
      same,
      Array.from({ length: threes }, () => 3),
    );
    groups.push(...taken);
    left.push(...rest);
  }
  if (left.length > 2) return [...groups, ...takeGroups(left, sizesOf(left.length)).taken];
  return placeFew(groups, left);
}

/** One or two that are over join a group of their phase, or else make a pair, or join any. */
function placeFew<School extends Grouped>(groups: School[][], left: School[]): School[][] {
  const joined = groups.map((group) => [...group]);
  const homeless = left.filter(
    (school) => !join(joined, school, ({ phase }) => phase === school.phase),
  );
  const [first] = homeless;
  if (!first) return joined;
  if (left.length === 2) return [...groups, left];
  return join(joined, first, () => true) ? joined : [[first]];
}

/** Adds a school to the nearest group of three that may take it. */
function join<School extends Grouped>(
  groups: School[][],
  school: School,
  may: (member: School) => boolean,
): boolean {
  const [nearest] = groups
    .filter((group) => group.length === 3 && group.every(may))
    .map((group) => ({
      group,
      far: group.reduce((far, member) => far + distance(member, school), 0),
    }))
    .sort((a, b) => a.far - b.far);
  nearest?.group.push(school);
  return nearest !== undefined;
}

/** Groups of the sizes asked for: each begins with the smallest school left, and takes the nearest. */
function takeGroups<School extends Grouped>(schools: School[], sizes: number[]) {
  let rest = [...schools].sort((a, b) => (a.pupils ?? 0) - (b.pupils ?? 0) || byId(a, b));
  const taken = sizes.map((size) => {
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
  return { taken, rest };
}

/** Three or more in threes, with one or two fours, or one two, where they do not fit. */
function sizesOf(count: number): number[] {
  const odd = count % 3 === 0 ? [] : count % 3 === 1 ? [4] : count === 5 ? [2] : [4, 4];
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
