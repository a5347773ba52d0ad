/** Talk in an alliance: threads, each under a rule that never changes, and what was said in them. */
import { index, integer, table, text, timestamp, uniqueIndex } from "#drizzle/dialect.ts";
import { alliances, schools } from "#drizzle/schema/network.ts";
import { people } from "#drizzle/schema/people.ts";

/** Under the Chatham House rule nobody is kept as its starter, and its moment is the day's beginning. */
export const threads = table(
  "thread",
  {
    id: text("id").primaryKey(),
    allianceId: text("alliance_id")
      .notNull()
      .references(() => alliances.id, { onDelete: "cascade" }),
    rule: text("rule").$type<"attributed" | "chatham-house">().notNull(),
    /** Who reads and writes it: `alliance:ID` or `heads:ID`. */
    audience: text("audience").notNull(),
    title: text("title").notNull(),
    startedBy: text("started_by").references(() => people.id, { onDelete: "set null" }),
    startedAt: timestamp("started_at").notNull(),
  },
  (thread) => [index("thread_alliance").on(thread.allianceId)],
);

/**
 * What was said. An attributed post names its author; one under the Chatham House rule has its author
 * sealed, and a mark that is the same for one speaker throughout one thread and means nothing elsewhere.
 */
export const posts = table(
  "post",
  {
    id: text("id").primaryKey(),
    threadId: text("thread_id")
      .notNull()
      .references(() => threads.id, { onDelete: "cascade" }),
    number: integer("number").notNull(),
    /** Markdown; empty once it was taken back. */
    body: text("body").notNull(),
    /** Under the Chatham House rule the beginning of the day. */
    at: timestamp("at").notNull(),
    takenBackAt: timestamp("taken_back_at"),
    personId: text("person_id").references(() => people.id, { onDelete: "set null" }),
    schoolId: text("school_id").references(() => schools.id, { onDelete: "set null" }),
    sealedAuthor: text("sealed_author"),
    speaker: text("speaker"),
  },
  (post) => [
    uniqueIndex("post_number").on(post.threadId, post.number),
    index("post_person").on(post.personId),
    index("post_speaker").on(post.threadId, post.speaker),
  ],
);
