import { expect, test } from "vitest";
import {
  agreementOf,
  type FirstSaid,
  type RatedTwice,
} from "#content/evidence/rating/rater-agreement.ts";

const said = (rater: string, level: number | null): FirstSaid => ({
  rater: { id: rater, name: rater },
  levels: { nesta: level },
});
const twice = (count: number): RatedTwice[] =>
  Array.from({ length: count }, (_, place) => [
    said("a", place % 2),
    said("b", place === 0 ? 1 : place % 2),
  ]);

test("agreement over five write-ups and more is shown, overall and for a pair", () => {
  const { overall, pairs } = agreementOf(twice(6));
  expect(overall[0]).toMatchObject({
    scale: "nesta",
    n: 6,
    found: { observed: expect.closeTo(5 / 6, 10) },
  });
  expect(pairs.map(({ raters }) => raters)).toEqual([["a", "b"]]);
  expect(pairs[0]?.scales[0]?.found?.kappa).toBeCloseTo(2 / 3, 10);
});

test("over four, or on a scale that one of two left open, it is not", () => {
  expect(agreementOf(twice(4)).overall[0]).toMatchObject({ n: 4, found: null });
  const open: RatedTwice[] = [...twice(4), [said("a", 2), said("b", null)]];
  expect(agreementOf(open).overall[0]).toMatchObject({ n: 4, found: null });
});

test("two who rated together are one pair, whoever was first", () => {
  const turned = twice(3).map(([one, other]): RatedTwice => [other, one]);
  const { pairs } = agreementOf([...twice(3), ...turned, [said("c", 2), said("a", 2)]]);
  expect(pairs.map(({ raters, scales }) => [raters.join(), scales[0]?.n])).toEqual([
    ["a,b", 6],
    ["a,c", 1],
  ]);
});
