/**
 * How far a write-up has travelled. Reads are counted by version, day and the signed-in reader's
 * school, never by person or address. They are gathered in memory and stored every few seconds: a
 * crash loses seconds of counts, and no page waits for one.
 */
import { and, countDistinct, eq, inArray, isNull, ne, sql, sum } from "drizzle-orm";
import type { Viewer } from "#content/access/tokens.ts";
import type { Database } from "#drizzle/database.ts";
import { memberships, reads, teamMembers, versions } from "#drizzle/schema/index.ts";
import { type Clock, dayOf } from "#server/clock.ts";

/** Fewer schools (or alliances) than this are not shown: two could be guessed. */
export const fewestShown = 3;

export function createReach({ database, clock }: { database: Database; clock: Clock }) {
  let pending = new Map<string, number>();

  /** One more read of a version, from the viewer's school or (a visitor) from nowhere. */
  function count(versionId: string, viewer: Viewer): void {
    const key = [versionId, dayOf(clock()), viewer.schoolIds[0] ?? ""].join("\n");
    pending.set(key, (pending.get(key) ?? 0) + 1);
  }

  /** Stores what has been gathered. */
  async function store(): Promise<void> {
    if (pending.size === 0) return;
    const gathered = pending;
    pending = new Map();
    const rows = [...gathered].map(([key, count]) => {
      const [versionId = "", day = "", schoolId = ""] = key.split("\n");
      return { versionId, day, schoolId, count };
    });
    try {
      await database.write(
        async (tx) => {
          const there = await tx
            .select({ id: versions.id })
            .from(versions)
            .where(inArray(versions.id, [...new Set(rows.map((row) => row.versionId))]));
          const counted = rows.filter((row) => there.some(({ id }) => id === row.versionId));
          if (counted.length === 0) return;
          await tx
            .insert(reads)
            .values(counted)
            .onConflictDoUpdate({
              target: [reads.versionId, reads.day, reads.schoolId],
              set: { count: sql`${reads.count} + excluded.count` },
            });
        },
        { quiet: true },
      );
    } catch (error) {
      for (const [key, count] of gathered) pending.set(key, (pending.get(key) ?? 0) + count);
      throw error;
    }
  }

  /**
   * Reads in all, and how many other schools and alliances they came from; null for a number too small
   * to show.
   */
  async function of(writeUpId: string) {
    const ownSchools = database.read
      .select({ id: sql<string>`coalesce(${teamMembers.schoolId}, '')` })
      .from(teamMembers)
      .where(eq(teamMembers.writeUpId, writeUpId));
    const elsewhere = and(
      eq(versions.writeUpId, writeUpId),
      ne(reads.schoolId, ""),
      sql`${reads.schoolId} not in ${ownSchools}`,
    );
    const [[all], [other], [reached]] = await Promise.all([
      database.read
        .select({ reads: sum(reads.count) })
        .from(reads)
        .innerJoin(versions, eq(versions.id, reads.versionId))
        .where(eq(versions.writeUpId, writeUpId)),
      database.read
        .select({ schools: countDistinct(reads.schoolId) })
        .from(reads)
        .innerJoin(versions, eq(versions.id, reads.versionId))
        .where(elsewhere),
      database.read
        .select({ alliances: countDistinct(memberships.allianceId) })
        .from(reads)
        .innerJoin(versions, eq(versions.id, reads.versionId))
        .innerJoin(
          memberships,
          and(eq(memberships.schoolId, reads.schoolId), isNull(memberships.to)),
        )
        .where(elsewhere),
    ]);
    const shown = (count: number | undefined) =>
      count !== undefined && count >= fewestShown ? count : null;
    return {
      reads: Number(all?.reads ?? 0),
      schools: shown(other?.schools),
      alliances: shown(reached?.alliances),
    };
  }

  return { count, store, of };
}

export type Reach = ReturnType<typeof createReach>;
