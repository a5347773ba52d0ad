/** Taking the sample content out of a commons that is used for real from now on. */
import { and, countDistinct, eq, inArray, or } from "drizzle-orm";
import { conflict } from "#content/failure.ts";
import type { Queries } from "#drizzle/database.ts";
import {
  adaptations,
  alliances,
  attachments,
  audiences,
  citedWorks,
  enquiries,
  enquiryMembers,
  enquirySchools,
  liveClients,
  liveDocuments,
  liveUpdates,
  moderationAssessors,
  moderations,
  organisations,
  outsideStudies,
  people,
  ratingRemarks,
  ratings,
  readings,
  retractions,
  schools,
  settlements,
  syntheses,
  synthesisAuthors,
  synthesisDecisions,
  synthesisEditors,
  synthesisVersions,
  teamMembers,
  threads,
  versionAuthors,
  versions,
  writeUps,
} from "#drizzle/schema/index.ts";
import type { SearchEngine } from "#search/engine.ts";
import { documentOf } from "#server/enquiry/indexing.ts";
import { deleteWriteUps } from "#server/practice/delete-write-ups.ts";
import { restandAll } from "#server/rating/standing.ts";

/** How many of each were removed. */
export type RemovedSample = {
  enquiries: number;
  writeUps: number;
  people: number;
  schools: number;
  alliances: number;
  organisations: number;
};

const batchSize = 500;

/** Removes it in the caller's transaction. @throws Conflict while other work depends on it. */
export async function removeSample(tx: Queries, search: SearchEngine): Promise<RemovedSample> {
  await refuseIfNeeded(tx);
  const samplePeople = tx.select({ id: people.id }).from(people).where(eq(people.isSample, true));
  const removed = {
    enquiries: await removeEnquiries(tx, search),
    writeUps: await removeWriteUps(tx, search),
    people: await tx.$count(people, eq(people.isSample, true)),
    schools: await tx.$count(schools, eq(schools.isSample, true)),
    alliances: await tx.$count(alliances, eq(alliances.isSample, true)),
    organisations: await tx.$count(organisations, eq(organisations.isSample, true)),
  };
  // What a sample person once typed into others' drafts stays, without the name.
  await tx
    .update(liveUpdates)
    .set({ personId: null })
    .where(inArray(liveUpdates.personId, samplePeople));
  await tx.delete(liveClients).where(inArray(liveClients.personId, samplePeople));
  await tx
    .delete(readings)
    .where(or(inArray(readings.reader, samplePeople), inArray(readings.askedBy, samplePeople)));
  await removeModerations(tx);
  await removeSyntheses(tx, search);
  await removeAdaptations(tx);
  await removeRatings(tx);
  await removeEntries(tx, search);
  await removeThreads(tx, search);
  await tx.delete(people).where(eq(people.isSample, true));
  await tx.delete(alliances).where(eq(alliances.isSample, true));
  await tx.delete(schools).where(eq(schools.isSample, true));
  await tx.delete(organisations).where(eq(organisations.isSample, true));
  return removed;
}

/** What sample people or schools told of others' practices; of sample practices it went with them. */
async function removeAdaptations(tx: Queries): Promise<void> {
  const samplePeople = tx.select({ id: people.id }).from(people).where(eq(people.isSample, true));
  const sampleSchools = tx
    .select({ id: schools.id })
    .from(schools)
    .where(eq(schools.isSample, true));
  const isSample = or(
    inArray(adaptations.personId, samplePeople),
    inArray(adaptations.schoolId, sampleSchools),
  );
  const gone = tx.select({ id: adaptations.id }).from(adaptations).where(isSample);
  await tx.delete(audiences).where(inArray(audiences.thing, gone));
  await tx.delete(adaptations).where(isSample);
}

/** What sample people said of others' evidence: how that stands follows. */
async function removeRatings(tx: Queries): Promise<void> {
  const samplePeople = tx.select({ id: people.id }).from(people).where(eq(people.isSample, true));
  const said = await tx
    .selectDistinct({ writeUpId: versions.writeUpId })
    .from(versions)
    .leftJoin(ratings, eq(ratings.versionId, versions.id))
    .leftJoin(settlements, eq(settlements.versionId, versions.id))
    .where(
      or(inArray(ratings.personId, samplePeople), inArray(settlements.settledBy, samplePeople)),
    );
  const cited = await tx
    .selectDistinct({ writeUpId: versions.writeUpId })
    .from(versions)
    .innerJoin(citedWorks, eq(citedWorks.versionId, versions.id))
    .innerJoin(retractions, eq(retractions.doi, citedWorks.doi))
    .where(inArray(retractions.markedBy, samplePeople));
  await tx.delete(ratings).where(inArray(ratings.personId, samplePeople));
  await tx.delete(settlements).where(inArray(settlements.settledBy, samplePeople));
  await tx.delete(ratingRemarks).where(inArray(ratingRemarks.personId, samplePeople));
  await tx.delete(retractions).where(inArray(retractions.markedBy, samplePeople));
  await tx
    .update(retractions)
    .set({ takenBackBy: null })
    .where(inArray(retractions.takenBackBy, samplePeople));
  const concerned = [...said, ...cited].map(({ writeUpId }) => writeUpId);
  await restandAll(tx, concerned);
}

/** What sample people take part in: their marks are compared with others', and go together. */
async function removeModerations(tx: Queries): Promise<void> {
  const samplePeople = tx.select({ id: people.id }).from(people).where(eq(people.isSample, true));
  const marked = tx
    .select({ id: moderationAssessors.moderationId })
    .from(moderationAssessors)
    .where(inArray(moderationAssessors.personId, samplePeople));
  const isSample = or(
    eq(moderations.isSample, true),
    inArray(moderations.leadId, samplePeople),
    inArray(moderations.id, marked),
  );
  const gone = tx.select({ id: moderations.id }).from(moderations).where(isSample);
  await tx.delete(audiences).where(inArray(audiences.thing, gone));
  await tx.delete(moderations).where(isSample);
}

async function removeSyntheses(tx: Queries, search: SearchEngine): Promise<void> {
  const gone = await tx
    .delete(syntheses)
    .where(eq(syntheses.isSample, true))
    .returning({ id: syntheses.id });
  const ids = gone.map(({ id }) => id);
  await search.remove(
    tx,
    ids.map((id) => `synthesis:${id}`),
  );
  await tx.delete(audiences).where(inArray(audiences.thing, ids));
}

/** What the directory put into search of the sample network. */
async function removeEntries(tx: Queries, search: SearchEngine): Promise<void> {
  for (const [kind, table] of [
    ["person", people],
    ["school", schools],
    ["alliance", alliances],
  ] as const) {
    const rows = await tx.select({ id: table.id }).from(table).where(eq(table.isSample, true));
    await search.remove(
      tx,
      rows.map(({ id }) => `${kind}:${id}`),
    );
  }
}

/** Threads go with their alliance; who could read them goes here. */
async function removeThreads(tx: Queries, search: SearchEngine): Promise<void> {
  const gone = await tx
    .select({ id: threads.id })
    .from(threads)
    .innerJoin(alliances, eq(alliances.id, threads.allianceId))
    .where(eq(alliances.isSample, true));
  const ids = gone.map(({ id }) => id);
  await search.remove(
    tx,
    ids.map((id) => `thread:${id}`),
  );
  await tx.delete(audiences).where(inArray(audiences.thing, ids));
}

async function removeWriteUps(tx: Queries, search: SearchEngine): Promise<number> {
  const gone = await tx
    .select({ id: writeUps.id, liveDocumentId: writeUps.liveDocumentId })
    .from(writeUps)
    .where(eq(writeUps.isSample, true));
  for (let from = 0; from < gone.length; from += batchSize)
    await deleteWriteUps(tx, search, gone.slice(from, from + batchSize));
  return gone.length;
}

/** The plans' live documents go with them. */
async function removeEnquiries(tx: Queries, search: SearchEngine): Promise<number> {
  const gone = await tx
    .select({ id: enquiries.id, liveDocumentId: enquiries.liveDocumentId })
    .from(enquiries)
    .where(eq(enquiries.isSample, true));
  for (let from = 0; from < gone.length; from += batchSize) {
    const batch = gone.slice(from, from + batchSize);
    const ids = batch.map(({ id }) => id);
    const documents = batch.map(({ liveDocumentId }) => liveDocumentId);
    await search.remove(tx, ids.map(documentOf));
    await tx.delete(audiences).where(inArray(audiences.thing, [...ids, ...documents]));
    await tx.delete(enquiries).where(inArray(enquiries.id, ids));
    await tx.delete(liveDocuments).where(inArray(liveDocuments.id, documents));
  }
  return gone.length;
}

async function refuseIfNeeded(tx: Queries): Promise<void> {
  const samplePeople = tx.select({ id: people.id }).from(people).where(eq(people.isSample, true));
  const sampleSchools = tx
    .select({ id: schools.id })
    .from(schools)
    .where(eq(schools.isSample, true));
  const sampleAlliances = tx
    .select({ id: alliances.id })
    .from(alliances)
    .where(eq(alliances.isSample, true));

  const [written] = await tx
    .select({ count: countDistinct(writeUps.id) })
    .from(writeUps)
    .leftJoin(teamMembers, eq(teamMembers.writeUpId, writeUps.id))
    .leftJoin(versions, eq(versions.writeUpId, writeUps.id))
    .leftJoin(versionAuthors, eq(versionAuthors.versionId, versions.id))
    .leftJoin(attachments, eq(attachments.writeUpId, writeUps.id))
    .where(
      and(
        eq(writeUps.isSample, false),
        or(
          inArray(writeUps.createdBy, samplePeople),
          inArray(teamMembers.personId, samplePeople),
          inArray(versions.publishedBy, samplePeople),
          inArray(versionAuthors.personId, samplePeople),
          inArray(attachments.uploadedBy, samplePeople),
        ),
      ),
    );
  if (written && written.count > 0)
    throw conflict(
      `${writeUpsIn(written.count)} not sample content but written with sample people. Delete them first, or keep the sample.`,
    );

  const [joint] = await tx
    .select({ count: countDistinct(enquiries.id) })
    .from(enquiries)
    .leftJoin(enquiryMembers, eq(enquiryMembers.enquiryId, enquiries.id))
    .leftJoin(enquirySchools, eq(enquirySchools.enquiryId, enquiries.id))
    .where(
      and(
        eq(enquiries.isSample, false),
        or(
          inArray(enquiries.createdBy, samplePeople),
          inArray(enquiryMembers.personId, samplePeople),
          inArray(enquirySchools.schoolId, sampleSchools),
          inArray(enquiries.allianceId, sampleAlliances),
        ),
      ),
    );
  if (joint && joint.count > 0)
    throw conflict(
      `${joint.count === 1 ? "1 enquiry is" : `${joint.count} enquiries are`} not sample content but of sample people or schools. Keep the sample.`,
    );

  const [edited] = await tx
    .select({ count: countDistinct(syntheses.id) })
    .from(syntheses)
    .leftJoin(synthesisEditors, eq(synthesisEditors.synthesisId, syntheses.id))
    .leftJoin(synthesisDecisions, eq(synthesisDecisions.synthesisId, syntheses.id))
    .leftJoin(outsideStudies, eq(outsideStudies.synthesisId, syntheses.id))
    .leftJoin(synthesisVersions, eq(synthesisVersions.synthesisId, syntheses.id))
    .leftJoin(synthesisAuthors, eq(synthesisAuthors.versionId, synthesisVersions.id))
    .where(
      and(
        eq(syntheses.isSample, false),
        or(
          inArray(syntheses.createdBy, samplePeople),
          inArray(synthesisEditors.personId, samplePeople),
          inArray(synthesisDecisions.decidedBy, samplePeople),
          inArray(outsideStudies.addedBy, samplePeople),
          inArray(synthesisVersions.publishedBy, samplePeople),
          inArray(synthesisAuthors.personId, samplePeople),
        ),
      ),
    );
  if (edited && edited.count > 0)
    throw conflict(
      `${edited.count === 1 ? "1 synthesis is" : `${edited.count} syntheses are`} not sample content but brought together by sample people. Keep the sample.`,
    );

  const [tied] = await tx
    .select({ count: countDistinct(writeUps.id) })
    .from(writeUps)
    .leftJoin(teamMembers, eq(teamMembers.writeUpId, writeUps.id))
    .leftJoin(versions, eq(versions.writeUpId, writeUps.id))
    .leftJoin(versionAuthors, eq(versionAuthors.versionId, versions.id))
    .where(
      and(
        eq(writeUps.isSample, false),
        or(
          inArray(writeUps.allianceId, sampleAlliances),
          inArray(teamMembers.schoolId, sampleSchools),
          inArray(versionAuthors.schoolId, sampleSchools),
        ),
      ),
    );
  if (tied && tied.count > 0)
    throw conflict(
      `${writeUpsIn(tied.count)} not sample content but of a sample school or alliance. Move them first.`,
    );
}

const writeUpsIn = (count: number): string =>
  count === 1 ? "1 write-up is" : `${count} write-ups are`;
