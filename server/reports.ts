/** Pages that readers reported, for an administrator to look at. */
import { and, count, desc, eq, isNotNull, isNull } from "drizzle-orm";
import { can } from "#content/access/can.ts";
import { reportReasons } from "#content/access/report-reasons.ts";
import type { Viewer } from "#content/access/tokens.ts";
import { conflict, invalid } from "#content/failure.ts";
import { newId } from "#content/id.ts";
import { findLocalPath } from "#content/local-path.ts";
import type { Database } from "#drizzle/database.ts";
import { people, reports } from "#drizzle/schema/index.ts";
import { record } from "#server/audit.ts";
import type { Limits } from "#server/auth/limits.ts";
import type { Clock } from "#server/clock.ts";
import { reportLookedAt } from "#server/mail/letters.ts";
import type { Mail } from "#server/mail/mail.ts";
import { requireAdministrator } from "#server/people/places.ts";
import type { Hiding } from "#server/practice/hiding.ts";

const perPage = 50;

export function createReports(needs: {
  database: Database;
  hiding: Hiding;
  limits: Limits;
  mail: Mail;
  clock: Clock;
}) {
  const { database, hiding, limits, mail, clock } = needs;

  /** Files a report about a page of this site. @throws Invalid, TooMany from one network address */
  async function file(
    viewer: Viewer,
    report: { path: string; reason: string; note: string },
    address: string,
  ) {
    const path = findLocalPath(report.path);
    if (!path) throw invalid([{ field: "path", message: "Give the address of a page here." }]);
    await limits.count("report by address", address);
    if (!(report.reason in reportReasons))
      throw invalid([{ field: "reason", message: "Choose what is the matter." }]);
    await database.write(
      (tx) =>
        tx.insert(reports).values({
          id: newId(),
          path: path.slice(0, 300),
          reason: report.reason,
          note: report.note.trim().slice(0, 1000),
          reporter: viewer.person?.id ?? null,
          createdAt: clock(),
        }),
      { quiet: true },
    );
  }

  /** Reports that wait, or that were closed, newest first. @throws NotFound for who may not read them. */
  async function list(
    viewer: Viewer,
    { closed, reason }: { closed: boolean; reason: string },
    page: number,
  ) {
    requireAdministrator(viewer);
    const where = and(
      closed ? isNotNull(reports.closedAt) : isNull(reports.closedAt),
      reason ? eq(reports.reason, reason) : undefined,
    );
    const [rows, [total]] = await Promise.all([
      database.read
        .select({ report: reports, closedByName: people.name })
        .from(reports)
        .leftJoin(people, eq(people.id, reports.closedBy))
        .where(where)
        .orderBy(desc(reports.createdAt), desc(reports.id))
        .limit(perPage)
        .offset((page - 1) * perPage),
      database.read.select({ count: count() }).from(reports).where(where),
    ]);
    const states = await hiding.listStates(rows.map(({ report }) => report));
    return {
      reports: rows.map(({ report, closedByName }) => ({
        ...report,
        closedByName,
        page: states.get(report.id) ?? null,
      })),
      total: total?.count ?? 0,
      page,
      pageSize: perPage,
    };
  }

  /**
   * Says what was done; who reported it signed in is told by letter. What was hidden is shown again or
   * withdrawn, as `next` says. @throws Invalid, Conflict
   */
  async function close(
    viewer: Viewer,
    id: string,
    { said, next }: { said: string; next: string },
  ): Promise<void> {
    requireAdministrator(viewer);
    const outcome = said.trim().slice(0, 500);
    if (!outcome)
      throw invalid([{ field: `outcome-${id}`, message: "Say what was done about it." }]);
    await database.write(async (tx) => {
      const [closed] = await tx
        .update(reports)
        .set({ closedAt: clock(), closedBy: viewer.person?.id ?? null, outcome })
        .where(and(eq(reports.id, id), isNull(reports.closedAt)))
        .returning();
      if (!closed) throw conflict("Somebody else has closed it in the meantime.");
      await hiding.settle(tx, viewer, closed, { outcome, next });
      const letter = reportLookedAt({ path: closed.path, outcome });
      if (closed.reporter) await mail.sendTo(tx, [closed.reporter], letter);
      await record(tx, {
        at: clock(),
        actor: viewer.person?.id ?? null,
        action: "report.close",
        thing: id,
      });
    });
  }

  /** How many wait, for the desk of an administrator; none for anybody else. */
  async function countWaiting(viewer: Viewer): Promise<number> {
    if (!can(viewer, "administer", null)) return 0;
    const [row] = await database.read
      .select({ count: count() })
      .from(reports)
      .where(isNull(reports.closedAt));
    return row?.count ?? 0;
  }

  return { file, list, close, countWaiting };
}
