/** Threads, the cover of those who speak in them, and lifting it. */
import { createSealing } from "#server/auth/sealing.ts";
import type { Ground } from "#server/ground.ts";
import { createCover } from "#server/talk/cover.ts";
import { createThreadIndexing } from "#server/talk/indexing.ts";
import { createLiftedCover } from "#server/talk/lifted-cover.ts";
import { createPosts } from "#server/talk/posts.ts";
import { createThreads } from "#server/talk/threads.ts";

export function createTalk(ground: Ground) {
  const sealing = createSealing(ground.env.sessionSecret, "cover of a speaker");
  const cover = createCover({ sealing });
  const threadIndexing = createThreadIndexing(ground);
  const threads = createThreads({ ...ground, indexing: threadIndexing });
  const posts = createPosts({ ...ground, threads, cover, indexing: threadIndexing });
  const liftedCover = createLiftedCover({ ...ground, cover });
  return { cover, threadIndexing, threads, posts, liftedCover };
}

export type Talk = ReturnType<typeof createTalk>;
