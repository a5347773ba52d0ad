import { describe, expect, test } from "vitest";
import { rateSecurity } from "#content/evidence/rating/eef-security.ts";
import { rateEssa, rateWwc } from "#content/evidence/rating/essa.ts";
import { type BodyRecord, rateBody } from "#content/evidence/rating/grade.ts";
import { rateMaryland, rateNesta } from "#content/evidence/rating/ladders.ts";
import {
  blankRecord,
  type StudyRecord,
  type Threat,
  type ThreatRating,
} from "#content/evidence/rating/record.ts";
import { scaleStage } from "#content/evidence/rating/scale-up.ts";
import { ratingScales } from "#content/packs/ratings/index.ts";

const record = (facts: Partial<StudyRecord>): StudyRecord => ({ ...blankRecord(), ...facts });
const threats = (rated: Partial<Record<Threat, ThreatRating>>) => ({
  ...blankRecord().threats,
  ...rated,
});
const moderate = (direction: ThreatRating["direction"]): ThreatRating => ({
  risk: "moderate",
  direction,
});
const high: ThreatRating = { risk: "high", direction: "unknown" };

/** Both classes tested before and after, one class an arm: the study of the golden thread. */
const thread = record({
  isDescribed: true,
  isMeasured: true,
  isMeasuredBefore: true,
  comparison: "like",
  comparesGains: true,
  classesTried: 1,
  classesCompared: 1,
  pupils: 54,
  sites: 1,
});

describe("one class an arm", () => {
  test("is Nesta 2, Maryland 3, at most one padlock, and meets no WWC standard", () => {
    expect(rateNesta(thread).level).toBe(2);
    expect(rateMaryland(thread).level).toBe(3);
    expect(rateSecurity({ ...thread, mdes: 0.2, attrition: 0 }).level).toBe(1);
    expect(rateWwc({ ...thread, baselineDifference: 0 }).level).toBe(0);
  });

  test("says that teacher and practice cannot be told apart", () => {
    expect(rateNesta(thread).steps.at(-1)).toEqual({
      asks: "One class tried it or was compared: teacher and practice cannot be told apart.",
      holds: true,
      does: "No more than Level 2",
    });
  });

  test("is lifted when each class takes its turn, or there are two classes an arm", () => {
    expect(rateNesta({ ...thread, isCrossover: true }).level).toBe(3);
    expect(rateNesta({ ...thread, classesTried: 2, classesCompared: 2 }).level).toBe(3);
    expect(rateNesta({ ...thread, classesTried: 2 }).level).toBe(2);
  });
});

test.each<[string, Partial<StudyRecord>, number, number]>([
  ["nothing said", {}, 0, 0],
  ["described alone", { isDescribed: true }, 1, 0],
  ["measured after alone", { isDescribed: true, isMeasured: true }, 1, 0],
  ["before and after", { isDescribed: true, isMeasured: true, isMeasuredBefore: true }, 2, 1],
  [
    "before and after, all other causes allowed for",
    { isDescribed: true, isMeasured: true, isMeasuredBefore: true, confounders: "all" },
    2,
    2,
  ],
  ["an unlike group", { isDescribed: true, isMeasured: true, comparison: "unlike" }, 2, 1],
  ["a group alike, after alone", { isDescribed: true, isMeasured: true, comparison: "like" }, 3, 2],
  [
    "as good as chance",
    { isDescribed: true, isMeasured: true, comparison: "like", allocation: "as-if-random" },
    3,
    4,
  ],
  [
    "drawn by lot and repeated",
    {
      isDescribed: true,
      isMeasured: true,
      comparison: "like",
      allocation: "random",
      replications: 1,
    },
    4,
    5,
  ],
  [
    "repeated, with a manual, nobody compared",
    {
      isDescribed: true,
      isMeasured: true,
      isMeasuredBefore: true,
      replications: 3,
      hasManual: true,
    },
    2,
    1,
  ],
  ["measured but not described", { isMeasured: true, isMeasuredBefore: true }, 0, 1],
])("%s is Nesta and Maryland as the scales say", (_, facts, onNesta, onMaryland) => {
  expect(rateNesta(record(facts)).level).toBe(onNesta);
  expect(rateMaryland(record(facts)).level).toBe(onMaryland);
});

describe("the security of a trial", () => {
  const trial = record({
    ...{ isMeasured: true, comparison: "like", allocation: "random" },
    ...{ mdes: 0.35, attrition: 0.08 },
  });

  test.each<[string, Partial<StudyRecord>, number | null]>([
    ["nothing threatens it", {}, 3],
    [
      "two moderate threats in the same direction",
      { threats: threats({ confounding: moderate("up"), missing: moderate("up") }) },
      2,
    ],
    [
      "two moderate threats in opposite directions",
      { threats: threats({ confounding: moderate("up"), missing: moderate("down") }) },
      3,
    ],
    [
      "two moderate threats of unknown direction",
      { threats: threats({ confounding: moderate("unknown"), missing: moderate("unknown") }) },
      3,
    ],
    [
      "three moderate threats of unknown direction",
      {
        threats: threats({
          confounding: moderate("unknown"),
          missing: moderate("unknown"),
          fidelity: moderate("unknown"),
        }),
      },
      2,
    ],
    [
      "three moderate threats in the same direction",
      {
        threats: threats({
          confounding: moderate("up"),
          missing: moderate("up"),
          fidelity: moderate("up"),
        }),
      },
      null,
    ],
    [
      "one moderate threat whose direction is known",
      { threats: threats({ missing: moderate("up") }) },
      2,
    ],
    ["one high threat", { threats: threats({ selective: high }) }, 2],
    [
      "one high and one moderate",
      { threats: threats({ selective: high, missing: moderate("unknown") }) },
      null,
    ],
    [
      "one high and two moderate",
      {
        threats: threats({
          selective: high,
          missing: moderate("unknown"),
          fidelity: moderate("unknown"),
        }),
      },
      1,
    ],
    [
      "two high, from one padlock",
      { mdes: 0.55, threats: threats({ selective: high, missing: high }) },
      0,
    ],
    ["its smallest detectable effect is not known", { mdes: null }, null],
    ["nobody knows how many were lost", { attrition: null }, null],
    [
      "nobody was compared, whatever else is not known",
      { comparison: "none", attrition: null, mdes: null },
      0,
    ],
  ])("%s", (_, facts, level) => {
    expect(rateSecurity({ ...trial, ...facts }).level).toBe(level);
  });

  test.each([
    [0.2, 5],
    [0.204, 5],
    [0.205, 4],
    [0.29, 4],
    [0.3, 3],
    [0.39, 3],
    [0.4, 2],
    [0.49, 2],
    [0.5, 1],
    [0.59, 1],
    [0.6, 0],
  ])("a smallest detectable effect of %d leaves %i padlocks", (mdes, level) => {
    expect(rateSecurity({ ...trial, mdes, attrition: 0 }).level).toBe(level);
  });

  test.each([
    [0, 5],
    [0.1, 5],
    [0.104, 5],
    [0.105, 4],
    [0.2, 4],
    [0.3, 3],
    [0.31, 2],
    [0.5, 1],
    [0.51, 0],
  ])("losing %d of the pupils leaves %i padlocks", (attrition, level) => {
    expect(rateSecurity({ ...trial, mdes: 0.1, attrition }).level).toBe(level);
  });

  test.each<[string, Partial<StudyRecord>, number]>([
    ["nobody compared", { comparison: "none" }, 0],
    ["nothing measured", { isMeasured: false }, 0],
    ["drawn by lot", {}, 5],
    ["as good as chance", { allocation: "as-if-random" }, 4],
    ["gains compared", { allocation: "chosen", comparesGains: true }, 4],
    ["all other causes allowed for", { allocation: "chosen", confounders: "all" }, 3],
    ["some allowed for", { allocation: "chosen", confounders: "some" }, 2],
    ["none allowed for", { allocation: "chosen" }, 1],
  ])("by its design alone: %s", (_, facts, level) => {
    expect(rateSecurity({ ...trial, mdes: 0.1, attrition: 0, ...facts }).level).toBe(level);
  });
});

describe("ESSA tiers", () => {
  const trial = record({
    isMeasured: true,
    comparison: "like",
    allocation: "random",
    attritionIsLow: true,
    confounders: "some",
    result: "above",
    pupils: 350,
    sites: 2,
  });

  test.each<[string, Partial<StudyRecord>, number]>([
    ["350 pupils at two sites are tier 1", {}, 4],
    ["349 pupils are tier 3", { pupils: 349 }, 2],
    [
      "a small trial by lot that allows for nothing else is tier 3",
      { pupils: 349, confounders: "ignored" },
      2,
    ],
    ["where nothing was measured there is no tier", { isMeasured: false }, 0],
    ["350 at one site are tier 3", { sites: 1 }, 2],
    ["with reservations it is tier 2", { attritionIsLow: false, baselineDifference: 0.05 }, 3],
    [
      "a difference before of 0.06 has to be adjusted for",
      { attritionIsLow: false, baselineDifference: 0.06 },
      2,
    ],
    [
      "adjusted for, 0.25 will do",
      { attritionIsLow: false, baselineDifference: -0.25, adjustsForBaseline: true },
      3,
    ],
    [
      "beyond 0.25 nothing helps",
      { attritionIsLow: false, baselineDifference: 0.26, adjustsForBaseline: true },
      2,
    ],
    ["without a clear result there is no tier", { result: "around" }, 0],
    [
      "a reason and a plan are tier 4",
      { result: "around", hasLogicModel: true, isEvaluationPlanned: true },
      1,
    ],
    [
      "a result below nothing has no tier, whatever the plan",
      { result: "below", hasLogicModel: true, isEvaluationPlanned: true },
      0,
    ],
  ])("%s", (_, facts, level) => {
    expect(rateEssa({ ...trial, ...facts }).level).toBe(level);
  });
});

test.each<[string, Partial<BodyRecord["down"]>, Partial<BodyRecord["up"]>, boolean, number]>([
  [
    "low, one up for a large effect, one down for imprecision",
    { imprecision: 1 },
    { large: 1 },
    false,
    2,
  ],
  ["high, less four, stops at very low", { bias: 2, imprecision: 1, indirectness: 1 }, {}, true, 1],
  ["high stays high", {}, { large: 2 }, true, 4],
  ["low rises to high", {}, { large: 2, dose: 1, confounding: 1 }, false, 4],
])("GRADE: %s", (_, down, up, isRandomised, level) => {
  const none = { bias: 0, inconsistency: 0, indirectness: 0, imprecision: 0, publication: 0 };
  const rated = rateBody({
    isRandomised,
    down: { ...none, ...down },
    up: { large: 0, dose: 0, confounding: 0, ...up },
  });
  expect(rated.level).toBe(level);
});

test.each([
  ["tried in one class", { classes: 1, tries: [] }, "tried"],
  ["tried in two classes", { classes: 2, tries: [] }, "repeated"],
  [
    "repeated at the same school",
    { classes: 1, tries: [{ school: "a", alliances: ["x"] }] },
    "repeated",
  ],
  [
    "at another school of the alliance",
    { classes: 1, tries: [{ school: "b", alliances: ["x", "y"] }] },
    "another-school",
  ],
  [
    "at a school of no alliance",
    { classes: 1, tries: [{ school: "b", alliances: [] }] },
    "another-school",
  ],
  [
    "in another alliance",
    { classes: 1, tries: [{ school: "c", alliances: ["y"] }] },
    "another-alliance",
  ],
  ["with a manual nobody used", { classes: 2, tries: [], hasManual: true }, "repeated"],
  [
    "with a manual",
    { classes: 1, tries: [{ school: "b", alliances: ["x"] }], hasManual: true },
    "manual",
  ],
] as const)("a practice %s has come as far as that", (_, travelled, stage) => {
  expect(scaleStage({ schools: ["a"], alliances: ["x"], hasManual: false, ...travelled })).toBe(
    stage,
  );
});

test("every scale names each of its levels once, in order", () => {
  for (const { levels } of ratingScales) {
    const numbers = levels.map(({ level }) => level);
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    expect(new Set(numbers).size).toBe(numbers.length);
  }
});
