import { expect, test } from "vitest";
import type { Match } from "#content/synthesis/matching.ts";
import { type Gone, whatIsStale } from "#content/synthesis/stale.ts";
import type { Decided, SynthesisStudy } from "#content/synthesis/study.ts";
import { comparisons, study } from "./studies.ts";

const included = (studies: readonly SynthesisStudy[]): Decided[] =>
  studies.map((one) => ({ study: one, inclusion: "included", reason: "" }));
const matched = (studies: readonly SynthesisStudy[], over: Partial<Match> = {}): Match[] =>
  studies.map((one) => ({
    ...{ study: one, inclusion: "included", rule: "fits", reason: "It fits the rules." },
    ...over,
  }));
const none = new Map<string, Gone>();
const three = comparisons([0.2, 0.001], [0.21, 0.001], [0.22, 0.001]);

test("what is as it was is not out of date", () => {
  const { isOutOfDate, news, changes } = whatIsStale(included(three), {
    ...{ matches: matched(three), gone: none },
  });
  expect([isOutOfDate, news, changes]).toEqual([false, [], []]);
});

test("a new match says what it would change", () => {
  const added = study("new", { effect: { g: -0.6, variance: 0.001 }, direction: "worsened" });
  const { isOutOfDate, news, changes } = whatIsStale(included(three), {
    ...{ matches: matched([...three, added]), gone: none },
  });
  expect(isOutOfDate).toBe(true);
  expect(news.map(({ says }) => says)).toEqual([
    "School new, 2026 is new, on Reading (Year 8, School new). It fits the rules.",
  ]);
  expect(changes).toEqual([
    "Reading: 1 comparison more, 4 instead of 3; the estimate would move from 0.21 to 0.01; the interval would now span 0; 3 improved, 1 worsened would be found instead of 3 improved.",
  ]);
});

test("a new match that waits for a person is told, and changes nothing before", () => {
  const waiting = matched([study("new")], { inclusion: "undecided", reason: "Look at it." });
  const stale = whatIsStale(included(three), {
    ...{ matches: [...matched(three), ...waiting], gone: none },
  });
  expect(stale.news[0]?.says).toBe(
    "School new, 2026 is new, on Reading (Year 8, School new), and waits for a person. Look at it.",
  );
  expect(stale.after).toEqual(stale.before);
  expect(stale.changes).toEqual([]);
});

test("what a person left out does not come back", () => {
  const left = study("left");
  const published: Decided[] = [
    ...included(three),
    { study: left, inclusion: "excluded", reason: "Another subject" },
  ];
  const matches = matched([...three, left]);
  expect(whatIsStale(published, { matches, gone: none }).isOutOfDate).toBe(false);
});

test.each([
  ["withdrawn", "School s3, 2026 has been withdrawn."],
  ["unreadable", "One of its results can no longer be read by all who read this synthesis."],
  ["retracted", "School s3, 2026 has been retracted where it was published."],
] as const)("a study that is %s is taken out, and what is left is said", (kind, says) => {
  const { news, changes } = whatIsStale(included(three), {
    matches: matched(three),
    gone: new Map([["s3", kind]]),
  });
  expect(news).toMatchObject([{ kind, says }]);
  expect(changes).toEqual([
    "Reading: 1 comparison fewer, 2 instead of 3; too few comparisons would be left to pool; 2 improved would be found instead of 3 improved.",
  ]);
});

test("a newer version takes the place of the one taken in", () => {
  const newer = study("s1", {
    source: { kind: "write-up", writeUpId: "s1", version: 2, evidenceId: "e" },
    effect: { g: 0.5, variance: 0.001 },
  });
  const { news, after } = whatIsStale(included(three), {
    matches: matched([newer, ...three.slice(1)]),
    gone: none,
  });
  expect(news).toMatchObject([
    {
      kind: "newer-version",
      says: "School s1, 2026 has version 2; the one taken in is 1.",
    },
  ]);
  expect(after.outcomes[0]?.comparisons[0]?.effect?.g).toBe(0.5);
});

test("a result that a newer version no longer has is taken out, one that was taken in by hand is not", () => {
  expect(
    whatIsStale(included(three), { matches: matched(three.slice(1)), gone: none }).news,
  ).toMatchObject([{ kind: "no-longer-fits", study: { id: "s1" } }]);
  const against = matched(three, {
    inclusion: "excluded",
    rule: "theme",
    reason: "Not asked for.",
  });
  expect(whatIsStale(included(three), { matches: against, gone: none }).isOutOfDate).toBe(false);
});

test("outside studies stay, and a new result of pupils already in it is not counted twice", () => {
  const outside = study("out", { source: { kind: "outside", reference: null } });
  const again = study("new", { sample: outside.sample });
  const { news, after } = whatIsStale(included([...three, outside]), {
    matches: matched([...three, again]),
    gone: none,
  });
  expect(news).toHaveLength(1);
  expect(after.outcomes[0]?.comparisons.map(({ id }) => id)).toEqual(["s1", "s2", "s3", "out"]);
});

test("what was left out is asked about again once it has a newer version that fits", () => {
  const of = (version: number) =>
    study("left", { source: { kind: "write-up", writeUpId: "left", version, evidenceId: "e" } });
  const published: Decided[] = [
    ...included(three),
    { study: of(1), inclusion: "excluded", reason: "Its phase is Primary." },
  ];
  const newsOf = (now: SynthesisStudy) =>
    whatIsStale(published, { matches: matched([...three, now]), gone: none }).news;
  expect(newsOf(of(1))).toEqual([]);
  expect(newsOf(of(2))).toMatchObject([
    { kind: "new", says: expect.stringContaining("School left, 2026 has version 2 now") },
  ]);
});

test("a try that was taken back and told otherwise is news", () => {
  const told = (direction: "improved" | "worsened") =>
    study("try", {
      source: { kind: "adaptation", adaptationId: "try" },
      ...{ design: "direction", effect: null, direction },
    });
  const published = included([...three, told("improved")]);
  const today = (now: SynthesisStudy) =>
    whatIsStale(published, { matches: matched([...three, now]), gone: none });
  expect(today(told("improved")).isOutOfDate).toBe(false);
  const { news, after } = today(told("worsened"));
  expect(news.map(({ says }) => says)).toEqual([
    "School try, 2026 on Reading is told otherwise now: worsened, where it was improved.",
  ]);
  expect(after.outcomes[0]?.directions.worsened).toBe(1);
});
