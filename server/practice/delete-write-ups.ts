/** Deleting write-ups whole: tags, team, versions, reads and attachments go with them, and their text. */
import { inArray } from "drizzle-orm";
import type { Queries } from "#drizzle/database.ts";
import {
  adaptations,
  attachments,
  audiences,
  liveDocuments,
  writeUps,
} from "#drizzle/schema/index.ts";
import type { SearchEngine } from "#search/engine.ts";

/** In the caller's transaction, at most a few hundred at once. Their files stay where they are stored. */
export async function deleteWriteUps(
  tx: Queries,
  search: SearchEngine,
  gone: { id: string; liveDocumentId: string }[],
): Promise<void> {
  const ids = gone.map(({ id }) => id);
  const documents = gone.map(({ liveDocumentId }) => liveDocumentId);
  const files = await tx
    .select({ id: attachments.id })
    .from(attachments)
    .where(inArray(attachments.writeUpId, ids));
  const tried = await tx
    .select({ id: adaptations.id })
    .from(adaptations)
    .where(inArray(adaptations.writeUpId, ids));
  await search.remove(
    tx,
    ids.flatMap((id) => [`practice:${id}`, `draft:${id}`]),
  );
  await tx
    .delete(audiences)
    .where(
      inArray(audiences.thing, [...ids, ...documents, ...[...files, ...tried].map(({ id }) => id)]),
    );
  await tx.delete(writeUps).where(inArray(writeUps.id, ids));
  await tx.delete(liveDocuments).where(inArray(liveDocuments.id, documents));
}
