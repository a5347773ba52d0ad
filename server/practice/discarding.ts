/** Deleting a draft of which nothing was ever published: its text, its team and its files. */
import { eq } from "drizzle-orm";
import type { Viewer } from "#content/access/tokens.ts";
import { conflict } from "#content/failure.ts";
import { closeCodes } from "#content/live/wire.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import { attachments, writeUps } from "#drizzle/schema/index.ts";
import type { SearchEngine } from "#search/engine.ts";
import { record } from "#server/audit.ts";
import type { Clock } from "#server/clock.ts";
import type { LiveDocuments } from "#server/live/index.ts";
import type { Attachments } from "#server/practice/attachments.ts";
import { deleteWriteUps } from "#server/practice/delete-write-ups.ts";
import { draftRevision, requireDraftRevision } from "#server/practice/draft-revision.ts";
import type { Drafts, WriteUpRow } from "#server/practice/drafts.ts";

export function createDiscarding(needs: {
  database: Database;
  search: SearchEngine;
  live: LiveDocuments;
  drafts: Drafts;
  attachments: Attachments;
  clock: Clock;
}) {
  const { database, search, live, drafts, clock } = needs;

  /** With all that was acknowledged to whoever types: nothing more is, while the transaction lasts. */
  async function revisionIn(tx: Queries, writeUp: WriteUpRow): Promise<string> {
    const doc = await live.readIn(tx, writeUp.liveDocumentId);
    try {
      return draftRevision(writeUp, doc);
    } finally {
      doc.destroy();
    }
  }

  /**
   * Where revisions are given, only as one of them has it. @throws Stale; Conflict where a version was
   * published: that is kept for ever, and can be withdrawn.
   */
  return async function discard(viewer: Viewer, slug: string, revisions?: string[]): Promise<void> {
    const { writeUp } = await drafts.requireRight(viewer, slug, "discard");
    const hashes = await database.write(async (tx) => {
      const [current] = await tx
        .select({ version: writeUps.version })
        .from(writeUps)
        .where(eq(writeUps.id, writeUp.id));
      if (current?.version !== 0)
        throw conflict(
          "It has been published, and what is published is kept. Withdraw it instead.",
        );
      if (revisions) requireDraftRevision(revisions, await revisionIn(tx, writeUp));
      const files = await tx
        .select({ hash: attachments.hash })
        .from(attachments)
        .where(eq(attachments.writeUpId, writeUp.id));
      await deleteWriteUps(tx, search, [writeUp]);
      await record(tx, {
        at: clock(),
        actor: viewer.person?.id ?? null,
        action: "write-up.discard",
        thing: writeUp.id,
      });
      return files.map(({ hash }) => hash);
    });
    live.disconnect({ documentId: writeUp.liveDocumentId }, closeCodes.noSuchDocument);
    await needs.attachments.forgetBytes(hashes);
  };
}
