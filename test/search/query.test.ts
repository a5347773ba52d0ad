import { expect, test } from "vitest";
import { fold, listWords } from "#search/analysis.ts";
import { allowedDistance, chooseCorrection, distanceWithin } from "#search/correction.ts";
import { opening, toHighlighted } from "#search/highlight.ts";
import { parseQuery } from "#search/query.ts";

test.each([
  ["plain words", ["plain", "words"], [], []],
  ["the plain", ["plain"], [], []],
  ["the", ["the"], [], []],
  ["maths maths", ["maths", "maths"], [], []],
  ['a "Lesson  Study" cycle', ["cycle"], ["lesson study"], []],
  ["“lesson study”", [], ["lesson study"], []],
  ["co-operative -groups", ["co", "operative"], [], ["groups"]],
  ['-"mixed ability" sets', ["sets"], [], ["mixed ability"]],
  ['say "aloud', ["say", "aloud"], [], []],
  ["- x", ["x"], [], []],
  ["St Mary’s", ["st", "mary"], [], []],
])("%j is understood", (text, words, phrases, excluded) => {
  const parsed = parseQuery(text);
  expect(parsed.words.map(({ word }) => word)).toEqual(words);
  expect(parsed).toMatchObject({ phrases, excluded });
});

test("only the word that ends a text may be unfinished", () => {
  expect(parseQuery("reading compre").last?.word).toBe("compre");
  expect(parseQuery('compre "reading aloud"').last).toBeNull();
  expect(parseQuery("reading -compre").last).toBeNull();
});

test("words are compared without case, accents, possessive or shape of apostrophe", () => {
  expect(["Siobhán’s", "O’BRIEN", "CAFÉ"].map(fold)).toEqual(["siobhan", "o'brien", "cafe"]);
  expect(listWords("O’Brien's café, Café")).toEqual(["o", "brien", "cafe"]);
});

test.each([
  ["reading", "reading", 2, 0],
  ["reading", "raeding", 2, 1],
  ["reading", "redaing", 1, 1],
  ["reading", "readings", 1, 1],
  ["reading", "ridings", 2, null],
  ["reading", "leadings", 2, 2],
  ["", "ab", 2, 2],
])("%s and %s within %i: %s", (a, b, limit, distance) => {
  expect(distanceWithin(a, b, limit)).toBe(distance);
  expect(distanceWithin(b, a, limit)).toBe(distance);
});

test("short words and numbers are not corrected, long words further", () => {
  expect(["sit", "2019", "read", "feedbak", "metacognitoin"].map(allowedDistance)).toEqual([
    0, 0, 1, 1, 2,
  ]);
});

test("the nearest wins, then the most used, then the same first letter", () => {
  const choose = (word: string, ...candidates: [string, number][]) =>
    chooseCorrection(
      word,
      candidates.map(([word, documents]) => ({ word, documents })),
    );
  expect(choose("planers", ["planner", 50], ["planets", 1])).toBe("planets");
  expect(choose("planess", ["planets", 2], ["planers", 3])).toBe("planers");
  expect(choose("reeding", ["feeding", 2], ["reading", 1])).toBe("reading");
  expect(choose("reading", ["nothing", 9], ["leading", 0])).toBeNull();
});

test("marks become pieces, neighbours joined", () => {
  expect(toHighlighted("a \u0001b\u0002\u0001 c\u0002 <i>")).toEqual([
    { text: "a ", hit: false },
    { text: "b c", hit: true },
    { text: " <i>", hit: false },
  ]);
});

test("an opening is cut between words", () => {
  expect(opening("one two three", 9)).toEqual([{ text: "one two…", hit: false }]);
  expect(opening("one two", 9)).toEqual([{ text: "one two", hit: false }]);
  expect(opening("")).toEqual([]);
});
