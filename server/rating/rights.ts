/** Who may rate a write-up: what the rule needs to know of one, and the same for a list of many. */
import {
  and,
  eq,
  exists,
  inArray,
  isNull,
  notExists,
  notInArray,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import type { RatingRights } from "#content/access/can.ts";
import type { Viewer } from "#content/access/tokens.ts";
import type { Queries } from "#drizzle/database.ts";
import {
  affiliations,
  enquiries,
  enquiryMembers,
  enquirySchools,
  teamMembers,
  versionAuthors,
  versions,
  writeUps,
} from "#drizzle/schema/index.ts";
import { inForce } from "#server/people/sessions.ts";
import type { WriteUpRow } from "#server/practice/drafts.ts";

/** Schools that took part in an enquiry, also if they left it. */
const tookPart = ["in", "left"] as const;

export async function rightsOf(
  read: Queries,
  writeUp: Pick<WriteUpRow, "id" | "identity" | "allianceId">,
  today: string,
): Promise<RatingRights> {
  const [team, wrote, people, schools] = await Promise.all([
    read
      .select({ personId: teamMembers.personId, schoolId: teamMembers.schoolId })
      .from(teamMembers)
      .where(and(eq(teamMembers.writeUpId, writeUp.id), eq(teamMembers.role, "author"))),
    read
      .selectDistinct({ personId: versionAuthors.personId, schoolId: versionAuthors.schoolId })
      .from(versionAuthors)
      .innerJoin(versions, eq(versions.id, versionAuthors.versionId))
      .where(eq(versions.writeUpId, writeUp.id)),
    read
      .select({ personId: enquiryMembers.personId, schoolId: enquiryMembers.schoolId })
      .from(enquiryMembers)
      .innerJoin(enquiries, eq(enquiries.id, enquiryMembers.enquiryId))
      .where(eq(enquiries.writeUpId, writeUp.id)),
    read
      .select({ schoolId: enquirySchools.schoolId })
      .from(enquirySchools)
      .innerJoin(enquiries, eq(enquiries.id, enquirySchools.enquiryId))
      .where(
        and(eq(enquiries.writeUpId, writeUp.id), inArray(enquirySchools.standing, [...tookPart])),
      ),
  ]);
  const authorIds = [...team, ...wrote].map(({ personId }) => personId);
  const work =
    authorIds.length === 0
      ? []
      : await read
          .select({ personId: affiliations.personId, schoolId: affiliations.schoolId })
          .from(affiliations)
          .where(and(inArray(affiliations.personId, authorIds), inForce(affiliations, today)));
  return {
    authors: [...team, ...wrote, ...work],
    enquiry: {
      personIds: people.map(({ personId }) => personId),
      schoolIds: [...people, ...schools].flatMap(({ schoolId }) => schoolId ?? []),
    },
    identity: writeUp.identity,
    allianceId: writeUp.allianceId,
  };
}

/** The condition over write-ups that the rule `rate` lets a research lead rate them. */
export function mayBeRatedBy(read: Queries, viewer: Viewer, today: string): SQL | undefined {
  const personId = viewer.person?.id ?? "";
  const schoolIds = ["", ...viewer.schoolIds];
  const one = { one: sql`1` };
  const worksHere = (person: SQL) =>
    exists(
      read
        .select(one)
        .from(affiliations)
        .where(
          and(
            sql`${affiliations.personId} = ${person}`,
            inArray(affiliations.schoolId, schoolIds),
            inForce(affiliations, today),
          ),
        ),
    );
  return and(
    notExists(
      read
        .select(one)
        .from(teamMembers)
        .where(
          and(
            eq(teamMembers.writeUpId, writeUps.id),
            eq(teamMembers.role, "author"),
            or(
              eq(teamMembers.personId, personId),
              inArray(teamMembers.schoolId, schoolIds),
              worksHere(sql`${teamMembers.personId}`),
            ),
          ),
        ),
    ),
    notExists(
      read
        .select(one)
        .from(versionAuthors)
        .innerJoin(versions, eq(versions.id, versionAuthors.versionId))
        .where(
          and(
            eq(versions.writeUpId, writeUps.id),
            or(
              eq(versionAuthors.personId, personId),
              inArray(versionAuthors.schoolId, schoolIds),
              worksHere(sql`${versionAuthors.personId}`),
            ),
          ),
        ),
    ),
    notExists(
      read
        .select(one)
        .from(enquiries)
        .leftJoin(enquiryMembers, eq(enquiryMembers.enquiryId, enquiries.id))
        .leftJoin(
          enquirySchools,
          and(
            eq(enquirySchools.enquiryId, enquiries.id),
            inArray(enquirySchools.standing, [...tookPart]),
          ),
        )
        .where(
          and(
            eq(enquiries.writeUpId, writeUps.id),
            or(
              eq(enquiryMembers.personId, personId),
              inArray(enquiryMembers.schoolId, schoolIds),
              inArray(enquirySchools.schoolId, schoolIds),
            ),
          ),
        ),
    ),
    or(
      eq(writeUps.identity, "named"),
      isNull(writeUps.allianceId),
      notInArray(writeUps.allianceId, ["", ...viewer.allianceIds]),
    ),
  );
}
