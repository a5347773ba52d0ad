/** Withdrawing a write-up: every version, each address of which goes on to answer with the reason. */
import { eq } from "drizzle-orm";
import type { Viewer } from "#content/access/tokens.ts";
import { conflict, invalid, type Problem } from "#content/failure.ts";
import { identifierProblems } from "#content/practice/identifiers/problems.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import { writeUps } from "#drizzle/schema/index.ts";
import { record } from "#server/audit.ts";
import { type Clock, dayOf } from "#server/clock.ts";
import type { Drafts, TeamMember, WriteUpRow } from "#server/practice/drafts.ts";
import { expectUnchanged } from "#server/practice/expect-unchanged.ts";
import { fileUnder } from "#server/practice/filing.ts";
import type { Indexing } from "#server/practice/indexing.ts";
import { applyPublishedAudience } from "#server/practice/published-audience.ts";
import { namesOf } from "#server/practice/review.ts";
import { namingProblems } from "#server/practice/unnamed.ts";

export function createWithdrawing(needs: {
  database: Database;
  drafts: Drafts;
  indexing: Indexing;
  clock: Clock;
}) {
  const { database, drafts, indexing, clock } = needs;

  /** @throws Invalid without a reason, or with one that says too much. */
  async function withdraw(
    viewer: Viewer,
    slug: string,
    reason: string,
    seen?: string,
  ): Promise<void> {
    const { writeUp, team } = await drafts.requireRight(viewer, slug, "withdraw");
    if (writeUp.status !== "published") throw conflict("It is not published.");
    if (!reason.trim())
      throw invalid([
        { field: "reason", message: "Say why: readers who kept the address will see it." },
      ]);
    const problems = reasonProblems(writeUp, team, ["reason", reason]);
    if (problems.length > 0) throw invalid(problems);
    await database.write(async (tx) => {
      await expectUnchanged(tx, writeUp, seen);
      await store(tx, writeUp, reason.trim().slice(0, 500), viewer.person?.id ?? null, clock());
    });
  }

  async function store(
    tx: Queries,
    writeUp: WriteUpRow,
    reason: string,
    actor: string | null,
    at: Date,
  ): Promise<void> {
    await tx
      .update(writeUps)
      .set({ status: "withdrawn", withdrawnReason: reason, withdrawnAt: at, updatedAt: at })
      .where(eq(writeUps.id, writeUp.id));
    await fileUnder(tx, writeUp.id, dayOf(clock()));
    await applyPublishedAudience(tx, writeUp.id, dayOf(clock()));
    await indexing.published(tx, writeUp.id);
    await record(tx, {
      at,
      actor,
      action: "write-up.withdraw",
      thing: writeUp.id,
      detail: { reason },
    });
  }

  return { withdraw, store };
}

/** Readers find the reason: it names no pupil, and nobody who asked not to be named. */
export const reasonProblems = (
  { identity }: WriteUpRow,
  team: TeamMember[],
  [field, reason]: readonly [field: string, text: string],
): Problem[] => [
  ...identifierProblems(reason, field, namesOf(team)),
  ...namingProblems(identity, team, [[field, reason]]),
];

export type Withdrawing = ReturnType<typeof createWithdrawing>;
