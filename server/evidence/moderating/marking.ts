/** Marking blind: who has marked every piece is done, and once all are, everybody sees everything. */
import { and, count, eq, inArray, isNull, sql } from "drizzle-orm";
import { can } from "#content/access/can.ts";
import type { Viewer } from "#content/access/tokens.ts";
import { conflict, invalid, notAllowed } from "#content/failure.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import {
  moderationAssessors,
  moderationMarks,
  moderationPieces,
  moderations,
} from "#drizzle/schema/index.ts";
import { record } from "#server/audit.ts";
import type { Clock } from "#server/clock.ts";
import type { ReadingModerations } from "#server/evidence/moderating/reading.ts";
import type { Mail } from "#server/mail/mail.ts";
import { allMarked } from "#server/mail/moderation-letters.ts";

export function createMarking(needs: {
  database: Database;
  clock: Clock;
  reading: ReadingModerations;
  mail: Mail;
}) {
  const { database, clock, reading, mail } = needs;

  /**
   * Keeps the viewer's marks of some pieces: `levels` holds the place of a level by the piece's id.
   * @throws NotFound, NotAllowed, Conflict once it is closed, Invalid
   */
  async function mark(viewer: Viewer, id: string, levels: Record<string, number>): Promise<void> {
    const { moderation, pieces, mayMark } = await reading.get(viewer, id);
    const personId = viewer.person?.id ?? "";
    if (moderation.closedAt) throw conflict("It is closed: marks are no longer changed.");
    if (!mayMark) throw notAllowed("Only its assessors mark.");
    const given = Object.entries(levels);
    const isGood = ([piece, level]: [string, number]) =>
      pieces.some((one) => one.id === piece) &&
      Number.isInteger(level) &&
      level >= 0 &&
      level < moderation.levels.length;
    if (given.length === 0 || !given.every(isGood))
      throw invalid([{ field: "form", message: "Choose a level of the scale for a piece." }]);
    const at = clock();
    await database.write(async (tx) => {
      await requireOpen(tx, id);
      await tx
        .insert(moderationMarks)
        .values(given.map(([pieceId, level]) => ({ pieceId, personId, level, markedAt: at })))
        .onConflictDoUpdate({
          target: [moderationMarks.pieceId, moderationMarks.personId],
          set: { level: sql`excluded.level`, markedAt: at },
        });
      const [marked] = await tx
        .select({ count: count() })
        .from(moderationMarks)
        .where(
          and(
            eq(moderationMarks.personId, personId),
            inArray(
              moderationMarks.pieceId,
              tx
                .select({ id: moderationPieces.id })
                .from(moderationPieces)
                .where(eq(moderationPieces.moderationId, id)),
            ),
          ),
        );
      if (marked?.count === pieces.length) await finish(tx, id, personId, at);
    });
  }

  async function finish(tx: Queries, id: string, personId: string, at: Date): Promise<void> {
    const finished = await tx
      .update(moderationAssessors)
      .set({ finishedAt: at })
      .where(
        and(
          eq(moderationAssessors.moderationId, id),
          eq(moderationAssessors.personId, personId),
          isNull(moderationAssessors.finishedAt),
        ),
      )
      .returning({ personId: moderationAssessors.personId });
    if (finished.length === 0) return;
    await record(tx, { at, actor: personId, action: "moderation.finish", thing: id });
    const waiting = await tx.$count(
      moderationAssessors,
      and(eq(moderationAssessors.moderationId, id), isNull(moderationAssessors.finishedAt)),
    );
    if (waiting === 0) await show(tx, id, at);
  }

  /** Its lead closes it before all have marked; only what two have marked is compared. @throws Conflict */
  async function close(viewer: Viewer, id: string): Promise<void> {
    const { moderation } = await reading.get(viewer, id);
    if (!can(viewer, "leadModeration", moderation))
      throw notAllowed("Only who began it closes it.");
    const at = clock();
    await database.write(async (tx) => {
      await requireOpen(tx, id);
      await show(tx, id, at);
      await record(tx, {
        ...{ at, actor: viewer.person?.id ?? null, action: "moderation.close", thing: id },
      });
    });
  }

  async function show(tx: Queries, id: string, at: Date): Promise<void> {
    const [closed] = await tx
      .update(moderations)
      .set({ closedAt: at })
      .where(eq(moderations.id, id))
      .returning({ title: moderations.title, leadId: moderations.leadId });
    if (!closed) return;
    const assessors = await tx
      .select({ personId: moderationAssessors.personId })
      .from(moderationAssessors)
      .where(eq(moderationAssessors.moderationId, id));
    const told = [closed.leadId, ...assessors.map(({ personId }) => personId)];
    await mail.sendTo(tx, [...new Set(told)], allMarked({ id, title: closed.title }));
  }

  /** Asked again in the transaction: two may finish, or close, at once. */
  async function requireOpen(tx: Queries, id: string): Promise<void> {
    const [open] = await tx
      .select({ id: moderations.id })
      .from(moderations)
      .where(and(eq(moderations.id, id), isNull(moderations.closedAt)));
    if (!open) throw conflict("It is closed: marks are no longer changed.");
  }

  return { mark, close };
}
