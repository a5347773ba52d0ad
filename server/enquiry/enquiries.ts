/** Finding an enquiry, what its plan says now, and who may read it; begun and listed by its neighbours. */
import { and, asc, eq } from "drizzle-orm";
import { can } from "#content/access/can.ts";
import type { Viewer } from "#content/access/tokens.ts";
import { readPlan } from "#content/enquiry/live-plan.ts";
import { getStage } from "#content/enquiry/method.ts";
import type { Plan } from "#content/enquiry/plan.ts";
import { notAllowed, notFound } from "#content/failure.ts";
import { keyOf } from "#content/practice/address.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import {
  alliances,
  enquiries,
  enquiryMembers,
  enquirySchools,
  people,
  schools,
} from "#drizzle/schema/index.ts";
import type { Clock } from "#server/clock.ts";
import { applyAudience } from "#server/enquiry/audience.ts";
import type { EnquiryIndexing } from "#server/enquiry/indexing.ts";
import { createListing } from "#server/enquiry/listing.ts";
import { methodOf } from "#server/enquiry/method-of.ts";
import { createPausing } from "#server/enquiry/pausing.ts";
import { createStarting } from "#server/enquiry/starting.ts";
import type { LiveDocuments } from "#server/live/index.ts";
import { readableBy } from "#server/practice/audience.ts";

export type Enquiry = typeof enquiries.$inferSelect;

/** What a right in an enquiry is called when somebody lacks it. */
const refusals = {
  planEnquiry: "Only those who plan this enquiry can change it.",
  leadEnquiry: "Only those who lead this enquiry can do that.",
} as const;

export function createEnquiries(needs: {
  database: Database;
  live: LiveDocuments;
  enquiryIndexing: EnquiryIndexing;
  clock: Clock;
}) {
  const { live, enquiryIndexing } = needs;
  const { read } = needs.database;

  /** An enquiry that the viewer may read, with its team and schools. @throws NotFound */
  async function find(viewer: Viewer, slug: string) {
    const [found] = await read
      .select({ enquiry: enquiries, alliance: alliances.name, allianceSlug: alliances.slug })
      .from(enquiries)
      .leftJoin(alliances, eq(alliances.id, enquiries.allianceId))
      .where(and(eq(enquiries.key, keyOf(slug)), readableBy(read, viewer, enquiries.id)));
    if (!found) throw notFound("There is no such enquiry, or it is not shared with you.");
    const { enquiry } = found;
    const [method, members, taking] = await Promise.all([
      methodOf(read, enquiry),
      listMembers(enquiry.id),
      listSchools(enquiry.id),
    ]);
    return {
      ...found,
      method,
      stage: getStage(method, enquiry.stage),
      members,
      schools: taking,
      isTeam: can(viewer, "readPlan", { members }),
    };
  }

  /** The same, for someone on its team. @throws NotFound for everybody else */
  async function get(viewer: Viewer, slug: string) {
    const found = await find(viewer, slug);
    if (!found.isTeam) throw notFound("There is no such enquiry, or it is not shared with you.");
    return {
      ...found,
      mayPlan: can(viewer, "planEnquiry", found),
      mayLead: can(viewer, "leadEnquiry", found),
    };
  }

  /** The same, for someone with a right in it. @throws NotAllowed for others of its team */
  async function requireRight(viewer: Viewer, slug: string, right: keyof typeof refusals) {
    const found = await get(viewer, slug);
    if (!can(viewer, right, found)) throw notAllowed(refusals[right]);
    return found;
  }

  const listMembers = (enquiryId: string, queries: Queries = read) =>
    queries
      .select({
        personId: enquiryMembers.personId,
        handle: people.handle,
        name: people.name,
        post: people.post,
        role: enquiryMembers.role,
        schoolId: enquiryMembers.schoolId,
        schoolName: schools.name,
      })
      .from(enquiryMembers)
      .innerJoin(people, eq(people.id, enquiryMembers.personId))
      .leftJoin(schools, eq(schools.id, enquiryMembers.schoolId))
      .where(eq(enquiryMembers.enquiryId, enquiryId))
      .orderBy(asc(enquiryMembers.addedAt), asc(people.name))
      .limit(300);

  const listSchools = (enquiryId: string, queries: Queries = read) =>
    queries
      .select({
        schoolId: enquirySchools.schoolId,
        name: schools.name,
        town: schools.town,
        phase: schools.phase,
        standing: enquirySchools.standing,
        cohort: enquirySchools.cohort,
        pupils: enquirySchools.pupils,
        revision: enquirySchools.revision,
        askedPerson: enquirySchools.askedPerson,
        askedName: people.name,
        startsOn: enquirySchools.startsOn,
        askedAt: enquirySchools.askedAt,
        parkedAt: enquirySchools.parkedAt,
        numbersKeptAt: enquirySchools.numbersKeptAt,
      })
      .from(enquirySchools)
      .innerJoin(schools, eq(schools.id, enquirySchools.schoolId))
      .leftJoin(people, eq(people.id, enquirySchools.askedPerson))
      .where(eq(enquirySchools.enquiryId, enquiryId))
      .orderBy(asc(enquirySchools.askedAt), asc(schools.name))
      .limit(100);

  /** What the plan says now, with everything that has been typed so far. */
  async function readNow(enquiry: Enquiry): Promise<Plan> {
    const method = await methodOf(read, enquiry);
    const doc = await live.read(enquiry.liveDocumentId);
    try {
      return readPlan(doc, method);
    } finally {
      doc.destroy();
    }
  }

  /** The team's rights in the plan's live document, for the socket. */
  async function rightIn(viewer: Viewer, liveDocumentId: string) {
    const members = await read
      .select({
        personId: enquiryMembers.personId,
        role: enquiryMembers.role,
        schoolId: enquiryMembers.schoolId,
      })
      .from(enquiries)
      .innerJoin(enquiryMembers, eq(enquiryMembers.enquiryId, enquiries.id))
      .where(eq(enquiries.liveDocumentId, liveDocumentId));
    if (can(viewer, "planEnquiry", { members })) return "write";
    return can(viewer, "readPlan", { members }) ? "read" : null;
  }

  /** After a change of team, of readers or of what they are shown: rights and search follow at once. */
  async function readersChanged(tx: Queries, enquiry: Enquiry): Promise<void> {
    await applyAudience(tx, enquiry);
    await enquiryIndexing.changed(tx, enquiry.id);
  }

  return {
    ...createStarting(needs),
    ...createListing(needs),
    ...createPausing(needs),
    find,
    get,
    requireRight,
    readersChanged,
    listMembers,
    listSchools,
    readNow,
    rightIn,
  };
}

export type Enquiries = ReturnType<typeof createEnquiries>;
export type EnquiryEntry = Awaited<ReturnType<Enquiries["listMine"]>>[number];
