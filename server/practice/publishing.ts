/** Publishing a write-up, again and again; choosing who may read it. */
import { and, eq } from "drizzle-orm";
import { Identity } from "#content/access/identity.ts";
import type { Viewer } from "#content/access/tokens.ts";
import { conflict, invalid, type Problem } from "#content/failure.ts";
import { newId } from "#content/id.ts";
import { identifierProblems } from "#content/practice/identifiers/problems.ts";
import { lookedAt } from "#content/practice/identifiers.ts";
import { licences, type WriteUpContent } from "#content/practice/write-up.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import { teamMembers, versionAuthors, versions, writeUps } from "#drizzle/schema/index.ts";
import { record } from "#server/audit.ts";
import { type Clock, dayOf } from "#server/clock.ts";
import type { Choices } from "#server/practice/choices.ts";
import { requireDraftRevision } from "#server/practice/draft-revision.ts";
import type { Drafts, WriteUpRow } from "#server/practice/drafts.ts";
import type { Embargo } from "#server/practice/embargo.ts";
import { expectUnchanged } from "#server/practice/expect-unchanged.ts";
import { fileUnder } from "#server/practice/filing.ts";
import type { Indexing } from "#server/practice/indexing.ts";
import { applyPublishedAudience } from "#server/practice/published-audience.ts";
import { recountTonight } from "#server/practice/recount.ts";
import { namesOf, type Review } from "#server/practice/review.ts";
import { problemsUnseen } from "#server/practice/second-look.ts";
import { problemsUnnamed } from "#server/practice/unnamed.ts";
import { listOnRecord } from "#server/practice/verified.ts";
import { wasPurgedSince } from "#server/purging/records.ts";
import { standAnew } from "#server/rating/standing.ts";

export function createPublishing(needs: {
  database: Database;
  drafts: Drafts;
  indexing: Indexing;
  review: Review;
  choices: Choices;
  embargo: Embargo;
  clock: Clock;
}) {
  const { database, drafts, indexing, choices, embargo, clock } = needs;
  const { review } = needs;

  /**
   * Publishes what the draft says now as the next version.
   * @throws Invalid while anything required is missing, an identifier has not been looked at, or (from
   * version 2) nobody said what changed.
   */
  async function publish(
    viewer: Viewer,
    slug: string,
    options: {
      whatChanged: string;
      /** The finds that the author has looked at, as `lookedAt` names them. */
      identifiersChecked: string[];
      audience: string;
      /** `2026-09-01`: until then only its authors read it. For what nobody has read yet. */
      embargoUntil?: string;
      /** As it is where not given. */
      allianceId?: string | null;
      licence?: string;
      identity?: string;
      /** What the form was made of, as `review` names it: nothing may have changed since. */
      seen?: string;
      /** What a program read, as `review` names it: it publishes nothing else. */
      revisions?: string[];
    },
  ): Promise<{ writeUp: WriteUpRow; version: number }> {
    const readAt = clock();
    const reviewed = await review(viewer, slug);
    const { writeUp, team, content, problems, identifiers } = reviewed;
    requireDraftRevision(options.revisions, reviewed.revision);
    const asked = [...problems];
    if (identifiers.some((find) => !options.identifiersChecked.includes(lookedAt(find))))
      asked.push({
        field: "identifiers",
        message: "Look at what might identify a pupil or a private person, then tick the box.",
      });
    asked.push(...problemsUnseen(identifiers));
    if (writeUp.version > 0 && !options.whatChanged.trim())
      asked.push({ field: "whatChanged", message: "Say what changed since the last version." });
    asked.push(...identifierProblems(options.whatChanged, "whatChanged", namesOf(team)));
    const { allianceId = writeUp.allianceId, licence = writeUp.licence, audience } = options;
    const identity = parseIdentity(options.identity ?? writeUp.identity);
    const offered = await choices.list(viewer, writeUp);
    const embargoUntil = embargo.parse(writeUp, options.embargoUntil, asked);
    if (!offered.mayChoose(options.audience))
      asked.push({ field: "audience", message: "Choose who may read it." });
    if (allianceId && !offered.alliances.some((alliance) => alliance.id === allianceId))
      asked.push({ field: "alliance", message: "Your school is not in that alliance today." });
    if (licence !== writeUp.licence && !(licence in licences))
      asked.push({ field: "licence", message: "Choose one of the licences." });
    const lines = [["whatChanged", options.whatChanged]] as const;
    asked.push(
      ...(await problemsUnnamed(
        database.read,
        { writeUp, team, identity, allianceId, audience, content, lines },
        dayOf(clock()),
      )),
    );
    if (asked.length > 0) throw invalid(asked);

    await database.write(async (tx) => {
      if (await wasPurgedSince(tx, writeUp.id, readAt))
        throw conflict("A passage was removed from it just now. Look at it again.");
      await expectUnchanged(tx, writeUp, options.seen);
      await tx
        .update(writeUps)
        .set({ allianceId, licence, embargoUntil, identity })
        .where(eq(writeUps.id, writeUp.id));
      if (identity !== "named") await recountTonight(tx, clock());
      await embargo.wait(tx, writeUp.id, embargoUntil);
      await store(tx, {
        writeUp,
        content,
        audience: options.audience,
        whatChanged: options.whatChanged.trim().slice(0, 1000),
        publishedBy: viewer.person?.id ?? writeUp.createdBy,
        at: clock(),
      });
    });
    return { writeUp: { ...writeUp, title: content.title }, version: writeUp.version + 1 };
  }

  /** Stores a version and everything that follows from it, in the caller's transaction. */
  async function store(
    tx: Queries,
    next: {
      writeUp: WriteUpRow;
      content: WriteUpContent;
      audience: string;
      whatChanged: string;
      publishedBy: string;
      at: Date;
    },
  ): Promise<void> {
    const { writeUp, content, at } = next;
    const number = await nextNumber(tx, writeUp);
    const versionId = newId();
    await tx.insert(versions).values({
      id: versionId,
      writeUpId: writeUp.id,
      number,
      content,
      whatChanged: next.whatChanged,
      publishedBy: next.publishedBy,
      publishedAt: at,
    });
    const team = await tx
      .select({
        personId: teamMembers.personId,
        schoolId: teamMembers.schoolId,
        position: teamMembers.position,
      })
      .from(teamMembers)
      .where(and(eq(teamMembers.writeUpId, writeUp.id), eq(teamMembers.role, "author")));
    const onRecord = await listOnRecord(tx, team, next.publishedBy, dayOf(at));
    await tx
      .insert(versionAuthors)
      .values(team.map((author) => ({ ...author, versionId, ...onRecord.get(author.personId) })));
    await tx
      .update(writeUps)
      .set({
        status: "published",
        version: number,
        title: content.title,
        summary: content.summary,
        audience: next.audience,
        publishedAt: at,
        updatedAt: at,
        withdrawnAt: null,
        withdrawnReason: null,
      })
      .where(eq(writeUps.id, writeUp.id));
    await standAnew(tx, { id: versionId, writeUpId: writeUp.id, content });
    await fileUnder(tx, writeUp.id, dayOf(clock()));
    await applyPublishedAudience(tx, writeUp.id, dayOf(clock()));
    await indexing.published(tx, writeUp.id);
    await record(tx, {
      at,
      actor: next.publishedBy,
      action: "write-up.publish",
      thing: writeUp.id,
      detail: { version: number, audience: next.audience },
    });
  }

  /** Two who publish at once: the second finds the number taken and is told. */
  async function nextNumber(tx: Queries, writeUp: WriteUpRow): Promise<number> {
    const [current] = await tx
      .select({ version: writeUps.version })
      .from(writeUps)
      .where(eq(writeUps.id, writeUp.id));
    if (current?.version !== writeUp.version)
      throw conflict("A colleague published a version just now. Look at theirs first.");
    return writeUp.version + 1;
  }

  /** Moves what is published to another audience, attachments and search included, at once. */
  async function setAudience(
    viewer: Viewer,
    slug: string,
    asked: { audience: string; embargoUntil?: string; identity?: string; seen?: string },
  ): Promise<void> {
    const { writeUp, team } = await drafts.requireRight(viewer, slug, "publish");
    if (writeUp.status !== "published") throw conflict("It is not published.");
    const { audience, embargoUntil: until } = asked;
    const { allianceId } = writeUp;
    const identity = parseIdentity(asked.identity ?? writeUp.identity);
    const problems: Problem[] = await problemsUnnamed(
      database.read,
      { writeUp, team, identity, allianceId, audience, content: null, lines: [] },
      dayOf(clock()),
    );
    const embargoUntil = embargo.parse(writeUp, until, problems);
    const { mayChoose } = await choices.list(viewer, writeUp);
    if (!mayChoose(audience))
      problems.push({ field: "audience", message: "Choose who may read it." });
    if (problems.length > 0) throw invalid(problems);
    await database.write(async (tx) => {
      await expectUnchanged(tx, writeUp, asked.seen);
      await tx
        .update(writeUps)
        .set({ audience, embargoUntil, identity })
        .where(eq(writeUps.id, writeUp.id));
      if (identity !== "named") await recountTonight(tx, clock());
      await embargo.wait(tx, writeUp.id, embargoUntil);
      await fileUnder(tx, writeUp.id, dayOf(clock()));
      await applyPublishedAudience(tx, writeUp.id, dayOf(clock()));
      await indexing.published(tx, writeUp.id);
      await record(tx, {
        at: clock(),
        actor: viewer.person?.id ?? null,
        action: "write-up.set-audience",
        thing: writeUp.id,
        detail: { from: writeUp.audience, to: audience, identity },
      });
    });
  }

  return {
    review,
    publish,
    store,
    setAudience,
  };
}

export type Publishing = ReturnType<typeof createPublishing>;

/** @throws Invalid */
function parseIdentity(given: string): Identity {
  const parsed = Identity.safeParse(given);
  if (!parsed.success)
    throw invalid([{ field: "identity", message: "Choose whether you are named." }]);
  return parsed.data;
}
