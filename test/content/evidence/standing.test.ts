import { expect, test } from "vitest";
import {
  isDue,
  type RatedAs,
  type RatingFacts,
  standingOf,
  strengthOf,
} from "#content/evidence/rating/standing.ts";

const day = (number: number) => new Date(Date.UTC(2026, 0, number));
const rated = (raterId: string, level: number, on: number, reviewDue = "2027-01-01"): RatedAs => ({
  ...{ raterId, level, reviewDue, at: day(on) },
});
const facts = (more: Partial<RatingFacts>): RatingFacts => ({
  ...{ ratings: [], settlement: null, ratedBefore: null, retractedAt: null },
  ...more,
});
const settled = (level: number, on: number) => ({ level, at: day(on), reviewDue: "2027-02-01" });

const table: [says: string, facts: Partial<RatingFacts>, state: string, strength: number | null][] =
  [
    ["nobody rated it", {}, "unrated", null],
    ["one rated it", { ratings: [rated("a", 2, 1)] }, "one", 2],
    ["two agree", { ratings: [rated("a", 2, 1), rated("b", 2, 3)] }, "agreed", 2],
    ["two disagree", { ratings: [rated("a", 2, 1), rated("b", 3, 3)] }, "disagreement", null],
    [
      "a third agrees with one of them",
      { ratings: [rated("a", 2, 1), rated("b", 3, 3), rated("c", 3, 4)] },
      "disagreement",
      null,
    ],
    [
      "it was settled",
      { ratings: [rated("a", 2, 1), rated("b", 3, 3)], settlement: settled(2, 5) },
      "settled",
      2,
    ],
    [
      "one agrees after it was settled",
      { ratings: [rated("a", 2, 1), rated("b", 2, 9)], settlement: settled(2, 5) },
      "settled",
      2,
    ],
    [
      "one says otherwise after it was settled",
      { ratings: [rated("a", 2, 1), rated("b", 3, 9)], settlement: settled(2, 5) },
      "disagreement",
      null,
    ],
    ["an earlier version was rated", { ratedBefore: 1 }, "reopened", null],
    [
      "a work was retracted since",
      { ratings: [rated("a", 2, 1), rated("b", 2, 3)], retractedAt: day(4) },
      "reopened",
      null,
    ],
    [
      "a work was retracted since it was settled",
      { ratings: [rated("a", 2, 1)], settlement: settled(3, 3), retractedAt: day(4) },
      "reopened",
      null,
    ],
    [
      "one rated it again after the retraction",
      { ratings: [rated("a", 2, 1), rated("b", 1, 6)], retractedAt: day(4) },
      "one",
      1,
    ],
  ];

for (const [says, given, state, strength] of table)
  test(`${says}: ${state}`, () => {
    const standing = standingOf(facts(given));
    expect([standing.state, strengthOf(standing)]).toEqual([state, strength]);
  });

test("the version that was rated is named where a newer one is not yet", () => {
  expect(standingOf(facts({ ratedBefore: 3 }))).toEqual({
    ...{ state: "reopened", because: "version", ratedBefore: 3 },
  });
});

test("a review is due the day after its day, and whoever looks again moves it on", () => {
  const ratings = [rated("a", 2, 1, "2026-12-01"), rated("b", 2, 3, "2026-11-01")];
  const standing = standingOf(facts({ ratings }));
  expect([isDue(standing, "2026-11-01"), isDue(standing, "2026-11-02")]).toEqual([false, true]);
  const again = standingOf(facts({ ratings: [rated("a", 2, 1), rated("b", 2, 9, "2027-12-01")] }));
  expect(isDue(again, "2026-12-02")).toBe(false);
  expect(isDue({ state: "unrated" }, "2030-01-01")).toBe(false);
});

test("the first day on which somebody wanted to look again counts, until somebody has", () => {
  const reviewOf = (...ratings: RatedAs[]) => {
    const standing = standingOf(facts({ ratings }));
    return "reviewDue" in standing ? standing.reviewDue : null;
  };
  const [early, late] = [rated("a", 2, 1, "2026-06-01"), rated("b", 2, 3, "2026-12-01")];
  expect(reviewOf(early, late)).toBe("2026-06-01");
  expect(reviewOf(late, early)).toBe("2026-06-01");
  // Whoever looks on that day or later has looked for both; a day that is still to come stays.
  const looked = (at: Date) => ({ ...rated("b", 2, 3, "2027-06-01"), at });
  expect(reviewOf(early, looked(new Date("2026-06-01T09:00:00Z")))).toBe("2027-06-01");
  expect(reviewOf(early, looked(new Date("2026-05-31T09:00:00Z")))).toBe("2026-06-01");
});

test("who agrees with a settlement once it is due moves its review on, and not before", () => {
  const agrees = { ...rated("b", 2, 9, "2028-01-01"), at: new Date("2027-02-01T09:00:00Z") };
  for (const [later, reviewDue] of [
    [rated("b", 2, 9, "2028-01-01"), "2027-02-01"],
    [agrees, "2028-01-01"],
  ] as const) {
    const ratings = [rated("a", 2, 1), later];
    expect(standingOf(facts({ ratings, settlement: settled(2, 5) }))).toMatchObject({ reviewDue });
  }
});
