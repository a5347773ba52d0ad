/**
 * What may hold results for a synthesis: only what everybody may read who is to read the synthesis, with
 * the numbers that those readers are told, so that no page made of it tells anybody more.
 */

import type { AnyColumn } from "drizzle-orm";
import { and, asc, desc, eq, exists, inArray, lt, type SQL, sql } from "drizzle-orm";
import { tokensIn } from "#content/access/audience.ts";
import { contentWithout } from "#content/access/identity.ts";
import { dayAfter, dayOf, startOf } from "#content/day.ts";
import { onlyTold } from "#content/evidence/items/shown-result.ts";
import type {
  AdaptationCandidate,
  Candidate,
  VersionCandidate,
} from "#content/synthesis/candidate.ts";
import type { InclusionRules } from "#content/synthesis/question.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import {
  adaptations,
  audiences,
  schools,
  tags,
  versionAuthors,
  versions,
  writeUps,
} from "#drizzle/schema/index.ts";
import { listDrawnByLot } from "#server/synthesis/drawn-by-lot.ts";

/** As many of each kind, the newest first: with more, the rules are too wide to be looked through. */
export const mostCandidates = 500;

export type Candidates = { candidates: Candidate[]; isCut: boolean };

/** In a fixed number of queries, however many there are. */
export async function findCandidates(
  read: Database["read"],
  audience: string,
  rules: InclusionRules,
): Promise<Candidates> {
  const found = await findVersions(read, audience, rules);
  const rows = found.slice(0, mostCandidates);
  const [by, drawn, tries] = await Promise.all([
    listBehind(
      read,
      rows.map(({ version }) => version.id),
    ),
    listDrawnByLot(
      read,
      rows.map(({ version }) => version.id),
    ),
    findTries(
      read,
      audience,
      rows.map(({ writeUp }) => writeUp.id),
    ),
  ]);
  return {
    isCut: found.length > mostCandidates || tries.length > mostCandidates,
    candidates: [
      ...rows.map(({ writeUp, version }): VersionCandidate => {
        const content = contentWithout(
          onlyTold(version.content, writeUp.audience),
          writeUp.withheld,
        );
        return {
          kind: "write-up",
          writeUpId: writeUp.id,
          version: version.number,
          day: dayOf(version.publishedAt),
          by: behind(writeUp, by.get(version.id)),
          isRandomised: drawn.has(version.id),
          content,
        };
      }),
      ...tries.slice(0, mostCandidates),
    ],
  };
}

/** Who stands behind a version, as readers may know: its schools, or its title where nobody is named. */
export const behind = (
  { identity, title }: { identity: string; title: string },
  named: readonly string[] | undefined,
): string => (identity === "named" && named?.length ? [...new Set(named)].join(" and ") : title);

/** The condition that everybody of an audience may read the thing with that id. */
export const readableByAll = (read: Queries, audience: string, thing: AnyColumn): SQL | undefined =>
  and(
    ...tokensIn(audience).map((token) =>
      exists(
        read
          .select({ one: sql`1` })
          .from(audiences)
          .where(sql`${audiences.thing} = ${thing} and ${inArray(audiences.token, wider(token))}`),
      ),
    ),
  );

/** What lets in everybody who holds the token. */
const wider = (token: string): string[] =>
  token === "public" ? [token] : [...new Set(["public", "member", token])];

/** The version of each that counts by the rules: the newest up to their day, or else the newest. */
function findVersions(read: Queries, audience: string, { themes, until }: InclusionRules) {
  const upTo = read
    .select({ number: sql`max(${versions.number})` })
    .from(versions)
    .where(
      and(
        eq(versions.writeUpId, writeUps.id),
        until === null ? undefined : lt(versions.publishedAt, startOf(dayAfter(until))),
      ),
    );
  return read
    .select({ writeUp: writeUps, version: versions })
    .from(writeUps)
    .innerJoin(
      versions,
      and(
        eq(versions.writeUpId, writeUps.id),
        sql`${versions.number} = coalesce((${upTo}), ${writeUps.version})`,
      ),
    )
    .where(
      and(
        eq(writeUps.status, "published"),
        readableByAll(read, audience, writeUps.id),
        inArray(
          writeUps.id,
          read
            .select({ id: tags.writeUpId })
            .from(tags)
            .where(and(eq(tags.facet, "theme"), inArray(tags.value, themes))),
        ),
      ),
    )
    .orderBy(desc(writeUps.publishedAt), asc(writeUps.id))
    .limit(mostCandidates + 1);
}

/** The schools of versions' authors, by the version. */
export async function listBehind(
  read: Queries,
  versionIds: string[],
): Promise<Map<string, string[]>> {
  if (versionIds.length === 0) return new Map();
  const rows = await read
    .select({ versionId: versionAuthors.versionId, school: schools.name })
    .from(versionAuthors)
    .innerJoin(schools, eq(schools.id, versionAuthors.schoolId))
    .where(inArray(versionAuthors.versionId, versionIds))
    .orderBy(asc(versionAuthors.position));
  return new Map(
    [...Map.groupBy(rows, ({ versionId }) => versionId)].map(([id, of]) => [
      id,
      of.map(({ school }) => school),
    ]),
  );
}

async function findTries(
  read: Queries,
  audience: string,
  writeUpIds: string[],
): Promise<AdaptationCandidate[]> {
  if (writeUpIds.length === 0) return [];
  const rows = await read
    .select({
      adaptation: adaptations,
      school: schools.name,
      content: versions.content,
      withheld: writeUps.withheld,
    })
    .from(adaptations)
    .innerJoin(writeUps, eq(writeUps.id, adaptations.writeUpId))
    .innerJoin(
      versions,
      and(eq(versions.writeUpId, adaptations.writeUpId), eq(versions.number, adaptations.version)),
    )
    .innerJoin(schools, eq(schools.id, adaptations.schoolId))
    .where(
      and(
        inArray(adaptations.writeUpId, writeUpIds),
        eq(adaptations.status, "told"),
        readableByAll(read, audience, adaptations.id),
      ),
    )
    .orderBy(desc(adaptations.toldAt), asc(adaptations.id))
    .limit(mostCandidates + 1);
  return rows.flatMap(({ adaptation, school, content, withheld }) => {
    const { id, direction, forWhom, toldAt } = adaptation;
    if (!direction || !toldAt) return [];
    return [
      {
        kind: "adaptation" as const,
        ...{ adaptationId: id, day: dayOf(toldAt), by: school, forWhom, direction },
        content: contentWithout(content, withheld),
        outcomes: [...new Set(content.findings.map(({ outcome }) => outcome))],
      },
    ];
  });
}
