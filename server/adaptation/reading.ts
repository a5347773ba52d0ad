/** Adaptations as a viewer finds them: only where they may read both the adaptation and the practice. */
import { and, asc, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Viewer } from "#content/access/tokens.ts";
import type { FollowUp } from "#content/enquiry/follow-up.ts";
import { addressOf } from "#content/practice/address.ts";
import type { Queries } from "#drizzle/database.ts";
import { adaptations, followUps, people, schools, writeUps } from "#drizzle/schema/index.ts";
import { readableBy } from "#server/practice/audience.ts";

/** The condition over adaptations joined with the practice that they are of. */
export const readableAdaptation = (read: Queries, viewer: Viewer): SQL | undefined =>
  and(
    eq(writeUps.status, "published"),
    readableBy(read, viewer, writeUps.id),
    readableBy(read, viewer, adaptations.id),
  );

/** At most so many of which this holds, the newest first. A fixed number of queries, however many. */
export async function listAdaptations(
  read: Queries,
  viewer: Viewer,
  condition: SQL | undefined,
  limit: number,
) {
  const rows = await read
    .select({
      adaptation: adaptations,
      origin: { id: writeUps.id, key: writeUps.key, title: writeUps.title },
      school: schools.name,
      person: people.name,
      handle: people.handle,
    })
    .from(adaptations)
    .innerJoin(writeUps, eq(writeUps.id, adaptations.writeUpId))
    .innerJoin(schools, eq(schools.id, adaptations.schoolId))
    .innerJoin(people, eq(people.id, adaptations.personId))
    .where(and(readableAdaptation(read, viewer), condition))
    .orderBy(
      desc(sql`coalesce(${adaptations.toldAt}, ${adaptations.startedAt})`),
      asc(adaptations.id),
    )
    .limit(limit);
  const [own, followed] = await Promise.all([
    listOwnWriteUps(
      read,
      viewer,
      rows.flatMap(({ adaptation }) => adaptation.ownWriteUpId ?? []),
    ),
    listFollowUps(
      read,
      rows.map(({ adaptation }) => adaptation.id),
    ),
  ]);
  return rows.map(({ adaptation: { ownWriteUpId, ...adaptation }, origin, ...names }) => ({
    ...adaptation,
    ...names,
    origin: { title: origin.title, address: addressOf(origin) },
    own: own.find(({ id }) => id === ownWriteUpId) ?? null,
    followUps: followed.filter(({ adaptationId }) => adaptationId === adaptation.id),
  }));
}

export type FoundAdaptation = Awaited<ReturnType<typeof listAdaptations>>[number];

/** What schools published of their own about it: what is published without names is tied to no school. */
async function listOwnWriteUps(read: Queries, viewer: Viewer, ids: string[]) {
  if (ids.length === 0) return [];
  const rows = await read
    .select({ id: writeUps.id, key: writeUps.key, title: writeUps.title })
    .from(writeUps)
    .where(
      and(
        inArray(writeUps.id, ids),
        eq(writeUps.status, "published"),
        eq(writeUps.identity, "named"),
        readableBy(read, viewer, writeUps.id),
      ),
    );
  return rows.map(({ id, ...row }) => ({ id, title: row.title, address: addressOf(row) }));
}

async function listFollowUps(
  read: Queries,
  adaptationIds: string[],
): Promise<(FollowUp & { id: string; adaptationId: string | null })[]> {
  if (adaptationIds.length === 0) return [];
  return read
    .select({
      id: followUps.id,
      adaptationId: followUps.adaptationId,
      months: followUps.months,
      dueOn: followUps.dueOn,
      nextOn: followUps.nextOn,
      answeredOn: followUps.answeredOn,
      stillUsed: followUps.stillUsed,
      usedBy: followUps.usedBy,
      direction: followUps.direction,
    })
    .from(followUps)
    .where(inArray(followUps.adaptationId, adaptationIds))
    .orderBy(asc(followUps.months));
}
