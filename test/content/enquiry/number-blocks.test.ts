import { expect, test } from "vitest";
import { Drawing } from "#content/charts/drawing.ts";
import { policyFor } from "#content/disclosure/policy.ts";
import { symbolWords } from "#content/disclosure/symbols.ts";
import { numberBlocks } from "#content/enquiry/number-blocks.ts";
import type { ShownNumbers } from "#content/measuring/shown-numbers.ts";
import { type KeptSeries, showSeries } from "#content/measuring/shown-series.ts";
import { showSurvey } from "#content/measuring/shown-survey.ts";

const attendance: KeptSeries = {
  ...{
    id: "s1",
    school: "North School",
    schoolId: "north",
    name: "Attendance",
    unit: "% of sessions",
    measure: "",
  },
  ...{ kind: "attendance", better: "higher", n: 28, frozen: null },
  points: [61, 63, 60, 62, 64, 61].map((value, at) => ({
    ...{ day: `2026-03-0${at + 1}`, value, n: null },
  })),
};

const chartsOf = (series: KeptSeries) =>
  numberBlocks({
    ...{ notice: null, measures: [], surveys: [], voices: [] },
    series: [showSeries(series, policyFor("public"), [])],
  })
    .filter(({ type }) => type === "chart")
    .map((block) => Drawing.parse(Object(Object(block).attrs).drawing));

test("a series stands in a write-up as a run chart and as an XmR chart, of the same points", () => {
  const [run, xmr] = chartsOf(attendance);
  expect(run).toMatchObject({ kind: "run", title: "Attendance: run chart" });
  expect(xmr).toEqual({ ...run, kind: "xmr", title: "Attendance: XmR chart" });
});

test("a series of which too little is seen has neither", () => {
  expect(chartsOf({ ...attendance, points: attendance.points.slice(0, 4) })).toEqual([]);
});

const textOf = (numbers: Partial<ShownNumbers>) =>
  JSON.stringify(
    numberBlocks({
      ...{ notice: null, measures: [], series: [], surveys: [], voices: [], ...numbers },
    }),
  );
const explained = `c: ${symbolWords.c}`;

test("symbols are explained under the surveys and series that have them, and under no others", () => {
  const survey = (counts: number[]) =>
    showSurvey(
      {
        ...{ id: "v1", name: "Reading", who: "pupils", school: null, schoolId: null },
        survey: { points: 4, items: [{ id: "i1", text: "I read", reversed: false }] },
        waves: [{ date: "2026-03-02", responses: { i1: counts } }],
      },
      policyFor("public"),
    );
  expect(textOf({ surveys: [survey([1, 1, 1, 1])] })).toContain(explained);
  expect(textOf({ surveys: [survey([10, 10, 10, 10])] })).not.toContain(symbolWords.c);
  const series = (n: number) => showSeries({ ...attendance, n }, policyFor("public"), []);
  expect(textOf({ series: [series(9)] })).toContain(explained);
  expect(textOf({ series: [series(28)] })).not.toContain(symbolWords.c);
});
