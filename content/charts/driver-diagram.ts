/** A driver diagram from left to right: the aim, what drives it, and the ideas that would change that. */
import { linkHorizontal } from "d3-shape";
import { type Chart, element, type Markup, picture, text, wrap } from "#content/charts/svg.ts";
import {
  type ChangeIdea,
  type Driver,
  type DriverDiagram,
  driversThatReach,
} from "#content/enquiry/driver-diagram.ts";

const box = { width: 156, gap: 28, characters: 18, line: 17, pad: 9, space: 12 };
const notTested = "not tested yet";

/** What does not lead to the aim is left out: `problemsOf` says what. */
export function drawDriverDiagram(title: string, diagram: DriverDiagram): Chart {
  const tree = treeOf(diagram);
  const columns = depthOf(tree) + 1;
  const tall = spaceFor(tree);
  const boxes = placed(tree, 0, 12, columns);
  const spots = new Map(boxes.map((spot) => [spot.node.id, spot]));
  const links = boxes.flatMap((to) =>
    to.node.from.flatMap((id) => {
      const from = spots.get(id);
      return from ? [link(from, to)] : [];
    }),
  );
  return {
    svg: picture(
      {
        title,
        description: describe(diagram),
        width: columns * box.width + (columns - 1) * box.gap + 4,
        height: tall + 24,
        className: "chart wide",
      },
      [...links, ...boxes.map(drawBox)],
    ),
    table: tableOf(title, diagram),
  };
}

type Node = {
  id: string;
  lines: string[];
  kind: "aim" | "driver" | "idea";
  isTested: boolean;
  /** What it is joined to on its left. */
  from: readonly string[];
  children: Node[];
};

type Spot = { node: Node; x: number; y: number; height: number };

/** An idea stands beside the first of its drivers, and is joined to all. */
function treeOf({ aim, drivers, ideas }: DriverDiagram): Node {
  const reaching = driversThatReach(drivers);
  const ideaNode = ({ id, text: words, drivers: from, tests }: ChangeIdea): Node => ({
    id: `idea ${id}`,
    lines: [...wrap(words, box.characters), ...(tests > 0 ? [] : [notTested])],
    kind: "idea",
    isTested: tests > 0,
    from: from.map((driver) => `driver ${driver}`),
    children: [],
  });
  const driverNode = ({ id, text: words, parent }: Driver): Node => ({
    id: `driver ${id}`,
    lines: wrap(words, box.characters),
    kind: "driver",
    isTested: true,
    from: [parent === null ? "aim" : `driver ${parent}`],
    children: [
      ...drivers.filter((other) => other.parent === id).map(driverNode),
      ...ideas
        .filter((idea) => idea.drivers.find((driver) => reaching.has(driver)) === id)
        .map(ideaNode),
    ],
  });
  return {
    id: "aim",
    lines: wrap(aim, box.characters),
    kind: "aim",
    isTested: true,
    from: [],
    children: drivers.filter(({ parent }) => parent === null).map(driverNode),
  };
}

const depthOf = ({ children }: Node): number =>
  children.length === 0 ? 0 : 1 + Math.max(...children.map(depthOf));

const heightOf = ({ lines }: Node): number => Math.max(1, lines.length) * box.line + 2 * box.pad;

/** What a node and all to its right take up, from top to bottom. */
const spaceFor = (node: Node): number =>
  Math.max(
    heightOf(node) + box.space,
    node.children.reduce((sum, child) => sum + spaceFor(child), 0),
  );

/** Ideas stand in the last column, whether a driver behind them is primary or secondary. */
function placed(node: Node, depth: number, top: number, columns: number): Spot[] {
  const height = heightOf(node);
  const space = spaceFor(node);
  const inside = node.children.reduce((sum, child) => sum + spaceFor(child), 0);
  let next = top + (space - inside) / 2;
  const column = node.kind === "idea" ? columns - 1 : depth;
  return [
    { node, x: 2 + column * (box.width + box.gap), y: top + (space - height) / 2, height },
    ...node.children.flatMap((child) => {
      const spots = placed(child, depth + 1, next, columns);
      next += spaceFor(child);
      return spots;
    }),
  ];
}

function link(from: Spot, to: Spot): Markup {
  const curve = linkHorizontal<null, [number, number]>()
    .source(() => [from.x + box.width, from.y + from.height / 2])
    .target(() => [to.x, to.y + to.height / 2])
    .x(([x]) => x)
    .y(([, y]) => y);
  return element("path", { d: curve(null) ?? "", class: "chart-branch" });
}

function drawBox({ node: { kind, lines, isTested }, x, y, height }: Spot): Markup {
  const isSaid = (words: string, i: number) =>
    !isTested && i === lines.length - 1 && words === notTested;
  return element(
    "g",
    {},
    element("rect", {
      ...{ x, y, width: box.width, height, rx: 3 },
      class: `chart-box ${kind}${isTested ? "" : " untested"}`,
    }),
    ...lines.map((words, i) =>
      text(
        x + box.pad,
        y + box.pad + (i + 0.78) * box.line,
        words,
        isSaid(words, i) ? { className: "chart-soft" } : {},
      ),
    ),
  );
}

const describe = ({ aim, drivers, ideas }: DriverDiagram): string =>
  `Aim: ${aim}. Drivers: ${drivers.map(({ text: words }) => words).join("; ") || "none yet"}. Ideas: ${
    ideas
      .map(({ text: words, tests }) => `${words} (${tests > 0 ? `${tests} tested` : notTested})`)
      .join("; ") || "none yet"
  }.`;

function tableOf(caption: string, { drivers, ideas }: DriverDiagram): Chart["table"] {
  const texts = new Map(drivers.map(({ id, text: words }) => [id, words]));
  return {
    caption,
    columns: ["Kind", "What", "Acts on", "Cycles"],
    rows: [
      ...drivers.map(({ text: words, parent }) => [
        ...(parent === null ? ["Primary driver", words, "the aim"] : []),
        ...(parent === null ? [] : ["Driver", words, texts.get(parent) ?? null]),
        null,
      ]),
      ...ideas.map((idea) => [
        ...["Change idea", idea.text],
        idea.drivers.flatMap((id) => texts.get(id) ?? []).join("; ") || null,
        idea.tests,
      ]),
    ],
  };
}
