/** Assessors of several schools mark the same pieces, none seeing the marks of another until all have. */
import {
  boolean,
  index,
  integer,
  json,
  primaryKey,
  table,
  text,
  timestamp,
} from "#drizzle/dialect.ts";
import { enquiries } from "#drizzle/schema/enquiry.ts";
import { schools } from "#drizzle/schema/network.ts";
import { people } from "#drizzle/schema/people.ts";

export const moderations = table(
  "moderation",
  {
    id: text("id").primaryKey(),
    title: text("title").notNull(),
    /** The labels of the scale, from the lowest. */
    levels: json("levels").$type<string[]>().notNull(),
    /** The enquiry whose measure it is about, and the measure in its plan as it was called. */
    enquiryId: text("enquiry_id").references(() => enquiries.id, { onDelete: "set null" }),
    measureId: text("measure_id").notNull().default(""),
    measureName: text("measure_name").notNull().default(""),
    leadId: text("lead_id")
      .notNull()
      .references(() => people.id),
    isSample: boolean("is_sample").notNull().default(false),
    startedAt: timestamp("started_at").notNull(),
    /** From then on everybody sees everybody's marks, and none is changed. */
    closedAt: timestamp("closed_at"),
  },
  (moderation) => [
    index("moderation_enquiry").on(moderation.enquiryId),
    index("moderation_lead").on(moderation.leadId),
  ],
);

const ofModeration = () =>
  text("moderation_id")
    .notNull()
    .references(() => moderations.id, { onDelete: "cascade" });

export const moderationAssessors = table(
  "moderation_assessor",
  {
    moderationId: ofModeration(),
    personId: text("person_id")
      .notNull()
      .references(() => people.id),
    /** The school that they mark for. */
    schoolId: text("school_id")
      .notNull()
      .references(() => schools.id),
    position: integer("position").notNull(),
    /** When they had marked every piece. */
    finishedAt: timestamp("finished_at"),
  },
  (assessor) => [
    primaryKey({ columns: [assessor.moderationId, assessor.personId] }),
    index("moderation_assessor_person").on(assessor.personId),
  ],
);

/** A piece of work by an invented label: the work itself stays at its school. */
export const moderationPieces = table(
  "moderation_piece",
  {
    id: text("id").primaryKey(),
    moderationId: ofModeration(),
    label: text("label").notNull(),
    position: integer("position").notNull(),
  },
  (piece) => [index("moderation_piece_moderation").on(piece.moderationId, piece.position)],
);

export const moderationMarks = table(
  "moderation_mark",
  {
    pieceId: text("piece_id")
      .notNull()
      .references(() => moderationPieces.id, { onDelete: "cascade" }),
    personId: text("person_id")
      .notNull()
      .references(() => people.id),
    /** The place of the level in the scale, from 0. */
    level: integer("level").notNull(),
    markedAt: timestamp("marked_at").notNull(),
  },
  (mark) => [
    primaryKey({ columns: [mark.pieceId, mark.personId] }),
    index("moderation_mark_person").on(mark.personId),
  ],
);
