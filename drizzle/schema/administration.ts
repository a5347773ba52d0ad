/** What administrators keep: how things are called, and registers that are looked at or imported. */
import type { PackId } from "#content/packs/naming.ts";
import type { RoleScope } from "#content/packs/roles.ts";
import { boolean, json, primaryKey, table, text, timestamp } from "#drizzle/dialect.ts";
import { people } from "#drizzle/schema/people.ts";

/** What a designation or a role is called from a day on; what ships is in content/packs. */
export const packEntries = table(
  "pack_entry",
  {
    pack: text("pack").$type<PackId>().notNull(),
    id: text("id").notNull(),
    /** The first day on which it is so. */
    from: text("from_day").notNull(),
    label: text("label").notNull(),
    short: text("short").notNull(),
    about: text("about").notNull(),
    scopes: json("scopes").$type<readonly RoleScope[]>().notNull(),
    /** From that day on it is given to nobody. */
    isClosed: boolean("is_closed").notNull().default(false),
    changedBy: text("changed_by").references(() => people.id, { onDelete: "set null" }),
    changedAt: timestamp("changed_at").notNull(),
  },
  (entry) => [primaryKey({ columns: [entry.pack, entry.id, entry.from] })],
);

export type RegisterState = "looking" | "looked" | "importing" | "imported" | "failed";

/** A register that somebody handed in: what it would do, and once it is imported, what it did. */
export const registers = table("register", {
  /** The hash of its bytes, under which it lies in DATA_DIR/imports for a day. */
  id: text("id").primaryKey(),
  name: text("name").notNull(),
  /** The day that it describes. */
  asOf: text("as_of").notNull(),
  state: text("state").$type<RegisterState>().notNull(),
  found: json("found").$type<unknown>(),
  /** Of everything that it would change, to know whether it still would change the same. */
  digest: text("digest"),
  /** What went wrong, in a line. */
  problem: text("problem"),
  handedInBy: text("handed_in_by").references(() => people.id, { onDelete: "set null" }),
  handedInAt: timestamp("handed_in_at").notNull(),
  changedAt: timestamp("changed_at").notNull(),
});

/** Whoever may not sign in for now; what they published stays. The log keeps who was let back in. */
export const suspensions = table("suspension", {
  personId: text("person_id")
    .primaryKey()
    .references(() => people.id, { onDelete: "cascade" }),
  reason: text("reason").notNull(),
  suspendedBy: text("suspended_by").references(() => people.id, { onDelete: "set null" }),
  suspendedAt: timestamp("suspended_at").notNull(),
});
