/** Who is suspended: asked wherever a session or a token says who somebody is. */
import { eq, notExists, sql } from "drizzle-orm";
import type { Queries } from "#drizzle/database.ts";
import { people, suspensions } from "#drizzle/schema/index.ts";

/** A condition on `people`. */
export const isLetIn = (queries: Queries) =>
  notExists(
    queries.select({ one: sql`1` }).from(suspensions).where(eq(suspensions.personId, people.id)),
  );

export async function isSuspended(queries: Queries, personId: string): Promise<boolean> {
  return (await queries.$count(suspensions, eq(suspensions.personId, personId))) > 0;
}
