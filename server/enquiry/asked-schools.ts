/** What becomes of asking a school to take part: it is taken back, or answered and told of. */
import { and, desc, eq, gte, inArray, isNull, ne, or } from "drizzle-orm";
import type { Viewer } from "#content/access/tokens.ts";
import { daysAfter } from "#content/enquiry/follow-up.ts";
import { SchoolAnswer } from "#content/enquiry/team.ts";
import { conflict, notFound } from "#content/failure.ts";
import { slugOf } from "#content/practice/address.ts";
import type { Database } from "#drizzle/database.ts";
import {
  enquiryMembers,
  enquiries as enquiryRows,
  enquirySchools,
  schools,
} from "#drizzle/schema/index.ts";
import { type Clock, dayOf } from "#server/clock.ts";
import type { Enquiries } from "#server/enquiry/enquiries.ts";
import { noteIn } from "#server/enquiry/noting.ts";
import { invitationTakenBack } from "#server/mail/enquiry-letters.ts";
import type { Mail } from "#server/mail/mail.ts";
import { listRunners } from "#server/people/runners.ts";

/** For how many days a desk tells of an answer. */
const toldFor = 14;

export function createAskedSchools(needs: {
  database: Database;
  enquiries: Enquiries;
  mail: Mail;
  clock: Clock;
}) {
  const { database, enquiries, mail, clock } = needs;

  /** Takes the question to a school back, while it is open; who was asked is told. @throws NotFound, Conflict */
  async function withdraw(viewer: Viewer, slug: string, schoolId: string): Promise<void> {
    const { enquiry, schools: taking } = await enquiries.requireRight(viewer, slug, "leadEnquiry");
    const asked = taking.find((school) => school.schoolId === schoolId);
    if (!asked) throw notFound();
    const at = clock();
    await database.write(async (tx) => {
      const [row] = await tx
        .update(enquirySchools)
        .set({ standing: "withdrawn", answeredAt: at })
        .where(
          and(
            eq(enquirySchools.enquiryId, enquiry.id),
            eq(enquirySchools.schoolId, schoolId),
            eq(enquirySchools.standing, "asked"),
          ),
        )
        .returning({ askedPerson: enquirySchools.askedPerson });
      if (!row) throw conflict(`${asked.name} has answered already.`);
      await noteIn(tx, at, viewer, enquiry, "enquiry.withdraw-asking", { school: schoolId });
      const letter = invitationTakenBack({
        ...{ by: viewer.person?.name ?? "", school: asked.name, title: enquiry.title },
      });
      const told = row.askedPerson
        ? [row.askedPerson]
        : await listRunners(tx, { schoolId }, dayOf(at));
      await mail.sendTo(tx, told, letter);
    });
  }

  /** What other schools answered in the last days, in enquiries that the viewer leads: for the desk. */
  async function listAnswered(viewer: Viewer) {
    if (!viewer.person) return [];
    const since = new Date(`${daysAfter(dayOf(clock()), -toldFor)}T00:00:00Z`);
    const rows = await database.read
      .select({
        key: enquiryRows.key,
        title: enquiryRows.title,
        school: schools.name,
        standing: enquirySchools.standing,
        answeredAt: enquirySchools.answeredAt,
      })
      .from(enquirySchools)
      .innerJoin(enquiryRows, eq(enquiryRows.id, enquirySchools.enquiryId))
      .innerJoin(schools, eq(schools.id, enquirySchools.schoolId))
      .innerJoin(
        enquiryMembers,
        and(
          eq(enquiryMembers.enquiryId, enquirySchools.enquiryId),
          eq(enquiryMembers.personId, viewer.person.id),
          eq(enquiryMembers.role, "lead"),
          or(isNull(enquiryMembers.schoolId), ne(enquiryMembers.schoolId, enquirySchools.schoolId)),
        ),
      )
      .where(
        and(
          inArray(enquirySchools.standing, SchoolAnswer.options),
          gte(enquirySchools.answeredAt, since),
          isNull(enquiryRows.stoppedAt),
        ),
      )
      .orderBy(desc(enquirySchools.answeredAt))
      .limit(20);
    return rows.flatMap(({ answeredAt, standing, ...row }) =>
      answeredAt
        ? [{ ...row, said: SchoolAnswer.parse(standing), slug: slugOf(row), on: dayOf(answeredAt) }]
        : [],
    );
  }

  return { withdraw, listAnswered };
}
