import { expect, test } from "vitest";
import * as Y from "yjs";
import { addressOf, keyOf } from "#content/practice/address.ts";
import { formatCitation } from "#content/practice/citation.ts";
import { fillWriteUp, readWriteUp } from "#content/practice/live-write-up.ts";
import { costBand, countWords, sayCost } from "#content/practice/write-up.ts";
import { completeContent } from "#test/support/commons.ts";

for (const [pounds, band] of [
  [0, 1],
  [80, 1],
  [80.01, 2],
  [200, 2],
  [201, 3],
  [720, 3],
  [721, 4],
  [1200, 4],
  [1201, 5],
] as const)
  test(`£${pounds} a pupil is cost band ${band}`, () => {
    expect(costBand(pounds)).toBe(band);
  });

test("a write-up comes out of its live document as it went in", () => {
  const doc = new Y.Doc();
  fillWriteUp(doc, completeContent());
  expect(readWriteUp(doc)).toEqual(completeContent());
});

test("two people who fill in different fields at once both keep theirs", () => {
  const one = new Y.Doc();
  fillWriteUp(one, completeContent());
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
  one.getText("summary").insert(0, "Mine. ");
  other.getText("summary").insert(other.getText("summary").length, " Theirs.");
  one.getMap("tags").set("phase:Primary", true);
  other.getMap("tags").set("phase:Special", true);
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
  expect(readWriteUp(one)).toEqual(readWriteUp(other));
  expect(readWriteUp(one).summary).toMatch(/^Mine\..*Theirs\.$/);
  expect(readWriteUp(one).phases).toEqual(["Primary", "Secondary", "Special"]);
});

test("what a broken client writes is left out, never shown", () => {
  const doc = new Y.Doc();
  fillWriteUp(doc, completeContent());
  doc.getArray<unknown>("findings").push(["nonsense", new Y.Map([["direction", "up"]])]);
  doc.getMap("numbers").set("costPerPupil", -4);
  doc.getMap("tags").set("phase:Nowhere", true);
  expect(readWriteUp(doc)).toEqual({ ...completeContent(), costPerPupil: null });
});

test("the key at the end of an address survives every title, also one with hyphens", () => {
  const writeUp = { title: "Now-and-next boards — again?", key: "k3f9q2ab" };
  expect(addressOf(writeUp)).toBe("/practice/now-and-next-boards-again-k3f9q2ab");
  expect(keyOf("now-and-next-boards-again-k3f9q2ab")).toBe("k3f9q2ab");
  expect(keyOf("k3f9q2ab")).toBe("k3f9q2ab");
});

test("a citation names authors, year, version and address", () => {
  expect(
    formatCitation({
      title: "Retelling",
      authors: ["Amira Khan", "Tom Ellery"],
      version: 2,
      publishedAt: new Date("2026-03-14T09:00:00Z"),
      address: "https://c.example/practice/retelling-0nmaj10x/v/2",
    }),
  ).toBe(
    "Khan, A. & Ellery, T. (2026). Retelling (version 2). Practice Commons. https://c.example/practice/retelling-0nmaj10x/v/2",
  );
});

test("words are counted as a reader counts them", () => {
  expect(countWords("  two\n words ")).toBe(2);
  expect(countWords("")).toBe(0);
});

for (const [pounds, said] of [
  [null, "Not recorded"],
  [0, "Nothing but teachers’ time"],
  [0.01, "Very low: less than £1 a pupil a year"],
  [12, "Very low: about £12 a pupil a year"],
  [1300, "Very high: about £1,300 a pupil a year"],
] as const)
  test(`a cost of ${pounds} is told as “${said}”`, () => {
    expect(sayCost(pounds)).toBe(said);
  });
