/**
 * A school works on three enquiries at once at most (S34): the fourth asks which to put off. What is
 * parked stays as it is, and is taken up again when there is room. Whoever is on the team of an enquiry
 * for the school, or runs the school, puts it off; nobody puts off what others work on.
 */
import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { can } from "#content/access/can.ts";
import type { Viewer } from "#content/access/tokens.ts";
import { getStage } from "#content/enquiry/method.ts";
import { activeStatuses, priorityLimit } from "#content/enquiry/status.ts";
import { invalid } from "#content/failure.ts";
import type { Queries } from "#drizzle/database.ts";
import { enquiries, enquiryMembers, enquirySchools } from "#drizzle/schema/index.ts";
import type { FoundEnquiry } from "#server/enquiry/describing.ts";
import { methodsOf } from "#server/enquiry/method-of.ts";

type Priority = { id: string; key: string; title: string };

/** The enquiries that each of some schools works on now: not parked, not stopped, not yet published. */
async function listPriorities(
  queries: Queries,
  schoolIds: string[],
): Promise<Map<string, Priority[]>> {
  const rows = await queries
    .select({
      schoolId: enquirySchools.schoolId,
      id: enquiries.id,
      key: enquiries.key,
      title: enquiries.title,
      method: enquiries.method,
      stage: enquiries.stage,
    })
    .from(enquirySchools)
    .innerJoin(enquiries, eq(enquiries.id, enquirySchools.enquiryId))
    .where(
      and(
        inArray(enquirySchools.schoolId, schoolIds),
        eq(enquirySchools.standing, "in"),
        isNull(enquirySchools.parkedAt),
        isNull(enquiries.stoppedAt),
      ),
    )
    .orderBy(asc(enquirySchools.askedAt), asc(enquiries.id));
  const methodFor = await methodsOf(queries, rows);
  const active = rows.filter((row) => isActive(getStage(methodFor(row), row.stage).status));
  return Map.groupBy(active, ({ schoolId }) => schoolId);
}

/** Those of some schools that have no room for one more, in one query however many they are. */
export async function listFull(queries: Queries, schoolIds: string[]): Promise<string[]> {
  const active = await listPriorities(queries, schoolIds);
  return schoolIds.filter((id) => (active.get(id)?.length ?? 0) >= priorityLimit);
}

/** Makes room for one more, by parking the one that was chosen. @throws Invalid, with which to choose from */
export async function requireRoom(
  tx: Queries,
  viewer: Viewer,
  { schoolId, park, at }: { schoolId: string; park: string | null; at: Date },
): Promise<void> {
  const active = (await listPriorities(tx, [schoolId])).get(schoolId) ?? [];
  if (active.length < priorityLimit) return;
  const own = await listOwn(tx, viewer, schoolId, active);
  const chosen = own.find(({ id }) => id === park);
  if (!chosen) throw invalid([fullProblem(active, own)]);
  await tx
    .update(enquirySchools)
    .set({ parkedAt: at })
    .where(and(eq(enquirySchools.enquiryId, chosen.id), eq(enquirySchools.schoolId, schoolId)));
}

/**
 * What had been ended or put away is worked on again. The viewer's school makes it a priority, and room for
 * it; a partner's that has no room comes back with this one parked, and says itself when it takes it up.
 * @throws Invalid, with which to choose from
 */
export async function takeUpAgain(
  tx: Queries,
  viewer: Viewer,
  again: {
    found: Pick<FoundEnquiry, "enquiry" | "members" | "schools">;
    park: string | null;
    at: Date;
  },
): Promise<void> {
  const { found, park, at } = again;
  const inIt = (schoolIds: string[]) =>
    and(
      eq(enquirySchools.enquiryId, found.enquiry.id),
      inArray(enquirySchools.schoolId, schoolIds),
    );
  const own = found.members.find(({ personId }) => personId === viewer.person?.id)?.schoolId;
  if (own) {
    await requireRoom(tx, viewer, { schoolId: own, park, at });
    await tx
      .update(enquirySchools)
      .set({ parkedAt: null })
      .where(inIt([own]));
  }
  const others = found.schools.flatMap(({ schoolId, standing, parkedAt }) =>
    standing === "in" && !parkedAt && schoolId !== own ? [schoolId] : [],
  );
  const full = await listFull(tx, others);
  if (full.length > 0) await tx.update(enquirySchools).set({ parkedAt: at }).where(inIt(full));
}

function fullProblem(active: Priority[], own: Priority[]) {
  const why = `Your school works on ${active.length} enquiries already, and few done well are better than many.`;
  if (own.length === 0)
    return {
      field: "park",
      message: `${why} You are in none of them: ask somebody who is, or your head, which to put off.`,
    };
  return {
    field: "park",
    message: `${why} Which one do you put off?`,
    choices: own.map(({ id, title }) => ({ value: id, label: title, about: "" })),
  };
}

/** Those of the school's that the viewer may put off. */
async function listOwn(tx: Queries, viewer: Viewer, schoolId: string, active: Priority[]) {
  if (can(viewer, "runSchool", { schoolId })) return active;
  const rows = await tx
    .select({ id: enquiryMembers.enquiryId })
    .from(enquiryMembers)
    .where(
      and(
        eq(enquiryMembers.personId, viewer.person?.id ?? ""),
        eq(enquiryMembers.schoolId, schoolId),
        inArray(
          enquiryMembers.enquiryId,
          active.map(({ id }) => id),
        ),
      ),
    );
  return active.filter(({ id }) => rows.some((row) => row.id === id));
}

/** Whether a school works on an enquiry in that stage of its life. */
export const isActive = (status: (typeof activeStatuses)[number]) =>
  activeStatuses.includes(status);
