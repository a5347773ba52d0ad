/**
 * better-auth's store: its Drizzle adapter over our database, with every write in our queue (its own
 * transactions off), and session tokens stored as their hash only.
 */
import { drizzleAdapter } from "@better-auth/drizzle-adapter";
import type { BetterAuthOptions } from "better-auth";
import type { Database, Queries } from "#drizzle/database.ts";
import { dialect } from "#drizzle/dialect.ts";
import { accounts, logins, passkeys, sessions, verifications } from "#drizzle/schema/index.ts";
import type { NoteCreated } from "#server/auth/new-ways.ts";
import { hashToken } from "#server/auth/token.ts";

type Adapter = ReturnType<ReturnType<typeof drizzleAdapter>>;
type Where = { field: string; value: unknown };
type Call = { model: string; where?: Where[]; data?: object; update?: object };
type Method = (call: Call) => Promise<unknown>;

const schema = {
  user: logins,
  account: accounts,
  session: sessions,
  verification: verifications,
  passkey: passkeys,
};

const writing = [
  "create",
  "update",
  "updateMany",
  "delete",
  "deleteMany",
  "consumeOne",
  "incrementOne",
] as const;
const reading = ["findOne", "findMany", "count"] as const;

/** `noteCreated` is told of each row that is made, in its transaction. */
export function createAuthStore(database: Database, noteCreated: NoteCreated) {
  return (options: BetterAuthOptions): Adapter => {
    const over = (queries: Queries) =>
      drizzleAdapter(queries, { provider: dialect === "sqlite" ? "sqlite" : "pg", schema })(
        options,
      );
    const store = over(database.read);
    const adapter: Record<string, unknown> = { ...store };
    for (const name of reading) adapter[name] = withHashedTokens(store[name] as Method);
    for (const name of writing)
      adapter[name] = withHashedTokens((call) =>
        database.write(
          async (tx) => {
            const done = await (over(tx)[name] as Method)(call);
            if (name === "create") await noteCreated(tx, call.model, { ...call.data });
            return done;
          },
          { quiet: true },
        ),
      );
    adapter.transaction = (work: (store: unknown) => unknown) => work(adapter);
    return adapter as unknown as Adapter;
  };
}

/** Session tokens go in hashed; what comes back carries the token that was asked with. */
function withHashedTokens(method: Method): Method {
  return async (call) => {
    if (call.model !== "session") return method(call);
    let token: string | undefined;
    const hashed = <T>(values: T): T => {
      const given = (values as { token?: unknown }).token;
      if (typeof given !== "string") return values;
      token = given;
      return { ...values, token: hashToken(given) };
    };
    const found = await method({
      ...call,
      ...(call.data ? { data: hashed(call.data) } : {}),
      ...(call.update ? { update: hashed(call.update) } : {}),
      ...(call.where
        ? {
            where: call.where.map((part) =>
              part.field === "token"
                ? { ...part, value: hashed({ token: part.value }).token }
                : part,
            ),
          }
        : {}),
    });
    return token !== undefined && typeof found === "object" && found !== null && "token" in found
      ? { ...found, token }
      : found;
  };
}
