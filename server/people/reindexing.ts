/**
 * Somebody is found in search while they work here or hold a role. Where a beginning or an end was given its day ahead,
 * search follows each night; a night that was missed is made up for by the next.
 */
import { and, eq, gt, gte, lte, or } from "drizzle-orm";
import type { Database } from "#drizzle/database.ts";
import { affiliations, outbox, roles } from "#drizzle/schema/index.ts";
import { type Clock, dayAfter, dayOf, startOf } from "#server/clock.ts";
import { enqueue } from "#server/jobs/outbox.ts";
import type { Directory } from "#server/network/directory.ts";

const job = "reindex-people";
const batch = 200;

export function createReindexing(needs: {
  database: Database;
  directory: Directory;
  clock: Clock;
}) {
  const { database, directory, clock } = needs;

  /** The outbox's handler; `since` is the first day that may not have been followed yet. */
  async function run(since: string): Promise<void> {
    const now = clock();
    const today = dayOf(now);
    const concerned = await Promise.all(
      [affiliations, roles].map((dated) => {
        const began = and(gte(dated.from, since), lte(dated.from, today));
        const ended = and(gte(dated.to, since), lte(dated.to, today));
        return database.read
          .selectDistinct({ id: dated.personId })
          .from(dated)
          .where(or(began, ended));
      }),
    );
    const ids = [...new Set(concerned.flat().map(({ id }) => id))];
    for (let at = 0; at < ids.length; at += batch)
      await database.write((tx) => directory.peopleChanged(tx, ids.slice(at, at + batch)));
    await database.write(
      async (tx) => {
        await tx.delete(outbox).where(and(eq(outbox.kind, job), gt(outbox.dueAt, now)));
        await enqueue(tx, startOf(dayAfter(today)), job, { since: today });
      },
      { quiet: true },
    );
  }

  /** Sees to it, when the server starts, that there is a next night. */
  async function begin(): Promise<void> {
    await database.write(
      async (tx) => {
        const [waiting] = await tx.select().from(outbox).where(eq(outbox.kind, job)).limit(1);
        if (!waiting) await enqueue(tx, clock(), job, { since: dayOf(clock()) });
      },
      { quiet: true },
    );
  }

  return { run, begin };
}
