/** Write-ups: who writes them, their numbered versions, their files, and who may read which. */
import type { Identity } from "#content/access/identity.ts";
import type { Facet } from "#content/practice/facets.ts";
import type { WriteUpContent, WriteUpKind, WriteUpStatus } from "#content/practice/write-up.ts";
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
import { alliances, schools } from "#drizzle/schema/network.ts";
import { people } from "#drizzle/schema/people.ts";

export const writeUps = table(
  "write_up",
  {
    id: text("id").primaryKey(),
    /** Eight characters at the end of the address; survives every change of title. */
    key: text("key").notNull(),
    kind: text("kind").$type<WriteUpKind>().notNull(),
    status: text("status").$type<WriteUpStatus>().notNull(),
    template: text("template").notNull(),
    /** The title and summary as last published or, before that, as last written. */
    title: text("title").notNull(),
    summary: text("summary").notNull().default(""),
    allianceId: text("alliance_id").references(() => alliances.id),
    /** Who may read what is published, as the authors chose (content/access/audience.ts). */
    audience: text("audience").notNull(),
    /** The first day on which anybody but its authors reads it (`2026-09-01`). */
    embargoUntil: text("embargo_until"),
    /** How its authors appear to its readers (content/access/identity.ts). */
    identity: text("identity").$type<Identity>().notNull().default("named"),
    /** What its readers are not told, since too few schools would fit: "alliance phase". Worked out. */
    withheld: text("withheld").notNull().default(""),
    licence: text("licence").notNull(),
    /** For imported material: where it comes from and on what terms. */
    source: text("source"),
    liveDocumentId: text("live_document_id").notNull(),
    /** The number of the newest version; 0 while nothing is published. */
    version: integer("version").notNull().default(0),
    /**
     * The level of the headline scale that stands for its newest version (content/packs/ratings); null
     * while that version is not rated, or raters disagree.
     */
    strength: integer("strength"),
    withdrawnReason: text("withdrawn_reason"),
    withdrawnAt: timestamp("withdrawn_at"),
    isSample: boolean("is_sample").notNull().default(false),
    createdBy: text("created_by")
      .notNull()
      .references(() => people.id),
    createdAt: timestamp("created_at").notNull(),
    updatedAt: timestamp("updated_at").notNull(),
    publishedAt: timestamp("published_at"),
  },
  (writeUp) => [
    uniqueIndex("write_up_key").on(writeUp.key),
    index("write_up_published").on(writeUp.status, writeUp.publishedAt),
    index("write_up_alliance").on(writeUp.allianceId),
    uniqueIndex("write_up_live_document").on(writeUp.liveDocumentId),
  ],
);

/** The team of a write-up. Authors write and are named; readers were asked to read the draft. */
export const teamMembers = table(
  "team_member",
  {
    writeUpId: text("write_up_id")
      .notNull()
      .references(() => writeUps.id, { onDelete: "cascade" }),
    personId: text("person_id")
      .notNull()
      .references(() => people.id),
    role: text("role").$type<"author" | "reader">().notNull(),
    /** The school the author writes from: what it learnt stays its own when the author leaves. */
    schoolId: text("school_id").references(() => schools.id),
    position: integer("position").notNull(),
    addedAt: timestamp("added_at").notNull(),
  },
  (member) => [
    primaryKey({ columns: [member.writeUpId, member.personId] }),
    index("team_member_person").on(member.personId),
    index("team_member_school").on(member.schoolId),
  ],
);

export const versions = table(
  "version",
  {
    id: text("id").primaryKey(),
    writeUpId: text("write_up_id")
      .notNull()
      .references(() => writeUps.id, { onDelete: "cascade" }),
    number: integer("number").notNull(),
    content: json("content").$type<WriteUpContent>().notNull(),
    whatChanged: text("what_changed").notNull(),
    publishedBy: text("published_by")
      .notNull()
      .references(() => people.id),
    publishedAt: timestamp("published_at").notNull(),
  },
  (version) => [uniqueIndex("version_number").on(version.writeUpId, version.number)],
);

/** Who wrote a version, and from which school: as it was, whoever joins or leaves the team later. */
export const versionAuthors = table(
  "version_author",
  {
    versionId: text("version_id")
      .notNull()
      .references(() => versions.id, { onDelete: "cascade" }),
    personId: text("person_id")
      .notNull()
      .references(() => people.id),
    schoolId: text("school_id").references(() => schools.id),
    position: integer("position").notNull(),
    /** What the author was designated on the day of publishing: kept when it lapses. */
    badge: text("badge"),
    /** The role that the author held at the school that day (content/access/identity.ts). */
    role: text("role"),
  },
  (author) => [
    primaryKey({ columns: [author.versionId, author.personId] }),
    index("version_author_person").on(author.personId),
    index("version_author_school").on(author.schoolId),
  ],
);

/**
 * What the newest version is filed under. A theme's ancestors are filed too (`direct` false), so that
 * the count of a whole branch is one grouped query.
 */
export const tags = table(
  "tag",
  {
    writeUpId: text("write_up_id")
      .notNull()
      .references(() => writeUps.id, { onDelete: "cascade" }),
    facet: text("facet").$type<Facet>().notNull(),
    value: text("value").notNull(),
    direct: boolean("direct").notNull(),
  },
  (tag) => [
    primaryKey({ columns: [tag.writeUpId, tag.facet, tag.value] }),
    index("tag_value").on(tag.facet, tag.value),
  ],
);

/**
 * The one rule for reading: a thing (a published write-up, a draft's live document, an attachment) may
 * be read by whoever holds one of its tokens.
 */
export const audiences = table(
  "audience",
  {
    thing: text("thing").notNull(),
    token: text("token").notNull(),
  },
  (audience) => [
    primaryKey({ columns: [audience.thing, audience.token] }),
    index("audience_token").on(audience.token, audience.thing),
  ],
);

export const attachments = table(
  "attachment",
  {
    id: text("id").primaryKey(),
    writeUpId: text("write_up_id")
      .notNull()
      .references(() => writeUps.id, { onDelete: "cascade" }),
    /** SHA-256 of the stored bytes, and their name under DATA_DIR/files. */
    hash: text("hash").notNull(),
    name: text("name").notNull(),
    mediaType: text("media_type").notNull(),
    size: integer("size").notNull(),
    width: integer("width"),
    height: integer("height"),
    uploadedBy: text("uploaded_by")
      .notNull()
      .references(() => people.id),
    createdAt: timestamp("created_at").notNull(),
  },
  (attachment) => [index("attachment_write_up").on(attachment.writeUpId)],
);

/** A colleague asked to read a draft, and the line they answered with. */
export const readings = table(
  "reading",
  {
    id: text("id").primaryKey(),
    writeUpId: text("write_up_id")
      .notNull()
      .references(() => writeUps.id, { onDelete: "cascade" }),
    askedBy: text("asked_by")
      .notNull()
      .references(() => people.id),
    reader: text("reader")
      .notNull()
      .references(() => people.id),
    question: text("question").notNull(),
    askedAt: timestamp("asked_at").notNull(),
    answer: text("answer"),
    answeredAt: timestamp("answered_at"),
  },
  (reading) => [
    index("reading_reader").on(reading.reader),
    index("reading_write_up").on(reading.writeUpId),
  ],
);

/** Somebody asked to look at what may identify a pupil, and whether they found it to be fine. */
export const secondLooks = table(
  "second_look",
  {
    id: text("id").primaryKey(),
    writeUpId: text("write_up_id")
      .notNull()
      .references(() => writeUps.id, { onDelete: "cascade" }),
    askedBy: text("asked_by")
      .notNull()
      .references(() => people.id),
    looker: text("looker")
      .notNull()
      .references(() => people.id),
    /** The finds, as `lookedAt` names them. */
    finds: json("finds").$type<string[]>().notNull(),
    askedAt: timestamp("asked_at").notNull(),
    answer: text("answer").$type<"fine" | "change">(),
    note: text("note").notNull().default(""),
    answeredAt: timestamp("answered_at"),
  },
  (look) => [
    index("second_look_write_up").on(look.writeUpId),
    index("second_look_looker").on(look.looker),
  ],
);

/** How often a version was read on a day from a school ("" when nobody was signed in). No person. */
export const reads = table(
  "read",
  {
    versionId: text("version_id")
      .notNull()
      .references(() => versions.id, { onDelete: "cascade" }),
    day: text("day").notNull(),
    schoolId: text("school_id").notNull(),
    count: integer("count").notNull(),
  },
  (read) => [primaryKey({ columns: [read.versionId, read.day, read.schoolId] })],
);
