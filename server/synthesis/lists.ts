/** Syntheses where readers come upon them: the newest first, as the newest version says. */
import { and, asc, count, desc, eq, exists, inArray, type SQL, sql } from "drizzle-orm";
import type { Viewer } from "#content/access/tokens.ts";
import { rateBody } from "#content/evidence/rating/grade.ts";
import { sayOutcome } from "#content/synthesis/words.ts";
import type { Database } from "#drizzle/database.ts";
import {
  people,
  syntheses as rows,
  synthesisAuthors,
  synthesisSources,
  synthesisThemes,
  synthesisVersions,
} from "#drizzle/schema/index.ts";
import { readableBy } from "#server/practice/audience.ts";
import { synthesisAddress } from "#server/synthesis/syntheses.ts";

export type SynthesisEntry = {
  id: string;
  key: string;
  address: string;
  title: string;
  question: string;
  /** What its first outcome says, in a line; null where it has none. */
  line: string | null;
  /** How certain its editors hold that to be, 1 to 4 by GRADE; null where they say nothing of it. */
  certainty: number | null;
  version: number;
  publishedAt: Date;
  staleSince: Date | null;
  audience: string;
  isSample: boolean;
  authors: string[];
  themes: string[];
};

export const synthesesPerPage = 20;

export function createSynthesisLists({ database: { read } }: { database: Database }) {
  /** A page of all that the viewer may read. */
  async function list(viewer: Viewer, page = 1, pageSize = synthesesPerPage) {
    const where = listed(viewer);
    const [entries, [total]] = await Promise.all([
      listWhere(viewer, undefined, pageSize, (Math.max(1, page) - 1) * pageSize),
      read.select({ count: count() }).from(rows).where(where),
    ]);
    return { entries, total: total?.count ?? 0, page, pageSize };
  }

  const listRecent = (viewer: Viewer, limit: number) => listWhere(viewer, undefined, limit);

  /** About a theme, or one within it. */
  const listOfTheme = (viewer: Viewer, theme: string, limit: number) =>
    listWhere(
      viewer,
      exists(
        read
          .select({ one: sql`1` })
          .from(synthesisThemes)
          .where(and(eq(synthesisThemes.synthesisId, rows.id), eq(synthesisThemes.theme, theme))),
      ),
      limit,
    );

  /** Whose newest version takes results of a write-up in. */
  const listWith = (viewer: Viewer, writeUpId: string, limit: number) =>
    listWhere(
      viewer,
      exists(
        read
          .select({ one: sql`1` })
          .from(synthesisSources)
          .where(
            and(
              eq(synthesisSources.synthesisId, rows.id),
              eq(synthesisSources.writeUpId, writeUpId),
            ),
          ),
      ),
      limit,
    );

  const listed = (viewer: Viewer, condition?: SQL) =>
    and(eq(rows.status, "published"), readableBy(read, viewer, rows.id), condition);

  /** In three queries, however many there are. */
  async function listWhere(
    viewer: Viewer,
    condition: SQL | undefined,
    limit: number,
    offset = 0,
  ): Promise<SynthesisEntry[]> {
    const found = await read
      .select({
        synthesis: rows,
        versionId: synthesisVersions.id,
        content: synthesisVersions.content,
      })
      .from(rows)
      .innerJoin(
        synthesisVersions,
        and(eq(synthesisVersions.synthesisId, rows.id), eq(synthesisVersions.number, rows.version)),
      )
      .where(listed(viewer, condition))
      .orderBy(desc(rows.publishedAt), asc(rows.id))
      .limit(limit)
      .offset(offset);
    const authors = await listAuthors(found.map(({ versionId }) => versionId));
    return found.map(({ synthesis, versionId, content }) => {
      const [first] = content.analysis.outcomes;
      const held = content.certainty.find(({ outcome }) => outcome === first?.outcome);
      const { id, key, title, question, version, staleSince, audience, isSample } = synthesis;
      return {
        ...{ id, key, title, question, version, staleSince, audience, isSample },
        address: synthesisAddress(synthesis),
        line: first ? `${first.outcome}. ${sayOutcome(first).headline}` : null,
        certainty: held ? rateBody(held.record).level : null,
        publishedAt: synthesis.publishedAt ?? synthesis.createdAt,
        authors: authors.get(versionId) ?? [],
        themes: content.rules.themes,
      };
    });
  }

  async function listAuthors(versionIds: string[]): Promise<Map<string, string[]>> {
    if (versionIds.length === 0) return new Map();
    const named = await read
      .select({ versionId: synthesisAuthors.versionId, name: people.name })
      .from(synthesisAuthors)
      .innerJoin(people, eq(people.id, synthesisAuthors.personId))
      .where(inArray(synthesisAuthors.versionId, versionIds))
      .orderBy(asc(synthesisAuthors.position));
    const byVersion = Map.groupBy(named, ({ versionId }) => versionId);
    return new Map([...byVersion].map(([id, own]) => [id, own.map(({ name }) => name)]));
  }

  /** Their addresses alone, for the sitemap. */
  async function listAddresses(viewer: Viewer, limit: number) {
    const found = await read
      .select({ title: rows.title, key: rows.key, publishedAt: rows.publishedAt })
      .from(rows)
      .where(listed(viewer))
      .orderBy(desc(rows.publishedAt))
      .limit(limit);
    return found.map((row) => ({ address: synthesisAddress(row), changed: row.publishedAt }));
  }

  return { list, listRecent, listOfTheme, listWith, listAddresses };
}

export type SynthesisLists = ReturnType<typeof createSynthesisLists>;
