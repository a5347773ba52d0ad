/** What readers are told of a rating: how it stands, who said what and why, and what was said of that. */
import { and, eq } from "drizzle-orm";
import { can } from "#content/access/can.ts";
import type { Viewer } from "#content/access/tokens.ts";
import { onlyTold } from "#content/evidence/items/shown-result.ts";
import { prefill } from "#content/evidence/rating/prefill.ts";
import {
  isDue,
  isStanding,
  type RatingFacts,
  type Standing,
  standingOf,
  standingRatings,
} from "#content/evidence/rating/standing.ts";
import { lineWithoutLevel } from "#content/evidence/saying/plain-line.ts";
import { notFound } from "#content/failure.ts";
import type { WriteUpContent } from "#content/practice/write-up.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import { enquiries, enquiryDesigns, versions } from "#drizzle/schema/index.ts";
import { type Clock, dayOf } from "#server/clock.ts";
import type { WriteUpRow } from "#server/practice/drafts.ts";
import type { Library } from "#server/practice/library.ts";
import { howFar } from "#server/rating/how-far.ts";
import { rightsOf } from "#server/rating/rights.ts";
import {
  listRatings,
  listRemarks,
  listRetracted,
  listSettlements,
  type SaidRating,
} from "#server/rating/said.ts";
import { loadFacts } from "#server/rating/standing.ts";
import { tellRecords } from "#server/rating/told-records.ts";

export type RatedPage = Awaited<ReturnType<Library["getPage"]>>;

export function createRatingReading(needs: { database: Database; library: Library; clock: Clock }) {
  const { database, library, clock } = needs;
  const { read } = database;

  /** A published version that the viewer may read. @throws NotFound, also once it is withdrawn */
  async function getPage(viewer: Viewer, slug: string, number?: number): Promise<RatedPage> {
    const page = await library.getPage(viewer, slug, number);
    if (page.writeUp.status !== "published") throw notFound();
    return page;
  }

  /**
   * What the viewer may do about the newest version, and whether they see what others said: who may rate it
   * and has not is told nothing, not even whether somebody has, until two others rated it.
   */
  async function partOf(viewer: Viewer, writeUp: WriteUpRow, newest: RatingFacts) {
    const isRater = can(viewer, "workRatingQueue", null);
    const rights = isRater ? await rightsOf(read, writeUp, dayOf(clock())) : null;
    const mayRate = rights !== null && can(viewer, "rate", rights);
    const raters = standingRatings(newest).map(({ raterId }) => raterId);
    const hasRated = viewer.person !== null && raters.includes(viewer.person.id);
    return {
      mayRate,
      hasRated,
      isBlind: mayRate && !hasRated && raters.length < 2,
      maySettle: rights !== null && can(viewer, "settleRating", rights),
    };
  }

  /** What stands on the page of a version; no rating for who is to rate it first. */
  async function showOn(viewer: Viewer, { writeUp, version }: RatedPage) {
    const newest = await loadFactsOfNewest(writeUp, version);
    const part = await partOf(viewer, writeUp, newest);
    const isNewest = version.number === writeUp.version;
    const facts = isNewest ? newest : await loadFacts(read, version);
    const said = part.isBlind
      ? []
      : await tellRecords(read, writeUp, await listRatings(read, [version.id]));
    const current = said.filter(
      ({ isCurrent, at }) => isCurrent && isStanding(at, facts.retractedAt),
    );
    const hasManual = current.some(({ record }) => record.hasManual);
    const today = dayOf(clock());
    const standing = standingOf(isNewest ? facts : { ...facts, ratedBefore: null });
    const line = part.isBlind
      ? null
      : (lineFor(standing, current) ?? (await lineOf(writeUp, version.id, said.length > 0)));
    const [settled] = standing.state === "settled" ? await listSettlements(read, [version.id]) : [];
    return {
      ...part,
      retracted: await listRetracted(read, version.id),
      travelled: await howFar(read, viewer, writeUp, {
        evidence: version.content.evidence,
        hasManual,
        today,
      }),
      rating: part.isBlind
        ? null
        : {
            standing,
            isDue: isDue(standing, today),
            line,
            ratings: current,
            settled: settled ?? null,
          },
    };
  }

  /** What its authors' own record says of it, as far as its readers are told numbers. */
  async function lineOf(
    writeUp: WriteUpRow,
    versionId: string,
    isLookedAt: boolean,
  ): Promise<string | null> {
    const content = onlyTold(await readContent(read, versionId), writeUp.audience);
    const [design] = await read
      .select({ design: enquiryDesigns.design, drawnAt: enquiryDesigns.drawnAt })
      .from(enquiryDesigns)
      .innerJoin(enquiries, eq(enquiries.id, enquiryDesigns.enquiryId))
      .where(eq(enquiries.writeUpId, writeUp.id));
    const enquiry = design ? { design: design.design, isDrawn: design.drawnAt !== null } : null;
    return lineWithoutLevel(
      prefill(content, { enquiry, schools: 0, toldTheSame: 0 }),
      content.findings.map(({ direction }) => direction),
      { isLookedAt },
    );
  }

  async function loadFactsOfNewest(writeUp: WriteUpRow, shown: RatedPage["version"]) {
    if (shown.number === writeUp.version) return loadFacts(read, shown);
    const [newest] = await read
      .select({ id: versions.id, writeUpId: versions.writeUpId, number: versions.number })
      .from(versions)
      .where(and(eq(versions.writeUpId, writeUp.id), eq(versions.number, writeUp.version)));
    return loadFacts(read, newest ?? shown);
  }

  /** All that was ever said of a write-up's versions; each with the number of its version. */
  async function listHistory(writeUp: WriteUpRow) {
    const known = await read
      .select({ id: versions.id, number: versions.number })
      .from(versions)
      .where(eq(versions.writeUpId, writeUp.id));
    const ids = known.map(({ id }) => id);
    const withNumber = <T extends { versionId: string }>(rows: T[]) =>
      rows.map((row) => ({
        ...row,
        version: known.find(({ id }) => id === row.versionId)?.number ?? 0,
      }));
    const [said, settled, remarks] = await Promise.all([
      listRatings(read, ids),
      listSettlements(read, ids),
      listRemarks(read, writeUp, ids),
    ]);
    return {
      ratings: withNumber(await tellRecords(read, writeUp, said)),
      settlements: withNumber(settled),
      remarks: withNumber(remarks),
    };
  }

  return { getPage, partOf, showOn, listHistory };
}

export type RatingReading = ReturnType<typeof createRatingReading>;
export type ShownRating = Awaited<ReturnType<RatingReading["showOn"]>>;

/** A version as its authors published it, with numbers that its readers may not be told. @throws NotFound */
export async function readContent(read: Queries, versionId: string): Promise<WriteUpContent> {
  const [stored] = await read
    .select({ content: versions.content })
    .from(versions)
    .where(eq(versions.id, versionId));
  if (!stored) throw notFound("There is no such version.");
  return stored.content;
}

/** The line of the newest of those ratings whose level stands; null where nobody gave the level that was settled. */
function lineFor(standing: Standing, current: readonly SaidRating[]): string | null {
  if (!("level" in standing)) return null;
  return current.find(({ level }) => level === standing.level)?.line ?? null;
}
