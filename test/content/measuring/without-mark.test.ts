/** How many have no mark is told of all groups that may share pupils, or of none. */
import { expect, test } from "vitest";
import { formatShown } from "#content/disclosure/symbols.ts";
import type { Result } from "#content/measuring/result.ts";
import { showResults } from "#content/measuring/shown-results.ts";
import { disclosurePolicies } from "#content/packs/disclosure.ts";

const group = (n: number, missing: number, more: Partial<Result> = {}): Result => ({
  ...{ line: `${n}`, label: "8B", partOf: null, school: "North", schoolId: "north", missing },
  ...{ arm: "tried", occasion: "after", day: "2026-03-02", better: "higher", gain: null },
  ...{ classes: 1, blind: "yes", summary: { kind: "scores", n, mean: 30, sd: 5 } },
  measure: { id: "reading", name: "Reading", role: "outcome", kind: "standardised" },
  ...more,
});
const before = { occasion: "before" } as const;
const spelling = {
  measure: { id: "spelling", name: "Spelling", role: "outcome", kind: "standardised" },
} as const;
const south = { school: "South", schoolId: "south" };
const several = { school: null, schoolId: null };

test.each<[string, Result[], string]>([
  ["27 before and 24 after would tell of three", [group(27, 0, before), group(24, 3)], "c c"],
  ["and the other way round", [group(24, 3, before), group(27, 0)], "c c"],
  ["by another measure", [group(27, 0, spelling), group(24, 3)], "c c"],
  ["seven after tell of few who have a mark", [group(12, 0, before), group(5, 7)], "c c"],
  [
    "whoever is of several schools may be of this one",
    [group(60, 0, several), group(24, 3)],
    "c c",
  ],
  ["none, and enough", [group(27, 0, before), group(20, 7)], "0 7"],
  ["another school's", [group(27, 0, { ...before, ...south }), group(24, 3)], "0 c"],
])("%s", (_, results, told) => {
  const missing = showResults(results, disclosurePolicies.public).flatMap(({ results: of }) =>
    of.map((one) => formatShown(one.missing)),
  );
  expect(missing.join(" ")).toBe(told);
  const team = showResults(results, disclosurePolicies.team).flatMap(({ results: of }) =>
    of.map((one) => one.missing),
  );
  expect(team).toEqual(results.map(({ missing: value }) => ({ value })));
});
