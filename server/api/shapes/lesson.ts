/** A research lesson as programs read it, and what they write in it. */
import { z } from "zod";
import { LessonPlan, LessonStep, LessonTalk, PupilLabel } from "#content/enquiry/lesson.ts";
import { Onward } from "#server/api/shapes/cycle.ts";
import { Moment } from "#server/api/shapes/write-up.ts";
import type { Lessons } from "#server/enquiry/lessons.ts";
import type { Observing } from "#server/enquiry/observing.ts";

const Person = z.object({ handle: z.string(), name: z.string() });

export const LessonLine = z
  .object({
    id: z.string(),
    school: z.string(),
    number: z.int(),
    step: LessonStep,
    teacher: z.string(),
    on: z.string().meta({ description: "As 2026-09-01; empty where no day is said." }),
    objective: z.string(),
  })
  .meta({ id: "LessonLine" });

export const Lesson = z
  .object({
    ...LessonLine.shape,
    activities: z.string(),
    pupils: z
      .array(
        z.object({
          label: PupilLabel,
          description: z.string(),
          predicted: z.string(),
          observed: z.string(),
          why: z.string(),
        }),
      )
      .meta({ description: "Case pupils in general words: nothing here tells who they are." }),
    observers: z.array(Person),
    locked: z.object({ at: Moment, by: z.string() }).nullable().meta({
      description: "When it was marked as taught: the plan and predictions stand since then.",
    }),
    interviews: z.string(),
    surprised: z.string(),
    change: z.string(),
    practice: z.string().meta({
      description: "How the practice is done from then on; empty where it stays as it is.",
    }),
    mayObserve: z.boolean().meta({ description: "Whether you watched, and may write a note." }),
  })
  .meta({ id: "Lesson" });

export function presentLesson(
  { lesson, schoolName, teacher, pupils, observers, lockedBy }: Awaited<ReturnType<Lessons["get"]>>,
  mayObserve: boolean,
): z.infer<typeof Lesson> {
  const { id, number, step, on, objective, activities, interviews, surprised, change, practice } =
    lesson;
  return {
    ...{ id, school: schoolName, number, step, teacher, on, objective, activities, pupils },
    ...{ interviews, surprised, change, practice, mayObserve },
    observers: observers.map(({ handle, name }) => ({ handle, name })),
    locked: lesson.lockedAt && { at: lesson.lockedAt.toISOString(), by: lockedBy },
  };
}

export const LessonChange = z
  .discriminatedUnion("step", [
    z.strictObject({ step: z.literal("plan"), words: LessonPlan.strict(), onward: Onward }),
    z.strictObject({ step: z.literal("taught"), words: LessonTalk.strict(), onward: Onward }),
  ])
  .meta({ id: "LessonChange" });

export const ObservationNote = z
  .object({
    id: z.string(),
    observer: z.string(),
    isOwn: z.boolean(),
    words: z.string(),
    revision: z.int().meta({ description: "For If-Match, where it is your own." }),
    writtenAt: Moment,
    readers: z.array(Person).meta({ description: "With whom the teacher shares it." }),
  })
  .meta({ id: "ObservationNote" });

type Note = Awaited<ReturnType<Observing["list"]>>[number];

export const presentNote = (
  { id, observer, observerId, words, revision, writtenAt, readers }: Note,
  viewerId: string | undefined,
): z.infer<typeof ObservationNote> => ({
  ...{ id, observer, words, revision },
  isOwn: observerId === viewerId,
  writtenAt: writtenAt.toISOString(),
  readers: readers.map(({ handle, name }) => ({ handle, name })),
});
