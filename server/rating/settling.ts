/** What is said of a rating: authors reply, raters who disagree talk it over, and one of them settles it. */
import { eq } from "drizzle-orm";
import { can } from "#content/access/can.ts";
import type { Viewer } from "#content/access/tokens.ts";
import { parseReview, reviewDay, usualReview } from "#content/evidence/rating/review.ts";
import { standingOf, standingRatings } from "#content/evidence/rating/standing.ts";
import { headlineScale } from "#content/evidence/rating/study-scales.ts";
import { conflict, invalid, notAllowed, notFound, type Problem } from "#content/failure.ts";
import { newId } from "#content/id.ts";
import { addressOf } from "#content/practice/address.ts";
import { identifierProblems } from "#content/practice/identifiers/problems.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import { ratingRemarks, ratings, settlements } from "#drizzle/schema/index.ts";
import { record } from "#server/audit.ts";
import { type Clock, dayOf } from "#server/clock.ts";
import type { Mail } from "#server/mail/mail.ts";
import { ratingSettled } from "#server/mail/rating-letters.ts";
import { writeToAuthors } from "#server/practice/author-letters.ts";
import type { Drafts, TeamMember, WriteUpRow } from "#server/practice/drafts.ts";
import { namesOf } from "#server/practice/review.ts";
import { namingProblems } from "#server/practice/unnamed.ts";
import { expectNewest } from "#server/rating/rating.ts";
import type { RatingReading } from "#server/rating/reading.ts";
import { loadFacts, restand } from "#server/rating/standing.ts";

const longest = 1500;

const nothingToSettle = () => conflict("There is nothing to settle: two do not disagree here.");

export function createSettling(needs: {
  database: Database;
  drafts: Drafts;
  reading: RatingReading;
  mail: Mail;
  clock: Clock;
}) {
  const { database, drafts, reading, mail, clock } = needs;
  const { read } = database;

  /** What the viewer may say about the rating of the newest version, and do. @throws NotFound */
  async function getSay(viewer: Viewer, slug: string) {
    const page = await reading.getPage(viewer, slug);
    const facts = await loadFacts(read, page.version);
    const part = await reading.partOf(viewer, page.writeUp, facts);
    const team = await drafts.listTeam(page.writeUp.id);
    const isRated = facts.ratings.length > 0 || facts.ratedBefore !== null;
    const isOpen = standingOf(facts).state === "disagreement" && !part.isBlind;
    return {
      ...{ page, facts, part, team },
      mayReply: isRated && can(viewer, "replyToRating", { team }),
      mayDiscuss: part.maySettle && !part.isBlind && standingRatings(facts).length >= 2,
      maySettle: part.maySettle && isOpen,
    };
  }

  /** Says something in the open, as an author or as one of the raters. @throws NotAllowed, Invalid */
  async function remark(viewer: Viewer, slug: string, typed: string): Promise<void> {
    const { page, team, mayReply, mayDiscuss } = await getSay(viewer, slug);
    const personId = viewer.person?.id;
    if (!personId || !(mayReply || mayDiscuss))
      throw notAllowed("Its authors reply to a rating, and raters talk once two have rated it.");
    const words = typed.trim();
    const problems = problemsWith(words, "words", page.writeUp, team);
    if (problems.length > 0) throw invalid(problems);
    const at = clock();
    await database.write(async (tx) => {
      await storeRemark(tx, {
        ...{ versionId: page.version.id, personId, words, at },
        speaksAs: mayReply ? "author" : "rater",
      });
      await record(tx, { at, actor: personId, action: "rating.remark", thing: page.writeUp.id });
    });
  }

  /** Settles what raters disagree on, with a reason. @throws NotFound, NotAllowed, Conflict, Invalid */
  async function settle(
    viewer: Viewer,
    slug: string,
    asked: { level: string; reason: string; review: string },
  ): Promise<void> {
    const { page, part, team, maySettle } = await getSay(viewer, slug);
    const { writeUp, version } = page;
    const settledBy = viewer.person?.id;
    if (!settledBy || !can(viewer, "workRatingQueue", null)) throw notFound();
    if (!part.maySettle)
      throw notAllowed("Nobody settles a rating of their own school, alliance or enquiry.");
    if (!maySettle) throw nothingToSettle();
    const level = headlineScale.levels.find((one) => `${one.level}` === asked.level)?.level;
    const months = parseReview(asked.review || String(usualReview));
    const reason = asked.reason.trim();
    const problems = [
      ...(level === undefined ? [{ field: "level", message: "Choose the level." }] : []),
      ...problemsWith(reason, "reason", writeUp, team),
      ...(months ? [] : [{ field: "review", message: "Choose when to look again." }]),
    ];
    if (level === undefined || !months || problems.length > 0) throw invalid(problems);
    const at = clock();
    await database.write(async (tx) => {
      await expectNewest(tx, writeUp, version.number);
      if (standingOf(await loadFacts(tx, version)).state !== "disagreement")
        throw nothingToSettle();
      await storeSettlement(tx, writeUp.id, {
        ...{ versionId: version.id, level, reason, settledBy, at },
        reviewDue: reviewDay(dayOf(at), months),
      });
      await record(tx, {
        ...{ at, actor: settledBy, action: "rating.settle", thing: writeUp.id },
        detail: { version: version.number },
      });
      const told = ratingSettled({
        ...{ title: version.content.title, path: `${addressOf(writeUp)}/rating` },
      });
      const raters = await tx
        .selectDistinct({ id: ratings.personId })
        .from(ratings)
        .where(eq(ratings.versionId, version.id));
      await writeToAuthors(tx, mail, writeUp.id, told);
      const others = raters.flatMap(({ id }) => (id === settledBy ? [] : [id]));
      await mail.sendTo(tx, others, told);
    });
  }

  return { getSay, remark, settle };
}

export type Settling = ReturnType<typeof createSettling>;

export const storeRemark = (tx: Queries, remark: Omit<typeof ratingRemarks.$inferInsert, "id">) =>
  tx.insert(ratingRemarks).values({ id: newId(), ...remark });

export async function storeSettlement(
  tx: Queries,
  writeUpId: string,
  settlement: Omit<typeof settlements.$inferInsert, "id">,
): Promise<void> {
  await tx.insert(settlements).values({ id: newId(), ...settlement });
  await restand(tx, writeUpId);
}

function problemsWith(
  text: string,
  field: string,
  writeUp: WriteUpRow,
  team: TeamMember[],
): Problem[] {
  return [
    ...(text === "" || text.length > longest
      ? [{ field, message: `Write something, of at most ${longest} characters.` }]
      : []),
    ...identifierProblems(text, field, namesOf(team)),
    ...namingProblems(writeUp.identity, team, [[field, text]]),
  ];
}
