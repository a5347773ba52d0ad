import { expect, test } from "vitest";
import { inOrder, reasonsFor, themesNamedIn } from "#content/enquiry/suggesting.ts";

const asked = { text: "Retelling a text before questions", themes: ["phonics"] };
const speaksOf = (words: string) => [expect.stringContaining(`which speaks of ${words}.`)];

test.each([
  ["two of its words", "Retelling before texts", speaksOf("“retelling” and “texts”")],
  ["other forms of them", "We retell, then question", speaksOf("“retell” and “question”")],
  ["one of its words, which is chance", "I can show retelling to others", []],
  ["one word twice, in two forms", "Question well, questioning less", []],
  ["a theme by its name", "A phonics morning", speaksOf("Phonics")],
  ["another theme by its name", "A feedback morning", []],
  ["words that all teachers use", "Teaching pupils before school", []],
  ["nothing in common", "Forest school", []],
  ["nothing at all", "", []],
])("%s in an offer", (_, offers, reasons) => {
  expect(reasonsFor({ offers, specialisms: [] }, asked)).toEqual(reasons);
});

test("what somebody knows well is a reason of its own, and another theme is none", () => {
  expect(reasonsFor({ offers: "", specialisms: ["phonics", "feedback"] }, asked)).toEqual([
    "Knows Phonics well.",
  ]);
  expect(reasonsFor({ offers: "", specialisms: ["feedback"] }, asked)).toEqual([]);
});

test("who fits in two ways comes first, others by name, and who does not fit is left out", () => {
  const found = [
    { name: "Zoe", reasons: ["a"] },
    { name: "Eve", reasons: ["a", "b"] },
    { name: "Ann", reasons: ["a"] },
    { name: "Bob", reasons: [] },
  ];
  expect(inOrder(found).map(({ name }) => name)).toEqual(["Eve", "Ann", "Zoe"]);
});

test("a theme is named in a text by all the words of its name", () => {
  expect(themesNamedIn("Somebody who knows phonics")).toContain("phonics");
  expect(themesNamedIn("A strategy")).not.toContain("reading-comprehension-strategies");
  expect(themesNamedIn("Strategies of reading comprehension")).toContain(
    "reading-comprehension-strategies",
  );
  expect(themesNamedIn("")).toEqual([]);
});
