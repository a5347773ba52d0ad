import { expect, test } from "vitest";
import { findTogetherCheck, parseTogether, togetherChecks } from "#content/enquiry/together.ts";
import { togetherLists } from "#content/packs/together.ts";

test("nine sentences are asked before, six at the start and again at the end", () => {
  expect(togetherChecks.map(({ id, list }) => [id, list.items.length])).toEqual([
    ["readiness-start", 9],
    ["conditions-start", 6],
    ["conditions-end", 6],
  ]);
  for (const { items, after } of togetherLists) {
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    expect(after).toMatch(/\(20\d\d\)/);
  }
});

const check = findTogetherCheck("conditions-end");
if (!check) throw new Error("no such check");
const parse = (fields: Record<string, string>) =>
  parseTogether(check, (field) => fields[field] ?? "");

test("what is left open stays open, and a note may stand alone", () => {
  expect(parse({ work: "3", "self-note": " Not talked about. " })).toEqual({
    answers: { self: { level: null, note: "Not talked about." }, work: { level: 3, note: "" } },
    problems: [],
  });
});

test.each<[Record<string, string>, string]>([
  [{}, "relationships"],
  [{ work: "5" }, "work"],
  [{ work: "0" }, "work"],
  [{ work: "2", "work-note": "a".repeat(301) }, "work-note"],
])("%j is refused at %s", (fields, field) => {
  expect(parse(fields).problems.map((problem) => problem.field)).toContain(field);
});
