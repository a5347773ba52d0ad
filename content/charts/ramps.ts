/**
 * The ramps of an enquiry: for each school its cycles, each a step higher than the one that it follows, with
 * what was decided at its end. Cycles that follow none begin a ramp of their own.
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
  cycles: readonly Cycle[];
};

type Cycle = {
  number: number;
  idea: string;
  /** The number of the cycle that it follows, null for none; a drawing of an earlier day does not say. */
  follows?: number | null | undefined;
  decision: Standing;
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
      columns: ["School", "Cycle", "Follows", "Change idea", "Decision"],
      rows: ramps.flatMap(({ school, cycles }) =>
        cycles.map(({ number, follows, idea, decision }) => [
          ...[school, number, follows ?? null, idea, decision],
        ]),
      ),
    },
  };
}

function drawRamp({ school, cycles }: Ramp, top: number): { markup: Markup[]; height: number } {
  const name = wrap(school, 46);
  const lines = chainsOf(cycles).flatMap(inLines);
  const longest = Math.max(1, ...lines.map((line) => line.length));
  const tall = 54 + rise * (longest - 1);
  const start = top + name.length * 15;
  const place = (line: number, i: number) => ({
    x: 8 + slot / 2 + i * slot,
    y: start + line * tall + tall - 28 - i * rise,
  });
  const markup = [
    line(8, top, width - 8, top, "chart-grid"),
    ...name.map((words, i) => text(8, top + 14 + i * 15, words, { className: "chart-name" })),
    ...(cycles.length === 0
      ? [text(8, start + 22, "no cycle yet", { className: "chart-soft" })]
      : []),
    ...lines.flatMap((one, at) =>
      one.slice(1).map((_, i) => {
        const [from, to] = [place(at, i), place(at, i + 1)];
        return line(from.x + 6, from.y, to.x - 6, to.y, "chart-line");
      }),
    ),
    ...lines.flatMap((one, at) =>
      one.flatMap(({ number, decision }, i) => {
        const { x, y } = place(at, i);
        return [
          mark(shapes[decision], x, y, isOpen(decision) ? "chart-open" : "chart-signal", 64),
          text(x, y - 9, String(number), { anchor: "middle" }),
          text(x, y + 20, decision, { anchor: "middle" }),
        ];
      }),
    ),
  ];
  return { markup, height: name.length * 15 + Math.max(1, lines.length) * tall + 8 };
}

/** Each cycle behind the one that it follows. */
function chainsOf(cycles: readonly Cycle[]): Cycle[][] {
  const chains: Cycle[][] = [];
  for (const cycle of cycles) {
    const { follows } = cycle;
    const chain =
      follows === undefined
        ? chains.at(-1)
        : chains.find((one) => follows !== null && one.at(-1)?.number === follows);
    if (chain) chain.push(cycle);
    else chains.push([cycle]);
  }
  return chains;
}

const inLines = (chain: readonly Cycle[]): Cycle[][] =>
  Array.from({ length: Math.ceil(chain.length / perLine) }, (_, i) =>
    chain.slice(i * perLine, (i + 1) * perLine),
  );

const isOpen = (standing: Standing): boolean => standing === "running" || standing === "planned";

const say = ({ school, cycles }: Ramp): string =>
  `${school}: ${cycles.map(({ number, follows, decision }) => `cycle ${number}${follows ? `, which follows cycle ${follows},` : ""} ${decision}`).join(", ") || "no cycle yet"}.`;
