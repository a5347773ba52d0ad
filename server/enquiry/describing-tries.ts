/**
 * What was tried in an enquiry, as others may read it: the page for outsiders and the write-up that is
 * made from it. No owner, teacher or observer is named, and no note is in it; of a case pupil only the
 * letter and what was seen.
 */
import { and, asc, eq, isNotNull } from "drizzle-orm";
import { dayOf } from "#content/day.ts";
import type { ShownLesson } from "#content/enquiry/shown.ts";
import type { Database } from "#drizzle/database.ts";
import { casePupils, cycles, lessons, predictions, schools } from "#drizzle/schema/index.ts";

export function createDescribingTries({ database: { read } }: { database: Database }) {
  /** The cycles that began, school by school; what is still open in one is "". */
  async function describeCycles(enquiryId: string) {
    const begun = and(eq(cycles.enquiryId, enquiryId), isNotNull(cycles.lockedAt));
    const [found, asked] = await Promise.all([
      read
        .select({
          id: cycles.id,
          schoolId: cycles.schoolId,
          school: schools.name,
          number: cycles.number,
          followsId: cycles.followsId,
          lockedAt: cycles.lockedAt,
          idea: cycles.idea,
          startsOn: cycles.startsOn,
          endsOn: cycles.endsOn,
          learnt: cycles.learnt,
          step: cycles.step,
          decision: cycles.decision,
          next: cycles.next,
        })
        .from(cycles)
        .innerJoin(schools, eq(schools.id, cycles.schoolId))
        .where(begun)
        .orderBy(asc(schools.name), asc(cycles.number))
        .limit(500),
      read
        .select({
          cycleId: predictions.cycleId,
          question: predictions.question,
          prediction: predictions.prediction,
          match: predictions.match,
        })
        .from(predictions)
        .innerJoin(cycles, eq(cycles.id, predictions.cycleId))
        .where(begun)
        .orderBy(asc(predictions.cycleId), asc(predictions.place))
        .limit(4000),
    ]);
    return found.map(({ id, lockedAt, followsId, ...cycle }) => ({
      ...cycle,
      lockedOn: lockedAt && dayOf(lockedAt),
      follows: found.find((other) => other.id === followsId)?.number ?? null,
      predictions: asked.flatMap(({ cycleId, ...one }) => (cycleId === id ? [one] : [])),
    }));
  }

  /** The lessons that were taught, school by school. */
  async function describeLessons(enquiryId: string): Promise<ShownLesson[]> {
    const taught = and(eq(lessons.enquiryId, enquiryId), isNotNull(lessons.lockedAt));
    const [found, pupils] = await Promise.all([
      read
        .select({
          id: lessons.id,
          school: schools.name,
          number: lessons.number,
          objective: lessons.objective,
          surprised: lessons.surprised,
          change: lessons.change,
        })
        .from(lessons)
        .innerJoin(schools, eq(schools.id, lessons.schoolId))
        .where(taught)
        .orderBy(asc(schools.name), asc(lessons.number))
        .limit(500),
      read
        .select({
          lessonId: casePupils.lessonId,
          label: casePupils.label,
          observed: casePupils.observed,
        })
        .from(casePupils)
        .innerJoin(lessons, eq(lessons.id, casePupils.lessonId))
        .where(taught)
        .orderBy(asc(casePupils.lessonId), asc(casePupils.label))
        .limit(1500),
    ]);
    return found.map(({ id, ...lesson }) => ({
      ...lesson,
      pupils: pupils.flatMap(({ lessonId, ...pupil }) =>
        lessonId === id && pupil.observed ? [pupil] : [],
      ),
    }));
  }

  return { describeCycles, describeLessons };
}

export type DescribingTries = ReturnType<typeof createDescribingTries>;
