/**
 * An embargo: until its day only the authors read what they published. Its day opens it by itself, by a
 * row of the outbox that is due when the day begins; an audience that was moved meanwhile counts as it is.
 */
import { eq } from "drizzle-orm";
import { isDay } from "#content/day.ts";
import type { Problem } from "#content/failure.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import { writeUps } from "#drizzle/schema/index.ts";
import { record } from "#server/audit.ts";
import { type Clock, dayOf, startOf } from "#server/clock.ts";
import { enqueue } from "#server/jobs/outbox.ts";
import type { WriteUpRow } from "#server/practice/drafts.ts";
import type { Indexing } from "#server/practice/indexing.ts";
import { applyPublishedAudience } from "#server/practice/published-audience.ts";

export function createEmbargo(needs: { database: Database; indexing: Indexing; clock: Clock }) {
  const { database, indexing, clock } = needs;

  /** The day that was given, or none; what others have read already is not taken from them so. */
  function parse(
    writeUp: WriteUpRow,
    given: string | undefined,
    problems: Problem[],
  ): string | null {
    const today = dayOf(clock());
    const isOpen = writeUp.version === 0 || isEmbargoed(writeUp, today);
    if (!given || !isOpen) return isOpen ? null : writeUp.embargoUntil;
    const ask = (message: string) => problems.push({ field: "embargoUntil", message });
    if (!isDay(given)) ask(`“${given}” is not a day. Write it as 2026-09-01.`);
    else if (given <= today) ask("Choose a day that is still to come, or leave it empty.");
    return given;
  }

  /** The worker comes back when the day begins. */
  async function wait(tx: Queries, writeUpId: string, until: string | null) {
    if (until) await enqueue(tx, startOf(until), "lift-embargo", { writeUpId });
  }

  /** The outbox's handler: lets the chosen readers in, if the day has come and not been moved. */
  async function lift(writeUpId: string): Promise<void> {
    await database.write(async (tx) => {
      const [writeUp] = await tx.select().from(writeUps).where(eq(writeUps.id, writeUpId));
      const today = dayOf(clock());
      if (!writeUp?.embargoUntil || isEmbargoed(writeUp, today)) return;
      await tx
        .update(writeUps)
        .set({ embargoUntil: null, publishedAt: startOf(writeUp.embargoUntil) })
        .where(eq(writeUps.id, writeUpId));
      await applyPublishedAudience(tx, writeUpId, today);
      await indexing.published(tx, writeUpId);
      await record(tx, {
        at: clock(),
        actor: null,
        action: "write-up.lift-embargo",
        thing: writeUpId,
      });
    });
  }

  return { parse, wait, lift };
}

export type Embargo = ReturnType<typeof createEmbargo>;

const isEmbargoed = ({ embargoUntil }: Pick<WriteUpRow, "embargoUntil">, today: string): boolean =>
  embargoUntil !== null && embargoUntil > today;
