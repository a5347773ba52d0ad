import fc from "fast-check";
import { expect, test } from "vitest";
import { summarise } from "#content/statistics/marks.ts";
import { type Pair, parsePairs, summarisePairs } from "#content/statistics/pairs.ts";

const rows = (...pairs: [number | null, number | null][]): Pair[] =>
  pairs.map(([before, after]) => ({ before, after }));

test.each<[string, Pair[]]>([
  ["12\t15\n13\t14", rows([12, 15], [13, 14])],
  ["Before\tAfter\r\n12\t\r\n\t14\r\n9\t11", rows([12, null], [null, 14], [9, 11])],
  ["12, 15\n abs, 14", rows([12, 15], [null, 14])],
  ["12 −3\n\n13 n/a", rows([12, -3], [13, null])],
])("%j is read as rows of two marks", (text, pairs) => {
  expect(parsePairs(text)).toEqual({ pairs, problems: [] });
});

test.each([["12\n13\n14"], ["12 13 14\n15 16 17"], ["12 13"], [""]])(
  "%j is no two columns",
  (text) => {
    expect(parsePairs(text)).toBeNull();
  },
);

test.each([
  ["Amira\t12\nBen\t14", "no pupil's name belongs here"],
  ["H80120001401X\t14\n12\t13", "no pupil's name belongs here"],
  ["Amira\t12\t13\nBen\t14\t15", "no pupil's name belongs here"],
  ["12\t13/20\n14\t15", "without what it is out of"],
  ["Before\t12\n13\t14", "not a mark"],
  ["1\t12\n2\t14\n3\t15", "counts the rows"],
])("%j is refused whole, and nothing of it repeated", (text, why) => {
  const read = parsePairs(text);
  expect(read?.pairs).toEqual([]);
  expect(read?.problems[0]?.text).toContain(why);
  expect(JSON.stringify(read)).not.toMatch(/Amira|Ben|H801/);
});

test("gains are those of the pupils who have both marks, and who has not is counted", () => {
  const pairs = rows([10, 14], [12, 13], [20, null], [null, 9], [null, null], [11, 18]);
  const { before, after, gain, ...rest } = summarisePairs(pairs);
  expect([before.n, after.n, gain.n]).toEqual([4, 4, 3]);
  expect(gain).toEqual(summarise([4, 1, 7]));
  expect(rest).toEqual({ onlyBefore: 1, onlyAfter: 1, neither: 1 });
});

test("of pupils who all have both, the mean gain is the difference of the means", () => {
  const mark = fc.integer({ min: -100, max: 1000 });
  fc.assert(
    fc.property(fc.array(fc.tuple(mark, mark), { minLength: 2 }), (marks) => {
      const { before, after, gain } = summarisePairs(rows(...marks));
      expect(gain.n).toBe(marks.length);
      expect(gain.mean).toBeCloseTo(after.mean - before.mean, 6);
    }),
  );
});
