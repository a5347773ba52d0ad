/** Adaptations: a school tries a version of a practice, tells what happened, and may take it back (S02). */
import { and, eq, exists, gte, inArray, ne, sql } from "drizzle-orm";
import { can } from "#content/access/can.ts";
import type { Viewer } from "#content/access/tokens.ts";
import {
  type AdaptationWords,
  parseAdaptation,
  problemsTelling,
  textsOfAdaptation,
} from "#content/enquiry/adaptation.ts";
import { conflict, invalid, notAllowed, notFound, type Problem } from "#content/failure.ts";
import { newId } from "#content/id.ts";
import type { LogKind } from "#content/log/kinds.ts";
import { keyOf } from "#content/practice/address.ts";
import { problemsUnlooked, toLookAt } from "#content/practice/identifiers/looked-at.ts";
import { findInFields } from "#content/practice/identifiers.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import { adaptations, teamMembers, writeUps } from "#drizzle/schema/index.ts";
import { applyAdaptationAudiences } from "#server/adaptation/audience.ts";
import { createAdaptationChoices } from "#server/adaptation/choices.ts";
import type { FollowUps } from "#server/adaptation/follow-ups.ts";
import { type FoundAdaptation, listAdaptations } from "#server/adaptation/reading.ts";
import { record } from "#server/audit.ts";
import { type Clock, dayOf } from "#server/clock.ts";
import { adaptationTold } from "#server/mail/enquiry-letters.ts";
import type { Mail } from "#server/mail/mail.ts";
import { writeToAuthors } from "#server/practice/author-letters.ts";
import type { Library } from "#server/practice/library.ts";
import { mayConcern } from "#server/synthesis/concerned.ts";

type Given = (field: string) => string;

const mostListed = 200;
/** How long authors find on their desk what others told. */
const newsDays = 90;

export function createAdaptations(needs: {
  database: Database;
  library: Library;
  followUps: FollowUps;
  mail: Mail;
  clock: Clock;
}) {
  const { database, library, followUps, mail, clock } = needs;
  const { read } = database;
  const choices = createAdaptationChoices(needs);

  /** The practice, as the viewer reads it. @throws NotFound, also once it is withdrawn */
  async function getOrigin(viewer: Viewer, slug: string, version?: number) {
    const page = await library.getPage(viewer, slug, version);
    if (page.writeUp.status !== "published") throw notFound();
    return page;
  }

  /** The same for somebody who tries it. @throws NotAllowed for who works at no school here */
  async function requireTrying(viewer: Viewer, slug: string, version?: number) {
    const origin = await getOrigin(viewer, slug, version);
    if (!can(viewer, "tryPractice", null))
      throw notAllowed("A school tries a practice: yours has not said yes to you yet.");
    return origin;
  }

  /** Notes that a school tries a version. @returns its id @throws Invalid */
  async function start(viewer: Viewer, slug: string, version: number, given: Given) {
    const { writeUp } = await requireTrying(viewer, slug, version);
    const schoolId = given("school") || viewer.schoolIds[0] || "";
    const { words, problems } = parseAdaptation(given);
    const asked: Problem[] = [
      ...problems,
      ...(viewer.schoolIds.includes(schoolId)
        ? []
        : [{ field: "school", message: "Choose a school that you work at." }]),
      ...(await choices.problemsWithOwn(viewer, writeUp.id, given("own"), null)),
    ];
    if (asked.length > 0 || !words) throw invalid(asked);
    const [id, at] = [newId(), clock()];
    await database.write(async (tx) => {
      await tx.insert(adaptations).values({
        ...{ id, writeUpId: writeUp.id, version, schoolId, personId: viewer.person?.id ?? "" },
        ...{ status: "trying", audience: "team", ...words },
        ...{ ownWriteUpId: given("own") || null, startedAt: at, updatedAt: at },
      });
      await follow(tx, viewer, "adaptation.start", { id, writeUpId: writeUp.id, schoolId });
    });
    return id;
  }

  /** Changes its words, while it is not told. @throws NotAllowed, Invalid, Conflict */
  async function change(viewer: Viewer, slug: string, id: string, given: Given): Promise<void> {
    const found = await requireRight(viewer, slug, id);
    if (found.status === "told") throw conflict("It is told. Take it back first, then change it.");
    const { words, problems } = parseAdaptation(given);
    const asked = [
      ...problems,
      ...(await choices.problemsWithOwn(
        viewer,
        found.writeUpId,
        given("own"),
        found.own?.id ?? null,
      )),
    ];
    if (asked.length > 0 || !words) throw invalid(asked);
    await database.write(async (tx) => {
      await move(tx, found, given("revision"), { ...words, ownWriteUpId: given("own") || null });
      await follow(tx, viewer, "adaptation.change", found);
    });
  }

  /** Tells it to others, and the authors by letter the first time. @throws Invalid, Conflict */
  async function tell(
    viewer: Viewer,
    slug: string,
    id: string,
    asked: { audience: string; looked: string[]; revision: string },
  ): Promise<void> {
    const found = await requireRight(viewer, slug, id);
    if (found.status === "told") throw conflict("It is told already.");
    const readers = await choices.listReaders(found);
    const problems: Problem[] = [
      ...problemsTelling(found),
      ...problemsUnlooked(identifiersOf(found), asked.looked),
      ...(readers.mayChoose(asked.audience)
        ? []
        : [{ field: "audience", message: "Choose who may read it." }]),
      ...(await problemsUnnamed(found)),
    ];
    if (problems.length > 0) throw invalid(problems);
    const at = clock();
    await database.write(async (tx) => {
      await move(tx, found, asked.revision, {
        ...{ status: "told", audience: asked.audience, toldAt: found.toldAt ?? at },
      });
      await followUps.begin(tx, { kind: "adaptation", id }, dayOf(at));
      await follow(tx, viewer, "adaptation.tell", found);
      if (found.toldAt) return;
      const { title, address } = found.origin;
      const letter = adaptationTold({ title, school: found.school, path: address, id });
      await writeToAuthors(tx, mail, found.writeUpId, letter, { except: viewer.person?.id ?? "" });
    });
  }

  /** What is looked at before telling: what might identify somebody, and who could read it. */
  async function reviewTelling(found: FoundAdaptation) {
    const { school, shared } = await choices.listReaders(found);
    return {
      audience: found.audience,
      finds: identifiersOf(found).map(toLookAt),
      readers: { school, shared },
    };
  }

  /** Others read it no more; what was not yet asked about it is not asked. @throws Conflict */
  async function takeBack(viewer: Viewer, slug: string, id: string, revision: string) {
    const found = await requireRight(viewer, slug, id);
    if (found.status !== "told") throw conflict("It is not told.");
    await database.write(async (tx) => {
      await move(tx, found, revision, { status: "withdrawn" });
      await followUps.end(tx, id);
      await follow(tx, viewer, "adaptation.take-back", found);
    });
  }

  /** Stores a change of what the form was made of. @throws Conflict where a colleague was quicker */
  async function move(
    tx: Queries,
    found: FoundAdaptation,
    revision: string,
    changes: Partial<typeof adaptations.$inferInsert>,
  ): Promise<void> {
    const moved = await tx
      .update(adaptations)
      .set({ ...changes, revision: found.revision + 1, updatedAt: clock() })
      .where(and(eq(adaptations.id, found.id), eq(adaptations.revision, Number(revision) || 0)))
      .returning({ id: adaptations.id });
    if (moved.length === 0)
      throw conflict("A colleague changed it just now. Open it again, then make your change.");
  }

  /** What goes with every change: who reads it, and a line in the log. */
  async function follow(
    tx: Queries,
    viewer: Viewer,
    action: LogKind,
    { id, writeUpId, schoolId }: { id: string; writeUpId: string; schoolId: string },
  ): Promise<void> {
    await applyAdaptationAudiences(tx, eq(adaptations.id, id));
    await mayConcern(tx, clock(), [writeUpId]);
    await record(tx, {
      ...{ at: clock(), actor: viewer.person?.id ?? null, action, thing: writeUpId },
      detail: { schoolId },
    });
  }

  /** Who wrote a practice without names would give it away by telling what their own school did with it. */
  async function problemsUnnamed(found: FoundAdaptation): Promise<Problem[]> {
    const [author] = await read
      .select({ id: writeUps.id })
      .from(writeUps)
      .innerJoin(teamMembers, eq(teamMembers.writeUpId, writeUps.id))
      .where(
        and(
          eq(writeUps.id, found.writeUpId),
          ne(writeUps.identity, "named"),
          eq(teamMembers.personId, found.personId),
          eq(teamMembers.role, "author"),
        ),
      );
    if (!author) return [];
    const message =
      "You wrote this practice without your names, and your school stands beside what you tell. Put it into a new version instead.";
    return [{ field: "audience", message }];
  }

  /** One that the viewer may read, of that practice. @throws NotFound */
  async function find(viewer: Viewer, slug: string, id: string): Promise<FoundAdaptation> {
    const where = and(eq(adaptations.id, id), eq(writeUps.key, keyOf(slug)));
    const [found] = await listAdaptations(read, viewer, where, 1);
    if (!found) throw notFound();
    return found;
  }

  async function requireRight(viewer: Viewer, slug: string, id: string) {
    const found = await find(viewer, slug, id);
    if (!can(viewer, "changeAdaptation", found))
      throw notAllowed("Only who tries it, and those who run the school, can change this.");
    return found;
  }

  /** What became of a write-up elsewhere, as far as it is told and the viewer may read it. */
  const listTold = (viewer: Viewer, writeUpId: string, limit = mostListed) =>
    listAdaptations(
      read,
      viewer,
      and(eq(adaptations.writeUpId, writeUpId), eq(adaptations.status, "told")),
      limit,
    );

  /** What the viewer's schools try of it, told to nobody else. */
  const listTrying = (viewer: Viewer, writeUpId: string) =>
    listAdaptations(
      read,
      viewer,
      and(
        eq(adaptations.writeUpId, writeUpId),
        ne(adaptations.status, "told"),
        inArray(adaptations.schoolId, viewer.schoolIds),
      ),
      mostListed,
    );

  /** What the viewer tries and has not told. */
  const listMine = (viewer: Viewer) =>
    listAdaptations(
      read,
      viewer,
      and(eq(adaptations.personId, viewer.person?.id ?? ""), eq(adaptations.status, "trying")),
      50,
    );

  /** What others told lately of what the viewer wrote. */
  const listNews = (viewer: Viewer) =>
    listAdaptations(
      read,
      viewer,
      and(
        eq(adaptations.status, "told"),
        gte(adaptations.toldAt, new Date(clock().getTime() - newsDays * 86_400_000)),
        ne(adaptations.personId, viewer.person?.id ?? ""),
        exists(
          read
            .select({ one: sql`1` })
            .from(teamMembers)
            .where(
              and(
                eq(teamMembers.writeUpId, adaptations.writeUpId),
                eq(teamMembers.personId, viewer.person?.id ?? ""),
                eq(teamMembers.role, "author"),
              ),
            ),
        ),
      ),
      20,
    );

  return {
    listOwn: choices.listOwn,
    reviewTelling,
    getOrigin,
    requireTrying,
    start,
    change,
    tell,
    takeBack,
    find,
    requireRight,
    listTold,
    listTrying,
    listMine,
    listNews,
  };
}

export type Adaptations = ReturnType<typeof createAdaptations>;

/** What in it might identify somebody; who tried it and their school may be named. */
const identifiersOf = (found: AdaptationWords & { person: string; school: string }) =>
  findInFields(textsOfAdaptation(found), { allowedNames: [found.person, found.school] });
