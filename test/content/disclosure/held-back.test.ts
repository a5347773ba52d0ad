import { expect, test } from "vitest";
import { heldBack } from "#content/disclosure/held-back.ts";
import { disclosurePolicies } from "#content/packs/disclosure.ts";

const { alliance, public: open } = disclosurePolicies;
const at = new Date("2026-03-02T10:00:00Z");
const told = (counts: number[], policy = open) => ({
  ...{ at, policy, counted: [{ group: "8B", counts }] },
});
const now = (counts: number[]) => [{ group: "8B", counts }];

test.each([
  ["the same again", [27], [27], false],
  ["one pupil more", [27], [28], true],
  ["five pupils fewer", [27], [22], true],
  ["six pupils more", [27], [33], false],
  ["a pupil who moved between outcomes", [20, 24], [21, 23], true],
  ["a group too small before that grew by a class", [4], [27], false],
  ["a group of which nothing was told, and one pupil more", [5], [6], false],
  ["few who reached it, and one pupil more", [3, 24], [3, 25], true],
  ["few who reached it, and then a class of another size", [3, 24], [20, 34], false],
])("%s", (_, before, after, isHeld) => {
  expect(heldBack(now(after), open, [told(before)])).toHaveLength(isHeld ? 1 : 0);
});

test("a group measured twice over is held against both, and told again as it was", () => {
  const twice = { at, policy: open, counted: [...now([40]), ...now([27])] };
  expect(heldBack(now([28]), open, [twice])).toHaveLength(1);
  expect(heldBack([...now([40]), ...now([27])], open, [twice])).toEqual([]);
});

test("answers to an item are held where one more came, however few they were", () => {
  const answers = (counts: number[]) => [{ group: "s1 2026-03-02 i1", counts }];
  for (const [before, after] of [
    [
      [5, 6, 7, 8],
      [5, 6, 7, 9],
    ],
    [
      [0, 0, 9, 18],
      [0, 1, 9, 18],
    ],
    [
      [2, 2, 2, 2],
      [2, 2, 2, 3],
    ],
    [
      [1, 1, 2, 2],
      [1, 1, 2, 3],
    ],
    [
      [0, 0, 0, 8],
      [0, 0, 0, 9],
    ],
  ] as const)
    expect
      .soft(
        heldBack(answers([...after]), open, [{ at, policy: open, counted: answers([...before]) }]),
      )
      .toHaveLength(1);
});

test("it is asked against every time that it was told, under the stricter of two policies", () => {
  expect(heldBack(now([28]), open, [told([40]), told([27])])).toEqual([{ group: "8B", at }]);
  expect(heldBack(now([31]), alliance, [told([27], alliance)])).toEqual([]);
  expect(heldBack(now([31]), alliance, [told([27])])).toHaveLength(1);
  expect(heldBack([{ group: "8C", counts: [28] }], open, [told([27])])).toEqual([]);
});

test("a number that is told without how many it is of is held where it changed with few of them", () => {
  const point = (n: number, value: number) => [{ group: "s1 2026-03-02", counts: [n], value }];
  const isHeld = (n: number, value: number) =>
    heldBack(point(n, value), open, [{ at, policy: open, counted: point(28, 6.5) }]).length > 0;
  expect(isHeld(29, 6.6)).toBe(true);
  expect(isHeld(29, 6.5)).toBe(false);
  expect(isHeld(28, 6.6)).toBe(false);
  expect(isHeld(40, 6.6)).toBe(false);
});
