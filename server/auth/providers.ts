/**
 * Accounts that people have elsewhere: their school's Google or Microsoft, or any provider that speaks
 * OIDC. Somebody who is signed in connects one; from then on it signs them in. And their passkeys.
 */
import { and, asc, eq, inArray, ne } from "drizzle-orm";
import type { JoiningPolicy } from "#content/access/policy.ts";
import { conflict, notFound } from "#content/failure.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import { accounts, passkeys } from "#drizzle/schema/index.ts";
import { record } from "#server/audit.ts";
import type { Auth } from "#server/auth/auth.ts";
import type { Caller } from "#server/auth/sign-in.ts";
import type { WaysIn } from "#server/auth/ways-in.ts";
import type { Clock } from "#server/clock.ts";
import type { Provider } from "#server/env.ts";

export function createProviders(needs: {
  database: Database;
  auth: () => Promise<Auth>;
  waysIn: WaysIn;
  providers: Provider[];
  clock: Clock;
  /** Has better-auth ask the providers again who they are: one may have been down. */
  reopen: () => void;
}) {
  const { database, auth, waysIn, providers, clock, reopen } = needs;

  /** What the sign-in page offers. */
  async function list(): Promise<{ id: string; name: string }[]> {
    return (await waysIn.get()).provider ? providers.map(({ id, name }) => ({ id, name })) : [];
  }

  /** Where to send somebody who signs in with a provider; the cookie proves that they came from here. */
  async function begin(id: string, back: string, caller: Caller) {
    await requireOpen(id);
    const { api } = await auth();
    const { headers, response } = await api
      .signInSocial({
        body: { provider: id, callbackURL: back, errorCallbackURL: "/sign-in?failed" },
        headers: caller.headers,
        returnHeaders: true,
      })
      .catch(unanswered);
    return { url: addressIn(response), cookies: headers.getSetCookie() };
  }

  /** The same for somebody who is signed in and connects an account. */
  async function connect(id: string, caller: Caller) {
    await requireOpen(id);
    const { api } = await auth();
    const { headers, response } = await api
      .linkSocialAccount({
        body: {
          provider: id,
          callbackURL: "/settings?done=connected",
          errorCallbackURL: "/settings?done=not-connected",
        },
        headers: caller.headers,
        returnHeaders: true,
      })
      .catch(unanswered);
    return { url: addressIn(response), cookies: headers.getSetCookie() };
  }

  /** What a person has connected, and their passkeys. */
  async function listOf(personId: string) {
    const [connected, keys] = await Promise.all([
      database.read
        .select({ id: accounts.id, providerId: accounts.providerId })
        .from(accounts)
        .where(and(eq(accounts.userId, personId), ne(accounts.providerId, "credential"))),
      database.read
        .select({ id: passkeys.id, name: passkeys.name, createdAt: passkeys.createdAt })
        .from(passkeys)
        .where(eq(passkeys.userId, personId))
        .orderBy(asc(passkeys.createdAt)),
    ]);
    return {
      passkeys: keys,
      connected: connected.map(({ id, providerId }) => ({
        id,
        providerId,
        name: providers.find((provider) => provider.id === providerId)?.name ?? providerId,
      })),
    };
  }

  /** @throws Conflict where it is the last way in that is left. */
  async function disconnect(personId: string, accountId: string): Promise<void> {
    const open = await waysIn.get();
    await database.write(async (tx) => {
      const gone = await tx
        .delete(accounts)
        .where(
          and(
            eq(accounts.id, accountId),
            eq(accounts.userId, personId),
            ne(accounts.providerId, "credential"),
          ),
        )
        .returning();
      if (gone.length === 0) throw notFound();
      await requireAnotherWayIn(tx, personId, open);
      await record(tx, {
        at: clock(),
        actor: personId,
        action: "account.disconnect",
        thing: personId,
        detail: { provider: gone[0]?.providerId },
      });
    });
  }

  /** @throws Conflict where it is the last way in that is left. */
  async function forgetPasskey(personId: string, passkeyId: string): Promise<void> {
    const open = await waysIn.get();
    await database.write(async (tx) => {
      const gone = await tx
        .delete(passkeys)
        .where(and(eq(passkeys.id, passkeyId), eq(passkeys.userId, personId)))
        .returning();
      if (gone.length === 0) throw notFound();
      await requireAnotherWayIn(tx, personId, open);
      await record(tx, {
        at: clock(),
        actor: personId,
        action: "passkey.remove",
        thing: personId,
      });
    });
  }

  /** Asked once one way is gone, over what is open today. */
  async function requireAnotherWayIn(
    tx: Queries,
    personId: string,
    open: JoiningPolicy,
  ): Promise<void> {
    if (open.link) return;
    const usable = [
      ...(open.password ? ["credential"] : []),
      ...(open.provider ? providers.map(({ id }) => id) : []),
    ];
    const left = and(eq(accounts.userId, personId), inArray(accounts.providerId, usable));
    if ((await tx.$count(accounts, left)) > 0) return;
    if (open.passkey && (await tx.$count(passkeys, eq(passkeys.userId, personId))) > 0) return;
    throw conflict(
      open.password
        ? "Set a password first: you could not get in any more."
        : "It is your last way in: you could not get in any more. Add another first.",
    );
  }

  function unanswered(thrown: unknown): never {
    reopen();
    if ((thrown as { statusCode?: number }).statusCode === undefined) throw thrown;
    throw conflict("Your school’s sign-in did not answer. Try again, or take another way.");
  }

  async function requireOpen(id: string): Promise<void> {
    if (!(await list()).some((provider) => provider.id === id)) throw notFound();
  }

  return { list, begin, connect, listOf, disconnect, forgetPasskey };
}

function addressIn(response: unknown): string {
  const { url } = response as { url?: unknown };
  if (typeof url !== "string") throw new Error("better-auth gave no address to go to");
  return url;
}

export type Providers = ReturnType<typeof createProviders>;
