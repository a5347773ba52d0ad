/** How an enquiry measures: its design, results, series, surveys and pupil voice, and who sees what. */
import type { Database } from "#drizzle/database.ts";
import type { Clock } from "#server/clock.ts";
import type { Enquiries } from "#server/enquiry/enquiries.ts";
import { createDesigning } from "#server/enquiry/measuring/designing.ts";
import { createNumbers } from "#server/enquiry/measuring/numbers.ts";
import { createResults } from "#server/enquiry/measuring/results.ts";
import { createSeries } from "#server/enquiry/measuring/series.ts";
import { createSurveys } from "#server/enquiry/measuring/surveys.ts";
import { createTakingOut } from "#server/enquiry/measuring/taking-out.ts";
import { createVoices } from "#server/enquiry/measuring/voices.ts";

export function createMeasuring(needs: { database: Database; enquiries: Enquiries; clock: Clock }) {
  const designing = createDesigning(needs);
  const results = createResults(needs);
  const seriesInTime = createSeries(needs);
  const surveys = createSurveys(needs);
  const voices = createVoices(needs);
  const takingOut = createTakingOut(needs);
  const numbers = createNumbers({ ...needs, results, seriesInTime, surveys, voices });
  return { designing, results, seriesInTime, surveys, voices, takingOut, numbers };
}
