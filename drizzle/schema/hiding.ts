/** What is hidden from its readers while a report about it is looked into. */
import { table, text, timestamp } from "#drizzle/dialect.ts";
import { reports } from "#drizzle/schema/operations.ts";
import { people } from "#drizzle/schema/people.ts";
import { writeUps } from "#drizzle/schema/practice.ts";

export const hiddenPages = table("hidden_page", {
  writeUpId: text("write_up_id")
    .primaryKey()
    .references(() => writeUps.id, { onDelete: "cascade" }),
  reportId: text("report_id")
    .notNull()
    .references(() => reports.id),
  reason: text("reason").notNull(),
  hiddenBy: text("hidden_by").references(() => people.id, { onDelete: "set null" }),
  /** Who hid it, where they could read it: to look at it again. Hiding lets nobody in. */
  keptFor: text("kept_for").references(() => people.id, { onDelete: "set null" }),
  hiddenAt: timestamp("hidden_at").notNull(),
});
