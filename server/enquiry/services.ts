/** Joint enquiries, from the idea to what became of it elsewhere. */
import { createActivities } from "#server/enquiry/activities.ts";
import { createAnsweringCalls } from "#server/enquiry/answering-calls.ts";
import { createBoards } from "#server/enquiry/boards.ts";
import { createCalendars } from "#server/enquiry/calendars.ts";
import { createCalls } from "#server/enquiry/calls.ts";
import { createContributing } from "#server/enquiry/contributing.ts";
import { createEnquiries } from "#server/enquiry/enquiries.ts";
import { createKnown } from "#server/enquiry/known.ts";
import { createPlacements } from "#server/enquiry/placements.ts";
import { createStages } from "#server/enquiry/stages.ts";
import { createSuggesting } from "#server/enquiry/suggesting.ts";
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
  const calls = createCalls(within);
  const activities = createActivities(within);
  const placements = createPlacements(within);
  return {
    enquiries,
    takingPart: createTakingPart(within),
    stages: createStages(within),
    contributing: createContributing(within),
    known: createKnown(within),
    activities,
    placements,
    boards: createBoards(within),
    suggesting: createSuggesting(within),
    calls,
    answeringCalls: createAnsweringCalls({ ...within, calls }),
    calendars: createCalendars({ ...within, activities, placements }),
  };
}
