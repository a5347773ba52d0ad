/** What a team answers about working together: one answer for the team, at the start and at the end. */
import { and, eq } from "drizzle-orm";
import type { Viewer } from "#content/access/tokens.ts";
import { findTogetherCheck, parseTogether } from "#content/enquiry/together.ts";
import { conflict, invalid, notFound } from "#content/failure.ts";
import type { Database } from "#drizzle/database.ts";
import { people, enquiryTogether as rows } from "#drizzle/schema/index.ts";
import type { Clock } from "#server/clock.ts";
import type { Enquiries } from "#server/enquiry/enquiries.ts";
import { idOf, noteIn } from "#server/enquiry/noting.ts";

export function createCheckingTogether(needs: {
  database: Database;
  enquiries: Enquiries;
  clock: Clock;
}) {
  const { database, enquiries, clock } = needs;

  /**
   * Writes one of them; `revision` is that of the form, 0 for the first.
   * @throws Invalid, Conflict, NotFound for a check that there is not
   */
  async function write(
    viewer: Viewer,
    slug: string,
    asked: { check: string; revision: number; given: (field: string) => string },
  ): Promise<void> {
    const { enquiry } = await enquiries.requireRight(viewer, slug, "planEnquiry");
    const check = findTogetherCheck(asked.check);
    if (!check) throw notFound();
    const { answers, problems } = parseTogether(check, asked.given);
    if (problems.length > 0) throw invalid(problems);
    const at = clock();
    const written = {
      ...{ answers, revision: asked.revision + 1 },
      ...{ writtenBy: idOf(viewer), writtenAt: at },
    };
    await database.write(async (tx) => {
      const kept =
        asked.revision === 0
          ? await tx
              .insert(rows)
              .values({ ...written, enquiryId: enquiry.id, check: check.id })
              .onConflictDoNothing()
              .returning({ revision: rows.revision })
          : await tx
              .update(rows)
              .set(written)
              .where(
                and(
                  ...[eq(rows.enquiryId, enquiry.id), eq(rows.check, check.id)],
                  eq(rows.revision, asked.revision),
                ),
              )
              .returning({ revision: rows.revision });
      if (kept.length === 0)
        throw conflict(
          "Somebody changed this at the same time. What you wrote stands below: look at theirs first.",
        );
      await noteIn(tx, at, viewer, enquiry, "enquiry.check-together");
    });
  }

  /** What was answered so far, for the team. */
  const list = (enquiryId: string) =>
    database.read
      .select({
        ...{ check: rows.check, answers: rows.answers, revision: rows.revision },
        ...{ by: people.name, at: rows.writtenAt },
      })
      .from(rows)
      .innerJoin(people, eq(people.id, rows.writtenBy))
      .where(eq(rows.enquiryId, enquiryId));

  return { write, list };
}

export type CheckingTogether = ReturnType<typeof createCheckingTogether>;
