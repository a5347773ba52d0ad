/** What a colleague chose since the form was made, or just now, is not undone unseen. */
import { eq } from "drizzle-orm";
import { conflict } from "#content/failure.ts";
import type { Queries } from "#drizzle/database.ts";
import { writeUps } from "#drizzle/schema/index.ts";
import { seenOf } from "#server/practice/draft-revision.ts";
import type { WriteUpRow } from "#server/practice/drafts.ts";

/** @throws Conflict where it is not as it was seen. */
export async function expectUnchanged(tx: Queries, writeUp: WriteUpRow, seen = seenOf(writeUp)) {
  const [current] = await tx.select().from(writeUps).where(eq(writeUps.id, writeUp.id));
  if (!current || seenOf(current) !== seen)
    throw conflict(
      "A colleague published it, withdrew it, or changed who may read it since you opened this page. Look at it again.",
    );
}
