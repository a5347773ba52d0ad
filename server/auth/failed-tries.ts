/**
 * Tries to sign in that failed, in the log: one row an account and quarter of an hour, with a count, so
 * that nobody fills the log. Never what was typed; tries for no account are counted together.
 */
import { and, desc, eq, gte } from "drizzle-orm";
import type { Database } from "#drizzle/database.ts";
import { audit, logins } from "#drizzle/schema/index.ts";
import { record } from "#server/audit.ts";
import type { Clock } from "#server/clock.ts";

const action = "sign-in.fail";
const quarterMs = 15 * 60 * 1000;
const toldMs = 7 * 24 * 60 * 60 * 1000;

export function createFailedTries({ database, clock }: { database: Database; clock: Clock }) {
  const { read } = database;

  /** By an address: as much work whether or not an account has it. */
  async function noteByAddress(email: string): Promise<void> {
    const [login] = await read
      .select({ id: logins.id })
      .from(logins)
      .where(eq(logins.email, email.trim().toLowerCase()));
    await note(login?.id ?? "nobody");
  }

  async function note(thing: string): Promise<void> {
    const at = clock();
    const quarter = new Date(Math.floor(at.getTime() / quarterMs) * quarterMs);
    await database.write(
      async (tx) => {
        const [row] = await tx
          .select()
          .from(audit)
          .where(and(eq(audit.thing, thing), eq(audit.action, action), gte(audit.at, quarter)))
          .orderBy(desc(audit.id))
          .limit(1);
        const detail = { count: Number(row?.detail.count ?? 0) + 1 };
        if (row) await tx.update(audit).set({ detail }).where(eq(audit.id, row.id));
        else await record(tx, { at, actor: null, action, thing, detail });
      },
      { quiet: true },
    );
  }

  /** How many there were for a person in the last seven days, and the first of them; null for none. */
  async function findRecent(personId: string): Promise<{ count: number; since: Date } | null> {
    const since = new Date(clock().getTime() - toldMs);
    const rows = await read
      .select({ at: audit.at, detail: audit.detail })
      .from(audit)
      .where(and(eq(audit.thing, personId), eq(audit.action, action), gte(audit.at, since)))
      .orderBy(audit.id);
    const [first] = rows;
    if (!first) return null;
    return {
      count: rows.reduce((sum, { detail }) => sum + Number(detail.count), 0),
      since: first.at,
    };
  }

  return { noteByAddress, note, findRecent };
}

export type FailedTries = ReturnType<typeof createFailedTries>;
