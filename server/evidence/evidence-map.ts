/** What the evidence map counts: what the viewer may read, and nothing else, in one query. */
import { aliasedTable, and, count, eq, inArray, sql } from "drizzle-orm";
import type { Viewer } from "#content/access/tokens.ts";
import {
  type MapFacet,
  type MapRow,
  mapColumns,
  mapRows,
  mapThemes,
} from "#content/evidence-map/evidence-map.ts";
import type { Database } from "#drizzle/database.ts";
import { tags, writeUps } from "#drizzle/schema/index.ts";
import { readableBy } from "#server/practice/audience.ts";
import { isStrengthTold } from "#server/rating/strengths.ts";

export function createEvidenceMap({ database: { read } }: { database: Database }) {
  /** The rows of a branch of the vocabulary; of its top where `branch` is null. */
  async function get(viewer: Viewer, facet: MapFacet, branch: string | null): Promise<MapRow[]> {
    const themes = mapThemes(branch);
    const across = aliasedTable(tags, "across");
    const told = isStrengthTold(read, viewer);
    const strength = told
      ? sql<number | null>`case when ${told} then ${writeUps.strength} end`
      : sql<number | null>`${writeUps.strength}`;
    const counts = await read
      .select({
        theme: tags.value,
        column: across.value,
        strength: strength.as("told"),
        count: count(),
      })
      .from(tags)
      .innerJoin(across, and(eq(across.writeUpId, tags.writeUpId), eq(across.facet, facet)))
      .innerJoin(writeUps, eq(writeUps.id, tags.writeUpId))
      .where(
        and(
          eq(tags.facet, "theme"),
          inArray(tags.value, themes),
          eq(writeUps.status, "published"),
          readableBy(read, viewer, writeUps.id),
        ),
      )
      .groupBy(tags.value, across.value, sql`told`);
    return mapRows(themes, mapColumns[facet], counts);
  }

  return { get };
}

export type EvidenceMap = ReturnType<typeof createEvidenceMap>;
