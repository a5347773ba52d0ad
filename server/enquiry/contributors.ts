/** Who an enquiry's write-up could name: those who planned it, and everybody who brought something. */
import { and, asc, eq, exists, inArray, or, sql } from "drizzle-orm";
import { ContributionKind } from "#content/enquiry/contribution.ts";
import { planningRoles } from "#content/enquiry/team.ts";
import type { Database } from "#drizzle/database.ts";
import { affiliations, contributions, people, schools } from "#drizzle/schema/index.ts";
import type { FoundEnquiry } from "#server/enquiry/describing.ts";
import { inForce } from "#server/people/sessions.ts";

export type Contributor = {
  personId: string;
  name: string;
  schoolId: string | null;
  school: string | null;
  kinds: ContributionKind[];
};

/**
 * Those who plan first, in the team's order, then by name. Who left the team is among them as long as
 * they work at a school here: what they did stays theirs.
 */
export async function listContributors(
  { read }: Database,
  { enquiry, members }: FoundEnquiry,
  today: string,
): Promise<Contributor[]> {
  const rows = await read
    .selectDistinct({
      personId: contributions.personId,
      name: people.name,
      schoolId: contributions.schoolId,
      school: schools.name,
      kind: contributions.kind,
    })
    .from(contributions)
    .innerJoin(people, eq(people.id, contributions.personId))
    .leftJoin(schools, eq(schools.id, contributions.schoolId))
    .where(
      and(
        eq(contributions.enquiryId, enquiry.id),
        or(
          inArray(
            contributions.personId,
            members.map(({ personId }) => personId),
          ),
          exists(
            read
              .select({ one: sql`1` })
              .from(affiliations)
              .where(
                and(
                  eq(affiliations.personId, contributions.personId),
                  inForce(affiliations, today),
                ),
              ),
          ),
        ),
      ),
    )
    .orderBy(asc(people.name), asc(contributions.personId));
  const kindsOf = (personId: string) =>
    ContributionKind.options.filter((kind) =>
      rows.some((row) => row.personId === personId && row.kind === kind),
    );
  const planners = members
    .filter(({ role }) => planningRoles.includes(role))
    .map(({ personId, name, schoolId, schoolName: school }) => ({
      ...{ personId, name, schoolId, school, kinds: kindsOf(personId) },
    }));
  const others = rows
    .filter((row, at) => rows.findIndex(({ personId }) => personId === row.personId) === at)
    .filter(({ personId }) => !planners.some((planner) => planner.personId === personId))
    .map(({ personId, name, schoolId, school }) => ({
      ...{ personId, name, schoolId, school, kinds: kindsOf(personId) },
    }));
  return [...planners, ...others];
}
