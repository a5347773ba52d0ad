/**
 * A crowd shrinks when a school leaves or somebody moves on, also on a day that was set long before. So
 * what is withheld of unnamed write-ups is worked out anew after such a change, and each night.
 */
import { and, eq, gt, ne } from "drizzle-orm";
import { describeWithheld, type Withheld } from "#content/access/identity.ts";
import { addressOf } from "#content/practice/address.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import { outbox, writeUps } from "#drizzle/schema/index.ts";
import { type Clock, dayAfter, dayOf, startOf } from "#server/clock.ts";
import { enqueue } from "#server/jobs/outbox.ts";
import type { Letter } from "#server/mail/letter.ts";
import * as letters from "#server/mail/letters.ts";
import type { Mail } from "#server/mail/mail.ts";
import { writeToAuthors } from "#server/practice/author-letters.ts";
import { fileUnder } from "#server/practice/filing.ts";
import type { Indexing } from "#server/practice/indexing.ts";

const kind = "recount-crowds";

/** Asks for it, in the transaction of what may have changed a crowd. */
export const recountSoon = (tx: Queries, now: Date) => enqueue(tx, now, kind, {});

export const recountTonight = (tx: Queries, now: Date) =>
  enqueue(tx, startOf(dayAfter(dayOf(now))), kind, {});

export function createRecount(needs: {
  database: Database;
  indexing: Indexing;
  mail: Mail;
  clock: Clock;
}) {
  const { database, indexing, mail, clock } = needs;

  /** The outbox's handler; asks for the next night while there is anything to count for. */
  return async function recount(): Promise<void> {
    const now = clock();
    // One count stands for all that were asked for until now.
    await database.write((tx) => tx.delete(outbox).where(eq(outbox.kind, kind)), { quiet: true });
    const unnamed = await database.read
      .select({ id: writeUps.id })
      .from(writeUps)
      .where(and(gt(writeUps.version, 0), ne(writeUps.identity, "named")));
    for (const { id } of unnamed)
      await database.write(async (tx) => {
        const isIt = eq(writeUps.id, id);
        const [before] = await tx.select().from(writeUps).where(isIt);
        await fileUnder(tx, id, dayOf(now));
        const [after] = await tx.select().from(writeUps).where(isIt);
        if (!before || !after || after.withheld === before.withheld) return;
        await indexing.published(tx, id);
        if (after.status === "published")
          await writeToAuthors(tx, mail, id, letterOf(before.withheld, after));
      });
    if (unnamed.length > 0) await database.write((tx) => recountTonight(tx, now), { quiet: true });
  };
}

/** What changed for the readers of what somebody wrote, once for each change. */
function letterOf(before: string, writeUp: typeof writeUps.$inferSelect): Letter {
  const [was, is] = [before, writeUp.withheld].map((words) => words.split(" ") as Withheld[]);
  const without = (some: Withheld[] = [], others: Withheld[] = []) =>
    some.filter((what) => what && !others.includes(what));
  const noMore = without(is, was);
  const again = without(was, is);
  return letters.hiddenOtherwise({
    title: writeUp.title,
    noMore: describeWithheld(noMore),
    again: describeWithheld(again),
    few: noMore.includes("few") ? "begins" : again.includes("few") ? "ends" : null,
    path: addressOf(writeUp),
  });
}
