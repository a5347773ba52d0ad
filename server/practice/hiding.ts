/**
 * Hiding a reported page until it was looked at. It goes by the one table of audiences, so that every
 * surface obeys; its authors read on, with a note.
 */

import { and, eq, inArray } from "drizzle-orm";
import { tokensIn } from "#content/access/audience.ts";
import { can } from "#content/access/can.ts";
import { mayRead, tokensOf, type Viewer } from "#content/access/tokens.ts";
import { conflict, invalid, notFound } from "#content/failure.ts";
import type { LogKind } from "#content/log/kinds.ts";
import { addressOf, keyOf } from "#content/practice/address.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import { hiddenPages, reports, teamMembers, writeUps } from "#drizzle/schema/index.ts";
import { record } from "#server/audit.ts";
import { type Clock, dayOf } from "#server/clock.ts";
import * as letters from "#server/mail/letters.ts";
import type { Mail } from "#server/mail/mail.ts";
import { readableBy } from "#server/practice/audience.ts";
import { writeToAuthors } from "#server/practice/author-letters.ts";
import type { Drafts } from "#server/practice/drafts.ts";
import type { Indexing } from "#server/practice/indexing.ts";
import { applyPublishedAudience } from "#server/practice/published-audience.ts";
import { reasonProblems, type Withdrawing } from "#server/practice/withdrawing.ts";

type Report = typeof reports.$inferSelect;

export function createHiding(needs: {
  database: Database;
  drafts: Drafts;
  indexing: Indexing;
  withdrawing: Withdrawing;
  mail: Mail;
  clock: Clock;
}) {
  const { database, drafts, indexing, withdrawing, mail, clock } = needs;
  const { read } = database;

  /** Hides the write-up that a report is about. @throws NotFound, Invalid without a reason, Conflict */
  async function hide(viewer: Viewer, reportId: string, why: string): Promise<void> {
    if (!can(viewer, "hide", null)) throw notFound();
    const reason = why.trim().slice(0, 500);
    if (!reason)
      throw invalid([{ field: `hide-${reportId}`, message: "Say why: its authors are told." }]);
    const [report] = await read.select().from(reports).where(eq(reports.id, reportId));
    if (!report) throw notFound();
    if (report.closedAt) throw conflict("The report is closed.");
    const writeUp = await findReported(read, report.path);
    if (writeUp?.status !== "published") throw conflict("There is no published write-up there.");
    const [reads] = await read
      .select({ id: writeUps.id })
      .from(writeUps)
      .where(and(eq(writeUps.id, writeUp.id), readableBy(read, viewer, writeUps.id)));
    const hiddenBy = viewer.person?.id ?? null;
    await database.write(async (tx) => {
      const row = {
        writeUpId: writeUp.id,
        reportId,
        reason,
        hiddenBy,
        keptFor: reads ? hiddenBy : null,
        hiddenAt: clock(),
      };
      const hidden = await tx.insert(hiddenPages).values(row).onConflictDoNothing().returning();
      if (hidden.length === 0) throw conflict("It is hidden already.");
      await changed(tx, viewer, "report.hide", writeUp.id);
      await writeToAuthors(tx, mail, writeUp.id, letters.pageHidden({ ...told(writeUp), reason }));
      if (report.reporter)
        await mail.sendTo(tx, [report.reporter], letters.reportedHidden(report.path));
    });
  }

  /**
   * Ends it, in the transaction that settles the report: readers come back, or it is withdrawn with what
   * was done as the reason that they find. What its authors withdrew meanwhile stays as they withdrew
   * it. @throws Invalid where it is hidden and neither was chosen, or the reason says too much
   */
  async function settle(
    tx: Queries,
    viewer: Viewer,
    report: Report,
    asked: { outcome: string; next: string },
  ): Promise<void> {
    const [hidden] = await tx.select().from(hiddenPages).where(eq(hiddenPages.reportId, report.id));
    if (!hidden) return;
    if (asked.next !== "show" && asked.next !== "withdraw")
      throw invalid([
        { field: `next-${report.id}`, message: "Say whether it is shown again or withdrawn." },
      ]);
    const [writeUp] = await tx.select().from(writeUps).where(eq(writeUps.id, hidden.writeUpId));
    await tx.delete(hiddenPages).where(eq(hiddenPages.writeUpId, hidden.writeUpId));
    if (!writeUp) return;
    if (writeUp.status !== "published") return changed(tx, viewer, "report.show", writeUp.id);
    const letter = { ...told(writeUp), outcome: asked.outcome };
    if (asked.next === "withdraw") {
      const team = await drafts.listTeam(writeUp.id, tx);
      const reason = [`outcome-${report.id}`, asked.outcome] as const;
      const problems = reasonProblems(writeUp, team, reason);
      if (problems.length > 0) throw invalid(problems);
      const actor = viewer.person?.id ?? null;
      await withdrawing.store(tx, writeUp, asked.outcome, actor, clock());
      await writeToAuthors(tx, mail, writeUp.id, letters.pageWithdrawn(letter));
    } else {
      await changed(tx, viewer, "report.show", writeUp.id);
      await writeToAuthors(tx, mail, writeUp.id, letters.pageShown(letter));
    }
  }

  /** Which of these reports are about something that can be hidden, or is. */
  async function listStates(listed: Report[]): Promise<Map<string, "shown" | "hidden">> {
    const keyOfReport = new Map(listed.map(({ id, path }) => [id, keyIn(path)]));
    const keys = [...keyOfReport.values()].filter((key) => key !== "");
    const [pages, hidden] = await Promise.all([
      read
        .select({ key: writeUps.key })
        .from(writeUps)
        .where(and(inArray(writeUps.key, keys), eq(writeUps.status, "published"))),
      read
        .select({ reportId: hiddenPages.reportId, key: writeUps.key })
        .from(hiddenPages)
        .innerJoin(writeUps, eq(writeUps.id, hiddenPages.writeUpId)),
    ]);
    const held = new Set(hidden.map(({ reportId }) => reportId));
    const elsewhere = new Set(hidden.map(({ key }) => key));
    const open = new Set(pages.map(({ key }) => key));
    const states = new Map<string, "shown" | "hidden">();
    for (const [id, key] of keyOfReport) {
      if (held.has(id)) states.set(id, "hidden");
      else if (open.has(key) && !elsewhere.has(key)) states.set(id, "shown");
    }
    return states;
  }

  /** Why and since when a write-up is hidden, for those who still read it; null for one that is not. */
  async function find(writeUpId: string): Promise<{ reason: string; hiddenAt: Date } | null> {
    const [hidden] = await read
      .select({ reason: hiddenPages.reason, hiddenAt: hiddenPages.hiddenAt })
      .from(hiddenPages)
      .where(eq(hiddenPages.writeUpId, writeUpId));
    return hidden ?? null;
  }

  /** What somebody is an author of and its readers do not find for now. */
  async function listOwn(viewer: Viewer) {
    return read
      .select({ key: writeUps.key, title: writeUps.title, reason: hiddenPages.reason })
      .from(hiddenPages)
      .innerJoin(writeUps, eq(writeUps.id, hiddenPages.writeUpId))
      .innerJoin(teamMembers, eq(teamMembers.writeUpId, writeUps.id))
      .where(
        and(eq(teamMembers.personId, viewer.person?.id ?? ""), eq(teamMembers.role, "author")),
      );
  }

  async function changed(tx: Queries, viewer: Viewer, action: LogKind, writeUpId: string) {
    await applyPublishedAudience(tx, writeUpId, dayOf(clock()));
    await indexing.audienceChanged(tx, writeUpId);
    const actor = viewer.person?.id ?? null;
    await record(tx, { at: clock(), actor, action, thing: writeUpId });
  }

  return { hide, settle, listStates, find, listOwn };
}

export type Hiding = ReturnType<typeof createHiding>;

/** Whether there is something hidden at an address that the viewer could read otherwise. */
export async function isHiddenFrom(
  read: Queries,
  viewer: Viewer,
  slug: string,
  today: string,
): Promise<boolean> {
  const [hidden] = await read
    .select({ audience: writeUps.audience, embargoUntil: writeUps.embargoUntil })
    .from(hiddenPages)
    .innerJoin(writeUps, eq(writeUps.id, hiddenPages.writeUpId))
    .where(eq(writeUps.key, keyOf(slug)));
  if (!hidden || (hidden.embargoUntil !== null && hidden.embargoUntil > today)) return false;
  return mayRead(tokensOf(viewer), tokensIn(hidden.audience));
}

const told = (writeUp: { title: string; key: string }) => ({
  title: writeUp.title,
  path: addressOf(writeUp),
});

const keyIn = (path: string): string => {
  const slug = /^\/practice\/([^/?#\s]+)/.exec(path)?.[1];
  return slug ? keyOf(slug) : "";
};

async function findReported(read: Queries, path: string) {
  const [writeUp] = await read
    .select()
    .from(writeUps)
    .where(eq(writeUps.key, keyIn(path)));
  return writeUp;
}
