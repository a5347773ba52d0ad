/** People, where they work, what they are designated and what they may do. */
import { boolean, index, table, text, timestamp, uniqueIndex } from "#drizzle/dialect.ts";
import { alliances, organisations, schools } from "#drizzle/schema/network.ts";

export const people = table(
  "person",
  {
    id: text("id").primaryKey(),
    handle: text("handle").notNull(),
    name: text("name").notNull(),
    post: text("post").notNull(),
    about: text("about").notNull().default(""),
    isSample: boolean("is_sample").notNull().default(false),
    createdAt: timestamp("created_at").notNull(),
  },
  (person) => [uniqueIndex("person_handle").on(person.handle)],
);

export const affiliations = table(
  "affiliation",
  {
    id: text("id").primaryKey(),
    personId: text("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    schoolId: text("school_id").references(() => schools.id, { onDelete: "cascade" }),
    organisationId: text("organisation_id").references(() => organisations.id, {
      onDelete: "cascade",
    }),
    from: text("from_day").notNull(),
    to: text("to_day"),
  },
  (affiliation) => [
    index("affiliation_person").on(affiliation.personId),
    index("affiliation_school").on(affiliation.schoolId),
  ],
);

export const designations = table(
  "designation",
  {
    id: text("id").primaryKey(),
    personId: text("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    kind: text("kind").notNull(),
    specialism: text("specialism"),
    body: text("body").notNull(),
    /** The alliance that designated, where it is one of ours. */
    allianceId: text("alliance_id").references(() => alliances.id),
    from: text("from_day").notNull(),
    to: text("to_day"),
  },
  (designation) => [index("designation_person").on(designation.personId)],
);

/** A role held over one school, one alliance, or (neither) the whole commons. */
export const roles = table(
  "role",
  {
    id: text("id").primaryKey(),
    personId: text("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    role: text("role").notNull(),
    schoolId: text("school_id").references(() => schools.id, { onDelete: "cascade" }),
    allianceId: text("alliance_id").references(() => alliances.id, { onDelete: "cascade" }),
    from: text("from_day").notNull(),
    to: text("to_day"),
  },
  (role) => [index("role_person").on(role.personId)],
);
