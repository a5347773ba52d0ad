import { expect, test } from "vitest";
import { findCommands } from "#app/editor/commands.ts";

const found = (query: string) => findCommands(query, { takesFiles: true }).map(({ name }) => name);

for (const [typed, first] of [
  ["ta", "Table"],
  ["ti", "Tick list"],
  ["n", "Numbers"],
  ["no", "Note"],
  ["link", "Link"],
  ["file", "Picture or file"],
  ["callout", "Note"],
  ["CHECKBOX", "Tick list"],
] as const)
  test(`/${typed} offers ${first} first`, () => {
    expect(found(typed)[0]).toBe(first);
  });

test("what begins with the letters comes before what merely has them", () => {
  expect(found("ta").indexOf("Table")).toBeLessThan(found("ta").indexOf("Tick list"));
  expect(found("li").slice(0, 2)).toEqual(["List", "Link"]);
});

test("a slash alone offers everything, and nonsense nothing", () => {
  expect(found("")).toHaveLength(11);
  expect(found("zzz")).toEqual([]);
});

test("a page that takes no files offers none", () => {
  expect(findCommands("picture", { takesFiles: false })).toEqual([]);
});
