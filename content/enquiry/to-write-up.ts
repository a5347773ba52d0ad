/**
 * An enquiry turned into the draft of a write-up: question, context, steps, measures, numbers, findings,
 * costs and references in place, so that nothing is typed twice. What nobody has said is left empty, with
 * the template's question standing there. Only those are named who are to be named in it.
 */

import type { Drawing } from "#content/charts/drawing.ts";
import {
  bullets,
  chart,
  documentOf,
  heading,
  numbered,
  paragraph,
  table,
} from "#content/document/building.ts";
import type { Depth } from "#content/enquiry/depth.ts";
import { evidenceOfEnquiry } from "#content/enquiry/evidence-of.ts";
import { type EnquiryFinding, surenessWords } from "#content/enquiry/finding.ts";
import type { Method } from "#content/enquiry/method.ts";
import { numberBlocks } from "#content/enquiry/number-blocks.ts";
import type { Plan } from "#content/enquiry/plan.ts";
import { sentenceOf } from "#content/enquiry/question.ts";
import type {
  ShownCycle,
  ShownImplementation,
  ShownKnown,
  ShownLesson,
} from "#content/enquiry/shown.ts";
import type { ShownDesign } from "#content/enquiry/shown-design.ts";
import type { Status } from "#content/enquiry/status.ts";
import {
  cycleTable,
  designBlocks,
  ended,
  implementationTable,
  lessonBlocks,
  madeBy,
  measureTable,
  type Named,
  said,
  sayKnown,
  stageBlocks,
} from "#content/enquiry/write-up-blocks.ts";
import type { ShownNumbers } from "#content/measuring/shown-numbers.ts";
import { disclosurePolicies } from "#content/packs/disclosure.ts";
import type { RichText, SectionId, WriteUpContent } from "#content/practice/write-up.ts";
import {
  countWords,
  type Finding,
  findingWords,
  poundsPerPupil,
  summaryWordLimit,
} from "#content/practice/write-up.ts";

export type ToWriteUp = {
  plan: Plan;
  method: Method;
  schools: { name: string; cohort: string; pupils: number | null }[];
  practice: { number: number; practice: string; whatChanged: string; seen: string }[];
  findings: (EnquiryFinding & { id: string })[];
  cycles: ShownCycle[];
  lessons: ShownLesson[];
  implementation: ShownImplementation[];
  design: ShownDesign | null;
  /** The pictures of its plan and its cycles; null where there is nothing to draw. */
  drivers: Drawing | null;
  ramps: Drawing | null;
  numbers: ShownNumbers;
  known: ShownKnown[];
  depth: Depth;
  stopped: { why: string; learnt: string } | null;
};

/** `named` are those whom its text names, by what each brought. */
export function writeUpFrom(
  enquiry: ToWriteUp,
  named: readonly Named[],
): Partial<WriteUpContent> & { title: string } {
  const { plan } = enquiry;
  const pupils = enquiry.schools.reduce((sum, school) => sum + (school.pupils ?? 0), 0);
  const pounds = plan.costs.reduce((sum, cost) => sum + (cost.pounds ?? 0), 0);
  return {
    title: plan.title,
    summary: summaryOf(enquiry),
    themes: plan.themes,
    phases: plan.phases,
    keyStages: plan.keyStages,
    subjects: plan.subjects,
    costPerPupil:
      pounds > 0 && pupils > 0 && enquiry.schools.every(({ pupils }) => isTold(pupils))
        ? poundsPerPupil(pounds, pupils)
        : null,
    findings: enquiry.findings.map(
      ({ id, outcome, direction, why, forWhom, conditions }): Finding => ({
        ...{ id, outcome, direction, why, forWhom, conditions },
      }),
    ),
    evidence: evidenceOfEnquiry(enquiry),
    sections: sectionsOf(enquiry, named),
  };
}

function sectionsOf(enquiry: ToWriteUp, named: readonly Named[]): WriteUpContent["sections"] {
  const { plan, practice, findings, known, stopped } = enquiry;
  const written = (...statuses: Status[]) => stageBlocks(enquiry, statuses);
  const newest = practice.at(-1);
  const sections: Partial<Record<SectionId, RichText | undefined>> = {
    problem: documentOf([
      ...said(plan.need),
      ...(plan.hunch ? [paragraph(`Our hunch: ${plan.hunch}`)] : []),
      ...written("draft", "planning"),
    ]),
    context: documentOf([
      paragraph(`We asked: ${sentenceOf(plan.question)}`),
      paragraph(`We worked by: ${enquiry.method.name}.`),
      ...bullets(
        enquiry.schools.map(({ name, cohort, pupils }) =>
          [name, cohort, isTold(pupils) ? `${pupils} pupils` : ""].filter(Boolean).join(", "),
        ),
      ),
      ...madeBy(named),
      ...written("forming", "baseline"),
    ]),
    steps: documentOf([
      ...said(newest?.practice ?? ""),
      ...numbered(
        plan.steps
          .filter(({ what }) => what)
          .map(({ what, when, where }) => [what, when, where].filter(Boolean).join(", ")),
      ),
      ...chart(enquiry.drivers),
    ]),
    ingredients: documentOf(bullets(plan.ingredients.map(({ text }) => text).filter(Boolean))),
    found: documentOf([
      ...designBlocks(enquiry.design, enquiry.numbers.measures),
      ...measureTable(plan),
      ...numberBlocks(enquiry.numbers),
      ...cycleTable(enquiry.cycles),
      ...chart(enquiry.ramps),
      ...lessonBlocks(enquiry.lessons),
      ...written("in-cycle", "analysing"),
    ]),
    cost: documentOf(
      table(
        ["For what", "Hours of staff", "Pounds"],
        plan.costs
          .filter(({ what }) => what)
          .map(({ what, hours, pounds }) => [what, wordOf(hours), wordOf(pounds)]),
      ),
    ),
    differently: documentOf([
      ...practice
        .filter(({ whatChanged }) => whatChanged)
        .flatMap(({ whatChanged, seen }) => [
          paragraph(seen ? `${ended(whatChanged)} What we had seen: ${seen}` : whatChanged),
        ]),
      ...(stopped
        ? [paragraph(`We ended it early. ${stopped.why}`), paragraph(stopped.learnt)]
        : []),
      ...written("write-up", "peer-review"),
    ]),
    limits: documentOf(
      bullets(
        findings.map(
          ({ outcome, sure }) => `${ended(outcome)} We are ${surenessWords[sure].toLowerCase()}.`,
        ),
      ),
    ),
    implementation: documentOf(implementationTable(enquiry.implementation)),
    resources: documentOf([
      ...(known.length > 0 ? [heading("What was known already")] : []),
      ...bullets(known.map(sayKnown)),
    ]),
  };
  return Object.fromEntries(
    Object.entries(sections).flatMap(([id, text]) => (text ? [[id, text]] : [])),
  );
}

/** What was asked, then what was found; never more words than a busy reader is asked to read. */
function summaryOf({ plan, findings }: ToWriteUp): string {
  const found = findings.map(
    ({ outcome, direction }) => `${findingWords[direction]}: ${outcome.replace(/\.$/, "")}.`,
  );
  return [sentenceOf(plan.question), ...found]
    .filter(
      (_, index, lines) => countWords(lines.slice(0, index + 1).join(" ")) <= summaryWordLimit,
    )
    .join(" ");
}

/** A group so small that its size would tell of pupils goes without. */
const isTold = (pupils: number | null): boolean =>
  pupils !== null && pupils >= disclosurePolicies.public.minDenominator;

const wordOf = (value: string | number | null): string => (value === null ? "" : String(value));
