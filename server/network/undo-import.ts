/**
 * What an import stored, batch by batch, and how to undo it: an import that fails midway leaves nothing.
 * One transaction for a whole register would keep everybody who writes waiting for as long as it takes.
 */
import { and, eq, inArray } from "drizzle-orm";
import type { Database, Queries } from "#drizzle/database.ts";
import { schoolNames, schools } from "#drizzle/schema/index.ts";
import type { Comparison, StoredSchool } from "#server/network/compare-schools.ts";
import type { Directory } from "#server/network/directory.ts";

type StoredName = typeof schoolNames.$inferSelect;

/** A batch as it was before: schools that were there and changed, ids that were not, and the names. */
export type BatchBefore = {
  changed: StoredSchool[];
  added: string[];
  names: StoredName[];
  seen: { schoolId: string; name: string }[];
};

/** To be read in the transaction that stores the batch, before it does. */
export async function readBefore(tx: Queries, comparisons: Comparison[]): Promise<BatchBefore> {
  const touched = comparisons.filter(({ after }) => after);
  const seen = comparisons.flatMap(({ sighting }) => sighting ?? []);
  const ids = [...new Set(seen.map(({ schoolId }) => schoolId))];
  const names = await tx.select().from(schoolNames).where(inArray(schoolNames.schoolId, ids));
  const isSeen = new Set(seen.map(({ schoolId, name }) => `${schoolId} ${name}`));
  return {
    changed: touched.flatMap(({ before }) => before ?? []),
    added: touched.flatMap(({ id, before }) => (before ? [] : [id])),
    names: names.filter(({ schoolId, name }) => isSeen.has(`${schoolId} ${name}`)),
    seen: seen.map(({ schoolId, name }) => ({ schoolId, name })),
  };
}

/** Takes the batches back, the last first. */
export async function undo(
  { database, directory }: { database: Database; directory: Directory },
  batches: BatchBefore[],
  store: (tx: Queries, rows: StoredSchool[]) => Promise<void>,
): Promise<void> {
  for (const { changed, added, names, seen } of batches.toReversed())
    await database.write(async (tx) => {
      for (const { schoolId, name } of seen)
        await tx
          .delete(schoolNames)
          .where(and(eq(schoolNames.schoolId, schoolId), eq(schoolNames.name, name)));
      if (names.length > 0) await tx.insert(schoolNames).values(names);
      if (added.length > 0) await tx.delete(schools).where(inArray(schools.id, added));
      if (changed.length > 0) await store(tx, changed);
      await directory.schoolsChanged(tx, [
        ...new Set([...added, ...changed.map(({ id }) => id), ...names.map((row) => row.schoolId)]),
      ]);
    });
}
