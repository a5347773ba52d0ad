import type { Element } from "@xmldom/xmldom";
import fc from "fast-check";
import { expect, test } from "vitest";
import { drawForest, type Forest, type ForestRow } from "#content/charts/forest-plot.ts";
import type { Chart } from "#content/charts/svg.ts";
import { anyText, badNumbersIn, elementsOf, marksIn, slimOf, wordsIn } from "./picture.ts";

const row = (label: string, g: number, over: Partial<ForestRow> = {}): ForestRow => ({
  label,
  effect: { g, low: g - 0.3, high: g + 0.3 },
  weight: 0.25,
  pupils: { tried: 28, compared: 26 },
  note: "",
  ...over,
});
const whole = {
  ...{ label: "All comparisons together", estimate: 0.2, low: 0.05, high: 0.35 },
  prediction: { low: -0.1, high: 0.5 },
};
const forest = (rows: ForestRow[], over: Partial<Forest> = {}): Forest => ({
  title: "Reading",
  parts: [{ heading: "", rows, summary: null }],
  overall: whole,
  apart: null,
  ...over,
});
const layoutsOf = (chart: Chart): Chart[] => [chart, slimOf(chart)];
const numbers = (one: Element, ...names: string[]) =>
  names.map((name) => Number(one.getAttribute(name)));

/** What a mark covers, from its path about its own middle. */
const sideOf = (square: Element): number =>
  Math.abs(Number(/^M(-?[\d.]+)/.exec(square.getAttribute("d") ?? "")?.[1])) * 2;

test("the area of a square is its weight, and the lightest can still be seen", () => {
  const weights = [0.64, 0.32, 0.04];
  const rows = weights.map((weight, i) => row(`School ${i}`, 0.1, { weight }));
  for (const layout of layoutsOf(drawForest(forest(rows)))) {
    const [first = 0, second = 0, third] = marksIn(layout, "chart-weight").map(sideOf);
    expect(first).toBeCloseTo(13, 1);
    expect(second ** 2 / first ** 2).toBeCloseTo(0.5, 2);
    expect(third).toBeCloseTo(5, 1);
  }
});

test("the line of no difference runs through no words", () => {
  const rows = [
    row("Reading, after: the words that pupils met in history and in science lessons", 0.1),
    row("Reading, later", -0.2, { note: "One class a group" }),
  ];
  const chart = drawForest(
    forest(rows, {
      parts: [{ heading: "Primary schools of every size", rows, summary: null }],
      apart: { heading: "Changes in one group, not pooled", rows: [row("c", 0.5)], summary: null },
    }),
  );
  for (const layout of layoutsOf(chart)) {
    const words = elementsOf(layout)
      .filter(({ tagName }) => tagName === "text")
      .map((one) => {
        const [x = 0, y = 0] = numbers(one, "x", "y");
        const long = (one.textContent ?? "").length * 7;
        const anchor = one.getAttribute("text-anchor");
        const left = anchor === "end" ? x - long : anchor === "middle" ? x - long / 2 : x;
        return { left, right: left + long, top: y - 10, foot: y + 3 };
      });
    const lines = marksIn(layout, "chart-zero").map((one) => numbers(one, "x1", "y1", "y2"));
    expect(lines).toHaveLength(2 + 1 + 1);
    for (const [x = 0, from = 0, to = 0] of lines)
      expect(
        words.filter(({ left, right, top, foot }) => {
          return left < x && x < right && top < to && from < foot;
        }),
      ).toEqual([]);
  }
});

test("an interval that leaves the axis ends in an arrow, which the key names", () => {
  const wide = row("Wide", 0.4, { effect: { g: 0.4, low: -0.3, high: 9 } });
  for (const layout of layoutsOf(drawForest(forest([row("Narrow", 0.1), wide])))) {
    const arrows = marksIn(layout, "chart-interval").filter(({ tagName }) => tagName === "path");
    expect(arrows).toHaveLength(1 + 1);
    expect(wordsIn(layout)).toContain("an interval that goes on beyond the axis");
    expect(wordsIn(layout)).toContain("0.40 [−0.30, 9.00]");
  }
  const [inside] = layoutsOf(drawForest(forest([row("Narrow", 0.1)])));
  expect(inside && wordsIn(inside)).not.toContain("an interval that goes on beyond the axis");
});

test("a diamond of a sub-group is smaller than that of the whole", () => {
  const part = { ...whole, label: "Primary, together", prediction: null };
  const chart = drawForest(
    forest([], { parts: [{ heading: "Primary", rows: [row("a", 0.1)], summary: part }] }),
  );
  for (const layout of layoutsOf(chart)) {
    const [group = 0, all = 0] = marksIn(layout, "chart-signal").map((one) => {
      const [, tip, side] = (one.getAttribute("d") ?? "").split("L").map((at) => at.split(" "));
      return Number(side?.[1]) - Number(tip?.[1]);
    });
    expect([group, all]).toEqual([5, 8]);
  }
});

test("the axis says its unit and which side is which", () => {
  for (const layout of layoutsOf(drawForest(forest([row("a", 0.1)]))))
    expect(wordsIn(layout).join(" ")).toContain(
      "standard deviations; right of 0: those who tried it did better",
    );
});

test("any effects and any words make a well-formed plot that stays on its axis", () => {
  const size = fc.double({ min: -20, max: 20, noNaN: true });
  const rows = fc.array(
    fc.record({
      label: anyText,
      g: size,
      reach: fc.option(fc.double({ min: 0, max: 90, noNaN: true }), { nil: null }),
      weight: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null }),
    }),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(rows, anyText, (some, words) => {
      const drawn = some.map(({ label, g, reach, weight }) => ({
        ...{ label, weight, note: words, pupils: { tried: null, compared: 3 } },
        effect: {
          g,
          low: reach === null ? null : g - reach,
          high: reach === null ? null : g + reach,
        },
      }));
      const chart = drawForest(forest(drawn, { title: words }));
      for (const layout of layoutsOf(chart)) {
        expect(badNumbersIn(layout)).toEqual([]);
        const [axis] = marksIn(layout, "chart-axis").filter((one) => {
          const [from, to] = numbers(one, "y1", "y2");
          return from === to && numbers(one, "x1")[0] !== 4;
        });
        const [left = 0, right = 0, foot = 0] = axis ? numbers(axis, "x1", "x2", "y1") : [];
        for (const one of marksIn(layout, "chart-interval").filter((one) =>
          one.hasAttribute("x1"),
        )) {
          const [from = 0, to = 0, y = 0] = numbers(one, "x1", "x2", "y1");
          const isInKey = y > foot;
          expect(isInKey || (from >= left - 0.01 && to <= right + 0.01)).toBe(true);
        }
      }
    }),
    { numRuns: 60 },
  );
});
