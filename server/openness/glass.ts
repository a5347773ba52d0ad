/** What an administrator points at when asking to break the glass: a write-up, or a post under cover. */
import { and, eq, inArray } from "drizzle-orm";
import type { Problem } from "#content/failure.ts";
import { keyOf } from "#content/practice/address.ts";
import type { Queries } from "#drizzle/database.ts";
import { posts, threads, writeUps } from "#drizzle/schema/index.ts";

export type Glass = { kind: "write-up" | "post"; thing: string };

/** From an address, whole or from its first slash; else what is the matter with it. */
export async function findGlass(read: Queries, address: string): Promise<Glass | Problem> {
  const slug = /\/practice\/([^/?#\s]+)/.exec(address)?.[1];
  if (slug) {
    const [writeUp] = await read
      .select({ id: writeUps.id, version: writeUps.version })
      .from(writeUps)
      .where(eq(writeUps.key, keyOf(slug)));
    if (writeUp && writeUp.version > 0) return { kind: "write-up", thing: writeUp.id };
    return problem("Nothing is published at that address.");
  }
  const [, threadId = "", number = ""] = /\/threads\/(\w+)#post-(\d{1,6})/.exec(address) ?? [];
  const [post] = await read
    .select({ id: posts.id, speaker: posts.speaker })
    .from(posts)
    .where(and(eq(posts.threadId, threadId), eq(posts.number, Number(number))));
  if (post?.speaker) return { kind: "post", thing: post.id };
  return problem(
    post
      ? "That post shows who wrote it."
      : "Give the address of a write-up (/practice/…) or of a post (/threads/…#post-1).",
  );
}

/** Where each of them stands, by its id, in addresses that give no title away. */
export async function addressesOf(read: Queries, things: Glass[]): Promise<Map<string, string>> {
  const idsOf = (kind: Glass["kind"]) =>
    things.flatMap((glass) => (glass.kind === kind ? [glass.thing] : []));
  const [pages, said] = await Promise.all([
    read
      .select({ id: writeUps.id, key: writeUps.key })
      .from(writeUps)
      .where(inArray(writeUps.id, idsOf("write-up"))),
    read
      .select({ id: posts.id, number: posts.number, threadId: threads.id })
      .from(posts)
      .innerJoin(threads, eq(threads.id, posts.threadId))
      .where(inArray(posts.id, idsOf("post"))),
  ]);
  return new Map([
    ...pages.map(({ id, key }) => [id, `/practice/x-${key}`] as const),
    ...said.map(({ id, threadId, number }) => [id, `/threads/${threadId}#post-${number}`] as const),
  ]);
}

const problem = (message: string): Problem => ({ field: "address", message });
