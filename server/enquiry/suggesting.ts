/** People and schools that offer what an enquiry, or the viewer, asks for. */
import { and, asc, desc, eq, gt, inArray, notInArray } from "drizzle-orm";
import type { Viewer } from "#content/access/tokens.ts";
import {
  type Asked,
  inOrder,
  mostSuggested,
  reasonsFor,
  themesNamedIn,
} from "#content/enquiry/suggesting.ts";
import { Profile, reads } from "#content/people/profile.ts";
import { themeLabel } from "#content/vocabulary/vocabulary.ts";
import type { Database } from "#drizzle/database.ts";
import {
  affiliations,
  people,
  profiles,
  schools,
  tags,
  versionAuthors,
  versions,
  writeUps,
} from "#drizzle/schema/index.ts";
import { type Clock, dayOf } from "#server/clock.ts";
import type { Enquiries } from "#server/enquiry/enquiries.ts";
import { listedFor } from "#server/people/listed.ts";
import { inForce } from "#server/people/sessions.ts";
import { readableBy } from "#server/practice/audience.ts";

export type Suggestion = { name: string; address: string; about: string; reasons: string[] };

/** So many profiles are looked through, those changed last first; and so many published authors. */
const looked = 400;

export function createSuggesting(needs: {
  database: Database;
  enquiries: Enquiries;
  clock: Clock;
}) {
  const { enquiries, clock } = needs;
  const { read } = needs.database;

  /** Partners for an enquiry, by its question and themes. @throws NotFound for others than its team */
  async function forEnquiry(viewer: Viewer, slug: string): Promise<Suggestion[]> {
    const { enquiry, members, schools: taking } = await enquiries.get(viewer, slug);
    const { question, themes } = await enquiries.readNow(enquiry);
    const text = [question.intervention, question.outcome].join(" ");
    return suggest(viewer, { text, themes }, [
      ...members.map(({ personId }) => personId),
      ...taking.map(({ schoolId }) => schoolId),
    ]);
  }

  /** Partners for somebody who starts one, by what they ask for in their profile. */
  async function forPerson(viewer: Viewer): Promise<Suggestion[]> {
    const [own] = await read
      .select({ profile: profiles.profile })
      .from(profiles)
      .where(eq(profiles.personId, viewer.person?.id ?? ""));
    const { asks } = Profile.parse(own?.profile ?? {});
    return asks
      ? suggest(viewer, { text: asks, themes: themesNamedIn(asks) }, viewer.schoolIds)
      : [];
  }

  async function suggest(viewer: Viewer, asked: Asked, without: string[]): Promise<Suggestion[]> {
    const [offering, published] = await Promise.all([
      listOffering(viewer, asked, without),
      listPublished(viewer, asked.themes, without),
    ]);
    return inOrder([...offering, ...published]).slice(0, mostSuggested);
  }

  /** People whose offers the viewer may read and who fit; none of the viewer's own, or of the team. */
  async function listOffering(viewer: Viewer, asked: Asked, without: string[]) {
    const today = dayOf(clock());
    const rows = await read
      .select({
        id: people.id,
        handle: people.handle,
        name: people.name,
        post: people.post,
        profile: profiles.profile,
        schoolId: affiliations.schoolId,
        school: schools.name,
      })
      .from(profiles)
      .innerJoin(people, eq(people.id, profiles.personId))
      .leftJoin(
        affiliations,
        and(eq(affiliations.personId, people.id), inForce(affiliations, today)),
      )
      .leftJoin(schools, eq(schools.id, affiliations.schoolId))
      .where(
        and(
          listedFor(read, viewer, today),
          notInArray(people.id, [viewer.person?.id ?? "", ...without]),
        ),
      )
      .orderBy(desc(profiles.changedAt), asc(people.id))
      .limit(looked);
    return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((places): Suggestion[] => {
      const [person] = places;
      const schoolIds = places.flatMap(({ schoolId }) => schoolId ?? []);
      if (!person || schoolIds.some((id) => without.includes(id))) return [];
      const { offers, specialisms, seenBy } = Profile.parse(person.profile);
      const mayReadOffers = reads(viewer, seenBy.offers, { id: person.id, schoolIds });
      return [
        {
          name: person.name,
          address: `/people/${person.handle}`,
          about: [person.post, ...places.flatMap(({ school }) => school ?? [])]
            .filter(Boolean)
            .join(", "),
          reasons: reasonsFor({ offers: mayReadOffers ? offers : "", specialisms }, asked),
        },
      ];
    });
  }

  /** Schools that have published on the same themes, under their name, where the viewer may read it. */
  async function listPublished(
    viewer: Viewer,
    themes: readonly string[],
    without: string[],
  ): Promise<Suggestion[]> {
    if (themes.length === 0) return [];
    const rows = await read
      .selectDistinct({
        id: schools.id,
        name: schools.name,
        town: schools.town,
        theme: tags.value,
      })
      .from(tags)
      .innerJoin(writeUps, eq(writeUps.id, tags.writeUpId))
      .innerJoin(
        versions,
        and(eq(versions.writeUpId, writeUps.id), eq(versions.number, writeUps.version)),
      )
      .innerJoin(versionAuthors, eq(versionAuthors.versionId, versions.id))
      .innerJoin(schools, eq(schools.id, versionAuthors.schoolId))
      .where(
        and(
          eq(tags.facet, "theme"),
          eq(tags.direct, true),
          inArray(tags.value, [...themes]),
          gt(writeUps.version, 0),
          eq(writeUps.status, "published"),
          eq(writeUps.identity, "named"),
          readableBy(read, viewer, writeUps.id),
          notInArray(schools.id, ["", ...without]),
        ),
      )
      .orderBy(asc(schools.name), asc(schools.id))
      .limit(looked);
    return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((of) => {
      const [school] = of;
      if (!school) return [];
      const on = new Intl.ListFormat("en-GB").format(of.map(({ theme }) => themeLabel(theme)));
      return [
        {
          name: school.name,
          address: `/schools/${school.id}`,
          about: school.town ?? "",
          reasons: [`Has published on ${on}.`],
        },
      ];
    });
  }

  return { forEnquiry, forPerson };
}

export type Suggesting = ReturnType<typeof createSuggesting>;
