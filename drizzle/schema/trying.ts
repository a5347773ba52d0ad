/** What is tried in an enquiry: cycles with their predictions, and research lessons with what was seen. */
import type {
  CycleDecision,
  CycleStep,
  Datum,
  Match,
  Objective,
  Task,
} from "#content/enquiry/cycle.ts";
import type { LessonStep, PupilLabel } from "#content/enquiry/lesson.ts";
import {
  boolean,
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

export const cycles = table(
  "cycle",
  {
    id: text("id").primaryKey(),
    enquiryId: text("enquiry_id")
      .notNull()
      .references(() => enquiries.id, { onDelete: "cascade" }),
    schoolId: text("school_id")
      .notNull()
      .references(() => schools.id),
    /** In the series of its school. */
    number: integer("number").notNull(),
    /** The cycle that it adapts; none for the first of an idea. */
    followsId: text("follows_id"),
    step: text("step").$type<CycleStep>().notNull(),
    ownerId: text("owner_id")
      .notNull()
      .references(() => people.id),
    /** The idea of the driver diagram that it tests, or ""; and in the words that it had. */
    ideaId: text("idea_id").notNull().default(""),
    idea: text("idea").notNull(),
    objective: text("objective").$type<Objective>().notNull(),
    /** Days (`2026-03-02`), or "". */
    startsOn: text("starts_on").notNull().default(""),
    endsOn: text("ends_on").notNull().default(""),
    tasks: json("tasks").$type<Task[]>().notNull(),
    data: json("data").$type<Datum[]>().notNull(),
    /** When Do started: from then on what was planned and predicted stands. */
    lockedAt: timestamp("locked_at"),
    lockedBy: text("locked_by").references(() => people.id),
    asPlanned: boolean("as_planned"),
    observations: text("observations").notNull().default(""),
    problems: text("problems").notNull().default(""),
    feedback: text("feedback").notNull().default(""),
    shows: text("shows").notNull().default(""),
    compared: text("compared").notNull().default(""),
    learnt: text("learnt").notNull().default(""),
    decision: text("decision").$type<CycleDecision>(),
    next: text("next").notNull().default(""),
    /** How it is done from now on, where it is adapted. */
    practice: text("practice").notNull().default(""),
    decidedAt: timestamp("decided_at"),
    decidedBy: text("decided_by").references(() => people.id),
    /** Grows with each change. */
    revision: integer("revision").notNull(),
    createdBy: text("created_by")
      .notNull()
      .references(() => people.id),
    createdAt: timestamp("created_at").notNull(),
  },
  (cycle) => [uniqueIndex("cycle_number").on(cycle.enquiryId, cycle.schoolId, cycle.number)],
);

export const predictions = table(
  "prediction",
  {
    cycleId: text("cycle_id")
      .notNull()
      .references(() => cycles.id, { onDelete: "cascade" }),
    place: integer("place").notNull(),
    question: text("question").notNull(),
    prediction: text("prediction").notNull(),
    match: text("match").$type<Match>(),
  },
  (prediction) => [primaryKey({ columns: [prediction.cycleId, prediction.place] })],
);

export const lessons = table(
  "lesson",
  {
    id: text("id").primaryKey(),
    enquiryId: text("enquiry_id")
      .notNull()
      .references(() => enquiries.id, { onDelete: "cascade" }),
    schoolId: text("school_id")
      .notNull()
      .references(() => schools.id),
    /** In the series of its school. */
    number: integer("number").notNull(),
    step: text("step").$type<LessonStep>().notNull(),
    /** To whom the observation notes belong: never changed. */
    teacherId: text("teacher_id")
      .notNull()
      .references(() => people.id),
    on: text("on_day").notNull().default(""),
    objective: text("objective").notNull(),
    activities: text("activities").notNull().default(""),
    interviews: text("interviews").notNull().default(""),
    surprised: text("surprised").notNull().default(""),
    change: text("change").notNull().default(""),
    /** How the practice is done from then on; "" where it stays as it is. */
    practice: text("practice").notNull().default(""),
    /** When it was marked as taught: from then on what was planned and predicted stands. */
    lockedAt: timestamp("locked_at"),
    lockedBy: text("locked_by").references(() => people.id),
    revision: integer("revision").notNull(),
    createdBy: text("created_by")
      .notNull()
      .references(() => people.id),
    createdAt: timestamp("created_at").notNull(),
  },
  (lesson) => [uniqueIndex("lesson_number").on(lesson.enquiryId, lesson.schoolId, lesson.number)],
);

export const casePupils = table(
  "case_pupil",
  {
    lessonId: text("lesson_id")
      .notNull()
      .references(() => lessons.id, { onDelete: "cascade" }),
    label: text("label").$type<PupilLabel>().notNull(),
    /** General or invented: nothing by which a pupil could be known. */
    description: text("description").notNull(),
    predicted: text("predicted").notNull(),
    observed: text("observed").notNull().default(""),
    why: text("why").notNull().default(""),
  },
  (pupil) => [primaryKey({ columns: [pupil.lessonId, pupil.label] })],
);

export const lessonObservers = table(
  "lesson_observer",
  {
    lessonId: text("lesson_id")
      .notNull()
      .references(() => lessons.id, { onDelete: "cascade" }),
    personId: text("person_id")
      .notNull()
      .references(() => people.id),
  },
  (observer) => [primaryKey({ columns: [observer.lessonId, observer.personId] })],
);

/** What an observer saw. It belongs to the lesson's teacher (content/access/can.ts, `readObservation`). */
export const observationNotes = table(
  "observation_note",
  {
    id: text("id").primaryKey(),
    lessonId: text("lesson_id")
      .notNull()
      .references(() => lessons.id, { onDelete: "cascade" }),
    observerId: text("observer_id")
      .notNull()
      .references(() => people.id),
    words: text("words").notNull(),
    revision: integer("revision").notNull(),
    writtenAt: timestamp("written_at").notNull(),
  },
  (note) => [uniqueIndex("observation_note_once").on(note.lessonId, note.observerId)],
);

/** With whom the teacher shares a note. */
export const observationReaders = table(
  "observation_reader",
  {
    noteId: text("note_id")
      .notNull()
      .references(() => observationNotes.id, { onDelete: "cascade" }),
    personId: text("person_id")
      .notNull()
      .references(() => people.id),
    sharedAt: timestamp("shared_at").notNull(),
  },
  (reader) => [
    primaryKey({ columns: [reader.noteId, reader.personId] }),
    index("observation_reader_person").on(reader.personId),
  ],
);
