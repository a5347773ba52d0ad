/** Moderations as those who take part see them: their own marks, and everybody's once it is closed. */
import { and, asc, desc, eq } from "drizzle-orm";
import { can } from "#content/access/can.ts";
import type { Viewer } from "#content/access/tokens.ts";
import { notFound } from "#content/failure.ts";
import { comparePairs, differingPieces } from "#content/moderating/moderation.ts";
import type { Database } from "#drizzle/database.ts";
import { moderationMarks, moderationPieces, moderations } from "#drizzle/schema/index.ts";
import { listAssessors, markColumns } from "#server/evidence/moderating/reliability.ts";
import { readableBy } from "#server/practice/audience.ts";

export function createReadingModerations({ database: { read } }: { database: Database }) {
  /** @throws NotFound for who takes no part in it. */
  async function get(viewer: Viewer, id: string) {
    const [moderation] = await read
      .select()
      .from(moderations)
      .where(and(eq(moderations.id, id), readableBy(read, viewer, moderations.id)));
    if (!moderation) throw notFound();
    const [assessors, pieces] = await Promise.all([listAssessors(read, [id]), listPieces(id)]);
    const rights = {
      ...moderation,
      assessorIds: assessors.map(({ personId }) => personId),
    };
    const seesAll = can(viewer, "seeMarks", rights);
    const marks = await listMarks(id, seesAll ? null : (viewer.person?.id ?? ""));
    return {
      ...{ moderation, assessors, pieces },
      own: marks.filter(({ personId }) => personId === viewer.person?.id),
      mayMark: can(viewer, "markPieces", rights),
      mayClose: moderation.closedAt === null && can(viewer, "leadModeration", moderation),
      outcome: seesAll
        ? {
            marks,
            pairs: comparePairs(moderation.levels.length, rights.assessorIds, marks),
            differing: differingPieces(marks),
          }
        : null,
    };
  }

  /** Those that the viewer takes part in, the newest first. */
  async function listOwn(viewer: Viewer) {
    const rows = await read
      .select()
      .from(moderations)
      .where(readableBy(read, viewer, moderations.id))
      .orderBy(desc(moderations.startedAt), asc(moderations.id))
      .limit(100);
    const assessors = await listAssessors(
      read,
      rows.map(({ id }) => id),
    );
    return rows.map(({ id, title, closedAt, startedAt, isSample }) => {
      const of = assessors.filter(({ moderationId }) => moderationId === id);
      const isToMark =
        closedAt === null &&
        of.some(({ personId, finishedAt }) => personId === viewer.person?.id && !finishedAt);
      return { ...{ id, title, closedAt, startedAt, isSample, isToMark }, assessors: of };
    });
  }

  const listPieces = (id: string) =>
    read
      .select({ id: moderationPieces.id, label: moderationPieces.label })
      .from(moderationPieces)
      .where(eq(moderationPieces.moderationId, id))
      .orderBy(asc(moderationPieces.position));

  /** Marks of one person, or of everybody where `personId` is null. */
  const listMarks = (id: string, personId: string | null) =>
    read
      .select(markColumns)
      .from(moderationMarks)
      .innerJoin(moderationPieces, eq(moderationPieces.id, moderationMarks.pieceId))
      .where(
        and(
          eq(moderationPieces.moderationId, id),
          personId === null ? undefined : eq(moderationMarks.personId, personId),
        ),
      );

  return { get, listOwn };
}

export type ReadingModerations = ReturnType<typeof createReadingModerations>;
