/**
 * Who speaks under the Chatham House rule. The author of a post is stored encrypted and bound to that
 * post; a mark made with the key (an HMAC of thread and person) tells the posts of one speaker in one
 * thread apart from those of another, and lets authors find their own. Both mean nothing without
 * SESSION_SECRET (docs/decisions/011).
 */
import { and, eq, isNotNull } from "drizzle-orm";
import { newId } from "#content/id.ts";
import type { Queries } from "#drizzle/database.ts";
import { posts } from "#drizzle/schema/index.ts";
import type { Sealing } from "#server/auth/sealing.ts";

export function createCover({ sealing }: { sealing: Sealing }) {
  const speakerOf = (threadId: string, personId: string): string =>
    sealing.mark(`${threadId} ${personId}`);

  return {
    speakerOf,

    /** What is stored of an author. */
    hide: (post: { id: string; threadId: string }, personId: string) => ({
      sealedAuthor: sealing.seal(personId, post.id),
      speaker: speakerOf(post.threadId, personId),
    }),

    /** The author's id; null where it was destroyed, or sealed with another secret. */
    lift({ id, sealedAuthor }: { id: string; sealedAuthor: string | null }): string | null {
      if (sealedAuthor === null) return null;
      try {
        return sealing.open(sealedAuthor, id);
      } catch {
        return null;
      }
    },

    /** Everything that a person said under cover, found by their marks. */
    async listBy(queries: Queries, personId: string) {
      const threads = await queries
        .selectDistinct({ id: posts.threadId })
        .from(posts)
        .where(isNotNull(posts.speaker));
      const own: (typeof posts.$inferSelect)[] = [];
      for (const { id } of threads)
        own.push(
          ...(await queries
            .select()
            .from(posts)
            .where(isBy(id, speakerOf(id, personId)))),
        );
      return own;
    },

    /** Destroys who said it, for good: posts of one speaker stay together under a mark made by chance. */
    async forget(tx: Queries, personId: string): Promise<void> {
      const threads = new Set((await this.listBy(tx, personId)).map(({ threadId }) => threadId));
      for (const id of threads)
        await tx
          .update(posts)
          .set({ sealedAuthor: null, speaker: newId() })
          .where(isBy(id, speakerOf(id, personId)));
    },
  };
}

export type Cover = ReturnType<typeof createCover>;

const isBy = (threadId: string, speaker: string) =>
  and(eq(posts.threadId, threadId), eq(posts.speaker, speaker));
