/** How far raters agree, over what the viewer may read. */
import { and, asc, eq } from "drizzle-orm";
import { can } from "#content/access/can.ts";
import type { Viewer } from "#content/access/tokens.ts";
import { agreementOf, type FirstSaid } from "#content/evidence/rating/rater-agreement.ts";
import type { Database } from "#drizzle/database.ts";
import { people, ratings, versions, writeUps } from "#drizzle/schema/index.ts";
import { readableBy } from "#server/practice/audience.ts";

export function createRaterAgreement({ database }: { database: Database }) {
  const { read } = database;

  /** Overall for everybody; between pairs of raters for research leads. */
  async function find(viewer: Viewer) {
    const rows = await read
      .select({
        versionId: ratings.versionId,
        rater: { id: people.id, name: people.name },
        at: ratings.at,
        verdicts: ratings.verdicts,
      })
      .from(ratings)
      .innerJoin(people, eq(people.id, ratings.personId))
      .innerJoin(versions, eq(versions.id, ratings.versionId))
      .innerJoin(writeUps, eq(writeUps.id, versions.writeUpId))
      .where(and(eq(writeUps.status, "published"), readableBy(read, viewer, writeUps.id)))
      .orderBy(asc(ratings.at), asc(ratings.id));
    const first = new Map<string, FirstSaid>();
    for (const { verdicts, ...row } of rows) {
      const key = `${row.versionId} ${row.rater.id}`;
      const levels = Object.fromEntries(verdicts.map(({ scale, final }) => [scale, final]));
      if (!first.has(key)) first.set(key, { ...row, levels });
    }
    const { overall, pairs } = agreementOf([...first.values()]);
    return { overall, pairs: can(viewer, "workRatingQueue", null) ? pairs : [] };
  }

  return { find };
}
