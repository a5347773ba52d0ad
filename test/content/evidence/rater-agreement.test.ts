import { expect, test } from "vitest";
import { agreementOf, type FirstSaid } from "#content/evidence/rating/rater-agreement.ts";

const said = (versionId: string, rater: string, level: number | null, on: number): FirstSaid => ({
  ...{ versionId, rater: { id: rater, name: rater }, at: new Date(on) },
  levels: { nesta: level },
});
const twice = (count: number) =>
  Array.from({ length: count }, (_, place) => [
    said(`v${place}`, "a", place % 2, 1),
    said(`v${place}`, "b", place === 0 ? 1 : place % 2, 2),
  ]).flat();

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
  const open = [...twice(4), said("v9", "a", 2, 1), said("v9", "b", null, 2)];
  expect(agreementOf(open).overall[0]).toMatchObject({ n: 4, found: null });
});

test("the first two who rated a version count overall, and what one said alone does not", () => {
  const third = Array.from({ length: 6 }, (_, place) => said(`v${place}`, "c", 5, 9));
  const alone = said("v99", "a", 3, 1);
  const { overall, pairs } = agreementOf([...twice(6), ...third, alone]);
  expect(overall[0]).toMatchObject({ n: 6, found: { observed: expect.closeTo(5 / 6, 10) } });
  expect(pairs.map(({ raters }) => raters.join())).toEqual(["a,b", "a,c", "b,c"]);
});
