/**
 * An enquiry's days as a feed for people's own calendars. A calendar cannot sign in, so each of the team
 * makes a secret address; it stops when they end it, leave the team or their school, or are shut out. Whoever comes back
 * to the team makes a new one.
 */
import { and, eq, gte } from "drizzle-orm";
import ical, { ICalCalendarMethod } from "ical-generator";
import { can } from "#content/access/can.ts";
import type { Viewer } from "#content/access/tokens.ts";
import { dayAfter, startOf } from "#content/day.ts";
import { activityWords } from "#content/enquiry/activity.ts";
import { findDay } from "#content/enquiry/days.ts";
import { notFound } from "#content/failure.ts";
import { keyOf, slugOf } from "#content/practice/address.ts";
import type { Database } from "#drizzle/database.ts";
import {
  calls,
  enquiryCalendars,
  enquiryMembers,
  people,
  enquiries as rows,
} from "#drizzle/schema/index.ts";
import { record } from "#server/audit.ts";
import { hashToken, newToken } from "#server/auth/token.ts";
import type { Clock } from "#server/clock.ts";
import type { Activities } from "#server/enquiry/activities.ts";
import type { Enquiries, Enquiry } from "#server/enquiry/enquiries.ts";
import { noteIn } from "#server/enquiry/noting.ts";
import type { Placements } from "#server/enquiry/placements.ts";
import type { Sessions } from "#server/people/sessions.ts";
import { isLetIn } from "#server/people/suspended.ts";

/** What fills a day, or several: `to` is the last. */
type Dated = { id: string; on: string; to: string; called: string; about: string; where: string };

export function createCalendars(needs: {
  database: Database;
  enquiries: Enquiries;
  sessions: Sessions;
  activities: Activities;
  placements: Placements;
  clock: Clock;
  origin: string;
  /** Outside the demo a sample person is nobody. */
  demo: boolean;
}) {
  const { database, enquiries, sessions, activities, placements, clock, origin, demo } = needs;
  const { read } = database;

  const isOf = (viewer: Viewer, enquiryId: string) =>
    and(
      eq(enquiryCalendars.enquiryId, enquiryId),
      eq(enquiryCalendars.personId, viewer.person?.id ?? ""),
    );

  /** Makes the viewer's address, in place of an earlier one: told here and never again. */
  async function make(viewer: Viewer, slug: string): Promise<string> {
    const { enquiry } = await enquiries.get(viewer, slug);
    const secret = newToken();
    const made = { hash: hashToken(secret), madeAt: clock() };
    const personId = viewer.person?.id ?? "";
    await database.write(async (tx) => {
      await tx
        .insert(enquiryCalendars)
        .values({ ...made, enquiryId: enquiry.id, personId })
        .onConflictDoUpdate({
          target: [enquiryCalendars.enquiryId, enquiryCalendars.personId],
          set: made,
        });
      await record(tx, {
        ...{ at: made.madeAt, actor: personId, action: "enquiry.make-calendar", thing: enquiry.id },
      });
    });
    return `${origin}/enquiries/${slugOf(enquiry)}/calendar.ics?key=${secret}`;
  }

  /** @throws NotFound where the viewer has none. */
  async function end(viewer: Viewer, slug: string): Promise<void> {
    const { enquiry } = await enquiries.get(viewer, slug);
    await database.write(async (tx) => {
      const [gone] = await tx
        .delete(enquiryCalendars)
        .where(isOf(viewer, enquiry.id))
        .returning({ madeAt: enquiryCalendars.madeAt });
      if (!gone) throw notFound();
      await noteIn(tx, clock(), viewer, enquiry, "enquiry.end-calendar");
    });
  }

  const has = async (viewer: Viewer, enquiryId: string) =>
    (await read.$count(enquiryCalendars, isOf(viewer, enquiryId))) > 0;

  /** The feed at a secret address. @throws NotFound where the address is not, or no longer, one */
  async function getFeed(slug: string, secret: string): Promise<string> {
    const [found] = await read
      .select({
        enquiry: rows,
        person: { id: people.id, handle: people.handle, name: people.name },
        member: {
          personId: enquiryMembers.personId,
          role: enquiryMembers.role,
          schoolId: enquiryMembers.schoolId,
        },
        isSample: people.isSample,
      })
      .from(enquiryCalendars)
      .innerJoin(rows, eq(rows.id, enquiryCalendars.enquiryId))
      .innerJoin(people, eq(people.id, enquiryCalendars.personId))
      .innerJoin(
        enquiryMembers,
        and(
          eq(enquiryMembers.enquiryId, enquiryCalendars.enquiryId),
          eq(enquiryMembers.personId, enquiryCalendars.personId),
        ),
      )
      .where(
        and(
          eq(enquiryCalendars.hash, hashToken(secret)),
          eq(rows.key, keyOf(slug)),
          gte(enquiryCalendars.madeAt, enquiryMembers.addedAt),
          isLetIn(read),
        ),
      );
    if (!found || (found.isSample && !demo)) throw notFound();
    const viewer = await sessions.viewerOf(found.person);
    if (!can(viewer, "readPlan", { members: [found.member] })) throw notFound();
    return writeCalendar(found.enquiry, await listDays(found.enquiry));
  }

  /** What has a day: steps of the plan that name one, activities, placements, and the ends of calls. */
  async function listDays(enquiry: Enquiry): Promise<Dated[]> {
    const [plan, done, placed, called] = await Promise.all([
      enquiries.readNow(enquiry),
      activities.list(enquiry.id),
      placements.list(enquiry.id),
      read.select().from(calls).where(eq(calls.enquiryId, enquiry.id)).limit(50),
    ]);
    const oneDay = (on: string) => ({ on, to: on, about: "", where: "" });
    return [
      ...plan.steps.flatMap(({ id, what, who, when, where }) => {
        const on = findDay(when);
        return on && what
          ? [{ ...oneDay(on), id: `step-${id}`, called: what, about: who, where }]
          : [];
      }),
      ...done.map(({ id, kind, on, note, schools }) => ({
        ...oneDay(on),
        ...{ id, called: activityWords[kind].label, about: note, where: schools.join(", ") },
      })),
      ...placed.map(({ id, person, from, to, purpose, toSchool }) => ({
        ...{ id, on: from, to, called: `Placement: ${person}`, about: purpose, where: toSchool },
      })),
      ...called.map(({ id, title, closesOn }) => ({
        ...oneDay(closesOn),
        ...{ id, called: `Last day of the call “${title}”` },
      })),
    ];
  }

  function writeCalendar(enquiry: Enquiry, days: Dated[]): string {
    const address = `${origin}/enquiries/${slugOf(enquiry)}`;
    const calendar = ical({
      name: enquiry.title,
      method: ICalCalendarMethod.PUBLISH,
      prodId: { company: "Practice Commons", product: "Enquiries", language: "EN" },
      url: address,
      ttl: 60 * 60,
    });
    for (const { id, on, to, called, about, where } of days)
      calendar.createEvent({
        id: `${id}@${enquiry.key}.practice-commons`,
        // A day of the calendar, whatever the time zone of who reads it; its end is not in it.
        start: new Date(`${on}T00:00:00Z`),
        end: new Date(`${dayAfter(to)}T00:00:00Z`),
        allDay: true,
        stamp: startOf(on),
        summary: called,
        description: about,
        location: where,
        url: address,
      });
    return calendar.toString();
  }

  return { make, end, has, getFeed };
}

export type Calendars = ReturnType<typeof createCalendars>;
