/** The people of an enquiry's team: added, taken off, gone. */
import { and, eq } from "drizzle-orm";
import type { Viewer } from "#content/access/tokens.ts";
import { EnquiryRole, enquiryRoleWords } from "#content/enquiry/team.ts";
import { conflict, invalid, notFound } from "#content/failure.ts";
import { closeCodes } from "#content/live/wire.ts";
import type { Database } from "#drizzle/database.ts";
import { enquiryMembers } from "#drizzle/schema/index.ts";
import type { Clock } from "#server/clock.ts";
import type { Enquiries } from "#server/enquiry/enquiries.ts";
import { noteIn, requireLead } from "#server/enquiry/noting.ts";
import type { LiveDocuments } from "#server/live/index.ts";
import type { Choosing } from "#server/people/choosing.ts";
import type { Sessions } from "#server/people/sessions.ts";

export function createEnquiryTeam(needs: {
  database: Database;
  enquiries: Enquiries;
  choosing: Choosing;
  sessions: Sessions;
  live: LiveDocuments;
  clock: Clock;
}) {
  const { database, enquiries, choosing, sessions, live, clock } = needs;

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
      await enquiries.readersChanged(tx, found.enquiry);
      await noteIn(tx, clock(), viewer, found.enquiry, "enquiry.add-member", {
        personId: person.id,
      });
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
      await enquiries.readersChanged(tx, enquiry);
      await noteIn(tx, clock(), viewer, enquiry, "enquiry.remove-member", { personId });
    });
    live.disconnect({ documentId: enquiry.liveDocumentId, personId }, closeCodes.rightWithdrawn);
  }

  return { addMember, removeMember };
}
