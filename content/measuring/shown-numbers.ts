/** Everything measured in an enquiry, as one circle of readers may see it. */
import type { PupilVoice } from "#content/enquiry/pupil-voice.ts";
import type { ShownMeasure } from "#content/measuring/shown-results.ts";
import type { ShownSeries } from "#content/measuring/shown-series.ts";
import type { ShownSurvey } from "#content/measuring/shown-survey.ts";

/** Whose a number is. A copy of an earlier day knows its school by name alone. */
export type OfSchool = { school: string | null; schoolId?: string | null };

export type ShownVoice = PupilVoice & OfSchool & { id: string; day: string };

export type ShownNumbers = {
  /** What stands beside every number; null where nothing does. */
  notice: string | null;
  measures: ShownMeasure[];
  series: ShownSeries[];
  surveys: ShownSurvey[];
  voices: ShownVoice[];
};
