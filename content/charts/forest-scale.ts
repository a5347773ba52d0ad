/** The axis of a forest plot, in standard deviations. */
import { type ScaleLinear, scaleLinear } from "d3-scale";
import type { Forest, ForestRow } from "#content/charts/forest-plot.ts";

export type X = ScaleLinear<number, number>;

/**
 * From 0.5 below 0 to 0.5 above at least, with all that is drawn and all that it comes to. A long interval
 * makes the axis half as long again on its side, at most: beyond that it leaves the axis, with an arrow.
 */
export function scaleFor(
  { parts, overall, apart }: Forest,
  drawn: ReadonlySet<ForestRow>,
  { left, right }: { left: number; right: number },
): X {
  const summaries = [...parts, ...(apart ? [apart] : [])].map(({ summary }) => summary);
  const always = [
    ...[-0.5, 0.5],
    ...[...drawn].map(({ effect }) => effect.g),
    ...[...summaries, overall].flatMap((one) =>
      one
        ? [one.low, one.high, one.prediction?.low ?? one.low, one.prediction?.high ?? one.high]
        : [],
    ),
  ];
  const ends = [...drawn].flatMap(({ effect: { g, low, high } }) => [low ?? g, high ?? g]);
  const [least, most] = [Math.min(...always), Math.max(...always)];
  const reach = (most - least) / 2;
  return scaleLinear()
    .domain([
      Math.max(least - reach, Math.min(least, ...ends)),
      Math.min(most + reach, Math.max(most, ...ends)),
    ])
    .nice(5)
    .range([left, right]);
}
