/**
 * What is kept about a person, to take along: each kind by its name. What tells of others (who was
 * invited, who was reported by whom) is theirs. A test walks the schema for tables that are missing here.
 */
import { asc, eq, or } from "drizzle-orm";
import type { Viewer } from "#content/access/tokens.ts";
import type { Queries } from "#drizzle/database.ts";
import {
  accounts,
  activities,
  activityPeople,
  adaptations,
  affiliations,
  apiTokens,
  callSignUps,
  calls,
  contributions,
  corrections,
  delegates,
  designations,
  enquiries,
  enquiryMembers,
  enquirySchools,
  followUps,
  joinRequests,
  logins,
  messages,
  moderationAssessors,
  moderationMarks,
  moderationPieces,
  moderations,
  passkeys,
  people,
  placements,
  profiles,
  ratingRemarks,
  ratings,
  readings,
  reports,
  retractions,
  roles,
  schools,
  secondLooks,
  secondSteps,
  sessions,
  settlements,
  sharingDefaults,
  shelfEntries,
  strandFacts,
  suspensions,
  versions,
} from "#drizzle/schema/index.ts";
import { titleTo } from "#server/enquiry/told-title.ts";
import { synthesesMade } from "#server/people/own-syntheses.ts";
import { ownTries } from "#server/people/own-tries.ts";

export async function describeOwn(read: Queries, viewer: Viewer) {
  const personId = viewer.person?.id ?? "";
  const kept = {
    person: only(read.select().from(people).where(eq(people.id, personId))),
    profile: only(read.select().from(profiles).where(eq(profiles.personId, personId))),
    affiliations: read.select().from(affiliations).where(eq(affiliations.personId, personId)),
    roles: read.select().from(roles).where(eq(roles.personId, personId)),
    designations: read.select().from(designations).where(eq(designations.personId, personId)),
    ...waysIn(read, personId),
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
    ...marked(read, personId),
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

/** What they do in enquiries. */
const broughtTo = (read: Queries, viewer: Viewer, personId: string) => ({
  enquiries: read
    .select({
      title: titleTo(read, viewer),
      role: enquiryMembers.role,
      since: enquiryMembers.addedAt,
    })
    .from(enquiryMembers)
    .innerJoin(enquiries, eq(enquiries.id, enquiryMembers.enquiryId))
    .where(eq(enquiryMembers.personId, personId)),
  schoolsAsked: read
    .select({
      enquiry: titleTo(read, viewer),
      school: schools.name,
      message: enquirySchools.message,
      at: enquirySchools.askedAt,
    })
    .from(enquirySchools)
    .innerJoin(enquiries, eq(enquiries.id, enquirySchools.enquiryId))
    .innerJoin(schools, eq(schools.id, enquirySchools.schoolId))
    .where(eq(enquirySchools.askedBy, personId)),
  contributions: read
    .select({
      enquiry: titleTo(read, viewer),
      kind: contributions.kind,
      on: contributions.on,
      note: contributions.note,
    })
    .from(contributions)
    .innerJoin(enquiries, eq(enquiries.id, contributions.enquiryId))
    .where(eq(contributions.personId, personId)),
  activities: read
    .select({
      enquiry: titleTo(read, viewer),
      kind: activities.kind,
      on: activities.on,
      minutes: activities.minutes,
      note: activities.note,
    })
    .from(activityPeople)
    .innerJoin(activities, eq(activities.id, activityPeople.activityId))
    .innerJoin(enquiries, eq(enquiries.id, activities.enquiryId))
    .where(eq(activityPeople.personId, personId)),
  placements: read
    .select({
      enquiry: titleTo(read, viewer),
      from: placements.from,
      to: placements.to,
      purpose: placements.purpose,
      learning: placements.learning,
    })
    .from(placements)
    .innerJoin(enquiries, eq(enquiries.id, placements.enquiryId))
    .where(eq(placements.personId, personId)),
  calls: read
    .select({ title: calls.title, about: calls.about, at: calls.madeAt })
    .from(calls)
    .where(eq(calls.madeBy, personId)),
  signedUpTo: read
    .select({ call: calls.title, wants: callSignUps.wants, at: callSignUps.signedAt })
    .from(callSignUps)
    .innerJoin(calls, eq(calls.id, callSignUps.callId))
    .where(eq(callSignUps.personId, personId)),
});

/** What they had marked or marked themselves, and what they wrote of evidence elsewhere. */
const marked = (read: Queries, personId: string) => ({
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

/** How they get in: no key, no token, no secret. */
const waysIn = (read: Queries, personId: string) => ({
  login: only(
    read
      .select({ email: logins.email, since: logins.createdAt })
      .from(logins)
      .where(eq(logins.id, personId)),
  ),
  waysIn: read
    .select({ provider: accounts.providerId, since: accounts.createdAt })
    .from(accounts)
    .where(eq(accounts.userId, personId)),
  passkeys: read
    .select({ name: passkeys.name, since: passkeys.createdAt })
    .from(passkeys)
    .where(eq(passkeys.userId, personId)),
  secondStep: only(
    read
      .select({ since: secondSteps.confirmedAt })
      .from(secondSteps)
      .where(eq(secondSteps.personId, personId)),
  ),
  sessions: read
    .select({
      way: sessions.way,
      device: sessions.userAgent,
      since: sessions.createdAt,
      until: sessions.expiresAt,
    })
    .from(sessions)
    .where(eq(sessions.userId, personId))
    .orderBy(asc(sessions.createdAt)),
  tokens: read
    .select({
      name: apiTokens.name,
      scopes: apiTokens.scopes,
      since: apiTokens.createdAt,
      until: apiTokens.expiresAt,
      lastUsedOn: apiTokens.lastUsedOn,
    })
    .from(apiTokens)
    .where(eq(apiTokens.personId, personId)),
  suspended: only(
    read
      .select({ reason: suspensions.reason, at: suspensions.suspendedAt })
      .from(suspensions)
      .where(eq(suspensions.personId, personId)),
  ),
});

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

/** What they said of others' evidence, and of what was said of theirs. */
const ratingsSaid = (read: Queries, personId: string) => ({
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

const lookColumns = {
  writeUp: secondLooks.writeUpId,
  at: secondLooks.askedAt,
  answer: secondLooks.answer,
  note: secondLooks.note,
  answeredAt: secondLooks.answeredAt,
};

const only = async <Row>(rows: PromiseLike<Row[]>): Promise<Row | null> => (await rows)[0] ?? null;
