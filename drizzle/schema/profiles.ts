/** What people say of themselves, whom they let publish for them, and what they write to each other. */
import type { Profile } from "#content/people/profile.ts";
import { index, json, primaryKey, table, text, timestamp } from "#drizzle/dialect.ts";
import { people } from "#drizzle/schema/people.ts";

/** Who has said nothing has no row: content/people/profile.ts has what holds then. */
export const profiles = table("profile", {
  personId: text("person_id")
    .primaryKey()
    .references(() => people.id, { onDelete: "cascade" }),
  profile: json("profile").$type<Profile>().notNull(),
  /** Who sees the page, as the profile says: here so that a list can be asked by it. */
  seenBy: text("seen_by").$type<Profile["seenBy"]["page"]>().notNull(),
  changedAt: timestamp("changed_at").notNull(),
});

/** What of a profile people are found by: one row for each value (a column of `Profile`). */
export const profileTags = table(
  "profile_tag",
  {
    personId: text("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    field: text("field").$type<"subject" | "phase" | "specialism">().notNull(),
    value: text("value").notNull(),
  },
  (tag) => [
    primaryKey({ columns: [tag.personId, tag.field, tag.value] }),
    index("profile_tag_value").on(tag.field, tag.value),
  ],
);

/** Whom an SLE lets publish as one for them, from a day until a day. */
export const delegates = table(
  "delegate",
  {
    id: text("id").primaryKey(),
    /** The SLE. */
    holderId: text("holder_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    delegateId: text("delegate_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    from: text("from_day").notNull(),
    to: text("to_day"),
  },
  (delegate) => [
    index("delegate_holder").on(delegate.holderId),
    index("delegate_delegate").on(delegate.delegateId),
  ],
);

/** What one person wrote to another: neither sees the other's address. */
export const messages = table(
  "message",
  {
    id: text("id").primaryKey(),
    fromId: text("from_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    toId: text("to_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    text: text("text").notNull(),
    sentAt: timestamp("sent_at").notNull(),
    readAt: timestamp("read_at"),
  },
  (message) => [
    index("message_to").on(message.toId, message.sentAt),
    index("message_from").on(message.fromId, message.sentAt),
  ],
);
