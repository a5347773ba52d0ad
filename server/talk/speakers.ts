/** How many people could have written a post: a few, and who it was may be guessed. */
import { and, eq, inArray } from "drizzle-orm";
import { headRoles, leadRoles, runsAlliances } from "#content/access/can.ts";
import type { Database } from "#drizzle/database.ts";
import { affiliations, memberships, roles } from "#drizzle/schema/index.ts";
import { inForce } from "#server/people/sessions.ts";

/** The people who hold an alliance's token, or its heads', on a day. */
export async function countSpeakers(
  { read }: Pick<Database, "read">,
  { allianceId, audience }: { allianceId: string; audience: string },
  day: string,
): Promise<number> {
  const isForHeads = audience.startsWith("heads:");
  const isMember = and(eq(memberships.allianceId, allianceId), inForce(memberships, day));
  const [there, leads] = await Promise.all([
    isForHeads
      ? read
          .select({ personId: roles.personId })
          .from(roles)
          .innerJoin(memberships, and(eq(memberships.schoolId, roles.schoolId), isMember))
          .where(and(inArray(roles.role, headRoles), inForce(roles, day)))
      : read
          .select({ personId: affiliations.personId })
          .from(affiliations)
          .innerJoin(memberships, and(eq(memberships.schoolId, affiliations.schoolId), isMember))
          .where(inForce(affiliations, day)),
    read
      .select({ personId: roles.personId })
      .from(roles)
      .where(
        and(
          eq(roles.allianceId, allianceId),
          inArray(roles.role, isForHeads ? leadRoles : runsAlliances),
          inForce(roles, day),
        ),
      ),
  ]);
  return new Set([...there, ...leads].map(({ personId }) => personId)).size;
}
