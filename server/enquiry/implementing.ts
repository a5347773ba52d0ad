/** How the practice was put to work at each school of an enquiry (S09): written by those who plan it. */
import { and, asc, eq } from "drizzle-orm";
import type { Viewer } from "#content/access/tokens.ts";
import { broughtBy } from "#content/enquiry/contribution.ts";
import { blankImplementation, parseImplementation } from "#content/enquiry/implementation.ts";
import { conflict, invalid, notFound } from "#content/failure.ts";
import type { Database } from "#drizzle/database.ts";
import { enquiryImplementations as rows, schools } from "#drizzle/schema/index.ts";
import type { Clock } from "#server/clock.ts";
import { noteToday, schoolIn } from "#server/enquiry/contributing.ts";
import { takesPart } from "#server/enquiry/cycles.ts";
import type { Enquiries } from "#server/enquiry/enquiries.ts";
import { idOf, noteIn } from "#server/enquiry/noting.ts";

export function createImplementing(needs: {
  database: Database;
  enquiries: Enquiries;
  clock: Clock;
}) {
  const { database, enquiries, clock } = needs;

  /**
   * Writes what a school planned and saw; `revision` is that of the form, 0 for the first.
   * @throws Invalid, Conflict, NotFound for a school that takes no part
   */
  async function write(
    viewer: Viewer,
    slug: string,
    asked: { schoolId: string; revision: number; given: (field: string) => string },
  ): Promise<void> {
    const found = await enquiries.requireRight(viewer, slug, "planEnquiry");
    const { enquiry } = found;
    const { schoolId, revision, given } = asked;
    if (!takesPart(found.schools, schoolId)) throw notFound();
    const { implementation, problems } = parseImplementation(given);
    if (problems.length > 0) throw invalid(problems);
    const at = clock();
    const personId = idOf(viewer);
    const written = {
      ...{ implementation, revision: revision + 1 },
      ...{ writtenBy: personId, writtenAt: at },
    };
    await database.write(async (tx) => {
      const [before] = await tx
        .select({ implementation: rows.implementation })
        .from(rows)
        .where(and(eq(rows.enquiryId, enquiry.id), eq(rows.schoolId, schoolId)));
      const kept =
        revision === 0
          ? await tx
              .insert(rows)
              .values({ ...written, enquiryId: enquiry.id, schoolId })
              .onConflictDoNothing()
              .returning({ revision: rows.revision })
          : await tx
              .update(rows)
              .set(written)
              .where(
                and(
                  eq(rows.enquiryId, enquiry.id),
                  eq(rows.schoolId, schoolId),
                  eq(rows.revision, revision),
                ),
              )
              .returning({ revision: rows.revision });
      if (kept.length === 0)
        throw conflict(
          "Somebody changed this at the same time. What you wrote stands below: look at theirs first.",
        );
      await noteIn(tx, at, viewer, enquiry, "enquiry.put-to-work", { school: schoolId });
      const isOwnSchool = (await schoolIn(tx, enquiry.id, personId)) === schoolId;
      const said = before?.implementation ?? blankImplementation();
      for (const kind of broughtBy(said, implementation, { isOwnSchool }))
        await noteToday(tx, { enquiryId: enquiry.id, personId, kind, at });
    });
  }

  /** What was written, school by school. */
  const list = (enquiryId: string) =>
    database.read
      .select({
        schoolId: rows.schoolId,
        school: schools.name,
        implementation: rows.implementation,
        revision: rows.revision,
      })
      .from(rows)
      .innerJoin(schools, eq(schools.id, rows.schoolId))
      .where(eq(rows.enquiryId, enquiryId))
      .orderBy(asc(schools.name))
      .limit(100);

  return { write, list };
}

export type Implementing = ReturnType<typeof createImplementing>;
