import { expect, test } from "vitest";
import {
  comparePairs,
  differingPieces,
  type Mark,
  parseModeration,
} from "#content/moderating/moderation.ts";
import { sayAlike, sayReliability } from "#content/moderating/reliability.ts";

/** Marks of ay and bee that make this table. */
const marksOf = (table: number[][]): Mark[] =>
  table.flatMap((row, first) =>
    row.flatMap((count, second) =>
      Array.from({ length: count }, (_, at) => `${first} ${second} ${at}`).flatMap((pieceId) => [
        { pieceId, personId: "ay", level: first },
        { pieceId, personId: "bee", level: second },
      ]),
    ),
  );

test("kappa of the field notes’ table is 0.40, with 70% marked alike", () => {
  const [pair] = comparePairs(
    2,
    ["ay", "bee"],
    marksOf([
      [20, 5],
      [10, 15],
    ]),
  );
  expect(pair?.table).toEqual([
    [20, 5],
    [10, 15],
  ]);
  const { agreement } = pair ?? {};
  if (!agreement) throw new Error("nothing to compare");
  expect(agreement.observed).toBeCloseTo(0.7, 12);
  expect(agreement.kappa).toBeCloseTo(0.4, 12);
  expect(sayAlike(agreement)).toBe("Marked alike: 70% of 50 pieces");
  expect(sayReliability([agreement], { assessors: 2, schools: 2 })).toMatch(
    /^kappa 0\.40 \[0\.\d\d, 0\.\d\d\], 50 pieces, two assessors of two schools$/,
  );
});

test("only pieces that both have marked are compared", () => {
  const marks = [
    ...marksOf([
      [1, 1],
      [0, 1],
    ]),
    { pieceId: "x", personId: "ay", level: 0 },
  ];
  const [pair] = comparePairs(2, ["ay", "bee"], marks);
  expect(pair?.agreement?.n).toBe(3);
  expect(differingPieces(marks)).toEqual(["0 1 0"]);
  expect(comparePairs(2, ["ay", "bee"], marks.slice(-1))[0]?.agreement).toBeNull();
  expect(sayReliability([], { assessors: 2, schools: 2 })).toBe(
    "Nothing was marked by two of two assessors of two schools",
  );
});

test("three assessors are three pairs, and all at one level is no kappa", () => {
  const pairs = comparePairs(
    2,
    ["ay", "bee", "cee"],
    marksOf([
      [3, 0],
      [0, 0],
    ]),
  );
  expect(pairs.map(({ first, second }) => `${first}-${second}`)).toEqual([
    "ay-bee",
    "ay-cee",
    "bee-cee",
  ]);
  expect(
    sayReliability(
      pairs.flatMap(({ agreement }) => agreement ?? []),
      { assessors: 2, schools: 2 },
    ),
  ).toBe(
    "no kappa, since every piece was put at one level, 3 pieces, two assessors of two schools",
  );
});

const typed = { title: "Retelling scripts", levels: "Not yet\nSecure", pieces: "Script 1 to 3" };

test("a range of labels is written out", () => {
  expect(parseModeration(typed).pieces).toEqual(["Script 1", "Script 2", "Script 3"]);
  expect(parseModeration({ ...typed, pieces: "A\n\nB " }).pieces).toEqual(["A", "B"]);
});

test.each([
  [{ title: "ab" }, "title"],
  [{ levels: "One" }, "levels"],
  [{ levels: "One\nOne" }, "levels"],
  [{ pieces: "Script 1" }, "pieces"],
  [{ pieces: "Script 1 to 201" }, "pieces"],
  [{ pieces: "Script 1\nEthan Blakemore, 8B" }, "pieces"],
])("%o is refused", (wrong, field) => {
  expect(() => parseModeration({ ...typed, ...wrong })).toThrow(
    expect.objectContaining({ problems: [expect.objectContaining({ field })] }),
  );
});
