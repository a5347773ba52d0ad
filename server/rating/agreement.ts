/** How far raters agree, over what the viewer may read. */
import { and, asc, desc, eq, gte, lte, sql } from "drizzle-orm";
import { can } from "#content/access/can.ts";
import type { Viewer } from "#content/access/tokens.ts";
import {
  agreementOf,
  type FirstSaid,
  mostRatedTwice,
  type RatedTwice,
} from "#content/evidence/rating/rater-agreement.ts";
import type { Database } from "#drizzle/database.ts";
import { people, ratings, versions, writeUps } from "#drizzle/schema/index.ts";
import { readableBy } from "#server/practice/audience.ts";

export function createRaterAgreement({ database }: { database: Database }) {
  const { read } = database;

  /** Overall for everybody; between pairs of raters for research leads. Of many, the newest. */
  async function find(viewer: Viewer) {
    const { overall, pairs } = agreementOf(await listRatedTwice(viewer));
    return { overall, pairs: can(viewer, "workRatingQueue", null) ? pairs : [] };
  }

  /** Of each write-up the first version that two rated: what the first two said of it first. */
  async function listRatedTwice(viewer: Viewer): Promise<RatedTwice[]> {
    const inTurn = sql`order by ${ratings.at}, ${ratings.id}`;
    const said = read
      .select({
        id: ratings.id,
        versionId: ratings.versionId,
        at: ratings.at,
        turn: sql<number>`row_number() over (partition by ${ratings.versionId}, ${ratings.personId} ${inTurn})`.as(
          "turn",
        ),
      })
      .from(ratings)
      .as("said");
    const first = read
      .select({
        id: said.id,
        place:
          sql<number>`row_number() over (partition by ${said.versionId} order by ${said.at}, ${said.id})`.as(
            "place",
          ),
        raters: sql<number>`count(*) over (partition by ${said.versionId})`.as("raters"),
      })
      .from(said)
      .where(eq(said.turn, 1))
      .as("first_said");
    // Who rated an earlier version together has read what the other said of it.
    const apart = read
      .select({
        ...{ id: first.id, place: first.place, number: versions.number },
        earliest: sql<number>`min(${versions.number}) over (partition by ${versions.writeUpId})`.as(
          "earliest",
        ),
      })
      .from(first)
      .innerJoin(ratings, eq(ratings.id, first.id))
      .innerJoin(versions, eq(versions.id, ratings.versionId))
      .where(and(lte(first.place, 2), gte(first.raters, 2)))
      .as("apart");
    const rows = await read
      .select({
        versionId: ratings.versionId,
        rater: { id: people.id, name: people.name },
        verdicts: ratings.verdicts,
      })
      .from(apart)
      .innerJoin(ratings, eq(ratings.id, apart.id))
      .innerJoin(people, eq(people.id, ratings.personId))
      .innerJoin(versions, eq(versions.id, ratings.versionId))
      .innerJoin(writeUps, eq(writeUps.id, versions.writeUpId))
      .where(
        and(
          eq(apart.number, apart.earliest),
          eq(writeUps.status, "published"),
          readableBy(read, viewer, writeUps.id),
        ),
      )
      .orderBy(desc(versions.publishedAt), asc(versions.id), asc(apart.place))
      .limit(2 * mostRatedTwice);
    const levelsOf = ({ rater, verdicts }: (typeof rows)[number]): FirstSaid => ({
      rater,
      levels: Object.fromEntries(verdicts.map(({ scale, final }) => [scale, final])),
    });
    return [...Map.groupBy(rows, ({ versionId }) => versionId).values()].flatMap(
      ([one, other]): RatedTwice[] => (one && other ? [[levelsOf(one), levelsOf(other)]] : []),
    );
  }

  return { find };
}
