/**
 * What readers outside its team are shown of an enquiry: a copy of the day on which a lead showed it, so
 * that nothing is read by others that was not looked through. Numbers in it are as those readers may
 * know them (content/disclosure/). No notes of observers, no case pupils, no ethics answers.
 */
import type { Chart } from "#content/charts/svg.ts";
import type { CycleDecision, Match } from "#content/enquiry/cycle.ts";
import type { Depth } from "#content/enquiry/depth.ts";
import type { EnquiryFinding } from "#content/enquiry/finding.ts";
import type { JpdMark } from "#content/enquiry/jpd-mark.ts";
import type { Fit } from "#content/enquiry/known.ts";
import type { Plan } from "#content/enquiry/plan.ts";
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
  predictions: { question: string; prediction: string; match: Match | null }[];
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
  mark: JpdMark;
  known: ShownKnown[];
  /** How the schools work together, by what is noted of it (S10). */
  depth: Depth;
  cycles: ShownCycle[];
  /** The driver diagram, and the ramps of the schools; null where there is nothing to draw. */
  drivers: Chart | null;
  ramps: Chart | null;
  numbers: ShownNumbers;
  learnt: string;
};
