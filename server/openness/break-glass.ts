/**
 * Breaking the glass. Administrators have no right to read by themselves: one asks, with a reason;
 * another agrees; it lasts for hours, ends by itself, and is seen by those concerned. A write-up is
 * opened by a token that the asker holds while it lasts (server/people/sessions.ts); what it does for a
 * post under the Chatham House rule is in lifted-cover.ts.
 */

import { and, desc, eq, gt, inArray, isNotNull, isNull, lte, ne } from "drizzle-orm";
import { can } from "#content/access/can.ts";
import type { Viewer } from "#content/access/tokens.ts";
import { formatMoment } from "#content/day.ts";
import { conflict, invalid, notAllowed, notFound, type Problem } from "#content/failure.ts";
import { newId } from "#content/id.ts";
import type { LogKind } from "#content/log/kinds.ts";
import { addressOf } from "#content/practice/address.ts";
import { identifierProblems } from "#content/practice/identifiers/problems.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import { breakGlass, people, teamMembers, writeUps } from "#drizzle/schema/index.ts";
import { record } from "#server/audit.ts";
import { type Clock, dayOf } from "#server/clock.ts";
import { enqueue } from "#server/jobs/outbox.ts";
import * as letters from "#server/mail/letters.ts";
import type { Mail } from "#server/mail/mail.ts";
import { addressesOf, findGlass } from "#server/openness/glass.ts";
import { countAdministrators, listAdministratorAddresses } from "#server/people/administrators.ts";
import { writeToAuthors } from "#server/practice/author-letters.ts";
import type { Indexing } from "#server/practice/indexing.ts";
import { applyPublishedAudience } from "#server/practice/published-audience.ts";

type Request = typeof breakGlass.$inferSelect;

/** How long it lasts, in hours: to read a write-up, and to see who wrote a post. */
const lasts = { "write-up": 4, post: 24 } as const;

export function createBreakGlass(needs: {
  database: Database;
  indexing: Indexing;
  mail: Mail;
  clock: Clock;
}) {
  const { database, indexing, mail, clock } = needs;
  const { read } = database;

  /** What was asked, the newest first, for administrators. @throws NotFound for all others */
  async function list(viewer: Viewer) {
    if (!can(viewer, "askBreakGlass", null)) throw notFound();
    const rows = await read
      .select()
      .from(breakGlass)
      .orderBy(desc(breakGlass.askedAt), desc(breakGlass.id))
      .limit(100);
    const [names, addresses, administrators] = await Promise.all([
      namesOf(rows),
      addressesOf(read, rows),
      countAdministrators(read, dayOf(clock())),
    ]);
    return {
      hasSecond: administrators > 1,
      requests: rows.map((request) => ({
        ...describe(request, names),
        address: addresses.get(request.thing) ?? null,
        isOwn: request.askedBy === viewer.person?.id,
        mayAgree: stateOf(request) === "waiting" && can(viewer, "agreeBreakGlass", request),
        mayShow:
          request.kind === "post" &&
          stateOf(request) === "open" &&
          can(viewer, "seeBehindCover", request),
      })),
    };
  }

  /** What waits for the viewer, as another administrator, to agree to. */
  async function listWaiting(viewer: Viewer) {
    if (!can(viewer, "askBreakGlass", null)) return [];
    const rows = await read
      .select({ id: breakGlass.id, askedBy: people.name, reason: breakGlass.reason })
      .from(breakGlass)
      .innerJoin(people, eq(people.id, breakGlass.askedBy))
      .where(
        and(
          isNull(breakGlass.agreedAt),
          isNull(breakGlass.refusedAt),
          ne(breakGlass.askedBy, viewer.person?.id ?? ""),
        ),
      )
      .orderBy(desc(breakGlass.askedAt))
      .limit(20);
    return rows;
  }

  /** Write-ups of the viewer's that an administrator may read at this moment. */
  async function listOpenOn(viewer: Viewer) {
    return read
      .select({
        id: breakGlass.id,
        reason: breakGlass.reason,
        until: breakGlass.expiresAt,
        key: writeUps.key,
        title: writeUps.title,
      })
      .from(breakGlass)
      .innerJoin(writeUps, eq(writeUps.id, breakGlass.thing))
      .innerJoin(
        teamMembers,
        and(eq(teamMembers.writeUpId, writeUps.id), eq(teamMembers.role, "author")),
      )
      .where(
        and(eq(teamMembers.personId, viewer.person?.id ?? ""), gt(breakGlass.expiresAt, clock())),
      )
      .limit(20);
  }

  /** For whom a write-up was opened, and why: for its authors, once somebody agreed. */
  async function listFor(writeUpId: string) {
    const rows = await read
      .select()
      .from(breakGlass)
      .where(and(eq(breakGlass.thing, writeUpId), isNotNull(breakGlass.agreedAt)))
      .orderBy(desc(breakGlass.agreedAt));
    const names = await namesOf(rows);
    return rows.map((request) => describe(request, names));
  }

  /** @throws NotFound, Invalid, Conflict while the same is asked or open already */
  async function ask(viewer: Viewer, asked: { address: string; reason: string }): Promise<void> {
    const person = viewer.person;
    if (!person || !can(viewer, "askBreakGlass", null)) throw notFound();
    const reason = asked.reason.trim().slice(0, 500);
    const problems: Problem[] = identifierProblems(reason, "reason", []);
    if (reason.length < 10)
      problems.push({ field: "reason", message: "Say why, in a sentence: it will be read." });
    const glass = await findGlass(read, asked.address.trim());
    if ("message" in glass) problems.push(glass);
    if (problems.length > 0 || "message" in glass) throw invalid(problems);
    await database.write(async (tx) => {
      const same = await tx.select().from(breakGlass).where(eq(breakGlass.thing, glass.thing));
      if (same.some((request) => ["waiting", "open"].includes(stateOf(request))))
        throw conflict("This is asked already, or open.");
      const id = newId();
      await tx
        .insert(breakGlass)
        .values({ id, ...glass, reason, askedBy: person.id, askedAt: clock() });
      await changed(tx, viewer, "break-glass.ask", { id, ...glass });
      const letter = letters.glassAsked({ by: person.name, reason });
      const others = await listAdministratorAddresses(tx, dayOf(clock()), { but: person.id });
      for (const email of others) await mail.send(tx, email, letter);
    });
  }

  /** @throws NotFound, NotAllowed for the asker, Conflict */
  async function agree(viewer: Viewer, id: string): Promise<void> {
    const request = await getWaiting(viewer, id);
    if (!can(viewer, "agreeBreakGlass", request))
      throw notAllowed("Another administrator agrees: nobody agrees with themselves.");
    const now = clock();
    const expiresAt = new Date(now.getTime() + lasts[request.kind] * 3_600_000);
    await database.write(async (tx) => {
      const [agreed] = await tx
        .update(breakGlass)
        .set({ agreedBy: viewer.person?.id ?? null, agreedAt: now, expiresAt })
        .where(isWaiting(id))
        .returning();
      if (!agreed) throw conflict("Somebody has answered this already.");
      await changed(tx, viewer, "break-glass.agree", agreed);
      await enqueue(tx, expiresAt, "end-break-glass", { id });
      // The row names the post: who wrote it is found, told and forgotten when the letter goes.
      if (agreed.kind === "post") await enqueue(tx, now, "tell-covered-author", { id });
      else await openWriteUp(tx, agreed, viewer.person?.name ?? "");
    });
  }

  /** Another says no, or the asker takes it back. @throws NotFound, Conflict */
  async function refuse(viewer: Viewer, id: string): Promise<void> {
    const request = await getWaiting(viewer, id);
    await database.write(async (tx) => {
      const done = await tx
        .update(breakGlass)
        .set({ refusedBy: viewer.person?.id ?? null, refusedAt: clock() })
        .where(isWaiting(id))
        .returning();
      if (done.length === 0) throw conflict("Somebody has answered this already.");
      await changed(tx, viewer, "break-glass.refuse", request);
    });
  }

  /** The outbox's handler: notes the end, which the clock has brought already. */
  async function end(id: string): Promise<void> {
    await database.write(async (tx) => {
      const [ended] = await tx
        .update(breakGlass)
        .set({ endedAt: clock() })
        .where(
          and(
            eq(breakGlass.id, id),
            isNull(breakGlass.endedAt),
            lte(breakGlass.expiresAt, clock()),
          ),
        )
        .returning();
      if (!ended) return;
      const { kind, thing } = ended;
      const detail = { request: id, kind };
      await record(tx, { at: clock(), actor: null, action: "break-glass.end", thing, detail });
    });
  }

  async function getWaiting(viewer: Viewer, id: string): Promise<Request> {
    const [request] = await read.select().from(breakGlass).where(eq(breakGlass.id, id));
    if (!request || !can(viewer, "askBreakGlass", null)) throw notFound();
    return request;
  }

  /** The write-up takes its token, and its authors are told. */
  async function openWriteUp(tx: Queries, request: Request, agreer: string): Promise<void> {
    await applyPublishedAudience(tx, request.thing, dayOf(clock()));
    await indexing.published(tx, request.thing);
    const [writeUp] = await tx.select().from(writeUps).where(eq(writeUps.id, request.thing));
    const [asker] = await tx.select().from(people).where(eq(people.id, request.askedBy));
    if (!writeUp || !asker || !request.expiresAt) return;
    const letter = letters.glassBroken({
      asker: asker.name,
      agreer,
      title: writeUp.title,
      until: formatMoment(request.expiresAt),
      reason: request.reason,
      path: `${addressOf(writeUp)}/openings`,
    });
    await writeToAuthors(tx, mail, writeUp.id, letter);
  }

  const changed = (
    tx: Queries,
    viewer: Viewer,
    action: LogKind,
    { id, kind, thing }: Pick<Request, "id" | "kind" | "thing">,
  ) =>
    record(tx, {
      at: clock(),
      actor: viewer.person?.id ?? null,
      action,
      thing,
      detail: { request: id, kind },
    });

  function stateOf(request: Request): "waiting" | "refused" | "open" | "over" {
    if (request.refusedAt) return "refused";
    if (!request.expiresAt) return "waiting";
    return request.expiresAt > clock() ? "open" : "over";
  }

  function describe(request: Request, names: Map<string, string>) {
    const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
    const { id, kind, reason, askedAt, agreedAt, expiresAt, refusedAt } = request;
    return {
      id,
      kind,
      reason,
      askedAt,
      agreedAt,
      expiresAt,
      refusedAt,
      state: stateOf(request),
      asker: nameOf(request.askedBy),
      agreer: nameOf(request.agreedBy),
      refuser: nameOf(request.refusedBy),
    };
  }

  async function namesOf(requests: Request[]): Promise<Map<string, string>> {
    const ids = requests.flatMap(({ askedBy, agreedBy, refusedBy }) =>
      [askedBy, agreedBy, refusedBy].filter((id) => id !== null),
    );
    const rows = await read
      .select({ id: people.id, name: people.name })
      .from(people)
      .where(inArray(people.id, ids));
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  return { list, listWaiting, listOpenOn, listFor, ask, agree, refuse, end };
}

export type BreakGlass = ReturnType<typeof createBreakGlass>;

const isWaiting = (id: string) =>
  and(eq(breakGlass.id, id), isNull(breakGlass.agreedAt), isNull(breakGlass.refusedAt));
