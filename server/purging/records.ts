/** The record of purges: who, when, why and where, never what it said. */
import { and, desc, eq, gte } from "drizzle-orm";
import type { Viewer } from "#content/access/tokens.ts";
import { newId } from "#content/id.ts";
import type { Queries } from "#drizzle/database.ts";
import { people, purges, writeUps } from "#drizzle/schema/index.ts";
import { record } from "#server/audit.ts";

type Purged = {
  what: "passage" | "file";
  writeUpId: string | null;
  reason: string;
  places: string[];
};

/** What the log names where it was no single write-up. */
const everything = "commons";

export async function recordPurge(
  tx: Queries,
  { viewer, at }: { viewer: Viewer; at: Date },
  { what, writeUpId, reason, places }: Purged,
): Promise<void> {
  const purgedBy = viewer.person?.id ?? null;
  await tx.insert(purges).values({
    id: newId(),
    writeUpId,
    what,
    reason,
    purgedBy,
    places: [...new Set(places)],
    purgedAt: at,
  });
  const thing = writeUpId ?? everything;
  await record(tx, { at, actor: purgedBy, action: "purge", thing, detail: { reason, what } });
}

export const recordLook = (
  tx: Queries,
  { viewer, at }: { viewer: Viewer; at: Date },
  writeUpId: string | null,
) =>
  record(tx, {
    at,
    actor: viewer.person?.id ?? null,
    action: "purge.look",
    thing: writeUpId ?? everything,
  });

/** The newest first. */
export const listPurges = (read: Queries) =>
  read
    .select({
      id: purges.id,
      key: writeUps.key,
      what: purges.what,
      reason: purges.reason,
      places: purges.places,
      by: people.name,
      at: purges.purgedAt,
    })
    .from(purges)
    .leftJoin(writeUps, eq(writeUps.id, purges.writeUpId))
    .leftJoin(people, eq(people.id, purges.purgedBy))
    .orderBy(desc(purges.purgedAt), desc(purges.id))
    .limit(100);

/** Whether something was purged from a write-up since a moment: what was read of it before may hold it. */
export async function wasPurgedSince(tx: Queries, writeUpId: string, at: Date): Promise<boolean> {
  const found = await tx
    .select({ id: purges.id })
    .from(purges)
    .where(and(eq(purges.writeUpId, writeUpId), gte(purges.purgedAt, at)))
    .limit(1);
  return found.length > 0;
}
