/** Schools, alliances and other organisations, and which school was in which alliance from when. */
import {
  boolean,
  index,
  integer,
  json,
  primaryKey,
  real,
  table,
  text,
  timestamp,
  uniqueIndex,
} from "#drizzle/dialect.ts";

/** Where a value of a school came from, and the day it describes (`2026-06-01`). */
export type SchoolFact = { value: string | number | null; source: string; asOf: string };

export const schools = table(
  "school",
  {
    /** The URN as text, or a slug for a school without one. */
    id: text("id").primaryKey(),
    urn: integer("urn"),
    name: text("name").notNull(),
    phase: text("phase"),
    type: text("type"),
    status: text("status").$type<"open" | "closed" | "proposed">().notNull().default("open"),
    localAuthority: text("local_authority"),
    region: text("region"),
    town: text("town"),
    postcode: text("postcode"),
    latitude: real("latitude"),
    longitude: real("longitude"),
    pupils: real("pupils"),
    fsmPercent: real("fsm_percent"),
    ageLow: integer("age_low"),
    ageHigh: integer("age_high"),
    trust: text("trust"),
    urbanRural: text("urban_rural"),
    website: text("website"),
    openedOn: text("opened_on"),
    closedOn: text("closed_on"),
    about: text("about"),
    isSample: boolean("is_sample").notNull().default(false),
    facts: json("facts").$type<Record<string, SchoolFact>>().notNull(),
    createdAt: timestamp("created_at").notNull(),
    updatedAt: timestamp("updated_at").notNull(),
  },
  (school) => [
    uniqueIndex("school_urn").on(school.urn),
    index("school_name_order").on(school.name),
    index("school_local_authority").on(school.localAuthority, school.name),
  ],
);

/** Every name a school has gone by, with the source and day of the first sight of it. */
export const schoolNames = table(
  "school_name",
  {
    schoolId: text("school_id")
      .notNull()
      .references(() => schools.id, { onDelete: "cascade" }),
    name: text("name").notNull(),
    source: text("source").notNull(),
    asOf: text("as_of").notNull(),
  },
  (name) => [primaryKey({ columns: [name.schoolId, name.name] })],
);

export const organisations = table("organisation", {
  id: text("id").primaryKey(),
  name: text("name").notNull(),
  kind: text("kind").notNull(),
  isSample: boolean("is_sample").notNull().default(false),
});

export const alliances = table(
  "alliance",
  {
    id: text("id").primaryKey(),
    slug: text("slug").notNull(),
    name: text("name").notNull(),
    form: text("form").notNull(),
    /** What kind of thing it is for (content/packs/alliances.ts), and in its own words. */
    purposeType: text("purpose_type").notNull().default("other"),
    purpose: text("purpose").notNull(),
    about: text("about").notNull(),
    openedOn: text("opened_on").notNull(),
    closedOn: text("closed_on"),
    isSample: boolean("is_sample").notNull().default(false),
  },
  (alliance) => [uniqueIndex("alliance_slug").on(alliance.slug)],
);

export const memberships = table(
  "membership",
  {
    id: text("id").primaryKey(),
    allianceId: text("alliance_id")
      .notNull()
      .references(() => alliances.id, { onDelete: "cascade" }),
    schoolId: text("school_id")
      .notNull()
      .references(() => schools.id, { onDelete: "cascade" }),
    role: text("role").notNull(),
    from: text("from_day").notNull(),
    to: text("to_day"),
  },
  (membership) => [
    index("membership_alliance").on(membership.allianceId),
    index("membership_school").on(membership.schoolId),
  ],
);

/** What a school or an alliance has set as usual for what is started there. */
export const sharingDefaults = table("sharing_default", {
  /** `school:ID` or `alliance:ID`. */
  place: text("place").primaryKey(),
  audience: text("audience").notNull(),
  licence: text("licence").notNull(),
  changedBy: text("changed_by"),
  changedAt: timestamp("changed_at").notNull(),
});
