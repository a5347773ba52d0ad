/**
 * What leaves an enquiry as numbers: one way for pages, pictures, tables, programs and write-ups, so that
 * no reader learns more by one than by another.
 */

import type { EnquiryRights } from "#content/access/can.ts";
import { can } from "#content/access/can.ts";
import type { Viewer } from "#content/access/tokens.ts";
import { type Counted, heldBack } from "#content/disclosure/held-back.ts";
import { type DisclosurePolicy, mayTellOfSeveral, policyFor } from "#content/disclosure/policy.ts";
import { conflict } from "#content/failure.ts";
import { countedIn } from "#content/measuring/counted.ts";
import { sayHeld, toNote } from "#content/measuring/held.ts";
import type { Result } from "#content/measuring/result.ts";
import type { ShownNumbers, ShownVoice } from "#content/measuring/shown-numbers.ts";
import { showResults } from "#content/measuring/shown-results.ts";
import {
  type CycleStart,
  type KeptSeries,
  type ShownSeries,
  showSeries,
} from "#content/measuring/shown-series.ts";
import { type KeptSurvey, showSurvey } from "#content/measuring/shown-survey.ts";
import { disclosurePolicies } from "#content/packs/disclosure.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import {
  type Among,
  listKeptBack,
  listMeasured,
  type MeasuredSchool,
} from "#server/enquiry/measuring/among.ts";
import type { Results } from "#server/enquiry/measuring/results.ts";
import type { SeriesInTime } from "#server/enquiry/measuring/series.ts";
import type { Surveys } from "#server/enquiry/measuring/surveys.ts";
import { listTold, noteTold } from "#server/enquiry/measuring/told.ts";
import type { Voices } from "#server/enquiry/measuring/voices.ts";
import { listReliability } from "#server/evidence/moderating/reliability.ts";

/** Numbers as they leave the team for an audience, and what was weighed. */
export type Telling = {
  enquiryId: string;
  audience: string;
  cycles: readonly CycleStart[];
  numbers: ShownNumbers;
  /** As it was counted, to be held against what is told later. */
  counted: Counted[];
  /** What is held back for what was told before, each in a sentence. */
  held: string[];
  /** Whose numbers they are, and who keeps theirs back. */
  whose: MeasuredSchool[];
  keptBack: MeasuredSchool[];
};

export function createNumbers(needs: {
  results: Results;
  seriesInTime: SeriesInTime;
  surveys: Surveys;
  voices: Voices;
  database: Database;
}) {
  const { results, seriesInTime, surveys, voices, database } = needs;

  /** Everything measured in an enquiry, for somebody of its team: research mentors see what the alliance would. */
  const showTeam = async (
    viewer: Viewer,
    enquiry: EnquiryRights & { enquiry: { id: string } },
    cycles: readonly CycleStart[] = [],
  ): Promise<ShownNumbers> =>
    showUnder(await listAll(enquiry.enquiry.id), policyOf(viewer, enquiry), cycles);

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
   * What leaves the team for an audience: without what schools keep back, and held back where an earlier
   * copy or write-up beside it would tell of few pupils. `held` says in words what is. It is told by
   * `note` alone.
   */
  async function tell(
    enquiryId: string,
    audience: string,
    cycles: readonly CycleStart[],
    queries: Queries = database.read,
  ): Promise<Telling> {
    const policy = policyFor(audience);
    const [measured, kept] = await Promise.all([
      listMeasured(queries, enquiryId),
      listKeptBack(queries, enquiryId),
    ]);
    const isOfOne = !mayTellOfSeveral(kept.length, policy);
    const [all, earlier] = await Promise.all([
      listAll(enquiryId, { queries, without: kept, isOfOne }),
      listTold(queries, enquiryId),
    ]);
    const named = countedIn(all.results, all.surveys, all.series);
    const back = policy.audience === "team" ? [] : heldBack(named, policy, earlier);
    const held = new Set(back.map(({ group }) => group));
    return {
      ...{ enquiryId, audience, cycles },
      numbers: showUnder(all, policy, cycles, held),
      counted: toNote(
        named.filter(({ group }) => !held.has(group)),
        policy,
        earlier,
      ),
      held: sayHeld(named, back),
      whose: measured.filter(({ id }) => !kept.includes(id)),
      keptBack: measured.filter(({ id }) => kept.includes(id)),
    };
  }

  /**
   * Notes what is told, in the write that tells it. There it is weighed once more, so that two who tell
   * at once are held against each other.
   * @throws Conflict where it comes out otherwise than it was weighed before
   */
  async function note(tx: Queries, telling: Telling, at: Date): Promise<void> {
    const { enquiryId, audience, cycles, counted } = telling;
    const now = await tell(enquiryId, audience, cycles, tx);
    if (JSON.stringify(now) !== JSON.stringify(telling))
      throw conflict(
        "The numbers changed, or a colleague told them, at the same moment. Look at what would be told now, and try again.",
      );
    await noteTold(tx, { enquiryId, audience, counted, at });
  }

  async function listAll(enquiryId: string, among: Among = {}): Promise<Listed> {
    const [ofGroups, inTime, asked, said, reliability] = await Promise.all([
      results.list(enquiryId, among),
      seriesInTime.list(enquiryId, among),
      surveys.list(enquiryId, among),
      voices.list(enquiryId, among),
      listReliability(among.queries ?? database.read, enquiryId),
    ]);
    return { results: ofGroups, series: inTime, surveys: asked, voices: said, reliability };
  }

  return { showTeam, findSeries, tell, note };
}

type Listed = {
  results: Result[];
  series: KeptSeries[];
  surveys: KeptSurvey[];
  voices: ShownVoice[];
  reliability: Awaited<ReturnType<typeof listReliability>>;
};

const showUnder = (
  { results, series, surveys, voices, reliability }: Listed,
  policy: DisclosurePolicy,
  cycles: readonly CycleStart[],
  held?: ReadonlySet<string>,
): ShownNumbers => ({
  notice: policy.notice,
  measures: showResults(results, policy, held).map((shown) => ({
    ...shown,
    reliability: reliability.flatMap(({ measureId, said }) =>
      measureId === shown.measure.id ? [said] : [],
    ),
  })),
  series: series.map((one) => showSeries(one, policy, cycles, held)),
  surveys: surveys.map((one) => showSurvey(one, policy, held)),
  voices,
});

const policyOf = (viewer: Viewer, enquiry: EnquiryRights): DisclosurePolicy =>
  disclosurePolicies[can(viewer, "seeSmallNumbers", enquiry) ? "team" : "alliance"];

export type Numbers = ReturnType<typeof createNumbers>;
