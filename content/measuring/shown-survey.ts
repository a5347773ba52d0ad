/** A survey as readers may see it: its waves by item, and what changed from the first to the last. */
import type { DisclosurePolicy } from "#content/disclosure/policy.ts";
import {
  changeNotice,
  compareWaves,
  type ItemChange,
  type ShownItem,
  showWave,
} from "#content/survey/shown.ts";
import type { Survey, SurveyItem, SurveyWave } from "#content/survey/survey.ts";

export type KeptSurvey = {
  id: string;
  name: string;
  who: "pupils" | "staff";
  school: string | null;
  survey: Survey;
  waves: SurveyWave[];
};

export type ShownSurvey = Pick<KeptSurvey, "id" | "name" | "who" | "school"> & {
  items: SurveyItem[];
  points: number;
  waves: { date: string; items: ShownItem[] }[];
  /** From the first wave to the last; null of one wave. */
  change: { from: string; to: string; items: ItemChange[]; notice: string } | null;
};

export function showSurvey(
  { id, name, who, school, survey, waves }: KeptSurvey,
  policy: DisclosurePolicy,
): ShownSurvey {
  const [first] = waves;
  const last = waves.at(-1);
  return {
    ...{ id, name, who, school, items: survey.items, points: survey.points },
    waves: waves.map((wave) => ({ date: wave.date, items: showWave(survey, wave, policy) })),
    change:
      first && last && first !== last
        ? {
            ...{ from: first.date, to: last.date, notice: changeNotice },
            items: compareWaves(survey, [first, last], policy),
          }
        : null,
  };
}
