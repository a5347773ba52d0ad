/** What follows in lists, rights and the search once words were taken out, in the same transaction. */
import { eq, like } from "drizzle-orm";
import type { Queries } from "#drizzle/database.ts";
import { outbox, reports, writeUps } from "#drizzle/schema/index.ts";
import { type Clock, dayOf } from "#server/clock.ts";
import type { EnquiryIndexing } from "#server/enquiry/indexing.ts";
import type { Directory } from "#server/network/directory.ts";
import { fileUnder } from "#server/practice/filing.ts";
import type { Indexing } from "#server/practice/indexing.ts";
import { applyPublishedAudience } from "#server/practice/published-audience.ts";
import { writtenBy } from "#server/practice/written-by.ts";
import type { Held } from "#server/purging/rows.ts";
import type { SynthesisIndexing } from "#server/synthesis/indexing.ts";
import type { ThreadIndexing } from "#server/talk/indexing.ts";

export function createFollowing(needs: {
  directory: Directory;
  indexing: Indexing;
  threadIndexing: ThreadIndexing;
  enquiryIndexing: EnquiryIndexing;
  synthesisIndexing: SynthesisIndexing;
  clock: Clock;
}) {
  const { directory, indexing, threadIndexing, enquiryIndexing, synthesisIndexing, clock } = needs;

  async function writeUp(tx: Queries, id: string): Promise<void> {
    const [found] = await tx
      .select({ key: writeUps.key })
      .from(writeUps)
      .where(eq(writeUps.id, id));
    if (found) await shortenAddresses(tx, found.key);
    await fileUnder(tx, id, dayOf(clock()));
    await applyPublishedAudience(tx, id, dayOf(clock()));
    await indexing.audienceChanged(tx, id);
  }

  /** Gives the write-ups that said it, each with the places. */
  async function shown(tx: Queries, held: Held[]): Promise<Map<string, string[]>> {
    const ids = (as: string) =>
      new Set(held.flatMap(({ shown: one }) => (one?.as === as ? [one.id] : [])));
    for (const id of ids("thread")) await threadIndexing.changed(tx, id);
    for (const id of ids("enquiry")) await enquiryIndexing.changed(tx, id);
    for (const id of ids("synthesis")) await synthesisIndexing.changed(tx, id);
    const people = [...ids("person")];
    await directory.peopleChanged(tx, people);
    await directory.schoolsChanged(tx, [...ids("school")]);
    await directory.alliancesChanged(tx, [...ids("alliance")]);
    const own = ids("write-up");
    for (const id of own) await writeUp(tx, id);
    for (const id of await writtenBy(tx, people))
      if (!own.has(id)) await indexing.audienceChanged(tx, id);
    await synthesisIndexing.peopleChanged(tx, people);
    return new Map(
      [...own].map((id) => [
        id,
        held.flatMap(({ place, shown: one }) => (one?.id === id ? [place] : [])),
      ]),
    );
  }

  return { writeUp, shown };
}

export type Following = ReturnType<typeof createFollowing>;

/** Takes the title out of the addresses that reports and letters keep: the key alone leads there too. */
async function shortenAddresses(tx: Queries, key: string): Promise<void> {
  const shorten = (text: string) =>
    text.replace(new RegExp(`/practice/[^/?#\\s"\\\\]*-${key}`, "g"), `/practice/x-${key}`);
  const about = await tx
    .select()
    .from(reports)
    .where(like(reports.path, `%${key}%`));
  for (const { id, path } of about)
    await tx
      .update(reports)
      .set({ path: shorten(path) })
      .where(eq(reports.id, id));
  for (const { id, payload } of await tx.select().from(outbox)) {
    const written = JSON.stringify(payload);
    const short = shorten(written);
    if (short === written) continue;
    await tx
      .update(outbox)
      .set({ payload: JSON.parse(short) })
      .where(eq(outbox.id, id));
  }
}
