/** How somebody gets in, for their own record: no key, no token, no secret. */
import { asc, eq } from "drizzle-orm";
import type { Queries } from "#drizzle/database.ts";
import {
  accounts,
  apiTokens,
  logins,
  passkeys,
  secondSteps,
  sessions,
  suspensions,
} from "#drizzle/schema/index.ts";
import { only } from "#server/people/only.ts";

export const waysInOf = (read: Queries, personId: string) => ({
  login: only(
    read
      .select({ email: logins.email, since: logins.createdAt })
      .from(logins)
      .where(eq(logins.id, personId)),
  ),
  waysIn: read
    .select({ provider: accounts.providerId, since: accounts.createdAt })
    .from(accounts)
    .where(eq(accounts.userId, personId)),
  passkeys: read
    .select({ name: passkeys.name, since: passkeys.createdAt })
    .from(passkeys)
    .where(eq(passkeys.userId, personId)),
  secondStep: only(
    read
      .select({ since: secondSteps.confirmedAt })
      .from(secondSteps)
      .where(eq(secondSteps.personId, personId)),
  ),
  sessions: read
    .select({
      way: sessions.way,
      device: sessions.userAgent,
      since: sessions.createdAt,
      until: sessions.expiresAt,
    })
    .from(sessions)
    .where(eq(sessions.userId, personId))
    .orderBy(asc(sessions.createdAt)),
  tokens: read
    .select({
      name: apiTokens.name,
      scopes: apiTokens.scopes,
      since: apiTokens.createdAt,
      until: apiTokens.expiresAt,
      lastUsedOn: apiTokens.lastUsedOn,
    })
    .from(apiTokens)
    .where(eq(apiTokens.personId, personId)),
  suspended: only(
    read
      .select({ reason: suspensions.reason, at: suspensions.suspendedAt })
      .from(suspensions)
      .where(eq(suspensions.personId, personId)),
  ),
});
