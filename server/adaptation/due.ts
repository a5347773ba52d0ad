/** What somebody is asked now: whether what was told months ago is still used. */
import { and, asc, eq, exists, inArray, isNotNull, lte, notExists, or } from "drizzle-orm";
import { runsSchools } from "#content/access/can.ts";
import type { Viewer } from "#content/access/tokens.ts";
import { addressOf, slugOf } from "#content/practice/address.ts";
import type { Database } from "#drizzle/database.ts";
import {
  adaptations,
  affiliations,
  enquiries,
  enquiryMembers,
  followUps,
  writeUps,
} from "#drizzle/schema/index.ts";
import { readableAdaptation } from "#server/adaptation/reading.ts";
import { answersForEnquiry } from "#server/adaptation/whom-to-ask.ts";
import { type Clock, dayOf } from "#server/clock.ts";
import { inForce } from "#server/people/sessions.ts";

export type DueFollowUp = {
  id: string;
  /** The adaptation that it is about; null where it is about an enquiry. */
  adaptationId: string | null;
  months: number;
  dueOn: string;
  title: string;
  /** The practice or the enquiry, and where the question is answered. */
  address: string;
  path: string;
};

export function createDue({ database: { read }, clock }: { database: Database; clock: Clock }) {
  /** What the viewer is asked about now, of adaptations and enquiries, the longest due first. */
  async function listDue(viewer: Viewer): Promise<DueFollowUp[]> {
    const [ofAdaptations, ofEnquiries] = await Promise.all([
      listOfAdaptations(viewer),
      listOfEnquiries(viewer),
    ]);
    return [...ofAdaptations, ...ofEnquiries].sort((one, other) =>
      one.dueOn.localeCompare(other.dueOn),
    );
  }

  /**
   * Of adaptations: their own, those of schools they run, and those of schools for which they lead an
   * enquiry, once who told it has left.
   */
  async function listOfAdaptations(viewer: Viewer): Promise<DueFollowUp[]> {
    const run = viewer.roles.flatMap(({ role, schoolId }) =>
      schoolId && runsSchools.includes(role) ? [schoolId] : [],
    );
    const rows = await read
      .select({
        id: followUps.id,
        adaptationId: adaptations.id,
        months: followUps.months,
        dueOn: followUps.dueOn,
        key: writeUps.key,
        title: writeUps.title,
      })
      .from(followUps)
      .innerJoin(adaptations, eq(adaptations.id, followUps.adaptationId))
      .innerJoin(writeUps, eq(writeUps.id, adaptations.writeUpId))
      .where(
        and(
          lte(followUps.dueOn, dayOf(clock())),
          isNotNull(followUps.nextOn),
          eq(adaptations.status, "told"),
          readableAdaptation(read, viewer),
          or(
            and(
              eq(adaptations.personId, viewer.person?.id ?? ""),
              inArray(adaptations.schoolId, viewer.schoolIds),
            ),
            inArray(adaptations.schoolId, run),
            and(inArray(adaptations.schoolId, viewer.schoolIds), isLedBy(viewer), hasLeft()),
          ),
        ),
      )
      .orderBy(asc(followUps.dueOn))
      .limit(50);
    return rows.map(({ key, ...row }) => {
      const address = addressOf({ ...row, key });
      return { ...row, address, path: `${address}/elsewhere/${row.adaptationId}` };
    });
  }

  const isLedBy = (viewer: Viewer) =>
    exists(
      read
        .select({ personId: enquiryMembers.personId })
        .from(enquiryMembers)
        .where(
          and(
            eq(enquiryMembers.personId, viewer.person?.id ?? ""),
            eq(enquiryMembers.schoolId, adaptations.schoolId),
            eq(enquiryMembers.role, "lead"),
          ),
        ),
    );

  const hasLeft = () =>
    notExists(
      read
        .select({ id: affiliations.id })
        .from(affiliations)
        .where(
          and(
            eq(affiliations.personId, adaptations.personId),
            eq(affiliations.schoolId, adaptations.schoolId),
            inForce(affiliations, dayOf(clock())),
          ),
        ),
    );

  /** Of enquiries: those that the viewer plans, and answers for today. */
  async function listOfEnquiries(viewer: Viewer): Promise<DueFollowUp[]> {
    const personId = viewer.person?.id ?? "";
    const today = dayOf(clock());
    const rows = await read
      .select({
        id: followUps.id,
        months: followUps.months,
        dueOn: followUps.dueOn,
        key: enquiries.key,
        title: enquiries.title,
      })
      .from(followUps)
      .innerJoin(enquiries, eq(enquiries.id, followUps.enquiryId))
      .innerJoin(
        enquiryMembers,
        and(eq(enquiryMembers.enquiryId, enquiries.id), eq(enquiryMembers.personId, personId)),
      )
      .where(
        and(
          lte(followUps.dueOn, today),
          isNotNull(followUps.nextOn),
          answersForEnquiry(read, today),
        ),
      )
      .orderBy(asc(followUps.dueOn))
      .limit(50);
    return rows.map(({ key, ...row }) => {
      const address = `/enquiries/${slugOf({ key, title: row.title })}`;
      return { ...row, adaptationId: null, address, path: `${address}/stage#still-used` };
    });
  }

  return { listDue };
}
