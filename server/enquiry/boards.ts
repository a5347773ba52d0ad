/** The enquiries of an alliance and of a school, as far as the viewer may read them. */
import { and, eq, inArray, isNotNull } from "drizzle-orm";
import type { Viewer } from "#content/access/tokens.ts";
import { Status, statusWords } from "#content/enquiry/status.ts";
import type { Database } from "#drizzle/database.ts";
import { enquirySchools, enquiries as rows } from "#drizzle/schema/index.ts";
import type { Enquiries, EnquiryEntry } from "#server/enquiry/enquiries.ts";
import { isActive } from "#server/enquiry/priorities.ts";
import { readableBy } from "#server/practice/audience.ts";

export function createBoards(needs: { database: Database; enquiries: Enquiries }) {
  const { enquiries } = needs;
  const { read } = needs.database;

  /** A page of an alliance's, by where they are in their life; those that ended early stand last. */
  async function ofAlliance(viewer: Viewer, allianceId: string, page = 1) {
    const { entries, ...pages } = await enquiries.pageWhere(
      viewer,
      and(eq(rows.allianceId, allianceId), readableBy(read, viewer, rows.id)),
      page,
    );
    const going = Status.options.map((status) => ({
      name: statusWords[status],
      entries: entries.filter((entry) => entry.status === status && !entry.stopped),
    }));
    const ended = { name: "Ended early", entries: entries.filter(({ stopped }) => stopped) };
    const columns = [...going, ended].filter((column) => column.entries.length > 0);
    return { columns, ...pages };
  }

  /** A page of a school's: what it works on, what it put off, and what is over. */
  async function ofSchool(viewer: Viewer, schoolId: string, page = 1) {
    const theirs = and(eq(enquirySchools.schoolId, schoolId), eq(enquirySchools.standing, "in"));
    const ids = read.select({ id: enquirySchools.enquiryId }).from(enquirySchools).where(theirs);
    const readable = and(inArray(rows.id, ids), readableBy(read, viewer, rows.id));
    const { entries, ...pages } = await enquiries.pageWhere(viewer, readable, page);
    const keys = entries.map(({ key }) => key);
    const parked = await read
      .select({ key: rows.key })
      .from(enquirySchools)
      .innerJoin(rows, eq(rows.id, enquirySchools.enquiryId))
      .where(and(theirs, isNotNull(enquirySchools.parkedAt), inArray(rows.key, ["", ...keys])));
    const parkedKeys = new Set(parked.map(({ key }) => key));
    const works = (entry: EnquiryEntry) => !entry.stopped && isActive(entry.status);
    return {
      ...pages,
      priorities: entries.filter((entry) => works(entry) && !parkedKeys.has(entry.key)),
      parked: entries.filter((entry) => works(entry) && parkedKeys.has(entry.key)),
      over: entries.filter((entry) => !works(entry)),
    };
  }

  return { ofAlliance, ofSchool };
}

export type Boards = ReturnType<typeof createBoards>;
