/**
 * Whom a follow-up asks. Who told an adaptation, while they work there; after that the people whom the
 * school has now, so that what one teacher began is not lost when they leave. Nobody may be left: then it
 * ends as not followed up, like any other that is not answered.
 */
import { aliasedTable, and, eq, exists, inArray, isNull, not, or, type SQL } from "drizzle-orm";
import { planningRoles } from "#content/enquiry/team.ts";
import type { Queries } from "#drizzle/database.ts";
import { affiliations, enquiryMembers, people } from "#drizzle/schema/index.ts";
import { listRunners } from "#server/people/runners.ts";
import { inForce } from "#server/people/sessions.ts";
import { isLetIn } from "#server/people/suspended.ts";

/** Who answers for an adaptation today: its teller, or the school's enquiry leads and who runs it. */
export async function listAskedOfAdaptation(
  tx: Queries,
  { personId, schoolId }: { personId: string; schoolId: string },
  today: string,
): Promise<{ people: string[]; isTeller: boolean }> {
  if (await worksThere(tx, { personId, schoolId }, today))
    return { people: [personId], isTeller: true };
  const [leads, runners] = await Promise.all([
    listLeadsOf(tx, schoolId, today),
    listRunners(tx, { schoolId }, today),
  ]);
  return { people: [...new Set([...leads, ...runners])], isTeller: false };
}

async function worksThere(
  tx: Queries,
  { personId, schoolId }: { personId: string; schoolId: string },
  today: string,
): Promise<boolean> {
  const [there] = await tx
    .select({ id: people.id })
    .from(people)
    .innerJoin(affiliations, eq(affiliations.personId, people.id))
    .where(
      and(
        eq(people.id, personId),
        eq(affiliations.schoolId, schoolId),
        inForce(affiliations, today),
        isLetIn(tx),
      ),
    )
    .limit(1);
  return there !== undefined;
}

/** Those who lead an enquiry for a school, and work there today. */
export async function listLeadsOf(
  queries: Queries,
  schoolId: string,
  today: string,
): Promise<string[]> {
  const leads = await queries
    .selectDistinct({ personId: enquiryMembers.personId })
    .from(enquiryMembers)
    .innerJoin(
      affiliations,
      and(
        eq(affiliations.personId, enquiryMembers.personId),
        eq(affiliations.schoolId, enquiryMembers.schoolId),
        inForce(affiliations, today),
      ),
    )
    .where(and(eq(enquiryMembers.schoolId, schoolId), eq(enquiryMembers.role, "lead")));
  return leads.map(({ personId }) => personId);
}

/** Who answers for an enquiry: those who lead it while they work for its schools, else who plans it. */
export async function listAskedOfEnquiry(
  tx: Queries,
  enquiryId: string,
  today: string,
): Promise<string[]> {
  const members = await tx
    .select({ personId: enquiryMembers.personId })
    .from(enquiryMembers)
    .where(and(eq(enquiryMembers.enquiryId, enquiryId), answersForEnquiry(tx, today)));
  return members.map(({ personId }) => personId);
}

/** Whether a row of `enquiry_member` is one of them. */
export function answersForEnquiry(queries: Queries, today: string): SQL | undefined {
  const leads = aliasedTable(enquiryMembers, "lead");
  const isLed = exists(
    queries
      .select({ personId: leads.personId })
      .from(leads)
      .where(
        and(
          eq(leads.enquiryId, enquiryMembers.enquiryId),
          eq(leads.role, "lead"),
          worksForIt(queries, leads, today),
        ),
      ),
  );
  return and(
    worksForIt(queries, enquiryMembers, today),
    or(
      eq(enquiryMembers.role, "lead"),
      and(inArray(enquiryMembers.role, planningRoles), not(isLed)),
    ),
  );
}

/** Who takes part for a school works there; a mentor takes part for none. */
const worksForIt = (
  queries: Queries,
  member: Pick<typeof enquiryMembers, "personId" | "schoolId">,
  today: string,
) =>
  or(
    isNull(member.schoolId),
    exists(
      queries
        .select({ id: affiliations.id })
        .from(affiliations)
        .where(
          and(
            eq(affiliations.personId, member.personId),
            eq(affiliations.schoolId, member.schoolId),
            inForce(affiliations, today),
          ),
        ),
    ),
  );
