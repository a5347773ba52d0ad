/**
 * The crowd that the authors of an unnamed write-up hide in: schools where somebody works today, of a
 * phase, in an alliance. What would leave too few of them is withheld from its readers.
 */
import { and, countDistinct, eq, exists, inArray, like, or, sql } from "drizzle-orm";
import { tokensIn } from "#content/access/audience.ts";
import { smallestCrowd, type Withheld } from "#content/access/identity.ts";
import { schoolPhases } from "#content/network/phases.ts";
import type { WriteUpContent } from "#content/practice/write-up.ts";
import type { Queries } from "#drizzle/database.ts";
import { affiliations, designations, memberships, roles, schools } from "#drizzle/schema/index.ts";
import { inForce } from "#server/people/sessions.ts";
import type { WriteUpRow } from "#server/practice/drafts.ts";

type Crowd = {
  phases?: WriteUpContent["phases"];
  /** In all of these. */
  allianceIds?: readonly string[];
  /** With somebody who is this (content/access/identity.ts). */
  as?: string;
};

/** The alliances that readers know of since they read it: authors share with their own only. */
export const alliancesOfReaders = (audience: string): string[] =>
  tokensIn(audience).flatMap((token) => /^(?:alliance|heads):(.+)$/.exec(token)?.[1] ?? []);

/**
 * What its readers are not told: as much of the rest is kept as leaves the crowd large enough.
 * `verified`: what its authors were on record as, in any version.
 */
export async function listWithheld(
  tx: Queries,
  { identity, allianceId, audience }: Pick<WriteUpRow, "identity" | "allianceId" | "audience">,
  { phases }: Pick<WriteUpContent, "phases">,
  verified: readonly string[],
  today: string,
): Promise<Withheld[]> {
  if (identity === "named") return [];
  const isEnough = async (crowd: Crowd) => (await countSchools(tx, crowd, today)) >= smallestCrowd;
  const known = alliancesOfReaders(audience);
  const allianceIds = allianceId ? [...known, allianceId] : known;
  const tellable: { crowd: Crowd; withheld: Withheld[] }[] =
    identity === "alliance"
      ? [
          { crowd: { allianceIds, phases }, withheld: [] },
          { crowd: { allianceIds }, withheld: ["phase"] },
        ]
      : [
          { crowd: { allianceIds, phases }, withheld: [] },
          { crowd: { allianceIds: known, phases }, withheld: ["alliance"] },
          { crowd: { allianceIds }, withheld: ["phase"] },
          { crowd: { allianceIds: known }, withheld: ["alliance", "phase"] },
        ];
  for (const { crowd, withheld } of tellable) {
    const isLast = crowd === tellable.at(-1)?.crowd;
    const isHidden = await isEnough(crowd);
    if (!isLast && !isHidden) continue;
    const isTold = await Promise.all(verified.map((as) => isEnough({ ...crowd, as })));
    return [
      ...withheld,
      ...(isTold.every(Boolean) ? [] : (["designation"] as const)),
      ...(isHidden ? [] : (["few"] as const)),
    ];
  }
  return [];
}

/** Schools, open and with somebody who works there today, that fit all that is told. */
export async function countSchools(
  tx: Queries,
  { phases = [], allianceIds = [], as }: Crowd,
  today: string,
): Promise<number> {
  const [row] = await tx
    .select({ count: countDistinct(affiliations.schoolId) })
    .from(affiliations)
    .innerJoin(schools, eq(schools.id, affiliations.schoolId))
    .where(
      and(
        inForce(affiliations, today),
        eq(schools.status, "open"),
        phases.length > 0
          ? or(
              inArray(
                schools.phase,
                phases.flatMap((phase) => schoolPhases[phase]),
              ),
              phases.includes("Special") ? like(schools.type, "%pecial%") : undefined,
            )
          : undefined,
        ...allianceIds.map((allianceId) =>
          exists(
            tx
              .select({ one: sql`1` })
              .from(memberships)
              .where(
                and(
                  eq(memberships.schoolId, schools.id),
                  eq(memberships.allianceId, allianceId),
                  inForce(memberships, today),
                ),
              ),
          ),
        ),
        as ? worksThereAs(tx, as, today) : undefined,
      ),
    );
  return row?.count ?? 0;
}

/** Whoever works at the school is an SLE, or holds the role there. */
const worksThereAs = (tx: Queries, as: string, today: string) =>
  exists(
    as === "sle"
      ? tx
          .select({ one: sql`1` })
          .from(designations)
          .where(
            and(
              eq(designations.personId, affiliations.personId),
              eq(designations.kind, "sle"),
              inForce(designations, today),
            ),
          )
      : tx
          .select({ one: sql`1` })
          .from(roles)
          .where(
            and(
              eq(roles.personId, affiliations.personId),
              eq(roles.schoolId, affiliations.schoolId),
              eq(roles.role, as),
              inForce(roles, today),
            ),
          ),
  );
