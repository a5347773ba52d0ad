import { expect, test } from "vitest";
import { readAmount } from "#app/editor/amount.ts";

const readCost = (typed: string) => readAmount(typed, { of: "pounds", most: 100_000 });

for (const [typed, pounds] of [
  ["", null],
  [" 12 ", 12],
  ["0", 0],
  ["0.50", 0.5],
  ["12.", 12],
  ["£1,200.50", 1200.5],
  ["100,000", 100_000],
] as const)
  test(`"${typed}" is read as a cost`, () => {
    expect(readCost(typed)).toEqual({ value: pounds });
  });

for (const typed of ["-5", "12,50", "1e3", "ten", "12 pounds", "1.2.3", "Infinity"])
  test(`"${typed}" is told to be no number of pounds`, () => {
    expect(readCost(typed).problem).toBe("Give it as a number of pounds, 0 or more.");
  });

test("a cost beyond what a write-up can hold is told too", () => {
  expect(readCost("100,001").problem).toBe("Give it as a number of pounds, 100,000 at most.");
});
