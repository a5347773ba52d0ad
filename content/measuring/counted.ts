/** What is counted in an enquiry, group by group: what later numbers are held against once it was told. */
import { formatDay } from "#content/day.ts";
import type { Counted } from "#content/disclosure/held-back.ts";
import { occasionWords, type Result } from "#content/measuring/result.ts";
import type { KeptSurvey } from "#content/measuring/shown-survey.ts";
import { answersOf } from "#content/survey/survey.ts";

/** A group, with its name as its team knows it. */
export type NamedCount = Counted & { name: string };

/** How the answers to an item by a day are named as a group. */
export const answersGroup = (surveyId: string, date: string): string => `${surveyId} ${date}`;

/** Groups of results by their line, and the answers to a survey by how many there were. */
export const countedIn = (
  results: readonly Result[],
  surveys: readonly KeptSurvey[],
): NamedCount[] => [
  ...results.map(({ line, measure, label, occasion, summary }) => ({
    group: line,
    name: `${measure.name}, ${label}, ${occasionWords[occasion].toLowerCase()}`,
    counts:
      summary.kind === "scores" ? [summary.n] : [summary.achieved, summary.of - summary.achieved],
  })),
  ...surveys.flatMap(({ id, name, survey, waves }) =>
    waves.map((wave) => ({
      group: answersGroup(id, wave.date),
      name: `${name}, ${formatDay(wave.date)}`,
      counts: [Math.max(0, ...survey.items.map((item) => sumOf(answersOf(survey, wave, item.id))))],
    })),
  ),
];

const sumOf = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0);
