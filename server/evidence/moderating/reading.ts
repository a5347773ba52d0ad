/** Moderations as those who take part see them: their own marks, and everybody's once it is closed. */
import { and, asc, desc, eq, inArray, isNotNull } from "drizzle-orm";
import { can } from "#content/access/can.ts";
import type { Viewer } from "#content/access/tokens.ts";
import { notFound } from "#content/failure.ts";
import { comparePairs, differingPieces } from "#content/moderating/moderation.ts";
import { sayReliability } from "#content/moderating/reliability.ts";
import type { Database } from "#drizzle/database.ts";
import {
  moderationAssessors,
  moderationMarks,
  moderationPieces,
  moderations,
  people,
  schools,
} from "#drizzle/schema/index.ts";
import { readableBy } from "#server/practice/audience.ts";

export function createReadingModerations({ database: { read } }: { database: Database }) {
  /** @throws NotFound for who takes no part in it. */
  async function get(viewer: Viewer, id: string) {
    const [moderation] = await read
      .select()
      .from(moderations)
      .where(and(eq(moderations.id, id), readableBy(read, viewer, moderations.id)));
    if (!moderation) throw notFound();
    const [assessors, pieces] = await Promise.all([listAssessors([id]), listPieces(id)]);
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
    const assessors = await listAssessors(rows.map(({ id }) => id));
    return rows.map(({ id, title, closedAt, startedAt, isSample }) => {
      const of = assessors.filter(({ moderationId }) => moderationId === id);
      const isToMark =
        closedAt === null &&
        of.some(({ personId, finishedAt }) => personId === viewer.person?.id && !finishedAt);
      return { ...{ id, title, closedAt, startedAt, isSample, isToMark }, assessors: of };
    });
  }

  /** How reliable the marks of an enquiry's measures are, for who may see its numbers. */
  async function listReliability(
    enquiryId: string,
  ): Promise<{ measureId: string; title: string; said: string }[]> {
    const rows = await read
      .select()
      .from(moderations)
      .where(and(eq(moderations.enquiryId, enquiryId), isNotNull(moderations.closedAt)))
      .orderBy(asc(moderations.closedAt));
    if (rows.length === 0) return [];
    const ids = rows.map(({ id }) => id);
    const [assessors, marks] = await Promise.all([
      listAssessors(ids),
      read
        .select({ ...markColumns, moderationId: moderationPieces.moderationId })
        .from(moderationMarks)
        .innerJoin(moderationPieces, eq(moderationPieces.id, moderationMarks.pieceId))
        .where(inArray(moderationPieces.moderationId, ids)),
    ]);
    return rows.map(({ id, title, levels, measureId }) => {
      const of = assessors.filter(({ moderationId }) => moderationId === id);
      const pairs = comparePairs(
        levels.length,
        of.map(({ personId }) => personId),
        marks.filter(({ moderationId }) => moderationId === id),
      );
      const said = sayReliability(
        pairs.flatMap(({ agreement }) => agreement ?? []),
        { assessors: of.length, schools: new Set(of.map(({ schoolId }) => schoolId)).size },
      );
      return { measureId, title, said };
    });
  }

  async function listAssessors(ids: string[]) {
    if (ids.length === 0) return [];
    return read
      .select({
        moderationId: moderationAssessors.moderationId,
        personId: moderationAssessors.personId,
        schoolId: moderationAssessors.schoolId,
        finishedAt: moderationAssessors.finishedAt,
        name: people.name,
        handle: people.handle,
        school: schools.name,
      })
      .from(moderationAssessors)
      .innerJoin(people, eq(people.id, moderationAssessors.personId))
      .innerJoin(schools, eq(schools.id, moderationAssessors.schoolId))
      .where(inArray(moderationAssessors.moderationId, ids))
      .orderBy(asc(moderationAssessors.position));
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

  return { get, listOwn, listReliability };
}

const markColumns = {
  pieceId: moderationMarks.pieceId,
  personId: moderationMarks.personId,
  level: moderationMarks.level,
};

export type ReadingModerations = ReturnType<typeof createReadingModerations>;
