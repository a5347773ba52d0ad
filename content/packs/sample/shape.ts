/**
 * The shape of the sample commons: fictional schools, alliances, people and write-ups that the demo
 * loads. Everything refers to everything else by the short names used here (`id`, `handle`, `slug`),
 * so that the pack can be read, and written, by hand. Dates are ISO days (`2025-09-01`).
 */
import type { FindingDirection, SectionId } from "#content/practice/write-up.ts";
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
