/** A series in time as a program enters it, and as those who plan read it again. */
import { z } from "zod";
import { Better } from "#content/measuring/result.ts";
import { formatPoints, SeriesKind } from "#content/measuring/series.ts";
import { Count, SchoolEntered } from "#server/api/shapes/entered.ts";
import { Day, Moment } from "#server/api/shapes/write-up.ts";
import type { SeriesInTime } from "#server/enquiry/measuring/series.ts";

export const SeriesEntry = z
  .strictObject({
    name: z.string().max(120),
    unit: z.string().max(60),
    school: SchoolEntered,
    kind: SeriesKind,
    better: Better,
    n: Count.meta({ description: "The pupils that a point is about, where it does not say." }),
    measure: z.string().max(40).default("").meta({
      description: "The id of the measure of the plan that it follows; empty for none.",
    }),
    points: z
      .array(z.strictObject({ day: Day, value: z.number(), n: Count.nullable().default(null) }))
      .max(1000),
  })
  .meta({ id: "SeriesEntry" });

export const typedSeries = (
  { school, n, points, ...words }: z.infer<typeof SeriesEntry>,
  revision: number,
) => ({
  ...{ ...words, school: school ?? "", n: String(n) },
  ...{ points: formatPoints(points), revision: String(revision) },
});

export const SeriesRead = z
  .object({
    ...SeriesEntry.shape,
    id: z.string(),
    isTakenOut: z.boolean(),
    baselines: z
      .array(
        z.object({
          from: Day,
          to: Day,
          by: z.string(),
          at: Moment,
          ended: z.object({ by: z.string(), at: Moment, why: z.string() }).nullable(),
        }),
      )
      .meta({ description: "Stretches whose centre and limits were kept, the newest first." }),
  })
  .meta({ id: "Series" });

export function presentSeries({
  series: row,
  baselines,
}: Awaited<ReturnType<SeriesInTime["open"]>>): z.infer<typeof SeriesRead> {
  const { id, name, unit, kind, better, n, points, measure } = row;
  return {
    ...{ id, name, unit, kind, better, n, points, measure, school: row.schoolId },
    isTakenOut: row.takenOutAt !== null,
    baselines: baselines.map(({ from, to, by, at, why, unfrozenBy, unfrozenAt }) => ({
      ...{ from, to, by, at: at.toISOString() },
      ended: unfrozenAt && { by: unfrozenBy ?? "", at: unfrozenAt.toISOString(), why },
    })),
  };
}
