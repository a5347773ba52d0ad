/**
 * Given and received between two schools (S02): adaptations told by the one of what the other wrote. For
 * people of these two schools, and counted from what they may read. What is published without names is
 * given by nobody.
 */
import { and, countDistinct, eq, exists, inArray, ne, not, type SQL, sql } from "drizzle-orm";
import { can } from "#content/access/can.ts";
import type { Viewer } from "#content/access/tokens.ts";
import type { Database } from "#drizzle/database.ts";
import { adaptations, schools, versionAuthors, versions, writeUps } from "#drizzle/schema/index.ts";
import { readableAdaptation } from "#server/adaptation/reading.ts";

export type Balance = { schoolId: string; name: string; given: number; received: number };

export function createBalance({ database }: { database: Database }) {
  const { read } = database;

  /** What a school gave each other school and received from it, as far as the viewer may see. */
  async function list(viewer: Viewer, schoolId: string): Promise<Balance[]> {
    if (viewer.schoolIds.length === 0) return [];
    const [given, received] = await Promise.all([
      countOf(viewer, adaptations.schoolId, eq(versionAuthors.schoolId, schoolId)),
      countOf(viewer, versionAuthors.schoolId, eq(adaptations.schoolId, schoolId)),
    ]);
    const others = [...new Set([...given.keys(), ...received.keys()])].filter((other) =>
      can(viewer, "seeBalance", { between: [schoolId, other] }),
    );
    if (others.length === 0) return [];
    const named = await read
      .select({ id: schools.id, name: schools.name })
      .from(schools)
      .where(inArray(schools.id, others))
      .orderBy(schools.name)
      .limit(200);
    return named.map(({ id, name }) => ({
      schoolId: id,
      name,
      given: given.get(id) ?? 0,
      received: received.get(id) ?? 0,
    }));
  }

  /** Told adaptations by the school on the other side; what a school wrote itself it receives from nobody. */
  async function countOf(
    viewer: Viewer,
    other: typeof adaptations.schoolId | typeof versionAuthors.schoolId,
    own: SQL,
  ): Promise<Map<string, number>> {
    const rows = await read
      .select({ other, count: countDistinct(adaptations.id) })
      .from(adaptations)
      .innerJoin(writeUps, eq(writeUps.id, adaptations.writeUpId))
      .innerJoin(
        versions,
        and(eq(versions.writeUpId, writeUps.id), eq(versions.number, adaptations.version)),
      )
      .innerJoin(versionAuthors, eq(versionAuthors.versionId, versions.id))
      .where(
        and(
          own,
          eq(adaptations.status, "told"),
          eq(writeUps.identity, "named"),
          ne(versionAuthors.schoolId, adaptations.schoolId),
          not(wroteIt),
          readableAdaptation(read, viewer),
        ),
      )
      .groupBy(other)
      .limit(1000);
    return new Map(rows.flatMap(({ other, count }) => (other ? [[other, count] as const] : [])));
  }

  const wroteIt = exists(
    read
      .select({ one: sql`1` })
      .from(versionAuthors)
      .where(
        and(
          eq(versionAuthors.versionId, versions.id),
          eq(versionAuthors.schoolId, adaptations.schoolId),
        ),
      ),
  );

  return { list };
}

export type Balances = ReturnType<typeof createBalance>;
