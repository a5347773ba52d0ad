/**
 * What somebody tried in enquiries, and what was seen, for their own record. A note of a lesson goes to its teacher, without who
 * wrote it, and to who wrote it; never to those with whom it is shared.
 */
import { eq } from "drizzle-orm";
import type { Viewer } from "#content/access/tokens.ts";
import type { Queries } from "#drizzle/database.ts";
import {
  cycles,
  enquiries,
  lessonObservers,
  lessons,
  observationNotes,
} from "#drizzle/schema/index.ts";
import { titleTo } from "#server/enquiry/told-title.ts";

export function ownTries(read: Queries, viewer: Viewer, personId: string) {
  const title = titleTo(read, viewer);
  const lessonColumns = { enquiry: title, on: lessons.on, objective: lessons.objective };
  return {
    cyclesOwned: read
      .select({
        enquiry: title,
        number: cycles.number,
        idea: cycles.idea,
        from: cycles.startsOn,
        to: cycles.endsOn,
        learnt: cycles.learnt,
        decision: cycles.decision,
      })
      .from(cycles)
      .innerJoin(enquiries, eq(enquiries.id, cycles.enquiryId))
      .where(eq(cycles.ownerId, personId)),
    lessonsTaught: read
      .select({
        ...lessonColumns,
        surprised: lessons.surprised,
        change: lessons.change,
        practice: lessons.practice,
      })
      .from(lessons)
      .innerJoin(enquiries, eq(enquiries.id, lessons.enquiryId))
      .where(eq(lessons.teacherId, personId)),
    lessonsWatched: read
      .select(lessonColumns)
      .from(lessonObservers)
      .innerJoin(lessons, eq(lessons.id, lessonObservers.lessonId))
      .innerJoin(enquiries, eq(enquiries.id, lessons.enquiryId))
      .where(eq(lessonObservers.personId, personId)),
    notesOfOwnLessons: read
      .select({ ...lessonColumns, note: observationNotes.words })
      .from(observationNotes)
      .innerJoin(lessons, eq(lessons.id, observationNotes.lessonId))
      .innerJoin(enquiries, eq(enquiries.id, lessons.enquiryId))
      .where(eq(lessons.teacherId, personId)),
    notesOfLessonsWatched: read
      .select({ ...lessonColumns, note: observationNotes.words })
      .from(observationNotes)
      .innerJoin(lessons, eq(lessons.id, observationNotes.lessonId))
      .innerJoin(enquiries, eq(enquiries.id, lessons.enquiryId))
      .where(eq(observationNotes.observerId, personId)),
  };
}
