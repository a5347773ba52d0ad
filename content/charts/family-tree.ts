/**
 * The family tree of a practice: what became of it in other schools, and of theirs in others again. Every
 * outcome has the same weight, size and line: bad news is as easy to see as good.
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

export type Direction = "improved" | "no-clear-change" | "worsened" | "mixed" | "unknown";

export type Relative = {
  id: string;
  /** What it was adapted from; null for the origin. */
  parent: string | null;
  title: string;
  school: string;
  direction: Direction;
};

/** As large as d3's triangle, which points up. */
const triangleDown: SymbolType = {
  draw(path, area) {
    const third = Math.sqrt(area / (Math.sqrt(3) * 3));
    path.moveTo(0, 2 * third);
    path.lineTo(-Math.sqrt(3) * third, -third);
    path.lineTo(Math.sqrt(3) * third, -third);
    path.closePath();
  },
};

const outcomes: Record<Direction, { shape: SymbolType; words: string }> = {
  improved: { shape: symbolTriangle, words: "improved" },
  "no-clear-change": { shape: symbolSquare, words: "no clear change" },
  worsened: { shape: triangleDown, words: "worsened" },
  mixed: { shape: symbolDiamond, words: "mixed" },
  unknown: { shape: symbolCircle, words: "not known yet" },
};

const width = 360;
const indent = 18;
/** Deeper than this a branch moves no further to the right. */
const deepest = 6;

export function drawFamilyTree(title: string, relatives: readonly Relative[]): Chart {
  let height = 6;
  const placed = inOrder(relatives).map(({ relative, depth, parent }) => {
    const x = 12 + Math.min(depth, deepest) * indent;
    const lines = wrap(relative.title, Math.floor((width - x - 20) / 6.9));
    const under = wrap(
      `${relative.school}: ${outcomes[relative.direction].words}`,
      Math.floor((width - x - 20) / 6.9),
    );
    const top = height;
    height += (lines.length + under.length) * 15 + 14;
    return { relative, parent, x, y: top + 10, lines, under };
  });
  const spots = new Map(placed.map((spot) => [spot.relative.id, spot]));
  return {
    svg: picture(
      {
        title,
        description: placed
          .map(({ relative, parent }) => say(relative, spots.get(parent ?? "")?.relative))
          .join(" "),
        width,
        height,
        className: "chart tree",
      },
      placed.flatMap((spot) => drawOne(spot, spots.get(spot.parent ?? ""))),
    ),
    table: {
      caption: title,
      columns: ["Practice", "School", "Adapted from", "What happened"],
      rows: placed.map(({ relative, parent }) => [
        ...[relative.title, relative.school],
        spots.get(parent ?? "")?.relative.title ?? null,
        outcomes[relative.direction].words,
      ]),
    },
  };
}

type Spot = { relative: Relative; x: number; y: number; lines: string[]; under: string[] };

function drawOne({ relative, x, y, lines, under }: Spot, from: Spot | undefined): Markup[] {
  const reach = from && from.x < x ? from.x : x - indent;
  return [
    ...(from
      ? [
          element("path", {
            d: `M${reach} ${from.y + 8}V${y}H${x - 8}`,
            class: "chart-branch",
          }),
        ]
      : []),
    mark(outcomes[relative.direction].shape, x, y, "chart-outcome", 56),
    ...lines.map((words, i) => text(x + 12, y + 4 + i * 15, words, { className: "chart-name" })),
    ...under.map((words, i) =>
      text(x + 12, y + 4 + (lines.length + i) * 15, words, { className: "chart-soft" }),
    ),
  ];
}

/** Parents before children. Whose parent is not among them, or goes round in a circle, is a root. */
function inOrder(relatives: readonly Relative[]) {
  const ids = new Set(relatives.map(({ id }) => id));
  const seen = new Set<string>();
  const visit = (
    relative: Relative,
    depth: number,
    parent: string | null,
  ): { relative: Relative; depth: number; parent: string | null }[] => {
    if (seen.has(relative.id)) return [];
    seen.add(relative.id);
    return [
      { relative, depth, parent },
      ...relatives
        .filter((other) => other.parent === relative.id)
        .flatMap((child) => visit(child, depth + 1, relative.id)),
    ];
  };
  const roots = relatives.filter(({ parent }) => parent === null || !ids.has(parent));
  return [...roots, ...relatives].flatMap((root) => visit(root, 0, null));
}

const say = ({ title, school, direction }: Relative, from: Relative | undefined): string =>
  `${title}, ${school}${from ? `, after ${from.school}` : ""}: ${outcomes[direction].words}.`;
