/** What is kept about a person, to take along: each kind by its name. */
import { asc, eq, or } from "drizzle-orm";
import type { Queries } from "#drizzle/database.ts";
import {
  accounts,
  affiliations,
  apiTokens,
  delegates,
  designations,
  logins,
  messages,
  people,
  profiles,
  readings,
  roles,
} from "#drizzle/schema/index.ts";

export async function describeOwn(read: Queries, personId: string) {
  const kept = {
    person: only(read.select().from(people).where(eq(people.id, personId))),
    login: only(
      read
        .select({ email: logins.email, since: logins.createdAt })
        .from(logins)
        .where(eq(logins.id, personId)),
    ),
    profile: only(read.select().from(profiles).where(eq(profiles.personId, personId))),
    affiliations: read.select().from(affiliations).where(eq(affiliations.personId, personId)),
    roles: read.select().from(roles).where(eq(roles.personId, personId)),
    designations: read.select().from(designations).where(eq(designations.personId, personId)),
    delegates: read.select().from(delegates).where(eq(delegates.holderId, personId)),
    waysIn: read
      .select({ provider: accounts.providerId, since: accounts.createdAt })
      .from(accounts)
      .where(eq(accounts.userId, personId)),
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
    answers: read
      .select({ question: readings.question, answer: readings.answer, at: readings.answeredAt })
      .from(readings)
      .where(eq(readings.reader, personId)),
    messages: read
      .select()
      .from(messages)
      .where(or(eq(messages.fromId, personId), eq(messages.toId, personId)))
      .orderBy(asc(messages.sentAt)),
  };
  const found = await Promise.all(
    Object.entries(kept).map(async ([name, asked]) => [name, await asked] as const),
  );
  return Object.fromEntries(found);
}

const only = async <Row>(rows: PromiseLike<Row[]>): Promise<Row | null> => (await rows)[0] ?? null;
