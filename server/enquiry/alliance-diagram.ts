/** An alliance's driver diagram as it is stored. */
import { and, asc, eq, exists, isNotNull, or, sql } from "drizzle-orm";
import type { Queries } from "#drizzle/database.ts";
import {
  allianceDiagrams,
  allianceDrivers,
  allianceIdeaDrivers,
  allianceIdeaEnquiries,
  allianceIdeas,
  cycles,
  enquiries,
  lessons,
} from "#drizzle/schema/index.ts";

/**
 * Null where the alliance has none yet. `tests` counts the linked enquiries that have begun to try
 * something, also those not shown: an enquiry that is only linked has tested nothing.
 */
export async function readDiagram(queries: Queries, allianceId: string) {
  const [diagram] = await queries
    .select()
    .from(allianceDiagrams)
    .where(eq(allianceDiagrams.allianceId, allianceId));
  if (!diagram) return null;
  const drivers = await queries
    .select({ id: allianceDrivers.id, text: allianceDrivers.text, parent: allianceDrivers.parent })
    .from(allianceDrivers)
    .where(eq(allianceDrivers.allianceId, allianceId))
    .orderBy(asc(allianceDrivers.addedAt), asc(allianceDrivers.id));
  const ideas = await queries
    .select({ id: allianceIdeas.id, text: allianceIdeas.text })
    .from(allianceIdeas)
    .where(eq(allianceIdeas.allianceId, allianceId))
    .orderBy(asc(allianceIdeas.addedAt), asc(allianceIdeas.id));
  const served = await queries
    .select({ ideaId: allianceIdeaDrivers.ideaId, driverId: allianceIdeaDrivers.driverId })
    .from(allianceIdeaDrivers)
    .innerJoin(allianceDrivers, eq(allianceDrivers.id, allianceIdeaDrivers.driverId))
    .where(eq(allianceDrivers.allianceId, allianceId))
    .orderBy(asc(allianceDrivers.addedAt), asc(allianceDrivers.id));
  const links = await queries
    .select({
      ideaId: allianceIdeaEnquiries.ideaId,
      enquiryId: allianceIdeaEnquiries.enquiryId,
      key: enquiries.key,
      isTried: sql<boolean>`case when ${hasBegun(queries)} then 1 else 0 end`.mapWith(Boolean),
    })
    .from(allianceIdeaEnquiries)
    .innerJoin(allianceIdeas, eq(allianceIdeas.id, allianceIdeaEnquiries.ideaId))
    .innerJoin(enquiries, eq(enquiries.id, allianceIdeaEnquiries.enquiryId))
    .where(eq(allianceIdeas.allianceId, allianceId));
  const { howMuch, forWhom, byWhen, revision } = diagram;
  return {
    ...{ revision, aim: { howMuch, forWhom, byWhen }, drivers, links },
    ideas: ideas.map((idea) => ({
      ...idea,
      drivers: served.filter(({ ideaId }) => ideaId === idea.id).map(({ driverId }) => driverId),
      tests: links.filter(({ ideaId, isTried }) => ideaId === idea.id && isTried).length,
    })),
  };
}

/** Whether an enquiry has a cycle in Do or later, or a lesson that was taught. */
const hasBegun = (queries: Queries) =>
  or(
    ...[cycles, lessons].map((tries) =>
      exists(
        queries
          .select({ id: tries.id })
          .from(tries)
          .where(and(eq(tries.enquiryId, enquiries.id), isNotNull(tries.lockedAt))),
      ),
    ),
  );
