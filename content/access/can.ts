/**
 * What a viewer may do, rule by rule. Reading is decided by audience tokens (tokens.ts); every other
 * right is a named rule here, used by the server to refuse and by the page to hide.
 */
import { tokensIn } from "#content/access/audience.ts";
import type { Identity } from "#content/access/identity.ts";
import { mayRead, tokensOf, type Viewer } from "#content/access/tokens.ts";
import { EnquiryRole, planningRoles } from "#content/enquiry/team.ts";
import type { Capacity } from "#content/practice/correction.ts";

/** What the rules need to know of a write-up. */
export type WriteUpRights = { team: { personId: string; role: "author" | "reader" }[] };

/** What they need to know of what may be corrected. */
export type CorrectionRights = {
  team: { personId: string; role: "author" | "reader"; schoolId: string | null }[];
  identity: Identity;
  allianceId: string | null;
};

/** What they need to know of an enquiry. */
export type EnquiryRights = {
  members: { personId: string; role: EnquiryRole; schoolId: string | null }[];
};

/** What they need to know of a research lesson, and of a note of what was seen in it. */
export type LessonRights = { teacherId: string; observerIds: readonly string[] };
export type ObservationRights = {
  members: { personId: string }[];
  teacherId: string;
  observerId: string;
  /** With whom the teacher shares it. */
  readerIds: readonly string[];
};

/** What they need to know of a moderation. */
export type ModerationRights = {
  leadId: string;
  assessorIds: readonly string[];
  closedAt: Date | null;
};

/** What they need to know of a write-up that is shared with heads. */
export type SharedRights = {
  audience: string;
  team: { personId: string; role: "author" | "reader"; schoolId: string | null }[];
};

/** What they need to know of what is rated. */
export type RatingRights = {
  /** Who wrote a version of it or is an author today, with each school they wrote from or work at. */
  authors: readonly { personId: string; schoolId: string | null }[];
  /** Who takes part in the enquiries that it came from, and which schools do or did. */
  enquiry: { personIds: readonly string[]; schoolIds: readonly string[] };
  identity: Identity;
  allianceId: string | null;
};

const rules = {
  /** Any signed-in person who works at a school or organisation here may start a write-up. */
  start: (viewer: Viewer, _: null) => viewer.person !== null && viewer.isMember,
  /** Any signed-in person who works at a school or organisation here may start an enquiry. */
  startEnquiry: (viewer: Viewer, _: null) => viewer.person !== null && viewer.isMember,
  /** The team reads the plan: who plans, who watches, and its mentors. */
  readPlan: (viewer: Viewer, enquiry: EnquiryRights) =>
    worksAs(viewer, enquiry, EnquiryRole.options),
  /** The team sees small numbers as they are; its research mentors see what the alliance would. */
  seeSmallNumbers: (viewer: Viewer, enquiry: EnquiryRights) =>
    worksAs(
      viewer,
      enquiry,
      EnquiryRole.options.filter((role) => role !== "research-mentor"),
    ),
  /**
   * Those who plan it write in it, run its cycles and note what they see. The plan of a research lesson is
   * theirs too, not its teacher's alone: in lesson study those who plan answer for the lesson together, so
   * that it is the lesson that is looked at and not who taught it. What was seen belongs to the teacher.
   */
  planEnquiry: (viewer: Viewer, enquiry: EnquiryRights) => worksAs(viewer, enquiry, planningRoles),
  /** Those who lead it ask schools to join, say who reads it, and end it. */
  leadEnquiry: (viewer: Viewer, enquiry: EnquiryRights) => worksAs(viewer, enquiry, ["lead"]),
  /**
   * Those who plan for a school keep its numbers out of what is shown outside the team, and so do those who
   * run it: a school that left, or whose people did, still speaks for its numbers.
   */
  keepNumbersBack: (
    viewer: Viewer,
    { members, schoolId }: EnquiryRights & { schoolId: string },
  ): boolean =>
    worksAs(
      viewer,
      { members: members.filter((member) => member.schoolId === schoolId) },
      planningRoles,
    ) || viewer.roles.some((role) => role.schoolId === schoolId && runsSchools.includes(role.role)),
  /** Who opened a cycle or a lesson by mistake deletes it while they plan, and so do those who lead. */
  discardTry: (
    viewer: Viewer,
    { members, createdBy }: EnquiryRights & { createdBy: string },
  ): boolean =>
    worksAs(viewer, { members }, ["lead"]) ||
    (createdBy === viewer.person?.id && worksAs(viewer, { members }, planningRoles)),
  /** Those who watched a lesson write down what they saw; its teacher does not watch. */
  writeObservation: (viewer: Viewer, { teacherId, observerIds }: LessonRights) =>
    viewer.person !== null &&
    viewer.person.id !== teacherId &&
    observerIds.includes(viewer.person.id),
  /**
   * A note of what was seen belongs to the lesson's teacher: they read it, who wrote it does, and those of
   * the team with whom the teacher shares it. No role opens it: it is for learning, never for appraisal
   * (field notes §2.7 rule 9).
   */
  readObservation: (
    viewer: Viewer,
    { members, teacherId, observerId, readerIds }: ObservationRights,
  ) =>
    members.some(({ personId }) => personId === viewer.person?.id) &&
    [teacherId, observerId, ...readerIds].includes(viewer.person?.id ?? ""),
  /** The teacher alone shares a note of their lesson, takes it back, and throws it away. */
  shareObservation: (viewer: Viewer, { teacherId }: Pick<LessonRights, "teacherId">) =>
    teacherId === viewer.person?.id,
  /**
   * Who leads the enquiry that calls takes schools in, changes the call and
   * ends it; where an alliance calls, those who run it. A call is made in their name, not its
   * writer's own.
   */
  answerCall: (
    viewer: Viewer,
    call: { members: EnquiryRights["members"] | null; allianceId: string | null },
  ): boolean =>
    call.members
      ? can(viewer, "leadEnquiry", { members: call.members })
      : call.allianceId !== null && can(viewer, "runAlliance", { allianceId: call.allianceId }),
  /** People of a school sign it up to a call, and take that back. */
  signUpSchool: (viewer: Viewer, { schoolId }: { schoolId: string }) =>
    viewer.schoolIds.includes(schoolId),
  /** Who was asked for a school answers for it while they work there, or those who run it. */
  answerForSchool: (
    viewer: Viewer,
    asked: { schoolId: string; askedPerson: string | null },
  ): boolean =>
    (asked.askedPerson !== null &&
      asked.askedPerson === viewer.person?.id &&
      viewer.schoolIds.includes(asked.schoolId)) ||
    viewer.roles.some(
      (role) => role.schoolId === asked.schoolId && runsSchools.includes(role.role),
    ),
  /**
   * Those who may answer for a school read what it is asked to join, while the question is open: an answer
   * is not given blind, and gives nobody else a look.
   */
  readAsked: (
    viewer: Viewer,
    asked: { schoolId: string; askedPerson: string | null; isOpen: boolean },
  ): boolean => asked.isOpen && can(viewer, "answerForSchool", asked),
  /** Whoever works at a school here may say that it tries a practice that they read. */
  tryPractice: (viewer: Viewer, _: null) => viewer.person !== null && viewer.schoolIds.length > 0,
  /** Who tries it, while they work there, and those who run the school, change and tell it. */
  changeAdaptation: (
    viewer: Viewer,
    { personId, schoolId }: { personId: string; schoolId: string },
  ): boolean =>
    (personId === viewer.person?.id && viewer.schoolIds.includes(schoolId)) ||
    viewer.roles.some((role) => role.schoolId === schoolId && runsSchools.includes(role.role)),
  /** The same people say months later if it is still used, and so does who leads an enquiry for the school. */
  answerFollowUp: (
    viewer: Viewer,
    asked: { personId: string; schoolId: string; leads: readonly string[] },
  ): boolean =>
    can(viewer, "changeAdaptation", asked) ||
    (asked.leads.includes(viewer.person?.id ?? "") && viewer.schoolIds.includes(asked.schoolId)),
  /** What two schools gave each other is for people of these two. */
  seeBalance: (viewer: Viewer, { between }: { between: readonly string[] }) =>
    viewer.schoolIds.some((id) => between.includes(id)),
  /** People of a school or organisation here keep a shelf. */
  keepShelf: (viewer: Viewer, _: null) => viewer.person !== null && viewer.isMember,
  /** People of a school or organisation here write to each other. */
  writeMessages: (viewer: Viewer, _: null) => viewer.person !== null && viewer.isMember,
  /** Whoever is signed in may make a token for their own programs: it does no more than they may. */
  makeToken: (viewer: Viewer, _: null) => viewer.person !== null,
  /** The team reads a draft: its authors, and whom they asked. */
  readDraft: (viewer: Viewer, { team }: WriteUpRights) =>
    team.some(({ personId }) => personId === viewer.person?.id),
  /** Authors write. */
  write: (viewer: Viewer, writeUp: WriteUpRights) => isAuthor(viewer, writeUp),
  /** Authors publish, and publish again. */
  publish: (viewer: Viewer, writeUp: WriteUpRights) => isAuthor(viewer, writeUp),
  /** Authors withdraw what they published. */
  withdraw: (viewer: Viewer, writeUp: WriteUpRights) => isAuthor(viewer, writeUp),
  /** Authors delete a draft of which nothing was ever published. */
  discard: (viewer: Viewer, writeUp: WriteUpRights) => isAuthor(viewer, writeUp),
  /** Authors, research leads where it was written, and administrators correct what they may read. */
  correct: (viewer: Viewer, published: CorrectionRights) => correctsAs(viewer, published) !== null,
  /** Research leads work the queue of what is to be rated, and note which works were retracted. */
  workRatingQueue: (viewer: Viewer, _: null) => isResearchLead(viewer),
  /**
   * Research leads rate the work of others: not what they wrote, nor what comes from a school where they
   * work, nor from an enquiry that they or their school are in. Of what is unnamed, nobody of the alliance
   * that it is published with does, or who may not would tell whose it is.
   */
  rate: (viewer: Viewer, work: RatingRights) => isResearchLead(viewer) && !isOwn(viewer, work),
  /** Whoever may rate it may settle what raters disagree on. */
  settleRating: (viewer: Viewer, work: RatingRights): boolean => can(viewer, "rate", work),
  /** Authors reply to what was said of their work. */
  replyToRating: (viewer: Viewer, writeUp: WriteUpRights) => isAuthor(viewer, writeUp),
  /** Authors see how far a write-up has travelled. */
  seeReach: (viewer: Viewer, writeUp: WriteUpRights) => isAuthor(viewer, writeUp),
  /** Authors, and the heads of their schools where those are named, see who opened what heads read. */
  seeOpenings: (
    viewer: Viewer,
    { team, identity }: Pick<SharedRights, "team"> & { identity: Identity },
  ) =>
    isAuthor(viewer, { team }) ||
    (identity === "named" &&
      team.some(
        ({ role, schoolId }) =>
          role === "author" &&
          viewer.roles.some((held) => held.schoolId === schoolId && headRoles.includes(held.role)),
      )),
  /** Those it is shared with as heads may ask its authors, and name a day for the answer. */
  askQuestion: (viewer: Viewer, { audience, team }: SharedRights) =>
    !isAuthor(viewer, { team }) && holdsAny(viewer, headTokensIn(audience)),
  /** Authors answer. */
  answerQuestion: (viewer: Viewer, writeUp: WriteUpRights) => isAuthor(viewer, writeUp),
  /** Who asked takes a question back, while nobody has answered it. */
  withdrawQuestion: (
    viewer: Viewer,
    question: { askedBy: string; answeredAt: Date | null; withdrawnAt: Date | null },
  ) =>
    question.askedBy === viewer.person?.id && !question.answeredAt && question.withdrawnAt === null,
  /** Members start a thread among those whom they would talk with: the alliance, or its heads. */
  startThread: (viewer: Viewer, { audience }: { audience: string }) =>
    /^(alliance|heads):/.test(audience) && holdsAny(viewer, [audience]),
  /** Whoever may read a thread may write in it. */
  writeInThread: (viewer: Viewer, { audience }: { audience: string }) =>
    holdsAny(viewer, [audience]),
  /** Administrators of the commons ask to break the glass: they have no right to read by themselves. */
  askBreakGlass: (viewer: Viewer, _: null) => isAdministrator(viewer),
  /** Another administrator agrees; nobody agrees with themselves. */
  agreeBreakGlass: (viewer: Viewer, { askedBy }: { askedBy: string }) =>
    isAdministrator(viewer) && viewer.person?.id !== askedBy,
  /** The two see who wrote a post, while it lasts. */
  seeBehindCover: (
    viewer: Viewer,
    { askedBy, agreedBy }: { askedBy: string; agreedBy: string | null },
  ) => isAdministrator(viewer) && [askedBy, agreedBy].includes(viewer.person?.id ?? ""),
  /** Administrators of the commons remove by law what a write-up must not say, whether or not they may read it. */
  purge: (viewer: Viewer, _: null) => isAdministrator(viewer),
  /** Administrators of the commons hide a reported page until it is settled; they withdraw it then, or show it again. */
  hide: (viewer: Viewer, _: null) => isAdministrator(viewer),
  /** Administrators of the commons run it: reports, ways in, imports. */
  administer: (viewer: Viewer, _: null) => isAdministrator(viewer),
  /** They suspend others and take a lost second step away, and nobody their own. */
  shutOut: (viewer: Viewer, { personId }: { personId: string }) =>
    isAdministrator(viewer) && viewer.person?.id !== personId,
  /** Heads and administrators of a school run it: they invite, approve, give and take roles there. */
  runSchool: (viewer: Viewer, { schoolId }: { schoolId: string }) =>
    isAdministrator(viewer) ||
    viewer.roles.some((role) => role.schoolId === schoolId && runsSchools.includes(role.role)),
  /** A school leaves an alliance on a day that those name who run the one or the other. */
  endMembership: (viewer: Viewer, place: { schoolId: string; allianceId: string }): boolean =>
    can(viewer, "runSchool", place) || can(viewer, "runAlliance", place),
  /** Leads and administrators of an alliance run it, and say which schools belong to it from when. */
  runAlliance: (viewer: Viewer, { allianceId }: { allianceId: string }) =>
    isAdministrator(viewer) ||
    viewer.roles.some(
      (role) => role.allianceId === allianceId && runsAlliances.includes(role.role),
    ),
  /**
   * The heads of an alliance's schools and those who run it say how it works together: its methods and its
   * driver diagram. Administrators of the commons have no part in it.
   */
  steerAlliance: (viewer: Viewer, { allianceId }: { allianceId: string }) =>
    viewer.headOfAllianceIds.includes(allianceId) ||
    viewer.roles.some(
      (role) => role.allianceId === allianceId && runsAlliances.includes(role.role),
    ),
  /** Research leads, who judge evidence, and administrators bring outside evidence up to date. */
  changeStrands: (viewer: Viewer, _: null) => isAdministrator(viewer) || isResearchLead(viewer),
  /** Research leads bring results together. */
  startSynthesis: (viewer: Viewer, _: null) => isResearchLead(viewer),
  /** Its editors decide what is taken in, and publish it. */
  editSynthesis: (viewer: Viewer, { editorIds }: { editorIds: readonly string[] }) =>
    editorIds.includes(viewer.person?.id ?? ""),
  /** Whoever works at a school here may have pieces of work marked together. */
  startModeration: (viewer: Viewer, _: null) =>
    viewer.person !== null && viewer.schoolIds.length > 0,
  /** Its assessors mark, while nobody has been shown what the others gave. */
  markPieces: (viewer: Viewer, moderation: ModerationRights) =>
    moderation.closedAt === null && moderation.assessorIds.includes(viewer.person?.id ?? ""),
  /** Everybody's marks are seen once all have marked or its lead has closed it, by those who take part. */
  seeMarks: (viewer: Viewer, moderation: ModerationRights) =>
    moderation.closedAt !== null &&
    [moderation.leadId, ...moderation.assessorIds].includes(viewer.person?.id ?? ""),
  /** Who began it closes it before all have marked. */
  leadModeration: (viewer: Viewer, { leadId }: Pick<ModerationRights, "leadId">) =>
    leadId === viewer.person?.id,
} as const;

/** The roles that run a school, and those that run an alliance. */
export const runsSchools = ["administrator", "headteacher", "executive-headteacher"];
export const runsAlliances = ["administrator", "alliance-lead"];

/** The roles that make somebody a school's head. */
export const headRoles = ["headteacher", "executive-headteacher"];
/** The role that reads as the heads of an alliance do: its administrators run it, and lead nobody. */
export const leadRoles = ["alliance-lead"];

export type Right = keyof typeof rules;
export const rights = Object.keys(rules) as Right[];

/** The rights in a write-up, each with what those are told who lack it. */
export const writeUpRights = {
  write: "Only its authors can change this write-up.",
  publish: "Only its authors can publish this write-up.",
  withdraw: "Only its authors can withdraw this write-up.",
  discard: "Only its authors can delete this draft.",
  seeReach: "Only its authors see how far this write-up has travelled.",
} as const satisfies Partial<Record<Right, string>>;

export function can<R extends Right>(
  viewer: Viewer,
  right: R,
  subject: Parameters<(typeof rules)[R]>[1],
): boolean {
  const rule = rules[right] as (viewer: Viewer, subject: unknown) => boolean;
  return rule(viewer, subject);
}

/**
 * By which right somebody corrects. A research lead has it through the authors' schools or the alliance,
 * unless readers are not told of them: that one of theirs corrected it would tell.
 */
export function correctsAs(
  viewer: Viewer,
  { team, identity, allianceId }: CorrectionRights,
): Capacity | null {
  if (isAuthor(viewer, { team })) return "author";
  const schools = identity === "named" ? team.filter(({ role }) => role === "author") : [];
  const leads = viewer.roles.some(
    (held) =>
      held.role === "research-lead" &&
      ((held.schoolId !== null && schools.some(({ schoolId }) => schoolId === held.schoolId)) ||
        (held.allianceId !== null && held.allianceId === allianceId && identity !== "anonymous")),
  );
  if (leads) return "research-lead";
  return isAdministrator(viewer) ? "administrator" : null;
}

const isAdministrator = (viewer: Viewer) =>
  viewer.roles.some(
    (role) => role.role === "administrator" && role.schoolId === null && role.allianceId === null,
  );

const isResearchLead = (viewer: Viewer) =>
  viewer.person !== null && viewer.designations.includes("research-lead");

const isOwn = (viewer: Viewer, { authors, enquiry, identity, allianceId }: RatingRights) =>
  authors.some(
    ({ personId, schoolId }) =>
      personId === viewer.person?.id || (schoolId !== null && viewer.schoolIds.includes(schoolId)),
  ) ||
  enquiry.personIds.includes(viewer.person?.id ?? "") ||
  enquiry.schoolIds.some((id) => viewer.schoolIds.includes(id)) ||
  (identity !== "named" && allianceId !== null && viewer.allianceIds.includes(allianceId));

const isAuthor = (viewer: Viewer, writeUp: WriteUpRights) =>
  writeUp.team.some((member) => member.role === "author" && member.personId === viewer.person?.id);

/** Whoever works for a school in an enquiry does so while they work at that school. */
const worksAs = (viewer: Viewer, { members }: EnquiryRights, roles: readonly EnquiryRole[]) =>
  members.some(
    ({ personId, role, schoolId }) =>
      personId === viewer.person?.id &&
      roles.includes(role) &&
      (schoolId === null || viewer.schoolIds.includes(schoolId)),
  );

const headTokensIn = (audience: string): string[] =>
  tokensIn(audience).filter((token) => token.startsWith("heads:"));

const holdsAny = (viewer: Viewer, tokens: readonly string[]): boolean =>
  mayRead(tokensOf(viewer), tokens);
