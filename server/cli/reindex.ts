/**
 * The search index made anew from what is stored: the network, what is published, the drafts, the threads,
 * the enquiries that are shown, the syntheses.
 */
import type { Services } from "#server/services.ts";

/**
 * Each entry is replaced where it stands, and what is no longer stored goes at the end: a running server
 * finds everything throughout. Returns how many entries there are.
 */
export async function reindex(
  services: Services,
  progress: (done: number) => void,
): Promise<{ network: number; published: number; drafts: number }> {
  const { database, search, directory, drafts } = services;
  const { indexing, threadIndexing, enquiryIndexing, synthesisIndexing } = services;
  const network = await directory.rebuild(progress);
  const published = await indexing.rebuildPublished((done) => progress(network.length + done));
  const unpublished = await indexing.rebuildDrafts(drafts.readContent, (done) =>
    progress(network.length + published.length + done),
  );
  const threads = await threadIndexing.rebuild((done) =>
    progress(network.length + published.length + unpublished.length + done),
  );
  const before = network.length + published.length + unpublished.length + threads.length;
  const enquiries = await enquiryIndexing.rebuild((done) => progress(before + done));
  const syntheses = await synthesisIndexing.rebuild((done) =>
    progress(before + enquiries.length + done),
  );
  await database.write((tx) =>
    search.retain(tx, [
      ...[...network, ...published, ...unpublished],
      ...[...threads, ...enquiries, ...syntheses],
    ]),
  );
  return { network: network.length, published: published.length, drafts: unpublished.length };
}
