/** What is known elsewhere: strand facts as people brought them up to date. The pack holds the first ones. */
import { index, integer, table, text, timestamp } from "#drizzle/dialect.ts";
import { people } from "#drizzle/schema/people.ts";

/** The facts of a strand as of a day. A row is added each time and none is changed: the last one holds. */
export const strandFacts = table(
  "strand_fact",
  {
    id: text("id").primaryKey(),
    /** The slug of the strand, which is its theme's too. */
    strand: text("strand").notNull(),
    /** Months of progress; null where the evidence is insufficient to say. */
    months: integer("months"),
    cost: integer("cost").notNull(),
    security: integer("security").notNull(),
    asOf: text("as_of").notNull(),
    link: text("link").notNull(),
    changedBy: text("changed_by").references(() => people.id, { onDelete: "set null" }),
    changedAt: timestamp("changed_at").notNull(),
  },
  (fact) => [index("strand_fact_strand").on(fact.strand, fact.changedAt)],
);
