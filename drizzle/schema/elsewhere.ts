/** What becomes of a practice elsewhere: adaptations, people's shelves, and following up. */
import type { AdaptationStatus } from "#content/enquiry/adaptation.ts";
import type { StillUsed } from "#content/enquiry/follow-up.ts";
import type { Implementation } from "#content/enquiry/implementation.ts";
import type { ShelfUse } from "#content/enquiry/shelf.ts";
import type { FindingDirection } from "#content/practice/write-up.ts";
import {
  boolean,
  index,
  integer,
  json,
  table,
  text,
  timestamp,
  uniqueIndex,
} from "#drizzle/dialect.ts";
import { enquiries } from "#drizzle/schema/enquiry.ts";
import { schools } from "#drizzle/schema/network.ts";
import { people } from "#drizzle/schema/people.ts";
import { writeUps } from "#drizzle/schema/practice.ts";

/** A school's try of a version of a practice. */
export const adaptations = table(
  "adaptation",
  {
    id: text("id").primaryKey(),
    writeUpId: text("write_up_id")
      .notNull()
      .references(() => writeUps.id, { onDelete: "cascade" }),
    /** The number of the version that was tried. */
    version: integer("version").notNull(),
    schoolId: text("school_id")
      .notNull()
      .references(() => schools.id),
    personId: text("person_id")
      .notNull()
      .references(() => people.id),
    status: text("status").$type<AdaptationStatus>().notNull(),
    forWhom: text("for_whom").notNull(),
    kept: text("kept").notNull(),
    changed: text("changed").notNull(),
    why: text("why").notNull(),
    happened: text("happened").notNull(),
    direction: text("direction").$type<FindingDirection>(),
    implementation: json("implementation").$type<Implementation>().notNull(),
    /** What the school published about it itself. */
    ownWriteUpId: text("own_write_up_id").references(() => writeUps.id, { onDelete: "set null" }),
    /** Who reads it once it is told (content/access/audience.ts), as far as they may read the origin. */
    audience: text("audience").notNull(),
    /** Counts changes: a form that was made of an earlier one is refused. */
    revision: integer("revision").notNull().default(1),
    isSample: boolean("is_sample").notNull().default(false),
    startedAt: timestamp("started_at").notNull(),
    updatedAt: timestamp("updated_at").notNull(),
    /** When it was told first. */
    toldAt: timestamp("told_at"),
  },
  (adaptation) => [
    index("adaptation_write_up").on(adaptation.writeUpId, adaptation.status, adaptation.toldAt),
    index("adaptation_school").on(adaptation.schoolId, adaptation.status),
    index("adaptation_person").on(adaptation.personId),
    index("adaptation_own").on(adaptation.ownWriteUpId),
  ],
);

/** How far somebody took a practice, each step with its time; the one without an end counts. */
export const shelfEntries = table(
  "shelf_entry",
  {
    id: text("id").primaryKey(),
    writeUpId: text("write_up_id")
      .notNull()
      .references(() => writeUps.id, { onDelete: "cascade" }),
    personId: text("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    use: text("use").$type<ShelfUse>().notNull(),
    at: timestamp("at").notNull(),
    until: timestamp("until"),
  },
  (entry) => [
    index("shelf_entry_write_up").on(entry.writeUpId, entry.until),
    index("shelf_entry_person").on(entry.personId, entry.until),
  ],
);

/** The question, months later, whether it is still used: of an adaptation, or of an enquiry. */
export const followUps = table(
  "follow_up",
  {
    id: text("id").primaryKey(),
    adaptationId: text("adaptation_id").references(() => adaptations.id, { onDelete: "cascade" }),
    enquiryId: text("enquiry_id").references(() => enquiries.id, { onDelete: "cascade" }),
    months: integer("months").notNull(),
    dueOn: text("due_on").notNull(),
    /** Letters that were sent, and the day of what comes next (content/enquiry/follow-up.ts). */
    reminders: integer("reminders").notNull().default(0),
    nextOn: text("next_on"),
    stillUsed: text("still_used").$type<StillUsed>(),
    /** How many teachers use it. */
    usedBy: integer("used_by"),
    direction: text("direction").$type<FindingDirection>(),
    answeredBy: text("answered_by").references(() => people.id, { onDelete: "set null" }),
    answeredOn: text("answered_on"),
  },
  (followUp) => [
    uniqueIndex("follow_up_adaptation").on(followUp.adaptationId, followUp.months),
    uniqueIndex("follow_up_enquiry").on(followUp.enquiryId, followUp.months),
  ],
);
