/** What people say of themselves, as each viewer may read it. */
import { and, desc, eq, sql } from "drizzle-orm";
import { can } from "#content/access/can.ts";
import type { Viewer } from "#content/access/tokens.ts";
import { invalid, notFound, type Problem } from "#content/failure.ts";
import { Profile, reads } from "#content/people/profile.ts";
import { identifierProblems } from "#content/practice/identifiers/problems.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import {
  affiliations,
  designations,
  joinRequests,
  organisations,
  people,
  profiles,
  profileTags,
  schools,
  versionAuthors,
  versions,
  writeUps,
} from "#drizzle/schema/index.ts";
import { record } from "#server/audit.ts";
import { type Clock, dayOf } from "#server/clock.ts";
import type { Directory } from "#server/network/directory.ts";
import type { Packs } from "#server/packs.ts";
import { isHere } from "#server/people/listed.ts";
import { inForce } from "#server/people/sessions.ts";
import { readableBy } from "#server/practice/audience.ts";

export function createProfiles(needs: {
  database: Database;
  directory: Directory;
  packs: Packs;
  clock: Clock;
}) {
  const { database, directory, packs, clock } = needs;
  const { read } = database;

  /** Everything one has said of oneself. */
  async function getOwn(personId: string, queries: Queries = read) {
    const [row] = await queries
      .select({
        name: people.name,
        post: people.post,
        about: people.about,
        profile: profiles.profile,
      })
      .from(people)
      .leftJoin(profiles, eq(profiles.personId, people.id))
      .where(eq(people.id, personId));
    if (!row) throw notFound();
    return { ...row, profile: Profile.parse(row.profile ?? {}) };
  }

  /**
   * `check` is asked of what it says just before, in the transaction: two who save at once do not both
   * pass. @throws Invalid naming what is missing, unknown, too long, or about somebody else.
   */
  async function save(
    viewer: Viewer,
    asked: { name: string; post: string; about: string; profile: unknown },
    check?: (own: OwnProfile) => void,
  ): Promise<void> {
    const personId = viewer.person?.id;
    if (!personId) throw notFound();
    const own = {
      name: asked.name.trim().slice(0, 100),
      post: asked.post.trim().slice(0, 120),
      about: asked.about.trim().slice(0, 1000),
    };
    const parsed = Profile.safeParse(asked.profile);
    const problems: Problem[] = parsed.success
      ? identifiersIn({ ...parsed.data, ...own })
      : parsed.error.issues.map(({ path, message }) => ({ field: String(path[0]), message }));
    if (own.name.length < 3) problems.push({ field: "name", message: "Give your name." });
    if (problems.length > 0 || !parsed.success) throw invalid(problems);
    const profile = parsed.data;
    await database.write(async (tx) => {
      if (check) check(await getOwn(personId, tx));
      await tx.update(people).set(own).where(eq(people.id, personId));
      await store(tx, personId, profile, clock());
      await directory.peopleChanged(tx, [personId]);
      await record(tx, {
        at: clock(),
        actor: personId,
        action: "person.describe",
        thing: personId,
        detail: { seenBy: profile.seenBy.page },
      });
    });
  }

  /**
   * A person as the viewer may read of them: whom they let read the page, all of it; whoever may read
   * something that they published under their name, the name. @throws NotFound for everybody else.
   */
  async function getPage(viewer: Viewer, handle: string) {
    const [found] = await read
      .select({ person: people, profile: profiles.profile })
      .from(people)
      .leftJoin(profiles, eq(profiles.personId, people.id))
      .where(eq(people.handle, handle));
    if (!found) throw notFound("There is nobody here by that name.");
    const { person } = found;
    const today = dayOf(clock());
    const [places, designated, named, asksHere, here, names] = await Promise.all([
      read
        .select({
          schoolId: schools.id,
          schoolName: schools.name,
          organisation: organisations.name,
          from: affiliations.from,
          to: affiliations.to,
        })
        .from(affiliations)
        .leftJoin(schools, eq(schools.id, affiliations.schoolId))
        .leftJoin(organisations, eq(organisations.id, affiliations.organisationId))
        .where(and(eq(affiliations.personId, person.id), inForce(affiliations, today))),
      read
        .select()
        .from(designations)
        .where(eq(designations.personId, person.id))
        .orderBy(desc(designations.from)),
      read
        .select({ one: sql`1` })
        .from(versionAuthors)
        .innerJoin(versions, eq(versions.id, versionAuthors.versionId))
        .innerJoin(writeUps, eq(writeUps.id, versions.writeUpId))
        .where(
          and(
            eq(versionAuthors.personId, person.id),
            eq(versions.number, writeUps.version),
            eq(writeUps.status, "published"),
            eq(writeUps.identity, "named"),
            readableBy(read, viewer, writeUps.id),
          ),
        )
        .limit(1),
      read
        .select({ schoolId: joinRequests.schoolId })
        .from(joinRequests)
        .where(eq(joinRequests.personId, person.id)),
      read.$count(people, and(eq(people.id, person.id), isHere(read, today))),
      packs.getNames(),
    ]);
    const profile = Profile.parse(found.profile ?? {});
    const schoolIds = places.flatMap(({ schoolId }) => schoolId ?? []);
    const may = (seenBy: Parameters<typeof reads>[1]) =>
      reads(viewer, seenBy, { id: person.id, schoolIds });
    // Whoever has not been let in yet is known to those who are to decide, and to nobody else.
    const isIn = here > 0 || named.length > 0 || designated.length > 0;
    const decides = asksHere.some(({ schoolId }) => can(viewer, "runSchool", { schoolId }));
    if (!isIn && !decides && !can(viewer, "administer", null) && viewer.person?.id !== person.id)
      throw notFound("There is nobody here by that name.");
    const isOpen = decides || may(profile.seenBy.page);
    if (!isOpen && named.length === 0) throw notFound("There is nobody here by that name.");
    return {
      person: isOpen ? person : { ...person, post: "", about: "" },
      isOpen,
      places: isOpen ? places : [],
      designations: isOpen
        ? designated.map((entry) => ({
            ...entry,
            called: names.ofGiven("designation", { ...entry, id: entry.kind }).label,
            lapsed: entry.to !== null && entry.to <= today,
          }))
        : [],
      teaches: isOpen
        ? {
            subjects: profile.subjects,
            phases: profile.phases,
            specialisms: profile.specialisms,
          }
        : null,
      offers: isOpen && may(profile.seenBy.offers) ? profile.offers : "",
      asks: isOpen && may(profile.seenBy.asks) ? profile.asks : "",
      unhappy: isOpen && may(profile.seenBy.unhappy) ? profile.unhappy : "",
      takesMessages:
        profile.takesMessages && viewer.isMember && viewer.person?.id !== person.id && isIn,
    };
  }

  return { getOwn, save, getPage };
}

type OwnProfile = { name: string; post: string; about: string; profile: Profile };

export type Profiles = ReturnType<typeof createProfiles>;

/** Keeps a profile with what its person is found by, in the caller's transaction. */
export async function store(
  tx: Queries,
  personId: string,
  profile: Profile,
  at: Date,
): Promise<void> {
  const row = { profile, seenBy: profile.seenBy.page, changedAt: at };
  await tx
    .insert(profiles)
    .values({ personId, ...row })
    .onConflictDoUpdate({ target: profiles.personId, set: row });
  await tx.delete(profileTags).where(eq(profileTags.personId, personId));
  const tags = [
    ...profile.subjects.map((value) => ({ field: "subject" as const, value })),
    ...profile.phases.map((value) => ({ field: "phase" as const, value })),
    ...profile.specialisms.map((value) => ({ field: "specialism" as const, value })),
  ];
  if (tags.length > 0)
    await tx.insert(profileTags).values(tags.map((tag) => ({ ...tag, personId })));
}

/** A profile is about oneself: whom it names besides is asked to be left out. */
const identifiersIn = (own: Profile & { about: string }): Problem[] =>
  (["about", "offers", "asks", "unhappy"] as const).flatMap((field) =>
    identifierProblems(own[field], field, []),
  );
