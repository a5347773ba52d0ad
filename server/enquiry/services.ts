/** Joint enquiries, from the idea to what became of it elsewhere. */
import type { FollowUps } from "#server/adaptation/follow-ups.ts";
import { createActivities } from "#server/enquiry/activities.ts";
import { createAllianceDrivers } from "#server/enquiry/alliance-drivers.ts";
import { createAllianceMethods } from "#server/enquiry/alliance-methods.ts";
import { createAnsweringCalls } from "#server/enquiry/answering-calls.ts";
import { createBoards } from "#server/enquiry/boards.ts";
import { createCalendars } from "#server/enquiry/calendars.ts";
import { createCalls } from "#server/enquiry/calls.ts";
import { createChangingCalls } from "#server/enquiry/changing-calls.ts";
import { createCheckingTogether } from "#server/enquiry/checking-together.ts";
import { createConcluding } from "#server/enquiry/concluding.ts";
import { createContributing } from "#server/enquiry/contributing.ts";
import { createCycleSteps } from "#server/enquiry/cycle-steps.ts";
import { createCycles } from "#server/enquiry/cycles.ts";
import { createDays } from "#server/enquiry/days.ts";
import { createDescribing } from "#server/enquiry/describing.ts";
import { createDescribingTries } from "#server/enquiry/describing-tries.ts";
import { createDiscarding } from "#server/enquiry/discarding.ts";
import { createEnquiries } from "#server/enquiry/enquiries.ts";
import { createFindings } from "#server/enquiry/findings.ts";
import { createImplementing } from "#server/enquiry/implementing.ts";
import { createEnquiryIndexing } from "#server/enquiry/indexing.ts";
import { createKeepingNumbers } from "#server/enquiry/keeping-numbers.ts";
import { createKnown } from "#server/enquiry/known.ts";
import { createLessonSteps } from "#server/enquiry/lesson-steps.ts";
import { createLessons } from "#server/enquiry/lessons.ts";
import { createMeasuring } from "#server/enquiry/measuring/services.ts";
import { createObserving } from "#server/enquiry/observing.ts";
import { createPartnersNumbers } from "#server/enquiry/partners-numbers.ts";
import { createPlacements } from "#server/enquiry/placements.ts";
import { createPlanEditing } from "#server/enquiry/plan-editing.ts";
import { createPracticeVersions } from "#server/enquiry/practice-versions.ts";
import { createReadingAsked } from "#server/enquiry/reading-asked.ts";
import { createShowing } from "#server/enquiry/showing.ts";
import { createShowingSeries } from "#server/enquiry/showing-series.ts";
import { createShownLists } from "#server/enquiry/shown-lists.ts";
import { createStages } from "#server/enquiry/stages.ts";
import { createSuggesting } from "#server/enquiry/suggesting.ts";
import { createTakingPart } from "#server/enquiry/taking-part.ts";
import type { Ground } from "#server/ground.ts";
import type { LiveDocuments } from "#server/live/index.ts";
import type { Choosing } from "#server/people/choosing.ts";
import type { Sessions } from "#server/people/sessions.ts";
import type { Practice } from "#server/practice/services.ts";

export function createEnquiry(
  ground: Ground & {
    live: LiveDocuments;
    sessions: Sessions;
    choosing: Choosing;
    practice: Practice;
    followUps: FollowUps;
  },
) {
  const { drafts, choices } = ground.practice;
  const enquiryIndexing = createEnquiryIndexing(ground);
  const enquiries = createEnquiries({ ...ground, enquiryIndexing });
  const within = { ...ground, drafts, choices, enquiries };
  const findings = createFindings(within);
  const implementing = createImplementing(within);
  const checkingTogether = createCheckingTogether(within);
  const practiceVersions = createPracticeVersions(within);
  const cycles = createCycles(within);
  const lessons = createLessons(within);
  const describingTries = createDescribingTries(within);
  const measuring = createMeasuring(within);
  const calls = createCalls(within);
  const known = createKnown(within);
  const activities = createActivities(within);
  const placements = createPlacements(within);
  const days = createDays({ ...within, activities, placements, cycles, lessons });
  const describing = createDescribing({
    enquiries,
    ...measuring,
    ...{ findings, practiceVersions, describingTries, known, activities, implementing, cycles },
  });
  const partnersNumbers = createPartnersNumbers(within);
  const showing = createShowing({ ...within, ...measuring, describing, partnersNumbers });
  return {
    enquiries,
    allianceMethods: createAllianceMethods(ground),
    allianceDrivers: createAllianceDrivers(within),
    planEditing: createPlanEditing(within),
    enquiryIndexing,
    shownLists: createShownLists(ground),
    takingPart: createTakingPart(within),
    readingAsked: createReadingAsked(within),
    stages: createStages(within),
    contributing: createContributing(within),
    findings,
    implementing,
    checkingTogether,
    practiceVersions,
    describingTries,
    concluding: createConcluding({ ...within, ...measuring, describing }),
    showing,
    partnersNumbers,
    keepingNumbers: createKeepingNumbers(within),
    showingSeries: createShowingSeries({ ...measuring, describingTries, showing }),
    cycles,
    cycleSteps: createCycleSteps(within),
    discarding: createDiscarding(within),
    lessons,
    lessonSteps: createLessonSteps(within),
    observing: createObserving({ ...within, lessons }),
    ...measuring,
    known,
    activities,
    placements,
    boards: createBoards(within),
    suggesting: createSuggesting(within),
    calls,
    changingCalls: createChangingCalls({ ...within, calls }),
    answeringCalls: createAnsweringCalls({ ...within, calls }),
    days,
    calendars: createCalendars({ ...within, days }),
  };
}
