/**
 * Syntheses as the search engine sees them: what was asked, and what it came to. The labels of results are
 * not indexed, since who may be told them changes without the synthesis.
 */
import { and, asc, eq, gt, inArray } from "drizzle-orm";
import type { PublishedSynthesis } from "#content/synthesis/published.ts";
import { sayOutcome } from "#content/synthesis/words.ts";
import { broaderThemes, findTheme } from "#content/vocabulary/vocabulary.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import {
  audiences,
  people,
  syntheses,
  synthesisAuthors,
  synthesisVersions,
} from "#drizzle/schema/index.ts";
import type { SearchDocument, SearchEngine } from "#search/engine.ts";
import { synthesisAddress } from "#server/synthesis/syntheses.ts";

const batchSize = 100;

export function createSynthesisIndexing(needs: { database: Database; search: SearchEngine }) {
  const { database, search } = needs;

  /** Brings the index in line with its newest version and who reads it, in the same transaction. */
  async function changed(tx: Queries, synthesisId: string): Promise<void> {
    const [found] = await tx
      .select({
        synthesis: syntheses,
        versionId: synthesisVersions.id,
        content: synthesisVersions.content,
      })
      .from(syntheses)
      .innerJoin(
        synthesisVersions,
        and(
          eq(synthesisVersions.synthesisId, syntheses.id),
          eq(synthesisVersions.number, syntheses.version),
        ),
      )
      .where(and(eq(syntheses.id, synthesisId), eq(syntheses.status, "published")));
    if (!found) return search.remove(tx, [documentOf(synthesisId)]);
    const readers = await tx
      .select({ token: audiences.token })
      .from(audiences)
      .where(eq(audiences.thing, synthesisId));
    const authors = await tx
      .select({ name: people.name })
      .from(synthesisAuthors)
      .innerJoin(people, eq(people.id, synthesisAuthors.personId))
      .where(eq(synthesisAuthors.versionId, found.versionId))
      .orderBy(asc(synthesisAuthors.position));
    await search.put(tx, [
      {
        ...toDocument(
          found.content,
          authors.map(({ name }) => name),
        ),
        id: documentOf(synthesisId),
        address: synthesisAddress(found.synthesis),
        audience: readers.map(({ token }) => token),
      },
    ]);
  }

  /** After a change of people's names: whatever they brought together. */
  async function peopleChanged(tx: Queries, personIds: string[]): Promise<void> {
    const rows = await tx
      .selectDistinct({ id: synthesisVersions.synthesisId })
      .from(synthesisAuthors)
      .innerJoin(synthesisVersions, eq(synthesisVersions.id, synthesisAuthors.versionId))
      .where(inArray(synthesisAuthors.personId, personIds));
    for (const { id } of rows) await changed(tx, id);
  }

  /** Every published one, for a rebuild. Returns the ids of their entries. */
  async function rebuild(progress: (done: number) => void): Promise<string[]> {
    const done: string[] = [];
    for (let after = ""; ; ) {
      const rows = await database.read
        .select({ id: syntheses.id })
        .from(syntheses)
        .where(and(eq(syntheses.status, "published"), gt(syntheses.id, after)))
        .orderBy(asc(syntheses.id))
        .limit(batchSize);
      const last = rows.at(-1);
      if (!last) return done;
      await database.write(async (tx) => {
        for (const { id } of rows) await changed(tx, id);
      });
      after = last.id;
      progress(done.push(...rows.map(({ id }) => documentOf(id))));
    }
  }

  return { changed, peopleChanged, rebuild };
}

export type SynthesisIndexing = ReturnType<typeof createSynthesisIndexing>;

const documentOf = (synthesisId: string): string => `synthesis:${synthesisId}`;

function toDocument(
  { title, question, conclusion, rules, analysis }: PublishedSynthesis,
  authors: string[],
): Omit<SearchDocument, "id" | "address" | "audience"> {
  const themes = rules.themes.flatMap((slug) => findTheme(slug) ?? []);
  return {
    ...{ kind: "synthesis", title, summary: question },
    body: [
      ...analysis.outcomes.map((outcome) => `${outcome.outcome}. ${sayOutcome(outcome).headline}`),
      conclusion,
    ]
      .filter(Boolean)
      .join("\n"),
    names: [
      ...authors,
      ...themes.flatMap(({ label, otherLabels }) => [label, ...otherLabels]),
    ].join("\n"),
    byline: authors.join(", "),
    facets: {
      kind: ["synthesis"],
      theme: [
        ...new Set(
          themes.flatMap(({ slug }) => [slug, ...broaderThemes(slug).map((one) => one.slug)]),
        ),
      ],
      phase: rules.phases,
      keyStage: rules.keyStages,
      subject: rules.subjects,
    },
  };
}
