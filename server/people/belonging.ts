/** Who belongs to a place on a day: asked before somebody from elsewhere is given anything there. */
import { and, eq, isNull } from "drizzle-orm";
import type { Queries } from "#drizzle/database.ts";
import { affiliations, memberships, roles } from "#drizzle/schema/index.ts";
import type { Place } from "#server/people/places.ts";
import { inForce } from "#server/people/sessions.ts";

/**
 * Works at the school, or at a school that is in the alliance then, or holds a role over the place. To the
 * commons belongs whoever works anywhere here.
 */
export async function belongs(
  queries: Queries,
  personId: string,
  { schoolId, allianceId }: Place,
  on: string,
): Promise<boolean> {
  const isHolder = queries.$count(
    roles,
    and(
      eq(roles.personId, personId),
      schoolId ? eq(roles.schoolId, schoolId) : isNull(roles.schoolId),
      allianceId ? eq(roles.allianceId, allianceId) : isNull(roles.allianceId),
      inForce(roles, on),
    ),
  );
  const works = and(eq(affiliations.personId, personId), inForce(affiliations, on));
  if (!allianceId) {
    const there = schoolId ? and(works, eq(affiliations.schoolId, schoolId)) : works;
    return (await isHolder) + (await queries.$count(affiliations, there)) > 0;
  }
  const members = await queries
    .select({ id: memberships.id })
    .from(memberships)
    .innerJoin(affiliations, eq(affiliations.schoolId, memberships.schoolId))
    .where(and(eq(memberships.allianceId, allianceId), inForce(memberships, on), works))
    .limit(1);
  return members.length > 0 || (await isHolder) > 0;
}
