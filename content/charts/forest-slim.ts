/** A forest plot for a narrow page: the words of each result above its line. */
import {
  axis,
  type Block,
  effectMarks,
  forestKey,
  summaryMarks,
} from "#content/charts/forest-marks.ts";
import type { Forest, ForestRow, ForestSummary, Layout } from "#content/charts/forest-plot.ts";
import type { X } from "#content/charts/forest-scale.ts";
import { sayEffect, sayEstimate, sayPupils, sayWeight } from "#content/charts/forest-words.ts";
import { type Markup, text, two, wrap } from "#content/charts/svg.ts";

const width = 320;
const plot = { left: 8, right: 312 };
const lineHeight = 16;
/** How high the marks of a result stand below its words. */
const band = 24;
/** What fits beside an effect with its interval, in characters. */
const nameWidth = 23;

export const slimForest: Layout = {
  width,
  plot,
  className: "chart slim",
  head: [],
  heading: (words) => {
    const lines = wrap(words, 40);
    return {
      height: lines.length * lineHeight + 12,
      draw: (top) => linesAt(lines, top + 6, "chart-name"),
    };
  },
  row,
  summary,
  foot: (forest, x) => [axis(plot), keyOf(forest, x)],
};

const linesAt = (lines: readonly string[], top: number, className?: string): Markup[] =>
  lines.map((words, i) =>
    text(plot.left, top + 13 + i * lineHeight, words, className ? { className } : {}),
  );

function row(one: ForestRow, heaviest: number): Block {
  const names = wrap(one.label, nameWidth);
  const pupils = sayPupils(one.pupils);
  const notes = [...(pupils ? [`${pupils} pupils`] : []), ...wrap(one.note, 26)];
  const lines = Math.max(names.length + notes.length, one.weight === null ? 1 : 2);
  const words = lines * lineHeight + 2;
  return {
    height: words + band + 6,
    band: { from: words, to: words + band },
    draw: (top, x) => [
      ...linesAt(names, top),
      ...linesAt(notes, top + names.length * lineHeight, "chart-soft"),
      text(plot.right, top + 13, sayEffect(one.effect), { anchor: "end" }),
      ...(one.weight === null
        ? []
        : [
            text(plot.right, top + 13 + lineHeight, `weight ${sayWeight(one.weight)}`, {
              ...{ anchor: "end", className: "chart-soft" },
            }),
          ]),
      ...effectMarks(one, heaviest, top + words + band / 2, x),
    ],
  };
}

function summary(one: ForestSummary, isWhole: boolean): Block {
  const names = wrap(one.label, nameWidth - 2);
  const next = names.length * lineHeight;
  const words = next + (one.prediction ? lineHeight : 0) + 2;
  return {
    height: words + band + 8,
    band: { from: words, to: words + band },
    draw: (top, x) => [
      ...linesAt(names, top, "chart-name"),
      text(plot.right, top + 13, sayEstimate(one), { anchor: "end", className: "chart-name" }),
      ...(one.prediction
        ? [
            ...linesAt(["The next one could lie"], top + next),
            text(
              plot.right,
              top + next + 13,
              `${two(one.prediction.low)} to ${two(one.prediction.high)}`,
              { anchor: "end" },
            ),
          ]
        : []),
      ...summaryMarks(one, isWhole, top + words + band / 2, x),
    ],
  };
}

function keyOf(forest: Forest, x: X): Block {
  const entries = forestKey(forest, x);
  return {
    height: entries.length * 20 + 52,
    draw: (top) => [
      ...entries.flatMap(({ words, draw }, i) => [
        ...draw(18, top + 14 + i * 20),
        text(38, top + 18 + i * 20, words, { className: "chart-soft" }),
      ]),
      ...linesAt(
        ["Pupils: those who tried it, and those", "they were compared with."],
        top + 8 + entries.length * 20,
        "chart-soft",
      ),
    ],
  };
}
