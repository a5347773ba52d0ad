/**
 * What a chart is drawn of: numbers and words as they were shown, kept in a document and drawn wherever
 * it is read. Never the picture itself: a document is written by everybody who may write in it.
 */
import { z } from "zod";
import { drawDriverDiagram } from "#content/charts/driver-diagram.ts";
import { drawEffects } from "#content/charts/effect-plot.ts";
import { drawRamps } from "#content/charts/ramps.ts";
import { drawRunChart } from "#content/charts/run-chart.ts";
import type { Chart } from "#content/charts/svg.ts";
import { isDay } from "#content/day.ts";
import { runChart } from "#content/statistics/run-chart.ts";
import { xmr } from "#content/statistics/xmr.ts";

const words = z.string().max(600);
const title = words;
const day = z.string().refine(isDay);
const number = z.number().finite().min(-1e9).max(1e9);
const count = z.number().int().min(0).max(1e6);

/** A series in time, drawn with its median or with its mean and limits. */
const inTime = z.object({
  title,
  measure: words,
  points: z
    .array(z.object({ day, value: number }))
    .min(5)
    .max(1000),
  cycles: z.array(z.object({ day, label: words })).max(500),
  /** The stretch whose centre and limits are kept. */
  frozen: z.object({ from: day, to: day }).nullable(),
});

export const Drawing = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("effects"),
    title,
    rows: z
      .array(
        z.object({
          label: words,
          effect: z.object({ g: number, low: number, high: number }),
          treated: count,
          compared: count,
        }),
      )
      .max(60),
  }),
  inTime.extend({ kind: z.literal("run") }),
  inTime.extend({ kind: z.literal("xmr") }),
  z.object({
    kind: z.literal("ramps"),
    title,
    ramps: z
      .array(
        z.object({
          school: words,
          cycles: z
            .array(
              z.object({
                number: count,
                idea: words,
                follows: count.nullable().optional(),
                decision: z.enum(["planned", "running", "adopt", "adapt", "abandon"]),
              }),
            )
            .max(500),
        }),
      )
      .max(100),
  }),
  z.object({
    kind: z.literal("drivers"),
    title,
    diagram: z.object({
      aim: words,
      drivers: z.array(z.object({ id: words, text: words, parent: words.nullable() })).max(200),
      ideas: z
        .array(z.object({ id: words, text: words, drivers: z.array(words).max(200), tests: count }))
        .max(200),
    }),
  }),
]);
export type Drawing = z.infer<typeof Drawing>;
export type SeriesDrawing = Extract<Drawing, { kind: "run" }>;

export function draw(drawing: Drawing): Chart {
  switch (drawing.kind) {
    case "effects":
      return drawEffects(drawing.title, drawing.rows);
    case "ramps":
      return drawRamps(drawing.title, drawing.ramps);
    case "drivers":
      return drawDriverDiagram(drawing.title, drawing.diagram);
    case "run":
      return drawRunChart({
        ...drawing,
        analysis: runChart(drawing.points, drawing.frozen ?? undefined),
      });
    case "xmr":
      return drawRunChart({
        ...drawing,
        analysis: xmr(drawing.points, drawing.frozen ?? undefined),
      });
  }
}

/** The same points with their limits (content/statistics/xmr.ts), by the name of their series. */
export const withLimits = (name: string, run: SeriesDrawing): Drawing => ({
  ...run,
  ...{ kind: "xmr", title: `${name}: XmR chart` },
});

/** The chart of what stands in a document; null where somebody's client has spoilt it. */
export function chartOf(kept: unknown): Chart | null {
  const drawing = Drawing.safeParse(kept);
  if (!drawing.success) return null;
  try {
    return draw(drawing.data);
  } catch {
    return null;
  }
}

/** The words in it, for search and for what looks for names. */
export function wordsOfDrawing(kept: unknown): string {
  const { data: drawing } = Drawing.safeParse(kept);
  switch (drawing?.kind) {
    case undefined:
      return "";
    case "effects":
      return [drawing.title, ...drawing.rows.map(({ label }) => label)].join("\n");
    case "run":
    case "xmr":
      return [drawing.title, drawing.measure, ...drawing.cycles.map(({ label }) => label)].join(
        "\n",
      );
    case "ramps":
      return [
        drawing.title,
        ...drawing.ramps.flatMap(({ school, cycles }) => [
          school,
          ...cycles.map(({ idea }) => idea),
        ]),
      ].join("\n");
    case "drivers": {
      const { aim, drivers, ideas } = drawing.diagram;
      return [drawing.title, aim, ...[...drivers, ...ideas].map(({ text }) => text)].join("\n");
    }
  }
}
