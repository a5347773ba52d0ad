/** Who takes part: schools that are asked and answer, people of a team, and what a school puts off. */
import { and, desc, eq, inArray, isNull, or } from "drizzle-orm";
import { can, runsSchools } from "#content/access/can.ts";
import type { Viewer } from "#content/access/tokens.ts";
import { EnquiryRole, enquiryRoleWords } from "#content/enquiry/team.ts";
import { conflict, invalid, notFound } from "#content/failure.ts";
import { closeCodes } from "#content/live/wire.ts";
import type { LogKind } from "#content/log/kinds.ts";
import { slugOf } from "#content/practice/address.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import {
  enquiryMembers,
  enquiries as enquiryRows,
  enquirySchools,
  people,
  roles,
  schools,
} from "#drizzle/schema/index.ts";
import { record } from "#server/audit.ts";
import { type Clock, dayOf } from "#server/clock.ts";
import type { Enquiries, Enquiry } from "#server/enquiry/enquiries.ts";
import { requireRoom } from "#server/enquiry/priorities.ts";
import type { LiveDocuments } from "#server/live/index.ts";
import { enquiryInvitation, enquiryJoined } from "#server/mail/enquiry-letters.ts";
import type { Mail } from "#server/mail/mail.ts";
import type { Choosing } from "#server/people/choosing.ts";
import { inForce, type Sessions } from "#server/people/sessions.ts";

export function createTakingPart(needs: {
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
    asked: { school: string; person: string },
  ): Promise<void> {
    const found = await enquiries.requireRight(viewer, slug, "leadEnquiry");
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
    const at = clock();
    await database.write(async (tx) => {
      const row = {
        standing: "asked" as const,
        askedPerson: person?.id ?? null,
        askedBy: viewer.person?.id ?? null,
        askedAt: at,
        answeredAt: null,
      };
      await tx
        .insert(enquirySchools)
        .values({ ...row, enquiryId: found.enquiry.id, schoolId: school.id })
        .onConflictDoUpdate({
          target: [enquirySchools.enquiryId, enquirySchools.schoolId],
          set: row,
          setWhere: inArray(enquirySchools.standing, ["declined", "left"]),
        });
      await note(tx, viewer, found.enquiry, "enquiry.ask-school", { school: school.id });
      const told = person ? [person.id] : await listRunning(tx, school.id, dayOf(at));
      const letter = enquiryInvitation({
        by: viewer.person?.name ?? "",
        school: school.name,
        title: found.enquiry.title,
        question: found.enquiry.question,
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
            eq(enquirySchools.askedPerson, viewer.person.id),
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
    const at = clock();
    await database.write(async (tx) => {
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
          .onConflictDoNothing();
      await enquiries.applyAudience(tx, enquiry);
      await note(tx, viewer, enquiry, answered.yes ? "enquiry.join" : "enquiry.decline", {
        school: answered.schoolId,
      });
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

  /** Somebody more on the team, from a school that takes part or from elsewhere as a mentor. */
  async function addMember(
    viewer: Viewer,
    slug: string,
    asked: { person: string; role: string },
  ): Promise<void> {
    const found = await enquiries.requireRight(viewer, slug, "planEnquiry");
    const role = EnquiryRole.safeParse(asked.role);
    if (!role.success) throw invalid([{ field: "role", message: "Choose what they do in it." }]);
    if (role.data === "lead" && !found.mayLead)
      throw invalid([{ field: "role", message: "Those who lead it say who leads it too." }]);
    const person = await choosing.person(viewer, asked.person, "person");
    const { schoolIds, isMember } = await sessions.viewerOf(person);
    if (!isMember)
      throw invalid([
        { field: "person", message: `There is nobody here called “${person.name}”.` },
      ]);
    const schoolId =
      found.schools.find(
        (school) => school.standing === "in" && schoolIds.includes(school.schoolId),
      )?.schoolId ?? null;
    if (schoolId === null && role.data !== "research-mentor" && role.data !== "sle")
      throw invalid([
        {
          field: "person",
          message: `${person.name} works at no school that takes part. Ask their school first, or add them as ${enquiryRoleWords.sle.label} or ${enquiryRoleWords["research-mentor"].label.toLowerCase()}.`,
        },
      ]);
    const before = found.members.find(({ personId }) => personId === person.id);
    if (before?.role === "lead" && !found.mayLead) throw conflict(`${person.name} leads it.`);
    await database.write(async (tx) => {
      await tx
        .insert(enquiryMembers)
        .values({
          enquiryId: found.enquiry.id,
          personId: person.id,
          schoolId,
          role: role.data,
          addedAt: clock(),
        })
        .onConflictDoUpdate({
          target: [enquiryMembers.enquiryId, enquiryMembers.personId],
          set: { role: role.data },
        });
      await requireLead(tx, found.enquiry.id);
      await enquiries.applyAudience(tx, found.enquiry);
      await note(tx, viewer, found.enquiry, "enquiry.add-member", { personId: person.id });
    });
    live.disconnect(
      { documentId: found.enquiry.liveDocumentId, personId: person.id },
      closeCodes.judgeAgain,
    );
  }

  /** Somebody leaves the team, or is taken off it; what they brought stays theirs. */
  async function removeMember(viewer: Viewer, slug: string, personId: string): Promise<void> {
    const own = personId === viewer.person?.id;
    const found = own
      ? await enquiries.get(viewer, slug)
      : await enquiries.requireRight(viewer, slug, "leadEnquiry");
    const { enquiry, members } = found;
    if (!members.some((member) => member.personId === personId)) throw notFound();
    await database.write(async (tx) => {
      await tx
        .delete(enquiryMembers)
        .where(
          and(eq(enquiryMembers.enquiryId, enquiry.id), eq(enquiryMembers.personId, personId)),
        );
      await requireLead(tx, enquiry.id);
      await enquiries.applyAudience(tx, enquiry);
      await note(tx, viewer, enquiry, "enquiry.remove-member", { personId });
    });
    live.disconnect({ documentId: enquiry.liveDocumentId, personId }, closeCodes.rightWithdrawn);
  }

  /** With whom it is tried at a school, as a group. @throws Invalid */
  async function describeCohort(
    viewer: Viewer,
    slug: string,
    said: { schoolId: string; cohort: string; pupils: string },
  ): Promise<void> {
    const { enquiry, members } = await enquiries.requireRight(viewer, slug, "planEnquiry");
    const pupils = said.pupils.trim() === "" ? null : Number(said.pupils);
    const problems = [
      ...(said.cohort.trim().length > 160
        ? [{ field: "cohort", message: "Say it in 160 characters." }]
        : []),
      ...(pupils !== null && !(Number.isInteger(pupils) && pupils > 0 && pupils <= 10_000)
        ? [{ field: "pupils", message: "Write how many pupils, as a whole number." }]
        : []),
    ];
    if (problems.length > 0) throw invalid(problems);
    if (!members.some(({ schoolId }) => schoolId === said.schoolId)) throw notFound();
    await database.write((tx) =>
      tx
        .update(enquirySchools)
        .set({ cohort: said.cohort.trim(), pupils })
        .where(
          and(eq(enquirySchools.enquiryId, enquiry.id), eq(enquirySchools.schoolId, said.schoolId)),
        ),
    );
  }

  /** The viewer's school puts the enquiry off, or takes it up again. @throws NotFound, Invalid */
  async function park(
    viewer: Viewer,
    slug: string,
    asked: { schoolId: string; parked: boolean; park: string | null },
  ): Promise<void> {
    const { enquiry, members } = await enquiries.requireRight(viewer, slug, "planEnquiry");
    const theirs = members.find(({ personId }) => personId === viewer.person?.id);
    if (theirs?.schoolId !== asked.schoolId) throw notFound();
    const at = clock();
    await database.write(async (tx) => {
      if (!asked.parked)
        await requireRoom(tx, viewer, { schoolId: asked.schoolId, park: asked.park, at });
      await tx
        .update(enquirySchools)
        .set({ parkedAt: asked.parked ? at : null })
        .where(
          and(
            eq(enquirySchools.enquiryId, enquiry.id),
            eq(enquirySchools.schoolId, asked.schoolId),
          ),
        );
      await note(tx, viewer, enquiry, asked.parked ? "enquiry.park" : "enquiry.take-up", {
        school: asked.schoolId,
      });
    });
  }

  /** A school leaves: its people are off the team, and what they brought stays. @throws Conflict */
  async function leave(viewer: Viewer, slug: string, schoolId: string): Promise<void> {
    const found = await enquiries.get(viewer, slug);
    const { enquiry, members } = found;
    const theirs = members.filter((member) => member.schoolId === schoolId);
    const isTheirs = found.mayPlan && theirs.some(({ personId }) => personId === viewer.person?.id);
    if (theirs.length === 0 || !(isTheirs || found.mayLead)) throw notFound();
    if (!members.some((member) => member.role === "lead" && member.schoolId !== schoolId))
      throw conflict(
        "Nobody of another school leads it. Name somebody who goes on with it, or end the enquiry.",
      );
    await database.write(async (tx) => {
      await tx
        .update(enquirySchools)
        .set({ standing: "left", answeredAt: clock() })
        .where(
          and(eq(enquirySchools.enquiryId, enquiry.id), eq(enquirySchools.schoolId, schoolId)),
        );
      await tx
        .delete(enquiryMembers)
        .where(
          and(eq(enquiryMembers.enquiryId, enquiry.id), eq(enquiryMembers.schoolId, schoolId)),
        );
      await requireLead(tx, enquiry.id);
      await enquiries.applyAudience(tx, enquiry);
      await note(tx, viewer, enquiry, "enquiry.leave", { school: schoolId });
    });
    for (const { personId } of theirs)
      live.disconnect({ documentId: enquiry.liveDocumentId, personId }, closeCodes.rightWithdrawn);
  }

  const note = (
    tx: Queries,
    viewer: Viewer,
    enquiry: Enquiry,
    action: LogKind,
    detail: Record<string, unknown>,
  ) =>
    record(tx, {
      at: clock(),
      actor: viewer.person?.id ?? null,
      action,
      thing: enquiry.id,
      detail,
    });

  return {
    askSchool,
    listAsked,
    answer,
    addMember,
    removeMember,
    describeCohort,
    park,
    leave,
  };
}

export type TakingPart = ReturnType<typeof createTakingPart>;

/** Asked after a change, within it: two who leave at once do not leave it alone. @throws Conflict */
async function requireLead(tx: Queries, enquiryId: string): Promise<void> {
  const [lead] = await tx
    .select({ personId: enquiryMembers.personId })
    .from(enquiryMembers)
    .where(and(eq(enquiryMembers.enquiryId, enquiryId), eq(enquiryMembers.role, "lead")))
    .limit(1);
  if (!lead) throw conflict("An enquiry keeps at least one who leads it. Name another first.");
}

/** Those who run a school on a day: an invitation to the school goes to them. */
async function listRunning(tx: Queries, schoolId: string, day: string): Promise<string[]> {
  const held = await tx
    .selectDistinct({ personId: roles.personId })
    .from(roles)
    .where(
      and(eq(roles.schoolId, schoolId), inArray(roles.role, runsSchools), inForce(roles, day)),
    );
  return held.map(({ personId }) => personId);
}
