/** What was wrong in a published version, and what is right: said beside it, since it never changes. */
import type { Capacity } from "#content/practice/correction.ts";
import { index, table, text, timestamp } from "#drizzle/dialect.ts";
import { people } from "#drizzle/schema/people.ts";
import { versions } from "#drizzle/schema/practice.ts";

/** Never changed and never deleted: a mistake in one is put right by another. */
export const corrections = table(
  "correction",
  {
    id: text("id").primaryKey(),
    versionId: text("version_id")
      .notNull()
      .references(() => versions.id, { onDelete: "cascade" }),
    wrong: text("wrong").notNull(),
    right: text("right").notNull(),
    correctedBy: text("corrected_by")
      .notNull()
      .references(() => people.id),
    /** By which right. */
    capacity: text("capacity").$type<Capacity>().notNull(),
    /** What an author was verified to be that day, as in `version_author`. */
    verifiedAs: text("verified_as"),
    correctedAt: timestamp("corrected_at").notNull(),
  },
  (correction) => [
    index("correction_version").on(correction.versionId),
    index("correction_person").on(correction.correctedBy),
  ],
);
