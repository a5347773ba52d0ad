/** What an enquiry is called to somebody: whoever is no longer of its team reads nothing that was typed since. */
import { and, eq, exists, inArray, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Viewer } from "#content/access/tokens.ts";
import type { Queries } from "#drizzle/database.ts";
import { enquiries, enquiryMembers, shownEnquiries } from "#drizzle/schema/index.ts";
import { readableBy } from "#server/practice/audience.ts";

/** The condition over enquiries that the viewer is of the team, and works at the school they are in it for. */
export const isOfTeam = (read: Queries, viewer: Viewer): SQL =>
  exists(
    read
      .select({ one: sql`1` })
      .from(enquiryMembers)
      .where(
        and(
          eq(enquiryMembers.enquiryId, enquiries.id),
          eq(enquiryMembers.personId, viewer.person?.id ?? ""),
          or(
            isNull(enquiryMembers.schoolId),
            inArray(enquiryMembers.schoolId, ["", ...viewer.schoolIds]),
          ),
        ),
      ),
  );

/**
 * Of an enquiry in a query that joins its shown copy: there is one, or the viewer is of the team. Who left
 * its school may read what is shown, as authors may, but not a title that never was.
 */
export const mayBeNamed = (read: Queries, viewer: Viewer): SQL | undefined =>
  or(isNotNull(shownEnquiries.title), isOfTeam(read, viewer));

/** Of an enquiry in the query: to its team the title of today, to others that of the copy they read. */
export const titleTo = (read: Queries, viewer: Viewer): SQL<string> =>
  sql<string>`case when ${isOfTeam(read, viewer)} then ${enquiries.title} else coalesce((${read
    .select({ title: shownEnquiries.title })
    .from(shownEnquiries)
    .where(
      and(eq(shownEnquiries.enquiryId, enquiries.id), readableBy(read, viewer, enquiries.id)),
    )}), 'An enquiry that is not shared with you') end`;
