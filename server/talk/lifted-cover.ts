/**
 * The author of a post under the Chatham House rule, once two administrators have agreed that they will
 * see it (server/openness/break-glass.ts): shown to the two, told to the author, said to every reader.
 */
import { and, asc, desc, eq, gt, isNotNull } from "drizzle-orm";
import { can } from "#content/access/can.ts";
import type { Viewer } from "#content/access/tokens.ts";
import { notFound } from "#content/failure.ts";
import type { Database } from "#drizzle/database.ts";
import { breakGlass, logins, people, posts } from "#drizzle/schema/index.ts";
import { record } from "#server/audit.ts";
import type { Clock } from "#server/clock.ts";
import * as letters from "#server/mail/letters.ts";
import type { Mail } from "#server/mail/mail.ts";
import type { Cover } from "#server/talk/cover.ts";

/** For so long the desk says so. */
const toldMs = 30 * 24 * 60 * 60 * 1000;

export function createLiftedCover(needs: {
  database: Database;
  cover: Cover;
  mail: Mail;
  clock: Clock;
}) {
  const { database, cover, mail, clock } = needs;
  const { read } = database;

  /** Who wrote it, and a row in the log; null where nobody can tell any more. @throws NotFound */
  async function show(viewer: Viewer, requestId: string) {
    const found = await find(requestId);
    const isOpen = found?.request.expiresAt && found.request.expiresAt > clock();
    if (!found || !isOpen || !can(viewer, "seeBehindCover", found.request)) throw notFound();
    const author = cover.lift(found.post);
    await database.write(
      (tx) =>
        record(tx, {
          at: clock(),
          actor: viewer.person?.id ?? null,
          action: "break-glass.show",
          thing: found.post.id,
          detail: { request: requestId, kind: "post" },
        }),
      { quiet: true },
    );
    if (!author) return null;
    const [person] = await read
      .select({ name: people.name, handle: people.handle })
      .from(people)
      .where(eq(people.id, author));
    return person ?? null;
  }

  /** The outbox's handler: a letter to the author, whose address is written down nowhere. */
  async function tellAuthor(requestId: string): Promise<void> {
    const found = await find(requestId);
    const author = found && cover.lift(found.post);
    if (!author) return;
    const [login] = await read.select().from(logins).where(eq(logins.id, author));
    if (!login) return;
    try {
      await mail.sendNow(login.email, letters.coverLifted(found.request.reason));
    } catch {
      // What a mail server answers may quote the address, and is kept with the row.
      throw new Error("the mail server did not take the letter");
    }
  }

  /** Posts of the viewer's whose cover was lifted in the last weeks: who wrote them is asked of the seal. */
  async function listOwn(viewer: Viewer) {
    const since = new Date(clock().getTime() - toldMs);
    const rows = await read
      .select({ request: breakGlass, post: posts })
      .from(breakGlass)
      .innerJoin(posts, eq(posts.id, breakGlass.thing))
      .where(gt(breakGlass.agreedAt, since))
      .orderBy(desc(breakGlass.agreedAt))
      .limit(100);
    return rows
      .filter(({ post }) => viewer.person && cover.lift(post) === viewer.person.id)
      .map(({ request, post }) => ({
        id: request.id,
        reason: request.reason,
        at: request.agreedAt,
        address: `/threads/${post.threadId}#post-${post.number}`,
      }));
  }

  /** What every reader of a thread is told. */
  async function noticesIn(threadId: string) {
    return read
      .select({ id: breakGlass.id, at: breakGlass.agreedAt, reason: breakGlass.reason })
      .from(breakGlass)
      .innerJoin(posts, eq(posts.id, breakGlass.thing))
      .where(and(eq(posts.threadId, threadId), isNotNull(breakGlass.agreedAt)))
      .orderBy(asc(breakGlass.agreedAt));
  }

  async function find(requestId: string) {
    const [found] = await read
      .select({ request: breakGlass, post: posts })
      .from(breakGlass)
      .innerJoin(posts, eq(posts.id, breakGlass.thing))
      .where(and(eq(breakGlass.id, requestId), isNotNull(breakGlass.agreedAt)));
    return found;
  }

  return { show, tellAuthor, listOwn, noticesIn };
}

export type LiftedCover = ReturnType<typeof createLiftedCover>;
