/** What somebody said of evidence, of others’ and of what was said of theirs, for their own record. */
import { asc, eq } from "drizzle-orm";
import type { Queries } from "#drizzle/database.ts";
import {
  moderationAssessors,
  moderationMarks,
  moderationPieces,
  moderations,
  ratingRemarks,
  ratings,
  retractions,
  settlements,
  strandFacts,
  versions,
} from "#drizzle/schema/index.ts";

export const ratingsSaid = (read: Queries, personId: string) => ({
  ratings: read
    .select({
      writeUp: versions.writeUpId,
      version: versions.number,
      record: ratings.record,
      verdicts: ratings.verdicts,
      line: ratings.line,
      reviewDue: ratings.reviewDue,
      at: ratings.at,
    })
    .from(ratings)
    .innerJoin(versions, eq(versions.id, ratings.versionId))
    .where(eq(ratings.personId, personId))
    .orderBy(asc(ratings.at)),
  ratingRemarks: read
    .select({
      writeUp: versions.writeUpId,
      version: versions.number,
      words: ratingRemarks.words,
      at: ratingRemarks.at,
    })
    .from(ratingRemarks)
    .innerJoin(versions, eq(versions.id, ratingRemarks.versionId))
    .where(eq(ratingRemarks.personId, personId))
    .orderBy(asc(ratingRemarks.at)),
  settlements: read
    .select({
      writeUp: versions.writeUpId,
      version: versions.number,
      level: settlements.level,
      reason: settlements.reason,
      at: settlements.at,
    })
    .from(settlements)
    .innerJoin(versions, eq(versions.id, settlements.versionId))
    .where(eq(settlements.settledBy, personId))
    .orderBy(asc(settlements.at)),
  retractions: read
    .select({ doi: retractions.doi, said: retractions.said, at: retractions.markedAt })
    .from(retractions)
    .where(eq(retractions.markedBy, personId)),
});

/** What they had marked or marked themselves, and what they wrote of evidence elsewhere. */
export const markedTogether = (read: Queries, personId: string) => ({
  moderationsLed: read
    .select({
      title: moderations.title,
      levels: moderations.levels,
      at: moderations.startedAt,
      closedAt: moderations.closedAt,
    })
    .from(moderations)
    .where(eq(moderations.leadId, personId)),
  moderationsMarked: read
    .select({ title: moderations.title, finishedAt: moderationAssessors.finishedAt })
    .from(moderationAssessors)
    .innerJoin(moderations, eq(moderations.id, moderationAssessors.moderationId))
    .where(eq(moderationAssessors.personId, personId)),
  marks: read
    .select({
      of: moderations.title,
      piece: moderationPieces.label,
      level: moderationMarks.level,
      at: moderationMarks.markedAt,
    })
    .from(moderationMarks)
    .innerJoin(moderationPieces, eq(moderationPieces.id, moderationMarks.pieceId))
    .innerJoin(moderations, eq(moderations.id, moderationPieces.moderationId))
    .where(eq(moderationMarks.personId, personId)),
  strandsChanged: read
    .select({
      strand: strandFacts.strand,
      months: strandFacts.months,
      cost: strandFacts.cost,
      security: strandFacts.security,
      asOf: strandFacts.asOf,
      at: strandFacts.changedAt,
    })
    .from(strandFacts)
    .where(eq(strandFacts.changedBy, personId)),
});
