/** Publishing a write-up, again and again; choosing who may read it; withdrawing it. */
import { and, eq } from "drizzle-orm";
import type { Viewer } from "#content/access/tokens.ts";
import { attachmentsIn } from "#content/document/schema.ts";
import { conflict, invalid, type Problem } from "#content/failure.ts";
import { newId } from "#content/id.ts";
import { getTemplate } from "#content/packs/templates.ts";
import { identifierProblems } from "#content/practice/identifiers/problems.ts";
import { identifiersIn, lookedAt } from "#content/practice/identifiers.ts";
import { problemsWith } from "#content/practice/readiness.ts";
import { licences, type WriteUpContent } from "#content/practice/write-up.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import {
  attachments,
  teamMembers,
  versionAuthors,
  versions,
  writeUps,
} from "#drizzle/schema/index.ts";
import { record } from "#server/audit.ts";
import { type Clock, dayOf } from "#server/clock.ts";
import type { Choices } from "#server/practice/choices.ts";
import type { Drafts, TeamMember, WriteUpRow } from "#server/practice/drafts.ts";
import type { Embargo } from "#server/practice/embargo.ts";
import { fileUnder } from "#server/practice/filing.ts";
import type { Indexing } from "#server/practice/indexing.ts";
import { applyPublishedAudience } from "#server/practice/published-audience.ts";
import { listSles } from "#server/practice/sles.ts";

export function createPublishing(needs: {
  database: Database;
  drafts: Drafts;
  indexing: Indexing;
  choices: Choices;
  embargo: Embargo;
  clock: Clock;
}) {
  const { database, drafts, indexing, choices, embargo, clock } = needs;

  /** What stands in the way, what should be looked at, and what would be published. */
  async function review(viewer: Viewer, slug: string) {
    const { writeUp, team } = await drafts.requireRight(viewer, slug, "publish");
    const content = await drafts.readContent(writeUp);
    return {
      writeUp,
      team,
      content,
      problems: [
        ...problemsWith(content, getTemplate(writeUp.template)),
        ...(await foreignFiles(writeUp, content)),
      ],
      identifiers: identifiersIn(content, { allowedNames: namesOf(team) }),
    };
  }

  /** Pictures and files that were pasted from another write-up: readers of this one could not open them. */
  async function foreignFiles(writeUp: WriteUpRow, content: WriteUpContent): Promise<Problem[]> {
    const used = Object.entries(content.sections).flatMap(([field, document]) =>
      document ? attachmentsIn(document).map((id) => ({ field, id })) : [],
    );
    if (used.length === 0) return [];
    const own = await database.read
      .select({ id: attachments.id })
      .from(attachments)
      .where(eq(attachments.writeUpId, writeUp.id));
    const ids = new Set(own.map(({ id }) => id));
    const fields = new Set(used.filter(({ id }) => !ids.has(id)).map(({ field }) => field));
    const sections = getTemplate(writeUp.template).sections;
    return [...fields].map((field) => ({
      field,
      message: `“${sections.find(({ id }) => id === field)?.title ?? field}” holds a picture or file of another write-up, which readers of this one cannot open. Delete it there and add it again from your device.`,
    }));
  }

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
    },
  ): Promise<{ writeUp: WriteUpRow; version: number }> {
    const { writeUp, team, content, problems, identifiers } = await review(viewer, slug);
    const asked = [...problems];
    if (identifiers.some((find) => !options.identifiersChecked.includes(lookedAt(find))))
      asked.push({
        field: "identifiers",
        message: "Look at what might identify a pupil or a private person, then tick the box.",
      });
    if (writeUp.version > 0 && !options.whatChanged.trim())
      asked.push({ field: "whatChanged", message: "Say what changed since the last version." });
    asked.push(...identifierProblems(options.whatChanged, "whatChanged", namesOf(team)));
    const { allianceId = writeUp.allianceId, licence = writeUp.licence } = options;
    const offered = await choices.list(viewer, writeUp);
    const embargoUntil = embargo.parse(writeUp, options.embargoUntil, asked);
    if (!offered.mayChoose(options.audience))
      asked.push({ field: "audience", message: "Choose who may read it." });
    if (allianceId && !offered.alliances.some((alliance) => alliance.id === allianceId))
      asked.push({ field: "alliance", message: "Your school is not in that alliance today." });
    if (licence !== writeUp.licence && !(licence in licences))
      asked.push({ field: "licence", message: "Choose one of the licences." });
    if (asked.length > 0) throw invalid(asked);

    await database.write(async (tx) => {
      await tx
        .update(writeUps)
        .set({ allianceId, licence, embargoUntil })
        .where(eq(writeUps.id, writeUp.id));
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
    const sles = await listSles(tx, team, dayOf(at));
    await tx.insert(versionAuthors).values(
      team.map((author) => ({
        ...author,
        versionId,
        badge: sles.has(author.personId) ? "sle" : null,
      })),
    );
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
    await fileUnder(tx, writeUp.id, content);
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
    { audience, embargoUntil: until }: { audience: string; embargoUntil?: string },
  ): Promise<void> {
    const { writeUp } = await drafts.requireRight(viewer, slug, "publish");
    if (writeUp.status !== "published") throw conflict("It is not published.");
    const problems: Problem[] = [];
    const embargoUntil = embargo.parse(writeUp, until, problems);
    const { mayChoose } = await choices.list(viewer, writeUp);
    if (!mayChoose(audience))
      problems.push({ field: "audience", message: "Choose who may read it." });
    if (problems.length > 0) throw invalid(problems);
    await database.write(async (tx) => {
      await tx.update(writeUps).set({ audience, embargoUntil }).where(eq(writeUps.id, writeUp.id));
      await embargo.wait(tx, writeUp.id, embargoUntil);
      await applyPublishedAudience(tx, writeUp.id, dayOf(clock()));
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

  /** Withdraws every version; each address goes on to answer, with the reason. */
  async function withdraw(viewer: Viewer, slug: string, reason: string): Promise<void> {
    const { writeUp, team } = await drafts.requireRight(viewer, slug, "withdraw");
    if (writeUp.status !== "published") throw conflict("It is not published.");
    if (!reason.trim())
      throw invalid([
        { field: "reason", message: "Say why: readers who kept the address will see it." },
      ]);
    const identifying = identifierProblems(reason, "reason", namesOf(team));
    if (identifying.length > 0) throw invalid(identifying);
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
    await fileUnder(tx, writeUp.id, null);
    await applyPublishedAudience(tx, writeUp.id, dayOf(clock()));
    await indexing.published(tx, writeUp.id);
    await record(tx, {
      at,
      actor,
      action: "write-up.withdraw",
      thing: writeUp.id,
      detail: { reason },
    });
  }

  return {
    review,
    publish,
    store,
    setAudience,
    withdraw,
    storeWithdrawal,
  };
}

export type Publishing = ReturnType<typeof createPublishing>;

/** Who and what school may be named in a write-up: its own. */
const namesOf = (team: TeamMember[]): string[] =>
  team.flatMap(({ name, schoolName }) => (schoolName ? [name, schoolName] : [name]));
