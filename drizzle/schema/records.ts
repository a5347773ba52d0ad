/** What the law asks a commons to keep a record of: what was purged, and what its notices said when. */
import { index, integer, json, primaryKey, table, text, timestamp } from "#drizzle/dialect.ts";
import { people } from "#drizzle/schema/people.ts";
import { writeUps } from "#drizzle/schema/practice.ts";

/** Something was removed by law. What it was stands nowhere any more, nor here. */
export const purges = table(
  "purge",
  {
    id: text("id").primaryKey(),
    /** Null where a passage was removed wherever it stood: each write-up then has a row of its own too. */
    writeUpId: text("write_up_id").references(() => writeUps.id, { onDelete: "cascade" }),
    what: text("what").$type<"passage" | "file">().notNull(),
    /** A key of `purgeReasons`. */
    reason: text("reason").notNull(),
    /** Where it stood, in words: "version 2". */
    places: json("places").$type<string[]>().notNull(),
    purgedBy: text("purged_by").references(() => people.id, { onDelete: "set null" }),
    purgedAt: timestamp("purged_at").notNull(),
  },
  (purge) => [index("purge_write_up").on(purge.writeUpId)],
);

/** A wording of a notice (privacy, retention …). A new one gets the next number; none is changed. */
export const notices = table(
  "notice",
  {
    slug: text("slug").notNull(),
    number: integer("number").notNull(),
    markdown: text("markdown").notNull(),
    changedBy: text("changed_by").references(() => people.id, { onDelete: "set null" }),
    changedAt: timestamp("changed_at").notNull(),
  },
  (notice) => [primaryKey({ columns: [notice.slug, notice.number] })],
);
