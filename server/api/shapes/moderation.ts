/** Moderations as programs read them. */
import { z } from "zod";
import { Moment } from "#server/api/shapes/write-up.ts";
import type { ReadingModerations } from "#server/evidence/moderating/reading.ts";

const Assessor = z.object({
  handle: z.string(),
  name: z.string(),
  school: z.string(),
  hasFinished: z.boolean(),
});

export const ModerationLine = z
  .object({
    id: z.string(),
    url: z.url(),
    title: z.string(),
    isToMark: z.boolean().meta({ description: "Whether pieces wait for your marks." }),
    closedAt: Moment.nullable(),
    assessors: z.array(Assessor),
  })
  .meta({ id: "ModerationLine" });

type Line = Awaited<ReturnType<ReadingModerations["listOwn"]>>[number];
type Found = Awaited<ReturnType<ReadingModerations["get"]>>;

const presentAssessors = (assessors: Found["assessors"]): z.infer<typeof Assessor>[] =>
  assessors.map(({ handle, name, school, finishedAt }) => ({
    ...{ handle, name, school, hasFinished: finishedAt !== null },
  }));

export const presentModerationLine = (
  { id, title, isToMark, closedAt, assessors }: Line,
  origin: string,
): z.infer<typeof ModerationLine> => ({
  ...{ id, title, isToMark, closedAt: closedAt?.toISOString() ?? null },
  url: `${origin}/evidence/moderation/${id}`,
  assessors: presentAssessors(assessors),
});

const Mark = z.object({ piece: z.string(), level: z.int() });
const Interval = z.object({ low: z.number(), high: z.number() });

export const Moderation = z
  .object({
    id: z.string(),
    url: z.url(),
    title: z.string(),
    levels: z.array(z.string()),
    pieces: z.array(z.object({ id: z.string(), label: z.string() })),
    assessors: z.array(Assessor),
    closedAt: Moment.nullable(),
    mayMark: z.boolean(),
    marks: z.array(Mark).meta({ description: "Your own." }),
    outcome: z
      .object({
        marks: z.array(Mark.extend({ handle: z.string() })),
        pairs: z.array(
          z.object({
            first: z.string(),
            second: z.string(),
            table: z.array(z.array(z.int())),
            n: z.int(),
            observed: z.number().nullable(),
            kappa: z.number().nullable(),
            interval: Interval.nullable(),
          }),
        ),
      })
      .nullable()
      .meta({ description: "Everybody’s marks. Null until it is closed." }),
  })
  .meta({ id: "Moderation" });

export function presentModeration(
  { moderation, assessors, pieces, own, mayMark, outcome }: Found,
  origin: string,
): z.infer<typeof Moderation> {
  const handleOf = (id: string) => assessors.find(({ personId }) => personId === id)?.handle ?? "";
  const { id, title, levels, closedAt } = moderation;
  return {
    ...{ id, title, levels, pieces, mayMark, closedAt: closedAt?.toISOString() ?? null },
    url: `${origin}/evidence/moderation/${id}`,
    assessors: presentAssessors(assessors),
    marks: own.map(({ pieceId, level }) => ({ piece: pieceId, level })),
    outcome: outcome && {
      marks: outcome.marks.map(({ pieceId, personId, level }) => ({
        ...{ piece: pieceId, level, handle: handleOf(personId) },
      })),
      pairs: outcome.pairs.map(({ first, second, table, agreement }) => ({
        ...{ first: handleOf(first), second: handleOf(second), table, n: agreement?.n ?? 0 },
        ...{ observed: agreement?.observed ?? null, kappa: agreement?.kappa ?? null },
        interval: agreement?.interval ?? null,
      })),
    },
  };
}
