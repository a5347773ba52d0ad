/**
 * The shape of the sample commons: fictional schools, alliances, people and write-ups that the demo
 * loads. Everything refers to everything else by the short names used here (`id`, `handle`, `slug`),
 * so that the pack can be read, and written, by hand. Dates are ISO days (`2025-09-01`).
 */

import type { AdaptationWords } from "#content/enquiry/adaptation.ts";
import type { ContributionKind } from "#content/enquiry/contribution.ts";
import type {
  CycleDecision,
  CycleDo,
  CyclePlan,
  CycleStep,
  CycleStudy,
  Match,
} from "#content/enquiry/cycle.ts";
import type { EnquiryFinding } from "#content/enquiry/finding.ts";
import type { FollowUp } from "#content/enquiry/follow-up.ts";
import type { Implementation } from "#content/enquiry/implementation.ts";
import type { LessonStep, LessonTalk, PupilLabel } from "#content/enquiry/lesson.ts";
import type { Plan } from "#content/enquiry/plan.ts";
import type { ChangeCause } from "#content/enquiry/practice-version.ts";
import type { EnquiryRole } from "#content/enquiry/team.ts";
import type { Claim, EvidenceItem } from "#content/evidence/items/evidence-item.ts";
import type { BodyRecord } from "#content/evidence/rating/grade.ts";
import type { StudyRecord } from "#content/evidence/rating/record.ts";
import type { Arm, Better, Blind, Occasion } from "#content/measuring/result.ts";
import type { SeriesKind } from "#content/measuring/series.ts";
import type { FindingDirection, SectionId } from "#content/practice/write-up.ts";
import type { CslItem } from "#content/references/csl.ts";
import type { SynthesisQuestion } from "#content/synthesis/question.ts";
import type { ThreadRule } from "#content/talk/rules.ts";

export type SampleSchool = {
  /** A slug; also the address /schools/ID. Sample schools carry no URN of the real register. */
  id: string;
  /** Fictional: outside the register's range, so it can never be a real school's (900001 and up). */
  urn: number;
  name: string;
  phase: "Nursery" | "Primary" | "Secondary" | "All-through" | "Special";
  type: string;
  localAuthority: string;
  region: string;
  town: string;
  ageLow: number;
  ageHigh: number;
  pupils: number;
  /** Percentage of pupils eligible for free school meals, 0 to 100. */
  fsmPercent: number;
  rural: boolean;
  /** Two or three sentences in the school's own voice. */
  about: string;
};

export type SampleAlliance = {
  slug: string;
  name: string;
  form: "teaching school alliance" | "trust" | "federation" | "cluster" | "network";
  purposeType: string;
  purpose: string;
  about: string;
  openedOn: string;
  members: {
    school: string;
    role: "lead" | "strategic partner" | "member" | "supported";
    from: string;
    to?: string;
  }[];
};

export type SampleOrganisation = {
  id: string;
  name: string;
  kind: "university" | "local authority" | "subject association" | "charity";
};

export type SamplePerson = {
  handle: string;
  name: string;
  /** The post in one line: "Year 5 teacher and reading lead". */
  post: string;
  school?: string;
  organisation?: string;
  from: string;
  designations: { kind: string; specialism?: string; body: string; from: string; to?: string }[];
  /** Roles held here, each over a school, an alliance or the whole commons ("commons"). */
  roles: { role: string; over: string; from: string }[];
  about: string;
};

export type SampleFinding = {
  outcome: string;
  direction: FindingDirection;
  why: string;
  forWhom: string;
  conditions: string;
};

export type SampleVersion = {
  publishedOn: string;
  publishedBy: string;
  /** What changed since the version before; empty for the first. */
  whatChanged: string;
  title: string;
  /** Sixty words at most. */
  summary: string;
  takes: string;
  /** Pounds for each pupil a year; null when nobody worked it out. */
  costPerPupil: number | null;
  findings: SampleFinding[];
  claims?: Claim[];
  /** Ties are to the ids of claims, and to findings by their place: `finding1` is the first. */
  evidence?: EvidenceItem[];
  /** Markdown for each section; a section left out is simply not there. */
  sections: Partial<Record<SectionId, string>>;
};

/** A thread among everyone in an alliance, with what was said, the oldest first. */
export type SampleThread = {
  title: string;
  alliance: string;
  rule: ThreadRule;
  /** Markdown. */
  posts: { by: string; on: string; body: string }[];
};

export type SampleModeration = {
  title: string;
  levels: string[];
  pieces: string[];
  lead: string;
  on: string;
  /** Who marks, with the place in the scale of each piece; fewer while they are still marking. */
  assessors: { by: string; marks: number[]; on: string | null }[];
};

export type SampleWriteUp = {
  slug: string;
  kind: "practice" | "resource";
  authors: string[];
  alliance?: string;
  /** `public`, `member`, `alliance:SLUG`, `heads:SLUG` or `school:ID`. */
  audience: string;
  themes: string[];
  phases: string[];
  keyStages: string[];
  subjects: string[];
  pupilGroups: string[];
  versions: SampleVersion[];
  /** Present when the write-up was withdrawn after publication. */
  withdrawn?: { on: string; by: string; reason: string };
};

/** A joint enquiry of sample schools. Ids of lists in the plan are what results and cycles refer to. */
export type SampleEnquiry = {
  slug: string;
  method: string;
  alliance?: string;
  /** Who reads its page: `team`, `public`, `member` or `alliance:SLUG`. */
  audience: string;
  /** The slug of what it was written up as, once that is published. */
  writeUp?: string;
  /** Stage texts are Markdown. */
  plan: Partial<Omit<Plan, "stages">> & {
    title: string;
    question: Plan["question"];
    stages: Record<string, string>;
  };
  schools: { school: string; cohort: string; pupils: number | null }[];
  /** The first one leads. */
  members: { person: string; role: EnquiryRole }[];
  /** Where it began, and each stage that it came to. */
  stages: { stage: string; on: string }[];
  stopped?: { on: string; why: string; learnt: string };
  contributions: { by: string; kind: ContributionKind; on: string; note: string }[];
  practice: SamplePractice[];
  cycles: SampleCycle[];
  lessons: SampleLesson[];
  design?: {
    design: string;
    primary: string;
    why: string;
    protocol: string;
    by: string;
    on: string;
  };
  results: SampleResult[];
  series: SampleSeries[];
  findings: (EnquiryFinding & { by: string; on: string })[];
  /** How it was put to work, where a school wrote it down. */
  implementation?: { school: string; by: string; on: string; said: Implementation }[];
  followedUp?: SampleFollowUp;
};

/** What was answered when somebody asked months later. */
export type SampleFollowUp = Pick<FollowUp, "months" | "stillUsed" | "usedBy" | "direction"> & {
  by: string;
  on: string;
};

/** What a school made of a version of a sample write-up. */
export type SampleAdaptation = AdaptationWords & {
  /** The slug of the write-up. */
  of: string;
  version: number;
  by: string;
  audience: string;
  startedOn: string;
  toldOn: string;
  followedUp?: SampleFollowUp;
};

export type SamplePractice = {
  on: string;
  by: string;
  practice: string;
  /** What changed, what led to it and the cycle or lesson it was seen in; not of the first. */
  change?: { what: string; cause: ChangeCause; seen: string; seenIn?: string };
};

/** A cycle, of which what comes after its step is not there yet. */
export type SampleCycle = Pick<
  CyclePlan,
  "idea" | "ideaId" | "objective" | "startsOn" | "endsOn" | "tasks" | "data"
> & {
  /** What others refer to it by. */
  name: string;
  school: string;
  owner: string;
  number: number;
  follows?: string;
  step: CycleStep;
  predictions: { question: string; prediction: string; match?: Match }[];
  done?: CycleDo;
  studied?: Pick<CycleStudy, "shows" | "compared" | "learnt">;
  decided?: { decision: CycleDecision; next: string; practice?: string; on: string };
};

export type SampleLesson = {
  /** What others refer to it by. */
  name?: string;
  school: string;
  number: number;
  teacher: string;
  on: string;
  step: LessonStep;
  objective: string;
  activities: string;
  observers: string[];
  pupils: {
    label: PupilLabel;
    description: string;
    predicted: string;
    observed?: string;
    why?: string;
  }[];
  talk?: Pick<LessonTalk, "interviews" | "surprised" | "change">;
};

export type SampleResult = {
  /** A measure of the plan. */
  measure: string;
  school: string;
  arm: Arm;
  occasion: Occasion;
  label: string;
  day: string;
  n: number;
  mean: number;
  sd: number;
  missing: number;
  markedBy: string;
  blind: Blind;
  by: string;
};

export type SampleSeries = {
  school: string;
  name: string;
  unit: string;
  kind: SeriesKind;
  better: Better;
  n: number;
  points: [day: string, value: number][];
  by: string;
};

/** What a research lead said of a version: answers of the record, the rest being as in a blank one. */
export type SampleRating = {
  of: string;
  version: number;
  by: string;
  on: string;
  /** After how many months to look again. */
  months: number;
  record: Partial<StudyRecord>;
};

/** What an author or a rater said of the rating of the newest version. */
export type SampleRemark = { of: string; by: string; on: string; words: string };

export type SampleSettlement = Omit<SampleRating, "record"> & { level: number; reason: string };

/** A study from elsewhere as its article gives it; all of them are invented. */
export type SampleOutsideStudy = {
  outcome: string;
  sample: string;
  g: number;
  variance: number;
  tried: number;
  compared: number;
  reference: CslItem;
};

/** A synthesis as it was published on a day, of what could be found then. */
export type SampleSynthesis = {
  slug: string;
  by: string;
  on: string;
  asked: SynthesisQuestion;
  conclusion: string;
  /** By GRADE, for one outcome; null where its editor said nothing of it. */
  certainty: { outcome: string; down: BodyRecord["down"]; reason: string } | null;
  /** Why its editor left out what the rules leave to a person; "" where they leave nothing. */
  leftOut: string;
  outside: SampleOutsideStudy[];
};
