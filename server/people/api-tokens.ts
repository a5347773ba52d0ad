/**
 * Personal tokens. Whose a token is, is read from its row each time, and so is what that person may do:
 * a token that was revoked, and a person who has left, are nobody at once.
 */
import { and, desc, eq, gt, lte } from "drizzle-orm";
import { mostTokens, type NewToken, type TokenScope } from "#content/access/api-token.ts";
import { can } from "#content/access/can.ts";
import type { Viewer } from "#content/access/tokens.ts";
import { conflict, notAllowed, notFound } from "#content/failure.ts";
import { newId } from "#content/id.ts";
import type { Database } from "#drizzle/database.ts";
import { apiTokens, people } from "#drizzle/schema/index.ts";
import { record } from "#server/audit.ts";
import { hashToken, newToken } from "#server/auth/token.ts";
import { type Clock, dayOf } from "#server/clock.ts";
import * as letters from "#server/mail/letters.ts";
import type { Mail } from "#server/mail/mail.ts";
import type { Sessions } from "#server/people/sessions.ts";
import { isLetIn } from "#server/people/suspended.ts";

/** A token in use: what it may do, and in whose name. */
export type Bearer = {
  id: string;
  name: string;
  scopes: TokenScope[];
  expiresAt: Date;
  viewer: Viewer;
};

/** So that a token that was published by mistake is known for what it is. */
const prefix = "pc_";
const dayMs = 24 * 60 * 60 * 1000;

export function createApiTokens(needs: {
  database: Database;
  sessions: Sessions;
  mail: Mail;
  clock: Clock;
  /** Outside the demo a sample person is nobody. */
  demo: boolean;
}) {
  const { database, sessions, mail, clock, demo } = needs;
  const { read } = database;

  /** Makes a token; its text is given here and never again. @throws Conflict for one too many. */
  async function make(viewer: Viewer, { name, scopes, days }: NewToken) {
    const person = viewer.person;
    if (!person || !can(viewer, "makeToken", null)) throw notAllowed("Sign in first.");
    const token = prefix + newToken();
    const now = clock();
    const row = {
      id: newId(),
      personId: person.id,
      name,
      hash: hashToken(token),
      scopes,
      createdAt: now,
      expiresAt: new Date(now.getTime() + days * dayMs),
    };
    await database.write(
      async (tx) => {
        const own = eq(apiTokens.personId, person.id);
        await tx.delete(apiTokens).where(and(own, lte(apiTokens.expiresAt, now)));
        if ((await tx.$count(apiTokens, own)) >= mostTokens)
          throw conflict(`You have ${mostTokens} tokens. Revoke one that you no longer use.`);
        await tx.insert(apiTokens).values(row);
        await mail.sendTo(tx, [person.id], letters.tokenMade(name));
        await record(tx, {
          at: now,
          actor: person.id,
          action: "api-token.make",
          thing: row.id,
          detail: { name, scopes, days },
        });
      },
      { quiet: true },
    );
    return { token, expiresAt: row.expiresAt };
  }

  /** A person's tokens in force, the newest first. */
  async function list(personId: string) {
    return read
      .select({
        id: apiTokens.id,
        name: apiTokens.name,
        scopes: apiTokens.scopes,
        createdAt: apiTokens.createdAt,
        expiresAt: apiTokens.expiresAt,
        lastUsedOn: apiTokens.lastUsedOn,
      })
      .from(apiTokens)
      .where(and(eq(apiTokens.personId, personId), gt(apiTokens.expiresAt, clock())))
      .orderBy(desc(apiTokens.createdAt));
  }

  /** @throws NotFound for a token that is not the viewer's. */
  async function revoke(viewer: Viewer, id: string): Promise<void> {
    const personId = viewer.person?.id ?? "";
    await database.write(
      async (tx) => {
        const [gone] = await tx
          .delete(apiTokens)
          .where(and(eq(apiTokens.id, id), eq(apiTokens.personId, personId)))
          .returning();
        if (!gone) throw notFound("There is no such token.");
        await record(tx, {
          at: clock(),
          actor: personId,
          action: "api-token.revoke",
          thing: id,
          detail: { name: gone.name },
        });
      },
      { quiet: true },
    );
  }

  /**
   * Whoever the token speaks for today; undefined where it is unknown, revoked or has run out. The day
   * is kept as its last, save where that would tell too much.
   */
  async function findBearer(
    token: string,
    { isNoted = true }: { isNoted?: boolean } = {},
  ): Promise<Bearer | undefined> {
    const [found] = await read
      .select({
        token: apiTokens,
        person: { id: people.id, handle: people.handle, name: people.name },
        isSample: people.isSample,
      })
      .from(apiTokens)
      .innerJoin(people, eq(people.id, apiTokens.personId))
      .where(
        and(eq(apiTokens.hash, hashToken(token)), gt(apiTokens.expiresAt, clock()), isLetIn(read)),
      );
    if (!found || (found.isSample && !demo)) return undefined;
    const { id, name, scopes, expiresAt, lastUsedOn } = found.token;
    const today = dayOf(clock());
    if (isNoted && lastUsedOn !== today)
      await database.write(
        (tx) => tx.update(apiTokens).set({ lastUsedOn: today }).where(eq(apiTokens.id, id)),
        { quiet: true },
      );
    return { id, name, scopes, expiresAt, viewer: await sessions.viewerOf(found.person) };
  }

  return { make, list, revoke, findBearer };
}

export type ApiTokens = ReturnType<typeof createApiTokens>;
