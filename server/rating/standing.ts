/** How the rating of a version stands, stored with every change of what it rests on. */
import { and, desc, eq, isNull, lt, max } from "drizzle-orm";
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

/** What was said of a version by those whose word is their last, and what bears on it. */
export async function loadFacts(
  read: Queries,
  version: { id: string; writeUpId: string; number: number },
): Promise<RatingFacts> {
  const rated = await read
    .select({
      raterId: ratings.personId,
      level: ratings.level,
      at: ratings.at,
      reviewDue: ratings.reviewDue,
    })
    .from(ratings)
    .where(and(eq(ratings.versionId, version.id), eq(ratings.isCurrent, true)));
  const [settlement] = await read
    .select({
      level: settlements.level,
      at: settlements.at,
      reviewDue: settlements.reviewDue,
    })
    .from(settlements)
    .where(eq(settlements.versionId, version.id))
    .orderBy(desc(settlements.at))
    .limit(1);
  const [earlier] = await read
    .select({ number: max(versions.number) })
    .from(versions)
    .innerJoin(ratings, eq(ratings.versionId, versions.id))
    .where(and(eq(versions.writeUpId, version.writeUpId), lt(versions.number, version.number)));
  const [retracted] = await read
    .select({ at: max(retractions.markedAt) })
    .from(retractions)
    .innerJoin(citedWorks, eq(citedWorks.doi, retractions.doi))
    .where(and(eq(citedWorks.versionId, version.id), isNull(retractions.takenBackAt)));
  return {
    ratings: rated,
    settlement: settlement ?? null,
    ratedBefore: earlier?.number ?? null,
    retractedAt: retracted?.at ?? null,
  };
}

/** Works it out anew for the newest version, with the level that lists show. */
export async function restand(tx: Queries, writeUpId: string): Promise<Standing> {
  const [newest] = await tx
    .select({ id: versions.id, number: versions.number, content: versions.content })
    .from(versions)
    .innerJoin(
      writeUps,
      and(eq(writeUps.id, versions.writeUpId), eq(writeUps.version, versions.number)),
    )
    .where(eq(writeUps.id, writeUpId));
  if (!newest) return { state: "unrated" };
  const facts = await loadFacts(tx, { ...newest, writeUpId });
  const standing = standingOf(facts);
  const row = {
    state: standing.state,
    raters: standingRatings(facts).length,
    reviewDue: "reviewDue" in standing ? standing.reviewDue : null,
    ratedBefore: facts.ratedBefore,
    retractedAt: facts.retractedAt,
    bareClaims: countBare(newest.content),
  };
  await tx
    .insert(ratingStandings)
    .values({ writeUpId, ...row })
    .onConflictDoUpdate({ target: ratingStandings.writeUpId, set: row });
  await tx
    .update(writeUps)
    .set({ strength: strengthOf(standing) })
    .where(eq(writeUps.id, writeUpId));
  return standing;
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
