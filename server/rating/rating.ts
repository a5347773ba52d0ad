/** Rating a version: what the rater looks at, and what they say. */
import { and, countDistinct, eq, notInArray } from "drizzle-orm";
import { can } from "#content/access/can.ts";
import type { Viewer } from "#content/access/tokens.ts";
import { onlyTold } from "#content/evidence/items/shown-result.ts";
import { prefill } from "#content/evidence/rating/prefill.ts";
import { parseRecord } from "#content/evidence/rating/questions.ts";
import { parseReview, reviewDay, usualReview } from "#content/evidence/rating/review.ts";
import { isDue, standingOf, standingRatings } from "#content/evidence/rating/standing.ts";
import { headlineOf, judge } from "#content/evidence/rating/verdict.ts";
import { plainLine } from "#content/evidence/saying/plain-line.ts";
import { conflict, invalid, notAllowed, notFound } from "#content/failure.ts";
import { newId } from "#content/id.ts";
import { addressOf } from "#content/practice/address.ts";
import { identifierProblems } from "#content/practice/identifiers/problems.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import { adaptations, enquiryDesigns, ratings, writeUps } from "#drizzle/schema/index.ts";
import { readableAdaptation } from "#server/adaptation/reading.ts";
import { record } from "#server/audit.ts";
import { type Clock, dayOf } from "#server/clock.ts";
import type { Concluding } from "#server/enquiry/concluding.ts";
import type { Mail } from "#server/mail/mail.ts";
import { ratingDisagreed, ratingGiven } from "#server/mail/rating-letters.ts";
import { writeToAuthors } from "#server/practice/author-letters.ts";
import type { Drafts, WriteUpRow } from "#server/practice/drafts.ts";
import { namesOf } from "#server/practice/review.ts";
import { namingProblems } from "#server/practice/unnamed.ts";
import { type RatedPage, type RatingReading, readContent } from "#server/rating/reading.ts";
import { loadFacts, restand } from "#server/rating/standing.ts";

type Rating = Omit<typeof ratings.$inferInsert, "id" | "isCurrent">;

export function createRating(needs: {
  database: Database;
  drafts: Drafts;
  concluding: Concluding;
  reading: RatingReading;
  mail: Mail;
  clock: Clock;
}) {
  const { database, drafts, concluding, reading, mail, clock } = needs;
  const { read } = database;

  /** The newest version, for who may rate it. @throws NotFound, NotAllowed */
  async function requireRating(viewer: Viewer, slug: string) {
    const page = await reading.getPage(viewer, slug);
    if (!can(viewer, "workRatingQueue", null)) throw notFound();
    const facts = await loadFacts(read, page.version);
    const part = await reading.partOf(viewer, page.writeUp, facts);
    if (!part.mayRate)
      throw notAllowed("Nobody rates the work of their own school, alliance or enquiry.");
    return { page, facts, part };
  }

  /** What the rater looks at: the version, the record filled in, and what they said of it before. */
  async function open(viewer: Viewer, slug: string) {
    const { page, facts, part } = await requireRating(viewer, slug);
    const [mine] = await read
      .select()
      .from(ratings)
      .where(
        and(
          eq(ratings.versionId, page.version.id),
          eq(ratings.personId, viewer.person?.id ?? ""),
          eq(ratings.isCurrent, true),
        ),
      );
    const enough = !part.hasRated && isEnough(facts, dayOf(clock()));
    return { page, mine: mine ?? null, filled: await fillIn(viewer, page), isEnough: enough };
  }

  async function fillIn(viewer: Viewer, { writeUp, version, authors }: RatedPage) {
    const schools = [...new Set(authors.flatMap(({ schoolId }) => schoolId ?? []))];
    const [enquiry, toldTheSame] = await Promise.all([
      concluding.findEnquiry(viewer, writeUp.id),
      countToldTheSame(viewer, writeUp, schools, version.content.findings[0]?.direction),
    ]);
    const [design] = enquiry
      ? await read
          .select({ design: enquiryDesigns.design, drawnAt: enquiryDesigns.drawnAt })
          .from(enquiryDesigns)
          .where(eq(enquiryDesigns.enquiryId, enquiry.id))
      : [];
    return prefill(onlyTold(await readContent(read, version.id), writeUp.audience), {
      enquiry: design ? { design: design.design, isDrawn: design.drawnAt !== null } : null,
      schools: schools.length,
      toldTheSame,
    });
  }

  /** Schools elsewhere that told the direction of its first finding, as far as the viewer reads of it. */
  async function countToldTheSame(
    viewer: Viewer,
    { id }: WriteUpRow,
    own: readonly string[],
    direction: RatedPage["version"]["content"]["findings"][number]["direction"] | undefined,
  ): Promise<number> {
    if (!direction) return 0;
    const [told] = await read
      .select({ count: countDistinct(adaptations.schoolId) })
      .from(adaptations)
      .innerJoin(writeUps, eq(writeUps.id, adaptations.writeUpId))
      .where(
        and(
          eq(adaptations.writeUpId, id),
          eq(adaptations.status, "told"),
          eq(adaptations.direction, direction),
          notInArray(adaptations.schoolId, [...own]),
          readableAdaptation(read, viewer),
        ),
      );
    return told?.count ?? 0;
  }

  /** Says what the fields say of the newest version. @throws NotFound, NotAllowed, Conflict, Invalid */
  async function save(
    viewer: Viewer,
    slug: string,
    asked: { version: number; given: (field: string) => string },
  ): Promise<void> {
    const { page, facts, part } = await requireRating(viewer, slug);
    const { writeUp, version } = page;
    const personId = viewer.person?.id;
    if (!personId) throw notFound();
    if (asked.version !== version.number) throw newerVersion();
    const at = clock();
    if (!part.hasRated && isEnough(facts, dayOf(at))) throw ratedByTwo();
    const { given } = asked;
    const { record: said, problems } = parseRecord(given);
    const judged = judge(said, (scale) => ({
      level: given(`level-${scale}`),
      reason: given(`reason-${scale}`),
    }));
    const months = parseReview(given("review") || String(usualReview));
    const team = await drafts.listTeam(writeUp.id);
    const reasons = judged.verdicts.map(
      ({ scale, reason }) => [`reason-${scale}`, reason] as const,
    );
    const wrong = [
      ...problems,
      ...judged.problems,
      ...(months ? [] : [{ field: "review", message: "Choose when to look again." }]),
      ...reasons.flatMap(([field, text]) => identifierProblems(text, field, namesOf(team))),
      ...namingProblems(writeUp.identity, team, reasons),
    ];
    if (wrong.length > 0 || !months) throw invalid(wrong);
    await database.write(async (tx) => {
      await expectNewest(tx, writeUp, version.number);
      // Others may have rated it while the form was open.
      if (!part.hasRated && isEnough(await loadFacts(tx, version), dayOf(at))) throw ratedByTwo();
      const standing = await store(tx, writeUp.id, {
        ...{ versionId: version.id, personId, record: said, verdicts: judged.verdicts, at },
        level: headlineOf(judged.verdicts).final,
        line: plainLine(
          said,
          version.content.findings.map(({ direction }) => direction),
        ),
        reviewDue: reviewDay(dayOf(at), months),
      });
      await record(tx, {
        ...{ at, actor: personId, action: "rating.save", thing: writeUp.id },
        detail: { version: version.number },
      });
      const told = { title: version.content.title, path: `${addressOf(writeUp)}/rating` };
      await writeToAuthors(tx, mail, writeUp.id, ratingGiven(told));
      if (standing.state === "disagreement") {
        const { ratings: last } = await loadFacts(tx, version);
        const raters = last.map(({ raterId }) => raterId);
        await mail.sendTo(tx, raters, ratingDisagreed(told));
      }
    });
  }

  /** Stores it as the last that its rater said, in the caller's transaction. */
  async function store(tx: Queries, writeUpId: string, rating: Rating) {
    await tx
      .update(ratings)
      .set({ isCurrent: false })
      .where(and(eq(ratings.versionId, rating.versionId), eq(ratings.personId, rating.personId)));
    await tx.insert(ratings).values({ id: newId(), isCurrent: true, ...rating });
    return restand(tx, writeUpId);
  }

  return { open, save, store };
}

export type RatingService = ReturnType<typeof createRating>;

/** Two have rated it, and it is not time to look again. */
const isEnough = (facts: Parameters<typeof standingOf>[0], today: string): boolean =>
  standingRatings(facts).length >= 2 && !isDue(standingOf(facts), today);

/** A version that is no longer the newest is rated no more. */
export async function expectNewest(tx: Queries, { id }: { id: string }, number: number) {
  const [now] = await tx
    .select({ version: writeUps.version, status: writeUps.status })
    .from(writeUps)
    .where(eq(writeUps.id, id));
  if (now?.version !== number || now.status !== "published") throw newerVersion();
}

const ratedByTwo = () =>
  conflict("Two have rated this version. If they disagree, you can help to settle it.");

const newerVersion = () =>
  conflict("Its authors published another version, or withdrew it. Open it again and look.");
