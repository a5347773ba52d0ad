/**
 * Changing the address one signs in with: a link goes to the new one, and counts for whoever is signed
 * in as the person who asked. Whether another account has the address is told to that address alone.
 */
import { and, eq, gt } from "drizzle-orm";
import { conflict, invalid, notFound } from "#content/failure.ts";
import { newId } from "#content/id.ts";
import type { Database } from "#drizzle/database.ts";
import { logins, verifications } from "#drizzle/schema/index.ts";
import { record } from "#server/audit.ts";
import type { Auth } from "#server/auth/auth.ts";
import type { Limits } from "#server/auth/limits.ts";
import { linkMinutes } from "#server/auth/times.ts";
import { hashToken, newToken } from "#server/auth/token.ts";
import type { Clock } from "#server/clock.ts";
import * as letters from "#server/mail/letters.ts";
import type { Mail } from "#server/mail/mail.ts";
import { parseEmail } from "#server/people/invitations.ts";

/** Under what a person's one open change is kept. */
export const addressChangeOf = (personId: string): string => `change-address:${personId}`;

export function createAddresses(needs: {
  database: Database;
  auth: () => Promise<Auth>;
  limits: Limits;
  mail: Mail;
  clock: Clock;
}) {
  const { database, auth, limits, mail, clock } = needs;
  const { read } = database;

  /** The address a person signs in with; null for a sample person, who has none. */
  async function find(personId: string): Promise<string | null> {
    const [login] = await read.select().from(logins).where(eq(logins.id, personId));
    return login?.email ?? null;
  }

  /** Sends the link; an earlier one counts no more. @throws Invalid, also for a wrong password. */
  async function ask(personId: string, asked: { email: string; password: string }): Promise<void> {
    await limits.count("sign-in by account", personId);
    const present = await find(personId);
    if (present === null) throw notFound();
    if (!mail.works) throw conflict("No letters are sent here: an address cannot be proven.");
    const email = parseEmail(asked.email);
    await requirePassword(personId, asked.password);
    if (email === present)
      throw invalid([{ field: "email", message: "You sign in with this address already." }]);
    await limits.count("link by account", email);
    const token = newToken();
    const now = clock();
    const identifier = addressChangeOf(personId);
    await database.write(async (tx) => {
      const taken = (await tx.$count(logins, eq(logins.email, email))) > 0;
      await tx.delete(verifications).where(eq(verifications.identifier, identifier));
      await tx.insert(verifications).values({
        id: newId(),
        identifier,
        value: JSON.stringify({ hash: hashToken(token), email }),
        expiresAt: new Date(now.getTime() + linkMinutes * 60_000),
        createdAt: now,
        updatedAt: now,
      });
      await mail.send(tx, email, taken ? letters.addressTaken() : letters.confirmChange(token));
    });
  }

  /** The address that a link is for. @throws NotFound for one used, too old, or another's. */
  async function get(personId: string, token: string): Promise<string> {
    const [open] = await read
      .select()
      .from(verifications)
      .where(
        and(
          eq(verifications.identifier, addressChangeOf(personId)),
          gt(verifications.expiresAt, clock()),
        ),
      );
    const asked = open && (JSON.parse(open.value) as { hash: string; email: string });
    if (asked?.hash !== hashToken(token))
      throw notFound("This link has been used, or is too old. Ask for another under Settings.");
    return asked.email;
  }

  /** From now on the person signs in with it; sessions go on. @throws NotFound, Conflict */
  async function confirm(personId: string, token: string): Promise<void> {
    const email = await get(personId, token);
    const before = await find(personId);
    if (before === null) throw notFound();
    await database.write(async (tx) => {
      const [used] = await tx
        .delete(verifications)
        .where(eq(verifications.identifier, addressChangeOf(personId)))
        .returning();
      if (!used) throw conflict("This link has just been used.");
      if ((await tx.$count(logins, eq(logins.email, email))) > 0)
        throw conflict("Another account has taken this address meanwhile.");
      await tx.update(logins).set({ email, updatedAt: clock() }).where(eq(logins.id, personId));
      await mail.send(tx, before, letters.addressChanged());
      await record(tx, { at: clock(), actor: personId, action: "address.set", thing: personId });
    });
  }

  async function requirePassword(personId: string, given: string): Promise<void> {
    const { internalAdapter, password } = await (await auth()).$context;
    const account = await internalAdapter.findCredentialAccount(personId);
    if (account?.password && !(await password.verify({ hash: account.password, password: given })))
      throw invalid([{ field: "present", message: "That is not your present password." }]);
  }

  return { find, ask, get, confirm };
}

export type Addresses = ReturnType<typeof createAddresses>;
