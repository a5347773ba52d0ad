/** Which versions tell of a try whose pupils were drawn by lot: only those make a trial (GRADE). */
import { and, eq, gt, inArray, isNotNull, isNull, or } from "drizzle-orm";
import type { Database } from "#drizzle/database.ts";
import {
  enquiries,
  enquiryDesigns,
  ratingStandings,
  ratings,
  versions,
} from "#drizzle/schema/index.ts";

/** By the version's id: the enquiry had the server draw, or its raters say so. */
export async function listDrawnByLot(
  read: Database["read"],
  versionIds: string[],
): Promise<Set<string>> {
  if (versionIds.length === 0) return new Set();
  const [drawn, said] = await Promise.all([
    listDrawnHere(read, versionIds),
    listSaidDrawn(read, versionIds),
  ]);
  return new Set([...drawn, ...said]);
}

async function listDrawnHere(read: Database["read"], versionIds: string[]): Promise<string[]> {
  const rows = await read
    .select({ id: versions.id })
    .from(versions)
    .innerJoin(enquiries, eq(enquiries.writeUpId, versions.writeUpId))
    .innerJoin(enquiryDesigns, eq(enquiryDesigns.enquiryId, enquiries.id))
    .where(and(inArray(versions.id, versionIds), isNotNull(enquiryDesigns.drawnAt)));
  return rows.map(({ id }) => id);
}

/**
 * Two raters at the least, and all of them: before two have rated, who is still to rate would learn here
 * that somebody has (server/rating/reading.ts). What was said before a retraction is history.
 */
async function listSaidDrawn(read: Database["read"], versionIds: string[]): Promise<string[]> {
  const rows = await read
    .select({ versionId: ratings.versionId, record: ratings.record })
    .from(ratings)
    .innerJoin(versions, eq(versions.id, ratings.versionId))
    .leftJoin(ratingStandings, eq(ratingStandings.writeUpId, versions.writeUpId))
    .where(
      and(
        inArray(ratings.versionId, versionIds),
        eq(ratings.isCurrent, true),
        or(isNull(ratingStandings.retractedAt), gt(ratings.at, ratingStandings.retractedAt)),
      ),
    );
  const byVersion = Map.groupBy(rows, ({ versionId }) => versionId);
  return [...byVersion].flatMap(([id, said]) =>
    said.length > 1 && said.every(({ record }) => record.allocation === "random") ? [id] : [],
  );
}
