/** What administrators keep: how designations and roles are called. */
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
