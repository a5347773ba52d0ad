/** The keys that people make for their own programs (docs/decisions/010). */
import type { TokenScope } from "#content/access/api-token.ts";
import { index, json, table, text, timestamp, uniqueIndex } from "#drizzle/dialect.ts";
import { people } from "#drizzle/schema/people.ts";

export const apiTokens = table(
  "api_token",
  {
    id: text("id").primaryKey(),
    personId: text("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    /** What its owner calls it: "Our website". */
    name: text("name").notNull(),
    /** SHA-256 of the token: a copy of the database lets nobody in. */
    hash: text("hash").notNull(),
    scopes: json("scopes").$type<TokenScope[]>().notNull(),
    createdAt: timestamp("created_at").notNull(),
    expiresAt: timestamp("expires_at").notNull(),
    /** The last day it was used, talk left out: no more is kept of what its owner's programs do. */
    lastUsedOn: text("last_used_on"),
  },
  (token) => [
    uniqueIndex("api_token_hash").on(token.hash),
    index("api_token_person").on(token.personId),
  ],
);
