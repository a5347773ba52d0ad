/** Openness among heads: who opened what, questions with a day, and glass that administrators broke. */
import { index, integer, table, text, timestamp, uniqueIndex } from "#drizzle/dialect.ts";
import { schools } from "#drizzle/schema/network.ts";
import { people } from "#drizzle/schema/people.ts";
import { writeUps } from "#drizzle/schema/practice.ts";

/** Somebody opened what is shared with heads, or what glass was broken for: once in each half hour. */
export const openings = table(
  "opening",
  {
    id: text("id").primaryKey(),
    writeUpId: text("write_up_id")
      .notNull()
      .references(() => writeUps.id, { onDelete: "cascade" }),
    personId: text("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    /** Where the person was that day. */
    schoolId: text("school_id").references(() => schools.id, { onDelete: "set null" }),
    by: text("by").$type<"heads" | "break-glass">().notNull(),
    at: timestamp("at").notNull(),
    /** The number of the half hour since 1970. */
    halfHour: integer("half_hour").notNull(),
  },
  (opening) => [
    uniqueIndex("opening_once").on(opening.writeUpId, opening.personId, opening.halfHour),
    index("opening_person").on(opening.personId),
  ],
);

export const questions = table(
  "question",
  {
    id: text("id").primaryKey(),
    writeUpId: text("write_up_id")
      .notNull()
      .references(() => writeUps.id, { onDelete: "cascade" }),
    askedBy: text("asked_by")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    /** Where the asker was that day. */
    schoolId: text("school_id").references(() => schools.id, { onDelete: "set null" }),
    askedAt: timestamp("asked_at").notNull(),
    question: text("question").notNull(),
    /** The day by which an answer is hoped for (`2026-09-01`). */
    due: text("due").notNull(),
    answer: text("answer"),
    answeredBy: text("answered_by").references(() => people.id, { onDelete: "set null" }),
    answeredAt: timestamp("answered_at"),
    withdrawnAt: timestamp("withdrawn_at"),
  },
  (question) => [
    index("question_write_up").on(question.writeUpId),
    index("question_asker").on(question.askedBy),
  ],
);

/** An administrator asked to read a write-up, or who wrote a post; another agreed or refused. */
export const breakGlass = table(
  "break_glass",
  {
    id: text("id").primaryKey(),
    kind: text("kind").$type<"write-up" | "post">().notNull(),
    /** The id of the write-up or of the post. */
    thing: text("thing").notNull(),
    reason: text("reason").notNull(),
    askedBy: text("asked_by")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    askedAt: timestamp("asked_at").notNull(),
    agreedBy: text("agreed_by").references(() => people.id, { onDelete: "cascade" }),
    agreedAt: timestamp("agreed_at"),
    /** From then on it opens nothing, whether or not its end is noted yet. */
    expiresAt: timestamp("expires_at"),
    endedAt: timestamp("ended_at"),
    refusedBy: text("refused_by").references(() => people.id, { onDelete: "cascade" }),
    refusedAt: timestamp("refused_at"),
  },
  (request) => [
    index("break_glass_thing").on(request.thing),
    index("break_glass_asker").on(request.askedBy, request.expiresAt),
  ],
);
