/** What was said of versions, as rows for their readers: the newest first, remarks in their order. */
import { and, asc, desc, eq, inArray, isNull } from "drizzle-orm";
import type { Queries } from "#drizzle/database.ts";
import {
  citedWorks,
  people,
  ratingRemarks,
  ratings,
  retractions,
  settlements,
} from "#drizzle/schema/index.ts";
import type { WriteUpRow } from "#server/practice/drafts.ts";

const mostRemarks = 500;

export const listRatings = (read: Queries, versionIds: string[]) =>
  read
    .select({
      id: ratings.id,
      versionId: ratings.versionId,
      isCurrent: ratings.isCurrent,
      record: ratings.record,
      verdicts: ratings.verdicts,
      level: ratings.level,
      line: ratings.line,
      reviewDue: ratings.reviewDue,
      at: ratings.at,
      rater: people.name,
      handle: people.handle,
    })
    .from(ratings)
    .innerJoin(people, eq(people.id, ratings.personId))
    .where(inArray(ratings.versionId, versionIds))
    .orderBy(desc(ratings.at), asc(ratings.id));

export type SaidRating = Awaited<ReturnType<typeof listRatings>>[number];

export const listSettlements = (read: Queries, versionIds: string[]) =>
  read
    .select({
      id: settlements.id,
      versionId: settlements.versionId,
      level: settlements.level,
      reason: settlements.reason,
      reviewDue: settlements.reviewDue,
      at: settlements.at,
      by: people.name,
      handle: people.handle,
    })
    .from(settlements)
    .innerJoin(people, eq(people.id, settlements.settledBy))
    .where(inArray(settlements.versionId, versionIds))
    .orderBy(desc(settlements.at));

/** An author of what is unnamed is not named here either. */
export async function listRemarks(
  read: Queries,
  { identity }: Pick<WriteUpRow, "identity">,
  versionIds: string[],
) {
  const rows = await read
    .select({
      id: ratingRemarks.id,
      versionId: ratingRemarks.versionId,
      speaksAs: ratingRemarks.speaksAs,
      words: ratingRemarks.words,
      at: ratingRemarks.at,
      name: people.name,
    })
    .from(ratingRemarks)
    .innerJoin(people, eq(people.id, ratingRemarks.personId))
    .where(inArray(ratingRemarks.versionId, versionIds))
    .orderBy(asc(ratingRemarks.at), asc(ratingRemarks.id))
    .limit(mostRemarks);
  return rows.map(({ name, ...remark }) => ({
    ...remark,
    by: remark.speaksAs === "author" && identity !== "named" ? "One of its authors" : name,
  }));
}

/** The works that a version cites and that were retracted. */
export const listRetracted = (read: Queries, versionId: string) =>
  read
    .select({ doi: retractions.doi, said: retractions.said, at: retractions.markedAt })
    .from(retractions)
    .innerJoin(citedWorks, eq(citedWorks.doi, retractions.doi))
    .where(and(eq(citedWorks.versionId, versionId), isNull(retractions.takenBackAt)))
    .orderBy(asc(retractions.doi));
