/** Schools are asked to take part, and answer. */
import { and, desc, eq, inArray, isNull, ne, or } from "drizzle-orm";
import { can, runsSchools } from "#content/access/can.ts";
import type { Viewer } from "#content/access/tokens.ts";
import { parseAsking, type TypedAsking } from "#content/enquiry/asking.ts";
import { conflict, invalid, notFound } from "#content/failure.ts";
import { closeCodes } from "#content/live/wire.ts";
import { slugOf } from "#content/practice/address.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import {
  enquiryMembers,
  enquiries as enquiryRows,
  enquirySchools,
  people,
  schools,
} from "#drizzle/schema/index.ts";
import { type Clock, dayOf } from "#server/clock.ts";
import type { Enquiries } from "#server/enquiry/enquiries.ts";
import { noteIn } from "#server/enquiry/noting.ts";
import { requireRoom } from "#server/enquiry/priorities.ts";
import type { LiveDocuments } from "#server/live/index.ts";
import { enquiryInvitation, enquiryJoined } from "#server/mail/enquiry-letters.ts";
import type { Mail } from "#server/mail/mail.ts";
import type { Choosing } from "#server/people/choosing.ts";
import { listRunners } from "#server/people/runners.ts";
import type { Sessions } from "#server/people/sessions.ts";

export function createAskingSchools(needs: {
  database: Database;
  enquiries: Enquiries;
  choosing: Choosing;
  sessions: Sessions;
  live: LiveDocuments;
  mail: Mail;
  clock: Clock;
}) {
  const { database, enquiries, choosing, sessions, live, mail, clock } = needs;
  const { read } = database;

  /** Asks a school to take part: the person named, or else those who run it. @throws Invalid, Conflict */
  async function askSchool(
    viewer: Viewer,
    slug: string,
    asked: { school: string; person: string } & TypedAsking,
  ): Promise<void> {
    const found = await enquiries.requireRight(viewer, slug, "leadEnquiry");
    if (found.enquiry.stoppedAt) throw conflict("This enquiry has ended.");
    const school = await choosing.school(asked.school, "school");
    const standing = found.schools.find(({ schoolId }) => schoolId === school.id)?.standing;
    if (standing === "in") throw conflict(`${school.name} takes part already.`);
    if (standing === "asked") throw conflict(`${school.name} is asked already.`);
    const person = asked.person.trim()
      ? await choosing.person(viewer, asked.person, "person")
      : null;
    if (person && !(await sessions.viewerOf(person)).schoolIds.includes(school.id))
      throw invalid([
        { field: "person", message: `${person.name} does not work at ${school.name} today.` },
      ]);
    const { asking, problems } = parseAsking(asked, [
      ...[school.name, ...(person ? [person.name] : [])],
      ...found.schools.map(({ name }) => name),
      ...found.members.map(({ name }) => name),
    ]);
    if (problems.length > 0) throw invalid(problems);
    const at = clock();
    await database.write(async (tx) => {
      const row = {
        ...asking,
        standing: "asked" as const,
        askedPerson: person?.id ?? null,
        askedBy: viewer.person?.id ?? null,
        askedAt: at,
        answeredAt: null,
      };
      const first = await tx
        .insert(enquirySchools)
        .values({ ...row, enquiryId: found.enquiry.id, schoolId: school.id })
        .onConflictDoUpdate({
          target: [enquirySchools.enquiryId, enquirySchools.schoolId],
          set: row,
          setWhere: inArray(enquirySchools.standing, ["declined", "left", "withdrawn"]),
        })
        .returning({ schoolId: enquirySchools.schoolId });
      if (first.length === 0) throw conflict(`A colleague asked ${school.name} at the same time.`);
      await noteIn(tx, clock(), viewer, found.enquiry, "enquiry.ask-school", { school: school.id });
      const told = person ? [person.id] : await listRunners(tx, { schoolId: school.id }, dayOf(at));
      const letter = enquiryInvitation({
        by: viewer.person?.name ?? "",
        school: school.name,
        title: found.enquiry.title,
        question: found.enquiry.question,
        message: asking.message,
        path: `/enquiries/${slugOf(found.enquiry)}/asked/${school.id}`,
      });
      await mail.sendTo(tx, told, letter);
    });
  }

  /** Enquiries that schools of the viewer's are asked to join, where the answer is theirs to give. */
  async function listAsked(viewer: Viewer) {
    if (!viewer.person) return [];
    const runs = viewer.roles.flatMap(({ role, schoolId }) =>
      schoolId && runsSchools.includes(role) ? [schoolId] : [],
    );
    return read
      .select({
        key: enquiryRows.key,
        title: enquiryRows.title,
        question: enquiryRows.question,
        schoolId: enquirySchools.schoolId,
        school: schools.name,
        askedAt: enquirySchools.askedAt,
        askedBy: people.name,
        message: enquirySchools.message,
      })
      .from(enquirySchools)
      .innerJoin(enquiryRows, eq(enquiryRows.id, enquirySchools.enquiryId))
      .innerJoin(schools, eq(schools.id, enquirySchools.schoolId))
      .leftJoin(people, eq(people.id, enquirySchools.askedBy))
      .where(
        and(
          eq(enquirySchools.standing, "asked"),
          isNull(enquiryRows.stoppedAt),
          or(
            and(
              eq(enquirySchools.askedPerson, viewer.person.id),
              inArray(enquirySchools.schoolId, viewer.schoolIds),
            ),
            runs.length > 0 ? inArray(enquirySchools.schoolId, runs) : undefined,
          ),
        ),
      )
      .orderBy(desc(enquirySchools.askedAt))
      .limit(50);
  }

  /** A school says yes, and who answered is on the team; or no. @throws NotFound, Invalid */
  async function answer(
    viewer: Viewer,
    key: string,
    answered: { schoolId: string; yes: boolean; park: string | null },
  ): Promise<{ slug: string }> {
    const { person } = viewer;
    const [asked] = await read
      .select({ enquiry: enquiryRows, school: enquirySchools, name: schools.name })
      .from(enquirySchools)
      .innerJoin(enquiryRows, eq(enquiryRows.id, enquirySchools.enquiryId))
      .innerJoin(schools, eq(schools.id, enquirySchools.schoolId))
      .where(and(eq(enquiryRows.key, key), eq(enquirySchools.schoolId, answered.schoolId)));
    if (!person || asked?.school.standing !== "asked") throw notFound();
    if (!can(viewer, "answerForSchool", asked.school)) throw notFound();
    const { enquiry } = asked;
    if (enquiry.stoppedAt) throw conflict("This enquiry has ended.");
    const at = clock();
    await database.write(async (tx) => {
      if (answered.yes) await requireNotForAnother(tx, enquiry.id, person.id, answered.schoolId);
      if (answered.yes)
        await requireRoom(tx, viewer, {
          schoolId: answered.schoolId,
          park: answered.park,
          at,
        });
      const first = await tx
        .update(enquirySchools)
        .set({ standing: answered.yes ? "in" : "declined", answeredAt: at })
        .where(
          and(
            eq(enquirySchools.enquiryId, enquiry.id),
            eq(enquirySchools.schoolId, answered.schoolId),
            eq(enquirySchools.standing, "asked"),
          ),
        )
        .returning({ schoolId: enquirySchools.schoolId });
      if (first.length === 0) throw conflict("A colleague answered at the same time.");
      if (answered.yes)
        await tx
          .insert(enquiryMembers)
          .values({
            enquiryId: enquiry.id,
            personId: person.id,
            schoolId: answered.schoolId,
            role: "co-planner",
            addedAt: at,
          })
          .onConflictDoUpdate({
            target: [enquiryMembers.enquiryId, enquiryMembers.personId],
            set: { schoolId: answered.schoolId },
            setWhere: isNull(enquiryMembers.schoolId),
          });
      await enquiries.readersChanged(tx, enquiry);
      await noteIn(
        tx,
        clock(),
        viewer,
        enquiry,
        answered.yes ? "enquiry.join" : "enquiry.decline",
        {
          school: answered.schoolId,
        },
      );
      const leads = await tx
        .select({ personId: enquiryMembers.personId })
        .from(enquiryMembers)
        .where(and(eq(enquiryMembers.enquiryId, enquiry.id), eq(enquiryMembers.role, "lead")));
      const letter = enquiryJoined({
        by: person.name,
        school: asked.name,
        title: enquiry.title,
        yes: answered.yes,
        path: `/enquiries/${slugOf(enquiry)}`,
      });
      await mail.sendTo(
        tx,
        leads.map(({ personId }) => personId),
        letter,
      );
    });
    live.disconnect(
      { documentId: enquiry.liveDocumentId, personId: person.id },
      closeCodes.judgeAgain,
    );
    return { slug: slugOf(enquiry) };
  }

  return { askSchool, listAsked, answer };
}

/** One is in an enquiry for one school: a second would join with nobody in it. @throws Conflict */
async function requireNotForAnother(
  tx: Queries,
  enquiryId: string,
  personId: string,
  schoolId: string,
): Promise<void> {
  const [other] = await tx
    .select({ name: schools.name })
    .from(enquiryMembers)
    .innerJoin(schools, eq(schools.id, enquiryMembers.schoolId))
    .where(
      and(
        ...[eq(enquiryMembers.enquiryId, enquiryId), eq(enquiryMembers.personId, personId)],
        ne(enquiryMembers.schoolId, schoolId),
      ),
    );
  if (other)
    throw conflict(
      `You are in it for ${other.name} already. Let a colleague answer for this school, so that it has somebody in it.`,
    );
}
