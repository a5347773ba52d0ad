/** What follows a change (outbox), what was done by whom (audit), and what readers reported. */
import { index, integer, json, sequence, table, text, timestamp } from "#drizzle/dialect.ts";

export const outbox = table(
  "outbox",
  {
    id: sequence("id"),
    kind: text("kind").notNull(),
    payload: json("payload").$type<Record<string, unknown>>().notNull(),
    createdAt: timestamp("created_at").notNull(),
    attempts: integer("attempts").notNull().default(0),
    /** Not to be tried before; null once done. */
    dueAt: timestamp("due_at"),
    lastError: text("last_error"),
  },
  (row) => [index("outbox_due").on(row.dueAt)],
);

export const audit = table(
  "audit",
  {
    id: sequence("id"),
    at: timestamp("at").notNull(),
    /** The person who did it; null for the system itself. */
    actor: text("actor"),
    action: text("action").notNull(),
    thing: text("thing").notNull(),
    detail: json("detail").$type<Record<string, unknown>>().notNull(),
  },
  (row) => [index("audit_thing").on(row.thing)],
);

export const reports = table("report", {
  id: text("id").primaryKey(),
  path: text("path").notNull(),
  reason: text("reason").notNull(),
  note: text("note").notNull(),
  reporter: text("reporter"),
  createdAt: timestamp("created_at").notNull(),
  closedAt: timestamp("closed_at"),
  closedBy: text("closed_by"),
  /** What was done about it, in a line. */
  outcome: text("outcome").notNull().default(""),
});
