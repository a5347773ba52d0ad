import type { Element } from "@xmldom/xmldom";
import fc from "fast-check";
import { expect, test } from "vitest";
import { drawDriverDiagram } from "#content/charts/driver-diagram.ts";
import { drawEffects } from "#content/charts/effect-plot.ts";
import { drawFamilyTree, type Relative } from "#content/charts/family-tree.ts";
import { drawRamps, type Standing } from "#content/charts/ramps.ts";
import { drawRunChart } from "#content/charts/run-chart.ts";
import { wrap } from "#content/charts/svg.ts";
import { drawingOfRamps } from "#content/enquiry/pictures.ts";
import { hedgesG } from "#content/statistics/effect.ts";
import { runChart } from "#content/statistics/run-chart.ts";
import { xmr } from "#content/statistics/xmr.ts";
import { anyText, badNumbersIn, elementsOf, marksIn, namesIn, wordsIn } from "./picture.ts";

const weekly = (values: number[]) =>
  values.map((value, i) => ({
    day: new Date(Date.UTC(2026, 8, 7 + 7 * i)).toISOString().slice(0, 10),
    value,
  }));
const quizzes = weekly([62, 58, 65, 60, 63, 59, 61, 70, 72, 71, 74, 73]);
const group = (n: number, mean: number, sd: number) => ({ n, mean, sd });
const own = ["circle", "desc", "g", "line", "path", "rect", "svg", "text", "title"];
const holds = (chart: Parameters<typeof namesIn>[0]) => {
  expect(badNumbersIn(chart)).toEqual([]);
  expect(own).toEqual(expect.arrayContaining(namesIn(chart)));
};

test("a picture says what it is, and has a viewBox and no size", () => {
  const [svg, title, description] = elementsOf(
    drawRunChart({ title: "Y8 & <b>", measure: "Marks", points: quizzes, analysis: xmr(quizzes) }),
  );
  expect(svg?.getAttribute("role")).toBe("img");
  expect(svg?.getAttribute("viewBox")).toMatch(/^0 0 \d+ \d+$/);
  expect(svg?.getAttribute("width")).toBeNull();
  expect(title?.textContent).toBe("Y8 & <b>");
  expect(description?.textContent).toContain("12 points from 7 September 2026 to 23 November 2026");
});

test("an XmR chart marks what signals by shape and word, and its table has every value", () => {
  const chart = drawRunChart({
    title: "Quiz means",
    measure: "Mean mark",
    points: quizzes,
    analysis: xmr(quizzes, { first: 7 }),
    cycles: [{ day: "2026-10-21", label: "Retelling" }],
  });
  expect(wordsIn(chart)).toEqual(
    expect.arrayContaining([
      ...["upper 72.2", "mean 61.1", "lower 50.1", "baseline"],
      ...["outside the limits", "near a limit", "a cycle starts"],
    ]),
  );
  expect(marksIn(chart, "chart-signal")).toHaveLength(5 + 2);
  expect(chart.table.rows).toHaveLength(13);
  expect(chart.table.rows.flatMap(([, value]) => value ?? [])).toEqual(
    quizzes.map(({ value }) => value),
  );
  expect(chart.table.rows[7]).toEqual(["21 October 2026", null, null, "Retelling"]);
  expect(chart.table.rows[11]).toEqual([
    ...["16 November 2026", 74],
    ...["outside the limits, near a limit", null],
  ]);
});

test("limits so close that their names would meet are named apart", () => {
  const flat = weekly([5, 5, 5, 5, 5, 5, 5, 5, 5, 60]);
  const chart = drawRunChart({
    title: "Flat",
    measure: "Marks",
    points: flat,
    analysis: xmr(flat, { first: 9 }),
  });
  const heights = elementsOf(chart)
    .filter(({ textContent }) => /^(upper|mean|lower) /.test(textContent ?? ""))
    .filter(({ tagName }) => tagName === "text")
    .map((element) => Number(element.getAttribute("y")));
  expect(heights).toHaveLength(3);
  expect((heights[1] ?? 0) - (heights[0] ?? 0)).toBeGreaterThanOrEqual(14);
  expect((heights[2] ?? 0) - (heights[1] ?? 0)).toBeGreaterThanOrEqual(14);
});

test("three years of weeks have few dates, no dots, and every week in the table", () => {
  const weeks = weekly(Array.from({ length: 156 }, (_, i) => 92 + Math.sin(i)));
  const chart = drawRunChart({
    title: "Attendance",
    measure: "%",
    points: weeks,
    analysis: runChart(weeks),
  });
  expect(marksIn(chart, "chart-point")).toEqual([]);
  expect(wordsIn(chart).length).toBeLessThan(20);
  expect(chart.table.rows).toHaveLength(156);
});

test("any series and any words make a well-formed run chart with finite numbers", () => {
  const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(
      fc.array(value, { minLength: 5, maxLength: 40 }),
      fc.constantFrom(runChart, xmr),
      fc.option(fc.integer({ min: 5, max: 5 }), { nil: undefined }),
      anyText,
      (values, analyse, first, words) => {
        const points = weekly(values);
        const analysis = analyse(points, first ? { first } : undefined);
        const cycles = [{ day: "2026-09-30", label: words }];
        const chart = drawRunChart({ title: words, measure: words, points, analysis, cycles });
        holds(chart);
        expect(chart.table.rows.flatMap(([, cell]) => (cell === null ? [] : [cell]))).toEqual(
          values,
        );
      },
    ),
    { numRuns: 60 },
  );
});

test("an effect is said with its interval and the pupils of each arm", () => {
  const effect = hedgesG(group(28, 105, 15), group(26, 100, 14));
  const chart = drawEffects("Reading", [{ label: "Year 8", effect, treated: 28, compared: 26 }]);
  expect(wordsIn(chart)).toContain("g 0.34, from −0.20 to 0.88; 28 and 26 pupils");
  expect(elementsOf(chart)[2]?.textContent).toContain("no clear difference");
  expect(chart.table.rows).toEqual([["Year 8", effect.g, effect.low, effect.high, 28, 26]]);
});

test("the line of no difference stands at each interval, and runs through no words", () => {
  const effect = hedgesG(group(28, 105, 15), group(26, 100, 14));
  const row = { effect, treated: 28, compared: 26 };
  const chart = drawEffects("Reading", [
    { ...row, label: "Reading, after: the words that pupils met in history and in science" },
    { ...row, label: "Reading, later" },
  ]);
  const lineTo = (name: string) => (one: Element) => Number(one.getAttribute(name));
  const stretches = marksIn(chart, "chart-centre").map((one) => [
    lineTo("y1")(one),
    lineTo("y2")(one),
  ]);
  expect(stretches).toHaveLength(2);
  const words = elementsOf(chart).filter(({ tagName }) => tagName === "text");
  // As they stand in the tallest letters, where the page is narrow.
  const rooms = words.map((one) => [lineTo("y")(one) - 11, lineTo("y")(one) + 3]);
  for (const [from = 0, to = 0] of stretches)
    expect(rooms.filter(([top = 0, foot = 0]) => top < to && foot > from)).toEqual([]);
});

test("any effects and any words make a well-formed plot", () => {
  const size = fc.double({ min: -20, max: 20, noNaN: true });
  const row = fc.record({
    label: anyText,
    g: size,
    reach: fc.double({ min: 0, max: 9, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 8 }), anyText, (rows, title) => {
      const effects = rows.map(({ label, g, reach }) => ({
        ...{ label, treated: 20, compared: 21 },
        effect: { g, low: g - reach, high: g + reach },
      }));
      const chart = drawEffects(title, effects);
      holds(chart);
      expect(chart.table.rows.map(([, g]) => g)).toEqual(rows.map(({ g }) => g));
    }),
    { numRuns: 60 },
  );
});

const decisions: Standing[] = ["adapt", "abandon", "adopt", "running", "planned"];

test("twelve schools and forty cycles each have their steps, numbers and decisions", () => {
  const ramps = Array.from({ length: 12 }, (_, school) => ({
    school: `School ${school + 1}`,
    cycles: Array.from({ length: school === 0 ? 7 : 3 }, (_, i) => ({
      number: i + 1,
      idea: `Idea ${i + 1}`,
      decision: decisions[i % 5] ?? "running",
    })),
  }));
  const chart = drawRamps("Ramps", ramps);
  holds(chart);
  expect(chart.table.rows).toHaveLength(40);
  expect(wordsIn(chart).filter((words) => words === "adapt")).toHaveLength(2 + 11 * 1);
  expect(marksIn(chart, "chart-open")).toHaveLength(2);
  expect(marksIn(chart, "chart-line")).toHaveLength(5 + 11 * 2);
});

test("a cycle that follows none begins a ramp of its own, and none is joined to it", () => {
  const cycle = (number: number, follows: number | null) => ({
    ...{ number, follows, idea: `Idea ${number}`, decision: "adapt" as const },
  });
  const cycles = [cycle(1, null), cycle(2, null), cycle(3, 1), cycle(4, 2), cycle(5, 9)];
  const chart = drawRamps("Ramps", [{ school: "North", cycles }]);
  holds(chart);
  expect(marksIn(chart, "chart-line")).toHaveLength(2);
  expect(chart.table.rows.map(([, number, follows]) => [number, follows])).toEqual([
    ...[
      [1, null],
      [2, null],
      [3, 1],
      [4, 2],
      [5, 9],
    ],
  ]);
  expect(chart.svg).toContain("cycle 3, which follows cycle 1, adapt");
});

test("a cycle is planned until something is done, and runs until something is decided", () => {
  const cycle = { school: "A", idea: "", learnt: "", next: "", predictions: [], follows: null };
  const drawn = drawingOfRamps("Ramps", [
    { ...cycle, number: 1, step: "decided", decision: "adapt" },
    { ...cycle, number: 2, step: "act", decision: null },
    { ...cycle, number: 3, step: "do", decision: null },
    { ...cycle, number: 4, step: "plan", decision: null },
  ]);
  expect(drawn?.kind === "ramps" && drawn.ramps[0]?.cycles.map(({ decision }) => decision)).toEqual(
    [...["adapt", "running", "running", "planned"]],
  );
});

test("any schools and decisions make well-formed ramps", () => {
  const cycle = fc.record({
    number: fc.integer({ min: 1, max: 99 }),
    idea: anyText,
    decision: fc.constantFrom(...decisions),
  });
  const ramp = fc.record({ school: anyText, cycles: fc.array(cycle, { maxLength: 20 }) });
  fc.assert(
    fc.property(fc.array(ramp, { maxLength: 5 }), anyText, (ramps, title) => {
      const chart = drawRamps(title, ramps);
      holds(chart);
      expect(chart.table.rows).toHaveLength(ramps.flatMap(({ cycles }) => cycles).length);
    }),
    { numRuns: 60 },
  );
});

const diagram = {
  aim: "Nine in ten pupils can retell a page by July",
  drivers: [
    { id: "read", text: "Pupils read before they answer", parent: null },
    { id: "time", text: "Time to talk", parent: "read" },
  ],
  ideas: [
    { id: "retell", text: "Two-minute retelling", drivers: ["time", "read"], tests: 3 },
    { id: "words", text: "Six words first", drivers: ["read"], tests: 0 },
  ],
};

test("a driver diagram joins everything, and ideas without a test stand out in line and word", () => {
  const chart = drawDriverDiagram("Drivers", diagram);
  expect(marksIn(chart, "chart-branch")).toHaveLength(2 + 3);
  expect(marksIn(chart, "chart-box idea untested")).toHaveLength(1);
  expect(wordsIn(chart).filter((words) => words === "not tested yet")).toHaveLength(1);
  expect(chart.table.rows).toEqual([
    ["Primary driver", "Pupils read before they answer", "the aim", null],
    ["Driver", "Time to talk", "Pupils read before they answer", null],
    ["Change idea", "Two-minute retelling", "Time to talk; Pupils read before they answer", 3],
    ["Change idea", "Six words first", "Pupils read before they answer", 0],
  ]);
});

test("no two boxes of a driver diagram lie on each other", () => {
  const boxes = elementsOf(drawDriverDiagram("Drivers", diagram))
    .filter(({ tagName }) => tagName === "rect")
    .map((box) => ["x", "y", "width", "height"].map((name) => Number(box.getAttribute(name))));
  const meeting = boxes.flatMap(([x = 0, y = 0, w = 0, h = 0], i) =>
    boxes
      .slice(i + 1)
      .filter(([a = 0, b = 0, v = 0, k = 0]) => x < a + v && a < x + w && y < b + k && b < y + h),
  );
  expect(boxes).toHaveLength(5);
  expect(meeting).toEqual([]);
});

const id = fc.constantFrom("a", "b", "c", "d", "e");

test("any drivers, circles included, make a well-formed diagram", () => {
  const drivers = fc.uniqueArray(
    fc.record({ id, text: anyText, parent: fc.option(id, { nil: null }) }),
    { selector: (driver) => driver.id },
  );
  const ideas = fc.uniqueArray(
    fc.record({ id, text: anyText, drivers: fc.array(id), tests: fc.nat(9) }),
    { selector: (idea) => idea.id },
  );
  fc.assert(
    fc.property(anyText, drivers, ideas, (aim, some, others) => {
      holds(drawDriverDiagram(aim, { aim, drivers: some, ideas: others }));
    }),
    { numRuns: 100 },
  );
});

const relative = (one: Partial<Relative> & { id: string }): Relative => ({
  parent: null,
  title: "Retelling",
  school: `School ${one.id}`,
  direction: "improved",
  ...one,
});

test("a family tree says what became of a practice, each outcome as large as the others", () => {
  const chart = drawFamilyTree("Family", [
    relative({ id: "child", parent: "origin", direction: "worsened" }),
    relative({ id: "origin" }),
    relative({ id: "grandchild", parent: "child", direction: "no-clear-change" }),
  ]);
  expect(chart.table.rows).toEqual([
    ["Retelling", "School origin", null, "improved"],
    ["Retelling", "School child", "Retelling", "worsened"],
    ["Retelling", "School grandchild", "Retelling", "no clear change"],
  ]);
  expect(marksIn(chart, "chart-outcome")).toHaveLength(3);
  expect(marksIn(chart, "chart-branch")).toHaveLength(2);
  expect(wordsIn(chart)).toContain("School child: worsened");
});

test("any relations, circles and lost parents included, show every relative once", () => {
  const relatives = fc.uniqueArray(
    fc.record({
      ...{
        id,
        title: anyText,
        school: anyText,
        parent: fc.option(fc.constantFrom("a", "b", "c", "z"), { nil: null }),
      },
      direction: fc.constantFrom<Relative["direction"][]>(
        "improved",
        "worsened",
        "mixed",
        "unknown",
      ),
    }),
    { selector: (one) => one.id },
  );
  fc.assert(
    fc.property(relatives, (family) => {
      const chart = drawFamilyTree("Family", family);
      holds(chart);
      expect(marksIn(chart, "chart-outcome")).toHaveLength(family.length);
    }),
    { numRuns: 100 },
  );
});

test("long words are cut and lines kept short", () => {
  expect(wrap("a uncharacteristically long word", 10)).toEqual([
    ...["a", "uncharacte", "ristically", "long word"],
  ]);
  expect(wrap("  ", 10)).toEqual([]);
});
