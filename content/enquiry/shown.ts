/**
 * What readers outside its team are shown of an enquiry: a copy of the day on which a lead showed it, so
 * that nothing is read by others that was not looked through. Numbers in it are as those readers may
 * know them (content/disclosure/). No notes of observers, no ethics answers; of case pupils their letters
 * and what was seen. The JPD mark is not in it: it is worked out whenever it is shown.
 */
import type { Chart } from "#content/charts/svg.ts";
import type { CycleDecision, Match } from "#content/enquiry/cycle.ts";
import type { Depth } from "#content/enquiry/depth.ts";
import type { EnquiryFinding } from "#content/enquiry/finding.ts";
import type { Implementation } from "#content/enquiry/implementation.ts";
import type { Fit } from "#content/enquiry/known.ts";
import type { PupilLabel } from "#content/enquiry/lesson.ts";
import type { Plan } from "#content/enquiry/plan.ts";
import type { ShownDesign } from "#content/enquiry/shown-design.ts";
import type { ShownNumbers } from "#content/measuring/shown-numbers.ts";
import type { CslItem } from "#content/references/csl.ts";

export type ShownCycle = {
  school: string;
  /** Its place among the cycles of its school, from 1. */
  number: number;
  idea: string;
  learnt: string;
  /** Null while it goes on. */
  decision: CycleDecision | null;
  next: string;
  /** The days on which it began, and its predictions were locked; absent from copies of before this was said. */
  startsOn?: string | null;
  lockedOn?: string | null;
  predictions: { question: string; prediction: string; match: Match | null }[];
};

/** A research lesson in brief. */
export type ShownLesson = {
  school: string;
  number: number;
  objective: string;
  pupils: { label: PupilLabel; observed: string }[];
  surprised: string;
  change: string;
};

export type ShownImplementation = {
  schoolId: string;
  school: string;
  implementation: Implementation;
};

/** Where something known came from, and what was taken from it. */
export type ShownKnown = {
  source:
    | { kind: "write-up"; title: string; address: string; version: number | null }
    | { kind: "reference"; citation: string; reference: CslItem };
  took: string;
  fit: Fit;
  why: string;
};

export type ShownEnquiry = {
  title: string;
  question: string;
  need: string;
  aim: string;
  schools: { id: string; name: string; cohort: string }[];
  /** By their ids: a copy keeps no name of who leaves. */
  people: { id: string; schoolId: string | null }[];
  ingredients: Plan["ingredients"];
  steps: Plan["steps"];
  measures: Plan["measures"];
  practice: { number: number; practice: string; whatChanged: string; seen: string }[];
  findings: (EnquiryFinding & { id: string })[];
  known: ShownKnown[];
  /** How the schools work together, by what is noted of it (S10). */
  depth: Depth;
  cycles: ShownCycle[];
  lessons: ShownLesson[];
  implementation: ShownImplementation[];
  design: ShownDesign | null;
  /** The driver diagram, and the ramps of the schools; null where there is nothing to draw. */
  drivers: Chart | null;
  ramps: Chart | null;
  numbers: ShownNumbers;
  /** What it took in all. */
  costs: Plan["costs"];
  /** Why it was ended early, and what was learnt all the same; "" where it was not. */
  stoppedWhy: string;
  learnt: string;
};
