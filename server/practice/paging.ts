/**
 * The library from end to end, for programs: a page is asked for by the last entry of the one before,
 * so that what is published in between moves nothing. What is published anew goes to the front.
 */
import { and, asc, desc, eq, gt, inArray, lt, or, type SQL } from "drizzle-orm";
import type { Viewer } from "#content/access/tokens.ts";
import { Facet } from "#content/practice/facets.ts";
import type { Database } from "#drizzle/database.ts";
import { alliances, people, tags, versionAuthors, writeUps } from "#drizzle/schema/index.ts";
import { createSealing } from "#server/auth/sealing.ts";
import type { Env } from "#server/env.ts";
import { readableBy } from "#server/practice/audience.ts";
import type { Entry, Library } from "#server/practice/library.ts";

/** Where a page ended. */
export type Place = { publishedAt: Date; id: string };

/** Values of a facet widen, facets narrow; a school or person is one of the newest version's authors. */
export type Filter = Partial<Record<Facet, string[]>> & {
  school?: string;
  /** The slug of the alliance that it is published with. */
  alliance?: string;
  /** A person's handle. */
  author?: string;
};

export function createPaging(needs: { database: Database; library: Library; env: Env }) {
  const { library, env } = needs;
  const { read } = needs.database;
  /** A place goes out sealed: of what is unnamed it holds the moment, and only the day is told. */
  const { seal, open } = createSealing(env.sessionSecret, "place in the library");

  /** The entries after a place, newest first, and where they end; null at the end of the list. */
  async function list(
    viewer: Viewer,
    filter: Filter,
    { after, limit }: { after: Place | null; limit: number },
  ): Promise<{ entries: Entry[]; end: Place | null }> {
    const rows = await read
      .select()
      .from(writeUps)
      .where(
        and(
          eq(writeUps.status, "published"),
          readableBy(read, viewer, writeUps.id),
          ...conditionsOf(filter),
          after ? isAfter(after) : undefined,
        ),
      )
      .orderBy(desc(writeUps.publishedAt), asc(writeUps.id))
      .limit(limit + 1);
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      entries: await library.toEntries(viewer, page),
      end:
        rows.length > limit && last?.publishedAt
          ? { publishedAt: last.publishedAt, id: last.id }
          : null,
    };
  }

  function conditionsOf(filter: Filter): (SQL | undefined)[] {
    const { school, alliance, author } = filter;
    return [
      ...Facet.options.flatMap((facet) => {
        const values = filter[facet];
        return values && values.length > 0 ? [isFiledUnder(facet, values)] : [];
      }),
      ...(school ? [library.writtenBy(eq(versionAuthors.schoolId, school))] : []),
      ...(author
        ? [
            library.writtenBy(
              inArray(
                versionAuthors.personId,
                read.select({ id: people.id }).from(people).where(eq(people.handle, author)),
              ),
            ),
          ]
        : []),
      ...(alliance
        ? [
            library.publishedWith(
              inArray(
                writeUps.allianceId,
                read
                  .select({ id: alliances.id })
                  .from(alliances)
                  .where(eq(alliances.slug, alliance)),
              ),
            ),
          ]
        : []),
    ];
  }

  const isFiledUnder = (facet: Facet, values: string[]) =>
    inArray(
      writeUps.id,
      read
        .select({ id: tags.writeUpId })
        .from(tags)
        .where(and(eq(tags.facet, facet), inArray(tags.value, values))),
    );

  return { list, seal, open };
}

export type Paging = ReturnType<typeof createPaging>;

const isAfter = ({ publishedAt, id }: Place) =>
  or(
    lt(writeUps.publishedAt, publishedAt),
    and(eq(writeUps.publishedAt, publishedAt), gt(writeUps.id, id)),
  );
