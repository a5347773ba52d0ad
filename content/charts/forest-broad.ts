/** A forest plot in columns: name, pupils, picture, effect with its interval, weight. */
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
import { line, type Markup, text, two, wrap } from "#content/charts/svg.ts";

const width = 840;
/** Names and pupils begin, effects and weights end, where these say. */
const column = { name: 4, pupils: 240, effect: 764, weight: 836 };
const plot = { left: 344, right: 616 };
const lineHeight = 16;
/** What fits between two columns, in characters. */
const nameWidth = 32;

export const broadForest: Layout = {
  width,
  plot,
  className: "chart broad",
  head: [
    {
      height: 30,
      draw: (top) => [
        text(column.name, top + 14, "Result", { className: "chart-name" }),
        text(column.pupils, top + 14, "Pupils", { className: "chart-name" }),
        text(column.effect, top + 14, "Effect [95 % interval]", ended),
        text(column.weight, top + 14, "Weight", ended),
        line(column.name, top + 22, column.weight, top + 22, "chart-axis"),
      ],
    },
  ],
  heading: (words) => {
    const lines = wrap(words, 110);
    return {
      height: lines.length * lineHeight + 14,
      draw: (top) => namesAt(lines, top + 10, "chart-name"),
    };
  },
  row,
  summary,
  foot: (forest, x) => [axis(plot), keyOf(forest, x)],
};

const ended = { anchor: "end", className: "chart-name" } as const;

const namesAt = (lines: readonly string[], top: number, className?: string): Markup[] =>
  lines.map((words, i) =>
    text(column.name, top + 14 + i * lineHeight, words, className ? { className } : {}),
  );

/** Marks and numbers stand beside the first line of the name. */
function row(one: ForestRow, heaviest: number): Block {
  const names = wrap(one.label, nameWidth);
  const notes = wrap(one.note, nameWidth);
  return {
    height: Math.max(1, names.length + notes.length) * lineHeight + 8,
    draw: (top, x) => [
      ...namesAt(names, top),
      ...namesAt(notes, top + names.length * lineHeight, "chart-soft"),
      text(column.pupils, top + 14, sayPupils(one.pupils)),
      text(column.effect, top + 14, sayEffect(one.effect), { anchor: "end" }),
      ...(one.weight === null
        ? []
        : [text(column.weight, top + 14, sayWeight(one.weight), { anchor: "end" })]),
      ...effectMarks(one, heaviest, top + 10, x),
    ],
  };
}

function summary(one: ForestSummary, isWhole: boolean): Block {
  const names = wrap(one.label, 46);
  return {
    height: (names.length + (one.prediction ? 1 : 0)) * lineHeight + 14,
    draw: (top, x) => [
      ...(isWhole ? [line(column.name, top, column.weight, top, "chart-grid")] : []),
      ...namesAt(names, top + 2, "chart-name"),
      text(column.effect, top + 16, sayEstimate(one), ended),
      ...(one.prediction
        ? [
            text(
              column.name,
              top + 16 + names.length * lineHeight,
              "The next result could lie between",
            ),
            text(
              column.effect,
              top + 16 + names.length * lineHeight,
              `${two(one.prediction.low)} and ${two(one.prediction.high)}`,
              { anchor: "end" },
            ),
          ]
        : []),
      ...summaryMarks(one, isWhole, top + 12, x),
    ],
  };
}

/** Two to a line. */
function keyOf(forest: Forest, x: X): Block {
  const entries = forestKey(forest, x);
  const lines = Math.ceil(entries.length / 2);
  return {
    height: (lines + 1) * 20 + 8,
    draw: (top) => [
      ...entries.flatMap(({ words, draw }, i) => {
        const [left, y] = [i % 2 === 0 ? 16 : 416, top + 14 + Math.floor(i / 2) * 20];
        return [...draw(left, y), text(left + 20, y + 4, words, { className: "chart-soft" })];
      }),
      text(
        column.name,
        top + 18 + lines * 20,
        "Pupils: those who tried it, and those they were compared with.",
        { className: "chart-soft" },
      ),
    ],
  };
}
