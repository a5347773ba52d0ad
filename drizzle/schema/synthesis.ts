/** Syntheses: what is asked, what people decided of each result, and the versions that were published. */
import type { PublishedSynthesis, SettledCertainty } from "#content/synthesis/published.ts";
import type { SynthesisQuestion } from "#content/synthesis/question.ts";
import type { SynthesisStudy } from "#content/synthesis/study.ts";
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
import { people } from "#drizzle/schema/people.ts";
import { writeUps } from "#drizzle/schema/practice.ts";

export const syntheses = table(
  "synthesis",
  {
    id: text("id").primaryKey(),
    /** Eight characters at the end of the address; survives every change of title. */
    key: text("key").notNull(),
    status: text("status").$type<"draft" | "published" | "withdrawn">().notNull(),
    /** As last published or, before that, as last written. */
    title: text("title").notNull(),
    question: text("question").notNull(),
    /** What the next version is to ask, as it stands now. */
    asked: json("asked").$type<SynthesisQuestion>().notNull(),
    /** What the next version says in words of its editors. */
    conclusion: text("conclusion").notNull().default(""),
    /** How certain its editors hold each outcome to be, by the outcome's name. */
    certainty: json("certainty").$type<Record<string, SettledCertainty>>().notNull(),
    /** Who reads what is published; what they may not all read is never taken in. Settled at the start. */
    audience: text("audience").notNull(),
    /** The number of the newest version; 0 while nothing is published. */
    version: integer("version").notNull().default(0),
    /** Since when there is something that the newest version does not know of; null where it knows all. */
    staleSince: timestamp("stale_since"),
    /** Changes that may concern it and were not looked at yet: a counter, back at 0 once they were. */
    unseen: integer("unseen").notNull().default(0),
    /** What that is, and what would change, in sentences that all its readers may read. */
    news: json("news").$type<{ says: string[]; changes: string[] }>(),
    withdrawnReason: text("withdrawn_reason"),
    withdrawnAt: timestamp("withdrawn_at"),
    /** Counts changes of the draft: a form that was made of an earlier one is refused. */
    revision: integer("revision").notNull().default(1),
    isSample: boolean("is_sample").notNull().default(false),
    createdBy: text("created_by")
      .notNull()
      .references(() => people.id),
    createdAt: timestamp("created_at").notNull(),
    updatedAt: timestamp("updated_at").notNull(),
    publishedAt: timestamp("published_at"),
  },
  (synthesis) => [
    uniqueIndex("synthesis_key").on(synthesis.key),
    index("synthesis_published").on(synthesis.status, synthesis.publishedAt),
  ],
);

const ofSynthesis = () =>
  text("synthesis_id")
    .notNull()
    .references(() => syntheses.id, { onDelete: "cascade" });

export const synthesisEditors = table(
  "synthesis_editor",
  {
    synthesisId: ofSynthesis(),
    personId: text("person_id")
      .notNull()
      .references(() => people.id),
    position: integer("position").notNull(),
    addedAt: timestamp("added_at").notNull(),
  },
  (editor) => [
    primaryKey({ columns: [editor.synthesisId, editor.personId] }),
    index("synthesis_editor_person").on(editor.personId),
  ],
);

/** What a person decided of a result against, or where asked by, the rules. */
export const synthesisDecisions = table(
  "synthesis_decision",
  {
    synthesisId: ofSynthesis(),
    studyId: text("study_id").notNull(),
    inclusion: text("inclusion").$type<"included" | "excluded">().notNull(),
    /** Taken in beside a result with the same words for its pupils, since these are others. */
    isOtherPupils: boolean("is_other_pupils").notNull().default(false),
    reason: text("reason").notNull(),
    /** Of which version of a write-up: a newer one is asked about again. Null for what has none. */
    version: integer("version"),
    decidedBy: text("decided_by")
      .notNull()
      .references(() => people.id),
    decidedAt: timestamp("decided_at").notNull(),
  },
  (decision) => [
    primaryKey({ columns: [decision.synthesisId, decision.studyId] }),
    index("synthesis_decision_person").on(decision.decidedBy),
  ],
);

/** Studies from elsewhere, entered or brought in as a file. */
export const outsideStudies = table(
  "outside_study",
  {
    id: text("id").primaryKey(),
    synthesisId: ofSynthesis(),
    study: json("study").$type<SynthesisStudy>().notNull(),
    addedBy: text("added_by")
      .notNull()
      .references(() => people.id),
    addedAt: timestamp("added_at").notNull(),
  },
  (study) => [
    index("outside_study_synthesis").on(study.synthesisId),
    index("outside_study_person").on(study.addedBy),
  ],
);

export const synthesisVersions = table(
  "synthesis_version",
  {
    id: text("id").primaryKey(),
    synthesisId: ofSynthesis(),
    number: integer("number").notNull(),
    content: json("content").$type<PublishedSynthesis>().notNull(),
    whatChanged: text("what_changed").notNull(),
    publishedBy: text("published_by")
      .notNull()
      .references(() => people.id),
    publishedAt: timestamp("published_at").notNull(),
  },
  (version) => [
    uniqueIndex("synthesis_version_number").on(version.synthesisId, version.number),
    index("synthesis_version_person").on(version.publishedBy),
  ],
);

/** Who brought a version together: as it was, whoever joins later. */
export const synthesisAuthors = table(
  "synthesis_author",
  {
    versionId: text("version_id")
      .notNull()
      .references(() => synthesisVersions.id, { onDelete: "cascade" }),
    personId: text("person_id")
      .notNull()
      .references(() => people.id),
    position: integer("position").notNull(),
  },
  (author) => [
    primaryKey({ columns: [author.versionId, author.personId] }),
    index("synthesis_author_person").on(author.personId),
  ],
);

/** The themes of the newest version's rules, and (`direct` false) those above them. */
export const synthesisThemes = table(
  "synthesis_theme",
  {
    synthesisId: ofSynthesis(),
    theme: text("theme").notNull(),
    direct: boolean("direct").notNull(),
  },
  (theme) => [
    primaryKey({ columns: [theme.synthesisId, theme.theme] }),
    index("synthesis_theme_theme").on(theme.theme),
  ],
);

/** The write-ups of which the newest version takes results in. */
export const synthesisSources = table(
  "synthesis_source",
  {
    synthesisId: ofSynthesis(),
    writeUpId: text("write_up_id")
      .notNull()
      .references(() => writeUps.id, { onDelete: "cascade" }),
  },
  (source) => [
    primaryKey({ columns: [source.synthesisId, source.writeUpId] }),
    index("synthesis_source_write_up").on(source.writeUpId),
  ],
);
