/** What an enquiry measures: its design, results of groups, series in time, surveys and pupil voice. */
import type { MeasureKind, MeasureRole } from "#content/enquiry/plan.ts";
import type { ConsentBasis } from "#content/enquiry/pupil-voice.ts";
import type { LockedMeasure } from "#content/measuring/protocol.ts";
import type { Arm, Better, Blind, Occasion } from "#content/measuring/result.ts";
import type { ClassPoint, SeriesKind } from "#content/measuring/series.ts";
import type { Allocation } from "#content/statistics/allocation.ts";
import type { SurveyItem, SurveyWave } from "#content/survey/survey.ts";
import {
  boolean,
  index,
  integer,
  json,
  real,
  table,
  text,
  timestamp,
  uniqueIndex,
} from "#drizzle/dialect.ts";
import { enquiries } from "#drizzle/schema/enquiry.ts";
import { schools } from "#drizzle/schema/network.ts";
import { people } from "#drizzle/schema/people.ts";

const ofEnquiry = () =>
  text("enquiry_id")
    .notNull()
    .references(() => enquiries.id, { onDelete: "cascade" });
const bySomebody = (name: string) => text(name).references(() => people.id);

/** How an enquiry finds out: one design, and its main outcome. Locked before anything is drawn. */
export const enquiryDesigns = table("enquiry_design", {
  enquiryId: ofEnquiry().primaryKey(),
  design: text("design").notNull(),
  /** The measure of the plan that decides, as it stood when this was last saved. */
  primary: json("primary_measure").$type<LockedMeasure>(),
  why: text("why").notNull().default(""),
  /** What is done, measured and compared, in words. */
  protocol: text("protocol").notNull().default(""),
  /** Pupils and classes in all, where they differ from what the schools say. */
  pupils: integer("pupils"),
  classes: integer("classes"),
  /** What is drawn: blocks of classes or schools that are alike. */
  blocks: json("blocks").$type<string[][]>().notNull(),
  revision: integer("revision").notNull().default(1),
  changedBy: bySomebody("changed_by").notNull(),
  changedAt: timestamp("changed_at").notNull(),
  lockedBy: bySomebody("locked_by"),
  lockedAt: timestamp("locked_at"),
  drawnBy: bySomebody("drawn_by"),
  drawnAt: timestamp("drawn_at"),
  allocation: json("allocation").$type<Allocation>(),
});

/** A group's result on a measure. Correcting it adds a row: each `line` has one that is current. */
export const results = table(
  "result",
  {
    id: text("id").primaryKey(),
    enquiryId: ofEnquiry(),
    line: text("line_id").notNull(),
    revision: integer("revision").notNull(),
    isCurrent: boolean("is_current").notNull(),
    /** Taken out, since it was entered by mistake. */
    isTakenOut: boolean("is_taken_out").notNull().default(false),
    /** The measure in the plan, with what it was called and was for. */
    measureId: text("measure_id").notNull(),
    measureName: text("measure_name").notNull(),
    measureRole: text("measure_role").$type<MeasureRole>().notNull(),
    measureKind: text("measure_kind").$type<MeasureKind>().notNull(),
    schoolId: text("school_id").references(() => schools.id),
    arm: text("arm").$type<Arm>().notNull(),
    occasion: text("occasion").$type<Occasion>().notNull(),
    label: text("label").notNull(),
    day: text("day").notNull(),
    better: text("better").$type<Better>().notNull(),
    kind: text("kind").$type<"scores" | "counts">().notNull(),
    n: integer("n").notNull(),
    mean: real("mean"),
    sd: real("sd"),
    achieved: integer("achieved"),
    /** The gains of the pupils who have a mark before too, where they are known. */
    gainN: integer("gain_n"),
    gainMean: real("gain_mean"),
    gainSd: real("gain_sd"),
    missing: integer("missing").notNull(),
    /** The line of the group that these pupils are part of. */
    partOf: text("part_of_id"),
    classes: integer("classes").notNull(),
    markedBy: text("marked_by").notNull().default(""),
    blind: text("blind").$type<Blind>().notNull(),
    enteredBy: bySomebody("entered_by").notNull(),
    enteredAt: timestamp("entered_at").notNull(),
  },
  (result) => [
    uniqueIndex("result_revision").on(result.line, result.revision),
    index("result_enquiry").on(result.enquiryId, result.isCurrent),
  ],
);

/** Numbers of a class or school in time. Its points are kept together: they are typed together. */
export const series = table(
  "series",
  {
    id: text("id").primaryKey(),
    enquiryId: ofEnquiry(),
    schoolId: text("school_id").references(() => schools.id),
    name: text("name").notNull(),
    unit: text("unit").notNull(),
    /** A measure of the plan, by its id; "" for none. */
    measure: text("measure").notNull().default(""),
    kind: text("kind").$type<SeriesKind>().notNull(),
    better: text("better").$type<Better>().notNull(),
    /** The pupils that each point is about, where a point does not say. */
    n: integer("n").notNull(),
    points: json("points").$type<ClassPoint[]>().notNull(),
    revision: integer("revision").notNull().default(1),
    changedBy: bySomebody("changed_by").notNull(),
    changedAt: timestamp("changed_at").notNull(),
    /** Null while it counts; its team can put it back. */
    takenOutAt: timestamp("taken_out_at"),
  },
  (row) => [index("series_enquiry").on(row.enquiryId, row.changedAt)],
);

/** A stretch of a series whose centre and limits were kept for what followed; and when no longer. */
export const frozenBaselines = table(
  "frozen_baseline",
  {
    id: text("id").primaryKey(),
    seriesId: text("series_id")
      .notNull()
      .references(() => series.id, { onDelete: "cascade" }),
    from: text("from_day").notNull(),
    to: text("to_day").notNull(),
    frozenBy: bySomebody("frozen_by").notNull(),
    frozenAt: timestamp("frozen_at").notNull(),
    unfrozenBy: bySomebody("unfrozen_by"),
    unfrozenAt: timestamp("unfrozen_at"),
    why: text("why").notNull().default(""),
  },
  (baseline) => [index("frozen_baseline_series").on(baseline.seriesId, baseline.frozenAt)],
);

/** A survey of pupils or staff: its items stay as they are once somebody has answered. */
export const surveys = table(
  "survey",
  {
    id: text("id").primaryKey(),
    enquiryId: ofEnquiry(),
    schoolId: text("school_id").references(() => schools.id),
    name: text("name").notNull(),
    who: text("who").$type<"pupils" | "staff">().notNull(),
    points: integer("points").notNull(),
    items: json("items").$type<SurveyItem[]>().notNull(),
    revision: integer("revision").notNull().default(1),
    changedBy: bySomebody("changed_by").notNull(),
    changedAt: timestamp("changed_at").notNull(),
    /** Null while it counts; its team can put it back. */
    takenOutAt: timestamp("taken_out_at"),
  },
  (survey) => [index("survey_enquiry").on(survey.enquiryId, survey.changedAt)],
);

/** What was answered by a day, as counts: how many chose each point of each item. */
export const surveyWaves = table(
  "survey_wave",
  {
    id: text("id").primaryKey(),
    surveyId: text("survey_id")
      .notNull()
      .references(() => surveys.id, { onDelete: "cascade" }),
    day: text("day").notNull(),
    responses: json("responses").$type<SurveyWave["responses"]>().notNull(),
    revision: integer("revision").notNull().default(1),
    enteredBy: bySomebody("entered_by").notNull(),
    enteredAt: timestamp("entered_at").notNull(),
    /** Null while it counts; its team can put it back. */
    takenOutAt: timestamp("taken_out_at"),
  },
  (wave) => [uniqueIndex("survey_wave_day").on(wave.surveyId, wave.day)],
);

/** What pupils said, told without telling who said it. */
export const pupilVoices = table(
  "pupil_voice",
  {
    id: text("id").primaryKey(),
    enquiryId: ofEnquiry(),
    schoolId: text("school_id").references(() => schools.id),
    day: text("day").notNull(),
    prompt: text("prompt").notNull(),
    method: text("method").notNull(),
    summary: text("summary").notNull(),
    consentBasis: text("consent_basis").$type<ConsentBasis>().notNull(),
    quotes: json("quotes").$type<string[]>().notNull(),
    revision: integer("revision").notNull().default(1),
    changedBy: bySomebody("changed_by").notNull(),
    changedAt: timestamp("changed_at").notNull(),
  },
  (voice) => [index("pupil_voice_enquiry").on(voice.enquiryId, voice.day)],
);
