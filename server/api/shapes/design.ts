/** The design of an enquiry: what is entered of it, and what was locked and drawn. */
import { z } from "zod";
import { formatBlocks, LockedMeasure, stateOf } from "#content/measuring/protocol.ts";
import { Count, oneLine } from "#server/api/shapes/entered.ts";
import { Moment } from "#server/api/shapes/write-up.ts";
import type { Designing } from "#server/enquiry/measuring/designing.ts";

export const DesignEntry = z
  .strictObject({
    design: z.string().max(60),
    primary: z.string().max(40).default("").meta({
      description: "The id of the measure of the plan that decides.",
    }),
    why: z.string().max(600).default(""),
    protocol: z.string().max(4000).default(""),
    pupils: Count.nullable().default(null),
    classes: Count.nullable().default(null),
    blocks: z
      .array(z.array(oneLine(80)).max(200))
      .max(200)
      .default([])
      .meta({
        description: "What is drawn: classes or schools, those together that are alike.",
      }),
  })
  .meta({ id: "DesignEntry" });

const textOf = (count: number | null) => (count === null ? "" : String(count));

export const typedDesign = (
  { pupils, classes, blocks, ...words }: z.infer<typeof DesignEntry>,
  revision: number,
) => ({
  ...{ ...words, pupils: textOf(pupils), classes: textOf(classes) },
  ...{ units: formatBlocks(blocks), revision: String(revision) },
});

export const DesignRead = z
  .object({
    design: z.string(),
    state: z.enum(["open", "locked", "drawn"]),
    primary: LockedMeasure.nullable(),
    why: z.string(),
    protocol: z.string(),
    pupils: z.int().nullable(),
    classes: z.int().nullable(),
    blocks: z.array(z.array(z.string())),
    locked: z.object({ at: Moment, by: z.string() }).nullable(),
    drawnAt: Moment.nullable(),
    seed: z.int().nullable().meta({ description: "From which the draw can be made again." }),
    placed: z
      .array(z.object({ unit: z.string(), arm: z.string() }))
      .meta({ description: "What came of the draw." }),
  })
  .meta({ id: "Design" });

export function presentDesign(
  row: NonNullable<Awaited<ReturnType<Designing["describe"]>>>,
): z.infer<typeof DesignRead> {
  const { design, primary, why, protocol, pupils, classes, blocks, allocation } = row;
  return {
    ...{ design, state: stateOf(row), primary, why, protocol, pupils, classes, blocks },
    locked: row.lockedAt && { at: row.lockedAt.toISOString(), by: row.lockedByName },
    drawnAt: row.drawnAt?.toISOString() ?? null,
    seed: allocation?.seed ?? null,
    placed: allocation?.placed ?? [],
  };
}
