/** What is said in a thread: written, shown with its author or under cover, and taken back. */
import { and, asc, count, eq, max } from "drizzle-orm";
import { can } from "#content/access/can.ts";
import type { Viewer } from "#content/access/tokens.ts";
import { conflict, invalid, notAllowed, notFound } from "#content/failure.ts";
import { newId } from "#content/id.ts";
import { identifierProblems } from "#content/practice/identifiers/problems.ts";
import { numberSpeakers } from "#content/talk/rules.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import { memberships, people, posts, schools } from "#drizzle/schema/index.ts";
import { record } from "#server/audit.ts";
import type { Limits } from "#server/auth/limits.ts";
import { type Clock, dayOf, startOf } from "#server/clock.ts";
import { schoolOf } from "#server/openness/openings.ts";
import type { Cover } from "#server/talk/cover.ts";
import type { ThreadIndexing } from "#server/talk/indexing.ts";
import type { Thread, Threads } from "#server/talk/threads.ts";

const longest = 5000;
const perPage = 50;

export function createPosts(needs: {
  database: Database;
  threads: Threads;
  cover: Cover;
  indexing: ThreadIndexing;
  limits: Limits;
  clock: Clock;
}) {
  const { database, threads, cover, indexing, limits, clock } = needs;
  const { read } = database;

  /** A page of a thread, the oldest first; the last page where none is asked for. */
  async function list(viewer: Viewer, thread: Thread, asked?: number) {
    const [total] = await read
      .select({ count: count() })
      .from(posts)
      .where(eq(posts.threadId, thread.id));
    const last = Math.max(1, Math.ceil((total?.count ?? 0) / perPage));
    const page = Math.min(asked ?? last, last);
    const [rows, names] = await Promise.all([
      read
        .select({ post: posts, name: people.name, handle: people.handle, school: schools.name })
        .from(posts)
        .leftJoin(people, eq(people.id, posts.personId))
        .leftJoin(schools, eq(schools.id, posts.schoolId))
        .where(eq(posts.threadId, thread.id))
        .orderBy(asc(posts.number))
        .limit(perPage)
        .offset((page - 1) * perPage),
      nameSpeakers(thread),
    ]);
    return {
      posts: rows.map(({ post, name, handle, school }) => ({
        id: post.id,
        number: post.number,
        body: post.body,
        at: post.at,
        isTakenBack: post.takenBackAt !== null,
        isOwn: isBy(viewer, post),
        author: handle ? { name, handle, school } : null,
        speaker: names.get(post.speaker ?? "") ?? null,
      })),
      total: total?.count ?? 0,
      page,
      pageSize: perPage,
    };
  }

  /** "Speaker 1" and on, by the order of their first posts in the whole thread. */
  async function nameSpeakers(thread: Thread): Promise<Map<string, string>> {
    if (thread.rule === "attributed") return new Map();
    const rows = await read
      .select({ speaker: posts.speaker })
      .from(posts)
      .where(eq(posts.threadId, thread.id))
      .orderBy(asc(posts.number));
    return numberSpeakers(rows.flatMap(({ speaker }) => speaker ?? []));
  }

  const isBy = (
    viewer: Viewer,
    post: Pick<typeof posts.$inferSelect, "threadId" | "personId" | "speaker">,
  ) =>
    viewer.person !== null &&
    (post.speaker === null
      ? post.personId === viewer.person.id
      : post.speaker === cover.speakerOf(post.threadId, viewer.person.id));

  /** @throws NotFound, NotAllowed, Invalid */
  async function write(viewer: Viewer, threadId: string, words: string): Promise<string> {
    const { thread, alliance } = await threads.get(viewer, threadId);
    const person = viewer.person;
    if (!person || !can(viewer, "writeInThread", thread))
      throw notAllowed("Those who may read it may write in it.");
    await limits.count("post", person.id);
    const body = words.trim();
    if (!body || body.length > longest)
      throw invalid([{ field: "body", message: `Write up to ${longest} characters.` }]);
    const problems = identifierProblems(body, "body", [
      alliance.name,
      ...(await listSchoolNames(alliance.id)),
    ]);
    if (problems.length > 0) throw invalid(problems);
    return database.write((tx) =>
      store(tx, thread, { personId: person.id, schoolId: schoolOf(viewer), body, at: clock() }),
    );
  }

  /**
   * Stores a post, in the caller's transaction. Under cover nothing else is written that could be laid
   * beside it: no row in the log, no exact time, no letter.
   */
  async function store(
    tx: Queries,
    thread: Thread,
    said: { personId: string; schoolId: string | null; body: string; at: Date },
  ): Promise<string> {
    const [last] = await tx
      .select({ number: max(posts.number) })
      .from(posts)
      .where(eq(posts.threadId, thread.id));
    const post = {
      id: newId(),
      threadId: thread.id,
      number: (last?.number ?? 0) + 1,
      body: said.body,
    };
    const { personId, schoolId, at } = said;
    const isCovered = thread.rule === "chatham-house";
    const author = isCovered
      ? { ...cover.hide(post, personId), at: startOf(dayOf(at)) }
      : { personId, schoolId, at };
    await tx.insert(posts).values({ ...post, ...author });
    await indexing.changed(tx, thread.id);
    if (isCovered) return post.id;
    await record(tx, {
      at,
      actor: personId,
      action: "thread.post",
      thing: thread.id,
      detail: { post: post.number },
    });
    return post.id;
  }

  /** An author takes back what they said: the words go, and that something stood there stays. */
  async function takeBack(viewer: Viewer, threadId: string, postId: string): Promise<void> {
    const { thread } = await threads.get(viewer, threadId);
    const isIt = and(eq(posts.id, postId), eq(posts.threadId, thread.id));
    const [post] = await read.select().from(posts).where(isIt);
    if (!post || !isBy(viewer, post)) throw notFound();
    if (post.takenBackAt) throw conflict("It is taken back already.");
    const at = clock();
    const isCovered = thread.rule === "chatham-house";
    await database.write(async (tx) => {
      await tx
        .update(posts)
        .set({ body: "", takenBackAt: isCovered ? startOf(dayOf(at)) : at })
        .where(isIt);
      await indexing.changed(tx, thread.id);
      if (!isCovered)
        await record(tx, {
          at,
          actor: viewer.person?.id ?? null,
          action: "thread.take-back",
          thing: thread.id,
          detail: { post: post.number },
        });
    });
  }

  /** What a person said, under cover too, to take along: nobody else is handed it. */
  async function listOwn(personId: string) {
    const named = await read.select().from(posts).where(eq(posts.personId, personId));
    const covered = await cover.listBy(read, personId);
    return [...named, ...covered].map(({ threadId, number, body, at }) => ({
      thread: threadId,
      number,
      body,
      at,
    }));
  }

  /** A thread may speak of its schools by name. */
  async function listSchoolNames(allianceId: string): Promise<string[]> {
    const rows = await read
      .select({ name: schools.name })
      .from(memberships)
      .innerJoin(schools, eq(schools.id, memberships.schoolId))
      .where(eq(memberships.allianceId, allianceId));
    return rows.map(({ name }) => name);
  }

  return { list, write, store, takeBack, listOwn };
}

export type Posts = ReturnType<typeof createPosts>;
