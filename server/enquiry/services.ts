/** Joint enquiries, from the idea to what became of it elsewhere. */
import { createContributing } from "#server/enquiry/contributing.ts";
import { createCycleSteps } from "#server/enquiry/cycle-steps.ts";
import { createCycles } from "#server/enquiry/cycles.ts";
import { createDescribingTries } from "#server/enquiry/describing-tries.ts";
import { createEnquiries } from "#server/enquiry/enquiries.ts";
import { createLessonSteps } from "#server/enquiry/lesson-steps.ts";
import { createLessons } from "#server/enquiry/lessons.ts";
import { createObserving } from "#server/enquiry/observing.ts";
import { createStages } from "#server/enquiry/stages.ts";
import { createTakingPart } from "#server/enquiry/taking-part.ts";
import type { Ground } from "#server/ground.ts";
import type { LiveDocuments } from "#server/live/index.ts";
import type { Choosing } from "#server/people/choosing.ts";
import type { Sessions } from "#server/people/sessions.ts";

export function createEnquiry(
  ground: Ground & { live: LiveDocuments; sessions: Sessions; choosing: Choosing },
) {
  const enquiries = createEnquiries(ground);
  const within = { ...ground, enquiries };
  const lessons = createLessons(within);
  return {
    enquiries,
    takingPart: createTakingPart(within),
    stages: createStages(within),
    contributing: createContributing(within),
    cycles: createCycles(within),
    cycleSteps: createCycleSteps(within),
    lessons,
    lessonSteps: createLessonSteps(within),
    observing: createObserving({ ...within, lessons }),
    describingTries: createDescribingTries(within),
  };
}
