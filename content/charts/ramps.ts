/**
 * The ramps of an enquiry: for each school its cycles in order, each a step higher than the one before,
 * with what was decided at its end. Two schools that climb by different steps are seen to at once.
 */
import {
  type SymbolType,
  symbolCircle,
  symbolDiamond,
  symbolSquare,
  symbolTimes,
  symbolTriangle,
} from "d3-shape";
import { type Chart, line, type Markup, mark, picture, text, wrap } from "#content/charts/svg.ts";

/** What was decided at its end, or how far it is. */
export type Standing = "planned" | "running" | "adopt" | "adapt" | "abandon";

export type Ramp = {
  school: string;
  cycles: readonly { number: number; idea: string; decision: Standing }[];
};

const shapes: Record<Standing, SymbolType> = {
  adopt: symbolSquare,
  adapt: symbolTriangle,
  abandon: symbolTimes,
  running: symbolCircle,
  planned: symbolDiamond,
};

const width = 360;
/** What "abandon" needs in the largest text. */
const slot = 58;
const perLine = 6;
const rise = 5;

export function drawRamps(title: string, ramps: readonly Ramp[]): Chart {
  let top = 4;
  const drawn = ramps.map((ramp) => {
    const { markup, height } = drawRamp(ramp, top);
    top += height;
    return markup;
  });
  return {
    svg: picture(
      {
        title,
        description: ramps.map(say).join(" "),
        width,
        height: top,
        className: "chart tree",
      },
      drawn.flat(),
    ),
    table: {
      caption: title,
      columns: ["School", "Cycle", "Change idea", "Decision"],
      rows: ramps.flatMap(({ school, cycles }) =>
        cycles.map(({ number, idea, decision }) => [school, number, idea, decision]),
      ),
    },
  };
}

function drawRamp({ school, cycles }: Ramp, top: number): { markup: Markup[]; height: number } {
  const name = wrap(school, 46);
  const lines = Math.max(1, Math.ceil(cycles.length / perLine));
  const tall = 54 + rise * (Math.min(perLine, Math.max(1, cycles.length)) - 1);
  const start = top + name.length * 15;
  const place = (i: number) => ({
    x: 8 + slot / 2 + (i % perLine) * slot,
    y: start + Math.floor(i / perLine) * tall + tall - 28 - (i % perLine) * rise,
  });
  const markup = [
    line(8, top, width - 8, top, "chart-grid"),
    ...name.map((words, i) => text(8, top + 14 + i * 15, words, { className: "chart-name" })),
    ...(cycles.length === 0
      ? [text(8, start + 22, "no cycle yet", { className: "chart-soft" })]
      : []),
    ...cycles.flatMap((_, i) => {
      if (i % perLine === 0) return [];
      const from = place(i - 1);
      const to = place(i);
      return [line(from.x + 6, from.y, to.x - 6, to.y, "chart-line")];
    }),
    ...cycles.flatMap(({ number, decision }, i) => {
      const { x, y } = place(i);
      return [
        mark(shapes[decision], x, y, isOpen(decision) ? "chart-open" : "chart-signal", 64),
        text(x, y - 9, String(number), { anchor: "middle" }),
        text(x, y + 20, decision, { anchor: "middle" }),
      ];
    }),
  ];
  return { markup, height: name.length * 15 + lines * tall + 8 };
}

const isOpen = (standing: Standing): boolean => standing === "running" || standing === "planned";

const say = ({ school, cycles }: Ramp): string =>
  `${school}: ${cycles.map(({ number, decision }) => `cycle ${number} ${decision}`).join(", ") || "no cycle yet"}.`;
