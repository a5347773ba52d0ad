/** What a school reads of an enquiry that it is asked to join, before it answers. */
import { and, eq, ne } from "drizzle-orm";
import { can } from "#content/access/can.ts";
import type { Viewer } from "#content/access/tokens.ts";
import { getStage } from "#content/enquiry/method.ts";
import { notFound } from "#content/failure.ts";
import { ethicsInShort } from "#content/packs/ethics.ts";
import { keyOf, slugOf } from "#content/practice/address.ts";
import type { Database } from "#drizzle/database.ts";
import {
  alliances,
  enquiries as enquiryRows,
  enquirySchools,
  people,
  schools,
} from "#drizzle/schema/index.ts";
import type { Enquiries } from "#server/enquiry/enquiries.ts";
import { methodOf } from "#server/enquiry/method-of.ts";

export function createReadingAsked({
  database: { read },
  enquiries,
}: {
  database: Database;
  enquiries: Enquiries;
}) {
  /** For those who may answer, while the question is open. @throws NotFound for everybody else */
  async function get(viewer: Viewer, slug: string, schoolId: string) {
    const [asked] = await read
      .select({
        ...{ enquiry: enquiryRows, school: enquirySchools },
        ...{ name: schools.name, askedBy: people.name, alliance: alliances.name },
      })
      .from(enquirySchools)
      .innerJoin(enquiryRows, eq(enquiryRows.id, enquirySchools.enquiryId))
      .innerJoin(schools, eq(schools.id, enquirySchools.schoolId))
      .leftJoin(people, eq(people.id, enquirySchools.askedBy))
      .leftJoin(alliances, eq(alliances.id, enquiryRows.allianceId))
      .where(and(eq(enquiryRows.key, keyOf(slug)), eq(enquirySchools.schoolId, schoolId)));
    if (!asked) throw notFound();
    const { enquiry, school } = asked;
    const isOpen = school.standing === "asked" && enquiry.stoppedAt === null;
    if (!can(viewer, "readAsked", { ...school, isOpen })) throw notFound();
    const [method, members, taking, plan] = await Promise.all([
      methodOf(read, enquiry),
      enquiries.listMembers(enquiry.id),
      enquiries.listSchools(enquiry.id),
      enquiries.readNow(enquiry),
    ]);
    const { message, startsOn, weeks, askedAt } = school;
    return {
      ...{ key: enquiry.key, slug: slugOf(enquiry) },
      ...{ title: enquiry.title, question: enquiry.question, alliance: asked.alliance },
      ...{ schoolId, school: asked.name, askedBy: asked.askedBy, askedAt },
      ...{ message, startsOn, weeks },
      method: {
        ...{ name: method.name, about: method.about },
        stages: method.stages.map(({ name, asks }) => ({ name, asks })),
      },
      stage: getStage(method, enquiry.stage).name,
      leads: members
        .filter(({ role }) => role === "lead")
        .map(({ handle, name, schoolName }) => ({ handle, name, school: schoolName })),
      taking: taking
        .filter(({ standing }) => standing === "in")
        .map(({ schoolId: id, name, town }) => ({ id, name, town })),
      plan: school.showsPlan
        ? {
            steps: plan.steps.filter(({ what }) => what),
            costs: plan.costs.filter(({ what }) => what),
          }
        : null,
      ethics: ethicsInShort(plan, method),
    };
  }

  /** What was said to the schools that have not answered yet, for those who asked. */
  const listSaid = (enquiryId: string) =>
    read
      .select({ schoolId: enquirySchools.schoolId, message: enquirySchools.message })
      .from(enquirySchools)
      .where(
        and(
          eq(enquirySchools.enquiryId, enquiryId),
          eq(enquirySchools.standing, "asked"),
          ne(enquirySchools.message, ""),
        ),
      );

  return { get, listSaid };
}

export type ReadingAsked = ReturnType<typeof createReadingAsked>;
export type AskedToJoin = Awaited<ReturnType<ReadingAsked["get"]>>;
