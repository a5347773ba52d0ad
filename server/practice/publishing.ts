/** Publishing a write-up, again and again; choosing who may read it; withdrawing it. */
import { and, eq, inArray } from "drizzle-orm";
import type { Viewer } from "#content/access/tokens.ts";
import { attachmentsIn } from "#content/document/schema.ts";
import { conflict, invalid, notAllowed } from "#content/failure.ts";
import { newId } from "#content/id.ts";
import { getTemplate } from "#content/packs/templates.ts";
import type { Facet } from "#content/practice/facets.ts";
import { identifiersIn } from "#content/practice/identifiers.ts";
import { problemsWith } from "#content/practice/readiness.ts";
import type { WriteUpContent } from "#content/practice/write-up.ts";
import { broaderThemes, findTheme } from "#content/vocabulary/vocabulary.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import {
  alliances,
  attachments,
  schools,
  tags,
  versions,
  writeUps,
} from "#drizzle/schema/index.ts";
import { record } from "#server/audit.ts";
import type { Clock } from "#server/clock.ts";
import { setAudienceOf } from "#server/practice/audience.ts";
import type { Drafts, WriteUpRow } from "#server/practice/drafts.ts";
import type { Indexing } from "#server/practice/indexing.ts";

export function createPublishing(needs: {
  database: Database;
  drafts: Drafts;
  indexing: Indexing;
  clock: Clock;
}) {
  const { database, drafts, indexing, clock } = needs;

  /** What stands in the way, what should be looked at, and what would be published. */
  async function review(viewer: Viewer, slug: string) {
    const { writeUp, team } = await drafts.requireAuthor(viewer, slug);
    const content = await drafts.readContent(writeUp);
    return {
      writeUp,
      team,
      content,
      problems: problemsWith(content, getTemplate(writeUp.template)),
      identifiers: identifiersIn(content),
    };
  }

  /**
   * Publishes what the draft says now as the next version.
   * @throws Invalid while anything required is missing, an identifier has not been looked at, or (from
   * version 2) nobody said what changed.
   */
  async function publish(
    viewer: Viewer,
    slug: string,
    options: { whatChanged: string; identifiersChecked: boolean; audience: string },
  ): Promise<{ writeUp: WriteUpRow; version: number }> {
    const { writeUp, content, problems, identifiers } = await review(viewer, slug);
    const asked = [...problems];
    if (identifiers.length > 0 && !options.identifiersChecked)
      asked.push({
        field: "identifiers",
        message: "Look at what might identify a pupil or a private person, then tick the box.",
      });
    if (writeUp.version > 0 && !options.whatChanged.trim())
      asked.push({ field: "whatChanged", message: "Say what changed since the last version." });
    const allowed = await audienceChoices(viewer, writeUp);
    if (!allowed.some((choice) => choice.token === options.audience))
      asked.push({ field: "audience", message: "Choose who may read it." });
    if (asked.length > 0) throw invalid(asked);

    await database.write(async (tx) => {
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
    await tx.insert(versions).values({
      id: newId(),
      writeUpId: writeUp.id,
      number,
      content,
      whatChanged: next.whatChanged,
      publishedBy: next.publishedBy,
      publishedAt: at,
    });
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
    await tx.delete(tags).where(eq(tags.writeUpId, writeUp.id));
    const rows = tagRows(writeUp.id, content);
    if (rows.length > 0) await tx.insert(tags).values(rows);
    await applyAudience(tx, writeUp, next.audience);
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
  async function setAudience(viewer: Viewer, slug: string, audience: string): Promise<void> {
    const { writeUp } = await drafts.requireAuthor(viewer, slug);
    const allowed = await audienceChoices(viewer, writeUp);
    if (!allowed.some((choice) => choice.token === audience))
      throw invalid([{ field: "audience", message: "Choose who may read it." }]);
    await database.write(async (tx) => {
      await tx.update(writeUps).set({ audience }).where(eq(writeUps.id, writeUp.id));
      if (writeUp.version > 0) await applyAudience(tx, writeUp, audience);
      await indexing.published(tx, writeUp.id);
      await record(tx, {
        at: clock(),
        actor: viewer.person?.id ?? null,
        action: "write-up.set-audience",
        thing: writeUp.id,
        detail: { from: writeUp.audience, to: audience },
      });
    });
  }

  async function setAlliance(viewer: Viewer, slug: string, allianceId: string | null) {
    const { writeUp } = await drafts.requireAuthor(viewer, slug);
    if (allianceId && !viewer.allianceIds.includes(allianceId))
      throw notAllowed("Your school is not in that alliance today.");
    await database.write(async (tx) => {
      await tx.update(writeUps).set({ allianceId }).where(eq(writeUps.id, writeUp.id));
      await indexing.published(tx, writeUp.id);
      await record(tx, {
        at: clock(),
        actor: viewer.person?.id ?? null,
        action: "write-up.set-alliance",
        thing: writeUp.id,
        detail: { allianceId },
      });
    });
  }

  /** Withdraws every version; each address goes on to answer, with the reason. */
  async function withdraw(viewer: Viewer, slug: string, reason: string): Promise<void> {
    const { writeUp } = await drafts.requireAuthor(viewer, slug);
    if (writeUp.status !== "published") throw conflict("It is not published.");
    if (!reason.trim())
      throw invalid([
        { field: "reason", message: "Say why: readers who kept the address will see it." },
      ]);
    await database.write((tx) =>
      storeWithdrawal(tx, writeUp, reason.trim().slice(0, 500), viewer.person?.id ?? null, clock()),
    );
  }

  async function storeWithdrawal(
    tx: Queries,
    writeUp: WriteUpRow,
    reason: string,
    actor: string | null,
    at: Date,
  ): Promise<void> {
    await tx
      .update(writeUps)
      .set({ status: "withdrawn", withdrawnReason: reason, withdrawnAt: at, updatedAt: at })
      .where(eq(writeUps.id, writeUp.id));
    await tx.delete(tags).where(eq(tags.writeUpId, writeUp.id));
    await setAudienceOf(tx, await attachmentIds(tx, writeUp.id), []);
    await indexing.published(tx, writeUp.id);
    await record(tx, {
      at,
      actor,
      action: "write-up.withdraw",
      thing: writeUp.id,
      detail: { reason },
    });
  }

  /** A published write-up's audience; its authors always read what they published. */
  async function applyAudience(tx: Queries, writeUp: WriteUpRow, audience: string): Promise<void> {
    const team = await drafts.listAuthors(tx, writeUp.id);
    const tokens = [audience, ...team.map((id) => `person:${id}`)];
    await setAudienceOf(tx, [writeUp.id, ...(await attachmentIds(tx, writeUp.id))], tokens);
  }

  /** The attachments that a version of the write-up uses. */
  async function attachmentIds(tx: Queries, writeUpId: string): Promise<string[]> {
    const used = await tx
      .select({ content: versions.content })
      .from(versions)
      .where(eq(versions.writeUpId, writeUpId));
    const ids = new Set(
      used.flatMap(({ content }) => Object.values(content.sections).flatMap(attachmentsIn)),
    );
    if (ids.size === 0) return [];
    const own = await tx
      .select({ id: attachments.id })
      .from(attachments)
      .where(and(eq(attachments.writeUpId, writeUpId), inArray(attachments.id, [...ids])));
    return own.map(({ id }) => id);
  }

  /** The audiences an author may choose, narrowest first, with the name each goes by. */
  async function audienceChoices(
    viewer: Viewer,
    writeUp: WriteUpRow,
  ): Promise<{ token: string; name: string; for: string }[]> {
    const [ownSchools, ownAlliances] = await Promise.all([
      viewer.schoolIds.length > 0
        ? database.read
            .select({ id: schools.id, name: schools.name })
            .from(schools)
            .where(inArray(schools.id, viewer.schoolIds))
        : [],
      viewer.allianceIds.length > 0
        ? database.read
            .select({ id: alliances.id, name: alliances.name })
            .from(alliances)
            .where(inArray(alliances.id, viewer.allianceIds))
        : [],
    ]);
    const choices = [
      ...ownSchools.map(({ id, name }) => ({ token: `school:${id}`, name, for: name })),
      ...ownAlliances.map(({ id, name }) => ({ token: `alliance:${id}`, name, for: name })),
      { token: "member", name: "All members", for: "" },
      { token: "public", name: "Everyone", for: "" },
    ];
    return choices.some((choice) => choice.token === writeUp.audience)
      ? choices
      : [{ token: writeUp.audience, name: "As it is now", for: "" }, ...choices];
  }

  return {
    review,
    publish,
    store,
    setAudience,
    setAlliance,
    withdraw,
    storeWithdrawal,
    audienceChoices,
  };
}

export type Publishing = ReturnType<typeof createPublishing>;

function tagRows(writeUpId: string, content: WriteUpContent) {
  const rows = new Map<string, { facet: Facet; value: string; direct: boolean }>();
  const add = (facet: Facet, value: string, direct = true) => {
    const key = `${facet}:${value}`;
    if (direct || !rows.has(key)) rows.set(key, { facet, value, direct });
  };
  for (const slug of content.themes) {
    if (!findTheme(slug)) continue;
    add("theme", slug);
    for (const theme of broaderThemes(slug)) add("theme", theme.slug, false);
  }
  for (const phase of content.phases) add("phase", phase);
  for (const stage of content.keyStages) add("keyStage", stage);
  for (const subject of content.subjects) add("subject", subject);
  for (const group of content.pupilGroups) add("pupilGroup", group);
  for (const finding of content.findings) add("finding", finding.direction);
  return [...rows.values()].map((row) => ({ ...row, writeUpId }));
}
