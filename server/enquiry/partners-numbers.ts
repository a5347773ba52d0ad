/** A partner's numbers: whose are read where once an enquiry is shown, and schools that keep theirs back. */
import { and, desc, eq, inArray } from "drizzle-orm";
import { tokensIn } from "#content/access/audience.ts";
import { can } from "#content/access/can.ts";
import type { Viewer } from "#content/access/tokens.ts";
import {
  type Measured,
  type ReadElsewhere,
  readElsewhere,
} from "#content/enquiry/read-elsewhere.ts";
import { planningRoles } from "#content/enquiry/team.ts";
import { notAllowed, notFound } from "#content/failure.ts";
import { newId } from "#content/id.ts";
import { withoutSchool } from "#content/measuring/without-school.ts";
import { slugOf } from "#content/practice/address.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import {
  affiliations,
  alliances,
  enquiryMembers,
  enquirySchools,
  enquiryShowings,
  memberships,
  people,
  schools,
  shownEnquiries,
} from "#drizzle/schema/index.ts";
import { type Clock, dayOf } from "#server/clock.ts";
import type { FoundEnquiry } from "#server/enquiry/describing.ts";
import type { Enquiries } from "#server/enquiry/enquiries.ts";
import type { MeasuredSchool } from "#server/enquiry/measuring/among.ts";
import { noteIn } from "#server/enquiry/noting.ts";
import { numbersShown } from "#server/mail/enquiry-letters.ts";
import type { Mail } from "#server/mail/mail.ts";
import { inForce } from "#server/people/sessions.ts";

/** As many showings as a page lists, the newest. */
const listed = 50;

export function createPartnersNumbers(needs: {
  database: Database;
  enquiries: Enquiries;
  mail: Mail;
  clock: Clock;
}) {
  const { database, enquiries, mail, clock } = needs;
  const { read } = database;

  /** Whose numbers an audience would read that is not of their school or its alliances. */
  async function listReadElsewhere(
    audience: string,
    whose: readonly MeasuredSchool[],
  ): Promise<ReadElsewhere[]> {
    const places = tokensIn(audience).map((token) => token.slice(token.indexOf(":") + 1));
    const ids = whose.map(({ id }) => id);
    if (ids.length === 0 || places.length === 0) return [];
    const [belonging, ...named] = await Promise.all([
      read
        .select({ schoolId: memberships.schoolId, allianceId: memberships.allianceId })
        .from(memberships)
        .where(and(inArray(memberships.schoolId, ids), inForce(memberships, dayOf(clock())))),
      read
        .select({ id: alliances.id, name: alliances.name })
        .from(alliances)
        .where(inArray(alliances.id, places)),
      read
        .select({ id: schools.id, name: schools.name })
        .from(schools)
        .where(inArray(schools.id, places)),
    ]);
    const measured = whose.map(
      (school): Measured => ({
        ...school,
        allianceIds: belonging.flatMap((one) =>
          one.schoolId === school.id ? [one.allianceId] : [],
        ),
      }),
    );
    const names = new Map(named.flat().map(({ id, name }) => [id, name]));
    return readElsewhere(audience, measured, (id) => names.get(id) ?? "");
  }

  /** Notes that it was shown, and writes to those who plan for schools whose numbers are read elsewhere. */
  async function noteShowing(
    tx: Queries,
    { enquiry, members }: FoundEnquiry,
    shown: { audience: string; by: string; at: Date; elsewhere: readonly ReadElsewhere[] },
  ): Promise<void> {
    const { audience, by, at, elsewhere } = shown;
    await tx.insert(enquiryShowings).values({
      ...{ id: newId(), enquiryId: enquiry.id, audience, shownBy: by, at },
      readElsewhere: elsewhere.map(({ sentence }) => sentence),
    });
    const shower = members.find(({ personId }) => personId === by);
    const partners = new Set(elsewhere.flatMap(({ schoolIds }) => schoolIds));
    for (const schoolId of partners) {
      if (schoolId === shower?.schoolId) continue;
      const planning = await tx
        .selectDistinct({ id: enquiryMembers.personId, school: schools.name })
        .from(enquiryMembers)
        .innerJoin(schools, eq(schools.id, enquiryMembers.schoolId))
        .innerJoin(
          affiliations,
          and(
            eq(affiliations.personId, enquiryMembers.personId),
            eq(affiliations.schoolId, enquiryMembers.schoolId),
            inForce(affiliations, dayOf(at)),
          ),
        )
        .where(
          and(
            eq(enquiryMembers.enquiryId, enquiry.id),
            eq(enquiryMembers.schoolId, schoolId),
            inArray(enquiryMembers.role, [...planningRoles]),
          ),
        );
      const told = planning.filter(({ id }) => id !== by);
      const letter = numbersShown({
        by: shower?.name ?? "A colleague",
        school: told[0]?.school ?? "",
        title: enquiry.title,
        read: elsewhere.flatMap((one) => (one.schoolIds.includes(schoolId) ? [one.sentence] : [])),
        path: `/enquiries/${slugOf(enquiry)}/share`,
      });
      await mail.sendTo(
        tx,
        told.map(({ id }) => id),
        letter,
      );
    }
  }

  /** When it was shown and to whom, the newest first; what was taken back is not a showing. */
  const listShowings = (enquiryId: string) =>
    read
      .select({
        id: enquiryShowings.id,
        audience: enquiryShowings.audience,
        readElsewhere: enquiryShowings.readElsewhere,
        by: people.name,
        at: enquiryShowings.at,
      })
      .from(enquiryShowings)
      .innerJoin(people, eq(people.id, enquiryShowings.shownBy))
      .where(eq(enquiryShowings.enquiryId, enquiryId))
      .orderBy(desc(enquiryShowings.at), desc(enquiryShowings.id))
      .limit(listed);

  /**
   * A school keeps its numbers out of what is shown outside the team, and at once out of the copy that
   * is; or lets them be shown again, from the next time. @throws NotFound, NotAllowed
   */
  async function keepBack(
    viewer: Viewer,
    slug: string,
    asked: { schoolId: string; kept: boolean },
  ): Promise<void> {
    const found = await enquiries.get(viewer, slug);
    const { enquiry, members } = found;
    const school = found.schools.find(({ schoolId }) => schoolId === asked.schoolId);
    if (!school) throw notFound();
    if (!can(viewer, "keepNumbersBack", { members, schoolId: school.schoolId }))
      throw notAllowed("Only those who plan for that school say whether its numbers are shown.");
    if (asked.kept === (school.numbersKeptAt !== null)) return;
    const at = clock();
    await database.write(async (tx) => {
      await tx
        .update(enquirySchools)
        .set({ numbersKeptAt: asked.kept ? at : null })
        .where(
          and(
            eq(enquirySchools.enquiryId, enquiry.id),
            eq(enquirySchools.schoolId, school.schoolId),
          ),
        );
      if (asked.kept) await takeOut(tx, enquiry.id, school);
      await noteIn(
        tx,
        at,
        viewer,
        enquiry,
        asked.kept ? "enquiry.keep-numbers" : "enquiry.give-numbers",
        { school: school.schoolId },
      );
    });
  }

  return { listReadElsewhere, noteShowing, listShowings, keepBack };
}

export type PartnersNumbers = ReturnType<typeof createPartnersNumbers>;

/** Takes a school's numbers out of the copy that others read: nothing else in it changes. */
async function takeOut(
  tx: Queries,
  enquiryId: string,
  { schoolId, name }: { schoolId: string; name: string },
): Promise<void> {
  const [copy] = await tx
    .select({ content: shownEnquiries.content })
    .from(shownEnquiries)
    .where(eq(shownEnquiries.enquiryId, enquiryId));
  if (!copy) return;
  const then = copy.content.schools.find(({ id }) => id === schoolId);
  const numbers = withoutSchool(copy.content.numbers, [name, ...(then ? [then.name] : [])]);
  await tx
    .update(shownEnquiries)
    .set({ content: { ...copy.content, numbers } })
    .where(eq(shownEnquiries.enquiryId, enquiryId));
}
