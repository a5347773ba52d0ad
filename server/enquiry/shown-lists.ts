/** Enquiries where others come upon them: as they are shown, the newest first, one query for each list. */
import { and, desc, eq, exists, inArray, type SQL, sql } from "drizzle-orm";
import type { Viewer } from "#content/access/tokens.ts";
import { getStage } from "#content/enquiry/method.ts";
import { slugOf } from "#content/practice/address.ts";
import { themesWithin } from "#content/vocabulary/vocabulary.ts";
import type { Database } from "#drizzle/database.ts";
import {
  enquirySchools,
  enquiries as rows,
  shownEnquiries,
  shownEnquiryTags,
} from "#drizzle/schema/index.ts";
import { methodsOf } from "#server/enquiry/method-of.ts";
import { readableBy } from "#server/practice/audience.ts";

export function createShownLists({ database: { read } }: { database: Database }) {
  async function listWhere(viewer: Viewer, condition: SQL | undefined, limit: number) {
    const found = await read
      .select({
        ...{ key: rows.key, method: rows.method, stage: rows.stage, stoppedAt: rows.stoppedAt },
        ...{ title: shownEnquiries.title, question: shownEnquiries.question },
        shownAt: shownEnquiries.shownAt,
      })
      .from(shownEnquiries)
      .innerJoin(rows, eq(rows.id, shownEnquiries.enquiryId))
      .where(and(readableBy(read, viewer, rows.id), condition))
      .orderBy(desc(shownEnquiries.shownAt), desc(rows.id))
      .limit(limit);
    const methodOf = await methodsOf(read, found);
    return found.map(({ key, title, question, shownAt, ...row }) => {
      const method = methodOf(row);
      return {
        ...{ key, title, question, shownAt, methodName: method.name },
        address: `/enquiries/${slugOf({ key, title })}`,
        where: row.stoppedAt ? "Ended early" : getStage(method, row.stage).name,
      };
    });
  }

  /** Wherever they are. */
  const listRecent = (viewer: Viewer, limit: number) => listWhere(viewer, undefined, limit);

  /** About a theme, or one within it. */
  const listOfTheme = (viewer: Viewer, theme: string, limit: number) =>
    listWhere(viewer, isAbout(theme), limit);

  /** In which a school takes part. */
  const listOfSchool = (viewer: Viewer, schoolId: string, limit: number) =>
    listWhere(
      viewer,
      exists(
        read
          .select({ one: sql`1` })
          .from(enquirySchools)
          .where(
            and(
              eq(enquirySchools.enquiryId, rows.id),
              eq(enquirySchools.schoolId, schoolId),
              eq(enquirySchools.standing, "in"),
            ),
          ),
      ),
      limit,
    );

  /** Which an alliance runs. */
  const listOfAlliance = (viewer: Viewer, allianceId: string, limit: number) =>
    listWhere(viewer, eq(rows.allianceId, allianceId), limit);

  const isAbout = (theme: string): SQL =>
    exists(
      read
        .select({ one: sql`1` })
        .from(shownEnquiryTags)
        .where(
          and(
            eq(shownEnquiryTags.enquiryId, rows.id),
            eq(shownEnquiryTags.facet, "theme"),
            inArray(shownEnquiryTags.value, themesWithin(theme)),
          ),
        ),
    );

  return { listRecent, listOfTheme, listOfSchool, listOfAlliance };
}

export type ShownLists = ReturnType<typeof createShownLists>;
export type ShownEntry = Awaited<ReturnType<ShownLists["listRecent"]>>[number];
