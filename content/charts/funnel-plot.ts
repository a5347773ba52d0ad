/**
 * A funnel plot: each effect by its standard error, the surest at the top, about what they come to. In the
 * shaded part 95 in 100 would lie if chance alone spread them (a pseudo 95 % region). It is laid out twice,
 * so that its words can be read on a narrow page.
 */
import { scaleLinear } from "d3-scale";
import { symbolCircle } from "d3-shape";
import {
  type Chart,
  element,
  figure,
  line,
  type Markup,
  mark,
  picture,
  text,
  two,
} from "#content/charts/svg.ts";
import { z975 } from "#content/evidence/distributions.ts";

export type FunnelPoint = { label: string; g: number; se: number };

type Funnel = { title: string; estimate: number; points: readonly FunnelPoint[] };
type Layout = { width: number; bottom: number; className: "chart broad" | "chart slim" };

const broad: Layout = { width: 760, bottom: 360, className: "chart broad" };
const slim: Layout = { width: 320, bottom: 250, className: "chart slim" };
/** Where standard errors begin, and effects. */
const [top, left] = [34, 40];

export function drawFunnel(title: string, estimate: number, points: readonly FunnelPoint[]): Chart {
  const funnel = { title, estimate, points };
  return {
    svg: layOut(funnel, broad),
    slim: layOut(funnel, slim),
    table: {
      caption: title,
      columns: ["Result", "Effect", "Standard error"],
      rows: points.map(({ label, g, se }) => [label, g, se]),
    },
  };
}

function layOut({ title, estimate, points }: Funnel, { width, bottom, className }: Layout): string {
  const right = width - 8;
  const most = points.reduce((sum, { se }) => Math.max(sum, se), 0.05) * 1.05;
  const reach = z975 * most;
  const effects = points.map(({ g }) => g);
  const x = scaleLinear()
    .domain([Math.min(estimate - reach, ...effects), Math.max(estimate + reach, ...effects)])
    .nice(5)
    .range([left, right]);
  const y = scaleLinear().domain([0, most]).range([top, bottom]);
  const corner = (g: number, se: number) => `${at(x(g))} ${at(y(se))}`;
  return picture(
    {
      title,
      description: describe(estimate, points),
      ...{ width, height: bottom + 96, className },
    },
    [
      text(4, 16, "standard error: the surest at the top"),
      element("path", {
        d: `M${corner(estimate, 0)}L${corner(estimate - reach, most)}L${corner(estimate + reach, most)}Z`,
        class: "chart-baseline",
      }),
      line(x(estimate), top, x(estimate - reach), bottom, "chart-limit"),
      line(x(estimate), top, x(estimate + reach), bottom, "chart-limit"),
      line(x(estimate), top, x(estimate), bottom, "chart-centre"),
      line(left, bottom, right, bottom, "chart-axis"),
      line(left, top, left, bottom, "chart-axis"),
      ...x
        .ticks(5)
        .flatMap((tick) => [
          line(x(tick), bottom, x(tick), bottom + 5, "chart-axis"),
          text(x(tick), bottom + 19, figure(tick), { anchor: "middle" }),
        ]),
      ...y
        .ticks(4)
        .flatMap((tick) => [
          line(left - 5, y(tick), left, y(tick), "chart-axis"),
          text(left - 8, y(tick) + 4, figure(tick), { anchor: "end" }),
        ]),
      text((left + right) / 2, bottom + 38, "effect, in standard deviations", {
        anchor: "middle",
      }),
      ...points.map(({ g, se }) => mark(symbolCircle, x(g), y(se), "chart-open", 40)),
      ...keyAt(bottom + 62, estimate),
    ],
  );
}

const keyAt = (y: number, estimate: number): Markup[] => [
  line(8, y, 28, y, "chart-centre"),
  text(38, y + 4, `what they come to: ${two(estimate)}`, { className: "chart-soft" }),
  element("rect", { x: 8, y: y + 13, width: 20, height: 14, class: "chart-baseline" }),
  line(8, y + 20, 28, y + 20, "chart-limit"),
  text(38, y + 24, "95 in 100 by chance alone lie within", { className: "chart-soft" }),
];

function describe(estimate: number, points: readonly FunnelPoint[]): string {
  const outside = points.filter(({ g, se }) => Math.abs(g - estimate) > z975 * se).length;
  const below = points.filter(({ g }) => g < estimate).length;
  const above = points.filter(({ g }) => g > estimate).length;
  return `${points.length} results by their standard error, the surest at the top: ${below} below the middle of ${figure(estimate)}, ${above} above, ${outside} outside the lines of chance.`;
}

const at = (value: number): number => Math.round(value * 100) / 100;
