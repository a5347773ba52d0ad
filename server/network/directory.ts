/** Schools, alliances and people as the search engine sees them: public facts of public pages. */
import { and, asc, eq, gt, inArray } from "drizzle-orm";
import { usualProfile } from "#content/people/profile.ts";
import { phases } from "#content/practice/facets.ts";
import { themeLabel } from "#content/vocabulary/vocabulary.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import {
  affiliations,
  alliances,
  people,
  profiles,
  schoolNames,
  schools,
} from "#drizzle/schema/index.ts";
import type { SearchDocument, SearchEngine } from "#search/engine.ts";
import { type Clock, dayOf } from "#server/clock.ts";
import { isHere } from "#server/people/listed.ts";
import { inForce } from "#server/people/sessions.ts";
import { isLetIn } from "#server/people/suspended.ts";

const batchSize = 500;

export function createDirectory(needs: { database: Database; search: SearchEngine; clock: Clock }) {
  const { database, search, clock } = needs;

  /** Brings the entries of some schools in line, in the transaction that changed them. */
  async function schoolsChanged(tx: Queries, ids: string[]): Promise<void> {
    if (ids.length === 0) return;
    const [rows, names] = await Promise.all([
      tx.select().from(schools).where(inArray(schools.id, ids)),
      tx.select().from(schoolNames).where(inArray(schoolNames.schoolId, ids)),
    ]);
    const namesOf = Map.groupBy(names, (name) => name.schoolId);
    const there = new Set(rows.map(({ id }) => id));
    await search.remove(
      tx,
      ids.filter((id) => !there.has(id)).map((id) => `school:${id}`),
    );
    await search.put(
      tx,
      rows.map((school): SearchDocument => {
        const place = [school.phase, school.town, school.localAuthority].filter(Boolean).join(", ");
        const phase = phases.find((known) => known === school.phase);
        return {
          ...publicEntry,
          id: `school:${school.id}`,
          kind: "school",
          address: `/schools/${school.id}`,
          title: school.name,
          summary: school.about ?? place,
          body: [
            ...(namesOf.get(school.id) ?? []).map(({ name }) => name),
            school.trust,
            school.region,
            school.urn,
          ]
            .filter(Boolean)
            .join("\n"),
          byline: place,
          facets: { kind: ["school"], phase: phase ? [phase] : [] },
        };
      }),
    );
  }

  async function alliancesChanged(tx: Queries, ids: string[]): Promise<void> {
    if (ids.length === 0) return;
    const rows = await tx.select().from(alliances).where(inArray(alliances.id, ids));
    await search.put(
      tx,
      rows.map((alliance) => ({
        ...publicEntry,
        id: `alliance:${alliance.id}`,
        kind: "alliance",
        address: `/alliances/${alliance.slug}`,
        title: alliance.name,
        summary: alliance.purpose,
        body: alliance.about,
        byline: alliance.form,
        facets: { kind: ["alliance"], alliance: [alliance.slug] },
      })),
    );
  }

  async function peopleChanged(tx: Queries, ids: string[]): Promise<void> {
    if (ids.length === 0) return;
    const today = dayOf(clock());
    const rows = await tx
      .select({
        person: people,
        schoolId: schools.id,
        school: schools.name,
        profile: profiles.profile,
      })
      .from(people)
      .leftJoin(profiles, eq(profiles.personId, people.id))
      .leftJoin(
        affiliations,
        and(eq(affiliations.personId, people.id), inForce(affiliations, today)),
      )
      .leftJoin(schools, eq(schools.id, affiliations.schoolId))
      .where(and(inArray(people.id, ids), isHere(tx, today), isLetIn(tx)));
    const byPerson = Map.groupBy(rows, ({ person }) => person.id);
    // Who works nowhere here and holds no role, not yet or no more, is in no directory.
    await search.remove(
      tx,
      ids.filter((id) => !byPerson.has(id)).map((id) => `person:${id}`),
    );
    await search.put(
      tx,
      [...byPerson.values()].flatMap((places) => {
        const [first] = places;
        if (!first) return [];
        const { person } = first;
        const profile = first.profile ?? usualProfile;
        const isPublic = profile.seenBy.page === "public";
        const placeNames = places.flatMap(({ school }) => school ?? []).join(", ");
        return [
          {
            audience: isPublic ? ["public"] : ["member"],
            id: `person:${person.id}`,
            kind: "person" as const,
            address: `/people/${person.handle}`,
            title: person.name,
            summary: person.post,
            body: [person.about, ...profile.specialisms.map(themeLabel), ...profile.subjects].join(
              "\n",
            ),
            names: placeNames,
            byline: placeNames,
            facets: {
              kind: ["person"],
              school: places.flatMap(({ schoolId }) => schoolId ?? []),
            },
          },
        ];
      }),
    );
  }

  /** Every school, alliance and person, in batches, for a rebuild. Returns the ids of their entries. */
  async function rebuild(progress: (done: number) => void): Promise<string[]> {
    const done: string[] = [];
    for (const [kind, table, changed] of [
      ["school", schools, schoolsChanged],
      ["alliance", alliances, alliancesChanged],
      ["person", people, peopleChanged],
    ] as const) {
      let after = "";
      for (;;) {
        const rows = await database.read
          .select({ id: table.id })
          .from(table)
          .where(gt(table.id, after))
          .orderBy(asc(table.id))
          .limit(batchSize);
        const last = rows.at(-1);
        if (!last) break;
        after = last.id;
        await database.write((tx) =>
          changed(
            tx,
            rows.map(({ id }) => id),
          ),
        );
        done.push(...rows.map(({ id }) => `${kind}:${id}`));
        progress(done.length);
      }
    }
    return done;
  }

  return { schoolsChanged, alliancesChanged, peopleChanged, rebuild };
}

export type Directory = ReturnType<typeof createDirectory>;

const publicEntry = { audience: ["public"], names: "" };
