/** What authors are on record as: SLEs, and the roles that they hold at the schools they write from. */
import { and, eq, inArray } from "drizzle-orm";
import { verifiedAs, verifiedRoles } from "#content/access/identity.ts";
import type { Queries } from "#drizzle/database.ts";
import { corrections, roles, versionAuthors, versions } from "#drizzle/schema/index.ts";
import { inForce } from "#server/people/sessions.ts";
import { listSles } from "#server/practice/sles.ts";

type Author = { personId: string; schoolId: string | null };
export type OnRecord = { badge: string | null; role: string | null };

/** Of each author on a day, when somebody of them publishes. */
export async function listOnRecord(
  tx: Queries,
  team: Author[],
  publishedBy: string,
  day: string,
): Promise<Map<string, OnRecord>> {
  const sles = await listSles(tx, team, publishedBy, day);
  const held = await tx
    .select({ personId: roles.personId, schoolId: roles.schoolId, role: roles.role })
    .from(roles)
    .where(
      and(
        inArray(
          roles.personId,
          team.map(({ personId }) => personId),
        ),
        inForce(roles, day),
      ),
    );
  return new Map(
    team.map(({ personId, schoolId }) => {
      const own = held.filter((one) => one.personId === personId && one.schoolId === schoolId);
      const role = verifiedRoles.find((known) => own.some((one) => one.role === known)) ?? null;
      return [personId, { badge: sles.has(personId) ? "sle" : null, role: schoolId && role }];
    }),
  );
}

/** What readers of any version, or of a correction, may be told of a write-up's authors. */
export async function listVerified(tx: Queries, writeUpId: string): Promise<string[]> {
  const authors = await tx
    .select({
      versionId: versions.id,
      badge: versionAuthors.badge,
      role: versionAuthors.role,
    })
    .from(versionAuthors)
    .innerJoin(versions, eq(versions.id, versionAuthors.versionId))
    .where(eq(versions.writeUpId, writeUpId));
  const corrected = await tx
    .select({ as: corrections.verifiedAs })
    .from(corrections)
    .innerJoin(versions, eq(versions.id, corrections.versionId))
    .where(eq(versions.writeUpId, writeUpId));
  const told = [
    ...[...Map.groupBy(authors, ({ versionId }) => versionId).values()].map(verifiedAs),
    ...corrected.map(({ as }) => as),
  ];
  return [...new Set(told.flatMap((as) => as ?? []))];
}
