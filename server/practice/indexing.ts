/**
 * Write-ups as the search engine sees them. What is published follows its change in the same
 * transaction; a draft follows seconds after a pause in writing, by way of the outbox.
 */
import { and, asc, desc, eq, gt, ne, or, type SQL } from "drizzle-orm";
import { bylineWithout, contentWithout, isWithheld, verifiedAs } from "#content/access/identity.ts";
import { textOf } from "#content/document/schema.ts";
import { wordsOf } from "#content/evidence/items/evidence-item.ts";
import { addressOf } from "#content/practice/address.ts";
import { findingWords, type WriteUpContent } from "#content/practice/write-up.ts";
import { broaderThemes, findTheme } from "#content/vocabulary/vocabulary.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import {
  alliances,
  audiences,
  people,
  schools,
  teamMembers,
  versionAuthors,
  versions,
  writeUps,
} from "#drizzle/schema/index.ts";
import type { SearchDocument, SearchEngine } from "#search/engine.ts";
import type { Clock } from "#server/clock.ts";
import { enqueue } from "#server/jobs/outbox.ts";
import { mayConcern } from "#server/synthesis/concerned.ts";

type WriteUpRow = typeof writeUps.$inferSelect;
type ReadContent = (writeUp: WriteUpRow) => Promise<WriteUpContent>;

const batchSize = 100;

export function createIndexing(needs: { database: Database; search: SearchEngine; clock: Clock }) {
  const { database, search, clock } = needs;

  /** Brings the index in line with a write-up's newest version, status and audience. */
  async function published(tx: Queries, writeUpId: string): Promise<void> {
    await mayConcern(tx, clock(), [writeUpId]);
    const found = await findPublished(tx, writeUpId);
    if (!found) return search.remove(tx, [`practice:${writeUpId}`]);
    await search.put(tx, [
      toDocument(found.writeUp, contentWithout(found.content, found.writeUp.withheld), {
        id: `practice:${writeUpId}`,
        audience: await tokensOn(tx, writeUpId),
        ...asTold(found.writeUp, await namesOf(tx, found.writeUp, found.versionId)),
      }),
    ]);
  }

  /** After a change of team or audience: both of a write-up's documents get their readers anew. */
  async function audienceChanged(tx: Queries, writeUpId: string): Promise<void> {
    await published(tx, writeUpId);
    const [writeUp] = await tx.select().from(writeUps).where(eq(writeUps.id, writeUpId));
    await search.remove(tx, [`draft:${writeUpId}`]);
    if (writeUp) await draftChanged(tx, writeUp.liveDocumentId);
  }

  /** Asks for a draft to be indexed again, once its writers have paused. */
  async function draftChanged(tx: Queries, liveDocumentId: string): Promise<void> {
    await enqueue(tx, clock(), "index-draft", { liveDocumentId });
  }

  /** The outbox's handler: indexes what a draft says now, for its team. */
  async function indexDraft(
    liveDocumentId: string,
    readContent: ReadContent,
    { wasWritten = true } = {},
  ): Promise<void> {
    const [writeUp] = await database.read
      .select()
      .from(writeUps)
      .where(eq(writeUps.liveDocumentId, liveDocumentId));
    if (!writeUp) return;
    const content = await readContent(writeUp);
    const title = content.title || writeUp.title;
    await database.write(
      async (tx) => {
        const audience = await tokensOn(tx, liveDocumentId);
        if (wasWritten)
          await tx
            .update(writeUps)
            .set({ updatedAt: clock(), ...(writeUp.version === 0 ? { title } : {}) })
            .where(eq(writeUps.id, writeUp.id));
        const document = toDocument(writeUp, content, {
          id: `draft:${writeUp.id}`,
          audience,
          ...(await namesOf(tx, writeUp)),
        });
        await search.put(tx, [
          {
            ...document,
            kind: "draft",
            facets: { ...document.facets, kind: ["draft"] },
            title,
            address: `${addressOf(writeUp)}/edit`,
          },
        ]);
      },
      { quiet: true },
    );
  }

  /** Every published write-up, for a rebuild. Returns the ids of their entries. */
  async function rebuildPublished(progress: (done: number) => void): Promise<string[]> {
    const done: string[] = [];
    for await (const rows of inBatches(eq(writeUps.status, "published"))) {
      await database.write(async (tx) => {
        for (const row of rows) await published(tx, row.id);
      });
      done.push(...rows.map(({ id }) => `practice:${id}`));
      progress(done.length);
    }
    return done;
  }

  /** Every draft, and every write-up that was changed since it was published. Returns as above. */
  async function rebuildDrafts(
    readContent: ReadContent,
    progress: (done: number) => void,
  ): Promise<string[]> {
    const done: string[] = [];
    const unpublished = or(
      ne(writeUps.status, "published"),
      gt(writeUps.updatedAt, writeUps.publishedAt),
    );
    for await (const rows of inBatches(unpublished))
      for (const { id, liveDocumentId } of rows) {
        await indexDraft(liveDocumentId, readContent, { wasWritten: false });
        progress(done.push(`draft:${id}`));
      }
    return done;
  }

  async function* inBatches(which: SQL | undefined) {
    let after = "";
    for (;;) {
      const rows = await database.read
        .select({ id: writeUps.id, liveDocumentId: writeUps.liveDocumentId })
        .from(writeUps)
        .where(and(which, gt(writeUps.id, after)))
        .orderBy(asc(writeUps.id))
        .limit(batchSize);
      const last = rows.at(-1);
      if (!last) return;
      after = last.id;
      yield rows;
    }
  }

  return {
    published,
    audienceChanged,
    draftChanged,
    indexDraft,
    rebuildPublished,
    rebuildDrafts,
  };
}

export type Indexing = ReturnType<typeof createIndexing>;

async function findPublished(tx: Queries, writeUpId: string) {
  const [row] = await tx
    .select({ writeUp: writeUps, content: versions.content, versionId: versions.id })
    .from(writeUps)
    .innerJoin(versions, eq(versions.writeUpId, writeUps.id))
    .where(and(eq(writeUps.id, writeUpId), eq(writeUps.status, "published")))
    .orderBy(desc(versions.number))
    .limit(1);
  return row;
}

async function tokensOn(tx: Queries, thing: string): Promise<string[]> {
  const rows = await tx
    .select({ token: audiences.token })
    .from(audiences)
    .where(eq(audiences.thing, thing));
  return rows.map((row) => row.token);
}

/** The authors of a version, or (of a draft) its team, with their schools; and the alliance. */
async function namesOf(tx: Queries, writeUp: WriteUpRow, versionId?: string) {
  const columns = { name: people.name, schoolId: schools.id, school: schools.name };
  const authors = versionId
    ? await tx
        .select({ ...columns, badge: versionAuthors.badge, role: versionAuthors.role })
        .from(versionAuthors)
        .innerJoin(people, eq(people.id, versionAuthors.personId))
        .leftJoin(schools, eq(schools.id, versionAuthors.schoolId))
        .where(eq(versionAuthors.versionId, versionId))
        .orderBy(asc(versionAuthors.position))
    : await tx
        .select(columns)
        .from(teamMembers)
        .innerJoin(people, eq(people.id, teamMembers.personId))
        .leftJoin(schools, eq(schools.id, teamMembers.schoolId))
        .where(and(eq(teamMembers.writeUpId, writeUp.id), eq(teamMembers.role, "author")))
        .orderBy(asc(teamMembers.position));
  const [alliance] = writeUp.allianceId
    ? await tx
        .select({ slug: alliances.slug, name: alliances.name })
        .from(alliances)
        .where(eq(alliances.id, writeUp.allianceId))
    : [];
  return { authors, alliance };
}

/** Names as its readers are told them. */
function asTold(writeUp: WriteUpRow, names: Awaited<ReturnType<typeof namesOf>>) {
  const { identity, withheld } = writeUp;
  if (identity === "named") return names;
  const { authors } = names;
  const alliance = isWithheld(withheld, "alliance") ? undefined : names.alliance;
  const known = isWithheld(withheld, "designation")
    ? null
    : verifiedAs(authors.map((author) => ("badge" in author ? author : {})));
  const byline = bylineWithout(identity, { alliance: alliance?.name ?? null, verifiedAs: known });
  return { authors: [], alliance, byline };
}

function toDocument(
  writeUp: WriteUpRow,
  content: WriteUpContent,
  context: {
    id: string;
    audience: string[];
    authors: { name: string; schoolId: string | null; school: string | null }[];
    alliance: { slug: string; name: string } | undefined;
    byline?: string | null;
  },
): SearchDocument {
  const schoolNames = unique(context.authors.flatMap((author) => author.school ?? []));
  const themes = unique(
    content.themes.flatMap((slug) => [slug, ...broaderThemes(slug).map((theme) => theme.slug)]),
  );
  const labels = content.themes.flatMap((slug) => {
    const theme = findTheme(slug);
    return theme ? [theme.label, ...theme.otherLabels] : [];
  });
  return {
    id: context.id,
    kind: writeUp.kind,
    address: addressOf(writeUp),
    title: content.title,
    summary: content.summary,
    body: [
      ...Object.values(content.sections).map((section) => textOf(section)),
      ...content.findings.map((finding) =>
        [
          findingWords[finding.direction],
          finding.outcome,
          finding.why,
          finding.forWhom,
          finding.conditions,
        ]
          .filter(Boolean)
          .map(asSentence)
          .join(" "),
      ),
      ...content.claims.map(({ text }) => text),
      ...content.evidence.map(wordsOf),
    ].join("\n"),
    names: [...context.authors.map((author) => author.name), ...schoolNames, ...labels].join("\n"),
    byline:
      context.byline ??
      [...context.authors.map((author) => author.name), ...schoolNames].join(", "),
    audience: context.audience,
    facets: {
      kind: [writeUp.kind],
      theme: themes,
      phase: content.phases,
      keyStage: content.keyStages,
      subject: content.subjects,
      finding: unique(content.findings.map((finding) => finding.direction)),
      school: unique(context.authors.flatMap((author) => author.schoolId ?? [])),
      alliance: context.alliance ? [context.alliance.slug] : [],
    },
  };
}

const asSentence = (text: string) => (/[.!?…]$/.test(text) ? text : `${text}.`);

const unique = <T>(values: T[]): T[] => [...new Set(values)];
