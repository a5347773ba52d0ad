/**
 * The crowd that the authors of an unnamed write-up hide in: schools where somebody works today, of a
 * phase, in an alliance. What would leave too few of them is withheld from its readers.
 */
import { and, countDistinct, eq, exists, inArray, like, or, sql } from "drizzle-orm";
import { smallestCrowd, type Withheld } from "#content/access/identity.ts";
import { schoolPhases } from "#content/network/phases.ts";
import type { WriteUpContent } from "#content/practice/write-up.ts";
import type { Queries } from "#drizzle/database.ts";
import { affiliations, designations, memberships, schools } from "#drizzle/schema/index.ts";
import { inForce } from "#server/people/sessions.ts";
import type { WriteUpRow } from "#server/practice/drafts.ts";

type Crowd = { phases?: WriteUpContent["phases"]; allianceId?: string | null; sle?: boolean };

/** What its readers are not told: as much of the rest is kept as leaves the crowd large enough. */
export async function listWithheld(
  tx: Queries,
  { identity, allianceId }: Pick<WriteUpRow, "identity" | "allianceId">,
  { phases }: Pick<WriteUpContent, "phases">,
  today: string,
): Promise<Withheld[]> {
  if (identity === "named") return [];
  const isEnough = async (crowd: Crowd) => (await countSchools(tx, crowd, today)) >= smallestCrowd;
  const tellable: { crowd: Crowd; withheld: Withheld[] }[] =
    identity === "alliance"
      ? [{ crowd: { allianceId }, withheld: [] }]
      : [
          { crowd: { allianceId, phases }, withheld: [] },
          { crowd: { phases }, withheld: ["alliance"] },
          { crowd: { allianceId }, withheld: ["phase"] },
          { crowd: {}, withheld: ["alliance", "phase"] },
        ];
  for (const { crowd, withheld } of tellable) {
    const isLast = crowd === tellable.at(-1)?.crowd;
    if (!isLast && !(await isEnough(crowd))) continue;
    return (await isEnough({ ...crowd, sle: true })) ? withheld : [...withheld, "designation"];
  }
  return [];
}

/** Schools, open and with somebody who works there today, that fit all that is told. */
export async function countSchools(
  tx: Queries,
  { phases = [], allianceId, sle = false }: Crowd,
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
        allianceId
          ? exists(
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
            )
          : undefined,
        sle
          ? exists(
              tx
                .select({ one: sql`1` })
                .from(designations)
                .where(
                  and(
                    eq(designations.personId, affiliations.personId),
                    eq(designations.kind, "sle"),
                    inForce(designations, today),
                  ),
                ),
            )
          : undefined,
      ),
    );
  return row?.count ?? 0;
}
