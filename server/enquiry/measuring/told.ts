/** Numbers that left the team of an enquiry, in a copy or a write-up, as they were counted then. */
import { asc, eq } from "drizzle-orm";
import type { Counted, Told } from "#content/disclosure/held-back.ts";
import { policyFor } from "#content/disclosure/policy.ts";
import { newId } from "#content/id.ts";
import type { Queries } from "#drizzle/database.ts";
import { toldNumbers } from "#drizzle/schema/index.ts";

/** Notes what is told, in the transaction that tells it. */
export async function noteTold(
  tx: Queries,
  told: { enquiryId: string; audience: string; counted: Counted[]; at: Date },
): Promise<void> {
  if (told.counted.length > 0) await tx.insert(toldNumbers).values({ ...told, id: newId() });
}

/** Every time that numbers of an enquiry were told, the first time first. */
export async function listTold(queries: Queries, enquiryId: string): Promise<Told[]> {
  const rows = await queries
    .select()
    .from(toldNumbers)
    .where(eq(toldNumbers.enquiryId, enquiryId))
    .orderBy(asc(toldNumbers.at));
  return rows.map(({ audience, counted, at }) => ({ at, counted, policy: policyFor(audience) }));
}
