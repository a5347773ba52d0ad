/** The levels that lists show, in one query more for a research lead and none for anybody else. */
import { and, eq, gt, inArray, isNull, or, sql } from "drizzle-orm";
import { can } from "#content/access/can.ts";
import type { Viewer } from "#content/access/tokens.ts";
import type { Queries } from "#drizzle/database.ts";
import { ratingStandings, ratings, versions, writeUps } from "#drizzle/schema/index.ts";

/**
 * By the write-up's id. To a research lead only what two have rated, or they have themselves: of anything
 * else a list would tell whether somebody rated it, before they have.
 */
export async function strengthsShown(
  read: Queries,
  viewer: Viewer,
  listed: readonly { id: string; strength: number | null }[],
): Promise<Map<string, number>> {
  const known = new Map(
    listed.flatMap(({ id, strength }) => (strength === null ? [] : [[id, strength] as const])),
  );
  if (known.size === 0 || !can(viewer, "workRatingQueue", null)) return known;
  const open = await read
    .select({ id: writeUps.id })
    .from(writeUps)
    .innerJoin(ratingStandings, eq(ratingStandings.writeUpId, writeUps.id))
    .where(
      and(
        inArray(writeUps.id, [...known.keys()]),
        or(
          gt(ratingStandings.raters, 1),
          inArray(
            writeUps.id,
            read
              .select({ id: versions.writeUpId })
              .from(ratings)
              .innerJoin(versions, eq(versions.id, ratings.versionId))
              .where(
                and(
                  eq(ratings.personId, viewer.person?.id ?? ""),
                  eq(ratings.isCurrent, true),
                  sql`${versions.number} = ${writeUps.version}`,
                  or(
                    isNull(ratingStandings.retractedAt),
                    gt(ratings.at, ratingStandings.retractedAt),
                  ),
                ),
              ),
          ),
        ),
      ),
    );
  const seen = new Set(open.map(({ id }) => id));
  return new Map([...known].filter(([id]) => seen.has(id)));
}
