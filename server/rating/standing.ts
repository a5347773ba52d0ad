/** How the rating of a version stands, stored with every change of what it rests on. */
import { and, desc, eq, inArray, isNull, max, sql } from "drizzle-orm";
import { bareClaims } from "#content/evidence/items/evidence-item.ts";
import {
  type RatingFacts,
  type Standing,
  standingOf,
  standingRatings,
  strengthOf,
} from "#content/evidence/rating/standing.ts";
import type { WriteUpContent } from "#content/practice/write-up.ts";
import type { Queries } from "#drizzle/database.ts";
import {
  citedWorks,
  ratingStandings,
  ratings,
  retractions,
  settlements,
  versions,
  writeUps,
} from "#drizzle/schema/index.ts";

type OfWriteUp = { id: string; writeUpId: string; number: number };

/** What was said of a version by those whose word is their last, and what bears on it. */
export async function loadFacts(read: Queries, version: OfWriteUp): Promise<RatingFacts> {
  const facts = (await loadAllFacts(read, [version])).get(version.id);
  if (!facts) throw new Error("The facts of a version are those that were asked for.");
  return facts;
}

/** The same of many versions, by their ids, in four queries however many they are. */
async function loadAllFacts(
  read: Queries,
  of: readonly OfWriteUp[],
): Promise<Map<string, RatingFacts>> {
  const ids = of.map(({ id }) => id);
  const writeUpIds = of.map(({ writeUpId }) => writeUpId);
  const [rated, settled, earlier, retracted] = await Promise.all([
    read
      .select({
        versionId: ratings.versionId,
        raterId: ratings.personId,
        level: ratings.level,
        at: ratings.at,
        reviewDue: ratings.reviewDue,
      })
      .from(ratings)
      .where(and(inArray(ratings.versionId, ids), eq(ratings.isCurrent, true))),
    read
      .select({
        versionId: settlements.versionId,
        level: settlements.level,
        at: settlements.at,
        reviewDue: settlements.reviewDue,
      })
      .from(settlements)
      .where(inArray(settlements.versionId, ids))
      .orderBy(desc(settlements.at)),
    read
      .selectDistinct({ writeUpId: versions.writeUpId, number: versions.number })
      .from(versions)
      .innerJoin(ratings, eq(ratings.versionId, versions.id))
      .where(inArray(versions.writeUpId, writeUpIds))
      .orderBy(desc(versions.number)),
    read
      .select({ versionId: citedWorks.versionId, at: max(retractions.markedAt) })
      .from(retractions)
      .innerJoin(citedWorks, eq(citedWorks.doi, retractions.doi))
      .where(and(inArray(citedWorks.versionId, ids), isNull(retractions.takenBackAt)))
      .groupBy(citedWorks.versionId),
  ]);
  return new Map(
    of.map(({ id, writeUpId, number }) => {
      const isOf = (row: { versionId: string }) => row.versionId === id;
      const before = earlier.find((row) => row.writeUpId === writeUpId && row.number < number);
      return [
        id,
        {
          ratings: rated.filter(isOf).map(({ versionId: _, ...rating }) => rating),
          settlement: withoutVersion(settled.find(isOf)),
          ratedBefore: before?.number ?? null,
          retractedAt: retracted.find(isOf)?.at ?? null,
        },
      ];
    }),
  );
}

function withoutVersion<Row extends { versionId: string }>(row: Row | undefined) {
  if (!row) return null;
  const { versionId: _, ...rest } = row;
  return rest;
}

/** Works it out anew for the newest version, with the level that lists show. */
export async function restand(tx: Queries, writeUpId: string): Promise<Standing> {
  return (await restandAll(tx, [writeUpId])).get(writeUpId) ?? { state: "unrated" };
}

/** As many write-ups at once as there may be values in a statement, with room to spare. */
const atOnce = 500;

/** The same for many, in a handful of queries for each few hundred of them. */
export async function restandAll(
  tx: Queries,
  writeUpIds: readonly string[],
): Promise<Map<string, Standing>> {
  const stood = new Map<string, Standing>();
  const all = [...new Set(writeUpIds)];
  for (let at = 0; at < all.length; at += atOnce) {
    const newest = await tx
      .select({
        id: versions.id,
        writeUpId: versions.writeUpId,
        number: versions.number,
        content: versions.content,
      })
      .from(versions)
      .innerJoin(
        writeUps,
        and(eq(writeUps.id, versions.writeUpId), eq(writeUps.version, versions.number)),
      )
      .where(inArray(writeUps.id, all.slice(at, at + atOnce)));
    if (newest.length === 0) continue;
    const factsOf = await loadAllFacts(tx, newest);
    const rows = newest.flatMap(({ id, writeUpId, content }) => {
      const facts = factsOf.get(id);
      if (!facts) return [];
      const standing = standingOf(facts);
      stood.set(writeUpId, standing);
      return [
        {
          writeUpId,
          state: standing.state,
          raters: standingRatings(facts).length,
          reviewDue: "reviewDue" in standing ? standing.reviewDue : null,
          ratedBefore: facts.ratedBefore,
          retractedAt: facts.retractedAt,
          bareClaims: countBare(content),
        },
      ];
    });
    await storeStandings(tx, rows);
    await storeStrengths(tx, stood, rows);
  }
  return stood;
}

async function storeStandings(tx: Queries, rows: (typeof ratingStandings.$inferInsert)[]) {
  await tx
    .insert(ratingStandings)
    .values(rows)
    .onConflictDoUpdate({
      target: ratingStandings.writeUpId,
      set: {
        state: sql`excluded.state`,
        raters: sql`excluded.raters`,
        reviewDue: sql`excluded.review_due`,
        ratedBefore: sql`excluded.rated_before`,
        retractedAt: sql`excluded.retracted_at`,
        bareClaims: sql`excluded.bare_claims`,
      },
    });
}

/** A statement for each level that there is, and one for what has none. */
async function storeStrengths(
  tx: Queries,
  stood: ReadonlyMap<string, Standing>,
  rows: readonly { writeUpId: string }[],
) {
  const strengths = Map.groupBy(rows, ({ writeUpId }) => {
    const standing = stood.get(writeUpId);
    return standing ? strengthOf(standing) : null;
  });
  for (const [strength, group] of strengths)
    await tx
      .update(writeUps)
      .set({ strength })
      .where(
        inArray(
          writeUps.id,
          group.map(({ writeUpId }) => writeUpId),
        ),
      );
}

/** What follows from a new version: the works it cites, and that nobody has rated it yet. */
export async function standAnew(
  tx: Queries,
  version: { id: string; writeUpId: string; content: WriteUpContent },
): Promise<void> {
  const dois = new Set(version.content.evidence.flatMap(({ reference }) => reference?.DOI ?? []));
  if (dois.size > 0)
    await tx.insert(citedWorks).values([...dois].map((doi) => ({ versionId: version.id, doi })));
  await restand(tx, version.writeUpId);
}

const countBare = ({ findings, claims, evidence }: WriteUpContent): number =>
  bareClaims([...findings, ...claims], evidence).length;
