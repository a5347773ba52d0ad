/** Who speaks for the numbers of a school in an enquiry: who plans for it while they work there, and who runs it. */
import { and, eq, inArray } from "drizzle-orm";
import { runsSchools } from "#content/access/can.ts";
import { planningRoles } from "#content/enquiry/team.ts";
import type { Queries } from "#drizzle/database.ts";
import { affiliations, enquiryMembers, roles } from "#drizzle/schema/index.ts";
import { inForce } from "#server/people/sessions.ts";

export type Speaker = { schoolId: string; personId: string; isTeam: boolean };

/** Each person once for each school: of its team where they plan, though they run the school too. */
export async function listSpeakers(
  queries: Queries,
  { enquiryId, schoolIds, day }: { enquiryId: string; schoolIds: readonly string[]; day: string },
): Promise<Speaker[]> {
  if (schoolIds.length === 0) return [];
  const planning = await queries
    .selectDistinct({ schoolId: affiliations.schoolId, personId: enquiryMembers.personId })
    .from(enquiryMembers)
    .innerJoin(
      affiliations,
      and(
        eq(affiliations.personId, enquiryMembers.personId),
        eq(affiliations.schoolId, enquiryMembers.schoolId),
        inForce(affiliations, day),
      ),
    )
    .where(
      and(
        eq(enquiryMembers.enquiryId, enquiryId),
        inArray(enquiryMembers.schoolId, [...schoolIds]),
        inArray(enquiryMembers.role, [...planningRoles]),
      ),
    );
  const running = await queries
    .selectDistinct({ schoolId: roles.schoolId, personId: roles.personId })
    .from(roles)
    .where(
      and(
        inArray(roles.schoolId, [...schoolIds]),
        inArray(roles.role, runsSchools),
        inForce(roles, day),
      ),
    );
  const speakers = new Map<string, Speaker>();
  for (const { rows, isTeam } of [
    { rows: running, isTeam: false },
    { rows: planning, isTeam: true },
  ])
    for (const { schoolId, personId } of rows)
      if (schoolId) speakers.set(`${schoolId} ${personId}`, { schoolId, personId, isTeam });
  return [...speakers.values()];
}
