/** Whom a viewer finds in the directory: the one condition for lists, searches and suggestions. */
import { and, eq, exists, inArray, or, type SQL, sql } from "drizzle-orm";
import { can, runsAlliances, runsSchools } from "#content/access/can.ts";
import type { Viewer } from "#content/access/tokens.ts";
import type { Queries } from "#drizzle/database.ts";
import { affiliations, people, profiles, roles } from "#drizzle/schema/index.ts";
import { inForce } from "#server/people/sessions.ts";
import { isLetIn } from "#server/people/suspended.ts";

/** Who is here today, is not suspended, and lets the viewer see their page. */
export function listedFor(read: Queries, viewer: Viewer, today: string): SQL | undefined {
  const isListed = and(isHere(read, today), isLetIn(read));
  if (viewer.isMember) return isListed;
  const isPublic = exists(
    read
      .select({ one: sql`1` })
      .from(profiles)
      .where(and(eq(profiles.personId, people.id), eq(profiles.seenBy, "public"))),
  );
  return and(isListed, isPublic);
}

/** Works at a school or organisation on a day, or holds a role: a condition on `people`. */
export const isHere = (queries: Queries, day: string): SQL | undefined =>
  or(
    ...[affiliations, roles].map((dated) =>
      exists(
        queries
          .select({ one: sql`1` })
          .from(dated)
          .where(and(eq(dated.personId, people.id), inForce(dated, day))),
      ),
    ),
  );

/**
 * These, and whoever is known where the viewer runs things: at a school or an alliance, or anywhere. Nobody
 * who is suspended.
 */
export function choosableBy(read: Queries, viewer: Viewer, today: string): SQL | undefined {
  if (can(viewer, "administer", null)) return isLetIn(read);
  const run = (names: readonly string[], place: "schoolId" | "allianceId") =>
    viewer.roles.flatMap((held) => (names.includes(held.role) ? (held[place] ?? []) : []));
  const schoolIds = run(runsSchools, "schoolId");
  const allianceIds = run(runsAlliances, "allianceId");
  const staff = exists(
    read
      .select({ one: sql`1` })
      .from(affiliations)
      .where(and(eq(affiliations.personId, people.id), inArray(affiliations.schoolId, schoolIds))),
  );
  const holders = exists(
    read
      .select({ one: sql`1` })
      .from(roles)
      .where(
        and(
          eq(roles.personId, people.id),
          or(inArray(roles.schoolId, schoolIds), inArray(roles.allianceId, allianceIds)),
        ),
      ),
  );
  return or(listedFor(read, viewer, today), and(isLetIn(read), or(staff, holders)));
}
