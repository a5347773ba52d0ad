/**
 * What leaves an enquiry as numbers: one way for pages, pictures, tables, programs and write-ups, so that
 * no reader learns more by one than by another.
 */

import type { EnquiryRights } from "#content/access/can.ts";
import { can } from "#content/access/can.ts";
import type { Viewer } from "#content/access/tokens.ts";
import { formatDay } from "#content/day.ts";
import { heldBack } from "#content/disclosure/held-back.ts";
import { type DisclosurePolicy, policyFor } from "#content/disclosure/policy.ts";
import { countedIn } from "#content/measuring/counted.ts";
import type { ShownNumbers } from "#content/measuring/shown-numbers.ts";
import { showResults } from "#content/measuring/shown-results.ts";
import { type CycleStart, type ShownSeries, showSeries } from "#content/measuring/shown-series.ts";
import { showSurvey } from "#content/measuring/shown-survey.ts";
import { disclosurePolicies } from "#content/packs/disclosure.ts";
import type { Database } from "#drizzle/database.ts";
import type { Results } from "#server/enquiry/measuring/results.ts";
import type { SeriesInTime } from "#server/enquiry/measuring/series.ts";
import type { Surveys } from "#server/enquiry/measuring/surveys.ts";
import { listTold } from "#server/enquiry/measuring/told.ts";
import type { Voices } from "#server/enquiry/measuring/voices.ts";

export function createNumbers(needs: {
  results: Results;
  seriesInTime: SeriesInTime;
  surveys: Surveys;
  voices: Voices;
  database: Database;
}) {
  const { results, seriesInTime, surveys, voices, database } = needs;

  /** Everything measured in an enquiry, as readers of a chosen audience may see it. */
  const showNumbers = (
    enquiryId: string,
    audience: string,
    cycles: readonly CycleStart[] = [],
  ): Promise<ShownNumbers> => showUnder(enquiryId, policyFor(audience), cycles);

  /** The same for somebody of its team: research mentors see what the alliance would. */
  const showTeam = (
    viewer: Viewer,
    enquiry: EnquiryRights & { enquiry: { id: string } },
    cycles: readonly CycleStart[] = [],
  ): Promise<ShownNumbers> => showUnder(enquiry.enquiry.id, policyOf(viewer, enquiry), cycles);

  /** One series of it, for somebody of its team. */
  async function findSeries(
    viewer: Viewer,
    enquiry: EnquiryRights & { enquiry: { id: string } },
    id: string,
    cycles: readonly CycleStart[],
  ): Promise<{ notice: string | null; series: ShownSeries } | undefined> {
    const policy = policyOf(viewer, enquiry);
    const one = (await seriesInTime.list(enquiry.enquiry.id)).find((kept) => kept.id === id);
    return one && { notice: policy.notice, series: showSeries(one, policy, cycles) };
  }

  /**
   * What leaves the team for an audience: held back where an earlier copy or write-up beside it would
   * tell of few pupils. `counted` is to be noted where it is told; `held` says in words what is not.
   */
  async function tell(enquiryId: string, audience: string, cycles: readonly CycleStart[]) {
    const policy = policyFor(audience);
    const [ofGroups, asked, earlier] = await Promise.all([
      results.list(enquiryId),
      surveys.list(enquiryId),
      listTold(database, enquiryId),
    ]);
    const named = countedIn(ofGroups, asked);
    const back = policy.audience === "team" ? [] : heldBack(named, policy, earlier);
    const held = new Set(back.map(({ group }) => group));
    return {
      numbers: await showUnder(enquiryId, policy, cycles, held),
      counted: named
        .filter(({ group }) => !held.has(group))
        .map(({ group, counts }) => ({ group, counts })),
      held: back.map(({ group, at }) => {
        const name = named.find((one) => one.group === group)?.name ?? "";
        return `${name}: what was told on ${formatDay(at)} and what is there now differ by a few pupils, so who has both could work out theirs.`;
      }),
    };
  }

  async function showUnder(
    enquiryId: string,
    policy: DisclosurePolicy,
    cycles: readonly CycleStart[],
    held: ReadonlySet<string> = new Set(),
  ) {
    const [ofGroups, inTime, asked, said] = await Promise.all([
      results.list(enquiryId),
      seriesInTime.list(enquiryId),
      surveys.list(enquiryId),
      voices.list(enquiryId),
    ]);
    return {
      notice: policy.notice,
      measures: showResults(ofGroups, policy, held),
      series: inTime.map((one) => showSeries(one, policy, cycles)),
      surveys: asked.map((one) => showSurvey(one, policy, held)),
      voices: said,
    };
  }

  return { showNumbers, showTeam, findSeries, tell };
}

const policyOf = (viewer: Viewer, enquiry: EnquiryRights): DisclosurePolicy =>
  disclosurePolicies[can(viewer, "seeSmallNumbers", enquiry) ? "team" : "alliance"];

export type Numbers = ReturnType<typeof createNumbers>;
