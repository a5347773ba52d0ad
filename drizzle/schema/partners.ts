/** What an enquiry builds on, what partners do together, and how schools find each other. */
import type { ActivityKind } from "#content/enquiry/activity.ts";
import type { Fit } from "#content/enquiry/known.ts";
import type { CslItem } from "#content/references/csl.ts";
import {
  index,
  integer,
  json,
  primaryKey,
  table,
  text,
  timestamp,
  uniqueIndex,
} from "#drizzle/dialect.ts";
import { enquiries } from "#drizzle/schema/enquiry.ts";
import { alliances, schools } from "#drizzle/schema/network.ts";
import { people } from "#drizzle/schema/people.ts";
import { writeUps } from "#drizzle/schema/practice.ts";

/** What was known before: a version of a write-up of the commons, or a reference from outside. */
export const knownItems = table(
  "known_item",
  {
    id: text("id").primaryKey(),
    enquiryId: text("enquiry_id")
      .notNull()
      .references(() => enquiries.id, { onDelete: "cascade" }),
    writeUpId: text("write_up_id").references(() => writeUps.id, { onDelete: "cascade" }),
    version: integer("version"),
    reference: json("reference").$type<CslItem>(),
    /** What the team took from it, how well it fits their schools, and why they think so. */
    took: text("took").notNull(),
    fit: text("fit").$type<Fit>().notNull(),
    why: text("why").notNull(),
    revision: integer("revision").notNull().default(1),
    addedBy: text("added_by")
      .notNull()
      .references(() => people.id),
    addedAt: timestamp("added_at").notNull(),
  },
  (item) => [
    index("known_item_enquiry").on(item.enquiryId, item.addedAt),
    index("known_item_write_up").on(item.writeUpId),
  ],
);

/** What people of several schools did together, once (S10). */
export const activities = table(
  "activity",
  {
    id: text("id").primaryKey(),
    enquiryId: text("enquiry_id")
      .notNull()
      .references(() => enquiries.id, { onDelete: "cascade" }),
    kind: text("kind").$type<ActivityKind>().notNull(),
    /** The day (`2026-03-02`). */
    on: text("on_day").notNull(),
    minutes: integer("minutes").notNull(),
    note: text("note").notNull().default(""),
    /** How many took part besides those of the team, support staff included. */
    others: integer("others").notNull().default(0),
    addedBy: text("added_by")
      .notNull()
      .references(() => people.id),
    addedAt: timestamp("added_at").notNull(),
  },
  (activity) => [index("activity_enquiry").on(activity.enquiryId, activity.on)],
);

export const activitySchools = table(
  "activity_school",
  {
    activityId: text("activity_id")
      .notNull()
      .references(() => activities.id, { onDelete: "cascade" }),
    schoolId: text("school_id")
      .notNull()
      .references(() => schools.id),
  },
  (school) => [primaryKey({ columns: [school.activityId, school.schoolId] })],
);

export const activityPeople = table(
  "activity_person",
  {
    activityId: text("activity_id")
      .notNull()
      .references(() => activities.id, { onDelete: "cascade" }),
    personId: text("person_id")
      .notNull()
      .references(() => people.id),
  },
  (person) => [
    primaryKey({ columns: [person.activityId, person.personId] }),
    index("activity_person_person").on(person.personId),
  ],
);

/** Somebody of the team works at another school for a while, and brings back what they learnt (S54). */
export const placements = table(
  "placement",
  {
    id: text("id").primaryKey(),
    enquiryId: text("enquiry_id")
      .notNull()
      .references(() => enquiries.id, { onDelete: "cascade" }),
    personId: text("person_id")
      .notNull()
      .references(() => people.id),
    fromSchoolId: text("from_school_id")
      .notNull()
      .references(() => schools.id),
    toSchoolId: text("to_school_id")
      .notNull()
      .references(() => schools.id),
    /** The first day, and the last (`2026-03-02`). */
    from: text("from_day").notNull(),
    to: text("to_day").notNull(),
    purpose: text("purpose").notNull(),
    /** What they brought back; empty until they say. */
    learning: text("learning").notNull().default(""),
    revision: integer("revision").notNull().default(1),
    addedBy: text("added_by")
      .notNull()
      .references(() => people.id),
    addedAt: timestamp("added_at").notNull(),
  },
  (placement) => [
    index("placement_enquiry").on(placement.enquiryId, placement.from),
    index("placement_person").on(placement.personId),
  ],
);

/** A call for partners: of an enquiry's leads for it, or of an alliance for its schools (S58). */
export const calls = table(
  "call",
  {
    id: text("id").primaryKey(),
    /** The enquiry that calls; none where an alliance calls for enquiries that are still to begin. */
    enquiryId: text("enquiry_id").references(() => enquiries.id, { onDelete: "cascade" }),
    /** The alliance whose schools are called; none where any may sign up. */
    allianceId: text("alliance_id").references(() => alliances.id, { onDelete: "cascade" }),
    title: text("title").notNull(),
    about: text("about").notNull(),
    theme: text("theme").notNull(),
    phase: text("phase").notNull(),
    /** The pupils whom it is about; null where it is about any. */
    pupilGroup: text("pupil_group"),
    /** The method that is its template. */
    method: text("method").notNull(),
    /** The first day of the window, and the last. */
    opensOn: text("opens_on").notNull(),
    closesOn: text("closes_on").notNull(),
    madeBy: text("made_by")
      .notNull()
      .references(() => people.id),
    madeAt: timestamp("made_at").notNull(),
    /** When its schools were grouped. */
    groupedAt: timestamp("grouped_at"),
    /** When it was ended before its last day. */
    endedAt: timestamp("ended_at"),
    /** Grows with each change. */
    revision: integer("revision").notNull().default(1),
  },
  (call) => [
    index("call_window").on(call.closesOn),
    index("call_enquiry").on(call.enquiryId),
    index("call_alliance").on(call.allianceId),
  ],
);

/** A school that signed up, by somebody of it. */
export const callSignUps = table(
  "call_sign_up",
  {
    callId: text("call_id")
      .notNull()
      .references(() => calls.id, { onDelete: "cascade" }),
    schoolId: text("school_id")
      .notNull()
      .references(() => schools.id),
    personId: text("person_id")
      .notNull()
      .references(() => people.id),
    wants: text("wants").notNull().default(""),
    signedAt: timestamp("signed_at").notNull(),
    /** The enquiry that it was taken into. */
    enquiryId: text("enquiry_id").references(() => enquiries.id, { onDelete: "set null" }),
  },
  (signUp) => [
    primaryKey({ columns: [signUp.callId, signUp.schoolId] }),
    index("call_sign_up_person").on(signUp.personId),
  ],
);

/** The secret address at which somebody of the team reads an enquiry's days in their own calendar. */
export const enquiryCalendars = table(
  "enquiry_calendar",
  {
    enquiryId: text("enquiry_id")
      .notNull()
      .references(() => enquiries.id, { onDelete: "cascade" }),
    personId: text("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    hash: text("hash").notNull(),
    madeAt: timestamp("made_at").notNull(),
  },
  (calendar) => [
    primaryKey({ columns: [calendar.enquiryId, calendar.personId] }),
    uniqueIndex("enquiry_calendar_hash").on(calendar.hash),
  ],
);
