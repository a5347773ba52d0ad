/** Reading: a write-up's page, any version of it, and the lists that lead there. */
import { and, asc, count, desc, eq, inArray, like, not, type SQL } from "drizzle-orm";
import { tokensIn } from "#content/access/audience.ts";
import { bylineWithout, contentWithout, isWithheld, verifiedAs } from "#content/access/identity.ts";
import type { Viewer } from "#content/access/tokens.ts";
import { showContent } from "#content/evidence/items/shown-result.ts";
import { notFound } from "#content/failure.ts";
import { addressOf, keyOf } from "#content/practice/address.ts";
import type { Facet } from "#content/practice/facets.ts";
import type { FindingDirection } from "#content/practice/write-up.ts";
import type { Database } from "#drizzle/database.ts";
import {
  alliances,
  audiences,
  people,
  purges,
  schools,
  tags,
  versionAuthors,
  versions,
  writeUps,
} from "#drizzle/schema/index.ts";
import { type Clock, dayOf, startOf } from "#server/clock.ts";
import { readableBy } from "#server/practice/audience.ts";
import { listCorrections } from "#server/practice/corrections.ts";
import { isHiddenFrom } from "#server/practice/hiding.ts";
import { strengthsShown } from "#server/rating/strengths.ts";

/** A line of a list: enough to decide whether to open it. */
export type Entry = {
  id: string;
  address: string;
  kind: "practice" | "resource";
  title: string;
  summary: string;
  publishedAt: Date;
  version: number;
  audience: string;
  isSample: boolean;
  authors: { name: string; handle: string }[];
  schools: { id: string; name: string }[];
  /** In place of authors and schools, where they are not named. */
  unnamed: string | null;
  themes: string[];
  phases: string[];
  findings: FindingDirection[];
  /** The level of its evidence; null where none stands, or the viewer is to rate it first. */
  strength: number | null;
};

export type Byline = {
  name: string;
  /** "sle", where the author was one on the day of publishing. */
  badge?: string | null;
  handle: string;
  schoolId: string | null;
  schoolName: string | null;
};

const lookedInto =
  "Somebody reported it, and an administrator is looking at it. Come back in a few days: its address stays.";

export const entriesPerPage = 20;

export function createLibrary({ database, clock }: { database: Database; clock: Clock }) {
  const { read } = database;

  /**
   * A version of a write-up as its readers see it; the newest where no number is given.
   * @throws NotFound where there is none that the viewer may read.
   */
  async function getPage(viewer: Viewer, slug: string, number?: number) {
    const [found] = await read
      .select({
        writeUp: writeUps,
        allianceSlug: alliances.slug,
        allianceName: alliances.name,
      })
      .from(writeUps)
      .leftJoin(alliances, eq(alliances.id, writeUps.allianceId))
      .where(and(eq(writeUps.key, keyOf(slug)), readableBy(read, viewer, writeUps.id)));
    if (!found || found.writeUp.version === 0) {
      if (await isHiddenFrom(read, viewer, slug, dayOf(clock())))
        throw notFound(lookedInto, "This page is hidden for now");
      throw notFound();
    }
    const { writeUp } = found;
    const wanted = and(
      eq(versions.writeUpId, writeUp.id),
      eq(versions.number, number ?? writeUp.version),
    );
    const [[version], history, authors, removed] = await Promise.all([
      read.select().from(versions).where(wanted),
      read
        .select({
          number: versions.number,
          whatChanged: versions.whatChanged,
          publishedAt: versions.publishedAt,
          by: people.name,
        })
        .from(versions)
        .innerJoin(people, eq(people.id, versions.publishedBy))
        .where(eq(versions.writeUpId, writeUp.id))
        .orderBy(desc(versions.number)),
      read
        .select({
          name: people.name,
          handle: people.handle,
          schoolId: schools.id,
          schoolName: schools.name,
          badge: versionAuthors.badge,
          role: versionAuthors.role,
        })
        .from(versionAuthors)
        .innerJoin(versions, eq(versions.id, versionAuthors.versionId))
        .innerJoin(people, eq(people.id, versionAuthors.personId))
        .leftJoin(schools, eq(schools.id, versionAuthors.schoolId))
        .where(wanted)
        .orderBy(asc(versionAuthors.position)),
      read
        .select({ id: purges.id, what: purges.what, at: purges.purgedAt })
        .from(purges)
        .where(eq(purges.writeUpId, writeUp.id))
        .orderBy(desc(purges.purgedAt)),
    ]);
    if (!version) throw notFound();
    const alliance =
      found.allianceSlug && found.allianceName && !isWithheld(writeUp.withheld, "alliance")
        ? { slug: found.allianceSlug, name: found.allianceName }
        : null;
    const unnamed = unnamedLine(writeUp, authors, alliance?.name);
    return {
      writeUp: {
        ...writeUp,
        withdrawnAt: writeUp.withdrawnAt && toldAt(writeUp.withdrawnAt, writeUp),
      },
      version: {
        ...version,
        publishedAt: toldAt(version.publishedAt, writeUp),
        content: showContent(contentWithout(version.content, writeUp.withheld), writeUp.audience),
      },
      history: history.map((entry) => ({
        ...entry,
        publishedAt: toldAt(entry.publishedAt, writeUp),
        by: unnamed ?? entry.by,
      })),
      removed,
      corrections: await listCorrections(read, writeUp, version.id),
      authors: unnamed ? [] : (authors as Byline[]),
      unnamed,
      alliance,
      sharedWith: await listSharedWith(writeUp.audience),
    };
  }

  /** The alliances of a chosen audience, with their names. */
  async function listSharedWith(audience: string): Promise<{ id: string; name: string }[]> {
    const ids = tokensIn(audience).flatMap(
      (token) => /^(?:alliance|heads):(.+)$/.exec(token)?.[1] ?? [],
    );
    if (ids.length === 0) return [];
    return read
      .select({ id: alliances.id, name: alliances.name })
      .from(alliances)
      .where(inArray(alliances.id, ids))
      .orderBy(asc(alliances.name));
  }

  /** The newest write-ups that the viewer may read. */
  const listRecent = (viewer: Viewer, limit = entriesPerPage, page = 1) =>
    list(viewer, undefined, page, limit);

  /** What is filed under a value of a facet, that of the narrower themes included. */
  const listTagged = (viewer: Viewer, facet: Facet, value: string, page = 1) =>
    list(
      viewer,
      inArray(
        writeUps.id,
        read
          .select({ id: tags.writeUpId })
          .from(tags)
          .where(and(eq(tags.facet, facet), eq(tags.value, value))),
      ),
      page,
    );

  const listOfAlliance = (viewer: Viewer, allianceId: string, page = 1) =>
    list(viewer, publishedWith(eq(writeUps.allianceId, allianceId)), page);

  /** Published with an alliance, and said to be. */
  const publishedWith = (alliance: SQL) =>
    and(alliance, not(like(writeUps.withheld, "%alliance%")));

  /** What is shared with an alliance or its heads, whether or not it was published with it. */
  const listSharedIn = (viewer: Viewer, allianceId: string, page = 1) =>
    list(
      viewer,
      inArray(
        writeUps.id,
        read
          .select({ id: audiences.thing })
          .from(audiences)
          .where(inArray(audiences.token, [`alliance:${allianceId}`, `heads:${allianceId}`])),
      ),
      page,
    );

  const listOfSchool = (viewer: Viewer, schoolId: string, page = 1) =>
    list(viewer, writtenBy(eq(versionAuthors.schoolId, schoolId)), page);

  const listOfPerson = (viewer: Viewer, personId: string, page = 1) =>
    list(viewer, writtenBy(eq(versionAuthors.personId, personId)), page);

  /** The newest version has an author of whom this holds. */
  const writtenBy = (condition: SQL) =>
    inArray(
      writeUps.id,
      read
        .select({ id: versions.writeUpId })
        .from(versionAuthors)
        .innerJoin(versions, eq(versions.id, versionAuthors.versionId))
        .where(
          and(condition, eq(versions.number, writeUps.version), eq(writeUps.identity, "named")),
        ),
    );

  /** How many write-ups the viewer may read under each value of a facet. */
  async function countTagged(viewer: Viewer, facet: Facet): Promise<Map<string, number>> {
    const rows = await read
      .select({ value: tags.value, count: count() })
      .from(tags)
      .innerJoin(writeUps, eq(writeUps.id, tags.writeUpId))
      .where(
        and(
          eq(tags.facet, facet),
          eq(writeUps.status, "published"),
          readableBy(read, viewer, writeUps.id),
        ),
      )
      .groupBy(tags.value);
    return new Map(rows.map((row) => [row.value, row.count]));
  }

  async function list(viewer: Viewer, condition: SQL | undefined, page = 1, size = entriesPerPage) {
    const where = and(
      eq(writeUps.status, "published"),
      readableBy(read, viewer, writeUps.id),
      condition,
    );
    const [rows, [total]] = await Promise.all([
      read
        .select()
        .from(writeUps)
        .where(where)
        .orderBy(desc(writeUps.publishedAt), asc(writeUps.id))
        .limit(size)
        .offset((Math.max(1, page) - 1) * size),
      read.select({ count: count() }).from(writeUps).where(where),
    ]);
    return {
      entries: await toEntries(viewer, rows),
      total: total?.count ?? 0,
      page,
      pageSize: size,
    };
  }

  async function toEntries(
    viewer: Viewer,
    rows: (typeof writeUps.$inferSelect)[],
  ): Promise<Entry[]> {
    const ids = rows.map((row) => row.id);
    if (ids.length === 0) return [];
    const [authors, filed, strengths] = await Promise.all([
      read
        .select({
          writeUpId: versions.writeUpId,
          name: people.name,
          handle: people.handle,
          schoolId: schools.id,
          schoolName: schools.name,
          badge: versionAuthors.badge,
          role: versionAuthors.role,
          alliance: alliances.name,
        })
        .from(versionAuthors)
        .innerJoin(versions, eq(versions.id, versionAuthors.versionId))
        .innerJoin(
          writeUps,
          and(eq(writeUps.id, versions.writeUpId), eq(writeUps.version, versions.number)),
        )
        .innerJoin(people, eq(people.id, versionAuthors.personId))
        .leftJoin(schools, eq(schools.id, versionAuthors.schoolId))
        .leftJoin(alliances, eq(alliances.id, writeUps.allianceId))
        .where(inArray(writeUps.id, ids))
        .orderBy(asc(versionAuthors.position)),
      read
        .select()
        .from(tags)
        .where(and(inArray(tags.writeUpId, ids), eq(tags.direct, true))),
      strengthsShown(read, viewer, rows),
    ]);
    const authorsOf = Map.groupBy(authors, (author) => author.writeUpId);
    const tagsOf = Map.groupBy(filed, (tag) => tag.writeUpId);
    return rows.map((row) => {
      const all = authorsOf.get(row.id) ?? [];
      const unnamed = unnamedLine(row, all, all[0]?.alliance);
      const own = unnamed ? [] : all;
      const filedUnder = (facet: Facet) =>
        (tagsOf.get(row.id) ?? []).flatMap((tag) => (tag.facet === facet ? [tag.value] : []));
      const places = new Map(
        own.flatMap((author) =>
          author.schoolId && author.schoolName ? [[author.schoolId, author.schoolName]] : [],
        ),
      );
      return {
        id: row.id,
        address: addressOf(row),
        kind: row.kind,
        title: row.title,
        summary: row.summary,
        publishedAt: toldAt(row.publishedAt ?? row.createdAt, row),
        version: row.version,
        audience: row.audience,
        isSample: row.isSample,
        authors: own.map(({ name, handle }) => ({ name, handle })),
        schools: [...places].map(([id, name]) => ({ id, name })),
        unnamed,
        themes: filedUnder("theme"),
        phases: filedUnder("phase"),
        findings: filedUnder("finding") as FindingDirection[],
        strength: strengths.get(row.id) ?? null,
      };
    });
  }

  /** Addresses of all that anyone may read, for the sitemap: a page of at most `limit`. */
  async function listForSitemap(viewer: Viewer, limit: number) {
    const rows = await read
      .select({
        title: writeUps.title,
        key: writeUps.key,
        identity: writeUps.identity,
        publishedAt: writeUps.publishedAt,
      })
      .from(writeUps)
      .where(and(eq(writeUps.status, "published"), readableBy(read, viewer, writeUps.id)))
      .orderBy(desc(writeUps.publishedAt))
      .limit(limit);
    return rows.map((row) => ({
      address: addressOf(row),
      changed: row.publishedAt && toldAt(row.publishedAt, row),
    }));
  }

  return {
    getPage,
    listSharedWith,
    listRecent,
    listTagged,
    listOfAlliance,
    listSharedIn,
    listOfSchool,
    listOfPerson,
    countTagged,
    listForSitemap,
    writtenBy,
    publishedWith,
    toEntries,
  };
}

/** Of what is unnamed only the day is told: the moment might be matched with who was there. */
const toldAt = (
  moment: Date,
  { identity }: Pick<typeof writeUps.$inferSelect, "identity">,
): Date => (identity === "named" ? moment : startOf(dayOf(moment)));

/** The line in place of the names of who does not want to be named. */
function unnamedLine(
  { identity, withheld }: Pick<typeof writeUps.$inferSelect, "identity" | "withheld">,
  authors: { badge: string | null; role: string | null }[],
  alliance: string | null | undefined,
): string | null {
  return bylineWithout(identity, {
    alliance: isWithheld(withheld, "alliance") ? null : (alliance ?? null),
    verifiedAs: isWithheld(withheld, "designation") ? null : verifiedAs(authors),
  });
}

export type Library = ReturnType<typeof createLibrary>;
