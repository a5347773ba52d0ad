import { expect, test } from "vitest";
import { heldBack, type Told } from "#content/disclosure/held-back.ts";
import { countedIn } from "#content/measuring/counted.ts";
import { sayHeld, toNote } from "#content/measuring/held.ts";
import type { ClassPoint } from "#content/measuring/series.ts";
import type { KeptSeries } from "#content/measuring/shown-series.ts";
import { disclosurePolicies } from "#content/packs/disclosure.ts";

const { alliance, public: open } = disclosurePolicies;
const at = new Date("2026-05-04T10:00:00Z");

const days = ["2026-03-02", "2026-03-09", "2026-03-16", "2026-03-23", "2026-03-30"];
const series = (points: Partial<ClassPoint>[], more: Partial<KeptSeries> = {}): KeptSeries => ({
  ...{ id: "s1", school: null, schoolId: null, name: "Handed in", unit: "%", measure: "" },
  ...{ kind: "percentage", better: "higher", n: 28, frozen: null },
  points: points.map((point, i) => ({ day: days[i] ?? "", value: 50, n: null, ...point })),
  ...more,
});
const counted = (one: KeptSeries) => countedIn([], [], [one]);
const toldOf = (one: KeptSeries, policy = open): Told => ({ at, policy, counted: counted(one) });

test.each<[string, KeptSeries, KeptSeries, boolean]>([
  ["a share that one more pupil is in", series([{ value: 50 }]), series([{ value: 54 }]), true],
  ["a share written more exactly", series([{ value: 50 }]), series([{ value: 50.2 }]), false],
  [
    "a mean of one pupil more",
    series([{ value: 6 }], { kind: "mean" }),
    series([{ value: 6.1, n: 29 }], { kind: "mean" }),
    true,
  ],
  [
    "two incidents more",
    series([{ value: 20 }], { kind: "count" }),
    series([{ value: 22 }], { kind: "count" }),
    true,
  ],
  [
    "a dozen incidents more",
    series([{ value: 20 }], { kind: "count" }),
    series([{ value: 32 }], { kind: "count" }),
    false,
  ],
  ["a day more", series([{}]), series([{}, {}]), false],
])("%s", (_, before, now, isHeld) => {
  expect(heldBack(counted(now), open, [toldOf(before)]).length > 0).toBe(isHeld);
});

test("the points of a series that are held are said together, the first by their days", () => {
  const was = series(days.map(() => ({ value: 50 })));
  const now = counted(series(days.map(() => ({ value: 54 }))));
  const [said, ...more] = sayHeld(now, heldBack(now, open, [toldOf(was)]));
  expect(more).toEqual([]);
  expect(said).toContain("Handed in, 2 March 2026, 9 March 2026, 16 March 2026 and 2 more: what");
  expect(said).toContain("told on 4 May 2026");
});

test("a point that was told to the same readers as it is now is not noted again", () => {
  const was = series([{}, {}]);
  const now = counted(series([{}, { value: 80 }, {}]));
  const noted = (earlier: Told[]) =>
    toNote(now, open, earlier).map(({ group, counts }) => [group, counts]);
  const all = [
    ["s1 2026-03-02", [14, 14]],
    ["s1 2026-03-09", [22, 6]],
    ["s1 2026-03-16", [14, 14]],
  ];
  expect(noted([])).toEqual(all);
  expect(noted([toldOf(was)])).toEqual(all.slice(1));
  expect(noted([toldOf(was, alliance)])).toEqual(all);
});
