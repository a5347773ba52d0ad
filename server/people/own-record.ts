/**
 * What is kept about a person, to take along: each kind by its name. What tells of others (who was
 * invited, who was reported by whom) is theirs. A test walks the schema for tables that are missing here.
 */
import { asc, eq, or } from "drizzle-orm";
import type { Viewer } from "#content/access/tokens.ts";
import type { Queries } from "#drizzle/database.ts";
import {
  adaptations,
  affiliations,
  corrections,
  delegates,
  designations,
  followUps,
  joinRequests,
  messages,
  people,
  profiles,
  readings,
  reports,
  roles,
  secondLooks,
  sharingDefaults,
  shelfEntries,
  versions,
} from "#drizzle/schema/index.ts";
import { only } from "#server/people/only.ts";
import { broughtTo } from "#server/people/own-enquiries.ts";
import { markedTogether, ratingsSaid } from "#server/people/own-evidence.ts";
import { synthesesMade } from "#server/people/own-syntheses.ts";
import { ownTries } from "#server/people/own-tries.ts";
import { waysInOf } from "#server/people/own-ways-in.ts";

export async function describeOwn(read: Queries, viewer: Viewer) {
  const personId = viewer.person?.id ?? "";
  const kept = {
    person: only(read.select().from(people).where(eq(people.id, personId))),
    profile: only(read.select().from(profiles).where(eq(profiles.personId, personId))),
    affiliations: read.select().from(affiliations).where(eq(affiliations.personId, personId)),
    roles: read.select().from(roles).where(eq(roles.personId, personId)),
    designations: read.select().from(designations).where(eq(designations.personId, personId)),
    ...waysInOf(read, personId),
    ...said(read, personId),
    delegates: read
      .select({ person: people.name, from: delegates.from, to: delegates.to })
      .from(delegates)
      .innerJoin(people, eq(people.id, delegates.delegateId))
      .where(eq(delegates.holderId, personId)),
    delegateOf: read
      .select({ person: people.name, from: delegates.from, to: delegates.to })
      .from(delegates)
      .innerJoin(people, eq(people.id, delegates.holderId))
      .where(eq(delegates.delegateId, personId)),
    ...broughtTo(read, viewer, personId),
    ...markedTogether(read, personId),
    ...ownTries(read, viewer, personId),
    adaptations: read
      .select({
        writeUp: adaptations.writeUpId,
        version: adaptations.version,
        status: adaptations.status,
        forWhom: adaptations.forWhom,
        kept: adaptations.kept,
        changed: adaptations.changed,
        why: adaptations.why,
        happened: adaptations.happened,
        direction: adaptations.direction,
        implementation: adaptations.implementation,
        startedAt: adaptations.startedAt,
        toldAt: adaptations.toldAt,
      })
      .from(adaptations)
      .where(eq(adaptations.personId, personId)),
    followUpsAnswered: read
      .select({
        adaptation: followUps.adaptationId,
        enquiry: followUps.enquiryId,
        months: followUps.months,
        stillUsed: followUps.stillUsed,
        usedBy: followUps.usedBy,
        direction: followUps.direction,
        on: followUps.answeredOn,
      })
      .from(followUps)
      .where(eq(followUps.answeredBy, personId)),
    shelf: read
      .select({
        writeUp: shelfEntries.writeUpId,
        use: shelfEntries.use,
        at: shelfEntries.at,
        until: shelfEntries.until,
      })
      .from(shelfEntries)
      .where(eq(shelfEntries.personId, personId))
      .orderBy(asc(shelfEntries.at)),
    sharingSet: read
      .select({
        place: sharingDefaults.place,
        audience: sharingDefaults.audience,
        licence: sharingDefaults.licence,
        at: sharingDefaults.changedAt,
      })
      .from(sharingDefaults)
      .where(eq(sharingDefaults.changedBy, personId)),
  };
  const found = await Promise.all(
    Object.entries(kept).map(async ([name, asked]) => [name, await asked] as const),
  );
  return Object.fromEntries(found);
}

/** What they said to others, and others to them. */
const said = (read: Queries, personId: string) => ({
  requestsToJoin: read
    .select({
      school: joinRequests.schoolId,
      note: joinRequests.note,
      at: joinRequests.createdAt,
      decision: joinRequests.decision,
      decidedAt: joinRequests.decidedAt,
    })
    .from(joinRequests)
    .where(eq(joinRequests.personId, personId)),
  answers: read
    .select({ question: readings.question, answer: readings.answer, at: readings.answeredAt })
    .from(readings)
    .where(eq(readings.reader, personId)),
  readingsAsked: read
    .select({
      writeUp: readings.writeUpId,
      question: readings.question,
      at: readings.askedAt,
      answer: readings.answer,
    })
    .from(readings)
    .where(eq(readings.askedBy, personId)),
  secondLooksAsked: read
    .select({ ...lookColumns, finds: secondLooks.finds })
    .from(secondLooks)
    .where(eq(secondLooks.askedBy, personId)),
  secondLooksGiven: read
    .select(lookColumns)
    .from(secondLooks)
    .where(eq(secondLooks.looker, personId)),
  corrections: read
    .select({
      writeUp: versions.writeUpId,
      version: versions.number,
      wrong: corrections.wrong,
      right: corrections.right,
      at: corrections.correctedAt,
    })
    .from(corrections)
    .innerJoin(versions, eq(versions.id, corrections.versionId))
    .where(eq(corrections.correctedBy, personId)),
  ...ratingsSaid(read, personId),
  ...synthesesMade(read, personId),
  reports: read
    .select({
      page: reports.path,
      reason: reports.reason,
      note: reports.note,
      at: reports.createdAt,
      outcome: reports.outcome,
    })
    .from(reports)
    .where(eq(reports.reporter, personId)),
  messages: read
    .select()
    .from(messages)
    .where(or(eq(messages.fromId, personId), eq(messages.toId, personId)))
    .orderBy(asc(messages.sentAt)),
});

const lookColumns = {
  writeUp: secondLooks.writeUpId,
  at: secondLooks.askedAt,
  answer: secondLooks.answer,
  note: secondLooks.note,
  answeredAt: secondLooks.answeredAt,
};
