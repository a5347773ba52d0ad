/** The ratings of the sample commons, stored as those of people are. */
import { and, eq } from "drizzle-orm";
import { blankRecord } from "#content/evidence/rating/record.ts";
import { reviewDay } from "#content/evidence/rating/review.ts";
import { headlineOf, judge } from "#content/evidence/rating/verdict.ts";
import { plainLine } from "#content/evidence/saying/plain-line.ts";
import { sampleCommons } from "#content/packs/sample/index.ts";
import {
  sampleRatings,
  sampleRemarks,
  sampleRetractions,
  sampleSettlements,
} from "#content/packs/sample/ratings.ts";
import type { Queries } from "#drizzle/database.ts";
import { versions, writeUps } from "#drizzle/schema/index.ts";
import type { RatingService } from "#server/rating/rating.ts";
import { storeRetraction } from "#server/rating/retracting.ts";
import { storeRemark, storeSettlement } from "#server/rating/settling.ts";
import { keyFor, momentOf } from "#server/sample-references.ts";

export async function loadRatings(tx: Queries, rating: RatingService): Promise<void> {
  for (const { of, version, by, on, months, record: answers } of sampleRatings) {
    const found = await findVersion(tx, of, version);
    const record = { ...blankRecord(), ...answers };
    const { verdicts } = judge(record, () => ({ level: "", reason: "" }));
    await rating.store(tx, found.writeUpId, {
      ...{ versionId: found.id, personId: by, record, verdicts, at: momentOf(on) },
      level: headlineOf(verdicts).final,
      line: plainLine(
        record,
        found.content.findings.map(({ direction }) => direction),
      ),
      reviewDue: reviewDay(on, months),
    });
  }
  for (const { of, by, on, words } of sampleRemarks) {
    const { id, authors } = await findVersion(tx, of);
    await storeRemark(tx, {
      ...{ versionId: id, personId: by, words, at: momentOf(on) },
      speaksAs: authors.includes(by) ? "author" : "rater",
    });
  }
  for (const { of, version, by, on, months, level, reason } of sampleSettlements) {
    const { id, writeUpId } = await findVersion(tx, of, version);
    await storeSettlement(tx, writeUpId, {
      ...{ versionId: id, level, reason, settledBy: by, at: momentOf(on) },
      reviewDue: reviewDay(on, months),
    });
  }
  for (const { doi, said, by, on } of sampleRetractions)
    await storeRetraction(tx, { doi, said, markedBy: by, markedAt: momentOf(on) });
}

async function findVersion(tx: Queries, slug: string, number?: number) {
  const sample = sampleCommons.writeUps.find((one) => one.slug === slug);
  const [found] = await tx
    .select({ id: versions.id, writeUpId: versions.writeUpId, content: versions.content })
    .from(versions)
    .innerJoin(writeUps, eq(writeUps.id, versions.writeUpId))
    .where(
      and(
        eq(writeUps.key, keyFor(slug)),
        eq(versions.number, number ?? sample?.versions.length ?? 0),
      ),
    );
  if (!sample || !found) throw new Error(`There is no sample write-up ${slug}, ${number}.`);
  return { ...found, authors: sample.authors };
}
