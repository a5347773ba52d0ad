/** A driver diagram from left to right: the aim, what drives it, and the ideas that would change that. */
import { linkHorizontal } from "d3-shape";
import { type Chart, element, type Markup, picture, text, wrap } from "#content/charts/svg.ts";
import {
  type ChangeIdea,
  type Driver,
  type DriverDiagram,
  driversThatReach,
  untestedDrivers,
} from "#content/enquiry/driver-diagram.ts";

const box = { width: 156, gap: 28, characters: 18, line: 17, pad: 9, space: 12 };

/** What tests an idea, in words: at the head of its column, for each, and for what has none. */
export type Tests = { column: string; each: string; none: string; marksDrivers: boolean };

/** In an enquiry, its cycles. */
const byCycles: Tests = {
  ...{ column: "Cycles", each: "tested", none: "not tested yet", marksDrivers: false },
};

/** Over several enquiries, each of them; a driver that none works on stands out too. */
export const byEnquiries: Tests = {
  ...{ column: "Enquiries", each: "trying it", none: "no enquiry yet", marksDrivers: true },
};

/** What does not lead to the aim is left out: `problemsOf` says what. */
export function drawDriverDiagram(title: string, diagram: DriverDiagram, tests = byCycles): Chart {
  const tree = treeOf(diagram, tests);
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
        description: describe(diagram, tests),
        width: columns * box.width + (columns - 1) * box.gap + 4,
        height: tall + 24,
        className: "chart wide",
      },
      [...links, ...boxes.map((spot) => drawBox(spot, tests.none))],
    ),
    table: tableOf(title, diagram, tests),
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
function treeOf(diagram: DriverDiagram, { none, marksDrivers }: Tests): Node {
  const { aim, drivers, ideas } = diagram;
  const untested = marksDrivers ? untestedDrivers(diagram) : [];
  const reaching = driversThatReach(drivers);
  const ideaNode = ({ id, text: words, drivers: from, tests }: ChangeIdea): Node => ({
    id: `idea ${id}`,
    lines: [...wrap(words, box.characters), ...(tests > 0 ? [] : [none])],
    kind: "idea",
    isTested: tests > 0,
    from: from.map((driver) => `driver ${driver}`),
    children: [],
  });
  const isTested = (id: string) => untested.every((driver) => driver.id !== id);
  const driverNode = ({ id, text: words, parent }: Driver): Node => ({
    id: `driver ${id}`,
    lines: [...wrap(words, box.characters), ...(isTested(id) ? [] : [none])],
    kind: "driver",
    isTested: isTested(id),
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

function drawBox({ node: { kind, lines, isTested }, x, y, height }: Spot, none: string): Markup {
  const isSaid = (words: string, i: number) =>
    !isTested && i === lines.length - 1 && words === none;
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

const describe = ({ aim, drivers, ideas }: DriverDiagram, { each, none }: Tests): string =>
  `Aim: ${aim}. Drivers: ${drivers.map(({ text: words }) => words).join("; ") || "none yet"}. Ideas: ${
    ideas
      .map(({ text: words, tests }) => `${words} (${tests > 0 ? `${tests} ${each}` : none})`)
      .join("; ") || "none yet"
  }.`;

function tableOf(caption: string, { drivers, ideas }: DriverDiagram, tests: Tests): Chart["table"] {
  const texts = new Map(drivers.map(({ id, text: words }) => [id, words]));
  return {
    caption,
    columns: ["Kind", "What", "Acts on", tests.column],
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
