/** The parts of an enquiry as blocks of a write-up’s sections. */
import { formatDay } from "#content/day.ts";
import { bullets, heading, paragraph, table } from "#content/document/building.ts";
import { type ContributionKind, contributionWords } from "#content/enquiry/contribution.ts";
import { matchWords, sayLocked } from "#content/enquiry/cycle.ts";
import {
  implementationNames,
  implementationPartNames,
  implementationParts,
  writtenOutcomes,
} from "#content/enquiry/implementation.ts";
import { type Method, stagesOf } from "#content/enquiry/method.ts";
import type { Plan } from "#content/enquiry/plan.ts";
import type {
  ShownCycle,
  ShownImplementation,
  ShownKnown,
  ShownLesson,
} from "#content/enquiry/shown.ts";
import { type ShownDesign, sayDraw, sayNotAsDrawn } from "#content/enquiry/shown-design.ts";
import type { Status } from "#content/enquiry/status.ts";
import { measureRoleWords } from "#content/packs/plan-lists.ts";

export type Named = { name: string; school: string | null; kinds: ContributionKind[] };

export function stageBlocks(
  { plan, method }: { plan: Plan; method: Method },
  statuses: readonly Status[],
) {
  return stagesOf(method).flatMap(({ id, name, status }) => {
    const text = plan.stages[id];
    return text && statuses.includes(status) ? [heading(name), ...text.content] : [];
  });
}

export const measureTable = ({ measures }: Plan) =>
  table(
    ["Measure", "What for", "Scale", "When", "Marked by"],
    measures
      .filter(({ name }) => name)
      .map(({ name, role, scale, when, markedBy, blind }) => [
        name,
        measureRoleWords[role].split(":")[0] ?? role,
        scale,
        when,
        blind ? `${markedBy}, not knowing whose work it was` : markedBy,
      ]),
  );

export function cycleTable(cycles: readonly ShownCycle[]) {
  const rows = cycles.flatMap((cycle) => {
    const { school, number, idea, predictions, learnt, decision, next } = cycle;
    const locked = predictions.length > 0 ? sayLocked(cycle) : null;
    return decision
      ? [
          [
            ...[school, String(number), idea],
            [...predictions.map(sayPrediction), ...(locked ? [locked] : [])].join(" "),
            ...[learnt, next ? `${decision}: ${next}` : decision],
          ],
        ]
      : [];
  });
  return rows.length === 0
    ? []
    : [
        heading("Cycles"),
        ...table(
          ["School", "Cycle", "What was tried", "What we predicted", "What we learnt", "Then"],
          rows,
        ),
      ];
}

const sayPrediction = ({ prediction, match }: ShownCycle["predictions"][number]): string =>
  match ? `${ended(prediction)} ${matchWords[match]}.` : ended(prediction);

export function designBlocks(
  design: ShownDesign | null,
  measures: Parameters<typeof sayNotAsDrawn>[1],
) {
  if (!design) return [];
  const { name, canShow, cannotShow, why, main, protocol, lockedOn, draw } = design;
  return [
    heading(`Design: ${name}`),
    ...said(why),
    ...bullets([
      `It can show: ${canShow}`,
      `It cannot show: ${cannotShow}`,
      ...(main ? [`The main outcome is “${main}”.`] : []),
    ]),
    ...(protocol
      ? [
          heading(lockedOn ? `Protocol, locked on ${formatDay(lockedOn)}` : "Protocol", 4),
          ...said(protocol),
        ]
      : []),
    ...bullets(draw ? [...sayDraw(draw), ...sayNotAsDrawn(draw, measures)] : []),
  ];
}

export const lessonBlocks = (lessons: readonly ShownLesson[]) =>
  lessons.flatMap(({ school, number, objective, pupils, surprised, change }) => [
    heading(`Research lesson ${number}, ${school}`),
    paragraph(objective),
    ...bullets([
      ...pupils.map(({ label, observed }) => `Case pupil ${label}: ${observed}`),
      ...(surprised ? [`What surprised us: ${surprised}`] : []),
      ...(change ? [`What we change: ${change}`] : []),
    ]),
  ]);

/** A row for each outcome, a column for each school. */
export const implementationTable = (schools: readonly ShownImplementation[]) =>
  table(
    ["How it was done", ...schools.map(({ school }) => school)],
    writtenOutcomes(schools.map(({ implementation }) => implementation)).map((outcome) => [
      implementationNames[outcome].label,
      ...schools.map(({ implementation }) =>
        implementationParts
          .filter((part) => implementation[outcome][part])
          .map(
            (part) => `${implementationPartNames[part]}: ${ended(implementation[outcome][part])}`,
          )
          .join(" "),
      ),
    ]),
  );

/** Who made it, school by school. */
export function madeBy(named: readonly Named[]) {
  const bySchool = Map.groupBy(named, ({ school }) => school ?? "From elsewhere");
  return named.length === 0
    ? []
    : [
        heading("Who made it"),
        ...bullets(
          [...bySchool].map(
            ([school, people]) => `${school}: ${people.map(sayContributor).join("; ")}`,
          ),
        ),
      ];
}

const sayContributor = ({ name, kinds }: Named): string =>
  kinds.length === 0
    ? name
    : `${name} (${kinds.map((kind) => contributionWords[kind].toLowerCase()).join(", ")})`;

export const said = (words: string) =>
  words
    .split(/\n+/)
    .filter((line) => line.trim())
    .map(paragraph);

export const sayKnown = ({ source, took }: ShownKnown): string =>
  `${ended(source.kind === "reference" ? source.citation : source.title)} What we took from it: ${took}`;

export const ended = (words: string) => (/[.!?]$/.test(words) ? words : `${words}.`);
