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
import { notFound } from "#content/failure.ts";
import { keyOf, slugOf } from "#content/practice/address.ts";
import type { Database } from "#drizzle/database.ts";
import {
  enquiryCalendars,
  enquiryMembers,
  people,
  enquiries as rows,
} from "#drizzle/schema/index.ts";
import { record } from "#server/audit.ts";
import { hashToken, newToken } from "#server/auth/token.ts";
import type { Clock } from "#server/clock.ts";
import type { Dated, Days } from "#server/enquiry/days.ts";
import type { Enquiries, Enquiry } from "#server/enquiry/enquiries.ts";
import { noteIn } from "#server/enquiry/noting.ts";
import type { Sessions } from "#server/people/sessions.ts";
import { isLetIn } from "#server/people/suspended.ts";

export function createCalendars(needs: {
  database: Database;
  enquiries: Enquiries;
  sessions: Sessions;
  days: Days;
  clock: Clock;
  origin: string;
  /** Outside the demo a sample person is nobody. */
  demo: boolean;
}) {
  const { database, enquiries, sessions, days, clock, origin, demo } = needs;
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
    return writeCalendar(found.enquiry, await days.list(found.enquiry));
  }

  function writeCalendar(enquiry: Enquiry, dated: Dated[]): string {
    const address = `${origin}/enquiries/${slugOf(enquiry)}`;
    const calendar = ical({
      name: enquiry.title,
      method: ICalCalendarMethod.PUBLISH,
      prodId: { company: "Practice Commons", product: "Enquiries", language: "EN" },
      url: address,
      ttl: 60 * 60,
    });
    for (const { id, on, to, called, about, where } of dated)
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
