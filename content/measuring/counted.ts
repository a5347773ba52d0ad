/** What is counted in an enquiry, group by group: what later numbers are held against once it was told. */
import { formatDay } from "#content/day.ts";
import type { Counted } from "#content/disclosure/held-back.ts";
import { countsOf } from "#content/measuring/parts.ts";
import { occasionWords, type Result } from "#content/measuring/result.ts";
import type { ClassPoint } from "#content/measuring/series.ts";
import type { KeptSeries } from "#content/measuring/shown-series.ts";
import type { KeptSurvey } from "#content/measuring/shown-survey.ts";
import { answersOf } from "#content/survey/survey.ts";

/** A group, with its name as its team knows it; of a series, by which day. */
export type NamedCount = Counted & { name: string; day?: string };

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

/** How those of them are named who have a mark before too. */
export const gainGroup = (result: Parameters<typeof resultGroup>[0]): string =>
  `gain ${resultGroup(result)}`;

/** How the answers to an item by a day are named as a group. */
export const answersGroup = (surveyId: string, date: string, itemId: string): string =>
  `${surveyId} ${date} ${itemId}`;

/** How those that a point of a series is about are named as a group. */
export const pointGroup = (seriesId: string, day: string): string => `${seriesId} ${day}`;

/** Groups of results, the answers to every item of a survey's waves, and the points of series. */
export const countedIn = (
  results: readonly Result[],
  surveys: readonly KeptSurvey[],
  series: readonly KeptSeries[],
): NamedCount[] => [
  ...results.flatMap((result) => [
    { group: resultGroup(result), name: nameOf(result), counts: countsOf(result.summary) },
    ...(result.gain
      ? [{ group: gainGroup(result), name: `${nameOf(result)}, gains`, counts: [result.gain.n] }]
      : []),
  ]),
  ...surveys.flatMap(({ id, name, survey, waves }) =>
    waves.flatMap((wave) =>
      survey.items.map((item) => ({
        group: answersGroup(id, wave.date, item.id),
        name: `${name}, ${formatDay(wave.date)}, “${item.text}”`,
        counts: answersOf(survey, wave, item.id),
      })),
    ),
  ),
  ...series.flatMap((one) =>
    one.points.map((point) => ({
      group: pointGroup(one.id, point.day),
      ...{ name: one.name, day: point.day },
      ...{ counts: countsAt(point, one), value: point.value },
    })),
  ),
];

/**
 * What a point is counted as: its pupils, those of them that a percentage is of, or how often something
 * happened.
 */
function countsAt({ value, n }: ClassPoint, series: Pick<KeptSeries, "kind" | "n">): number[] {
  const pupils = n ?? series.n;
  if (series.kind === "count") return [value];
  if (series.kind !== "percentage") return [pupils];
  const those = pupilsIn(value, pupils);
  return [those, pupils - those];
}

/** Of so many pupils, those that a percentage stands for. */
export const pupilsIn = (percentage: number, pupils: number): number =>
  Math.round((percentage / 100) * pupils);

const nameOf = ({ measure, label, occasion }: Result): string =>
  `${measure.name}, ${label}, ${occasionWords[occasion].toLowerCase()}`;
