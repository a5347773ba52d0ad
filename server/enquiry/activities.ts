/** What partners did together, with how long it took and who was in it (S10). */
import { and, count, desc, eq, inArray, lte, type SQL, sql, sum } from "drizzle-orm";
import { can } from "#content/access/can.ts";
import type { Viewer } from "#content/access/tokens.ts";
import { ActivityKind, longestActivity } from "#content/enquiry/activity.ts";
import { depthOf, sumByKind, type WorkTogether } from "#content/enquiry/depth.ts";
import { invalid, notFound } from "#content/failure.ts";
import { newId } from "#content/id.ts";
import type { Database } from "#drizzle/database.ts";
import {
  activities,
  activityPeople,
  activitySchools,
  enquiries as enquiryRows,
  people,
  placements,
  schools,
} from "#drizzle/schema/index.ts";
import { type Clock, dayOf } from "#server/clock.ts";
import type { Enquiries } from "#server/enquiry/enquiries.ts";
import { noteIn } from "#server/enquiry/noting.ts";
import { parseDay } from "#server/people/changing.ts";

export function createActivities(needs: {
  database: Database;
  enquiries: Enquiries;
  clock: Clock;
}) {
  const { database, enquiries, clock } = needs;
  const { read } = database;

  /** Notes what was done. `schools` are ids, `people` handles of the team. @throws Invalid */
  async function add(
    viewer: Viewer,
    slug: string,
    said: {
      kind: string;
      on: string;
      minutes: string;
      others: string;
      note: string;
      schools: string[];
      people: string[];
    },
  ): Promise<void> {
    const found = await enquiries.requireRight(viewer, slug, "planEnquiry");
    const at = clock();
    const kind = ActivityKind.safeParse(said.kind);
    const [minutes, others] = [Number(said.minutes), Number(said.others.trim() || "0")];
    const took = found.schools.filter(
      ({ schoolId, standing }) => standing === "in" && said.schools.includes(schoolId),
    );
    const who = found.members.filter(({ handle }) => said.people.includes(handle));
    const on = parseDay(said.on, "day") ?? dayOf(at);
    const problems = [
      ...(kind.success ? [] : [{ field: "activity", message: "Choose what you did." }]),
      ...(Number.isInteger(minutes) && minutes >= 1 && minutes <= longestActivity
        ? []
        : [{ field: "minutes", message: "Write how many minutes it took, as a whole number." }]),
      ...(Number.isInteger(others) && others >= 0 && others <= 1000
        ? []
        : [{ field: "others", message: "Write how many others took part, as a whole number." }]),
      ...(took.length > 0 ? [] : [{ field: "schools", message: "Choose the schools in it." }]),
      ...(who.length + others > 0
        ? []
        : [
            {
              field: "people",
              message: "Say who took part: people of the team, or how many others.",
            },
          ]),
      ...(on > dayOf(at) ? [{ field: "day", message: "That day is still to come." }] : []),
      ...(said.note.trim().length > 300
        ? [{ field: "about", message: "Say it in 300 characters." }]
        : []),
    ];
    if (problems.length > 0 || !kind.success) throw invalid(problems);
    const id = newId();
    await database.write(async (tx) => {
      await tx.insert(activities).values({
        ...{ id, enquiryId: found.enquiry.id, kind: kind.data, on, minutes, others },
        note: said.note.trim(),
        addedBy: viewer.person?.id ?? found.enquiry.createdBy,
        addedAt: at,
      });
      await tx
        .insert(activitySchools)
        .values(took.map(({ schoolId }) => ({ activityId: id, schoolId })));
      if (who.length > 0)
        await tx
          .insert(activityPeople)
          .values(who.map(({ personId }) => ({ activityId: id, personId })));
      await noteIn(tx, at, viewer, found.enquiry, "enquiry.add-activity");
    });
  }

  /** Takes a note back: who made it, or who leads the enquiry. @throws NotFound */
  async function remove(viewer: Viewer, slug: string, id: string): Promise<void> {
    const found = await enquiries.get(viewer, slug);
    const activity = and(eq(activities.id, id), eq(activities.enquiryId, found.enquiry.id));
    await database.write(async (tx) => {
      const [gone] = await tx.delete(activities).where(activity).returning();
      if (!gone) throw notFound();
      if (gone.addedBy !== viewer.person?.id && !can(viewer, "leadEnquiry", found))
        throw notFound();
      await noteIn(tx, clock(), viewer, found.enquiry, "enquiry.remove-activity");
    });
  }

  /** What was done, newest first, with its schools and people: for the team. */
  async function list(enquiryId: string) {
    const rows = await read
      .select()
      .from(activities)
      .where(eq(activities.enquiryId, enquiryId))
      .orderBy(desc(activities.on), desc(activities.addedAt))
      .limit(200);
    const ids = rows.map(({ id }) => id);
    if (ids.length === 0) return [];
    const [took, who] = await Promise.all([
      read
        .select({ activityId: activitySchools.activityId, name: schools.name })
        .from(activitySchools)
        .innerJoin(schools, eq(schools.id, activitySchools.schoolId))
        .where(inArray(activitySchools.activityId, ids)),
      read
        .select({ activityId: activityPeople.activityId, name: people.name })
        .from(activityPeople)
        .innerJoin(people, eq(people.id, activityPeople.personId))
        .where(inArray(activityPeople.activityId, ids)),
    ]);
    const namesIn = (of: typeof took, id: string) =>
      of.flatMap(({ activityId, name }) => (activityId === id ? [name] : [])).sort();
    return rows.map(({ id, kind, on, minutes, others, note, addedBy }) => ({
      ...{ id, kind, on, minutes, others, note, addedBy },
      schools: namesIn(took, id),
      people: namesIn(who, id),
    }));
  }

  /** How deep a team's work together goes, with the minutes of each kind: for pages and the write-up. */
  const describeActivities = (enquiryId: string) =>
    describe(eq(activities.enquiryId, enquiryId), eq(placements.enquiryId, enquiryId));

  /** The same of all enquiries of an alliance. */
  const describeAlliance = (allianceId: string) => {
    const theirs = read
      .select({ id: enquiryRows.id })
      .from(enquiryRows)
      .where(eq(enquiryRows.allianceId, allianceId));
    return describe(inArray(activities.enquiryId, theirs), inArray(placements.enquiryId, theirs));
  };

  /** What one school did by itself is time of its staff, and makes no partnership deeper. */
  async function describe(which: SQL, placed: SQL): Promise<WorkTogether> {
    const together = sql<number>`(select count(*) from ${activitySchools} where ${activitySchools.activityId} = ${activities.id}) > 1`;
    const [rows, visits] = await Promise.all([
      read
        .select({
          kind: activities.kind,
          minutes: sum(activities.minutes),
          times: count(),
          together: sum(sql`case when ${together} then 1 else 0 end`),
        })
        .from(activities)
        .where(which)
        .groupBy(activities.kind),
      read.$count(placements, and(placed, lte(placements.from, dayOf(clock())))),
    ]);
    const done = rows.map((row) => ({
      ...{ kind: row.kind, times: row.times },
      ...{ minutes: Number(row.minutes), together: Number(row.together) },
    }));
    const deepening = done.filter((row) => row.together > 0).map(({ kind }) => kind);
    return {
      depth: depthOf(visits > 0 ? [...deepening, "placement"] : deepening),
      done: sumByKind(done),
      alone: done.reduce((all, { times, together }) => all + times - together, 0),
    };
  }

  return { add, remove, list, describeActivities, describeAlliance };
}

export type Activities = ReturnType<typeof createActivities>;
export type ActivityEntry = Awaited<ReturnType<Activities["list"]>>[number];
