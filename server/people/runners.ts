/** Who runs a school, an alliance, or either of two, on a day: letters about them go to these. */
import { and, eq, inArray, or } from "drizzle-orm";
import { runsAlliances, runsSchools } from "#content/access/can.ts";
import type { Queries } from "#drizzle/database.ts";
import { roles } from "#drizzle/schema/index.ts";
import { inForce } from "#server/people/sessions.ts";

export async function listRunners(
  tx: Queries,
  { schoolId, allianceId }: { schoolId: string; allianceId?: string },
  day: string,
): Promise<string[]> {
  const held = await tx
    .selectDistinct({ personId: roles.personId })
    .from(roles)
    .where(
      and(
        inForce(roles, day),
        or(
          and(eq(roles.schoolId, schoolId), inArray(roles.role, runsSchools)),
          allianceId
            ? and(eq(roles.allianceId, allianceId), inArray(roles.role, runsAlliances))
            : undefined,
        ),
      ),
    );
  return held.map(({ personId }) => personId);
}
