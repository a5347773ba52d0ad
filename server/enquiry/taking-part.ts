/** What a school does about its own part in an enquiry: says with whom, puts it off, leaves. */
import { and, eq } from "drizzle-orm";
import type { Viewer } from "#content/access/tokens.ts";
import { conflict, invalid, notFound } from "#content/failure.ts";
import { closeCodes } from "#content/live/wire.ts";
import { enquiryMembers, enquirySchools } from "#drizzle/schema/index.ts";
import { createAskedSchools } from "#server/enquiry/asked-schools.ts";
import { createAskingSchools } from "#server/enquiry/asking-schools.ts";
import { noteIn, requireLead } from "#server/enquiry/noting.ts";
import { isActive, requireRoom } from "#server/enquiry/priorities.ts";
import { createEnquiryTeam } from "#server/enquiry/team.ts";

export function createTakingPart(
  needs: Parameters<typeof createAskingSchools>[0] & Parameters<typeof createEnquiryTeam>[0],
) {
  const { database, enquiries, live, clock } = needs;

  /** With whom it is tried at a school, as a group. @throws Invalid, Conflict */
  async function describeCohort(
    viewer: Viewer,
    slug: string,
    said: { schoolId: string; cohort: string; pupils: string; revision: number },
  ): Promise<void> {
    const { enquiry, members } = await enquiries.requireRight(viewer, slug, "planEnquiry");
    const pupils = said.pupils.trim() === "" ? null : Number(said.pupils);
    const problems = [
      ...(said.cohort.trim().length > 160
        ? [{ field: "cohort", message: "Say it in 160 characters." }]
        : []),
      ...(pupils !== null && !(Number.isInteger(pupils) && pupils > 0 && pupils <= 10_000)
        ? [{ field: "pupils", message: "Write how many pupils, as a whole number." }]
        : []),
    ];
    if (problems.length > 0) throw invalid(problems);
    if (!members.some(({ schoolId }) => schoolId === said.schoolId)) throw notFound();
    await database.write(async (tx) => {
      const kept = await tx
        .update(enquirySchools)
        .set({ cohort: said.cohort.trim(), pupils, revision: said.revision + 1 })
        .where(
          and(
            eq(enquirySchools.enquiryId, enquiry.id),
            eq(enquirySchools.schoolId, said.schoolId),
            eq(enquirySchools.revision, said.revision),
          ),
        )
        .returning({ revision: enquirySchools.revision });
      if (kept.length === 0)
        throw conflict(
          "Somebody else changed this part while you wrote. What you wrote is still here: look at theirs in another window, then keep yours.",
        );
      await noteIn(tx, clock(), viewer, enquiry, "enquiry.describe-cohort", {
        school: said.schoolId,
      });
    });
  }

  /** The viewer's school puts the enquiry off, or takes it up again. @throws NotFound, Invalid */
  async function park(
    viewer: Viewer,
    slug: string,
    asked: { schoolId: string; parked: boolean; park: string | null },
  ): Promise<void> {
    const { enquiry, members, stage } = await enquiries.requireRight(viewer, slug, "planEnquiry");
    const works = enquiry.stoppedAt === null && isActive(stage.status);
    const theirs = members.find(({ personId }) => personId === viewer.person?.id);
    if (theirs?.schoolId !== asked.schoolId) throw notFound();
    const at = clock();
    await database.write(async (tx) => {
      if (!asked.parked && works)
        await requireRoom(tx, viewer, { schoolId: asked.schoolId, park: asked.park, at });
      await tx
        .update(enquirySchools)
        .set({ parkedAt: asked.parked ? at : null })
        .where(
          and(
            eq(enquirySchools.enquiryId, enquiry.id),
            eq(enquirySchools.schoolId, asked.schoolId),
          ),
        );
      await noteIn(
        tx,
        clock(),
        viewer,
        enquiry,
        asked.parked ? "enquiry.park" : "enquiry.take-up",
        {
          school: asked.schoolId,
        },
      );
    });
  }

  /** A school leaves: its people are off the team, and what they brought stays. @throws Conflict */
  async function leave(viewer: Viewer, slug: string, schoolId: string): Promise<void> {
    const found = await enquiries.get(viewer, slug);
    const { enquiry, members } = found;
    const theirs = members.filter((member) => member.schoolId === schoolId);
    const isTheirs = found.mayPlan && theirs.some(({ personId }) => personId === viewer.person?.id);
    if (theirs.length === 0 || !(isTheirs || found.mayLead)) throw notFound();
    if (!members.some((member) => member.role === "lead" && member.schoolId !== schoolId))
      throw conflict(
        "Nobody of another school leads it. Name somebody who goes on with it, or end the enquiry.",
      );
    await database.write(async (tx) => {
      await tx
        .update(enquirySchools)
        .set({ standing: "left", answeredAt: clock() })
        .where(
          and(eq(enquirySchools.enquiryId, enquiry.id), eq(enquirySchools.schoolId, schoolId)),
        );
      await tx
        .delete(enquiryMembers)
        .where(
          and(eq(enquiryMembers.enquiryId, enquiry.id), eq(enquiryMembers.schoolId, schoolId)),
        );
      await requireLead(tx, enquiry.id);
      await enquiries.readersChanged(tx, enquiry);
      await noteIn(tx, clock(), viewer, enquiry, "enquiry.leave", { school: schoolId });
    });
    for (const { personId } of theirs)
      live.disconnect({ documentId: enquiry.liveDocumentId, personId }, closeCodes.rightWithdrawn);
  }

  return {
    ...createAskingSchools(needs),
    ...createAskedSchools(needs),
    ...createEnquiryTeam(needs),
    describeCohort,
    park,
    leave,
  };
}

export type TakingPart = ReturnType<typeof createTakingPart>;
