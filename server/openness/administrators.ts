/** The administrators of the commons on a day: how many there are, and where letters reach them. */
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
    .where(and(isAdministratorOn(day), isLetIn(queries)));
  return row?.count ?? 0;
}

/** The addresses of all but one, who asks. */
export async function listOtherAddresses(
  queries: Queries,
  personId: string,
  day: string,
): Promise<string[]> {
  const rows = await queries
    .selectDistinct({ email: logins.email })
    .from(roles)
    .innerJoin(logins, eq(logins.id, roles.personId))
    .innerJoin(people, eq(people.id, roles.personId))
    .where(and(isAdministratorOn(day), isLetIn(queries), ne(roles.personId, personId)));
  return rows.map(({ email }) => email);
}

const isAdministratorOn = (day: string) =>
  and(
    eq(roles.role, "administrator"),
    isNull(roles.schoolId),
    isNull(roles.allianceId),
    inForce(roles, day),
  );
