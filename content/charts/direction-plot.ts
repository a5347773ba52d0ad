/**
 * What was found where numbers cannot be pooled: one mark a result, by outcome and direction, each shape
 * with its word and its count. A result counts once whatever its size, and nothing by significance.
 */
import {
  type SymbolType,
  symbolCircle,
  symbolDiamond,
  symbolSquare,
  symbolTriangle,
} from "d3-shape";
import {
  type Chart,
  element,
  type Markup,
  mark,
  picture,
  text,
  wrap,
} from "#content/charts/svg.ts";
import { type FindingDirection, findingWords } from "#content/practice/write-up.ts";

export type DirectionRow = {
  label: string;
  outcome: string;
  direction: FindingDirection;
  /** Two groups were compared: its mark is filled. */
  isCompared: boolean;
};

const shapes: Record<FindingDirection, SymbolType> = {
  improved: symbolTriangle,
  "no-clear-change": symbolSquare,
  worsened: symbolTriangle,
  mixed: symbolDiamond,
};

const width = 360;
const perLine = 14;

export function drawDirections(title: string, results: readonly DirectionRow[]): Chart {
  const byOutcome = [...Map.groupBy(results, ({ outcome }) => outcome)];
  const drawn: Markup[] = [];
  let top = 4;
  for (const [outcome, own] of byOutcome) {
    for (const words of wrap(outcome, 46)) {
      top += 16;
      drawn.push(text(8, top, words, { className: "chart-name" }));
    }
    for (const [direction, some] of groupsOf(own)) {
      const lines = Math.ceil(some.length / perLine);
      drawn.push(
        text(8, top + 19, `${findingWords[direction]}: ${some.length}`),
        ...some.map(({ isCompared }, i) =>
          markOf(
            direction,
            isCompared,
            152 + (i % perLine) * 15,
            top + 15 + Math.floor(i / perLine) * 18,
          ),
        ),
      );
      top += lines * 18 + 4;
    }
    top += 8;
  }
  drawn.push(
    mark(symbolCircle, 14, top + 16, "chart-point", 40),
    text(24, top + 20, "two groups compared"),
    mark(symbolCircle, 184, top + 16, "chart-open", 40),
    text(194, top + 20, "nobody compared"),
  );
  return {
    svg: picture(
      { title, description: describe(byOutcome), width, height: top + 34, className: "chart" },
      drawn,
    ),
    table: {
      caption: title,
      columns: ["Result", "Outcome", "What was found", "Compared"],
      rows: results.map(({ label, outcome, direction, isCompared }) => [
        ...[label, outcome, findingWords[direction], isCompared ? "yes" : "no"],
      ]),
    },
  };
}

const groupsOf = (results: readonly DirectionRow[]): [FindingDirection, DirectionRow[]][] =>
  (Object.keys(shapes) as FindingDirection[]).flatMap((direction) => {
    const some = results.filter((one) => one.direction === direction);
    return some.length > 0 ? [[direction, some]] : [];
  });

/** Worse is better's triangle turned over. */
function markOf(direction: FindingDirection, isFilled: boolean, x: number, y: number): Markup {
  const className = isFilled ? "chart-point" : "chart-open";
  if (direction !== "worsened") return mark(shapes[direction], x, y, className, 60);
  return element(
    "g",
    { transform: `rotate(180 ${x} ${y})` },
    mark(shapes[direction], x, y, className, 60),
  );
}

const describe = (byOutcome: readonly [string, DirectionRow[]][]): string =>
  byOutcome
    .map(([outcome, own]) => {
      const counted = groupsOf(own).map(
        ([direction, some]) => `${some.length} ${findingWords[direction].toLowerCase()}`,
      );
      return `${outcome}: ${counted.join(", ")}.`;
    })
    .join(" ");
