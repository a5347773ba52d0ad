import { expect, test } from "vitest";
import { ActivityKind } from "#content/enquiry/activity.ts";
import { type Depth, depthOf, formatMinutes, sumByKind } from "#content/enquiry/depth.ts";

const kinds: Record<string, ActivityKind[]> = {
  none: [],
  exchange: ["exchange"],
  coordination: ["coordination", "joint-planning", "placement"],
  collaboration: ["team-teaching", "peer-observation", "feedback"],
};

test.each(Object.entries(kinds))("with %s at most, it is that", (depth, deepest) => {
  expect(deepest.map((kind) => depthOf([kind]))).toEqual(deepest.map(() => depth));
  const lighter = Object.values(kinds).slice(0, Object.keys(kinds).indexOf(depth)).flat();
  for (const kind of deepest) {
    expect(depthOf([...lighter, kind])).toBe(depth as Depth);
    expect(depthOf([kind, ...lighter, ...lighter])).toBe(depth as Depth);
  }
});

test("every kind has its depth, and nothing done is no depth", () => {
  expect(Object.values(kinds).flat().sort()).toEqual([...ActivityKind.options].sort());
  expect(depthOf([])).toBe("none");
});

test("minutes and times are summed kind by kind, the lightest kind first", () => {
  expect(
    sumByKind([
      { kind: "feedback", minutes: 20, times: 1 },
      { kind: "exchange", minutes: 10, times: 2 },
      { kind: "feedback", minutes: 30, times: 1 },
    ]),
  ).toEqual([
    { kind: "exchange", minutes: 10, times: 2 },
    { kind: "feedback", minutes: 50, times: 2 },
  ]);
});

test.each([
  [0, "0 minutes"],
  [1, "1 minute"],
  [59, "59 minutes"],
  [60, "1 hour"],
  [61, "1 hour 1 minute"],
  [125, "2 hours 5 minutes"],
  [72_000, "1,200 hours"],
])("%i minutes are said as “%s”", (minutes, words) => {
  expect(formatMinutes(minutes)).toBe(words);
});
