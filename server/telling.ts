/** The log in words: the names for a page of entries, of each kind in one query, as the reader may know them. */
import { and, eq, exists, inArray, or, sql } from "drizzle-orm";
import { mayRead, tokensOf, type Viewer } from "#content/access/tokens.ts";
import {
  type LogEntry,
  type Mention,
  type MentionKind,
  mentionsIn,
  type Part,
  say,
} from "#content/log/sentence.ts";
import { addressOf, slugOf } from "#content/practice/address.ts";
import type { Database } from "#drizzle/database.ts";
import {
  affiliations,
  alliances,
  enquiries,
  people,
  schools,
  shownEnquiries,
  threads,
  writeUps,
} from "#drizzle/schema/index.ts";
import { type Clock, dayOf } from "#server/clock.ts";
import { mayBeNamed } from "#server/enquiry/told-title.ts";
import type { Names, Packs } from "#server/packs.ts";
import { inForce } from "#server/people/sessions.ts";
import { readableBy } from "#server/practice/audience.ts";

type Named = Map<string, Part>;

export function createTelling(needs: { database: Database; packs: Packs; clock: Clock }) {
  const { packs, clock } = needs;
  const { read } = needs.database;

  /** The entries, each with its sentence. What the reader may not read is not named. */
  async function tell<E extends LogEntry>(
    viewer: Viewer,
    entries: E[],
  ): Promise<(E & { said: Part[] })[]> {
    const mentioned = Map.groupBy(entries.flatMap(mentionsIn), ({ kind }) => kind);
    const idsOf = (kind: MentionKind) => [
      ...new Set((mentioned.get(kind) ?? []).map(({ id }) => id)),
    ];
    const [persons, places, pages, talks, joint, names] = await Promise.all([
      namePeople(viewer, idsOf("person")),
      namePlaces(idsOf("place")),
      nameWriteUps(viewer, [...idsOf("write-up"), ...idsOf("glass")]),
      nameThreads(viewer, idsOf("thread")),
      nameEnquiries(viewer, idsOf("enquiry")),
      packs.getNames(),
    ]);
    const nameOf = (mention: Mention): Part =>
      nameIn({ persons, places, pages, talks, joint, names }, mention);
    return entries.map((entry) => ({ ...entry, said: say(entry, nameOf) }));
  }

  async function namePeople(viewer: Viewer, ids: string[]): Promise<Named> {
    if (ids.length === 0) return new Map();
    const worksHere = exists(
      read
        .select({ one: sql`1` })
        .from(affiliations)
        .where(and(eq(affiliations.personId, people.id), inForce(affiliations, dayOf(clock())))),
    );
    const [named, here] = await Promise.all([
      read
        .select({ id: people.id, name: people.name, handle: people.handle })
        .from(people)
        .where(inArray(people.id, ids)),
      read
        .select({ id: people.id })
        .from(people)
        .where(and(inArray(people.id, ids), worksHere)),
    ]);
    const withPage = new Set(viewer.isMember ? here.map(({ id }) => id) : []);
    return new Map(
      named.map(({ id, name, handle }) => [
        id,
        { text: name, href: withPage.has(id) ? `/people/${handle}` : undefined },
      ]),
    );
  }

  async function namePlaces(ids: string[]): Promise<Named> {
    if (ids.length === 0) return new Map();
    const [ofSchools, ofAlliances] = await Promise.all([
      read
        .select({ id: schools.id, name: schools.name })
        .from(schools)
        .where(inArray(schools.id, ids)),
      read.select().from(alliances).where(inArray(alliances.id, ids)),
    ]);
    return new Map<string, Part>([
      ...ofSchools.map(({ id, name }) => [id, { text: name, href: `/schools/${id}` }] as const),
      ...ofAlliances.map(
        ({ id, name, slug }) => [id, { text: name, href: `/alliances/${slug}` }] as const,
      ),
    ]);
  }

  /** An unnamed write-up beside who did something to it would say who wrote it: only authors see both. */
  async function nameWriteUps(viewer: Viewer, ids: string[]): Promise<Named> {
    if (ids.length === 0) return new Map();
    const rows = await read
      .select({
        id: writeUps.id,
        key: writeUps.key,
        title: writeUps.title,
        version: writeUps.version,
      })
      .from(writeUps)
      .where(
        and(
          inArray(writeUps.id, ids),
          or(
            and(eq(writeUps.identity, "named"), readableBy(read, viewer, writeUps.id)),
            readableBy(read, viewer, writeUps.liveDocumentId),
          ),
        ),
      );
    return new Map(
      rows.map(({ id, title, key, version }) => [
        id,
        {
          text: `“${title}”`,
          href: version > 0 ? addressOf({ title, key }) : `${addressOf({ title, key })}/edit`,
        },
      ]),
    );
  }

  async function nameThreads(viewer: Viewer, ids: string[]): Promise<Named> {
    if (ids.length === 0) return new Map();
    const held = tokensOf(viewer);
    const rows = await read.select().from(threads).where(inArray(threads.id, ids));
    return new Map(
      rows
        .filter(({ audience }) => mayRead(held, [audience]))
        .map(({ id, title }) => [id, { text: `“${title}”`, href: `/threads/${id}` }]),
    );
  }

  async function nameEnquiries(viewer: Viewer, ids: string[]): Promise<Named> {
    if (ids.length === 0) return new Map();
    const rows = await read
      .select({
        id: enquiries.id,
        key: enquiries.key,
        title: enquiries.title,
        shown: shownEnquiries.title,
      })
      .from(enquiries)
      .leftJoin(shownEnquiries, eq(shownEnquiries.enquiryId, enquiries.id))
      .where(
        and(
          inArray(enquiries.id, ids),
          readableBy(read, viewer, enquiries.id),
          mayBeNamed(read, viewer),
        ),
      );
    return new Map(
      rows.map(({ id, key, shown, ...live }) => {
        const title = shown ?? live.title;
        return [id, { text: `“${title}”`, href: `/enquiries/${slugOf({ title, key })}` }];
      }),
    );
  }

  return { tell };
}

export type Telling = ReturnType<typeof createTelling>;

function nameIn(
  known: { persons: Named; places: Named; pages: Named; talks: Named; joint: Named; names: Names },
  { kind, id }: Mention,
): Part {
  switch (kind) {
    case "person":
      return known.persons.get(id) ?? { text: "somebody" };
    case "place":
      return known.places.get(id) ?? { text: id === "commons" ? "the commons" : "a place" };
    case "write-up":
      return (
        known.pages.get(id) ?? {
          text: id === "commons" ? "everything that people write here" : "a write-up",
        }
      );
    case "glass":
      return known.pages.get(id) ?? { text: "something" };
    case "thread":
      return known.talks.get(id) ?? { text: "a thread" };
    case "enquiry":
      return known.joint.get(id) ?? { text: "an enquiry" };
    case "role":
    case "designation":
      return { text: known.names.ofToday(kind, id).label };
  }
}
