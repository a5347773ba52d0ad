/** How far the evidence of what was published can be relied on: who rated it, and what came of that. */
import type { StudyRecord } from "#content/evidence/rating/record.ts";
import type { StandingState } from "#content/evidence/rating/standing.ts";
import type { Verdict } from "#content/evidence/rating/verdict.ts";
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
import { people } from "#drizzle/schema/people.ts";
import { versions, writeUps } from "#drizzle/schema/practice.ts";

const ofVersion = () =>
  text("version_id")
    .notNull()
    .references(() => versions.id, { onDelete: "cascade" });

/** What a rater said of a version. Who rates again adds one: the one before stays readable. */
export const ratings = table(
  "rating",
  {
    id: text("id").primaryKey(),
    versionId: ofVersion(),
    personId: text("person_id")
      .notNull()
      .references(() => people.id),
    /** Whether it is the last that this rater said of the version. */
    isCurrent: boolean("is_current").notNull(),
    record: json("record").$type<StudyRecord>().notNull(),
    /** On every scale: worked out, by which edition of it, with each step; the final level; the reason. */
    verdicts: json("verdicts").$type<Verdict[]>().notNull(),
    /** The final level on the headline scale. */
    level: integer("level").notNull(),
    /** What it comes to, for a reader in a hurry. */
    line: text("line").notNull(),
    reviewDue: text("review_due").notNull(),
    at: timestamp("at").notNull(),
  },
  (rating) => [
    index("rating_version").on(rating.versionId, rating.isCurrent),
    index("rating_person").on(rating.personId, rating.isCurrent),
  ],
);

/** Authors reply, and raters who disagree talk it over: for everybody who reads the version. */
export const ratingRemarks = table(
  "rating_remark",
  {
    id: text("id").primaryKey(),
    versionId: ofVersion(),
    personId: text("person_id")
      .notNull()
      .references(() => people.id),
    speaksAs: text("speaks_as").$type<"author" | "rater">().notNull(),
    words: text("words").notNull(),
    at: timestamp("at").notNull(),
  },
  (remark) => [
    index("rating_remark_version").on(remark.versionId),
    index("rating_remark_person").on(remark.personId),
  ],
);

/** The level that stands where raters disagreed. The last one counts; those before stay readable. */
export const settlements = table(
  "settlement",
  {
    id: text("id").primaryKey(),
    versionId: ofVersion(),
    level: integer("level").notNull(),
    reason: text("reason").notNull(),
    reviewDue: text("review_due").notNull(),
    settledBy: text("settled_by")
      .notNull()
      .references(() => people.id),
    at: timestamp("at").notNull(),
  },
  (settlement) => [
    index("settlement_version").on(settlement.versionId),
    index("settlement_person").on(settlement.settledBy),
  ],
);

/** The works that the evidence of a version cites, by DOI in small letters. */
export const citedWorks = table(
  "cited_work",
  { versionId: ofVersion(), doi: text("doi").notNull() },
  (work) => [
    primaryKey({ columns: [work.versionId, work.doi] }),
    index("cited_work_doi").on(work.doi),
  ],
);

/** A work outside that was retracted, until whoever noted it is found to be mistaken. */
export const retractions = table(
  "retraction",
  {
    id: text("id").primaryKey(),
    doi: text("doi").notNull(),
    /** Where that is said: an address, or words. */
    said: text("said").notNull(),
    markedBy: text("marked_by")
      .notNull()
      .references(() => people.id),
    markedAt: timestamp("marked_at").notNull(),
    takenBackBy: text("taken_back_by").references(() => people.id),
    takenBackAt: timestamp("taken_back_at"),
  },
  (retraction) => [index("retraction_doi").on(retraction.doi)],
);

/** How the rating of the newest version stands: worked out with every change of what it rests on. */
export const ratingStandings = table(
  "rating_standing",
  {
    writeUpId: text("write_up_id")
      .primaryKey()
      .references(() => writeUps.id, { onDelete: "cascade" }),
    state: text("state").$type<StandingState>().notNull(),
    /** Raters whose word counts: none from before a work that it cites was retracted. */
    raters: integer("raters").notNull(),
    reviewDue: text("review_due"),
    /** The newest earlier version that was rated. */
    ratedBefore: integer("rated_before"),
    /** When a work that it cites was last marked as retracted: what was said before is history. */
    retractedAt: timestamp("retracted_at"),
    /** Findings and claims that no evidence is attached to. */
    bareClaims: integer("bare_claims").notNull(),
  },
  (standing) => [index("rating_standing_state").on(standing.state, standing.reviewDue)],
);
