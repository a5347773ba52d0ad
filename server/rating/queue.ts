/** What waits for a research lead: each list holds only what they may read and rate. */
import {
  and,
  asc,
  count,
  eq,
  exists,
  gt,
  inArray,
  isNotNull,
  isNull,
  lt,
  lte,
  ne,
  not,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import { can } from "#content/access/can.ts";
import type { Viewer } from "#content/access/tokens.ts";
import type { QueueName } from "#content/evidence/rating/queue-name.ts";
import { notFound } from "#content/failure.ts";
import { keyOf, slugOf } from "#content/practice/address.ts";
import type { Database } from "#drizzle/database.ts";
import {
  alliances,
  ratingStandings,
  ratings,
  tags,
  versions,
  writeUps,
} from "#drizzle/schema/index.ts";
import { type Clock, dayOf } from "#server/clock.ts";
import { readableBy } from "#server/practice/audience.ts";
import type { Library } from "#server/practice/library.ts";
import { mayBeRatedBy } from "#server/rating/rights.ts";

export type QueueFilter = { queue: QueueName; alliance?: string; theme?: string };

export const queuePageSize = 20;

export function createRatingQueue(needs: { database: Database; library: Library; clock: Clock }) {
  const { database, library, clock } = needs;
  const { read } = database;

  /** A page of one list, what has waited longest first, and how many wait in each. @throws NotFound */
  async function list(viewer: Viewer, filter: QueueFilter, page = 1, size = queuePageSize) {
    requireLead(viewer);
    const conditions = conditionsFor(viewer);
    const [rows, counts] = await Promise.all([
      from()
        .where(and(among(viewer, filter), conditions[filter.queue]))
        .orderBy(asc(writeUps.publishedAt), asc(writeUps.id))
        .limit(size)
        .offset((Math.max(1, page) - 1) * size),
      countEach(viewer, filter),
    ]);
    const entries = await library.toEntries(
      viewer,
      rows.map(({ writeUp }) => writeUp),
    );
    return {
      ...{ counts, page, pageSize: size, total: counts[filter.queue] },
      items: rows.flatMap(({ writeUp, standing }) => {
        const entry = entries.find(({ id }) => id === writeUp.id);
        return entry
          ? [{ ...entry, slug: slugOf(writeUp), ...tellOf(filter.queue, standing) }]
          : [];
      }),
    };
  }

  /** How many wait in each list, in one query. */
  async function countEach(
    viewer: Viewer,
    filter: Omit<QueueFilter, "queue"> = {},
  ): Promise<Record<QueueName, number>> {
    const conditions = conditionsFor(viewer);
    const tally = (name: QueueName) =>
      sql<number>`sum(case when ${conditions[name]} then 1 else 0 end)`.mapWith(Number);
    const [found] = await read
      .select({
        new: tally("new"),
        due: tally("due"),
        disagreement: tally("disagreement"),
        bare: tally("bare"),
        reopened: tally("reopened"),
      })
      .from(writeUps)
      .innerJoin(ratingStandings, eq(ratingStandings.writeUpId, writeUps.id))
      .where(among(viewer, filter));
    return {
      new: found?.new ?? 0,
      due: found?.due ?? 0,
      disagreement: found?.disagreement ?? 0,
      bare: found?.bare ?? 0,
      reopened: found?.reopened ?? 0,
    };
  }

  /** What waits for the viewer in all, for their desk; null for who is no research lead. */
  async function countWaiting(viewer: Viewer): Promise<number | null> {
    if (!can(viewer, "workRatingQueue", null)) return null;
    const { new: unrated, due, disagreement, reopened } = await countEach(viewer);
    return unrated + due + disagreement + reopened;
  }

  /** The slug of what comes after one in its list, from the top again at its end; null when it is empty. */
  async function findNext(viewer: Viewer, filter: QueueFilter, after: string) {
    requireLead(viewer);
    const [now] = await read
      .select({ id: writeUps.id, publishedAt: writeUps.publishedAt })
      .from(writeUps)
      .where(eq(writeUps.key, keyOf(after)));
    const waiting = and(
      among(viewer, filter),
      conditionsFor(viewer)[filter.queue],
      ne(writeUps.key, keyOf(after)),
    );
    const follows = now?.publishedAt
      ? or(
          gt(writeUps.publishedAt, now.publishedAt),
          and(eq(writeUps.publishedAt, now.publishedAt), gt(writeUps.id, now.id)),
        )
      : undefined;
    const first = (where: SQL | undefined) =>
      from().where(where).orderBy(asc(writeUps.publishedAt), asc(writeUps.id)).limit(1);
    const [next = (await first(waiting))[0]] = await first(and(waiting, follows));
    return next ? slugOf(next.writeUp) : null;
  }

  /** The alliances and themes to narrow it by are those of what is in it. */
  async function listChoices(viewer: Viewer) {
    requireLead(viewer);
    const [named, themes] = await Promise.all([
      read
        .select({ slug: alliances.slug, name: alliances.name, count: count() })
        .from(writeUps)
        .innerJoin(alliances, eq(alliances.id, writeUps.allianceId))
        .where(and(among(viewer, {}), library.publishedWith(isNotNull(writeUps.allianceId))))
        .groupBy(alliances.slug, alliances.name)
        .orderBy(asc(alliances.name)),
      read
        .select({ slug: tags.value, count: count() })
        .from(writeUps)
        .innerJoin(tags, eq(tags.writeUpId, writeUps.id))
        .where(and(among(viewer, {}), eq(tags.facet, "theme")))
        .groupBy(tags.value)
        .orderBy(asc(tags.value)),
    ]);
    return { alliances: named, themes };
  }

  const from = () =>
    read
      .select({ writeUp: writeUps, standing: ratingStandings })
      .from(writeUps)
      .innerJoin(ratingStandings, eq(ratingStandings.writeUpId, writeUps.id));

  const among = (viewer: Viewer, { alliance, theme }: Omit<QueueFilter, "queue">) =>
    and(
      eq(writeUps.status, "published"),
      readableBy(read, viewer, writeUps.id),
      mayBeRatedBy(read, viewer, dayOf(clock())),
      alliance
        ? library.publishedWith(
            inArray(
              writeUps.allianceId,
              read.select({ id: alliances.id }).from(alliances).where(eq(alliances.slug, alliance)),
            ),
          )
        : undefined,
      theme
        ? inArray(
            writeUps.id,
            read
              .select({ id: tags.writeUpId })
              .from(tags)
              .where(and(eq(tags.facet, "theme"), eq(tags.value, theme))),
          )
        : undefined,
    );

  /**
   * What each list holds. What the viewer is to rate alone stands in it whether or not one other person has
   * rated it: two who rated it are enough.
   */
  function conditionsFor(viewer: Viewer): Record<QueueName, SQL | undefined> {
    const ofNewest = (...more: (SQL | undefined)[]) =>
      exists(
        read
          .select({ one: sql`1` })
          .from(ratings)
          .innerJoin(versions, eq(versions.id, ratings.versionId))
          .where(
            and(
              eq(versions.writeUpId, writeUps.id),
              eq(versions.number, writeUps.version),
              ...more,
            ),
          ),
      );
    const isMine = ofNewest(
      eq(ratings.personId, viewer.person?.id ?? ""),
      eq(ratings.isCurrent, true),
      or(isNull(ratingStandings.retractedAt), gt(ratings.at, ratingStandings.retractedAt)),
    );
    const wanted = and(not(isMine), lt(ratingStandings.raters, 2));
    const wasRated = or(
      isNotNull(ratingStandings.ratedBefore),
      ofNewest(lte(ratings.at, ratingStandings.retractedAt)),
    );
    return {
      new: and(wanted, sql`not ${wasRated}`),
      reopened: and(wanted, wasRated),
      due: and(
        lt(ratingStandings.reviewDue, dayOf(clock())),
        or(isMine, gt(ratingStandings.raters, 1)),
      ),
      disagreement: eq(ratingStandings.state, "disagreement"),
      bare: and(gt(ratingStandings.bareClaims, 0), wanted),
    };
  }

  return { list, countWaiting, findNext, listChoices };
}

export type RatingQueue = ReturnType<typeof createRatingQueue>;

/** What a list tells of one, and nothing of what another rater has said alone. */
const tellOf = (queue: QueueName, standing: typeof ratingStandings.$inferSelect) => ({
  bareClaims: standing.bareClaims,
  reviewDue: queue === "due" ? standing.reviewDue : null,
  ratedBefore: queue === "reopened" ? standing.ratedBefore : null,
});

function requireLead(viewer: Viewer): void {
  if (!can(viewer, "workRatingQueue", null)) throw notFound();
}
