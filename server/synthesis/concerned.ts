/**
 * Which syntheses a change may concern: they are counted as not looked at, in the transaction of the change,
 * and looked at soon after (watching.ts). However many changes come at once, each is looked at once.
 */
import { and, eq, exists, gt, inArray, or, type SQL, sql } from "drizzle-orm";
import type { Queries } from "#drizzle/database.ts";
import {
  outsideStudies,
  syntheses,
  synthesisSources,
  synthesisThemes,
  tags,
} from "#drizzle/schema/index.ts";
import { enqueue } from "#server/jobs/outbox.ts";

/** Something about these write-ups changed: a version, who reads it, what others told of trying it. */
export async function mayConcern(tx: Queries, at: Date, writeUpIds: string[]): Promise<void> {
  if (writeUpIds.length === 0) return;
  const takesFrom = tx
    .select({ id: synthesisSources.synthesisId })
    .from(synthesisSources)
    .where(inArray(synthesisSources.writeUpId, writeUpIds));
  // A write-up is filed under the themes above its own, so those that a synthesis asks for are enough.
  const asksFor = tx
    .select({ id: synthesisThemes.synthesisId })
    .from(synthesisThemes)
    .innerJoin(tags, and(eq(tags.facet, "theme"), eq(tags.value, synthesisThemes.theme)))
    .where(and(eq(synthesisThemes.direct, true), inArray(tags.writeUpId, writeUpIds)));
  await count(tx, at, or(inArray(syntheses.id, takesFrom), inArray(syntheses.id, asksFor)));
}

/** A work elsewhere was noted as retracted, or no longer. */
export const mayConcernOutside = (tx: Queries, at: Date): Promise<void> =>
  count(
    tx,
    at,
    exists(
      tx
        .select({ one: sql`1` })
        .from(outsideStudies)
        .where(eq(outsideStudies.synthesisId, syntheses.id)),
    ),
  );

async function count(tx: Queries, at: Date, which: SQL | undefined): Promise<void> {
  const concerned = await tx
    .update(syntheses)
    .set({ unseen: sql`${syntheses.unseen} + 1` })
    .where(and(eq(syntheses.status, "published"), gt(syntheses.version, 0), which))
    .returning({ id: syntheses.id });
  if (concerned.length > 0) await enqueue(tx, at, "look-at-syntheses", {});
}
