/** Who works where. */
import { and, eq } from "drizzle-orm";
import { newId } from "#content/id.ts";
import type { Queries } from "#drizzle/database.ts";
import { affiliations } from "#drizzle/schema/index.ts";
import { inForce } from "#server/people/sessions.ts";

/** From a day on; nothing changes for somebody who works there already. */
export async function affiliate(tx: Queries, personId: string, schoolId: string, from: string) {
  const [there] = await tx
    .select({ id: affiliations.id })
    .from(affiliations)
    .where(
      and(
        eq(affiliations.personId, personId),
        eq(affiliations.schoolId, schoolId),
        inForce(affiliations, from),
      ),
    );
  if (!there) await tx.insert(affiliations).values({ id: newId(), personId, schoolId, from });
}
