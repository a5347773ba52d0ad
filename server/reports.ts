/** Pages that readers reported, for an administrator to look at. */
import { desc, eq, isNull } from "drizzle-orm";
import { can } from "#content/access/can.ts";
import { reportReasons } from "#content/access/report-reasons.ts";
import type { Viewer } from "#content/access/tokens.ts";
import { invalid, notFound } from "#content/failure.ts";
import { newId } from "#content/id.ts";
import type { Database } from "#drizzle/database.ts";
import { reports } from "#drizzle/schema/index.ts";
import { record } from "#server/audit.ts";
import type { Clock } from "#server/clock.ts";

export function createReports({ database, clock }: { database: Database; clock: Clock }) {
  async function file(viewer: Viewer, report: { path: string; reason: string; note: string }) {
    if (!(report.reason in reportReasons))
      throw invalid([{ field: "reason", message: "Choose what is the matter." }]);
    await database.write(
      (tx) =>
        tx.insert(reports).values({
          id: newId(),
          path: report.path.slice(0, 300),
          reason: report.reason,
          note: report.note.trim().slice(0, 1000),
          reporter: viewer.person?.id ?? null,
          createdAt: clock(),
        }),
      { quiet: true },
    );
  }

  /** Reports that nobody has dealt with, newest first. @throws NotFound for who may not read them. */
  async function listOpen(viewer: Viewer) {
    if (!can(viewer, "administer", null)) throw notFound();
    return database.read
      .select()
      .from(reports)
      .where(isNull(reports.closedAt))
      .orderBy(desc(reports.createdAt))
      .limit(200);
  }

  async function close(viewer: Viewer, id: string) {
    if (!can(viewer, "administer", null)) throw notFound();
    await database.write(async (tx) => {
      await tx
        .update(reports)
        .set({ closedAt: clock(), closedBy: viewer.person?.id ?? null })
        .where(eq(reports.id, id));
      await record(tx, {
        at: clock(),
        actor: viewer.person?.id ?? null,
        action: "report.close",
        thing: id,
      });
    });
  }

  return { file, listOpen, close };
}
