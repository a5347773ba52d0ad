/**
 * The retention schedule, acted on: each night what has been kept for its time is deleted. A night that
 * was missed is made up for by the next, and running twice deletes nothing more.
 */
import { and, count, eq, gt, inArray, lt, or, type SQL } from "drizzle-orm";
import { can } from "#content/access/can.ts";
import {
  monthsBefore,
  type RetentionKind,
  RetentionPolicy,
  retentionKindNames,
  retentionKinds,
  usualRetention,
} from "#content/access/retention.ts";
import type { Viewer } from "#content/access/tokens.ts";
import { invalid, notFound } from "#content/failure.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import {
  audit,
  invitations,
  joinRequests,
  messages,
  openings,
  outbox,
  reports,
  sessions,
  settings,
  verifications,
} from "#drizzle/schema/index.ts";
import { record } from "#server/audit.ts";
import { type Clock, dayAfter, dayOf, startOf } from "#server/clock.ts";
import { enqueue } from "#server/jobs/outbox.ts";

const name = "retention";
const job = "retention";
/** Rows deleted in one transaction, so that nobody waits long for theirs. */
const batch = 500;

type Kept =
  | typeof audit
  | typeof invitations
  | typeof joinRequests
  | typeof messages
  | typeof openings
  | typeof reports
  | typeof sessions
  | typeof verifications;

/** What each kind is stored in, and which of it is over. */
const stores: Record<RetentionKind, { table: Kept; isOver: (since: Date) => SQL | undefined }[]> = {
  log: [{ table: audit, isOver: (since) => lt(audit.at, since) }],
  openings: [{ table: openings, isOver: (since) => lt(openings.at, since) }],
  sessions: [{ table: sessions, isOver: (since) => lt(sessions.expiresAt, since) }],
  links: [
    {
      table: invitations,
      isOver: (since) =>
        or(
          lt(invitations.acceptedAt, since),
          lt(invitations.revokedAt, since),
          lt(invitations.expiresAt, since),
        ),
    },
    { table: verifications, isOver: (since) => lt(verifications.expiresAt, since) },
  ],
  joinRequests: [{ table: joinRequests, isOver: (since) => lt(joinRequests.decidedAt, since) }],
  reports: [{ table: reports, isOver: (since) => lt(reports.closedAt, since) }],
  messages: [{ table: messages, isOver: (since) => lt(messages.sentAt, since) }],
};

export function createRetention({ database, clock }: { database: Database; clock: Clock }) {
  const { read } = database;

  async function get(): Promise<RetentionPolicy> {
    const [row] = await read.select().from(settings).where(eq(settings.name, name));
    const stored = RetentionPolicy.safeParse(row?.value ?? {});
    return stored.success ? stored.data : usualRetention;
  }

  /** Of each kind how much there is, and how much of it would go tonight. @throws NotFound */
  async function look(viewer: Viewer) {
    if (!can(viewer, "administer", null)) throw notFound();
    const policy = await get();
    const tonight = startOf(dayAfter(dayOf(clock())));
    return Promise.all(
      retentionKindNames.map(async (kind) => ({
        kind,
        months: policy[kind],
        rows: await countRows(kind, null),
        due: await countRows(kind, monthsBefore(tonight, policy[kind])),
      })),
    );
  }

  /**
   * How much more would go at the next night if these months held: nothing where none is fewer than now.
   */
  async function foresee(asked: Record<RetentionKind, number>) {
    const policy = await get();
    const tonight = startOf(dayAfter(dayOf(clock())));
    const shortened = retentionKindNames.filter((kind) => asked[kind] < policy[kind]);
    const going = await Promise.all(
      shortened.map(async (kind) => ({
        kind,
        rows: await countRows(kind, monthsBefore(tonight, asked[kind])),
      })),
    );
    return going.filter(({ rows }) => rows > 0);
  }

  async function countRows(kind: RetentionKind, since: Date | null): Promise<number> {
    const counts = await Promise.all(
      stores[kind].map(({ table, isOver }) =>
        read
          .select({ rows: count() })
          .from(table)
          .where(since ? isOver(since) : undefined),
      ),
    );
    return counts.reduce((sum, [one]) => sum + (one?.rows ?? 0), 0);
  }

  /** @throws NotFound, Invalid for months out of bounds, and for what would go, until it is said twice. */
  async function set(
    viewer: Viewer,
    asked: Record<RetentionKind, number>,
    { isSure }: { isSure: boolean },
  ): Promise<void> {
    if (!can(viewer, "administer", null)) throw notFound();
    const wrong = retentionKindNames.filter(
      (kind) => !RetentionPolicy.shape[kind].safeParse(asked[kind]).success,
    );
    if (wrong.length > 0)
      throw invalid(
        wrong.map((kind) => {
          const { label, least, most } = retentionKinds[kind];
          return { field: kind, message: `${label}: ${least} to ${most} months.` };
        }),
      );
    const going = isSure ? [] : await foresee(asked);
    if (going.length > 0) {
      const told = going.map(({ kind, rows }) => `${rows} of “${retentionKinds[kind].label}”`);
      const listed = new Intl.ListFormat("en-GB").format(told);
      throw invalid([
        {
          field: "sure",
          message: `Tonight ${listed} would be deleted for good. Save it all the same?`,
        },
      ]);
    }
    const value = {
      value: RetentionPolicy.parse(asked),
      changedBy: viewer.person?.id ?? null,
      changedAt: clock(),
    };
    await database.write(async (tx) => {
      await tx
        .insert(settings)
        .values({ name, ...value })
        .onConflictDoUpdate({ target: settings.name, set: value });
      await record(tx, {
        at: value.changedAt,
        actor: value.changedBy,
        action: "retention.set",
        thing: "commons",
        detail: value.value,
      });
    });
  }

  /** The outbox's handler: deletes what is over, says how much it was, and asks for the next night. */
  async function run(): Promise<void> {
    const now = clock();
    const policy = await get();
    const gone: Partial<Record<RetentionKind, number>> = {};
    for (const kind of retentionKindNames) {
      const deleted = await deleteOver(kind, monthsBefore(now, policy[kind]));
      if (deleted > 0) gone[kind] = deleted;
    }
    await database.write(
      async (tx) => {
        if (Object.keys(gone).length > 0)
          await record(tx, {
            at: now,
            actor: null,
            action: "retention.run",
            thing: "commons",
            detail: gone,
          });
        await tx.delete(outbox).where(and(eq(outbox.kind, job), gt(outbox.dueAt, now)));
        await enqueue(tx, startOf(dayAfter(dayOf(now))), job, {});
      },
      { quiet: true },
    );
  }

  async function deleteOver(kind: RetentionKind, since: Date): Promise<number> {
    let deleted = 0;
    for (const { table, isOver } of stores[kind])
      for (;;) {
        const gone = await database.write((tx) => deleteSome(tx, table, isOver(since)), {
          quiet: true,
        });
        deleted += gone;
        if (gone < batch) break;
      }
    return deleted;
  }

  /** Sees to it, when the server starts, that there is a next night. */
  async function begin(): Promise<void> {
    await database.write(
      async (tx) => {
        const [waiting] = await tx.select().from(outbox).where(eq(outbox.kind, job)).limit(1);
        if (!waiting) await enqueue(tx, clock(), job, {});
      },
      { quiet: true },
    );
  }

  return { get, look, set, run, begin };
}

export type Retention = ReturnType<typeof createRetention>;

async function deleteSome(tx: Queries, table: Kept, over: SQL | undefined): Promise<number> {
  const some = tx.select({ id: table.id }).from(table).where(over).limit(batch);
  const gone = await tx.delete(table).where(inArray(table.id, some)).returning({ id: table.id });
  return gone.length;
}
