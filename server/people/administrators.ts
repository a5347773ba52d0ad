/** The administrators of the commons on a day: how many there are, who stays, and where letters reach them. */
import { and, countDistinct, eq, isNull, ne } from "drizzle-orm";
import type { Queries } from "#drizzle/database.ts";
import { logins, people, roles } from "#drizzle/schema/index.ts";
import { inForce } from "#server/people/sessions.ts";
import { isLetIn } from "#server/people/suspended.ts";

export async function countAdministrators(queries: Queries, day: string): Promise<number> {
  const [row] = await queries
    .select({ count: countDistinct(roles.personId) })
    .from(roles)
    .innerJoin(people, eq(people.id, roles.personId))
    .where(isAdministratorOn(queries, day));
  return row?.count ?? 0;
}

/** Whether the commons is run from a day on by somebody whose role has no end to come. */
export async function keepsAdministrator(queries: Queries, day: string): Promise<boolean> {
  const left = await queries
    .select({ id: roles.id })
    .from(roles)
    .innerJoin(people, eq(people.id, roles.personId))
    .where(and(isAdministratorOn(queries, day), isNull(roles.to)))
    .limit(1);
  return left.length > 0;
}

/** Whether somebody runs the commons, and nobody else does for good. */
export async function isOnlyAdministrator(
  queries: Queries,
  personId: string,
  day: string,
): Promise<boolean> {
  const held = await queries
    .select({ personId: roles.personId, to: roles.to })
    .from(roles)
    .innerJoin(people, eq(people.id, roles.personId))
    .where(isAdministratorOn(queries, day));
  return (
    held.some((role) => role.personId === personId) &&
    !held.some((role) => role.personId !== personId && role.to === null)
  );
}

/** The addresses of all on a day, or of all but one, who asks. */
export async function listAdministratorAddresses(
  queries: Queries,
  day: string,
  { but }: { but?: string } = {},
): Promise<string[]> {
  const rows = await queries
    .selectDistinct({ email: logins.email })
    .from(roles)
    .innerJoin(logins, eq(logins.id, roles.personId))
    .innerJoin(people, eq(people.id, roles.personId))
    .where(and(isAdministratorOn(queries, day), but ? ne(roles.personId, but) : undefined));
  return rows.map(({ email }) => email);
}

const isAdministratorOn = (queries: Queries, day: string) =>
  and(
    eq(roles.role, "administrator"),
    isNull(roles.schoolId),
    isNull(roles.allianceId),
    inForce(roles, day),
    isLetIn(queries),
  );
