/** The write-ups that people have written, or write now: by name or not. */
import { eq, inArray } from "drizzle-orm";
import type { Queries } from "#drizzle/database.ts";
import { teamMembers, versionAuthors, versions } from "#drizzle/schema/index.ts";

export async function writtenBy(tx: Queries, personIds: string[]): Promise<Set<string>> {
  const team = await tx
    .select({ id: teamMembers.writeUpId })
    .from(teamMembers)
    .where(inArray(teamMembers.personId, personIds));
  const named = await tx
    .select({ id: versions.writeUpId })
    .from(versionAuthors)
    .innerJoin(versions, eq(versions.id, versionAuthors.versionId))
    .where(inArray(versionAuthors.personId, personIds));
  return new Set([...team, ...named].map(({ id }) => id));
}
