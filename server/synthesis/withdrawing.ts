/** Withdrawing a synthesis: every version's address goes on to answer, with the reason. */
import { eq } from "drizzle-orm";
import type { Viewer } from "#content/access/tokens.ts";
import { conflict, invalid } from "#content/failure.ts";
import { identifierProblems } from "#content/practice/identifiers/problems.ts";
import type { Database } from "#drizzle/database.ts";
import { syntheses as rows, synthesisThemes } from "#drizzle/schema/index.ts";
import { record } from "#server/audit.ts";
import type { Clock } from "#server/clock.ts";
import type { SynthesisIndexing } from "#server/synthesis/indexing.ts";
import { type Syntheses, touch } from "#server/synthesis/syntheses.ts";

export function createWithdrawing(needs: {
  database: Database;
  clock: Clock;
  syntheses: Syntheses;
  synthesisIndexing: SynthesisIndexing;
}) {
  const { database, clock, syntheses, synthesisIndexing } = needs;

  /** @throws Conflict where it is not published, Invalid without a reason or with one that names somebody. */
  async function withdraw(
    viewer: Viewer,
    slug: string,
    said: string,
    seen?: number,
  ): Promise<void> {
    const { synthesis } = await syntheses.requireEditor(viewer, slug);
    if (synthesis.status !== "published") throw conflict("It is not published.");
    const reason = said.trim().slice(0, 500);
    const problems = [
      ...(reason
        ? []
        : [{ field: "reason", message: "Say why: readers who kept the address will see it." }]),
      ...identifierProblems(reason, "reason", []),
    ];
    if (problems.length > 0) throw invalid(problems);
    const at = clock();
    await database.write(async (tx) => {
      await touch(tx, synthesis, at, seen);
      await tx
        .update(rows)
        .set({
          ...{ status: "withdrawn", withdrawnReason: reason, withdrawnAt: at },
          ...{ staleSince: null, news: null },
        })
        .where(eq(rows.id, synthesis.id));
      await tx.delete(synthesisThemes).where(eq(synthesisThemes.synthesisId, synthesis.id));
      await synthesisIndexing.changed(tx, synthesis.id);
      await record(tx, {
        ...{ at, actor: viewer.person?.id ?? null, action: "synthesis.withdraw" },
        ...{ thing: synthesis.id, detail: { reason } },
      });
    });
  }

  return { withdraw };
}
