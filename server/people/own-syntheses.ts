/** What somebody did in bringing results together, for their own record. */
import { asc, eq } from "drizzle-orm";
import type { Queries } from "#drizzle/database.ts";
import {
  outsideStudies,
  syntheses,
  synthesisAuthors,
  synthesisDecisions,
  synthesisEditors,
  synthesisVersions,
} from "#drizzle/schema/index.ts";

export const synthesesMade = (read: Queries, personId: string) => ({
  syntheses: read
    .select({
      title: syntheses.title,
      asked: syntheses.asked,
      conclusion: syntheses.conclusion,
      certainty: syntheses.certainty,
      withdrawnReason: syntheses.withdrawnReason,
      at: synthesisEditors.addedAt,
    })
    .from(synthesisEditors)
    .innerJoin(syntheses, eq(syntheses.id, synthesisEditors.synthesisId))
    .where(eq(synthesisEditors.personId, personId))
    .orderBy(asc(synthesisEditors.addedAt)),
  synthesisVersions: read
    .select({
      synthesis: synthesisVersions.synthesisId,
      version: synthesisVersions.number,
      content: synthesisVersions.content,
      whatChanged: synthesisVersions.whatChanged,
      at: synthesisVersions.publishedAt,
    })
    .from(synthesisAuthors)
    .innerJoin(synthesisVersions, eq(synthesisVersions.id, synthesisAuthors.versionId))
    .where(eq(synthesisAuthors.personId, personId))
    .orderBy(asc(synthesisVersions.publishedAt)),
  synthesisDecisions: read
    .select({
      synthesis: synthesisDecisions.synthesisId,
      study: synthesisDecisions.studyId,
      inclusion: synthesisDecisions.inclusion,
      isOtherPupils: synthesisDecisions.isOtherPupils,
      reason: synthesisDecisions.reason,
      at: synthesisDecisions.decidedAt,
    })
    .from(synthesisDecisions)
    .where(eq(synthesisDecisions.decidedBy, personId))
    .orderBy(asc(synthesisDecisions.decidedAt)),
  outsideStudies: read
    .select({
      synthesis: outsideStudies.synthesisId,
      study: outsideStudies.study,
      at: outsideStudies.addedAt,
    })
    .from(outsideStudies)
    .where(eq(outsideStudies.addedBy, personId))
    .orderBy(asc(outsideStudies.addedAt)),
});
