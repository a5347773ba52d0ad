/**
 * The table of places: every column in which people's words may stand. A purge goes through all of it, or
 * through what belongs to one write-up. A new column that takes words is entered here; one that can hold
 * none is named, with the reason, in test/server/purge-places.test.ts, which walks the schema.
 */
import { eq, inArray, like, or } from "drizzle-orm";
import type { Eraser } from "#content/document/erasing.ts";
import { eraseMethod } from "#content/enquiry/erased-method.ts";
import { eraseContent } from "#content/practice/erased-write-up.ts";
import type { Queries } from "#drizzle/database.ts";
import {
  activities,
  adaptations,
  allianceDiagrams,
  allianceDrivers,
  allianceIdeas,
  alliances,
  apiTokens,
  attachments,
  audit,
  breakGlass,
  callSignUps,
  calls,
  casePupils,
  contributions,
  corrections,
  cycles,
  designations,
  enquiries,
  enquiryDesigns,
  enquiryFindings,
  enquiryImplementations,
  enquirySchools,
  enquiryTogether,
  frozenBaselines,
  hiddenPages,
  joinRequests,
  knownItems,
  lessons,
  logins,
  messages,
  methodVersions,
  moderationPieces,
  moderations,
  notices,
  observationNotes,
  outbox,
  outsideStudies,
  packEntries,
  passkeys,
  people,
  placements,
  posts,
  practiceVersions,
  predictions,
  profiles,
  pupilVoices,
  questions,
  ratingRemarks,
  ratings,
  readings,
  registers,
  reports,
  results,
  retractions,
  schools,
  secondLooks,
  series,
  settlements,
  shownEnquiries,
  strandFacts,
  surveys,
  suspensions,
  syntheses,
  synthesisDecisions,
  synthesisSources,
  synthesisVersions,
  threads,
  versions,
  writeUps,
} from "#drizzle/schema/index.ts";
import { type Place, place } from "#server/purging/place.ts";

/** Takes words out of the whole column. */
const whole = <Value>(value: Value, eraser: Eraser): Value => eraser.value(value);

export const places: Place[] = [
  place(versions, {
    called: ({ number }) => `version ${number}`,
    words: { content: eraseContent, whatChanged: whole },
    of: ({ id }) => eq(versions.writeUpId, id),
    shown: ({ writeUpId }) => ({ as: "write-up", id: writeUpId }),
  }),
  place(writeUps, {
    called: "its title, summary or reason for withdrawing, as lists show them",
    words: { title: whole, summary: whole, source: whole, withdrawnReason: whole },
    of: ({ id }) => eq(writeUps.id, id),
    shown: ({ id }) => ({ as: "write-up", id }),
  }),
  place(corrections, {
    called: "a correction",
    words: { wrong: whole, right: whole },
    of: ({ id }, read) => inArray(corrections.versionId, versionsOf(read, id)),
  }),
  place(ratings, {
    called: "why a rater gave another level, or the line of a rating",
    words: { verdicts: whole, line: whole },
    of: ({ id }, read) => inArray(ratings.versionId, versionsOf(read, id)),
  }),
  place(ratingRemarks, {
    called: "what was said of a rating",
    words: { words: whole },
    of: ({ id }, read) => inArray(ratingRemarks.versionId, versionsOf(read, id)),
  }),
  place(settlements, {
    called: "why a rating was settled",
    words: { reason: whole },
    of: ({ id }, read) => inArray(settlements.versionId, versionsOf(read, id)),
  }),
  place(retractions, { called: "where a retraction is said", words: { said: whole } }),
  place(attachments, {
    called: "a file’s name",
    words: { name: whole },
    of: ({ id }) => eq(attachments.writeUpId, id),
    shown: ({ writeUpId }) => ({ as: "write-up", id: writeUpId }),
  }),
  place(readings, {
    called: "what a colleague was asked before publishing, or answered",
    words: { question: whole, answer: whole },
    of: ({ id }) => eq(readings.writeUpId, id),
  }),
  place(secondLooks, {
    called: "what a second person was asked to look at",
    words: { finds: whole, note: whole },
    of: ({ id }) => eq(secondLooks.writeUpId, id),
  }),
  place(questions, {
    called: "a question of a head, or its answer",
    words: { question: whole, answer: whole },
    of: ({ id }) => eq(questions.writeUpId, id),
  }),
  place(breakGlass, {
    called: "a reason for breaking the glass",
    words: { reason: whole },
    of: ({ id }) => eq(breakGlass.thing, id),
  }),
  place(reports, {
    called: "a report about a page",
    words: { path: withoutQuery, note: whole, outcome: whole },
    of: ({ key }) => like(reports.path, `%${key}%`),
  }),
  place(hiddenPages, {
    called: "why a page is hidden for now",
    key: ["writeUpId"],
    words: { reason: whole },
    of: ({ id }) => eq(hiddenPages.writeUpId, id),
  }),
  place(audit, {
    called: "the log of who did what",
    words: { detail: whole },
    of: ({ id }, read) => or(eq(audit.thing, id), inArray(audit.thing, filesOf(read, id))),
  }),
  place(outbox, {
    called: "a letter that waits",
    words: { payload: withoutAddress, lastError: whole },
    isLetter: true,
    of: () => undefined,
  }),
  place(posts, {
    called: "a post in a thread",
    words: { body: whole },
    shown: ({ threadId }) => ({ as: "thread", id: threadId }),
  }),
  place(threads, {
    called: "the title of a thread",
    words: { title: whole },
    shown: ({ id }) => ({ as: "thread", id }),
  }),
  place(enquiries, {
    called: "what an enquiry is called or asks, or what was learnt when it ended",
    words: { title: whole, question: whole, stoppedWhy: whole, learnt: whole },
  }),
  place(enquirySchools, {
    called: "with whom a school tries something in an enquiry, or what it was asked with",
    key: ["enquiryId", "schoolId"],
    words: { cohort: whole, message: whole },
  }),
  place(practiceVersions, {
    called: "how the practice of an enquiry is done, or changed",
    words: { practice: whole, whatChanged: whole, seen: whole },
  }),
  place(enquiryFindings, {
    called: "a finding of an enquiry",
    words: { outcome: whole, why: whole, forWhom: whole, conditions: whole },
  }),
  place(enquiryImplementations, {
    called: "how a practice was put to work at a school",
    key: ["enquiryId", "schoolId"],
    words: { implementation: whole },
  }),
  place(enquiryTogether, {
    called: "what a team said about working together",
    key: ["enquiryId", "check"],
    words: { answers: whole },
  }),
  place(shownEnquiries, {
    called: "an enquiry as others are shown it",
    key: ["enquiryId"],
    words: { content: whole, title: whole, question: whole },
    shown: ({ enquiryId }) => ({ as: "enquiry", id: enquiryId }),
  }),
  place(contributions, { called: "what somebody brought to an enquiry", words: { note: whole } }),
  place(cycles, {
    called: "what was planned, seen or learnt in a cycle of an enquiry",
    words: {
      ...{ idea: whole, tasks: whole, data: whole },
      ...{ observations: whole, problems: whole, feedback: whole },
      ...{ shows: whole, compared: whole, learnt: whole, next: whole, practice: whole },
    },
  }),
  place(predictions, {
    called: "what a cycle of an enquiry asks or predicts",
    key: ["cycleId", "place"],
    words: { question: whole, prediction: whole },
  }),
  place(lessons, {
    called: "what was planned or learnt in a research lesson",
    words: {
      ...{ objective: whole, activities: whole, interviews: whole },
      ...{ surprised: whole, change: whole, practice: whole },
    },
  }),
  place(casePupils, {
    called: "what a research lesson says of case pupils",
    key: ["lessonId", "label"],
    words: { description: whole, predicted: whole, observed: whole, why: whole },
  }),
  place(observationNotes, {
    called: "a note of what was seen in a research lesson",
    words: { words: whole },
  }),
  place(enquiryDesigns, {
    called: "the protocol of an enquiry, or what is drawn in it",
    key: ["enquiryId"],
    words: { primary: whole, why: whole, protocol: whole, blocks: whole, allocation: whole },
  }),
  place(results, {
    called: "the group of a result, or who marked it",
    words: { measureName: whole, label: whole, markedBy: whole },
  }),
  place(series, { called: "the name of a series in time", words: { name: whole, unit: whole } }),
  place(frozenBaselines, {
    called: "why a baseline is no longer kept",
    words: { why: whole },
  }),
  place(surveys, { called: "a survey’s name or items", words: { name: whole, items: whole } }),
  place(pupilVoices, {
    called: "what pupils were asked or said",
    words: { prompt: whole, method: whole, summary: whole, quotes: whole },
  }),
  place(adaptations, {
    called: "what a school told of trying it",
    words: {
      ...{ forWhom: whole, kept: whole, changed: whole, why: whole, happened: whole },
      implementation: whole,
    },
    of: ({ id }) => eq(adaptations.writeUpId, id),
  }),
  place(knownItems, {
    called: "what an enquiry took from what was known already",
    words: { reference: whole, took: whole, why: whole },
  }),
  place(activities, { called: "what was done together in an enquiry", words: { note: whole } }),
  place(placements, {
    called: "what a placement is for, or what was brought back",
    words: { purpose: whole, learning: whole },
  }),
  place(calls, { called: "a call for partners", words: { title: whole, about: whole } }),
  place(callSignUps, {
    called: "what a school wants that signed up to a call",
    key: ["callId", "schoolId"],
    words: { wants: whole },
  }),
  place(methodVersions, { called: "a method of an alliance", words: { method: eraseMethod } }),
  place(allianceDiagrams, {
    called: "the aim of an alliance’s driver diagram",
    key: ["allianceId"],
    words: { howMuch: whole, forWhom: whole, byWhen: whole },
  }),
  place(allianceDrivers, {
    called: "a driver of an alliance’s driver diagram",
    words: { text: whole },
  }),
  place(allianceIdeas, {
    called: "a change idea of an alliance’s driver diagram",
    words: { text: whole },
  }),
  place(synthesisVersions, {
    called: ({ number }) => `version ${number} of a synthesis`,
    words: { content: whole, whatChanged: whole },
    shown: ({ synthesisId }) => ({ as: "synthesis", id: synthesisId }),
    of: ({ id }, read) => inArray(synthesisVersions.synthesisId, synthesesOf(read, id)),
  }),
  place(syntheses, {
    called: "what a synthesis asks or says, or what is new to it",
    words: {
      ...{ title: whole, question: whole, asked: whole, conclusion: whole },
      ...{ certainty: whole, news: whole, withdrawnReason: whole },
    },
    shown: ({ id }) => ({ as: "synthesis", id }),
    of: ({ id }, read) => inArray(syntheses.id, synthesesOf(read, id)),
  }),
  place(synthesisDecisions, {
    called: "why a result was taken into a synthesis or left out",
    key: ["synthesisId", "studyId"],
    words: { reason: whole },
    of: ({ id }, read) => inArray(synthesisDecisions.synthesisId, synthesesOf(read, id)),
  }),
  place(outsideStudies, {
    called: "a study elsewhere that a synthesis takes in",
    words: { study: whole },
    of: ({ id }, read) => inArray(outsideStudies.synthesisId, synthesesOf(read, id)),
  }),
  place(moderations, {
    called: "what several assessors mark, and by which scale",
    words: { title: whole, levels: whole, measureName: whole },
  }),
  place(moderationPieces, { called: "the label of a piece of work", words: { label: whole } }),
  place(strandFacts, { called: "the address of outside evidence", words: { link: whole } }),
  place(messages, { called: "a message between two people", words: { text: whole } }),
  place(people, {
    called: "somebody’s name, post or lines about themselves",
    words: { name: whole, post: whole, about: whole },
    shown: ({ id }) => ({ as: "person", id }),
  }),
  place(logins, { called: "the name that somebody joined with", words: { name: whole } }),
  place(profiles, {
    called: "what somebody offers, asks for or is not happy with",
    key: ["personId"],
    words: { profile: (profile, { value }) => ({ ...profile, ...value(wordsIn(profile)) }) },
  }),
  place(designations, {
    called: "a designation",
    words: { body: whole, specialism: whole },
    shown: ({ personId }) => ({ as: "person", id: personId }),
  }),
  place(joinRequests, { called: "a request to join a school", words: { note: whole } }),
  place(suspensions, {
    called: "a reason for suspending somebody",
    key: ["personId"],
    words: { reason: whole },
  }),
  place(apiTokens, { called: "the name of a token", words: { name: whole } }),
  place(passkeys, { called: "the name of a passkey", words: { name: whole } }),
  place(schools, {
    called: "what is said about a school",
    words: { about: whole },
    shown: ({ id }) => ({ as: "school", id }),
  }),
  place(alliances, {
    called: "the purpose of an alliance, or what is said about it",
    words: { purpose: whole, about: whole },
    shown: ({ id }) => ({ as: "alliance", id }),
  }),
  place(notices, {
    called: "a notice of this commons",
    key: ["slug", "number"],
    words: { markdown: whole },
  }),
  place(packEntries, {
    called: "what a role or designation is called",
    key: ["pack", "id", "from"],
    words: { label: whole, short: whole, about: whole },
  }),
  place(registers, {
    called: "a register that was handed in",
    words: { name: whole, problem: whole },
  }),
];

/** The syntheses that take results of a write-up. */
const synthesesOf = (read: Queries, writeUpId: string) =>
  read
    .select({ id: synthesisSources.synthesisId })
    .from(synthesisSources)
    .where(eq(synthesisSources.writeUpId, writeUpId));

const versionsOf = (read: Queries, writeUpId: string) =>
  read.select({ id: versions.id }).from(versions).where(eq(versions.writeUpId, writeUpId));

/** The log also speaks of a write-up's files. */
const filesOf = (read: Queries, writeUpId: string) =>
  read.select({ id: attachments.id }).from(attachments).where(eq(attachments.writeUpId, writeUpId));

const wordsIn = ({ offers, asks, unhappy }: (typeof profiles.$inferSelect)["profile"]) => ({
  offers,
  asks,
  unhappy,
});

function withoutAddress(
  payload: (typeof outbox.$inferSelect)["payload"],
  eraser: Eraser,
): Record<string, unknown> {
  return {
    ...eraser.value(payload),
    ...("to" in payload && { to: payload.to }),
  };
}

/** An address may say what somebody searched for. */
function withoutQuery(path: string, { text }: Eraser): string {
  const [page = "", query = ""] = path.split("?");
  const said = [...new URLSearchParams(query).values()].join("\n");
  return text(said) === said ? path : page;
}
