/** Schools, alliances and people as anyone may read of them. */
import { and, asc, count, desc, eq, inArray, isNull, like, min, or, sql } from "drizzle-orm";
import type { Viewer } from "#content/access/tokens.ts";
import { notFound } from "#content/failure.ts";
import type { Database } from "#drizzle/database.ts";
import { fold, folded } from "#drizzle/dialect.ts";
import {
  affiliations,
  alliances,
  memberships,
  organisations,
  people,
  roles,
  schoolNames,
  schools,
} from "#drizzle/schema/index.ts";
import { type Clock, dayOf } from "#server/clock.ts";
import { choosableBy } from "#server/people/listed.ts";
import { inForce } from "#server/people/sessions.ts";

export type School = typeof schools.$inferSelect;
export type Alliance = typeof alliances.$inferSelect;

const schoolsPerPage = 50;

export function createNetwork({ database, clock }: { database: Database; clock: Clock }) {
  const { read } = database;

  /** A school with its alliances (past ones too) and earlier names. @throws NotFound */
  async function getSchool(id: string) {
    const [school] = await read.select().from(schools).where(eq(schools.id, id));
    if (!school) throw notFound("There is no such school here.");
    const [alliancesOfSchool, names] = await Promise.all([
      read
        .select({
          membershipId: memberships.id,
          slug: alliances.slug,
          name: alliances.name,
          purposeType: alliances.purposeType,
          purpose: alliances.purpose,
          role: memberships.role,
          from: memberships.from,
          to: memberships.to,
        })
        .from(memberships)
        .innerJoin(alliances, eq(alliances.id, memberships.allianceId))
        .where(eq(memberships.schoolId, id))
        .orderBy(asc(alliances.name)),
      read
        .select({ name: schoolNames.name, asOf: schoolNames.asOf })
        .from(schoolNames)
        .where(eq(schoolNames.schoolId, id))
        .orderBy(desc(schoolNames.asOf)),
    ]);
    return {
      school,
      alliances: alliancesOfSchool,
      earlierNames: names.filter((entry) => entry.name !== school.name),
    };
  }

  /** Schools by a part of their name, town or authority, in the order of their names. */
  async function listSchools(query: string, page = 1) {
    const words = fold(query).split(/\s+/).filter(Boolean).slice(0, 6);
    const described = sql`${schools.name} || ' ' || coalesce(${schools.town}, '') || ' ' || coalesce(${schools.localAuthority}, '')`;
    const where = and(
      ...words.map((word) => {
        const pattern = `%${word.replace(/[%_\\]/g, "")}%`;
        return or(like(folded(described), pattern), like(schools.id, pattern));
      }),
    );
    const [rows, [total]] = await Promise.all([
      read
        .select({
          id: schools.id,
          name: schools.name,
          phase: schools.phase,
          town: schools.town,
          localAuthority: schools.localAuthority,
          pupils: schools.pupils,
          status: schools.status,
          isSample: schools.isSample,
        })
        .from(schools)
        .where(where)
        .orderBy(asc(schools.name), asc(schools.id))
        .limit(schoolsPerPage)
        .offset((Math.max(1, page) - 1) * schoolsPerPage),
      read.select({ count: count() }).from(schools).where(where),
    ]);
    return { schools: rows, total: total?.count ?? 0, page, pageSize: schoolsPerPage };
  }

  /** All alliances, or those for one kind of purpose. */
  async function listAlliances(purposeType?: string) {
    return read
      .select({
        id: alliances.id,
        slug: alliances.slug,
        name: alliances.name,
        form: alliances.form,
        purposeType: alliances.purposeType,
        purpose: alliances.purpose,
        isSample: alliances.isSample,
        schools: count(memberships.id),
      })
      .from(alliances)
      .leftJoin(
        memberships,
        and(eq(memberships.allianceId, alliances.id), inForce(memberships, dayOf(clock()))),
      )
      .where(purposeType ? eq(alliances.purposeType, purposeType) : undefined)
      .groupBy(alliances.id)
      .orderBy(asc(alliances.name))
      .limit(500);
  }

  /** An alliance with its members, present and past. @throws NotFound */
  async function getAlliance(slug: string) {
    const [alliance] = await read.select().from(alliances).where(eq(alliances.slug, slug));
    if (!alliance) throw notFound("There is no such alliance here.");
    const members = await read
      .select({
        id: schools.id,
        name: schools.name,
        phase: schools.phase,
        town: schools.town,
        membershipId: memberships.id,
        role: memberships.role,
        from: memberships.from,
        to: memberships.to,
      })
      .from(memberships)
      .innerJoin(schools, eq(schools.id, memberships.schoolId))
      .where(eq(memberships.allianceId, alliance.id))
      .orderBy(asc(schools.name))
      .limit(1000);
    return { alliance, members };
  }

  /** Whom the viewer may ask or add, by name: for lists to choose from. */
  async function listPeople(viewer: Viewer, limit = 500) {
    const today = dayOf(clock());
    return read
      .select({
        id: people.id,
        handle: people.handle,
        name: people.name,
        post: people.post,
        school: min(schools.name),
      })
      .from(people)
      .leftJoin(
        affiliations,
        and(eq(affiliations.personId, people.id), inForce(affiliations, today)),
      )
      .leftJoin(schools, eq(schools.id, affiliations.schoolId))
      .where(choosableBy(read, viewer, today))
      .groupBy(people.id)
      .orderBy(asc(people.name))
      .limit(limit);
  }

  /** The sample people with where they work, for the demo's sign-in page. */
  async function listSamplePeople() {
    const today = dayOf(clock());
    return read
      .select({
        handle: people.handle,
        name: people.name,
        post: people.post,
        school: schools.name,
        organisation: organisations.name,
        role: roles.role,
      })
      .from(people)
      .leftJoin(
        affiliations,
        and(eq(affiliations.personId, people.id), inForce(affiliations, today)),
      )
      .leftJoin(schools, eq(schools.id, affiliations.schoolId))
      .leftJoin(organisations, eq(organisations.id, affiliations.organisationId))
      .leftJoin(
        roles,
        and(
          eq(roles.personId, people.id),
          eq(roles.role, "administrator"),
          isNull(roles.schoolId),
          isNull(roles.allianceId),
          inForce(roles, today),
        ),
      )
      .where(eq(people.isSample, true))
      .orderBy(asc(people.name));
  }

  /** Names of schools and alliances, as `school:ID` and `alliance:SLUG`. */
  async function namesOf(schoolIds: string[], allianceSlugs: string[]) {
    const [named, allied] = await Promise.all([
      schoolIds.length > 0
        ? read
            .select({ id: schools.id, name: schools.name })
            .from(schools)
            .where(inArray(schools.id, schoolIds))
        : [],
      allianceSlugs.length > 0
        ? read
            .select({ slug: alliances.slug, name: alliances.name })
            .from(alliances)
            .where(inArray(alliances.slug, allianceSlugs))
        : [],
    ]);
    return new Map([
      ...named.map(({ id, name }) => [`school:${id}`, name] as const),
      ...allied.map(({ slug, name }) => [`alliance:${slug}`, name] as const),
    ]);
  }

  return {
    namesOf,
    getSchool,
    listSchools,
    listAlliances,
    getAlliance,
    listPeople,
    listSamplePeople,
  };
}

export type Network = ReturnType<typeof createNetwork>;
