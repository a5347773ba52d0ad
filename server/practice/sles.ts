/** Who publishes as a specialist leader of education. */
import { and, eq, inArray, isNotNull, or } from "drizzle-orm";
import type { Queries } from "#drizzle/database.ts";
import { delegates, designations } from "#drizzle/schema/index.ts";
import { inForce } from "#server/people/sessions.ts";

/**
 * Those of a team whose version says that they are SLEs: they hold the designation on the day, and
 * publish it themselves or by somebody whom they let.
 */
export async function listSles(
  tx: Queries,
  team: { personId: string }[],
  publishedBy: string,
  day: string,
): Promise<Set<string>> {
  const holders = await tx
    .selectDistinct({ personId: designations.personId })
    .from(designations)
    .leftJoin(
      delegates,
      and(
        eq(delegates.holderId, designations.personId),
        eq(delegates.delegateId, publishedBy),
        inForce(delegates, day),
      ),
    )
    .where(
      and(
        inArray(
          designations.personId,
          team.map(({ personId }) => personId),
        ),
        eq(designations.kind, "sle"),
        inForce(designations, day),
        or(eq(designations.personId, publishedBy), isNotNull(delegates.id)),
      ),
    );
  return new Set(holders.map(({ personId }) => personId));
}
