/**
 * Whom a follow-up asks. Who told an adaptation, while they work there; after that the people whom the
 * school has now, so that what one teacher began is not lost when they leave. Nobody may be left: then it
 * ends as not followed up, like any other that is not answered.
 */
import { and, eq, exists, inArray, isNull, or } from "drizzle-orm";
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
    .select({ personId: enquiryMembers.personId, role: enquiryMembers.role })
    .from(enquiryMembers)
    .where(
      and(
        eq(enquiryMembers.enquiryId, enquiryId),
        inArray(enquiryMembers.role, planningRoles),
        or(
          isNull(enquiryMembers.schoolId),
          exists(
            tx
              .select({ id: affiliations.id })
              .from(affiliations)
              .where(
                and(
                  eq(affiliations.personId, enquiryMembers.personId),
                  eq(affiliations.schoolId, enquiryMembers.schoolId),
                  inForce(affiliations, today),
                ),
              ),
          ),
        ),
      ),
    );
  const leads = members.filter(({ role }) => role === "lead");
  return (leads.length > 0 ? leads : members).map(({ personId }) => personId);
}
