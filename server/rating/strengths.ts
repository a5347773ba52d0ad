/** The levels that lists, counts and search results show. */
import { and, eq, exists, gt, inArray, isNull, or, type SQL } from "drizzle-orm";
import { can } from "#content/access/can.ts";
import type { Viewer } from "#content/access/tokens.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import { ratingStandings, ratings, versions, writeUps } from "#drizzle/schema/index.ts";
import { readableBy } from "#server/practice/audience.ts";

/** What a search result of a published write-up is found by (server/practice/indexing.ts). */
const hitPrefix = "practice:";

export function createStrengths({ database: { read } }: { database: Database }) {
  /** The levels of a page of search results, by the result's id, in one query. */
  async function ofHits(viewer: Viewer, hits: readonly { id: string }[]) {
    const ids = hits.flatMap(({ id }) =>
      id.startsWith(hitPrefix) ? [id.slice(hitPrefix.length)] : [],
    );
    if (ids.length === 0) return new Map<string, number>();
    const rows = await read
      .select({ id: writeUps.id, strength: writeUps.strength })
      .from(writeUps)
      .where(
        and(
          inArray(writeUps.id, ids),
          eq(writeUps.status, "published"),
          readableBy(read, viewer, writeUps.id),
          isStrengthTold(read, viewer),
        ),
      );
    return new Map(
      rows.flatMap(({ id, strength }) =>
        strength === null ? [] : [[`${hitPrefix}${id}`, strength] as const],
      ),
    );
  }

  return { ofHits };
}

export type Strengths = ReturnType<typeof createStrengths>;

/** By the write-up's id, in one query more for a research lead and none for anybody else. */
export async function strengthsShown(
  read: Queries,
  viewer: Viewer,
  listed: readonly { id: string; strength: number | null }[],
): Promise<Map<string, number>> {
  const known = new Map(
    listed.flatMap(({ id, strength }) => (strength === null ? [] : [[id, strength] as const])),
  );
  const told = isStrengthTold(read, viewer);
  if (known.size === 0 || !told) return known;
  const open = await read
    .select({ id: writeUps.id })
    .from(writeUps)
    .where(and(inArray(writeUps.id, [...known.keys()]), told));
  const seen = new Set(open.map(({ id }) => id));
  return new Map([...known].filter(([id]) => seen.has(id)));
}

/**
 * Whether the viewer is told the level of a row of `write_up`; undefined for whoever is told each. To a
 * research lead only what two have rated, or they have themselves: of anything else a list would tell
 * whether somebody rated it, before they have.
 */
export function isStrengthTold(read: Queries, viewer: Viewer): SQL | undefined {
  if (!can(viewer, "workRatingQueue", null)) return undefined;
  const byThemselves = read
    .select({ id: ratings.id })
    .from(ratings)
    .innerJoin(versions, eq(versions.id, ratings.versionId))
    .where(
      and(
        eq(versions.writeUpId, writeUps.id),
        eq(versions.number, writeUps.version),
        eq(ratings.personId, viewer.person?.id ?? ""),
        eq(ratings.isCurrent, true),
        or(isNull(ratingStandings.retractedAt), gt(ratings.at, ratingStandings.retractedAt)),
      ),
    );
  return exists(
    read
      .select({ id: ratingStandings.writeUpId })
      .from(ratingStandings)
      .where(
        and(
          eq(ratingStandings.writeUpId, writeUps.id),
          or(gt(ratingStandings.raters, 1), exists(byThemselves)),
        ),
      ),
  );
}
