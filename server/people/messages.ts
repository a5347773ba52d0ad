/**
 * Messages between two people. They are read and answered here; a letter tells the other that one has
 * come. Neither sees the other's address: letters come from the commons, and answers go by this page.
 */
import { and, asc, count, desc, eq, inArray, isNull, or } from "drizzle-orm";
import { can } from "#content/access/can.ts";
import type { Viewer } from "#content/access/tokens.ts";
import { invalid, notAllowed, notFound } from "#content/failure.ts";
import { newId } from "#content/id.ts";
import { Profile } from "#content/people/profile.ts";
import type { Database } from "#drizzle/database.ts";
import { messages, people, profiles } from "#drizzle/schema/index.ts";
import { record } from "#server/audit.ts";
import type { Limits } from "#server/auth/limits.ts";
import type { Clock } from "#server/clock.ts";
import { messageCame } from "#server/mail/letters.ts";
import type { Mail } from "#server/mail/mail.ts";
import type { Sessions } from "#server/people/sessions.ts";

const longest = 4000;
const perConversation = 200;

export function createMessages(needs: {
  database: Database;
  sessions: Sessions;
  limits: Limits;
  mail: Mail;
  clock: Clock;
}) {
  const { database, sessions, limits, mail, clock } = needs;
  const { read } = database;

  /**
   * Writes to somebody by their handle. @throws NotFound for nobody, and where they take none, save
   * in answer to their own; Invalid for an empty or too long text.
   */
  async function send(viewer: Viewer, handle: string, text: string): Promise<void> {
    const from = viewer.person;
    if (!from || !can(viewer, "writeMessages", null))
      throw notAllowed("Messages are written by people of a school here.");
    const to = await getOther(viewer, handle);
    if (!(await takesFrom(to, from.id))) throw notFound();
    const said = text.trim();
    if (!said || said.length > longest)
      throw invalid([{ field: "text", message: `Write up to ${longest} characters.` }]);
    await limits.count("message", from.id);
    await database.write(
      async (tx) => {
        const id = newId();
        await tx
          .insert(messages)
          .values({ id, fromId: from.id, toId: to.id, text: said, sentAt: clock() });
        const path = `/messages/${from.handle}`;
        await mail.sendTo(tx, [to.id], messageCame({ by: from.name, text: said, path }));
        await record(tx, { at: clock(), actor: from.id, action: "message.send", thing: id });
      },
      { quiet: true },
    );
  }

  async function getOther(viewer: Viewer, handle: string) {
    const [other] = await read
      .select({
        id: people.id,
        handle: people.handle,
        name: people.name,
        post: people.post,
        profile: profiles.profile,
      })
      .from(people)
      .leftJoin(profiles, eq(profiles.personId, people.id))
      .where(eq(people.handle, handle));
    if (!other || other.id === viewer.person?.id)
      throw notFound("There is nobody here by that name.");
    return other;
  }

  /** Who takes no messages can still be answered by whom they wrote to. */
  async function takesFrom(
    to: { id: string; handle: string; name: string; profile: Profile | null },
    fromId: string,
  ): Promise<boolean> {
    const [wrote] = await read
      .select({ id: messages.id })
      .from(messages)
      .where(and(eq(messages.fromId, to.id), eq(messages.toId, fromId)))
      .limit(1);
    if (wrote) return true;
    return Profile.parse(to.profile ?? {}).takesMessages && (await sessions.viewerOf(to)).isMember;
  }

  /** What two people wrote to each other, the oldest first; what came is marked as read. */
  async function open(viewer: Viewer, handle: string) {
    const conversation = await get(viewer, handle);
    await markRead(
      viewer,
      conversation.messages.flatMap(({ id, isUnread }) => (isUnread ? id : [])),
    );
    return conversation;
  }

  /** What came to the viewer and was read; what is not theirs stays as it is. */
  async function markRead(viewer: Viewer, ids: string[]): Promise<void> {
    if (ids.length === 0) return;
    const isTheirs = and(
      inArray(messages.id, ids),
      eq(messages.toId, viewer.person?.id ?? ""),
      isNull(messages.readAt),
    );
    await database.write((tx) => tx.update(messages).set({ readAt: clock() }).where(isTheirs), {
      quiet: true,
    });
  }

  /** The same, and nothing is marked. */
  async function get(viewer: Viewer, handle: string) {
    const own = viewer.person?.id ?? "";
    const other = await getOther(viewer, handle);
    const between = or(
      and(eq(messages.fromId, own), eq(messages.toId, other.id)),
      and(eq(messages.fromId, other.id), eq(messages.toId, own)),
    );
    const latest = await read
      .select()
      .from(messages)
      .where(between)
      .orderBy(desc(messages.sentAt), desc(messages.id))
      .limit(perConversation);
    const takes = await takesFrom(other, own);
    if (latest.length === 0 && !takes) throw notFound();
    return {
      other: { handle: other.handle, name: other.name, post: other.post },
      takes,
      messages: latest.reverse().map(({ id, fromId, toId, text, sentAt, readAt }) => ({
        ...{ id, text, sentAt, isOwn: fromId === own },
        isUnread: toId === own && readAt === null,
      })),
    };
  }

  /** With whom one writes, the newest first, with how many are unread. */
  async function list(viewer: Viewer) {
    const own = viewer.person?.id ?? "";
    const latest = await read
      .select({ fromId: messages.fromId, toId: messages.toId, sentAt: messages.sentAt })
      .from(messages)
      .where(or(eq(messages.fromId, own), eq(messages.toId, own)))
      .orderBy(desc(messages.sentAt))
      .limit(1000);
    const newest = new Map<string, Date>();
    for (const { fromId, toId, sentAt } of latest) {
      const other = fromId === own ? toId : fromId;
      if (!newest.has(other)) newest.set(other, sentAt);
    }
    if (newest.size === 0) return [];
    const [others, unread] = await Promise.all([
      read
        .select({ id: people.id, handle: people.handle, name: people.name })
        .from(people)
        .where(inArray(people.id, [...newest.keys()]))
        .orderBy(asc(people.name)),
      read
        .select({ id: messages.fromId, count: count() })
        .from(messages)
        .where(and(eq(messages.toId, own), isNull(messages.readAt)))
        .groupBy(messages.fromId),
    ]);
    const counts = new Map(unread.map((row) => [row.id, row.count]));
    return others
      .map(({ id, handle, name }) => ({
        handle,
        name,
        unread: counts.get(id) ?? 0,
        at: newest.get(id) ?? new Date(0),
      }))
      .sort((one, other) => other.at.getTime() - one.at.getTime());
  }

  async function countUnread(viewer: Viewer): Promise<number> {
    if (!viewer.person) return 0;
    const [row] = await read
      .select({ count: count() })
      .from(messages)
      .where(and(eq(messages.toId, viewer.person.id), isNull(messages.readAt)));
    return row?.count ?? 0;
  }

  return { send, open, get, markRead, list, countUnread };
}

export type Messages = ReturnType<typeof createMessages>;
