/** What marking together found of an enquiry's measures, for who reads a result that rests on them. */
import { and, asc, eq, inArray, isNotNull } from "drizzle-orm";
import { comparePairs } from "#content/moderating/moderation.ts";
import { sayReliability } from "#content/moderating/reliability.ts";
import type { Queries } from "#drizzle/database.ts";
import {
  moderationAssessors,
  moderationMarks,
  moderationPieces,
  moderations,
  people,
  schools,
} from "#drizzle/schema/index.ts";

/** Of each moderation that is closed, by the id of its measure; it names nobody and no school. */
export async function listReliability(
  read: Queries,
  enquiryId: string,
): Promise<{ measureId: string; title: string; said: string }[]> {
  const rows = await read
    .select()
    .from(moderations)
    .where(and(eq(moderations.enquiryId, enquiryId), isNotNull(moderations.closedAt)))
    .orderBy(asc(moderations.closedAt), asc(moderations.id));
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const [assessors, marks] = await Promise.all([
    listAssessors(read, ids),
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

export async function listAssessors(read: Queries, ids: string[]) {
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

export const markColumns = {
  pieceId: moderationMarks.pieceId,
  personId: moderationMarks.personId,
  level: moderationMarks.level,
};
