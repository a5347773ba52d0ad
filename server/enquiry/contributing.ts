/** Who brought what to an enquiry: seen as it happened, or said by somebody of its team (S01). */
import { and, desc, eq } from "drizzle-orm";
import { can } from "#content/access/can.ts";
import type { Viewer } from "#content/access/tokens.ts";
import { ContributionKind } from "#content/enquiry/contribution.ts";
import { invalid, notFound } from "#content/failure.ts";
import { newId } from "#content/id.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import { contributions, enquiryMembers, people, schools } from "#drizzle/schema/index.ts";
import { type Clock, dayOf } from "#server/clock.ts";
import type { Enquiries } from "#server/enquiry/enquiries.ts";
import { idOf, noteIn } from "#server/enquiry/noting.ts";
import { parseDay } from "#server/people/changing.ts";

/** Notes what somebody did, once for a day, a kind and a thing. In the transaction of what they did. */
export async function noteSeen(
  tx: Queries,
  seen: {
    enquiryId: string;
    personId: string;
    schoolId: string | null;
    kind: ContributionKind;
    /** The day (`2026-03-02`). */
    on: string;
    /** The cycle or lesson that it was done in; "" for the plan. */
    of: string;
    at: Date;
  },
): Promise<void> {
  await tx
    .insert(contributions)
    .values({ ...seen, id: newId(), source: "seen", notedBy: seen.personId })
    .onConflictDoNothing();
}

/** The same for something done today that is of no cycle or lesson, for the school that they are in it for. */
export async function noteToday(
  tx: Queries,
  seen: { enquiryId: string; personId: string; kind: ContributionKind; at: Date },
): Promise<void> {
  const schoolId = await schoolIn(tx, seen.enquiryId, seen.personId);
  await noteSeen(tx, { ...seen, schoolId, on: dayOf(seen.at), of: "" });
}

/**
 * Notes what is said of somebody, for the school that they are in it for. Of another school than one's own it
 * waits until somebody of that school says yes to it; said again of the same thing, it stays as it was.
 */
export async function noteSaid(
  tx: Queries,
  said: {
    enquiryId: string;
    personId: string;
    kind: ContributionKind;
    /** The day (`2026-03-02`). */
    on: string;
    /** The lesson that it was done in; an id of its own where there is none. */
    of: string;
    note: string;
    by: string;
    at: Date;
  },
): Promise<void> {
  const { by, ...of } = said;
  const schoolId = await schoolIn(tx, said.enquiryId, said.personId);
  const own = by === said.personId ? schoolId : await schoolIn(tx, said.enquiryId, by);
  await tx
    .insert(contributions)
    .values({
      ...of,
      ...{ id: newId(), schoolId, source: "said", notedBy: by },
      confirmed: schoolId === null || own === schoolId,
    })
    .onConflictDoNothing();
}

export function createContributing(needs: {
  database: Database;
  enquiries: Enquiries;
  clock: Clock;
}) {
  const { database, enquiries, clock } = needs;

  /** Adds what somebody of the team did elsewhere: in a classroom, on paper. @throws Invalid */
  async function say(
    viewer: Viewer,
    slug: string,
    said: { person: string; kind: string; on: string; note: string },
  ): Promise<void> {
    const { enquiry, members } = await enquiries.requireRight(viewer, slug, "planEnquiry");
    const at = clock();
    const kind = ContributionKind.safeParse(said.kind);
    const member = members.find(({ handle }) => handle === said.person);
    const problems = [
      ...(kind.success ? [] : [{ field: "kind", message: "Choose what was done." }]),
      ...(member ? [] : [{ field: "person", message: "Choose somebody of the team." }]),
      ...(said.note.trim().length > 300
        ? [{ field: "note", message: "Say it in 300 characters." }]
        : []),
    ];
    const on = parseDay(said.on, "on") ?? dayOf(at);
    if (on > dayOf(at)) problems.push({ field: "on", message: "That day is still to come." });
    if (problems.length > 0 || !kind.success || !member) throw invalid(problems);
    await database.write(async (tx) => {
      await noteSaid(tx, {
        ...{ enquiryId: enquiry.id, personId: member.personId, kind: kind.data, on, of: newId() },
        ...{ note: said.note.trim(), by: idOf(viewer), at },
      });
      await noteIn(tx, at, viewer, enquiry, "contribution.add", { personId: member.personId });
    });
  }

  /**
   * Says yes to what a colleague of another school noted of one's own.
   * @throws NotFound for what is not of one's school, or asks for no yes
   */
  async function confirm(viewer: Viewer, slug: string, id: string): Promise<void> {
    const { enquiry, members } = await enquiries.requireRight(viewer, slug, "planEnquiry");
    const me = members.find(({ personId }) => personId === viewer.person?.id);
    await database.write(async (tx) => {
      const [confirmed] = await tx
        .update(contributions)
        .set({ confirmed: true })
        .where(
          and(
            ...[eq(contributions.id, id), eq(contributions.enquiryId, enquiry.id)],
            ...[eq(contributions.confirmed, false), eq(contributions.schoolId, me?.schoolId ?? "")],
          ),
        )
        .returning();
      if (!confirmed) throw notFound();
      await noteIn(tx, clock(), viewer, enquiry, "contribution.confirm", {
        personId: confirmed.personId,
      });
    });
  }

  /**
   * Takes back what was said by hand: whoever noted it, whose it is, or who leads. What was noted as it
   * happened only its own person takes back.
   * @throws NotFound for what is another's to take back
   */
  async function takeBack(viewer: Viewer, slug: string, id: string): Promise<void> {
    const found = await enquiries.get(viewer, slug);
    const [contribution] = await database.read
      .select()
      .from(contributions)
      .where(and(eq(contributions.id, id), eq(contributions.enquiryId, found.enquiry.id)));
    const isTheirs = [contribution?.notedBy, contribution?.personId].includes(viewer.person?.id);
    const mayLead = contribution?.source === "said" && can(viewer, "leadEnquiry", found);
    if (!contribution || !(isTheirs || mayLead)) throw notFound();
    await database.write(async (tx) => {
      await tx.delete(contributions).where(eq(contributions.id, id));
      await noteIn(tx, clock(), viewer, found.enquiry, "contribution.take-back", {
        personId: contribution.personId,
      });
    });
  }

  /** What was brought, newest first. */
  const list = (enquiryId: string, limit = 200) =>
    database.read
      .select({
        id: contributions.id,
        personId: contributions.personId,
        name: people.name,
        handle: people.handle,
        schoolId: contributions.schoolId,
        schoolName: schools.name,
        kind: contributions.kind,
        on: contributions.on,
        source: contributions.source,
        note: contributions.note,
        notedBy: contributions.notedBy,
        confirmed: contributions.confirmed,
      })
      .from(contributions)
      .innerJoin(people, eq(people.id, contributions.personId))
      .leftJoin(schools, eq(schools.id, contributions.schoolId))
      .where(eq(contributions.enquiryId, enquiryId))
      .orderBy(desc(contributions.on), desc(contributions.at))
      .limit(limit);

  const count = (enquiryId: string) =>
    database.read.$count(contributions, eq(contributions.enquiryId, enquiryId));

  return { say, confirm, takeBack, list, count };
}

export type Contributing = ReturnType<typeof createContributing>;

/** The school that somebody works for in an enquiry: what they do there counts as its contribution. */
export async function schoolIn(
  tx: Queries,
  enquiryId: string,
  personId: string,
): Promise<string | null> {
  const [member] = await tx
    .select({ schoolId: enquiryMembers.schoolId })
    .from(enquiryMembers)
    .where(and(eq(enquiryMembers.enquiryId, enquiryId), eq(enquiryMembers.personId, personId)));
  return member?.schoolId ?? null;
}
