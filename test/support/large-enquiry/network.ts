/** The schools of a large enquiry and the five people of each, in an alliance of their own. */
import { dayOf } from "#content/day.ts";
import {
  affiliations,
  alliances,
  memberships,
  people,
  roles,
  schools,
} from "#drizzle/schema/index.ts";
import type { Services } from "#server/services.ts";

export type LargeNetwork = Awaited<ReturnType<typeof writeNetwork>>;

const dayLength = 86_400_000;
const weeksOfSeries = 156;

export async function writeNetwork(
  { database, clock, sessions }: Services,
  { schools: many, cycles }: { schools: number; cycles: number },
) {
  const alliance = `valley-of-${many}-and-${cycles}`;
  const ids = Array.from({ length: many }, (_, at) => `${alliance}-school-${at + 1}`);
  const now = clock();
  const began = now.getTime() - weeksOfSeries * 7 * dayLength;
  const person = (school: number, place: number) => `${alliance}-${school + 1}-${place + 1}`;
  const staff = ids.flatMap((schoolId, school) =>
    [0, 1, 2, 3, 4].map((place) => ({ schoolId, id: person(school, place), school, place })),
  );
  const from = "2020-01-01";
  const asked = { school: `${alliance}-asked`, person: `${alliance}-olive` };
  await database.write(async (tx) => {
    await tx.insert(alliances).values({
      ...{ id: alliance, slug: alliance, name: `Valley Alliance ${alliance}`, form: "cluster" },
      ...{ purpose: "Reading", about: "", openedOn: from, isSample: true },
    });
    await tx.insert(schools).values(
      ids.map((id, at) => ({
        ...{ id, name: `${places[at % places.length]} School, ${alliance}`, facts: {} },
        ...{ phase: "Secondary", town: "Valley", isSample: true, createdAt: now, updatedAt: now },
      })),
    );
    await tx.insert(schools).values({
      ...{ id: asked.school, name: `Netherby School, ${alliance}`, facts: {}, phase: "Secondary" },
      ...{ town: "Valley", isSample: true, createdAt: now, updatedAt: now },
    });
    await tx.insert(memberships).values(
      ids.map((schoolId) => ({
        ...{ id: `m-${schoolId}`, allianceId: alliance, schoolId, role: "member", from },
      })),
    );
    await tx.insert(people).values(
      staff.map(({ id, school, place }) => ({
        ...{ id, handle: id, name: nameOf(school, place), post: "Teacher", isSample: true },
        createdAt: now,
      })),
    );
    await tx.insert(people).values({
      ...{ id: asked.person, handle: asked.person, name: "Olive Netherby", post: "Teacher" },
      ...{ isSample: true, createdAt: now },
    });
    await tx.insert(affiliations).values({
      ...{ id: `a-${asked.person}`, personId: asked.person, schoolId: asked.school, from },
    });
    await tx.insert(roles).values({
      ...{ id: `r-${alliance}`, personId: person(0, 0), role: "headteacher", from },
      schoolId: ids[0] ?? null,
    });
    await tx.insert(affiliations).values(
      staff.map(({ id, schoolId }) => ({
        ...{ id: `a-${id}`, personId: id, schoolId, from },
      })),
    );
  });
  return {
    alliance,
    schools: ids,
    /** A school that is asked, and has not answered, with who answers for it. */
    asked: {
      ...asked,
      viewer: () =>
        sessions.viewerOf({ id: asked.person, handle: asked.person, name: "Olive Netherby" }),
    },
    person,
    viewer: (school: number, place: number) => {
      const id = person(school, place);
      return sessions.viewerOf({ id, handle: id, name: nameOf(school, place) });
    },
    /** A day so long after the enquiry's first. */
    day: (after: number) => dayOf(new Date(began + after * dayLength)),
    weeks: Array.from({ length: weeksOfSeries }, (_, week) =>
      dayOf(new Date(began + week * 7 * dayLength)),
    ),
  };
}

const nameOf = (school: number, place: number) => `${firstNames[place]} ${places[school]}`;

const firstNames = ["Margaret", "Dilip", "Rosalind", "Owen", "Fatima"];
const places = [
  ...["Ashworth", "Birchfield", "Calderdale", "Dunmore", "Eastbrook", "Fernhill"],
  ...["Garstang", "Hawthorne", "Inglewood", "Kirkstall", "Langdale", "Marsden"],
];
