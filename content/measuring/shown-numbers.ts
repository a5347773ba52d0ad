/** Everything measured in an enquiry, as one circle of readers may see it. */
import type { PupilVoice } from "#content/enquiry/pupil-voice.ts";
import type { ShownMeasure } from "#content/measuring/shown-results.ts";
import type { ShownSeries } from "#content/measuring/shown-series.ts";
import type { ShownSurvey } from "#content/measuring/shown-survey.ts";

export type ShownVoice = PupilVoice & { id: string; day: string; school: string | null };

export type ShownNumbers = {
  /** What stands beside every number; null where nothing does. */
  notice: string | null;
  measures: ShownMeasure[];
  series: ShownSeries[];
  surveys: ShownSurvey[];
  voices: ShownVoice[];
};
