import { expect, test } from "vitest";
import { policyFor } from "#content/disclosure/policy.ts";
import { essa } from "#content/packs/ratings/essa.ts";
import { analyse } from "#content/synthesis/analysis.ts";
import { suggestCertainty } from "#content/synthesis/certainty.ts";
import { discloseStudies } from "#content/synthesis/disclosed.ts";
import { directionsOf } from "#content/synthesis/pictures.ts";
import type { PublishedSynthesis } from "#content/synthesis/published.ts";
import { relabelled } from "#content/synthesis/relabelled.ts";
import { countWords, sayModeration, sayOutcome, sayPrediction } from "#content/synthesis/words.ts";
import { change, comparisons, study } from "./studies.ts";

const say = (...asked: Parameters<typeof analyse>) => {
  const [outcome] = analyse(...asked).outcomes;
  if (!outcome) throw new Error("no outcome");
  return sayOutcome(outcome);
};
const all = ({ headline, sentences, cautions }: ReturnType<typeof sayOutcome>) =>
  [headline, ...sentences, ...cautions].join(" ");

test("the prediction interval is said with what it means for the next school", () => {
  expect(sayPrediction({ low: -0.224, high: 0.669 })).toBe(
    "In a school like those studied, the next result could lie between −0.22 and 0.67: it could help, and it could do harm, since 0 lies between.",
  );
  expect(sayPrediction({ low: 0.1, high: 0.5 })).toContain("likely to help there too");
  expect(sayPrediction({ low: -0.5, high: -0.1 })).toContain("likely to do harm there too");
});

test("a pooled outcome says its average, its reach, and what it lacks", () => {
  const words = say(comparisons([0.28, 0.002], [0.3, 0.002], [0.32, 0.002]));
  expect(words.headline).toBe(
    "On average, pupils with whom it was tried did better in 3 comparisons.",
  );
  expect(words.sentences[0]).toContain("the difference is 0.30 standard deviations [0.25, 0.35]");
  expect(words.sentences[1]).toBe(
    "By the EEF Toolkit's table that is 4 months of progress; the interval goes from 3 to 4.",
  );
  expect(words.sentences).toContain(
    "Counted by direction alone, though some could be chance: 3 improved.",
  );
  expect(words.cautions).toContain("Under 5 comparisons nothing can be said of the next result.");
});

test("an interval that spans 0 says so, and gives no months", () => {
  const words = say(comparisons([-0.5, 0.1], [0, 0.1], [0.6, 0.1]));
  expect(words.headline).toBe(
    "No clear difference on average in 3 comparisons: it could be chance.",
  );
  expect(words.cautions).toContain("No months of progress are given, since the interval spans 0.");
  expect(all(words)).not.toMatch(/\d months/);
});

test("without comparisons, what was found is counted and the other causes are named", () => {
  const words = say([
    change("a"),
    study("b", { design: "direction", effect: null, direction: "no-clear-change" }),
  ]);
  expect(words.headline).toBe(
    "1 improved, 1 no clear change. Nobody is known to have been compared, so other causes may remain.",
  );
  expect(say([change("a")]).headline).toBe(
    "1 improved. Nobody was compared, so other causes remain.",
  );
  expect(words.cautions).toEqual([
    "No result is known to compare two groups, so nothing is pooled.",
    "One result is a change in one group. Pupils grow older, and know the test: a change is listed, and never pooled.",
  ]);
});

test("comparisons of groups too small to be told are not said to compare nobody", () => {
  const few = comparisons([0.5, 0.2], [0.4, 0.2], [0.6, 0.2]).map((one) => ({
    ...one,
    n: { tried: 8, compared: 8 },
  }));
  const shown = discloseStudies(few, policyFor("public"));
  const words = say(shown);
  expect(words.headline).toBe("3 improved. Too few comparisons to bring together.");
  expect(words.cautions).toEqual([
    "3 comparisons have a group too small to be told, so nothing is pooled.",
  ]);
  const [outcome] = analyse(shown).outcomes;
  if (!outcome) throw new Error("there is no outcome");
  expect(suggestCertainty(outcome).doubts[0]).toMatchObject({ doubt: "bias", by: null });
  expect(directionsOf("", [outcome])?.table.rows.map((row) => row[3])).toEqual([
    ...["yes", "yes", "yes"],
  ]);
});

test("what was left out loses its numbers once it is closed; what was taken in is in the estimate", () => {
  const [taken, left] = comparisons([0.5, 0.2], [0.4, 0.2]);
  if (!taken || !left) throw new Error("there are two");
  const published = {
    lines: [
      { study: taken, inclusion: "included", reason: "" },
      { study: left, inclusion: "excluded", reason: "" },
    ],
    analysis: { moderator: null, outcomes: [] },
  } as unknown as PublishedSynthesis;
  expect(
    relabelled(published, new Map()).lines.map(({ study: { effect, n } }) => [effect, n]),
  ).toEqual([
    [taken.effect, taken.n],
    [null, { tried: null, compared: null }],
  ]);
});

test("one class a group is a caution with what is found without it", () => {
  const some = comparisons([0.1, 0.02], [0.3, 0.03], [0.5, 0.04], [2, 0.02]).map((one, i) => ({
    ...one,
    isOneClass: i === 3,
  }));
  const [caution] = say(some).cautions;
  expect(caution).toContain("1 of 4 comparisons had one class a group");
  expect(caution).toMatch(/Without them it would be 0\.\d\d \[/);
});

test("the study that matters most is named, and whether it turns the answer", () => {
  const some = comparisons([0.3, 0.001], [0.32, 0.001], [0.31, 0.001], [1.5, 0.001]);
  expect(say(some).sentences.at(-1)).toBe(
    "School s4, 2026 matters most: without it, the difference would be 0.31 [0.29, 0.33], and the interval would no longer span 0.",
  );
});

test("groups and lines are said with whether it could be chance", () => {
  const of = (values: (string | number)[]) =>
    analyse(
      comparisons(...values.map((_, i) => [i < 3 ? 0.1 : 0.7, 0.001] as const)).map((one, i) => ({
        ...one,
        moderators: { kind: values[i] ?? "" },
      })),
      "kind",
    ).outcomes[0]?.moderation;
  const groups = of(["a", "a", "a", "b", "b", "b", "c"]);
  expect(groups && sayModeration(groups)).toContain("c too few to pool (1)");
  expect(groups && sayModeration(groups)).toContain("differ by more than chance gives");
  const line = of([1, 2, 3, 4, 5, 6]);
  expect(line && sayModeration(line)).toMatch(
    /^By kind, in 6 comparisons: 0\.\d\d for each one more/,
  );
});

test("directions are counted and nothing is counted by significance", () => {
  expect(countWords({ improved: 4, "no-clear-change": 3, worsened: 1, mixed: 0 })).toBe(
    "4 improved, 3 no clear change, 1 worsened",
  );
  const words = all(say(comparisons([0.28, 0.002], [0.3, 0.002], [0.32, 0.002], [0.1, 0.9])));
  expect(words).not.toMatch(/significan/i);
});

test("no word is the name of a formal tier", () => {
  const tiers = essa.levels.map(({ label }) => label.split(" ")[0] ?? "").filter(Boolean);
  const words = all(say(comparisons([0.28, 0.002], [0.3, 0.002], [0.32, 0.002])));
  for (const tier of [...tiers, "Strong", "Moderate", "Promising", "Limited", "Extensive"])
    expect(words).not.toMatch(new RegExp(`\\b${tier}\\b`, "i"));
});
