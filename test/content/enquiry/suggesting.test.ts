import { expect, test } from "vitest";
import { inOrder, reasonsFor } from "#content/enquiry/suggesting.ts";

const asked = { text: "Retelling a text before questions", themes: ["phonics"] };

test.each([
  ["the same word", "I can show retelling to others", [expect.stringContaining("retelling")]],
  ["another form of it", "How we ask a question well", [expect.stringContaining("question")]],
  ["a theme’s own word", "A phonics morning", [expect.stringContaining("phonics")]],
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
