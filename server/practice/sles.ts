/** Who publishes as a specialist leader of education. */
import { and, eq, inArray } from "drizzle-orm";
import type { Queries } from "#drizzle/database.ts";
import { designations } from "#drizzle/schema/index.ts";
import { inForce } from "#server/people/sessions.ts";

/** Those of a team who are SLEs on a day. */
export async function listSles(
  tx: Queries,
  team: { personId: string }[],
  day: string,
): Promise<Set<string>> {
  const holders = await tx
    .select({ personId: designations.personId })
    .from(designations)
    .where(
      and(
        inArray(
          designations.personId,
          team.map(({ personId }) => personId),
        ),
        eq(designations.kind, "sle"),
        inForce(designations, day),
      ),
    );
  return new Set(holders.map(({ personId }) => personId));
}
