/** The search index made anew from what is stored: the network, what is published, then the drafts. */
import { eq } from "drizzle-orm";
import { writeUps } from "#drizzle/schema/index.ts";
import type { Services } from "#server/services.ts";

/** Until it is done, a running server finds only what is in the new index. Returns how many entries. */
export async function reindex(
  { database, search, indexing, directory, drafts }: Services,
  progress: (done: number) => void,
): Promise<{ network: number; published: number; drafts: number }> {
  await database.write((tx) => search.clear(tx));
  const network = await directory.rebuild(progress);
  const published = await indexing.rebuild((done) => progress(network + done));
  const unfinished = await database.read
    .select({
      id: writeUps.id,
      liveDocumentId: writeUps.liveDocumentId,
      updatedAt: writeUps.updatedAt,
    })
    .from(writeUps)
    .where(eq(writeUps.status, "draft"));
  for (const [index, { id, liveDocumentId, updatedAt }] of unfinished.entries()) {
    await indexing.indexDraft(liveDocumentId, drafts.readContent);
    // Nobody wrote in it: the desk keeps its order.
    await database.write(
      (tx) => tx.update(writeUps).set({ updatedAt }).where(eq(writeUps.id, id)),
      {
        quiet: true,
      },
    );
    progress(network + published + index + 1);
  }
  return { network, published, drafts: unfinished.length };
}
