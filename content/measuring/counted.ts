/** What is counted in an enquiry, group by group: what later numbers are held against once it was told. */
import { formatDay } from "#content/day.ts";
import type { Counted } from "#content/disclosure/held-back.ts";
import { occasionWords, type Result, type Summary } from "#content/measuring/result.ts";
import type { KeptSurvey } from "#content/measuring/shown-survey.ts";
import { answersOf } from "#content/survey/survey.ts";

/** A group, with its name as its team knows it. */
export type NamedCount = Counted & { name: string };

/**
 * How the pupils of a result are named as a group: by measure, school, arm and occasion, so that a
 * result that was taken out and entered again is held against what was told of it before. The school is
 * known by its id, since it may be called otherwise tomorrow.
 */
export const resultGroup = ({
  measure,
  schoolId,
  arm,
  occasion,
}: Pick<Result, "schoolId" | "arm" | "occasion"> & {
  measure: { id: string };
}): string => JSON.stringify(["result", measure.id, schoolId, arm, occasion]);

/** How the answers to an item by a day are named as a group. */
export const answersGroup = (surveyId: string, date: string, itemId: string): string =>
  `${surveyId} ${date} ${itemId}`;

/** Groups of results, and the answers to every item of a survey's waves. */
export const countedIn = (
  results: readonly Result[],
  surveys: readonly KeptSurvey[],
): NamedCount[] => [
  ...results.map((result) => ({
    group: resultGroup(result),
    name: nameOf(result),
    counts: countsOf(result.summary),
  })),
  ...surveys.flatMap(({ id, name, survey, waves }) =>
    waves.flatMap((wave) =>
      survey.items.map((item) => ({
        group: answersGroup(id, wave.date, item.id),
        name: `${name}, ${formatDay(wave.date)}, “${item.text}”`,
        counts: answersOf(survey, wave, item.id),
      })),
    ),
  ),
];

const nameOf = ({ measure, label, occasion }: Result): string =>
  `${measure.name}, ${label}, ${occasionWords[occasion].toLowerCase()}`;

const countsOf = (summary: Summary): number[] =>
  summary.kind === "scores" ? [summary.n] : [summary.achieved, summary.of - summary.achieved];
