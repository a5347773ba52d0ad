/** Schools that keep their numbers out of what is shown outside the team, and where those of a school are. */
import { and, asc, desc, eq, inArray, isNotNull, or } from "drizzle-orm";
import { tokensIn } from "#content/access/audience.ts";
import { can } from "#content/access/can.ts";
import type { Viewer } from "#content/access/tokens.ts";
import { notAllowed, notFound } from "#content/failure.ts";
import { withoutSchool } from "#content/measuring/without-school.ts";
import { keyOf } from "#content/practice/address.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import {
  alliances,
  enquiryMembers,
  enquirySchools,
  people,
  enquiries as rows,
  schoolNames,
  schools,
  shownEnquiries,
} from "#drizzle/schema/index.ts";
import type { Clock } from "#server/clock.ts";
import type { Enquiries } from "#server/enquiry/enquiries.ts";
import { hasMeasured } from "#server/enquiry/measuring/among.ts";
import { noteIn } from "#server/enquiry/noting.ts";

/** As many as a page lists. */
const pageSize = 50;

export function createKeepingNumbers(needs: {
  database: Database;
  enquiries: Enquiries;
  clock: Clock;
}) {
  const { database, enquiries, clock } = needs;
  const { read } = database;

  /** A school that takes part in an enquiry, or did. */
  const tookPart = inArray(enquirySchools.standing, ["in", "left"]);

  /**
   * A school keeps its numbers out of what is shown outside the team, and at once out of the copy that
   * is; or lets them be shown again, from the next time. @throws NotFound, NotAllowed
   */
  async function keepBack(
    viewer: Viewer,
    slug: string,
    asked: { schoolId: string; kept: boolean },
  ): Promise<void> {
    const { enquiry, school } = await requireSpeaker(viewer, slug, asked.schoolId);
    if (asked.kept === (school.numbersKeptAt !== null)) return;
    const at = clock();
    await database.write(async (tx) => {
      await tx
        .update(enquirySchools)
        .set({ numbersKeptAt: asked.kept ? at : null })
        .where(
          and(
            eq(enquirySchools.enquiryId, enquiry.id),
            eq(enquirySchools.schoolId, school.schoolId),
          ),
        );
      if (asked.kept) await takeOut(tx, enquiry.id, school);
      await noteIn(
        tx,
        at,
        viewer,
        enquiry,
        asked.kept ? "enquiry.keep-numbers" : "enquiry.give-numbers",
        { school: school.schoolId },
      );
    });
  }

  /** Who speaks for a school need not be of the team; only the team is told why they may not. */
  async function requireSpeaker(viewer: Viewer, slug: string, schoolId: string) {
    const [found] = await read
      .select({
        enquiry: rows,
        school: {
          schoolId: enquirySchools.schoolId,
          numbersKeptAt: enquirySchools.numbersKeptAt,
          name: schools.name,
        },
      })
      .from(enquirySchools)
      .innerJoin(rows, eq(rows.id, enquirySchools.enquiryId))
      .innerJoin(schools, eq(schools.id, enquirySchools.schoolId))
      .where(and(eq(rows.key, keyOf(slug)), eq(enquirySchools.schoolId, schoolId), tookPart));
    const members = found ? await enquiries.listMembers(found.enquiry.id) : [];
    if (found && can(viewer, "keepNumbersBack", { members, schoolId })) return found;
    if (found && can(viewer, "readPlan", { members }))
      throw notAllowed(
        "Only those who plan for that school, or run it, say whether its numbers are shown.",
      );
    throw notFound();
  }

  /**
   * The enquiries in which something was measured of a school, for those who run it: by what their readers
   * call each, who leads it, and whether the numbers are kept back. @throws NotFound for everybody else
   */
  async function listOfSchool(viewer: Viewer, schoolId: string, page: number) {
    if (!can(viewer, "keepNumbersBack", { members: [], schoolId })) throw notFound();
    const measured = and(
      eq(enquirySchools.schoolId, schoolId),
      tookPart,
      or(hasMeasured(read, schoolId), isNotNull(enquirySchools.numbersKeptAt)),
    );
    const of = () =>
      read
        .select({
          ...{ id: rows.id, key: rows.key, audience: rows.audience },
          ...{ title: shownEnquiries.title, shownAt: shownEnquiries.shownAt },
          ...{ standing: enquirySchools.standing, keptAt: enquirySchools.numbersKeptAt },
        })
        .from(enquirySchools)
        .innerJoin(rows, eq(rows.id, enquirySchools.enquiryId))
        .leftJoin(shownEnquiries, eq(shownEnquiries.enquiryId, rows.id))
        .where(measured);
    const [total, found] = await Promise.all([
      read.$count(of().as("found")),
      of()
        .orderBy(desc(enquirySchools.askedAt), asc(rows.id))
        .limit(pageSize)
        .offset((page - 1) * pageSize),
    ]);
    const [leads, places] = await Promise.all([
      listLeads(found.map(({ id }) => id)),
      namePlaces(found.flatMap(({ audience }) => tokensIn(audience))),
    ]);
    return {
      ...{ total, page, pageSize, places },
      enquiries: found.map(({ id, title, ...one }) => ({
        ...one,
        title: title ?? "An enquiry that is not shared with others",
        leads: leads.flatMap(({ enquiryId, ...lead }) => (enquiryId === id ? [lead] : [])),
      })),
    };
  }

  const listLeads = async (ids: string[]) =>
    ids.length === 0
      ? []
      : read
          .select({
            enquiryId: enquiryMembers.enquiryId,
            handle: people.handle,
            name: people.name,
          })
          .from(enquiryMembers)
          .innerJoin(people, eq(people.id, enquiryMembers.personId))
          .where(and(inArray(enquiryMembers.enquiryId, ids), eq(enquiryMembers.role, "lead")))
          .orderBy(asc(people.name))
          .limit(pageSize * 10);

  /** What the places of audiences are called, by their ids. */
  async function namePlaces(tokens: readonly string[]) {
    const ids = [...new Set(tokens.map((token) => token.slice(token.indexOf(":") + 1)))];
    if (ids.length === 0) return [];
    const named = await Promise.all(
      [alliances, schools].map((place) =>
        read.select({ id: place.id, name: place.name }).from(place).where(inArray(place.id, ids)),
      ),
    );
    return named.flat();
  }

  return { keepBack, listOfSchool };
}

export type KeepingNumbers = ReturnType<typeof createKeepingNumbers>;

/** Takes a school's numbers out of the copy that others read: nothing else in it changes. */
async function takeOut(
  tx: Queries,
  enquiryId: string,
  { schoolId, name }: { schoolId: string; name: string },
): Promise<void> {
  const [copy] = await tx
    .select({ content: shownEnquiries.content })
    .from(shownEnquiries)
    .where(eq(shownEnquiries.enquiryId, enquiryId));
  if (!copy) return;
  const then = copy.content.schools.find(({ id }) => id === schoolId);
  const earlier = await tx
    .select({ name: schoolNames.name })
    .from(schoolNames)
    .where(eq(schoolNames.schoolId, schoolId));
  const names = [name, ...(then ? [then.name] : []), ...earlier.map((one) => one.name)];
  const numbers = withoutSchool(copy.content.numbers, { id: schoolId, names });
  await tx
    .update(shownEnquiries)
    .set({ content: { ...copy.content, numbers } })
    .where(eq(shownEnquiries.enquiryId, enquiryId));
}
