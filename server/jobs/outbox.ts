/**
 * The outbox. A change that something must follow writes a row in its own transaction; the worker
 * takes due rows one by one, at least once each, and puts back what failed with a longer wait.
 */
import { and, asc, eq, isNotNull, lte } from "drizzle-orm";
import type { Logger } from "pino";
import type { Database, Queries } from "#drizzle/database.ts";
import { outbox } from "#drizzle/schema/index.ts";
import type { Clock } from "#server/clock.ts";

/** What each kind of row asks for. A handler may run twice for one row, and must not mind. */
export type Handlers = Record<string, (payload: Record<string, unknown>) => Promise<void>>;

const longestWait = 3_600_000;
const atOnce = 50;

export async function enqueue(
  tx: Queries,
  at: Date,
  kind: string,
  payload: Record<string, unknown>,
): Promise<void> {
  await enqueueAll(tx, at, kind, [payload]);
}

/** Several at once, in one query. */
export async function enqueueAll(
  tx: Queries,
  at: Date,
  kind: string,
  payloads: readonly Record<string, unknown>[],
): Promise<void> {
  if (payloads.length > 0)
    await tx
      .insert(outbox)
      .values(payloads.map((payload) => ({ kind, payload, createdAt: at, dueAt: at })));
}

export function createWorker(needs: {
  database: Database;
  clock: Clock;
  log: Logger;
  handlers: Handlers;
  every?: number;
}) {
  const { database, clock, log, handlers, every = 1000 } = needs;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let stopped = true;

  /** Takes the first rows that are due. Returns how many: `atOnce` where there may be more. */
  async function takeDue(): Promise<number> {
    const due = await database.read
      .select()
      .from(outbox)
      .where(and(isNotNull(outbox.dueAt), lte(outbox.dueAt, clock())))
      .orderBy(asc(outbox.id))
      .limit(atOnce);
    for (const row of due) await take(row);
    return due.length;
  }

  async function take(row: typeof outbox.$inferSelect): Promise<void> {
    try {
      const handler = handlers[row.kind];
      if (!handler) throw new Error(`nothing handles ${row.kind}`);
      await handler(row.payload);
      await database.write((tx) => tx.delete(outbox).where(eq(outbox.id, row.id)), { quiet: true });
    } catch (error) {
      const attempts = row.attempts + 1;
      const wait = Math.min(1000 * 2 ** attempts, longestWait);
      log.warn({ job: row.kind, attempts, err: error }, "a job failed and will be tried again");
      await database.write(
        (tx) =>
          tx
            .update(outbox)
            .set({
              attempts,
              dueAt: new Date(clock().getTime() + wait),
              lastError: String(error).slice(0, 500),
            })
            .where(eq(outbox.id, row.id)),
        { quiet: true },
      );
    }
  }

  async function drain(): Promise<void> {
    while ((await takeDue()) === atOnce);
  }

  function loop() {
    running = drain().catch((error) => log.error({ err: error }, "the worker could not read"));
    running.then(() => {
      if (!stopped) timer = setTimeout(loop, every);
    });
  }

  return {
    start() {
      stopped = false;
      loop();
    },
    /** Takes all that is due now and waits for it: for tests and for the command line. */
    drain,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
