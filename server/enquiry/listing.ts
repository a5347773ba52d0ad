/** Enquiries in lists: one's own, those of others, those of a place. */
import { and, asc, desc, eq, exists, inArray, not, or, type SQL, sql } from "drizzle-orm";
import type { Viewer } from "#content/access/tokens.ts";
import { getStage } from "#content/enquiry/method.ts";
import { slugOf } from "#content/practice/address.ts";
import type { Database } from "#drizzle/database.ts";
import { enquiries, enquirySchools, schools, shownEnquiries } from "#drizzle/schema/index.ts";
import { methodsOf } from "#server/enquiry/method-of.ts";
import { isOfTeam, titleTo } from "#server/enquiry/told-title.ts";
import { readableBy } from "#server/practice/audience.ts";

/** As many stand on a page. */
const pageSize = 200;

export function createListing({ database: { read } }: { database: Database }) {
  /** The viewer's own enquiries, newest work first. */
  const listMine = (viewer: Viewer) => listWhere(viewer, isOfTeam(read, viewer));
  const countMine = (viewer: Viewer) => read.$count(enquiries, isOfTeam(read, viewer));

  /** Those of others that the viewer may read, newest work first. */
  const listShared = (viewer: Viewer) => listWhere(viewer, isShared(viewer));
  const countShared = (viewer: Viewer) => read.$count(enquiries, isShared(viewer));

  const isShared = (viewer: Viewer) =>
    and(readableBy(read, viewer, enquiries.id), not(isOfTeam(read, viewer)), hasCopy());

  /**
   * Those that meet a condition, newest work first: who asks says what the viewer may read. Its team reads
   * what the plan says now; everybody else what they are shown of it.
   */
  async function listWhere(viewer: Viewer, condition: SQL | undefined, page = 1) {
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
      .limit(pageSize)
      .offset((page - 1) * pageSize);
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

  /** A page of them, and how many there are in all. */
  async function pageWhere(viewer: Viewer, condition: SQL | undefined, page: number) {
    const [entries, total] = await Promise.all([
      listWhere(viewer, told(viewer, condition), page),
      countWhere(viewer, condition),
    ]);
    return { entries, total, page, pageSize };
  }

  const countWhere = (viewer: Viewer, condition: SQL | undefined) =>
    read.$count(enquiries, told(viewer, condition));

  /** Those alone of which the viewer reads something: of their team, or shown. */
  const told = (viewer: Viewer, condition: SQL | undefined) =>
    and(condition, or(isOfTeam(read, viewer), hasCopy()));

  /** What those that meet a condition are called to the viewer, newest work first. */
  async function nameWhere(
    viewer: Viewer,
    condition: SQL | undefined,
    { limit, offset = 0 }: { limit: number; offset?: number },
  ) {
    const rows = await read
      .select({ key: enquiries.key, title: titleTo(read, viewer) })
      .from(enquiries)
      .where(told(viewer, condition))
      .orderBy(desc(enquiries.updatedAt), asc(enquiries.id))
      .limit(limit)
      .offset(offset);
    return rows.map(({ key, title }) => ({ key, title, slug: slugOf({ key, title }) }));
  }

  const hasCopy = () =>
    exists(
      read
        .select({ id: shownEnquiries.enquiryId })
        .from(shownEnquiries)
        .where(eq(shownEnquiries.enquiryId, enquiries.id)),
    );

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

  return {
    listMine,
    countMine,
    listShared,
    countShared,
    listWhere,
    pageWhere,
    countWhere,
    nameWhere,
  };
}
