/**
 * Threads as the search engine sees them: title and words under the thread's own audience. No author is
 * indexed, under either rule: a search for a name finds the person, not what they said.
 */
import { and, asc, eq, gt, isNull } from "drizzle-orm";
import { documentFromMarkdown } from "#content/document/markdown.ts";
import { textOf } from "#content/document/schema.ts";
import { ruleNames } from "#content/talk/rules.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import { alliances, posts, threads } from "#drizzle/schema/index.ts";
import type { SearchEngine } from "#search/engine.ts";

const batchSize = 50;

export function createThreadIndexing(needs: { database: Database; search: SearchEngine }) {
  const { database, search } = needs;

  /** Brings the index in line with a thread, in the transaction of what changed it. */
  async function changed(tx: Queries, threadId: string): Promise<void> {
    const [found] = await tx
      .select({ thread: threads, alliance: alliances })
      .from(threads)
      .innerJoin(alliances, eq(alliances.id, threads.allianceId))
      .where(eq(threads.id, threadId));
    if (!found) return;
    const { thread, alliance } = found;
    const said = await tx
      .select({ body: posts.body })
      .from(posts)
      .where(and(eq(posts.threadId, threadId), isNull(posts.takenBackAt)))
      .orderBy(asc(posts.number));
    await search.put(tx, [
      {
        id: `thread:${threadId}`,
        kind: "thread",
        address: `/threads/${threadId}`,
        title: thread.title,
        summary: "",
        body: said.map(({ body }) => textOf(documentFromMarkdown(body))).join("\n"),
        names: alliance.name,
        byline: `${alliance.name} · ${ruleNames[thread.rule]}`,
        audience: [thread.audience],
        facets: { kind: ["thread"], alliance: [alliance.slug] },
      },
    ]);
  }

  /** Every thread, for a rebuild. Returns the ids of their entries. */
  async function rebuild(progress: (done: number) => void): Promise<string[]> {
    const done: string[] = [];
    for (let after = ""; ; ) {
      const rows = await database.read
        .select({ id: threads.id })
        .from(threads)
        .where(gt(threads.id, after))
        .orderBy(asc(threads.id))
        .limit(batchSize);
      const last = rows.at(-1);
      if (!last) return done;
      await database.write(async (tx) => {
        for (const { id } of rows) await changed(tx, id);
      });
      after = last.id;
      progress(done.push(...rows.map(({ id }) => `thread:${id}`)));
    }
  }

  return { changed, rebuild };
}

export type ThreadIndexing = ReturnType<typeof createThreadIndexing>;
