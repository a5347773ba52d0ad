import { expect, test } from "vitest";
import { isShown } from "#content/disclosure/symbols.ts";
import { disclosurePolicies } from "#content/packs/disclosure.ts";
import { changeNotice, compareWaves, showWave } from "#content/survey/shown.ts";
import { answersOf, meanAnswer, Survey, SurveyWave } from "#content/survey/survey.ts";

const { team, alliance, public: open } = disclosurePolicies;

const survey = Survey.parse({
  items: [
    { id: "enjoy", text: "I enjoy reading", reversed: false },
    { id: "giveUp", text: "I give up when reading gets hard", reversed: true },
  ],
  points: 5,
});
const wave = (date: string, enjoy: number[], giveUp = enjoy): SurveyWave => ({
  ...{ date, responses: { enjoy, giveUp } },
});
/** The first item of a wave with these answers. */
const shown = (enjoy: number[], policy = open) => {
  const [item] = showWave({ ...survey, points: enjoy.length }, wave("2026-03-14", enjoy), policy);
  if (!item) throw new Error("no item");
  return item;
};

test("the mean is that of the points, with its n", () => {
  expect(meanAnswer([0, 0, 10, 20, 10])).toEqual({ n: 40, mean: 4 });
  expect(meanAnswer([0, 0, 0])).toEqual({ n: 0, mean: null });
});

test("a reversed item is turned round: agreeing that one gives up counts low", () => {
  const answers = wave("2026-03-14", [10, 20, 10, 0, 0]);
  expect(meanAnswer(answersOf(survey, answers, "enjoy")).mean).toBe(2);
  expect(meanAnswer(answersOf(survey, answers, "giveUp")).mean).toBe(4);
  expect(answers.responses.giveUp).toEqual([10, 20, 10, 0, 0]);
});

test("under ten answers the team itself sees how many there were, and no more", () => {
  expect(shown([3, 3, 3], team)).toEqual({
    ...{ id: "enjoy", n: { value: 9 }, mean: { symbol: "c" }, distribution: null },
  });
  expect(shown([3, 3, 4], team).distribution).toEqual([{ value: 3 }, { value: 3 }, { value: 4 }]);
});

test("how many there were is a count under the policy", () => {
  const n = [team, alliance, open].map((policy) => shown([1, 1, 1], policy).n);
  expect(n).toEqual([{ value: 3 }, { value: 3 }, { symbol: "c" }]);
});

test("a spread with a small count is not shown beside the mean, which would fill it in", () => {
  const item = shown([3, 12, 20, 14, 9]);
  expect(item.distribution).toBeNull();
  expect(item.mean).toEqual({ value: expect.closeTo(3.241, 3) });
  expect(shown([6, 12, 20, 14, 9]).distribution).toHaveLength(5);
});

test("a mean that tells how many were at an end of the scale is confidential", () => {
  // Of forty, one chose four and the rest five: no other answers have the mean of 4.975.
  expect(shown([0, 0, 0, 1, 39]).mean).toEqual({ symbol: "c" });
  expect(shown([0, 0, 0, 0, 40]).mean).toEqual({ symbol: "c" });
  expect(shown([3, 37]).mean).toEqual({ symbol: "c" });
  expect(shown([0, 0, 0, 1, 39], team).mean).toEqual({ value: 4.975 });
});

/** By trying every way in which so many can answer. */
function waysToAnswer(n: number, points: number): number[][] {
  if (points === 1) return [[n]];
  return Array.from({ length: n + 1 }, (_, chose) =>
    waysToAnswer(n - chose, points - 1).map((rest) => [chose, ...rest]),
  ).flat();
}

test("no mean that is shown leaves a small count known to within three, tried every way", () => {
  for (const points of [2, 3, 4]) {
    const all = waysToAnswer(12, points);
    for (const counts of all) {
      const item = shown(counts);
      const { mean } = item;
      if (!isShown(mean) || item.distribution) continue;
      const fitting = all.filter((other) => meanAnswer(other).mean === meanAnswer(counts).mean);
      for (const [index, count] of counts.entries()) {
        if (count !== 12 && (count === 0 || count > 5)) continue;
        const values = fitting.map((other) => other[index] ?? 0);
        expect(Math.max(...values) - Math.min(...values)).toBeGreaterThanOrEqual(3);
      }
    }
  }
});

test("an item that nobody was asked is not available", () => {
  const asked = { date: "2026-03-14", responses: { enjoy: [0, 0, 10, 20, 10] } };
  expect(showWave(survey, asked, open)[1]?.mean).toEqual({ symbol: "x" });
});

test("two waves are compared as change, the later less the earlier, in whichever order", () => {
  const autumn = wave("2025-10-03", [10, 20, 10, 0, 0]);
  const summer = wave("2026-06-26", [0, 0, 10, 20, 10]);
  for (const waves of [
    [autumn, summer],
    [summer, autumn],
  ] as const) {
    const [enjoy, giveUp] = compareWaves(survey, waves, open);
    expect(enjoy?.change).toEqual({ value: 2 });
    expect(giveUp?.change).toEqual({ value: -2 });
  }
  expect(changeNotice).toMatch(/^Change, not effect/);
});

test("change is confidential where a mean is, and doubtful where one is", () => {
  const many = wave("2025-10-03", [10, 20, 10, 0, 0]);
  const few = wave("2026-06-26", [3, 3, 3, 0, 0]);
  const some = wave("2026-06-26", [7, 7, 7, 0, 0]);
  expect(compareWaves(survey, [many, few], open)[0]?.change).toEqual({ symbol: "c" });
  expect(compareWaves(survey, [many, some], open)[0]?.change).toMatchObject({ unreliable: true });
});

test("answers that are not one for each point are refused, and so is a day that there is not", () => {
  expect(() => answersOf(survey, wave("2026-03-14", [1, 2]), "enjoy")).toThrow(RangeError);
  expect(() => answersOf(survey, wave("2026-03-14", [1, 2, 3, 4, 5]), "other")).toThrow(RangeError);
  expect(SurveyWave.safeParse({ date: "2026-02-30", responses: {} }).success).toBe(false);
  const twice = { ...survey, items: [survey.items[0], survey.items[0]] };
  expect(Survey.safeParse(twice).success).toBe(false);
});
