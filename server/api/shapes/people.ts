/** People as programs read them: never an address. */
import { z } from "zod";
import { Profile as ProfileAsKept } from "#content/people/profile.ts";
import { Day } from "#server/api/shapes/write-up.ts";
import type { Finding } from "#server/people/finding.ts";
import type { Profiles } from "#server/people/profiles.ts";

export const Person = z
  .object({
    handle: z.string(),
    name: z.string(),
    post: z.string(),
    about: z.string(),
    isSample: z.boolean(),
    places: z.array(
      z.object({
        school: z.object({ id: z.string(), name: z.string() }).nullable(),
        organisation: z.string().nullable(),
        from: Day,
      }),
    ),
    designations: z.array(
      z.object({
        kind: z.string(),
        specialism: z.string().nullable(),
        body: z.string(),
        from: Day,
        to: Day.nullable(),
        lapsed: z.boolean(),
      }),
    ),
    subjects: z.array(z.string()),
    phases: z.array(z.string()),
    specialisms: z.array(z.string()).meta({ description: "Slugs of themes." }),
    offers: z
      .string()
      .meta({ description: "What they could offer; empty where you may not read." }),
    asks: z.string().meta({ description: "What they would like to learn." }),
    unhappy: z.string().meta({ description: "What they are not happy with in their teaching." }),
    takesMessages: z.boolean().meta({ description: "Whether you may write to them." }),
  })
  .meta({ id: "Person" });

type FoundPerson = Awaited<ReturnType<Profiles["getPage"]>>;

export function presentPerson(found: FoundPerson) {
  const { person, places, designations, teaches, offers, asks, unhappy, takesMessages } = found;
  const { handle, name, post, about, isSample } = person;
  return {
    handle,
    name,
    post,
    about,
    isSample,
    places: places.map(({ schoolId, schoolName, organisation, from }) => ({
      school: schoolId && schoolName ? { id: schoolId, name: schoolName } : null,
      organisation,
      from,
    })),
    designations: designations.map(({ kind, specialism, body, from, to, lapsed }) => ({
      kind,
      specialism,
      body,
      from,
      to,
      lapsed,
    })),
    subjects: teaches?.subjects ?? [],
    phases: teaches?.phases ?? [],
    specialisms: teaches?.specialisms ?? [],
    offers,
    asks,
    unhappy,
    takesMessages,
  };
}

export const PersonLine = z
  .object({
    handle: z.string(),
    name: z.string(),
    post: z.string(),
    schools: z.array(
      z.object({ id: z.string(), name: z.string(), localAuthority: z.string().nullable() }),
    ),
    designations: z.array(z.object({ kind: z.string(), specialism: z.string().nullable() })),
    specialisms: z.array(z.string()).meta({ description: "Slugs of themes." }),
  })
  .meta({ id: "PersonLine" });

type FoundLine = Awaited<ReturnType<Finding["list"]>>["people"][number];

export const presentPersonLine = (found: FoundLine): z.infer<typeof PersonLine> => ({
  handle: found.handle,
  name: found.name,
  post: found.post,
  schools: found.places.map(({ schoolId, school, area }) => ({
    id: schoolId,
    name: school,
    localAuthority: area,
  })),
  designations: found.designations.map(({ kind, specialism }) => ({ kind, specialism })),
  specialisms: found.specialisms,
});

/** What one says of oneself, whole, as it is read and sent back. */
export const Profile = z
  .strictObject({
    name: z.string().max(100),
    post: z.string().max(120),
    about: z.string().max(1000),
    ...ProfileAsKept.shape,
  })
  .meta({ id: "Profile" });

type OwnProfile = Awaited<ReturnType<Profiles["getOwn"]>>;

export const presentProfile = ({ profile, ...own }: OwnProfile) => ({ ...own, ...profile });
