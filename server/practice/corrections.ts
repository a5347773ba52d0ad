/** The corrections of published versions, as their readers are told of them. */
import { and, asc, desc, eq, max, type SQL } from "drizzle-orm";
import { type Correction, correctedBy } from "#content/practice/correction.ts";
import type { Queries } from "#drizzle/database.ts";
import { corrections, people, versions, writeUps } from "#drizzle/schema/index.ts";
import { dayOf, startOf } from "#server/clock.ts";
import type { WriteUpRow } from "#server/practice/drafts.ts";

/** Of a version, the oldest first; of what is unnamed only the day is told. */
export async function listCorrections(
  read: Queries,
  writeUp: WriteUpRow,
  versionId: string,
): Promise<Correction[]> {
  const rows = await read
    .select({ correction: corrections, name: people.name })
    .from(corrections)
    .innerJoin(people, eq(people.id, corrections.correctedBy))
    .where(eq(corrections.versionId, versionId))
    .orderBy(asc(corrections.correctedAt), asc(corrections.id));
  return rows.map(({ correction: { id, wrong, right, correctedAt, ...by }, name }) => ({
    id,
    wrong,
    right,
    by: correctedBy({ ...by, name }, writeUp),
    at: writeUp.identity === "named" ? correctedAt : startOf(dayOf(correctedAt)),
  }));
}

/** Write-ups whose newest version was corrected, with the moment, the last first. */
export async function newestCorrected(read: Queries, which: SQL | undefined) {
  const last = max(corrections.correctedAt);
  const rows = await read
    .select({ id: writeUps.id, identity: writeUps.identity, at: last })
    .from(corrections)
    .innerJoin(versions, eq(versions.id, corrections.versionId))
    .innerJoin(
      writeUps,
      and(eq(writeUps.id, versions.writeUpId), eq(writeUps.version, versions.number)),
    )
    .where(which)
    .groupBy(writeUps.id, writeUps.identity)
    .orderBy(desc(last));
  return rows.flatMap(({ id, identity, at }) =>
    at ? [{ id, at: identity === "named" ? at : startOf(dayOf(at)) }] : [],
  );
}
