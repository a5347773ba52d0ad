import fc from "fast-check";
import { expect, test } from "vitest";
import { type Grouped, groupInThrees } from "#content/enquiry/grouping.ts";

const school = (id: string, phase = "Primary", pupils = 300, fsmPercent = 20): Grouped => ({
  ...{ id, phase, pupils, fsmPercent },
});
const idsOf = (groups: Grouped[][]) =>
  groups.map((group) => group.map(({ id }) => id).sort()).sort();
const many = (count: number, phase = "Primary") =>
  Array.from({ length: count }, (_, at) => school(`${phase}-${at}`, phase));

test.each([
  [0, []],
  [1, [1]],
  [2, [2]],
  [3, [3]],
  [4, [4]],
  [5, [2, 3]],
  [6, [3, 3]],
  [7, [3, 4]],
  [8, [4, 4]],
  [11, [3, 4, 4]],
])("%i schools of one phase", (count, sizes) => {
  expect(
    groupInThrees(many(count))
      .map((group) => group.length)
      .sort(),
  ).toEqual(sizes);
});

test("phases keep together, with a fourth rather than a stranger", () => {
  const groups = groupInThrees([...many(4), ...many(4, "Secondary"), ...many(3, "Special")]);
  expect(groups.map((group) => new Set(group.map(({ phase }) => phase)).size)).toEqual([1, 1, 1]);
});

test("four of one phase and two of another do not mix", () => {
  const groups = groupInThrees([...many(4), ...many(2, "Secondary")]);
  expect(groups.map((group) => group.map(({ phase }) => phase))).toEqual([
    ["Primary", "Primary", "Primary", "Primary"],
    ["Secondary", "Secondary"],
  ]);
});

test("in a phase the nearest by size and free school meals are together", () => {
  const groups = groupInThrees([
    ...[school("a", "Primary", 100), school("b", "Primary", 900), school("c", "Primary", 110)],
    ...[school("d", "Primary", 950), school("e", "Primary", 120), school("f", "Primary", 990)],
  ]);
  expect(idsOf(groups)).toEqual([
    ["a", "c", "e"],
    ["b", "d", "f"],
  ]);
  const meals = groupInThrees([
    ...[school("a", "Primary", 300, 5), school("b", "Primary", 300, 60)],
    ...[school("c", "Primary", 300, 6), school("d", "Primary", 300, 61)],
    ...[school("e", "Primary", 300, 7), school("f", "Primary", 300, 62)],
  ]);
  expect(idsOf(meals)).toEqual([
    ["a", "c", "e"],
    ["b", "d", "f"],
  ]);
});

test("schools of phases of their own come together rather than stand alone", () => {
  expect(
    idsOf(groupInThrees([school("a"), school("b", "Secondary"), school("c", "Special")])),
  ).toEqual([["a", "b", "c"]]);
  expect(idsOf(groupInThrees([...many(3), school("z", "Secondary")]))).toEqual([
    ["Primary-0", "Primary-1", "Primary-2", "z"],
  ]);
});

const anySchools = fc.uniqueArray(
  fc.record({
    id: fc.string({ minLength: 1, maxLength: 4 }),
    phase: fc.constantFrom("Primary", "Secondary", "Special", null),
    pupils: fc.option(fc.integer({ min: 1, max: 2000 })),
    fsmPercent: fc.option(fc.integer({ min: 0, max: 100 })),
  }),
  { selector: ({ id }) => id, maxLength: 40 },
);

test("everyone is in exactly one group, none alone, of their phase, and nearly all in threes", () => {
  fc.assert(
    fc.property(anySchools, (schools) => {
      const groups = groupInThrees(schools);
      expect(
        groups
          .flat()
          .map(({ id }) => id)
          .sort(),
      ).toEqual(schools.map(({ id }) => id).sort());
      const sizes = groups.map((group) => group.length);
      if (schools.length > 1) expect(Math.min(...sizes)).toBeGreaterThan(1);
      expect(Math.max(0, ...sizes)).toBeLessThan(5);
      const phases = [...Map.groupBy(schools, ({ phase }) => phase).values()];
      const mixed = groups.filter((group) => new Set(group.map(({ phase }) => phase)).size > 1);
      const isAlone = phases.some((same) => same.length === 1);
      expect(mixed.length).toBeLessThanOrEqual(isAlone ? 1 : 0);
      expect(sizes.filter((size) => size !== 3).length).toBeLessThan(2 * phases.length + 2);
    }),
  );
});

test("the order in which they signed up makes no difference", () => {
  fc.assert(
    fc.property(anySchools, (schools) => {
      expect(idsOf(groupInThrees([...schools].reverse()))).toEqual(idsOf(groupInThrees(schools)));
    }),
  );
});
