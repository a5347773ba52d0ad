/** Enquiries: what they ask, who takes part, how they moved, and what each person brought. */
import type { ContributionKind } from "#content/enquiry/contribution.ts";
import type { EnquiryRole, SchoolStanding } from "#content/enquiry/team.ts";
import {
  boolean,
  index,
  integer,
  primaryKey,
  table,
  text,
  timestamp,
  uniqueIndex,
} from "#drizzle/dialect.ts";
import { alliances, schools } from "#drizzle/schema/network.ts";
import { people } from "#drizzle/schema/people.ts";
import { writeUps } from "#drizzle/schema/practice.ts";

export const enquiries = table(
  "enquiry",
  {
    id: text("id").primaryKey(),
    /** Eight characters at the end of the address; survives every change of title. */
    key: text("key").notNull(),
    /** The title and the question as last written in the plan. */
    title: text("title").notNull(),
    question: text("question").notNull(),
    method: text("method").notNull(),
    /** The stage of the method that it is in (content/enquiry/method.ts). */
    stage: text("stage").notNull(),
    allianceId: text("alliance_id").references(() => alliances.id),
    /** Who reads the enquiry's page besides its team, as its leads chose (content/access/audience.ts). */
    audience: text("audience").notNull().default("team"),
    liveDocumentId: text("live_document_id").notNull(),
    /** Ended early: the day's moment, why, and what was learnt all the same. */
    stoppedAt: timestamp("stopped_at"),
    stoppedWhy: text("stopped_why").notNull().default(""),
    learnt: text("learnt").notNull().default(""),
    /** The write-up that was made from it. */
    writeUpId: text("write_up_id").references(() => writeUps.id, { onDelete: "set null" }),
    isSample: boolean("is_sample").notNull().default(false),
    createdBy: text("created_by")
      .notNull()
      .references(() => people.id),
    createdAt: timestamp("created_at").notNull(),
    updatedAt: timestamp("updated_at").notNull(),
  },
  (enquiry) => [
    uniqueIndex("enquiry_key").on(enquiry.key),
    uniqueIndex("enquiry_live_document").on(enquiry.liveDocumentId),
    index("enquiry_alliance").on(enquiry.allianceId, enquiry.updatedAt),
    index("enquiry_write_up").on(enquiry.writeUpId),
  ],
);

/** A school that takes part, or is asked to. */
export const enquirySchools = table(
  "enquiry_school",
  {
    enquiryId: text("enquiry_id")
      .notNull()
      .references(() => enquiries.id, { onDelete: "cascade" }),
    schoolId: text("school_id")
      .notNull()
      .references(() => schools.id),
    standing: text("standing").$type<SchoolStanding>().notNull(),
    /** With whom it is tried there, as a group: "8B and 8D, 54 pupils". */
    cohort: text("cohort").notNull().default(""),
    pupils: integer("pupils"),
    /** The person who is asked for the school, where one was named. */
    askedPerson: text("asked_person").references(() => people.id),
    askedBy: text("asked_by").references(() => people.id),
    askedAt: timestamp("asked_at").notNull(),
    /** What who asked says to the school, from when and for how many weeks, and whether it sees the plan. */
    message: text("message").notNull().default(""),
    startsOn: text("starts_on").notNull().default(""),
    weeks: integer("weeks"),
    showsPlan: boolean("shows_plan").notNull().default(false),
    answeredAt: timestamp("answered_at"),
    /** When the school put it off for another priority (S34). */
    parkedAt: timestamp("parked_at"),
    /** Since when the school keeps its numbers out of what is shown outside the team. */
    numbersKeptAt: timestamp("numbers_kept_at"),
    /** Grows with each change of what is said of its part. */
    revision: integer("revision").notNull().default(1),
  },
  (school) => [
    primaryKey({ columns: [school.enquiryId, school.schoolId] }),
    index("enquiry_school_school").on(school.schoolId, school.standing),
    index("enquiry_school_asked").on(school.askedPerson),
  ],
);

/** The team of an enquiry: who works in it, from which school, as what. */
export const enquiryMembers = table(
  "enquiry_member",
  {
    enquiryId: text("enquiry_id")
      .notNull()
      .references(() => enquiries.id, { onDelete: "cascade" }),
    personId: text("person_id")
      .notNull()
      .references(() => people.id),
    /** The school that the person works for in it; none for a mentor from elsewhere. */
    schoolId: text("school_id").references(() => schools.id),
    role: text("role").$type<EnquiryRole>().notNull(),
    addedAt: timestamp("added_at").notNull(),
  },
  (member) => [
    primaryKey({ columns: [member.enquiryId, member.personId] }),
    index("enquiry_member_person").on(member.personId),
  ],
);

/** Each move from stage to stage, back included; from "" where it began. */
export const stageMoves = table(
  "stage_move",
  {
    id: text("id").primaryKey(),
    enquiryId: text("enquiry_id")
      .notNull()
      .references(() => enquiries.id, { onDelete: "cascade" }),
    from: text("from_stage").notNull(),
    to: text("to_stage").notNull(),
    /** What was noticed and gone past, in the rules' words. */
    notices: text("notices").notNull().default(""),
    movedBy: text("moved_by")
      .notNull()
      .references(() => people.id),
    at: timestamp("at").notNull(),
  },
  (move) => [index("stage_move_enquiry").on(move.enquiryId, move.at)],
);

/** What somebody brought, as it happened ("seen") or as they say ("said"). */
export const contributions = table(
  "contribution",
  {
    id: text("id").primaryKey(),
    enquiryId: text("enquiry_id")
      .notNull()
      .references(() => enquiries.id, { onDelete: "cascade" }),
    personId: text("person_id")
      .notNull()
      .references(() => people.id),
    schoolId: text("school_id").references(() => schools.id),
    kind: text("kind").$type<ContributionKind>().notNull(),
    /** The day (`2026-03-02`). */
    on: text("on_day").notNull(),
    source: text("source").$type<"seen" | "said">().notNull(),
    /** What it was done in (a cycle, a lesson), where the product saw it; "" for the plan. */
    of: text("of_thing").notNull().default(""),
    note: text("note").notNull().default(""),
    notedBy: text("noted_by")
      .notNull()
      .references(() => people.id),
    /** Whether somebody of its school did it, noted it or said yes to it. */
    confirmed: boolean("confirmed").notNull().default(true),
    at: timestamp("at").notNull(),
  },
  (contribution) => [
    uniqueIndex("contribution_once").on(
      contribution.enquiryId,
      contribution.personId,
      contribution.kind,
      contribution.on,
      contribution.of,
      contribution.source,
    ),
    index("contribution_person").on(contribution.personId),
  ],
);
