/** What an enquiry comes to: how the practice changed, what was found, and what others are shown. */

import type { Counted } from "#content/disclosure/held-back.ts";
import type { Sureness } from "#content/enquiry/finding.ts";
import type { Implementation } from "#content/enquiry/implementation.ts";
import type { ChangeCause } from "#content/enquiry/practice-version.ts";
import type { ShownEnquiry } from "#content/enquiry/shown.ts";
import type { TogetherAnswers } from "#content/enquiry/together.ts";
import type { Facet } from "#content/practice/facets.ts";
import type { FindingDirection } from "#content/practice/write-up.ts";
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
import { schools } from "#drizzle/schema/network.ts";
import { people } from "#drizzle/schema/people.ts";

/** The practice as the team did it at first, and each time it changed it. */
export const practiceVersions = table(
  "practice_version",
  {
    id: text("id").primaryKey(),
    enquiryId: text("enquiry_id")
      .notNull()
      .references(() => enquiries.id, { onDelete: "cascade" }),
    number: integer("number").notNull(),
    practice: text("practice").notNull(),
    whatChanged: text("what_changed").notNull().default(""),
    /** What was seen that changed it; null for the first, and for a change that nothing seen led to. */
    cause: text("cause").$type<ChangeCause>(),
    /** The cycle or lesson it was seen in, where it was one. */
    causeId: text("cause_id"),
    seen: text("seen").notNull().default(""),
    notedBy: text("noted_by")
      .notNull()
      .references(() => people.id),
    at: timestamp("at").notNull(),
  },
  (version) => [uniqueIndex("practice_version_number").on(version.enquiryId, version.number)],
);

export const enquiryFindings = table(
  "enquiry_finding",
  {
    id: text("id").primaryKey(),
    enquiryId: text("enquiry_id")
      .notNull()
      .references(() => enquiries.id, { onDelete: "cascade" }),
    outcome: text("outcome").notNull(),
    /** A measure of the plan, by its id; "" for none. */
    measure: text("measure").notNull().default(""),
    direction: text("direction").$type<FindingDirection>().notNull(),
    why: text("why").notNull(),
    forWhom: text("for_whom").notNull().default(""),
    conditions: text("conditions").notNull().default(""),
    sure: text("sure").$type<Sureness>().notNull(),
    /** Counts its changes: a form made for an earlier one does not undo a later. */
    revision: integer("revision").notNull().default(1),
    notedBy: text("noted_by")
      .notNull()
      .references(() => people.id),
    at: timestamp("at").notNull(),
  },
  (finding) => [index("enquiry_finding_enquiry").on(finding.enquiryId, finding.at)],
);

/** What readers outside the team are shown, as it stood when a lead showed it: checked for identifiers. */
export const shownEnquiries = table("shown_enquiry", {
  enquiryId: text("enquiry_id")
    .primaryKey()
    .references(() => enquiries.id, { onDelete: "cascade" }),
  content: json("content").$type<ShownEnquiry>().notNull(),
  /** As in the content: lists are read without the rest of it. */
  title: text("title").notNull().default(""),
  question: text("question").notNull().default(""),
  shownBy: text("shown_by")
    .notNull()
    .references(() => people.id),
  shownAt: timestamp("shown_at").notNull(),
});

/** Each time that a lead showed it to others, and whose numbers were then read where. */
export const enquiryShowings = table(
  "enquiry_showing",
  {
    id: text("id").primaryKey(),
    enquiryId: text("enquiry_id")
      .notNull()
      .references(() => enquiries.id, { onDelete: "cascade" }),
    /** To whom (content/access/audience.ts). */
    audience: text("audience").notNull(),
    /** In sentences, as schools and alliances were called and belonged on that day. */
    readElsewhere: json("read_elsewhere").$type<string[]>().notNull(),
    shownBy: text("shown_by")
      .notNull()
      .references(() => people.id),
    at: timestamp("at").notNull(),
  },
  (showing) => [index("enquiry_showing_enquiry").on(showing.enquiryId, showing.at)],
);

/** How the practice was put to work at a school that takes part (S09). */
export const enquiryImplementations = table(
  "enquiry_implementation",
  {
    enquiryId: text("enquiry_id")
      .notNull()
      .references(() => enquiries.id, { onDelete: "cascade" }),
    schoolId: text("school_id")
      .notNull()
      .references(() => schools.id),
    implementation: json("implementation").$type<Implementation>().notNull(),
    /** Counts its changes: a form made for an earlier one does not undo a later. */
    revision: integer("revision").notNull(),
    writtenBy: text("written_by")
      .notNull()
      .references(() => people.id),
    writtenAt: timestamp("written_at").notNull(),
  },
  (said) => [primaryKey({ columns: [said.enquiryId, said.schoolId] })],
);

/** What its team answered about working together, at the start or the end (field notes §2.1). */
export const enquiryTogether = table(
  "enquiry_together",
  {
    enquiryId: text("enquiry_id")
      .notNull()
      .references(() => enquiries.id, { onDelete: "cascade" }),
    /** Which list, and when: one of `togetherChecks` (content/enquiry/together.ts). */
    check: text("check_id").notNull(),
    answers: json("answers").$type<TogetherAnswers>().notNull(),
    /** Counts its changes: a form made for an earlier one does not undo a later. */
    revision: integer("revision").notNull(),
    writtenBy: text("written_by")
      .notNull()
      .references(() => people.id),
    writtenAt: timestamp("written_at").notNull(),
  },
  (said) => [primaryKey({ columns: [said.enquiryId, said.check] })],
);

/** Numbers that left the team, as they were counted on that day: what is told later is held against them. */
export const toldNumbers = table(
  "told_numbers",
  {
    id: text("id").primaryKey(),
    enquiryId: text("enquiry_id")
      .notNull()
      .references(() => enquiries.id, { onDelete: "cascade" }),
    /** To whom (content/access/audience.ts): they were suppressed as its policy says. */
    audience: text("audience").notNull(),
    counted: json("counted").$type<Counted[]>().notNull(),
    at: timestamp("at").notNull(),
  },
  (told) => [index("told_numbers_enquiry").on(told.enquiryId, told.at)],
);

/** What a shown enquiry is filed under, as its plan was on that day: its own themes, and no broader ones. */
export const shownEnquiryTags = table(
  "shown_enquiry_tag",
  {
    enquiryId: text("enquiry_id")
      .notNull()
      .references(() => shownEnquiries.enquiryId, { onDelete: "cascade" }),
    facet: text("facet")
      .$type<Extract<Facet, "theme" | "phase" | "keyStage" | "subject">>()
      .notNull(),
    value: text("value").notNull(),
  },
  (tag) => [
    primaryKey({ columns: [tag.enquiryId, tag.facet, tag.value] }),
    index("shown_enquiry_tag_value").on(tag.facet, tag.value),
  ],
);
