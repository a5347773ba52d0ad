/** The team of a write-up: who writes it, and the colleague who is asked to read it first. */

import { and, desc, eq, isNotNull, isNull } from "drizzle-orm";
import type { Viewer } from "#content/access/tokens.ts";
import { conflict, invalid, notFound } from "#content/failure.ts";
import { newId } from "#content/id.ts";
import { closeCodes } from "#content/live/wire.ts";
import type { LogKind } from "#content/log/kinds.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import { people, readings, teamMembers, writeUps } from "#drizzle/schema/index.ts";
import { record } from "#server/audit.ts";
import { type Clock, dayOf } from "#server/clock.ts";
import type { LiveDocuments } from "#server/live/index.ts";
import type { Choosing } from "#server/people/choosing.ts";
import type { Sessions } from "#server/people/sessions.ts";
import type { Drafts, WriteUpRow } from "#server/practice/drafts.ts";
import type { Indexing } from "#server/practice/indexing.ts";
import { applyPublishedAudience } from "#server/practice/published-audience.ts";

export function createTeam(needs: {
  database: Database;
  live: LiveDocuments;
  drafts: Drafts;
  indexing: Indexing;
  sessions: Sessions;
  choosing: Choosing;
  clock: Clock;
}) {
  const { database, live, drafts, indexing, sessions, choosing, clock } = needs;
  const { read } = database;

  async function addAuthor(viewer: Viewer, slug: string, name: string): Promise<void> {
    const { writeUp, team } = await drafts.requireRight(viewer, slug, "write");
    const person = await choosing.person(viewer, name, "person");
    if (team.some((member) => member.personId === person.id && member.role === "author"))
      throw conflict(`${person.name} is an author already.`);
    await join(viewer, writeUp, person, "author", team.length);
    live.disconnect(
      { documentId: writeUp.liveDocumentId, personId: person.id },
      closeCodes.judgeAgain,
    );
  }

  async function remove(viewer: Viewer, slug: string, personId: string): Promise<void> {
    const { writeUp } = await drafts.requireRight(viewer, slug, "write");
    await database.write(async (tx) => {
      await tx
        .delete(teamMembers)
        .where(and(eq(teamMembers.writeUpId, writeUp.id), eq(teamMembers.personId, personId)));
      if ((await drafts.listAuthors(tx, writeUp.id)).length === 0)
        throw conflict("A write-up keeps at least one author. Add another before you leave.");
      await changed(tx, viewer, writeUp, "write-up.remove-member", personId);
    });
    live.disconnect({ documentId: writeUp.liveDocumentId, personId }, closeCodes.rightWithdrawn);
  }

  /** Asks a colleague to read the draft; they may open it from now on, and answer in a line. */
  async function askReading(
    viewer: Viewer,
    slug: string,
    { name, question }: { name: string; question: string },
  ): Promise<void> {
    const { writeUp, team } = await drafts.requireRight(viewer, slug, "write");
    const person = await choosing.person(viewer, name, "reader");
    if (person.id === viewer.person?.id)
      throw invalid([{ field: "reader", message: "Ask somebody else: you wrote it." }]);
    await join(viewer, writeUp, person, "reader", team.length, (tx) =>
      tx.insert(readings).values({
        id: newId(),
        writeUpId: writeUp.id,
        askedBy: viewer.person?.id ?? writeUp.createdBy,
        reader: person.id,
        question: question.trim().slice(0, 300) || "Would you read this before we publish it?",
        askedAt: clock(),
      }),
    );
  }

  async function answerReading(viewer: Viewer, readingId: string, answer: string): Promise<void> {
    const [reading] = await read
      .select({ id: readings.id, answeredAt: readings.answeredAt })
      .from(readings)
      .innerJoin(teamMembers, isStillOnTheTeam)
      .where(and(eq(readings.id, readingId), eq(readings.reader, viewer.person?.id ?? "")));
    if (!reading) throw notFound();
    if (reading.answeredAt) throw conflict("You have answered this already.");
    if (!answer.trim()) throw invalid([{ field: "answer", message: "Write a line." }]);
    await database.write((tx) =>
      tx
        .update(readings)
        .set({ answer: answer.trim().slice(0, 500), answeredAt: clock() })
        .where(eq(readings.id, readingId)),
    );
  }

  async function listReadings(writeUpId: string) {
    return read
      .select({
        id: readings.id,
        question: readings.question,
        answer: readings.answer,
        askedAt: readings.askedAt,
        answeredAt: readings.answeredAt,
        reader: people.name,
        readerId: readings.reader,
      })
      .from(readings)
      .innerJoin(people, eq(people.id, readings.reader))
      .where(eq(readings.writeUpId, writeUpId))
      .orderBy(desc(readings.askedAt))
      .limit(50);
  }

  /** What the viewer is asked to read and has not answered. */
  async function listAsked(viewer: Viewer) {
    return read
      .select({
        id: readings.id,
        question: readings.question,
        askedAt: readings.askedAt,
        askedBy: people.name,
        key: writeUps.key,
        title: writeUps.title,
      })
      .from(readings)
      .innerJoin(teamMembers, isStillOnTheTeam)
      .innerJoin(writeUps, eq(writeUps.id, readings.writeUpId))
      .innerJoin(people, eq(people.id, readings.askedBy))
      .where(and(eq(readings.reader, viewer.person?.id ?? ""), isNull(readings.answeredAt)))
      .orderBy(desc(readings.askedAt))
      .limit(50);
  }

  /** What colleagues answered about the viewer's write-ups, newest first. */
  async function listAnswers(viewer: Viewer) {
    return read
      .select({
        id: readings.id,
        answer: readings.answer,
        answeredAt: readings.answeredAt,
        reader: people.name,
        key: writeUps.key,
        title: writeUps.title,
      })
      .from(readings)
      .innerJoin(
        teamMembers,
        and(eq(teamMembers.writeUpId, readings.writeUpId), eq(teamMembers.role, "author")),
      )
      .innerJoin(writeUps, eq(writeUps.id, readings.writeUpId))
      .innerJoin(people, eq(people.id, readings.reader))
      .where(and(eq(teamMembers.personId, viewer.person?.id ?? ""), isNotNull(readings.answeredAt)))
      .orderBy(desc(readings.answeredAt))
      .limit(5);
  }

  /** Puts a person on the team, with what else goes with it; an author who is asked to read stays an author. */
  async function join(
    viewer: Viewer,
    writeUp: WriteUpRow,
    person: { id: string; handle: string; name: string },
    role: "author" | "reader",
    position: number,
    also: (tx: Queries) => Promise<unknown> = async () => {},
  ) {
    const { schoolIds, isMember } = await sessions.viewerOf(person);
    if (!isMember)
      throw invalid([
        {
          field: role === "author" ? "person" : "reader",
          message: `There is nobody here called “${person.name}”.`,
        },
      ]);
    await database.write(async (tx) => {
      const joining = tx.insert(teamMembers).values({
        writeUpId: writeUp.id,
        personId: person.id,
        role,
        schoolId: schoolIds[0] ?? null,
        position,
        addedAt: clock(),
      });
      if (role === "reader") await joining.onConflictDoNothing();
      else
        await joining.onConflictDoUpdate({
          target: [teamMembers.writeUpId, teamMembers.personId],
          set: { role },
        });
      await changed(tx, viewer, writeUp, `write-up.add-${role}`, person.id);
      await also(tx);
    });
  }

  /** What follows a change of team, in its transaction: who reads draft, versions, files and entries. */
  async function changed(
    tx: Parameters<typeof applyPublishedAudience>[0],
    viewer: Viewer,
    writeUp: WriteUpRow,
    action: LogKind,
    personId: string,
  ) {
    await drafts.setDraftAudience(tx, writeUp);
    await applyPublishedAudience(tx, writeUp.id, dayOf(clock()));
    await indexing.audienceChanged(tx, writeUp.id);
    await record(tx, {
      at: clock(),
      actor: viewer.person?.id ?? null,
      action,
      thing: writeUp.id,
      detail: { personId },
    });
  }

  return {
    join,
    addAuthor,
    remove,
    askReading,
    answerReading,
    listReadings,
    listAsked,
    listAnswers,
  };
}

export type Team = ReturnType<typeof createTeam>;

const isStillOnTheTeam = and(
  eq(teamMembers.writeUpId, readings.writeUpId),
  eq(teamMembers.personId, readings.reader),
);
