import { expect, test } from "vitest";
import { openLibrary, practice } from "#test/search/support/library.ts";

const shelf = [
  practice("a", { title: "Hinge questions", names: "Siobhán O’Brien" }),
  practice("b", { title: "Marking less", body: "a word and a drop of feedback" }),
  practice("c", { title: "A lone half \ud800 of a letter", body: "\0\u0001\u0002" }),
];

test.each([
  "",
  " ",
  '"',
  '""',
  '"" ""',
  '"a "b" c',
  "-",
  "--",
  "-- -a --b",
  '-""',
  '-"',
  "AND OR NOT NEAR",
  "NEAR(a b, 5)",
  "title:x",
  "title : x",
  "{title body}: x",
  "^a",
  "a*",
  "*",
  "(",
  ")((",
  "a + b",
  "'; drop table search_document; --",
  "\0",
  "a\0b",
  "\ud800",
  "a\ud800b",
  "\u0301",
  "e\u0301",
  "’",
  "’s",
  "''''s",
  "o'",
  "🙂 🏳️‍🌈",
  "数学 教室",
  "हिन्दी",
  "مدرسة",
  "ſ ß İ ı ﬁ",
  "\u{e000}",
  "\u00ad",
  "%_\\",
  "a".repeat(5000),
  "a ".repeat(5000),
  "abcd efgh ".repeat(300),
  '"a" '.repeat(500),
  "-a ".repeat(500),
])("%j is answered", async (text) => {
  await using library = await openLibrary(shelf);
  const answer = await library.search(text);
  expect(answer.total).toBeLessThanOrEqual(3);
});
