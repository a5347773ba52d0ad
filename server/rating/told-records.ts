/** The records of ratings as the readers of a write-up may be told them. */
import { inArray } from "drizzle-orm";
import type { StudyRecord } from "#content/evidence/rating/record.ts";
import { isHeldBackFrom, withoutFigures } from "#content/evidence/rating/told-record.ts";
import type { Queries } from "#drizzle/database.ts";
import { versions } from "#drizzle/schema/index.ts";

/**
 * What was entered when fewer read it may be more than its readers of today are told: `isHeldBack` says that
 * figures were left out.
 */
export async function tellRecords<T extends { versionId: string; record: StudyRecord }>(
  read: Queries,
  { audience }: { audience: string },
  rows: readonly T[],
): Promise<(T & { isHeldBack: boolean })[]> {
  const ids = [...new Set(rows.map(({ versionId }) => versionId))];
  if (ids.length === 0) return [];
  const stored = await read
    .select({ id: versions.id, content: versions.content })
    .from(versions)
    .where(inArray(versions.id, ids));
  const held = new Set(
    stored.flatMap(({ id, content }) => (isHeldBackFrom(content, audience) ? [id] : [])),
  );
  return rows.map((row) =>
    held.has(row.versionId)
      ? { ...row, record: withoutFigures(row.record), isHeldBack: true }
      : { ...row, isHeldBack: false },
  );
}
