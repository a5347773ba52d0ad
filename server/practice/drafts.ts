/** Starting a write-up, the team that writes it, and the colleague who is asked to read it first. */
import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import * as Y from "yjs";
import { can } from "#content/access/can.ts";
import type { Viewer } from "#content/access/tokens.ts";
import { conflict, invalid, notAllowed, notFound } from "#content/failure.ts";
import { newId } from "#content/id.ts";
import { closeCodes } from "#content/live/wire.ts";
import { getTemplate, templates } from "#content/packs/templates.ts";
import { keyOf } from "#content/practice/address.ts";
import { fillWriteUp, readWriteUp } from "#content/practice/live-write-up.ts";
import type { WriteUpContent } from "#content/practice/write-up.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import {
  alliances,
  people,
  readings,
  schools,
  teamMembers,
  versions,
  writeUps,
} from "#drizzle/schema/index.ts";
import { record } from "#server/audit.ts";
import type { Clock } from "#server/clock.ts";
import type { LiveDocuments } from "#server/live/index.ts";
import type { Sessions } from "#server/people/sessions.ts";
import { setAudienceOf } from "#server/practice/audience.ts";
import type { Indexing } from "#server/practice/indexing.ts";

export type WriteUpRow = typeof writeUps.$inferSelect;

export type TeamMember = {
  personId: string;
  handle: string;
  name: string;
  post: string;
  role: "author" | "reader";
  schoolId: string | null;
  schoolName: string | null;
};

export function createDrafts(needs: {
  database: Database;
  live: LiveDocuments;
  indexing: Indexing;
  sessions: Sessions;
  clock: Clock;
}) {
  const { database, live, indexing, sessions, clock } = needs;
  const { read } = database;

  /** Starts a write-up; its first author is the viewer, writing from `schoolId` or nowhere. */
  async function start(
    viewer: Viewer,
    { template: templateId, title }: { template: string; title: string },
  ): Promise<WriteUpRow> {
    const person = viewer.person;
    if (!person || !can(viewer, "start", null)) throw notAllowed("Sign in to start a write-up.");
    if (!templates.some((template) => template.id === templateId))
      throw invalid([{ field: "template", message: "Choose one of the templates." }]);
    if (title.trim().length < 3 || title.trim().length > 150)
      throw invalid([{ field: "title", message: "Give it a title of 3 to 150 characters." }]);
    return database.write((tx) =>
      create(tx, {
        template: templateId,
        content: { title: title.trim() },
        authors: [{ personId: person.id, schoolId: viewer.schoolIds[0] ?? null }],
        createdBy: person.id,
        audience: viewer.schoolIds[0] ? `school:${viewer.schoolIds[0]}` : "member",
      }),
    );
  }

  /** Makes a draft with its live document and first words, in the caller's transaction. */
  async function create(
    tx: Queries,
    draft: {
      template: string;
      content: Partial<WriteUpContent> & { title: string };
      authors: { personId: string; schoolId: string | null }[];
      createdBy: string;
      audience: string;
      key?: string;
      allianceId?: string | null;
      source?: string | null;
      licence?: string;
      isSample?: boolean;
    },
  ): Promise<WriteUpRow> {
    const now = clock();
    const doc = new Y.Doc();
    fillWriteUp(doc, draft.content);
    const liveDocumentId = newId();
    await live.create(tx, {
      id: liveDocumentId,
      state: Y.encodeStateAsUpdate(doc),
      personId: draft.createdBy,
    });
    doc.destroy();
    const [writeUp] = await tx
      .insert(writeUps)
      .values({
        id: newId(),
        key: draft.key ?? newId(8),
        kind: getTemplate(draft.template).kind,
        status: "draft",
        template: draft.template,
        title: draft.content.title,
        summary: draft.content.summary ?? "",
        allianceId: draft.allianceId ?? null,
        audience: draft.audience,
        licence: draft.licence ?? "CC BY 4.0",
        source: draft.source ?? null,
        liveDocumentId,
        isSample: draft.isSample ?? false,
        createdBy: draft.createdBy,
        createdAt: now,
        updatedAt: now,
      })
      .returning();
    if (!writeUp) throw new Error("the write-up was not stored");
    await tx.insert(teamMembers).values(
      draft.authors.map((author, position) => ({
        ...author,
        writeUpId: writeUp.id,
        role: "author" as const,
        position,
        addedAt: now,
      })),
    );
    await setDraftAudience(tx, writeUp);
    await record(tx, {
      at: now,
      actor: draft.createdBy,
      action: "write-up.start",
      thing: writeUp.id,
    });
    return writeUp;
  }

  /** A draft is read by its team: authors, and those who were asked to read it. */
  async function setDraftAudience(tx: Queries, writeUp: WriteUpRow): Promise<void> {
    const team = await tx
      .select({ personId: teamMembers.personId })
      .from(teamMembers)
      .where(eq(teamMembers.writeUpId, writeUp.id));
    await setAudienceOf(
      tx,
      [writeUp.liveDocumentId],
      team.map(({ personId }) => `person:${personId}`),
    );
  }

  async function findByKey(slug: string): Promise<WriteUpRow | undefined> {
    const [writeUp] = await read
      .select()
      .from(writeUps)
      .where(eq(writeUps.key, keyOf(slug)));
    return writeUp;
  }

  async function listTeam(writeUpId: string): Promise<TeamMember[]> {
    return read
      .select({
        personId: teamMembers.personId,
        handle: people.handle,
        name: people.name,
        post: people.post,
        role: teamMembers.role,
        schoolId: teamMembers.schoolId,
        schoolName: schools.name,
      })
      .from(teamMembers)
      .innerJoin(people, eq(people.id, teamMembers.personId))
      .leftJoin(schools, eq(schools.id, teamMembers.schoolId))
      .where(eq(teamMembers.writeUpId, writeUpId))
      .orderBy(asc(teamMembers.position));
  }

  async function listAuthors(queries: Queries, writeUpId: string): Promise<string[]> {
    const rows = await queries
      .select({ id: teamMembers.personId })
      .from(teamMembers)
      .where(and(eq(teamMembers.writeUpId, writeUpId), eq(teamMembers.role, "author")));
    return rows.map((row) => row.id);
  }

  /** A draft and its team, for someone on it. @throws NotFound for everybody else. */
  async function get(viewer: Viewer, slug: string) {
    const writeUp = await findByKey(slug);
    if (!writeUp) throw notFound();
    const team = await listTeam(writeUp.id);
    if (!team.some((member) => member.personId === viewer.person?.id)) throw notFound();
    return { writeUp, team, right: can(viewer, "write", { team }) ? "write" : "read" } as const;
  }

  /** The same, for someone who may change it. @throws NotAllowed for a reader of the draft. */
  async function requireAuthor(viewer: Viewer, slug: string) {
    const draft = await get(viewer, slug);
    if (!can(viewer, "write", draft))
      throw notAllowed("Only its authors can change this write-up.");
    return draft;
  }

  /** What the draft says now, with everything that has been typed so far. */
  async function readContent(writeUp: WriteUpRow): Promise<WriteUpContent> {
    const doc = await live.read(writeUp.liveDocumentId);
    try {
      return readWriteUp(doc);
    } finally {
      doc.destroy();
    }
  }

  async function addAuthor(viewer: Viewer, slug: string, handle: string): Promise<void> {
    const { writeUp, team } = await requireAuthor(viewer, slug);
    const person = await findPerson(handle);
    if (!person)
      throw invalid([{ field: "person", message: `There is nobody here called “${handle}”.` }]);
    if (team.some((member) => member.personId === person.id && member.role === "author"))
      throw conflict(`${person.name} is an author already.`);
    await join(viewer, writeUp, person, "author", team.length);
    live.disconnect(
      { documentId: writeUp.liveDocumentId, personId: person.id },
      closeCodes.judgeAgain,
    );
  }

  async function removeMember(viewer: Viewer, slug: string, personId: string): Promise<void> {
    const { writeUp, team } = await requireAuthor(viewer, slug);
    const authors = team.filter((member) => member.role === "author");
    if (authors.length === 1 && authors[0]?.personId === personId)
      throw conflict("A write-up keeps at least one author. Add another before you leave.");
    await database.write(async (tx) => {
      await tx
        .delete(teamMembers)
        .where(and(eq(teamMembers.writeUpId, writeUp.id), eq(teamMembers.personId, personId)));
      await setDraftAudience(tx, writeUp);
      await indexing.audienceChanged(tx, writeUp.id);
      await record(tx, {
        at: clock(),
        actor: viewer.person?.id ?? null,
        action: "write-up.remove-member",
        thing: writeUp.id,
        detail: { personId },
      });
    });
    live.disconnect({ documentId: writeUp.liveDocumentId, personId }, closeCodes.rightWithdrawn);
  }

  /** Asks a colleague to read the draft; they may open it from now on, and answer in a line. */
  async function askReading(
    viewer: Viewer,
    slug: string,
    { handle, question }: { handle: string; question: string },
  ): Promise<void> {
    const { writeUp, team } = await requireAuthor(viewer, slug);
    const person = await findPerson(handle);
    if (!person || person.id === viewer.person?.id)
      throw invalid([{ field: "reader", message: "Choose a colleague by name from the list." }]);
    if (!team.some((member) => member.personId === person.id))
      await join(viewer, writeUp, person, "reader", team.length);
    await database.write(async (tx) => {
      await tx.insert(readings).values({
        id: newId(),
        writeUpId: writeUp.id,
        askedBy: viewer.person?.id ?? writeUp.createdBy,
        reader: person.id,
        question: question.trim().slice(0, 300) || "Would you read this before we publish it?",
        askedAt: clock(),
      });
    });
  }

  async function answerReading(viewer: Viewer, readingId: string, answer: string): Promise<string> {
    const [reading] = await read
      .select({ id: readings.id, answeredAt: readings.answeredAt, key: writeUps.key })
      .from(readings)
      .innerJoin(writeUps, eq(writeUps.id, readings.writeUpId))
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
    return reading.key;
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

  /** What the viewer has in hand: their write-ups, newest work first, and what they are asked to read. */
  async function listForDesk(viewer: Viewer) {
    const personId = viewer.person?.id ?? "";
    const [mine, asked] = await Promise.all([
      read
        .select({
          key: writeUps.key,
          title: writeUps.title,
          status: writeUps.status,
          version: writeUps.version,
          updatedAt: writeUps.updatedAt,
          allianceName: alliances.name,
          isSample: writeUps.isSample,
        })
        .from(teamMembers)
        .innerJoin(writeUps, eq(writeUps.id, teamMembers.writeUpId))
        .leftJoin(alliances, eq(alliances.id, writeUps.allianceId))
        .where(and(eq(teamMembers.personId, personId), eq(teamMembers.role, "author")))
        .orderBy(desc(writeUps.updatedAt))
        .limit(200),
      read
        .select({
          id: readings.id,
          question: readings.question,
          askedAt: readings.askedAt,
          askedBy: people.name,
          key: writeUps.key,
          title: writeUps.title,
        })
        .from(readings)
        .innerJoin(writeUps, eq(writeUps.id, readings.writeUpId))
        .innerJoin(people, eq(people.id, readings.askedBy))
        .where(and(eq(readings.reader, personId), isNull(readings.answeredAt)))
        .orderBy(desc(readings.askedAt))
        .limit(50),
    ]);
    return { mine, asked };
  }

  async function listVersions(writeUpId: string) {
    return read
      .select({
        number: versions.number,
        whatChanged: versions.whatChanged,
        publishedAt: versions.publishedAt,
        publishedBy: people.name,
      })
      .from(versions)
      .innerJoin(people, eq(people.id, versions.publishedBy))
      .where(eq(versions.writeUpId, writeUpId))
      .orderBy(desc(versions.number));
  }

  async function findPerson(handleOrName: string) {
    const wanted = handleOrName.trim().replace(/^@/, "");
    const found = await read
      .select({ id: people.id, handle: people.handle, name: people.name })
      .from(people)
      .where(
        sql`${people.handle} = ${wanted.toLowerCase()} or lower(${people.name}) = ${wanted.toLowerCase()}`,
      )
      .limit(2);
    return found.length === 1 ? found[0] : undefined;
  }

  async function join(
    viewer: Viewer,
    writeUp: WriteUpRow,
    person: { id: string; handle: string; name: string },
    role: "author" | "reader",
    position: number,
  ) {
    const [place] = await sessions.viewerOf(person).then((colleague) => colleague.schoolIds);
    await database.write(async (tx) => {
      await tx
        .insert(teamMembers)
        .values({
          writeUpId: writeUp.id,
          personId: person.id,
          role,
          schoolId: place ?? null,
          position,
          addedAt: clock(),
        })
        .onConflictDoUpdate({
          target: [teamMembers.writeUpId, teamMembers.personId],
          set: { role },
        });
      await setDraftAudience(tx, writeUp);
      await indexing.audienceChanged(tx, writeUp.id);
      await record(tx, {
        at: clock(),
        actor: viewer.person?.id ?? null,
        action: `write-up.add-${role}`,
        thing: writeUp.id,
        detail: { personId: person.id },
      });
    });
  }

  /** The team's rights in a live document, for the socket. */
  async function rightIn(viewer: Viewer, liveDocumentId: string) {
    const [member] = await read
      .select({ role: teamMembers.role })
      .from(writeUps)
      .innerJoin(teamMembers, eq(teamMembers.writeUpId, writeUps.id))
      .where(
        and(
          eq(writeUps.liveDocumentId, liveDocumentId),
          eq(teamMembers.personId, viewer.person?.id ?? ""),
        ),
      );
    if (!member) return null;
    return member.role === "author" ? "write" : "read";
  }

  return {
    start,
    create,
    get,
    requireAuthor,
    findByKey,
    listTeam,
    listAuthors,
    readContent,
    addAuthor,
    removeMember,
    askReading,
    answerReading,
    listReadings,
    listForDesk,
    listVersions,
    rightIn,
  };
}

export type Drafts = ReturnType<typeof createDrafts>;
