/** What an alliance makes for its enquiries: methods of its own, and one driver diagram over several. */
import type { Method } from "#content/enquiry/method.ts";
import { index, integer, json, primaryKey, table, text, timestamp } from "#drizzle/dialect.ts";
import { enquiries } from "#drizzle/schema/enquiry.ts";
import { alliances } from "#drizzle/schema/network.ts";
import { people } from "#drizzle/schema/people.ts";

/** A method that an alliance wrote (S61: what began by a version stays on it). */
export const allianceMethods = table(
  "alliance_method",
  {
    id: text("id").primaryKey(),
    /** None where the alliance is gone: nobody begins by it, and what began by it goes on. */
    allianceId: text("alliance_id").references(() => alliances.id, { onDelete: "set null" }),
    /** The number of its newest version. */
    version: integer("version").notNull(),
    /** Since when it is no longer offered. */
    retiredAt: timestamp("retired_at"),
  },
  (method) => [index("alliance_method_alliance").on(method.allianceId)],
);

/** A version of it, which never changes; its id is what an enquiry keeps as its method. */
export const methodVersions = table(
  "method_version",
  {
    id: text("id").primaryKey(),
    methodId: text("method_id")
      .notNull()
      .references(() => allianceMethods.id, { onDelete: "cascade" }),
    number: integer("number").notNull(),
    method: json("method").$type<Method>().notNull(),
    keptBy: text("kept_by").references(() => people.id, { onDelete: "set null" }),
    keptAt: timestamp("kept_at").notNull(),
  },
  (version) => [index("method_version_method").on(version.methodId, version.number)],
);

/** An alliance's theory of what its aim depends on (S38). Every change of it counts the revision up. */
export const allianceDiagrams = table("alliance_diagram", {
  allianceId: text("alliance_id")
    .primaryKey()
    .references(() => alliances.id, { onDelete: "cascade" }),
  /** What gets better and by how much, for whom, and by when. */
  howMuch: text("how_much").notNull(),
  forWhom: text("for_whom").notNull(),
  byWhen: text("by_when").notNull(),
  revision: integer("revision").notNull().default(1),
  changedBy: text("changed_by").references(() => people.id, { onDelete: "set null" }),
  changedAt: timestamp("changed_at").notNull(),
});

export const allianceDrivers = table(
  "alliance_driver",
  {
    id: text("id").primaryKey(),
    allianceId: text("alliance_id")
      .notNull()
      .references(() => allianceDiagrams.allianceId, { onDelete: "cascade" }),
    text: text("text").notNull(),
    /** The driver that it acts on; none where it acts on the aim. */
    parent: text("parent_id"),
    addedAt: timestamp("added_at").notNull(),
  },
  (driver) => [index("alliance_driver_alliance").on(driver.allianceId, driver.addedAt)],
);

export const allianceIdeas = table(
  "alliance_idea",
  {
    id: text("id").primaryKey(),
    allianceId: text("alliance_id")
      .notNull()
      .references(() => allianceDiagrams.allianceId, { onDelete: "cascade" }),
    text: text("text").notNull(),
    addedAt: timestamp("added_at").notNull(),
  },
  (idea) => [index("alliance_idea_alliance").on(idea.allianceId, idea.addedAt)],
);

/** The drivers that an idea would change. */
export const allianceIdeaDrivers = table(
  "alliance_idea_driver",
  {
    ideaId: text("idea_id")
      .notNull()
      .references(() => allianceIdeas.id, { onDelete: "cascade" }),
    driverId: text("driver_id")
      .notNull()
      .references(() => allianceDrivers.id, { onDelete: "cascade" }),
  },
  (link) => [
    primaryKey({ columns: [link.ideaId, link.driverId] }),
    index("alliance_idea_driver_driver").on(link.driverId),
  ],
);

/** The enquiries that try an idea. */
export const allianceIdeaEnquiries = table(
  "alliance_idea_enquiry",
  {
    ideaId: text("idea_id")
      .notNull()
      .references(() => allianceIdeas.id, { onDelete: "cascade" }),
    enquiryId: text("enquiry_id")
      .notNull()
      .references(() => enquiries.id, { onDelete: "cascade" }),
  },
  (link) => [
    primaryKey({ columns: [link.ideaId, link.enquiryId] }),
    index("alliance_idea_enquiry_enquiry").on(link.enquiryId),
  ],
);
