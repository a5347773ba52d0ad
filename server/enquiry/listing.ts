/** Enquiries in lists: one's own, those of others, those of a place. */
import { and, asc, desc, eq, exists, inArray, not, type SQL, sql } from "drizzle-orm";
import type { Viewer } from "#content/access/tokens.ts";
import { getStage } from "#content/enquiry/method.ts";
import { slugOf } from "#content/practice/address.ts";
import type { Database } from "#drizzle/database.ts";
import { enquiries, enquirySchools, schools, shownEnquiries } from "#drizzle/schema/index.ts";
import { methodsOf } from "#server/enquiry/method-of.ts";
import { isOfTeam } from "#server/enquiry/told-title.ts";
import { readableBy } from "#server/practice/audience.ts";

export function createListing({ database: { read } }: { database: Database }) {
  /** The viewer's own enquiries, newest work first. */
  const listMine = (viewer: Viewer) => listWhere(viewer, isOfTeam(read, viewer));
  const countMine = (viewer: Viewer) => read.$count(enquiries, isOfTeam(read, viewer));

  /** Those of others that the viewer may read, newest work first. */
  const listShared = (viewer: Viewer) => listWhere(viewer, isShared(viewer));
  const countShared = (viewer: Viewer) => read.$count(enquiries, isShared(viewer));

  const isShared = (viewer: Viewer) =>
    and(
      readableBy(read, viewer, enquiries.id),
      not(isOfTeam(read, viewer)),
      exists(
        read
          .select({ id: shownEnquiries.enquiryId })
          .from(shownEnquiries)
          .where(eq(shownEnquiries.enquiryId, enquiries.id)),
      ),
    );

  /**
   * Those that meet a condition, newest work first: who asks says what the viewer may read. Its team reads
   * what the plan says now; everybody else what they are shown of it.
   */
  async function listWhere(viewer: Viewer, condition: SQL | undefined) {
    const rows = await read
      .select({
        id: enquiries.id,
        key: enquiries.key,
        title: enquiries.title,
        question: enquiries.question,
        method: enquiries.method,
        stage: enquiries.stage,
        stoppedAt: enquiries.stoppedAt,
        updatedAt: enquiries.updatedAt,
        isSample: enquiries.isSample,
        shown: { title: shownEnquiries.title, question: shownEnquiries.question },
        isMine: sql<boolean>`case when ${isOfTeam(read, viewer)} then 1 else 0 end`.mapWith(
          Boolean,
        ),
      })
      .from(enquiries)
      .leftJoin(shownEnquiries, eq(shownEnquiries.enquiryId, enquiries.id))
      .where(condition)
      .orderBy(desc(enquiries.updatedAt), asc(enquiries.id))
      .limit(200);
    const [taking, methodFor] = await Promise.all([
      listTaking(rows.map(({ id }) => id)),
      methodsOf(read, rows),
    ]);
    return rows.flatMap(({ id, stoppedAt, updatedAt, shown, isMine, ...row }) => {
      const told = isMine ? row : shown;
      if (!told) return [];
      const method = methodFor(row);
      const stage = getStage(method, row.stage);
      return [
        {
          slug: slugOf({ key: row.key, title: told.title }),
          key: row.key,
          title: told.title,
          question: told.question,
          method: method.id,
          methodName: method.name,
          stageName: stage.name,
          status: stage.status,
          stopped: stoppedAt !== null,
          schools: taking.filter(({ enquiryId }) => enquiryId === id).map(({ name }) => name),
          updatedAt,
          isSample: row.isSample,
        },
      ];
    });
  }

  const listTaking = async (ids: string[]) =>
    ids.length === 0
      ? []
      : read
          .select({ enquiryId: enquirySchools.enquiryId, name: schools.name })
          .from(enquirySchools)
          .innerJoin(schools, eq(schools.id, enquirySchools.schoolId))
          .where(and(inArray(enquirySchools.enquiryId, ids), eq(enquirySchools.standing, "in")))
          .orderBy(asc(schools.name))
          .limit(2000);

  return { listMine, countMine, listShared, countShared, listWhere };
}
