/**
 * What was tried in an enquiry, as others may read it: the page for outsiders and the write-up that is
 * made from it. No owner, teacher or observer is named, and no case pupil or note is in it.
 */
import { and, asc, eq, isNotNull } from "drizzle-orm";
import type { Database } from "#drizzle/database.ts";
import { cycles, lessons, predictions, schools } from "#drizzle/schema/index.ts";

export function createDescribingTries({ database: { read } }: { database: Database }) {
  /** The cycles that began, school by school; what is still open in one is "". */
  async function describeCycles(enquiryId: string) {
    const begun = and(eq(cycles.enquiryId, enquiryId), isNotNull(cycles.lockedAt));
    const [found, asked] = await Promise.all([
      read
        .select({
          id: cycles.id,
          school: schools.name,
          number: cycles.number,
          idea: cycles.idea,
          startsOn: cycles.startsOn,
          endsOn: cycles.endsOn,
          learnt: cycles.learnt,
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
    return found.map(({ id, ...cycle }) => ({
      ...cycle,
      predictions: asked.flatMap(({ cycleId, ...one }) => (cycleId === id ? [one] : [])),
    }));
  }

  /** The lessons that were taught, school by school. */
  const describeLessons = (enquiryId: string) =>
    read
      .select({
        school: schools.name,
        number: lessons.number,
        objective: lessons.objective,
        surprised: lessons.surprised,
        change: lessons.change,
      })
      .from(lessons)
      .innerJoin(schools, eq(schools.id, lessons.schoolId))
      .where(and(eq(lessons.enquiryId, enquiryId), isNotNull(lessons.lockedAt)))
      .orderBy(asc(schools.name), asc(lessons.number))
      .limit(500);

  return { describeCycles, describeLessons };
}

export type DescribingTries = ReturnType<typeof createDescribingTries>;
