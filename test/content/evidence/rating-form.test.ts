import { expect, test } from "vitest";
import { prefill } from "#content/evidence/rating/prefill.ts";
import {
  fieldsOfRecord,
  parseRecord,
  recordQuestions,
} from "#content/evidence/rating/questions.ts";
import { blankRecord, StudyRecord } from "#content/evidence/rating/record.ts";
import { reviewDay } from "#content/evidence/rating/review.ts";
import { headlineOf, judge } from "#content/evidence/rating/verdict.ts";
import { completeContent } from "#test/support/commons.ts";

const full: StudyRecord = {
  ...blankRecord(),
  ...{ isDescribed: true, isMeasured: true, isMeasuredBefore: true, comparison: "like" },
  ...{ allocation: "random", confounders: "some", comparesGains: true, classesTried: 6 },
  ...{ classesCompared: 6, pupils: 340, sites: 3, attrition: 0.085, attritionIsLow: true },
  ...{ mdes: 0.31, baselineDifference: -0.04, adjustsForBaseline: true, result: "above" },
  ...{ replications: 2, hasManual: true, hasLogicModel: true, isEvaluationPlanned: true },
};

test("every field of a record but its threats is asked once", () => {
  const fields = Object.keys(StudyRecord.shape).filter((field) => field !== "threats");
  expect(recordQuestions.map(({ field }) => field).sort()).toEqual(fields.sort());
});

test("a record comes back from the fields of a form as it went in", () => {
  for (const record of [blankRecord(), full]) {
    const threatened: StudyRecord = {
      ...record,
      threats: { ...record.threats, fidelity: { risk: "high", direction: "down" } },
    };
    const fields = fieldsOfRecord(threatened);
    expect(parseRecord((field) => fields[field] ?? "")).toEqual({
      ...{ record: threatened, problems: [] },
    });
  }
});

test("an empty form is a blank record, and what cannot be is named", () => {
  expect(parseRecord(() => "")).toEqual({ record: blankRecord(), problems: [] });
  const typed: Record<string, string> = { pupils: "many", attrition: "140", comparison: "all" };
  const { problems } = parseRecord((field) => typed[field] ?? "");
  expect(problems.map(({ field }) => field).sort()).toEqual(["attrition", "comparison", "pupils"]);
});

test("a level is confirmed, or changed with a reason", () => {
  const computed = { level: "", reason: "" };
  const confirmed = judge(full, () => computed);
  expect(confirmed.problems).toEqual([]);
  expect(headlineOf(confirmed.verdicts)).toMatchObject({ level: 5, final: 5, reason: "" });
  const lower = (reason: string) =>
    judge(full, (scale) => (scale === "nesta" ? { level: "3", reason } : computed));
  expect(lower(" ").problems.map(({ field }) => field)).toEqual(["reason-nesta"]);
  expect(lower("The manual is a page.").problems).toEqual([]);
  expect(headlineOf(lower("The manual is a page.").verdicts)).toMatchObject({
    ...{ level: 5, final: 3, reason: "The manual is a page." },
  });
  expect(judge(full, () => ({ level: "9", reason: "" })).problems).toHaveLength(5);
});

test("where a scale leaves it open, a level needs a reason, and none is none", () => {
  const open = { ...full, mdes: null };
  const left = judge(open, () => ({ level: "", reason: "" }));
  expect(left.problems).toEqual([]);
  const security = left.verdicts.find(({ scale }) => scale === "eef-security");
  expect(security).toMatchObject({ level: null, final: null });
  const given = judge(open, (scale) => ({
    ...{ level: scale === "eef-security" ? "2" : "", reason: "" },
  }));
  expect(given.problems.map(({ field }) => field)).toEqual(["reason-eef-security"]);
});

test("a review falls on the same day of a later month, or its last", () => {
  expect(reviewDay("2026-11-23", 12)).toBe("2027-11-23");
  expect(reviewDay("2026-08-31", 6)).toBe("2027-02-28");
});

const marks = (mean: number, n = 28) => ({ n, mean, sd: 10 });
const result = {
  ...{ outcome: "Comprehension", measure: "", sample: "Year 8" },
  ...{ kind: "attainment" as const, better: "higher" as const },
  classes: { tried: 1, compared: 1, icc: 0.2 },
};
const item = {
  ...{ id: "e1", kind: "own-data" as const, what: "Tests", method: "", when: "", n: 56 },
  ...{ supports: ["f1"], reference: null, result: null },
};
const around = { enquiry: null, schools: 2, toldTheSame: 0 };

test("a record is filled in from what a version says, and no further", () => {
  const { record, known } = prefill(completeContent(), around);
  expect(record).toEqual({ ...blankRecord(), isDescribed: true, sites: 2 });
  expect(Object.keys(known).sort()).toEqual(["isDescribed", "sites"]);
});

test("a comparison of gains fills in what follows from it", () => {
  const numbers = {
    from: "gains" as const,
    tried: { before: marks(50), after: marks(60) },
    compared: { before: marks(51), after: marks(53) },
    correlation: 0.5,
  };
  const evidence = [{ ...item, result: { ...result, numbers } }];
  const enquiry = { design: "comparison-class", isDrawn: false };
  const { record } = prefill({ ...completeContent(), evidence }, { ...around, enquiry });
  expect(record).toMatchObject({
    ...{ isMeasured: true, isMeasuredBefore: true, comparison: "like", comparesGains: true },
    ...{ classesTried: 1, classesCompared: 1, pupils: 56, baselineDifference: -0.1 },
    ...{ result: "above", isCrossover: false, isEvaluationPlanned: true, allocation: "chosen" },
  });
});

test("a change is no comparison, and a study elsewhere is not this one", () => {
  const numbers = {
    ...{ from: "change" as const, before: marks(50), after: marks(60), correlation: null },
  };
  const own = { ...item, result: { ...result, classes: null, numbers } };
  const cited = { ...item, id: "e2", kind: "cited-study" as const };
  const one = prefill({ ...completeContent(), evidence: [own] }, around).record;
  expect(one).toMatchObject({ isMeasuredBefore: true, comparison: "none", pupils: 28 });
  const other = prefill({ ...completeContent(), evidence: [cited] }, around).record;
  expect(other).toMatchObject({ isMeasured: false, isMeasuredBefore: false });
});

test("a lot that was drawn is filled in from the enquiry, and repeating from others", () => {
  const enquiry = { design: "classes-by-lot", isDrawn: true };
  const { record } = prefill(completeContent(), { enquiry, schools: 4, toldTheSame: 0 });
  expect(record).toMatchObject({ allocation: "random", sites: 4 });
});

test("tries that were told never raise a strength: a rater is told of them, and counts what was measured", () => {
  const none = prefill(completeContent(), around);
  const many = prefill(completeContent(), { ...around, toldTheSame: 9 });
  expect(many.record).toEqual(none.record);
  expect(many.known.replications).toBe(
    "9 other schools tried it and told the same. Count those that measured it.",
  );
});
