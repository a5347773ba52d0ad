/** Finding people who know something: by designation, specialism, phase, subject and area. */
import {
  and,
  asc,
  count,
  countDistinct,
  eq,
  exists,
  inArray,
  isNotNull,
  like,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import type { Viewer } from "#content/access/tokens.ts";
import { themeLabel } from "#content/vocabulary/vocabulary.ts";
import type { Database } from "#drizzle/database.ts";
import { fold, folded } from "#drizzle/dialect.ts";
import { affiliations, designations, people, profileTags, schools } from "#drizzle/schema/index.ts";
import { type Clock, dayOf } from "#server/clock.ts";
import type { Packs } from "#server/packs.ts";
import { listedFor } from "#server/people/listed.ts";
import { inForce } from "#server/people/sessions.ts";

/** What somebody is looked for by; what is empty is not asked. */
export type Sought = {
  /** A name, or part of it. */
  name: string;
  designation: string;
  specialism: string;
  phase: string;
  subject: string;
  /** A local authority. */
  area: string;
};

const perPage = 30;

export function createFinding(needs: { database: Database; packs: Packs; clock: Clock }) {
  const { packs, clock } = needs;
  const { read } = needs.database;

  /** Those whose page the viewer sees, by name, with their schools and what they are designated. */
  async function list(viewer: Viewer, sought: Sought, page: number) {
    const today = dayOf(clock());
    const where = and(...conditions(viewer, sought, today));
    const [found, [total]] = await Promise.all([
      read
        .select({ id: people.id, handle: people.handle, name: people.name, post: people.post })
        .from(people)
        .where(where)
        .orderBy(asc(people.name), asc(people.id))
        .limit(perPage)
        .offset((page - 1) * perPage),
      read.select({ count: count() }).from(people).where(where),
    ]);
    const ids = found.map(({ id }) => id);
    if (ids.length === 0) return { people: [], total: total?.count ?? 0, page, pageSize: perPage };
    const [places, designated, tags, names] = await Promise.all([
      read
        .select({
          personId: affiliations.personId,
          schoolId: schools.id,
          school: schools.name,
          area: schools.localAuthority,
        })
        .from(affiliations)
        .innerJoin(schools, eq(schools.id, affiliations.schoolId))
        .where(and(inArray(affiliations.personId, ids), inForce(affiliations, today))),
      read
        .select()
        .from(designations)
        .where(and(inArray(designations.personId, ids), inForce(designations, today))),
      read
        .select()
        .from(profileTags)
        .where(inArray(profileTags.personId, ids))
        .orderBy(asc(profileTags.value)),
      packs.getNames(),
    ]);
    const of = <T extends { personId: string }>(rows: T[], id: string) =>
      rows.filter(({ personId }) => personId === id);
    return {
      people: found.map((person) => ({
        ...person,
        places: of(places, person.id),
        designations: of(designated, person.id).map((held) => ({
          ...held,
          called: names.ofToday("designation", held.kind).short,
        })),
        specialisms: of(tags, person.id).flatMap(({ field, value }) =>
          field === "specialism" ? value : [],
        ),
      })),
      total: total?.count ?? 0,
      page,
      pageSize: perPage,
    };
  }

  function conditions(viewer: Viewer, sought: Sought, today: string): (SQL | undefined)[] {
    const tagged = (field: "subject" | "phase" | "specialism", value: string) =>
      value
        ? exists(
            read
              .select({ one: sql`1` })
              .from(profileTags)
              .where(
                and(
                  eq(profileTags.personId, people.id),
                  eq(profileTags.field, field),
                  eq(profileTags.value, value),
                ),
              ),
          )
        : undefined;
    /** What a designation in force is for may be in the alliance's own words: these are among them. */
    const designatedFor = (words: string) =>
      words
        ? exists(
            read
              .select({ one: sql`1` })
              .from(designations)
              .where(
                and(
                  eq(designations.personId, people.id),
                  like(folded(designations.specialism), `%${plain(words)}%`),
                  inForce(designations, today),
                ),
              ),
          )
        : undefined;
    const part = plain(sought.name).trim();
    return [
      listedFor(read, viewer, today),
      part ? like(folded(people.name), `%${part}%`) : undefined,
      sought.area
        ? exists(
            read
              .select({ one: sql`1` })
              .from(affiliations)
              .innerJoin(schools, eq(schools.id, affiliations.schoolId))
              .where(
                and(
                  eq(affiliations.personId, people.id),
                  inForce(affiliations, today),
                  eq(schools.localAuthority, sought.area),
                ),
              ),
          )
        : undefined,
      sought.designation
        ? exists(
            read
              .select({ one: sql`1` })
              .from(designations)
              .where(
                and(
                  eq(designations.personId, people.id),
                  eq(designations.kind, sought.designation),
                  inForce(designations, today),
                ),
              ),
          )
        : undefined,
      or(tagged("specialism", sought.specialism), designatedFor(themeLabel(sought.specialism))),
      tagged("phase", sought.phase),
      or(tagged("subject", sought.subject), designatedFor(sought.subject)),
    ];
  }

  /** The areas in which anybody works here today. */
  async function listAreas(): Promise<string[]> {
    const rows = await read
      .select({ area: schools.localAuthority, people: countDistinct(affiliations.personId) })
      .from(affiliations)
      .innerJoin(schools, eq(schools.id, affiliations.schoolId))
      .where(and(inForce(affiliations, dayOf(clock())), isNotNull(schools.localAuthority)))
      .groupBy(schools.localAuthority)
      .orderBy(asc(schools.localAuthority))
      .limit(400);
    return rows.flatMap(({ area }) => area ?? []);
  }

  return { list, listAreas };
}

/** Without the signs that a pattern would take for its own. */
const plain = (words: string): string => fold(words).replace(/[%_\\]/g, "");

export type Finding = ReturnType<typeof createFinding>;
