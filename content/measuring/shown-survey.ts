/** A survey as readers may see it: its waves by item, and what changed from the first to the last. */
import type { DisclosurePolicy } from "#content/disclosure/policy.ts";
import { confidential } from "#content/disclosure/symbols.ts";
import { answersGroup } from "#content/measuring/counted.ts";
import type { OfSchool } from "#content/measuring/shown-numbers.ts";
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
  schoolId: string | null;
  survey: Survey;
  waves: SurveyWave[];
};

export type ShownSurvey = Pick<KeptSurvey, "id" | "name" | "who"> &
  OfSchool & {
    items: SurveyItem[];
    points: number;
    waves: { date: string; items: ShownItem[] }[];
    /** From the first wave to the last; null of one wave. */
    change: { from: string; to: string; items: ItemChange[]; notice: string } | null;
  };

/** `held` are the groups of answers that are held back (content/measuring/counted.ts). */
export function showSurvey(
  { id, name, who, school, schoolId, survey, waves }: KeptSurvey,
  policy: DisclosurePolicy,
  held: ReadonlySet<string> = new Set(),
): ShownSurvey {
  const [first] = waves;
  const last = waves.at(-1);
  const isHeld = (wave: SurveyWave, item: string) => held.has(answersGroup(id, wave.date, item));
  return {
    ...{ id, name, who, school, schoolId, items: survey.items, points: survey.points },
    waves: waves.map((wave) => ({
      date: wave.date,
      items: showWave(survey, wave, policy).map((item) =>
        isHeld(wave, item.id) ? holdBack(item) : item,
      ),
    })),
    change:
      first && last && first !== last
        ? {
            ...{ from: first.date, to: last.date, notice: changeNotice },
            items: compareWaves(survey, [first, last], policy).map((item) =>
              isHeld(first, item.id) || isHeld(last, item.id) ? holdBackChange(item) : item,
            ),
          }
        : null,
  };
}

const holdBack = ({ id }: ShownItem): ShownItem => ({
  ...{ id, n: confidential, mean: confidential, distribution: null },
});

const holdBackChange = ({ id }: ItemChange): ItemChange => ({
  ...{ id, before: confidential, after: confidential, change: confidential },
});
