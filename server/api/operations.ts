/** Every operation, in the order in which openapi.json lists them. */
import type { Operation } from "#server/api/operation.ts";
import { adaptationOperations } from "#server/api/operations/adaptations.ts";
import { allianceDriverOperations } from "#server/api/operations/alliance-drivers.ts";
import { allianceMethodOperations } from "#server/api/operations/alliance-methods.ts";
import { boardOperations } from "#server/api/operations/boards.ts";
import { callOperations } from "#server/api/operations/calls.ts";
import { contributionOperations } from "#server/api/operations/contributions.ts";
import { cycleOperations } from "#server/api/operations/cycles.ts";
import { deskOperations } from "#server/api/operations/desk.ts";
import { draftOperations } from "#server/api/operations/drafts.ts";
import { elsewhereOperations } from "#server/api/operations/elsewhere.ts";
import { enquiryOperations } from "#server/api/operations/enquiries.ts";
import { enquiryTeamOperations } from "#server/api/operations/enquiry-team.ts";
import { fileOperations } from "#server/api/operations/files.ts";
import { findingOperations } from "#server/api/operations/findings.ts";
import { implementingOperations } from "#server/api/operations/implementing.ts";
import { keepingNumbersOperations } from "#server/api/operations/keeping-numbers.ts";
import { knownOperations } from "#server/api/operations/known.ts";
import { lessonOperations } from "#server/api/operations/lessons.ts";
import { meOperations } from "#server/api/operations/me.ts";
import { measuringOperations } from "#server/api/operations/measuring.ts";
import { messageOperations } from "#server/api/operations/messages.ts";
import { moderationOperations } from "#server/api/operations/moderations.ts";
import { networkOperations } from "#server/api/operations/network.ts";
import { observationOperations } from "#server/api/operations/observations.ts";
import { opennessOperations } from "#server/api/operations/openness.ts";
import { peopleOperations } from "#server/api/operations/people.ts";
import { practiceOperations } from "#server/api/operations/practice.ts";
import { profileOperations } from "#server/api/operations/profile.ts";
import { publishingOperations } from "#server/api/operations/publishing.ts";
import { ratingOperations } from "#server/api/operations/ratings.ts";
import { reachOperations } from "#server/api/operations/reach.ts";
import { reportOperations } from "#server/api/operations/reports.ts";
import { resultOperations } from "#server/api/operations/results.ts";
import { allianceRunningOperations } from "#server/api/operations/running-alliances.ts";
import { schoolRunningOperations } from "#server/api/operations/running-schools.ts";
import { searchOperations } from "#server/api/operations/search.ts";
import { secondLookOperations } from "#server/api/operations/second-looks.ts";
import { seriesOperations } from "#server/api/operations/series.ts";
import { shelfOperations } from "#server/api/operations/shelf.ts";
import { showingOperations } from "#server/api/operations/showing.ts";
import { stageOperations } from "#server/api/operations/stages.ts";
import { surveyOperations } from "#server/api/operations/surveys.ts";
import { synthesisOperations } from "#server/api/operations/syntheses.ts";
import { synthesisResultOperations } from "#server/api/operations/synthesis-results.ts";
import { synthesisWritingOperations } from "#server/api/operations/synthesis-writing.ts";
import { teamOperations } from "#server/api/operations/team.ts";
import { themeEvidenceOperations } from "#server/api/operations/theme-evidence.ts";
import { threadOperations } from "#server/api/operations/threads.ts";
import { togetherOperations } from "#server/api/operations/together.ts";
import { voiceOperations } from "#server/api/operations/voices.ts";

export const operations: readonly Operation[] = [
  ...meOperations,
  ...deskOperations,
  ...profileOperations,
  ...practiceOperations,
  ...searchOperations,
  ...networkOperations,
  ...themeEvidenceOperations,
  ...synthesisWritingOperations,
  ...synthesisResultOperations,
  ...synthesisOperations,
  ...moderationOperations,
  ...peopleOperations,
  ...messageOperations,
  ...threadOperations,
  ...draftOperations,
  ...teamOperations,
  ...fileOperations,
  ...publishingOperations,
  ...reachOperations,
  ...ratingOperations,
  ...enquiryOperations,
  ...enquiryTeamOperations,
  ...stageOperations,
  ...cycleOperations,
  ...lessonOperations,
  ...observationOperations,
  ...measuringOperations,
  ...resultOperations,
  ...seriesOperations,
  ...surveyOperations,
  ...voiceOperations,
  ...contributionOperations,
  ...knownOperations,
  ...implementingOperations,
  ...togetherOperations,
  ...findingOperations,
  ...showingOperations,
  ...keepingNumbersOperations,
  ...callOperations,
  ...boardOperations,
  ...allianceMethodOperations,
  ...allianceDriverOperations,
  ...adaptationOperations,
  ...elsewhereOperations,
  ...shelfOperations,
  ...secondLookOperations,
  ...opennessOperations,
  ...reportOperations,
  ...schoolRunningOperations,
  ...allianceRunningOperations,
];
