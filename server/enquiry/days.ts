/** The days of an enquiry: all that has one, for calendars, and what is next. */
import { and, eq, isNull } from "drizzle-orm";
import { activityWords } from "#content/enquiry/activity.ts";
import { type Ahead, aheadIn } from "#content/enquiry/ahead.ts";
import { findDay } from "#content/enquiry/days.ts";
import { isComplete } from "#content/enquiry/question.ts";
import { ethicsOf } from "#content/packs/ethics.ts";
import type { Database } from "#drizzle/database.ts";
import { calls, results, series } from "#drizzle/schema/index.ts";
import type { FollowUps } from "#server/adaptation/follow-ups.ts";
import { listAskedOfEnquiry } from "#server/adaptation/whom-to-ask.ts";
import { type Clock, dayOf } from "#server/clock.ts";
import type { Activities } from "#server/enquiry/activities.ts";
import type { CycleEntry, Cycles } from "#server/enquiry/cycles.ts";
import type { FoundEnquiry } from "#server/enquiry/describing.ts";
import type { Enquiries, Enquiry } from "#server/enquiry/enquiries.ts";
import { toldOf } from "#server/enquiry/facts.ts";
import type { Lessons } from "#server/enquiry/lessons.ts";
import type { Placements } from "#server/enquiry/placements.ts";

/** What fills a day, or several: `to` is the last. */
export type Dated = {
  id: string;
  on: string;
  to: string;
  called: string;
  about: string;
  where: string;
};

export function createDays(needs: {
  database: Database;
  enquiries: Enquiries;
  activities: Activities;
  placements: Placements;
  cycles: Cycles;
  lessons: Lessons;
  followUps: FollowUps;
  clock: Clock;
}) {
  const { database, enquiries, activities, placements, cycles, lessons, followUps, clock } = needs;
  const { read } = database;

  /** What has a day, in the order of days: past and to come. */
  async function list(enquiry: Enquiry): Promise<Dated[]> {
    const [plan, taking, done, placed, called, tried, taught, asked] = await Promise.all([
      enquiries.readNow(enquiry),
      enquiries.listSchools(enquiry.id),
      activities.list(enquiry.id),
      placements.list(enquiry.id),
      read.select().from(calls).where(eq(calls.enquiryId, enquiry.id)).limit(50),
      cycles.list(enquiry.id),
      lessons.list(enquiry.id),
      followUps.listOfEnquiry(enquiry.id),
    ]);
    const days = [
      ...plan.steps.flatMap(({ id, what, who, when, where }) => {
        const on = findDay(when);
        return on && what
          ? [{ ...oneDay(on), id: `step-${id}`, called: what, about: who, where }]
          : [];
      }),
      ...taking.flatMap(({ schoolId, name, standing, startsOn }) =>
        startsOn && (standing === "asked" || standing === "in")
          ? [
              {
                ...oneDay(startsOn),
                ...{
                  id: `start-${schoolId}`,
                  called: standing === "in" ? `${name} begins` : `${name} is asked to begin`,
                },
                where: name,
              },
            ]
          : [],
      ),
      ...done.map(({ id, kind, on, note, schools }) => ({
        ...oneDay(on),
        ...{ id, called: activityWords[kind].label, about: note, where: schools.join(", ") },
      })),
      ...placed.map(({ id, person, from, to, purpose, toSchool }) => ({
        ...{ id, on: from, to, called: `Placement: ${person}`, about: purpose, where: toSchool },
      })),
      ...called.map(({ id, title, closesOn, endedAt }) => ({
        ...oneDay(endedAt ? dayOf(endedAt) : closesOn),
        ...{ id, called: `Last day of the call “${title}”` },
      })),
      ...tried.flatMap(daysOfCycle),
      ...taught.flatMap(({ id, school, number, on, objective, teacher }) =>
        on
          ? [
              {
                ...oneDay(on),
                ...{ id, called: `Lesson ${number} at ${school}`, where: school },
                about: `${teacher}: ${objective}`,
              },
            ]
          : [],
      ),
      ...asked.map(({ id, months, dueOn }) => ({
        ...oneDay(dueOn),
        ...{ id, called: `${months} months on: is it still used?` },
      })),
    ];
    return days.sort((one, other) => one.on.localeCompare(other.on));
  }

  /** What is next in an enquiry and who has it; nothing once it was ended early. */
  async function listNext(found: FoundEnquiry): Promise<Ahead[]> {
    const { enquiry, method, stage, members, schools } = found;
    if (enquiry.stoppedAt) return [];
    const today = dayOf(clock());
    const [plan, told, measured, tried, taught, placed, asked, answering] = await Promise.all([
      enquiries.readNow(enquiry),
      toldOf(read, enquiry),
      listMeasured(enquiry.id),
      cycles.list(enquiry.id),
      lessons.list(enquiry.id),
      placements.list(enquiry.id),
      followUps.listOfEnquiry(enquiry.id),
      listAskedOfEnquiry(read, enquiry.id, today),
    ]);
    return aheadIn(
      {
        ...{ status: stage.status, tries: method.tries },
        facts: {
          ...told,
          questionComplete: isComplete(plan.question),
          schools: schools.filter(({ standing }) => standing === "in").length,
        },
        asked: schools.flatMap(({ schoolId, name, standing, askedAt }) =>
          standing === "asked" ? [{ schoolId, name, on: dayOf(askedAt) }] : [],
        ),
        ethicsLeft: ethicsOf(method).filter(({ id }) => !plan.ethics[id]).length,
        unmeasured: plan.measures.filter(({ id, name }) => name && !measured.includes(id)),
        ...{ steps: plan.steps, cycles: tried, lessons: taught, placements: placed },
        followUps: asked,
        leads: members.flatMap(({ personId, name }) =>
          answering.includes(personId) ? [name] : [],
        ),
      },
      today,
    );
  }

  /** The measures of which there is a result or a series. */
  async function listMeasured(enquiryId: string): Promise<string[]> {
    const [entered, inTime] = await Promise.all([
      read
        .selectDistinct({ id: results.measureId })
        .from(results)
        .where(
          and(
            eq(results.enquiryId, enquiryId),
            eq(results.isCurrent, true),
            eq(results.isTakenOut, false),
          ),
        ),
      read
        .selectDistinct({ id: series.measure })
        .from(series)
        .where(and(eq(series.enquiryId, enquiryId), isNull(series.takenOutAt))),
    ]);
    return [...entered, ...inTime].map(({ id }) => id);
  }

  return { list, listNext };
}

export type Days = ReturnType<typeof createDays>;

const oneDay = (on: string) => ({ on, to: on, about: "", where: "" });

/** When a cycle starts, and when it ends or is planned to. */
function daysOfCycle({ id, school, number, idea, owner, step, ...days }: CycleEntry): Dated[] {
  const called = `Cycle ${number} at ${school}`;
  const shared = { about: `${owner}: ${idea}`, where: school };
  const { startsOn, endsOn } = days;
  return [
    ...(startsOn
      ? [{ ...oneDay(startsOn), ...shared, id: `${id}-start`, called: `${called} starts` }]
      : []),
    ...(endsOn
      ? [
          {
            ...{ ...oneDay(endsOn), ...shared, id: `${id}-end` },
            called: step === "decided" ? `${called} ends` : `${called}: planned end`,
          },
        ]
      : []),
  ];
}
