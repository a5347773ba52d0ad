/** Placements: somebody works at a partner's school for a while and brings back what they learnt (S54). */
import { and, desc, eq } from "drizzle-orm";
import { can } from "#content/access/can.ts";
import type { Viewer } from "#content/access/tokens.ts";
import { conflict, invalid, notFound } from "#content/failure.ts";
import { newId } from "#content/id.ts";
import type { Database } from "#drizzle/database.ts";
import { people, placements } from "#drizzle/schema/index.ts";
import { type Clock, dayOf } from "#server/clock.ts";
import type { Enquiries } from "#server/enquiry/enquiries.ts";
import { noteIn } from "#server/enquiry/noting.ts";
import { parseDay } from "#server/people/changing.ts";

export function createPlacements(needs: {
  database: Database;
  enquiries: Enquiries;
  clock: Clock;
}) {
  const { database, enquiries, clock } = needs;
  const { read } = database;

  /** Notes a placement of somebody of the team at another school of it. @throws Invalid */
  async function add(
    viewer: Viewer,
    slug: string,
    said: { person: string; to: string; from: string; until: string; purpose: string },
  ): Promise<void> {
    const { enquiry, members, schools } = await enquiries.requireRight(viewer, slug, "planEnquiry");
    const member = members.find(({ handle }) => handle === said.person);
    const to = schools.find(({ schoolId, standing }) => schoolId === said.to && standing === "in");
    const [from, until] = [parseDay(said.from, "from"), parseDay(said.until, "until")];
    const purpose = said.purpose.trim();
    const problems = [
      ...(member?.schoolId
        ? []
        : [{ field: "placed", message: "Choose somebody who works for a school of the team." }]),
      ...(to && to.schoolId !== member?.schoolId
        ? []
        : [{ field: "to", message: "Choose the partner’s school that they go to." }]),
      ...(from ? [] : [{ field: "from", message: "Say on which day it begins." }]),
      ...(until && from && until >= from
        ? []
        : [{ field: "until", message: "Say on which day it ends: that day or a later one." }]),
      ...(purpose.length < 3 || purpose.length > 300
        ? [{ field: "purpose", message: "Say what it is for, in up to 300 characters." }]
        : []),
    ];
    if (problems.length > 0 || !member?.schoolId || !to || !from || !until) throw invalid(problems);
    const row = {
      ...{ id: newId(), enquiryId: enquiry.id, personId: member.personId },
      ...{ fromSchoolId: member.schoolId, toSchoolId: to.schoolId, from, to: until, purpose },
      addedBy: viewer.person?.id ?? member.personId,
      addedAt: clock(),
    };
    await database.write(async (tx) => {
      await tx.insert(placements).values(row);
      await noteIn(tx, row.addedAt, viewer, enquiry, "enquiry.add-placement", {
        personId: member.personId,
      });
    });
  }

  /** Says what was brought back, once it is over. @throws Invalid, Conflict, NotFound */
  async function bringBack(
    viewer: Viewer,
    slug: string,
    said: { id: string; revision: number; learning: string },
  ): Promise<void> {
    const { enquiry } = await enquiries.requireRight(viewer, slug, "planEnquiry");
    const learning = said.learning.trim();
    if (learning.length < 3 || learning.length > 600)
      throw invalid([
        { field: "learning", message: "Say what they brought back, in up to 600 characters." },
      ]);
    const placement = and(eq(placements.id, said.id), eq(placements.enquiryId, enquiry.id));
    await database.write(async (tx) => {
      const [found] = await tx.select().from(placements).where(placement);
      if (!found) throw notFound();
      if (found.to > dayOf(clock()))
        throw conflict("It goes on still: say this when it has ended.");
      if (found.revision !== said.revision)
        throw conflict("Somebody wrote it at the same time. What you typed is still here.");
      await tx
        .update(placements)
        .set({ learning, revision: found.revision + 1 })
        .where(placement);
      await noteIn(tx, clock(), viewer, enquiry, "enquiry.end-placement", {
        personId: found.personId,
      });
    });
  }

  /**
   * Takes back one that was noted by mistake: whoever noted it, whose it is, or who leads.
   * @throws NotFound for what is another's to take back
   */
  async function takeBack(viewer: Viewer, slug: string, id: string): Promise<void> {
    const found = await enquiries.get(viewer, slug);
    const placement = and(eq(placements.id, id), eq(placements.enquiryId, found.enquiry.id));
    await database.write(async (tx) => {
      const [gone] = await tx.delete(placements).where(placement).returning();
      const isTheirs = [gone?.addedBy, gone?.personId].includes(viewer.person?.id);
      if (!gone || !(isTheirs || can(viewer, "leadEnquiry", found))) throw notFound();
      await noteIn(tx, clock(), viewer, found.enquiry, "enquiry.remove-placement", {
        personId: gone.personId,
      });
    });
  }

  /** Placements of an enquiry, the latest first; `hasEnded` from its last day on. */
  async function list(enquiryId: string) {
    const [rows, names] = await Promise.all([
      read
        .select({ placement: placements, person: people.name })
        .from(placements)
        .innerJoin(people, eq(people.id, placements.personId))
        .where(eq(placements.enquiryId, enquiryId))
        .orderBy(desc(placements.from), desc(placements.id))
        .limit(100),
      enquiries.listSchools(enquiryId),
    ]);
    const today = dayOf(clock());
    const nameOf = (id: string) => names.find(({ schoolId }) => schoolId === id)?.name ?? "";
    return rows.map(({ placement, person }) => ({
      ...{ id: placement.id, revision: placement.revision, person },
      ...{ personId: placement.personId, addedBy: placement.addedBy },
      fromSchool: nameOf(placement.fromSchoolId),
      toSchool: nameOf(placement.toSchoolId),
      from: placement.from,
      to: placement.to,
      purpose: placement.purpose,
      learning: placement.learning,
      hasEnded: placement.to <= today,
    }));
  }

  const count = (enquiryId: string) => read.$count(placements, eq(placements.enquiryId, enquiryId));

  return { add, bringBack, takeBack, list, count };
}

export type Placements = ReturnType<typeof createPlacements>;
export type PlacementEntry = Awaited<ReturnType<Placements["list"]>>[number];
