/** Starting a write-up, finding one's own, and what a draft says now. */
import { and, asc, desc, eq } from "drizzle-orm";
import * as Y from "yjs";
import { can, writeUpRights } from "#content/access/can.ts";
import { proposedAudience } from "#content/access/sharing.ts";
import type { Viewer } from "#content/access/tokens.ts";
import { invalid, notAllowed, notFound } from "#content/failure.ts";
import { newId } from "#content/id.ts";
import { getTemplate, templates } from "#content/packs/templates.ts";
import { keyOf } from "#content/practice/address.ts";
import { fillWriteUp, readWriteUp } from "#content/practice/live-write-up.ts";
import type { WriteUpContent } from "#content/practice/write-up.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import { people, schools, teamMembers, writeUps } from "#drizzle/schema/index.ts";
import { record } from "#server/audit.ts";
import type { Clock } from "#server/clock.ts";
import type { LiveDocuments } from "#server/live/index.ts";
import type { SharingDefaults } from "#server/network/sharing.ts";
import { setAudienceOf } from "#server/practice/audience.ts";
import { draftRevision } from "#server/practice/draft-revision.ts";

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
  sharing: SharingDefaults;
  clock: Clock;
}) {
  const { database, live, sharing, clock } = needs;
  const { read } = database;

  /**
   * Starts a write-up, in an alliance of the viewer's or in none. Its first author is the viewer, writing
   * from their school or nowhere; it is to be shared as is usual there.
   */
  async function start(
    viewer: Viewer,
    asked: { template: string; title: string; allianceId?: string | null },
  ): Promise<WriteUpRow> {
    const { template: templateId, title, allianceId = null } = asked;
    const person = viewer.person;
    if (!person || !can(viewer, "start", null))
      throw notAllowed(
        "Write-ups are started by people of a school here: yours has not said yes yet.",
      );
    if (!templates.some((template) => template.id === templateId))
      throw invalid([{ field: "template", message: "Choose one of the templates." }]);
    if (title.trim().length < 3 || title.trim().length > 150)
      throw invalid([{ field: "title", message: "Give it a title of 3 to 150 characters." }]);
    if (allianceId && !viewer.allianceIds.includes(allianceId))
      throw invalid([{ field: "alliance", message: "Your school is not in that alliance today." }]);
    const schoolId = viewer.schoolIds[0] ?? null;
    const usual = await sharing.get(
      allianceId ? { allianceId, schoolId: null } : { schoolId, allianceId: null },
    );
    return database.write((tx) =>
      create(tx, {
        template: templateId,
        content: { title: title.trim() },
        authors: [{ personId: person.id, schoolId }],
        createdBy: person.id,
        allianceId,
        audience: proposedAudience(usual.audience, { schoolId, allianceId }),
        licence: usual.licence,
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

  async function listTeam(writeUpId: string, queries: Queries = read): Promise<TeamMember[]> {
    return queries
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
    if (!can(viewer, "readDraft", { team })) throw notFound();
    return { writeUp, team, right: can(viewer, "write", { team }) ? "write" : "read" } as const;
  }

  /** The same, for someone with a right in it. @throws NotAllowed for a mere reader of the draft. */
  async function requireRight(viewer: Viewer, slug: string, right: keyof typeof writeUpRights) {
    const draft = await get(viewer, slug);
    if (!can(viewer, right, draft)) throw notAllowed(writeUpRights[right]);
    return draft;
  }

  /** What the draft says now, with everything that has been typed so far, and its revision. */
  async function readNow(
    writeUp: WriteUpRow,
  ): Promise<{ content: WriteUpContent; revision: string }> {
    const doc = await live.read(writeUp.liveDocumentId);
    try {
      return { content: readWriteUp(doc), revision: draftRevision(writeUp, doc) };
    } finally {
      doc.destroy();
    }
  }

  const readContent = async (writeUp: WriteUpRow): Promise<WriteUpContent> =>
    (await readNow(writeUp)).content;

  /** The viewer's own write-ups, newest work first. */
  async function listMine(viewer: Viewer) {
    return read
      .select({
        key: writeUps.key,
        title: writeUps.title,
        status: writeUps.status,
        version: writeUps.version,
        updatedAt: writeUps.updatedAt,
        isSample: writeUps.isSample,
      })
      .from(teamMembers)
      .innerJoin(writeUps, eq(writeUps.id, teamMembers.writeUpId))
      .where(and(eq(teamMembers.personId, viewer.person?.id ?? ""), eq(teamMembers.role, "author")))
      .orderBy(desc(writeUps.updatedAt))
      .limit(200);
  }

  /** The team's rights in a live document, for the socket. */
  async function rightIn(viewer: Viewer, liveDocumentId: string) {
    const team = await read
      .select({ personId: teamMembers.personId, role: teamMembers.role })
      .from(writeUps)
      .innerJoin(teamMembers, eq(teamMembers.writeUpId, writeUps.id))
      .where(eq(writeUps.liveDocumentId, liveDocumentId));
    if (can(viewer, "write", { team })) return "write";
    return can(viewer, "readDraft", { team }) ? "read" : null;
  }

  return {
    start,
    create,
    get,
    requireRight,
    listTeam,
    listAuthors,
    readNow,
    readContent,
    listMine,
    setDraftAudience,
    rightIn,
  };
}

export type Drafts = ReturnType<typeof createDrafts>;
