/** Who may read a thing: the one table that every surface asks, and the one condition that asks it. */

import type { AnyColumn } from "drizzle-orm";
import { exists, inArray, type SQL, sql } from "drizzle-orm";
import { tokensOf, type Viewer } from "#content/access/tokens.ts";
import type { Queries } from "#drizzle/database.ts";
import { audiences } from "#drizzle/schema/index.ts";

/** Replaces the audience of some things, in the transaction of the change that moved them. */
export async function setAudienceOf(
  tx: Queries,
  things: string[],
  tokens: string[],
): Promise<void> {
  if (things.length === 0) return;
  await tx.delete(audiences).where(inArray(audiences.thing, things));
  const rows = things.flatMap((thing) => [...new Set(tokens)].map((token) => ({ thing, token })));
  if (rows.length > 0) await tx.insert(audiences).values(rows);
}

/** The condition, for a query's `where`, that the viewer may read the thing with that id. */
export function readableBy(queries: Queries, viewer: Viewer, thing: AnyColumn): SQL {
  return exists(
    queries
      .select({ one: sql`1` })
      .from(audiences)
      .where(sql`${audiences.thing} = ${thing} and ${inArray(audiences.token, tokensOf(viewer))}`),
  );
}
