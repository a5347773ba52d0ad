/**
 * What happened here, by theme: write-ups with what they found, and schools that tried one of them, in one
 * list by day. Every direction has the same rank, and counts are told as counts: they are no vote.
 */
import { type AnyColumn, and, count, eq, inArray, isNotNull, type SQL, sql } from "drizzle-orm";
import type { Viewer } from "#content/access/tokens.ts";
import type { Facet } from "#content/practice/facets.ts";
import { type Finding, FindingDirection } from "#content/practice/write-up.ts";
import type { Database } from "#drizzle/database.ts";
import { adaptations, tags, versions, writeUps } from "#drizzle/schema/index.ts";
import {
  type FoundAdaptation,
  listAdaptations,
  readableAdaptation,
} from "#server/adaptation/reading.ts";
import { readableBy } from "#server/practice/audience.ts";
import type { Entry, Library } from "#server/practice/library.ts";

/** A theme, narrowed by what was found, by phase or by whom it was for. */
export type ThemeQuestion = {
  theme: string;
  directions: readonly FindingDirection[];
  phase?: string | undefined;
  pupilGroup?: string | undefined;
};

export const studiesPerPage = 20;

/** A write-up with those of its findings that were asked for. */
export type ThemeWriteUp = {
  kind: "write-up";
  entry: Entry;
  /** Its level on the headline scale; null where it is not rated. */
  strength: number | null;
  findings: Pick<Finding, "id" | "outcome" | "direction" | "why" | "forWhom">[];
};

/** What became of a write-up at another school. */
export type ThemeTry = { kind: "try" } & Pick<
  FoundAdaptation,
  "id" | "origin" | "school" | "direction" | "happened" | "why" | "forWhom" | "toldAt" | "isSample"
>;
export type ThemeStudy = ThemeWriteUp | ThemeTry;

export function createThemeFindings({
  database: { read },
  library,
}: {
  database: Database;
  library: Library;
}) {
  /** A page of studies, newest first, in a fixed number of queries. */
  async function list(viewer: Viewer, asked: ThemeQuestion, page = 1) {
    const where = {
      writeUps: and(readableWriteUp(viewer), ...themeConditions(asked), withFinding(asked)),
      tries: and(
        readableAdaptation(read, viewer),
        eq(adaptations.status, "told"),
        isNotNull(adaptations.direction),
        ...themeConditions(asked),
        asked.directions.length > 0
          ? inArray(adaptations.direction, [...asked.directions])
          : undefined,
      ),
    };
    const [rows, [writeUpTotal], [tryTotal]] = await Promise.all([
      read
        .select(unit("write-up", writeUps.id, writeUps.publishedAt))
        .from(writeUps)
        .where(where.writeUps)
        .unionAll(
          read
            .select(unit("try", adaptations.id, adaptations.toldAt))
            .from(adaptations)
            .innerJoin(writeUps, eq(writeUps.id, adaptations.writeUpId))
            .where(where.tries),
        )
        .orderBy(sql`moment desc`, sql`study`)
        .limit(studiesPerPage)
        .offset((Math.max(1, page) - 1) * studiesPerPage),
      read.select({ count: count() }).from(writeUps).where(where.writeUps),
      read
        .select({ count: count() })
        .from(adaptations)
        .innerJoin(writeUps, eq(writeUps.id, adaptations.writeUpId))
        .where(where.tries),
    ]);
    const idsOf = (kind: string) => rows.flatMap((row) => (row.kind === kind ? [row.study] : []));
    const [found, tries] = await Promise.all([
      describeWriteUps(viewer, idsOf("write-up"), asked.directions),
      describeTries(viewer, idsOf("try")),
    ]);
    return {
      studies: rows.flatMap(({ study }) => found.get(study) ?? tries.get(study) ?? []),
      total: (writeUpTotal?.count ?? 0) + (tryTotal?.count ?? 0),
      page,
      pageSize: studiesPerPage,
    };
  }

  async function describeWriteUps(
    viewer: Viewer,
    ids: string[],
    directions: readonly FindingDirection[],
  ): Promise<Map<string, ThemeWriteUp>> {
    if (ids.length === 0) return new Map();
    const rows = await read
      .select({ writeUp: writeUps, content: versions.content })
      .from(writeUps)
      .innerJoin(
        versions,
        and(eq(versions.writeUpId, writeUps.id), eq(versions.number, writeUps.version)),
      )
      .where(inArray(writeUps.id, ids));
    const entries = await library.toEntries(
      viewer,
      rows.map(({ writeUp }) => writeUp),
    );
    return new Map(
      rows.flatMap(({ writeUp, content }) => {
        const entry = entries.find(({ id }) => id === writeUp.id);
        const findings = content.findings
          .filter(({ direction }) => directions.length === 0 || directions.includes(direction))
          .map(({ id, outcome, direction, why, forWhom }) => ({
            ...{ id, outcome, direction, why, forWhom },
          }));
        if (!entry) return [];
        const { strength } = entry;
        return [[writeUp.id, { kind: "write-up" as const, entry, strength, findings }] as const];
      }),
    );
  }

  async function describeTries(viewer: Viewer, ids: string[]): Promise<Map<string, ThemeTry>> {
    if (ids.length === 0) return new Map();
    const found = await listAdaptations(read, viewer, inArray(adaptations.id, ids), ids.length);
    return new Map(
      found.map(({ id, origin, school, direction, happened, why, forWhom, toldAt, isSample }) => [
        id,
        {
          kind: "try" as const,
          ...{ id, origin, school, direction, happened, why, forWhom, toldAt, isSample },
        },
      ]),
    );
  }

  /** How many write-ups say so of something, and how many schools that tried one. */
  async function countByDirection(viewer: Viewer, asked: Omit<ThemeQuestion, "directions">) {
    const [inWriteUps, inTries] = await Promise.all([
      read
        .select({ direction: tags.value, count: count() })
        .from(tags)
        .innerJoin(writeUps, eq(writeUps.id, tags.writeUpId))
        .where(and(eq(tags.facet, "finding"), readableWriteUp(viewer), ...themeConditions(asked)))
        .groupBy(tags.value),
      read
        .select({ direction: adaptations.direction, count: count() })
        .from(adaptations)
        .innerJoin(writeUps, eq(writeUps.id, adaptations.writeUpId))
        .where(
          and(
            readableAdaptation(read, viewer),
            eq(adaptations.status, "told"),
            ...themeConditions(asked),
          ),
        )
        .groupBy(adaptations.direction),
    ]);
    const of = (rows: { direction: string | null; count: number }[], direction: string) =>
      rows.find((row) => row.direction === direction)?.count ?? 0;
    return FindingDirection.options.map((direction) => ({
      direction,
      writeUps: of(inWriteUps, direction),
      tries: of(inTries, direction),
    }));
  }

  const readableWriteUp = (viewer: Viewer): SQL | undefined =>
    and(eq(writeUps.status, "published"), readableBy(read, viewer, writeUps.id));

  const themeConditions = ({ theme, phase, pupilGroup }: Omit<ThemeQuestion, "directions">) => [
    isFiledUnder("theme", [theme]),
    phase ? isFiledUnder("phase", [phase]) : undefined,
    pupilGroup ? isFiledUnder("pupilGroup", [pupilGroup]) : undefined,
  ];

  const withFinding = ({ directions }: ThemeQuestion) =>
    directions.length > 0 ? isFiledUnder("finding", directions) : undefined;

  function isFiledUnder(facet: Facet, values: readonly string[]): SQL {
    return inArray(
      writeUps.id,
      read
        .select({ id: tags.writeUpId })
        .from(tags)
        .where(and(eq(tags.facet, facet), inArray(tags.value, [...values]))),
    );
  }

  return { list, countByDirection };
}

const unit = (kind: "write-up" | "try", id: AnyColumn, at: AnyColumn) => ({
  kind: sql<string>`${sql.raw(`'${kind}'`)}`.as("kind"),
  study: sql<string>`${id}`.as("study"),
  moment: sql<number>`${at}`.as("moment"),
});

export type ThemeFindings = ReturnType<typeof createThemeFindings>;
