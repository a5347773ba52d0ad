/** A funnel plot: each effect by its standard error, the surest at the top, about what they come to. */
import { scaleLinear } from "d3-scale";
import { symbolCircle } from "d3-shape";
import { type Chart, figure, line, mark, picture, text } from "#content/charts/svg.ts";
import { z975 } from "#content/evidence/distributions.ts";

export type FunnelPoint = { label: string; g: number; se: number };

const width = 360;
const plot = { left: 40, right: 348, top: 12, bottom: 230 };

/** Lines stand where 95 in 100 would lie if chance alone spread them about `estimate`. */
export function drawFunnel(title: string, estimate: number, points: readonly FunnelPoint[]): Chart {
  const most = points.reduce((sum, { se }) => Math.max(sum, se), 0.05) * 1.05;
  const reach = z975 * most;
  const effects = points.map(({ g }) => g);
  const x = scaleLinear()
    .domain([Math.min(estimate - reach, ...effects), Math.max(estimate + reach, ...effects)])
    .nice(5)
    .range([plot.left, plot.right]);
  const y = scaleLinear().domain([0, most]).range([plot.top, plot.bottom]);
  const outside = points.filter(({ g, se }) => Math.abs(g - estimate) > z975 * se).length;
  const [left, right] = [
    points.filter(({ g }) => g < estimate).length,
    points.filter(({ g }) => g > estimate).length,
  ];
  const svg = picture(
    {
      title,
      description: `${points.length} results by their standard error, the surest at the top: ${left} below the middle of ${figure(estimate)}, ${right} above, ${outside} outside the lines of chance.`,
      ...{ width, height: plot.bottom + 44, className: "chart" },
    },
    [
      line(x(estimate), plot.top, x(estimate), plot.bottom, "chart-centre"),
      line(x(estimate), plot.top, x(estimate - reach), plot.bottom, "chart-limit"),
      line(x(estimate), plot.top, x(estimate + reach), plot.bottom, "chart-limit"),
      line(plot.left, plot.bottom, plot.right, plot.bottom, "chart-axis"),
      ...x
        .ticks(5)
        .map((tick) => text(x(tick), plot.bottom + 16, figure(tick), { anchor: "middle" })),
      ...y
        .ticks(4)
        .map((tick) => text(plot.left - 6, y(tick) + 4, figure(tick), { anchor: "end" })),
      text(plot.left, plot.bottom + 36, "effect; standard error downwards"),
      ...points.map(({ g, se }) => mark(symbolCircle, x(g), y(se), "chart-open", 36)),
    ],
  );
  return {
    svg,
    table: {
      caption: title,
      columns: ["Result", "Effect", "Standard error"],
      rows: points.map(({ label, g, se }) => [label, g, se]),
    },
  };
}
