/**
 * Every screen, by the address it has in app/routes.ts: the operations that do the same, or in a
 * sentence why there are none. A new screen is a new row.
 */
const signIn = "Signing in is a person's, in a browser: a token would let itself in again.";
const account =
  "Keys to the account ask for the person themselves: no token may make itself wider.";
const administration =
  "Administering the commons reaches everybody's account: it asks for a person in a browser.";
const words = "Words to read, the same for everybody: nothing is listed or changed here.";
const machines = "It is for machines as it is.";

const run = (place: string) =>
  ["run", "inviteTo", "revokeInvitationTo", "giveRoleIn", "endRoleIn", "setSharingOf"].map(
    (operation) => `${operation}${place}`,
  );

export const screens: Record<string, { does: string[] } | { not: string }> = {
  "/": { does: ["listPractice"] },
  about: { not: words },
  privacy: { not: words },
  retention: { not: words },
  accessibility: { not: words },
  terms: { not: words },
  search: { does: ["search"] },
  themes: { does: ["listThemes"] },
  "themes/:slug": { does: ["getTheme", "listPractice", "listThemeStudies"] },
  "evidence/new": { does: ["startSynthesis"] },
  "evidence/studies-example.csv": { not: words },
  "evidence/:slug/edit": {
    does: ["getSynthesisDraft", "decideOnResult", "undoDecisionOnResult"],
  },
  "evidence/:slug/edit/rules": { does: ["askOfSynthesis"] },
  "evidence/:slug/edit/studies": { does: ["bringStudiesIn"] },
  "evidence/:slug/edit/studies/:id": {
    does: ["enterOutsideStudy", "changeOutsideStudy", "takeOutsideStudyAway"],
  },
  "evidence/:slug/edit/conclusion": {
    does: ["concludeSynthesis", "settleCertainty", "clearCertainty"],
  },
  "evidence/:slug/edit/editors": { does: ["addSynthesisEditor", "removeSynthesisEditor"] },
  "evidence/:slug/publish": { does: ["publishSynthesis"] },
  "evidence/:slug/withdraw": { does: ["withdrawSynthesis"] },
  "evidence/:slug/delete": { does: ["discardSynthesis"] },
  evidence: { does: ["listSyntheses"] },
  "evidence/:slug": { does: ["getSynthesis"] },
  "evidence/:slug/v/:number": { does: ["getSynthesisVersion"] },
  "evidence/:slug/v/:number/:file": { does: ["getSynthesisData", "getSynthesisVersion"] },
  "evidence/map": { does: ["getEvidenceMap"] },
  "evidence/map/gap": { does: ["openCall", "openCallOfAlliance"] },
  "evidence/strands": { does: ["listStrands"] },
  "evidence/strands/:slug": { does: ["getStrand", "changeStrand"] },
  "evidence/moderation": { does: ["listModerations"] },
  "evidence/moderation/new": { does: ["startModeration"] },
  "evidence/moderation/:id": { does: ["getModeration", "markPieces", "closeModeration"] },

  practice: { does: ["listPractice"] },
  "practice/new": { does: ["startDraft"] },
  "practice/:slug": { does: ["getPractice", "listVersions", "getShelfOf", "putOnShelf"] },
  "practice/:slug/v/:number": { does: ["getVersion"] },
  "practice/:slug/v/:number/:file": { does: ["getVersion"] },
  "practice/:slug/v/:number/correct": { does: ["correctVersion"] },
  "practice/:slug/edit": { does: ["getDraft", "changeDraft"] },
  "practice/:slug/team": { does: ["getTeam", "joinTeam", "leaveTeam", "answerReading"] },
  "practice/:slug/rating": { does: ["getRating", "remarkOnRating", "settleRating"] },
  "evidence/queue": { does: ["listRatingQueue"] },
  "evidence/rate/:slug": { does: ["getRatingWork", "rateVersion"] },
  "evidence/agreement": { does: ["getRaterAgreement"] },
  "evidence/retractions": { does: ["listRetractions", "markRetraction", "takeRetractionBack"] },
  "practice/:slug/tried": { does: ["startAdaptation", "changeAdaptation"] },
  "practice/:slug/elsewhere": { does: ["listAdaptations", "getFamilyTree"] },
  "practice/:slug/elsewhere/:id": {
    does: [
      "getAdaptation",
      "reviewAdaptation",
      "tellAdaptation",
      "takeAdaptationBack",
      "answerFollowUp",
    ],
  },
  "practice/:slug/preview": { does: ["getDraft"] },
  "practice/:slug/second-look": { does: ["getSecondLook", "answerSecondLook"] },
  "practice/:slug/publish": {
    does: ["reviewDraft", "publishDraft", "setAudience", "askSecondLook", "getReach"],
  },
  "practice/:slug/withdraw": { does: ["withdrawPractice"] },
  "practice/:slug/delete": { does: ["deleteDraft"] },
  "practice/:slug/files": { does: ["addFile"] },
  "practice/:slug/openings": { does: ["listOpenings"] },
  "practice/:slug/questions": {
    does: ["listQuestions", "askQuestion", "answerQuestion", "withdrawQuestion"],
  },

  "practice/:slug/references": { does: ["changeDraft"] },

  "evidence/calculator": { not: "It works out what is typed into it, and keeps nothing." },

  enquiries: { does: ["listEnquiries", "listSchoolsAsked"] },
  "enquiries/new": { does: ["startEnquiry"] },
  "enquiries/:slug": { does: ["getEnquiry"] },
  "enquiries/:slug/asked/:school": { does: ["getAskedToJoin", "answerForSchool"] },
  "enquiries/:slug/plan": { does: ["getEnquiryPlan", "changeEnquiryPlan"] },
  "enquiries/:slug/team": {
    does: [
      "getEnquiryTeam",
      "addToEnquiry",
      "removeFromEnquiry",
      "askSchool",
      "withdrawAsking",
      "describeCohort",
      "parkEnquiry",
      "leaveEnquiry",
    ],
  },
  "enquiries/:slug/stage": {
    does: [
      "getStages",
      "listStageMoves",
      "moveEnquiry",
      "stopEnquiry",
      "resumeEnquiry",
      "answerFollowUp",
    ],
  },
  "enquiries/:slug/contributions": {
    does: [
      "listContributions",
      "addContribution",
      "confirmContribution",
      "takeContributionBack",
      "listActivities",
      "addActivity",
      "removeActivity",
      "listPlacements",
      "addPlacement",
      "removePlacement",
      "endPlacement",
    ],
  },
  "enquiries/:slug/practice": { does: ["listPracticeVersions", "notePractice", "correctPractice"] },
  "enquiries/:slug/together": { does: ["listTogether", "writeTogether"] },
  "enquiries/:slug/implementation": { does: ["listImplementation", "writeImplementation"] },
  "enquiries/:slug/findings": {
    does: [
      "listFindings",
      "addFinding",
      "changeFinding",
      "removeFinding",
      "reviewWriteUpOfEnquiry",
      "startWriteUpOfEnquiry",
    ],
  },
  "enquiries/:slug/share": { does: ["listShowings", "keepNumbersBack"] },
  "enquiries/:slug/share/preview": { does: ["reviewEnquiry", "showEnquiry"] },
  "enquiries/:slug/cycles": { does: ["listCycles"] },
  "enquiries/:slug/cycles/new": { does: ["startCycle"] },
  "enquiries/:slug/cycles/:id": { does: ["getCycle", "changeCycle"] },
  "enquiries/:slug/lessons": { does: ["listLessons"] },
  "enquiries/:slug/lessons/new": { does: ["startLesson"] },
  "enquiries/:slug/lessons/:id": {
    does: [
      "getLesson",
      "changeLesson",
      "listObservations",
      "writeObservation",
      "throwAwayObservation",
      "shareObservation",
      "unshareObservation",
    ],
  },
  "enquiries/:slug/measures": { does: ["getNumbers"] },
  "enquiries/:slug/measures/design": {
    does: ["getDesign", "writeDesign", "lockDesign", "drawDesign"],
  },
  "enquiries/:slug/measures/results/new": { does: ["enterResult"] },
  "enquiries/:slug/measures/results/:line": {
    does: ["getResult", "correctResult", "takeOutResult"],
  },
  "enquiries/:slug/measures/series/:id": {
    does: [
      "addSeries",
      "getSeries",
      "changeSeries",
      "keepBaseline",
      "endBaseline",
      "takeOutSeries",
      "putSeriesBack",
    ],
  },
  "enquiries/:slug/measures/surveys/:id": {
    does: ["addSurvey", "getSurvey", "changeSurvey", "takeOutSurvey", "putSurveyBack"],
  },
  "enquiries/:slug/measures/surveys/:id/waves": { does: ["enterWave", "takeOutWave"] },
  "enquiries/:slug/measures/voices/:id": {
    does: ["addVoice", "getVoice", "changeVoice", "deleteVoice"],
  },
  "enquiries/:slug/series/:id": { does: ["getNumbers", "getEnquiry"] },
  "enquiries/:slug/known": {
    does: [
      "listKnown",
      "attachWriteUp",
      "readReferences",
      "keepReferences",
      "changeKnown",
      "removeKnown",
    ],
  },
  "enquiries/:slug/calendar": {
    not: "A secret address for a calendar is shown to its person only.",
  },
  "enquiries/:slug/calendar.ics": { not: machines },
  "enquiries/calls": { does: ["listCalls"] },
  "enquiries/calls/new": { does: ["openCall", "openCallOfAlliance"] },
  "enquiries/calls/:id": {
    does: ["getCall", "signSchoolUp", "withdrawSignUp", "takeSchoolIn", "groupSchools"],
  },
  "enquiries/calls/:id/change": { does: ["changeCall", "endCall"] },
  "alliances/:slug/enquiries": { does: ["getAllianceBoard"] },
  "alliances/:slug/methods": {
    does: ["listAllianceMethods", "retireAllianceMethod", "bringBackAllianceMethod"],
  },
  "alliances/:slug/methods/new": { does: ["addAllianceMethod"] },
  "alliances/:slug/methods/:id": { does: ["getAllianceMethod", "changeAllianceMethod"] },
  "alliances/:slug/drivers": {
    does: [
      "getAllianceDiagram",
      "setAllianceAim",
      "addAllianceDriver",
      "changeAllianceDriver",
      "removeAllianceDriver",
      "addAllianceIdea",
      "changeAllianceIdea",
      "removeAllianceIdea",
    ],
  },
  "schools/:id/enquiries": { does: ["getSchoolBoard"] },
  "schools/:id/numbers": { does: ["listNumbersOfSchool", "keepNumbersBack"] },

  schools: { does: ["listSchools"] },
  "schools/:id": { does: ["getSchool", "listPractice", "listBalance"] },
  "schools/:id/people": {
    does: [...run("School"), "answerRequest", "endAffiliation", "describeSchool"],
  },
  alliances: { does: ["listAlliances"] },
  "alliances/new": { does: ["foundAlliance"] },
  "alliances/:slug": { does: ["getAlliance", "listPractice"] },
  "alliances/:slug/workspace": { does: ["listShared", "listDrafts"] },
  "alliances/:slug/people": {
    does: [
      ...run("Alliance"),
      ...["describeAlliance", "addSchoolToAlliance", "endMembership"],
      ...["listDesignations", "designate", "endDesignation"],
    ],
  },
  people: { does: ["listPeople"] },
  "people/:handle": { does: ["getPerson", "listPractice"] },
  "alliances/:slug/threads": { does: ["listThreads"] },
  "alliances/:slug/threads/new": { does: ["listThreadAudiences", "startThread"] },
  "threads/:id": { does: ["getThread", "listPosts", "writePost", "takePostBack"] },

  desk: {
    does: ["getDesk", "getMe", "listDrafts", "listShelf", "listFollowUps", "listOwnAdaptations"],
  },
  messages: { does: ["listConversations"] },
  "messages/:handle": { does: ["getConversation", "sendMessage", "markMessagesRead"] },
  report: { does: ["reportPage"] },
  "settings/profile": {
    does: ["getProfile", "putProfile", "listDelegates", "nameDelegate", "endDelegate"],
  },
  settings: { not: account },
  "settings/tokens": { not: account },
  "settings/connect/:provider": { not: account },
  "settings/take-along": { not: "All that is kept of a person goes to that person only." },
  "settings/address/:token": { not: account },
  "settings/leave": { not: "There is no way back: the person says so with their name." },

  "sign-in": { not: signIn },
  "sign-in/with/:provider": { not: signIn },
  "sign-in/link/:token": { not: signIn },
  "sign-in/second-step": { not: signIn },
  "sign-out": { not: signIn },
  "demo/sign-in": { not: signIn },
  join: { not: "Whoever asks to join has no account yet, and so no token." },
  "join/:token": { not: "Whoever was invited says yes with the link, in a browser." },

  admin: { not: administration },
  "admin/log": { not: administration },
  "admin/log.csv": { not: administration },
  "admin/mail": { not: administration },
  "admin/schools": { not: administration },
  "admin/schools/new": { not: administration },
  "admin/schools/:id": { not: administration },
  "admin/schools/:id/refused.csv": { not: administration },
  "admin/names": { not: administration },
  "admin/names/:pack/:id": { not: administration },
  "admin/domains": { not: administration },
  "admin/system": { not: administration },
  "admin/people": { not: administration },
  "admin/people/:handle": { not: administration },
  "admin/administrators": { not: administration },
  "admin/reports": { not: administration },
  "admin/break-glass": { not: administration },
  "admin/purge": { not: administration },
  "admin/retention": { not: administration },
  "admin/notices": { not: administration },
  "admin/notices/:slug": { not: administration },

  "files/:id": { does: ["getFile"] },
  "feeds/practice.atom": { not: machines },
  "feeds/themes/:theme": { not: machines },
  "sitemap.xml": { not: machines },
  "robots.txt": { not: machines },
  "*": { not: "There is nothing." },
};
