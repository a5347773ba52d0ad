/**
 * A crowd shrinks when a school leaves or somebody moves on, also on a day that was set long before. So
 * what is withheld of unnamed write-ups is worked out anew after such a change, and each night.
 */
import { and, eq, gt, ne } from "drizzle-orm";
import type { Database, Queries } from "#drizzle/database.ts";
import { outbox, writeUps } from "#drizzle/schema/index.ts";
import { type Clock, dayAfter, dayOf, startOf } from "#server/clock.ts";
import { enqueue } from "#server/jobs/outbox.ts";
import { fileUnder } from "#server/practice/filing.ts";
import type { Indexing } from "#server/practice/indexing.ts";

const kind = "recount-crowds";

/** Asks for it, in the transaction of what may have changed a crowd. */
export const recountSoon = (tx: Queries, now: Date) => enqueue(tx, now, kind, {});

export const recountTonight = (tx: Queries, now: Date) =>
  enqueue(tx, startOf(dayAfter(dayOf(now))), kind, {});

export function createRecount(needs: { database: Database; indexing: Indexing; clock: Clock }) {
  const { database, indexing, clock } = needs;

  /** The outbox's handler; asks for the next night while there is anything to count for. */
  return async function recount(): Promise<void> {
    const now = clock();
    // One count stands for all that were asked for until now.
    await database.write((tx) => tx.delete(outbox).where(eq(outbox.kind, kind)), { quiet: true });
    const unnamed = await database.read
      .select({ id: writeUps.id, withheld: writeUps.withheld })
      .from(writeUps)
      .where(and(gt(writeUps.version, 0), ne(writeUps.identity, "named")));
    for (const { id, withheld } of unnamed)
      await database.write(async (tx) => {
        await fileUnder(tx, id, dayOf(now));
        const [after] = await tx
          .select({ withheld: writeUps.withheld })
          .from(writeUps)
          .where(eq(writeUps.id, id));
        if (after?.withheld !== withheld) await indexing.published(tx, id);
      });
    if (unnamed.length > 0) await database.write((tx) => recountTonight(tx, now), { quiet: true });
  };
}
