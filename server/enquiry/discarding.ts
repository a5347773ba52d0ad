/** Deletes a cycle or a research lesson that was opened by mistake, while nothing in it is locked. */
import { and, eq } from "drizzle-orm";
import { can } from "#content/access/can.ts";
import type { Viewer } from "#content/access/tokens.ts";
import { whyNotDiscard } from "#content/enquiry/discarding.ts";
import { conflict, invalid, notAllowed, notFound } from "#content/failure.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import { cycles, lessons, observationNotes } from "#drizzle/schema/index.ts";
import type { Clock } from "#server/clock.ts";
import type { Enquiries } from "#server/enquiry/enquiries.ts";
import { noteIn } from "#server/enquiry/noting.ts";

type Kind = "cycle" | "lesson";
const kinds = {
  cycle: { rows: cycles, action: "cycle.discard" },
  lesson: { rows: lessons, action: "lesson.discard" },
} as const;

export function createDiscarding(needs: {
  database: Database;
  enquiries: Enquiries;
  clock: Clock;
}) {
  const { database, enquiries, clock } = needs;

  /** Deletes it; asks once, unless `sure`. @throws NotFound, NotAllowed, Conflict with why not, Invalid */
  async function discard(
    viewer: Viewer,
    slug: string,
    kind: Kind,
    asked: { id: string; sure: boolean },
  ): Promise<void> {
    const { enquiry, members } = await enquiries.get(viewer, slug);
    const { rows, action } = kinds[kind];
    const itself = and(eq(rows.id, asked.id), eq(rows.enquiryId, enquiry.id));
    await database.write(async (tx) => {
      const [row] = await tx.select().from(rows).where(itself);
      if (!row) throw notFound();
      if (!can(viewer, "discardTry", { members, createdBy: row.createdBy }))
        throw notAllowed(`Who opened this ${kind} deletes it, or those who lead the enquiry.`);
      const why = whyNotDiscard(kind, {
        locked: row.lockedAt !== null,
        followedBy: kind === "cycle" ? await numberAfter(tx, asked.id) : null,
        notes: await tx.$count(observationNotes, eq(observationNotes.lessonId, asked.id)),
      });
      if (why) throw conflict(why);
      if (!asked.sure)
        throw invalid([
          { field: "sure", message: `Delete this ${kind}, with all that is written in it?` },
        ]);
      await tx.delete(rows).where(itself);
      await noteIn(tx, clock(), viewer, enquiry, action, { school: row.schoolId });
    });
  }

  return { discard };
}

export type Discarding = ReturnType<typeof createDiscarding>;

/** The number of the cycle that adapts this one. */
async function numberAfter(tx: Queries, id: string): Promise<number | null> {
  const [next] = await tx
    .select({ number: cycles.number })
    .from(cycles)
    .where(eq(cycles.followsId, id));
  return next?.number ?? null;
}
