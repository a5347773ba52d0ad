/** A partner's numbers: whose are read where once an enquiry is shown, and who of the partner is told. */
import { and, desc, eq, inArray } from "drizzle-orm";
import { tokensIn } from "#content/access/audience.ts";
import type { Viewer } from "#content/access/tokens.ts";
import {
  type Measured,
  type ReadElsewhere,
  readElsewhere,
} from "#content/enquiry/read-elsewhere.ts";
import { newId } from "#content/id.ts";
import { slugOf } from "#content/practice/address.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import {
  alliances,
  enquiries as enquiryRows,
  enquiryShowings,
  memberships,
  people,
  schools,
} from "#drizzle/schema/index.ts";
import { type Clock, dayOf } from "#server/clock.ts";
import type { FoundEnquiry } from "#server/enquiry/describing.ts";
import {
  listKeptBack,
  listMeasured,
  type MeasuredSchool,
} from "#server/enquiry/measuring/among.ts";
import { listSpeakers } from "#server/enquiry/speaking-for-numbers.ts";
import { numbersShown } from "#server/mail/enquiry-letters.ts";
import type { Mail } from "#server/mail/mail.ts";
import { inForce } from "#server/people/sessions.ts";

/** As many showings as a page lists, the newest. */
const listed = 50;

export function createPartnersNumbers(needs: { database: Database; mail: Mail; clock: Clock }) {
  const { database, mail, clock } = needs;
  const { read } = database;

  /** Whose numbers an audience would read that is not of their school or its alliances. */
  async function listReadElsewhere(
    audience: string,
    whose: readonly MeasuredSchool[],
  ): Promise<ReadElsewhere[]> {
    const places = tokensIn(audience).map((token) => token.slice(token.indexOf(":") + 1));
    const ids = whose.map(({ id }) => id);
    if (ids.length === 0 || places.length === 0) return [];
    const [belonging, ...named] = await Promise.all([
      read
        .select({ schoolId: memberships.schoolId, allianceId: memberships.allianceId })
        .from(memberships)
        .where(and(inArray(memberships.schoolId, ids), inForce(memberships, dayOf(clock())))),
      read
        .select({ id: alliances.id, name: alliances.name })
        .from(alliances)
        .where(inArray(alliances.id, places)),
      read
        .select({ id: schools.id, name: schools.name })
        .from(schools)
        .where(inArray(schools.id, places)),
    ]);
    const measured = whose.map(
      (school): Measured => ({
        ...school,
        allianceIds: belonging.flatMap((one) =>
          one.schoolId === school.id ? [one.allianceId] : [],
        ),
      }),
    );
    const names = new Map(named.flat().map(({ id, name }) => [id, name]));
    return readElsewhere(audience, measured, (id) => names.get(id) ?? "");
  }

  /** Notes that it was shown, and writes to those who speak for schools whose numbers are read elsewhere. */
  async function noteShowing(
    tx: Queries,
    { enquiry, members }: FoundEnquiry,
    shown: { audience: string; by: string; at: Date; elsewhere: readonly ReadElsewhere[] },
  ): Promise<void> {
    const { audience, by, at, elsewhere } = shown;
    await tx.insert(enquiryShowings).values({
      ...{ id: newId(), enquiryId: enquiry.id, audience, shownBy: by, at },
      readElsewhere: elsewhere.map(({ sentence }) => sentence),
    });
    const shower = members.find(({ personId }) => personId === by);
    const partners = new Set(elsewhere.flatMap(({ schoolIds }) => schoolIds));
    partners.delete(shower?.schoolId ?? "");
    if (partners.size === 0) return;
    const schoolIds = [...partners];
    const day = dayOf(at);
    const speakers = await listSpeakers(tx, { enquiryId: enquiry.id, schoolIds, day });
    const named = await tx
      .select({ id: schools.id, name: schools.name })
      .from(schools)
      .where(inArray(schools.id, schoolIds));
    const letters = speakers.flatMap(({ schoolId, personId, isTeam }) => {
      if (personId === by) return [];
      const letter = numbersShown({
        by: shower?.name ?? "A colleague",
        school: named.find(({ id }) => id === schoolId)?.name ?? "",
        title: enquiry.title,
        read: elsewhere.flatMap((one) => (one.schoolIds.includes(schoolId) ? [one.sentence] : [])),
        path: isTeam ? `/enquiries/${slugOf(enquiry)}/share` : `/schools/${schoolId}/numbers`,
      });
      return [{ personId, letter }];
    });
    await mail.sendEach(tx, letters);
  }

  /** Schools whose numbers would be shown and for which nobody speaks: nobody plans for it, or runs it. */
  async function listUnspoken(enquiryId: string): Promise<MeasuredSchool[]> {
    const [measured, kept] = await Promise.all([
      listMeasured(read, enquiryId),
      listKeptBack(read, enquiryId),
    ]);
    const shown = measured.filter(({ id }) => !kept.includes(id));
    const schoolIds = shown.map(({ id }) => id);
    const speakers = await listSpeakers(read, { enquiryId, schoolIds, day: dayOf(clock()) });
    return shown.filter(({ id }) => !speakers.some(({ schoolId }) => schoolId === id));
  }

  /**
   * The schools that are measured in the enquiry which a write-up was made of, save the reader's own: what
   * is published of it tells their numbers too. One whose numbers are kept back is not among them.
   */
  async function listBehind(viewer: Viewer, writeUpId: string): Promise<MeasuredSchool[]> {
    const [made] = await read
      .select({ id: enquiryRows.id })
      .from(enquiryRows)
      .where(eq(enquiryRows.writeUpId, writeUpId));
    if (!made) return [];
    const [measured, kept] = await Promise.all([
      listMeasured(read, made.id),
      listKeptBack(read, made.id),
    ]);
    return measured.filter(({ id }) => !kept.includes(id) && !viewer.schoolIds.includes(id));
  }

  /** When it was shown and to whom, the newest first; what was taken back is not a showing. */
  const listShowings = (enquiryId: string) =>
    read
      .select({
        id: enquiryShowings.id,
        audience: enquiryShowings.audience,
        readElsewhere: enquiryShowings.readElsewhere,
        by: people.name,
        at: enquiryShowings.at,
      })
      .from(enquiryShowings)
      .innerJoin(people, eq(people.id, enquiryShowings.shownBy))
      .where(eq(enquiryShowings.enquiryId, enquiryId))
      .orderBy(desc(enquiryShowings.at), desc(enquiryShowings.id))
      .limit(listed);

  return { listReadElsewhere, noteShowing, listUnspoken, listBehind, listShowings };
}

export type PartnersNumbers = ReturnType<typeof createPartnersNumbers>;
