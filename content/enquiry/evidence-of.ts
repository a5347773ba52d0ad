/**
 * The evidence of an enquiry, for its write-up: every comparison with its numbers, every change, what was
 * seen and said, and what was known before; tied to the findings that rest on the same measure. Only what
 * readers may know is given: a group that is not told of makes no numbers.
 */

import { formatDay } from "#content/day.ts";
import { isShown, type Shown } from "#content/disclosure/symbols.ts";
import type { EnquiryFinding } from "#content/enquiry/finding.ts";
import type { PlannedMeasure } from "#content/enquiry/plan.ts";
import type { ShownKnown, ShownLesson } from "#content/enquiry/shown.ts";
import { EvidenceItem } from "#content/evidence/items/evidence-item.ts";
import {
  type Classes,
  type EnteredNumbers,
  type Marks,
  type OutcomeKind,
  type Reached,
  usualIcc,
} from "#content/evidence/items/study-result.ts";
import { clustersIn, type Sides, sayBySchool } from "#content/measuring/by-school.ts";
import { comparisonsIn } from "#content/measuring/comparing.ts";
import { attainment } from "#content/measuring/effect-of.ts";
import { wholesIn } from "#content/measuring/parts.ts";
import {
  blindnessOf,
  blindWords,
  type MeasuredBy,
  type Occasion,
} from "#content/measuring/result.ts";
import type { ShownNumbers } from "#content/measuring/shown-numbers.ts";
import type { ShownMeasure, ShownResult } from "#content/measuring/shown-results.ts";
import { combined } from "#content/statistics/combined.ts";

type Item = Omit<EvidenceItem, "id">;

type Known = {
  plan: { measures: readonly PlannedMeasure[] };
  findings: readonly (EnquiryFinding & { id: string })[];
  numbers: ShownNumbers;
  lessons: readonly ShownLesson[];
  known: readonly ShownKnown[];
};

/** As many as a write-up holds, measured ones first. */
export function evidenceOfEnquiry(enquiry: Known): EvidenceItem[] {
  const { numbers, lessons, known } = enquiry;
  const items: Item[] = [
    ...numbers.measures.flatMap((measure) => measured(measure, enquiry)),
    ...numbers.series.map(({ name, school, measure, points, says }) => ({
      ...nothingMore,
      kind: "own-data" as const,
      what: cut([[name, school].filter(Boolean).join(", "), ...says].join(". "), 600),
      method: `${points.length} points in time`,
      supports: restingOn(measure, enquiry),
    })),
    ...numbers.surveys.map(({ name, who, school, items: asked, waves }) => ({
      ...nothingMore,
      kind: who === "staff" ? ("staff-voice" as const) : ("pupil-voice" as const),
      what: cut(
        `${[name, school].filter(Boolean).join(", ")}: a survey. Its answers stand under what was found.`,
        600,
      ),
      method: `${asked.length} items, asked ${waves.length === 1 ? "once" : `${waves.length} times`}`,
      when: cut(waves.map(({ date }) => formatDay(date)).join(", "), 80),
    })),
    ...numbers.voices.map(({ prompt, method, summary, day }) => ({
      ...nothingMore,
      kind: "pupil-voice" as const,
      what: cut(summary, 600),
      method: cut(`${method}. Asked: ${prompt}`, 600),
      when: formatDay(day),
    })),
    ...lessons.map(({ school, number, objective, surprised }) => ({
      ...nothingMore,
      kind: "observation" as const,
      what: cut([objective, surprised].filter(Boolean).join(" "), 600),
      method: `Research lesson ${number} at ${school}, watched by colleagues`,
    })),
    ...known.map(knownItem),
  ];
  return items
    .slice(0, 40)
    .map((item, index) => EvidenceItem.parse({ ...item, id: `evidence${index + 1}` }));
}

const nothingMore = { method: "", when: "", n: null, supports: [], reference: null, result: null };

const restingOn = (measure: string, { findings }: Known): string[] =>
  measure ? findings.filter((finding) => finding.measure === measure).map(({ id }) => id) : [];

/** Each comparison, school by school; where nothing was compared, each group measured twice. */
function measured(of: ShownMeasure, enquiry: Known): Item[] {
  const supports = restingOn(of.measure.id, enquiry);
  const scale = enquiry.plan.measures.find(({ id }) => id === of.measure.id)?.scale ?? "";
  const item = (
    groups: readonly ShownResult[],
    words: { what: string; cautions?: string[] },
    numbers: EnteredNumbers | null,
    classes: Classes | null = null,
  ) => ({
    ...nothingMore,
    kind: "own-data" as const,
    what: cut(words.what, 600),
    method: cut(
      [
        sayBlind(groups),
        ...(of.reliability ?? []).map((said) => `Marked together: ${said}`),
        ...(words.cautions ?? []),
      ]
        .map((sentence) => sentence.replace(/\.$/, ""))
        .join(". "),
      600,
    ),
    when: formatDay(groups.at(-1)?.day ?? ""),
    supports,
    result: numbers && {
      outcome: cut(of.measure.name, 200),
      kind: outcomeKindOf(of.measure),
      measure: cut([of.measure.name, scale].filter(Boolean).join(", "), 200),
      sample: cut([...new Set(groups.map(labelOf))].join("; "), 200),
      better: groups[0]?.better ?? ("higher" as const),
      classes,
      numbers,
    },
  });
  // Once a school took its numbers out, what was worked out with them is gone too.
  if (of.comparisons.length > 0)
    return comparisonsIn(of.results).flatMap((comparison) =>
      comparison.within.map((sides) => {
        const { within, with: how } = comparison;
        const school = within.length > 1 ? (sides.tried[0]?.school ?? "") : "";
        const where = [of.measure.name, school].filter(Boolean).join(", ");
        return item(
          [...sides.tried, ...sides.compared],
          {
            what: `${where}, ${sayOccasion(comparison.occasion)}: those who tried it, and those who did not.`,
            cautions: sayBySchool({ within: [sides], leftOut: [], with: how }),
          },
          compared(sides),
          {
            tried: clustersIn(comparison, sides.tried),
            compared: clustersIn(comparison, sides.compared),
            icc: usualIcc[outcomeKindOf(of.measure)],
          },
        );
      }),
    );
  const wholes = wholesIn(of.results);
  return wholes.flatMap((then) => {
    const before = wholes.find(
      (one) =>
        one.occasion === "before" &&
        then.occasion !== "before" &&
        labelOf(one) === labelOf(then) &&
        one.arm === then.arm,
    );
    if (!before) return [];
    return [
      item(
        [before, then],
        {
          what: `${of.measure.name}, ${labelOf(then)}: before and ${sayOccasion(then.occasion)}. Nobody was compared.`,
        },
        changed(before, then),
      ),
    ];
  });
}

/** One of several groups alone makes no marks blind. */
function sayBlind(groups: readonly ShownResult[]): string {
  const blind = blindnessOf(groups);
  const isMixed = new Set(groups.map((group) => group.blind)).size > 1;
  if (!isMixed) return blindWords[blind];
  return blind === "no"
    ? "Some of it was not marked blind"
    : "Of some of it, whether it was marked blind is not known";
}

/** The numbers of both sides, each taken as one group; null where a reader may not know some of them. */
function compared(sides: Sides<ShownResult>): EnteredNumbers | null {
  const [tried, other] = [allOf(sides.tried.map(marksOf)), allOf(sides.compared.map(marksOf))];
  if (tried && other) return { from: "means", tried: combined(tried), compared: combined(other) };
  const reachedTried = allOf(sides.tried.map(reachedOf));
  const reachedOther = allOf(sides.compared.map(reachedOf));
  return reachedTried && reachedOther
    ? { from: "proportions", tried: summed(reachedTried), compared: summed(reachedOther) }
    : null;
}

function changed(before: ShownResult, then: ShownResult): EnteredNumbers | null {
  const [one, other] = [marksOf(before), marksOf(then)];
  return one && other && one.n === other.n
    ? { from: "change", before: one, after: other, correlation: null }
    : null;
}

function marksOf({ summary }: ShownResult): Marks | null {
  if (summary.kind !== "scores") return null;
  const [n, mean, sd] = [summary.n, summary.mean, summary.sd].map(numberIn);
  return n != null && mean != null && sd != null ? { n, mean, sd } : null;
}

function reachedOf({ summary }: ShownResult): Reached | null {
  if (summary.kind !== "counts") return null;
  const [achieved, of] = [summary.achieved, summary.of].map(numberIn);
  return achieved != null && of != null ? { achieved, of } : null;
}

const numberIn = (shown: Shown): number | null => (isShown(shown) ? shown.value : null);

/** All of them; null where one is missing, or there is none. */
const allOf = <Group>(groups: readonly (Group | null)[]): Group[] | null => {
  const there = groups.flatMap((group) => (group === null ? [] : [group]));
  return there.length > 0 && there.length === groups.length ? there : null;
};

const summed = (groups: readonly Reached[]): Reached =>
  groups.reduce((sum, { achieved, of }) => ({
    achieved: sum.achieved + achieved,
    of: sum.of + of,
  }));

function outcomeKindOf({ kind, role }: MeasuredBy): OutcomeKind {
  if (attainment.includes(kind)) return role === "outcome" ? "attainment" : "other";
  return kind === "survey" ? "attitude" : "behaviour";
}

function knownItem({ source, took, fit }: ShownKnown): Item {
  const from = source.kind === "write-up" ? ` From “${source.title}”, a write-up here.` : "";
  return {
    ...nothingMore,
    kind: "cited-study",
    what: cut(`${took}${from}`, 600),
    method: fitMethod[fit],
    reference: source.kind === "reference" ? source.reference : null,
  };
}

const fitMethod: Record<ShownKnown["fit"], string> = {
  closely: "Pupils and schools like ours",
  partly: "Partly like our pupils and schools",
  elsewhere: "Other pupils, ages or schools than ours",
};

const sayOccasion = (occasion: Occasion): string =>
  occasion === "later" ? "some time later" : occasion;
const labelOf = ({ label, school }: ShownResult): string =>
  [label, school].filter(Boolean).join(", ");
const cut = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1)}…` : text;
