import { expect, test } from "vitest";
import { formatBlocks, parseBlocks } from "#content/measuring/protocol.ts";
import { formatPoints, parsePoints } from "#content/measuring/series.ts";
import { formatItems, parseItems, parseResponses } from "#content/measuring/typed-survey.ts";

test("points are read in the order of their days, however the days are written", () => {
  const { points } = parsePoints(
    "Week\tAttendance\n9/3/2026\t94.1%\n2026-03-02, 93.5 27",
    "attendance",
  );
  expect(points).toEqual([
    { day: "2026-03-02", value: 93.5, n: 27 },
    { day: "2026-03-09", value: 94.1, n: null },
  ]);
  expect(parsePoints(formatPoints(points), "attendance").points).toEqual(points);
});

test.each([
  ["2026-03-02 93\nSam Taylor 94", "attendance", "Line 2 has words"],
  ["2026-03-02 101", "attendance", "Line 1"],
  ["2026-03-02 1.5", "count", "whole number"],
  ["2026-02-30 1", "mean", "Line 1"],
  ["2026-03-02 1 0", "mean", "Line 1"],
  ["2026-03-02 1\n2/3/2026 2", "mean", "there twice"],
  ["", "mean", "at least one"],
  [`${"2026-03-02 1\n".repeat(1001)}`, "mean", "at most 1000"],
] as const)("%j is refused, and what was typed is not repeated", (text, kind, message) => {
  const { points, problems } = parsePoints(text, kind);
  expect(points).toEqual([]);
  expect(problems).toHaveLength(1);
  expect(problems[0]?.message).toContain(message);
  expect(problems[0]?.message).not.toContain("Sam");
});

test("items are one a line, and (R) turns one round", () => {
  const items = parseItems("I enjoy reading\n\nI give up (R)\n");
  expect(items).toMatchObject([
    { text: "I enjoy reading", reversed: false },
    { text: "I give up", reversed: true },
  ]);
  expect(parseItems(formatItems(items))).toEqual(items);
});

test("answers are whole numbers, an empty item was not asked, and nothing at all is refused", () => {
  const survey = { items: parseItems("One\nTwo"), points: 3 };
  expect(parseResponses(survey, { "item-1": ["1", "", "4"] })).toEqual({
    responses: { "item-1": [1, 0, 4] },
    problems: [],
  });
  expect(parseResponses(survey, { "item-1": ["1", "x", "4"] }).problems).toMatchObject([
    { field: "item-1" },
  ]);
  expect(parseResponses(survey, {}).problems).toMatchObject([{ field: "day" }]);
});

test("an empty line parts classes that are not alike", () => {
  const blocks = [
    ["8A", "8B"],
    ["9A", "9B"],
  ];
  expect(parseBlocks("8A\r\n 8B \r\n\r\n9A\n9B\n")).toEqual(blocks);
  expect(parseBlocks(formatBlocks(blocks))).toEqual(blocks);
  expect(parseBlocks(" \n\n ")).toEqual([]);
});
