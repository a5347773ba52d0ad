/** What was tried in an enquiry of the sample: its cycles and research lessons. */
import { newId } from "#content/id.ts";
import type { SampleCycle, SampleEnquiry, SampleLesson } from "#content/packs/sample/shape.ts";
import type { Queries } from "#drizzle/database.ts";
import {
  casePupils,
  cycles,
  lessonObservers,
  lessons,
  predictions,
} from "#drizzle/schema/index.ts";
import { momentOf } from "#server/sample-references.ts";

/** Gives the ids of cycles and lessons by their names in the pack. */
export async function loadTried(
  tx: Queries,
  enquiryId: string,
  sample: SampleEnquiry,
): Promise<Map<string, string>> {
  const ids = new Map(
    [...sample.cycles, ...sample.lessons].map(({ name }) => [name ?? "", newId()]),
  );
  for (const cycle of sample.cycles) await loadCycle(tx, enquiryId, cycle, ids);
  for (const lesson of sample.lessons) await loadLesson(tx, enquiryId, lesson, ids);
  return ids;
}

async function loadCycle(
  tx: Queries,
  enquiryId: string,
  cycle: SampleCycle,
  ids: Map<string, string>,
): Promise<void> {
  const { name, school, owner, follows, predictions: predicted, done, studied, decided } = cycle;
  const { number, step, idea, ideaId, objective, startsOn, endsOn, tasks, data } = cycle;
  const id = ids.get(name) ?? newId();
  const begun = momentOf(startsOn);
  await tx.insert(cycles).values({
    ...{ id, enquiryId, schoolId: school, number, step, ownerId: owner },
    ...{ idea, ideaId, objective, startsOn, endsOn, tasks, data },
    followsId: ids.get(follows ?? "") ?? null,
    ...(step === "plan" ? undefined : { lockedAt: begun, lockedBy: owner }),
    ...done,
    ...studied,
    ...(decided && {
      ...{ decision: decided.decision, next: decided.next, practice: decided.practice ?? "" },
      ...{ decidedAt: momentOf(decided.on), decidedBy: owner },
    }),
    ...{ revision: 1, createdBy: owner, createdAt: begun },
  });
  await tx.insert(predictions).values(
    predicted.map(({ question, prediction, match }, place) => ({
      ...{ cycleId: id, place, question, prediction, match: match ?? null },
    })),
  );
}

async function loadLesson(
  tx: Queries,
  enquiryId: string,
  lesson: SampleLesson,
  ids: Map<string, string>,
): Promise<void> {
  const { name, school, number, teacher, on, step, objective, activities, talk } = lesson;
  const id = (name && ids.get(name)) || newId();
  const at = momentOf(on);
  await tx.insert(lessons).values({
    ...{ id, enquiryId, schoolId: school, number, step, teacherId: teacher, on },
    ...{ objective, activities },
    ...talk,
    ...(step === "plan" ? undefined : { lockedAt: at, lockedBy: teacher }),
    ...{ revision: 1, createdBy: teacher, createdAt: at },
  });
  await tx.insert(casePupils).values(lesson.pupils.map((pupil) => ({ ...pupil, lessonId: id })));
  await tx
    .insert(lessonObservers)
    .values(lesson.observers.map((personId) => ({ lessonId: id, personId })));
}
