/** What follows when writing in a plan has paused. */
import { and, eq, inArray } from "drizzle-orm";
import { readPlan } from "#content/enquiry/live-plan.ts";
import { getStage } from "#content/enquiry/method.ts";
import { sentenceOf } from "#content/enquiry/question.ts";
import { planningRoles } from "#content/enquiry/team.ts";
import type { Queries } from "#drizzle/database.ts";
import { enquiries, enquiryMembers } from "#drizzle/schema/index.ts";
import { type Clock, dayOf } from "#server/clock.ts";
import { noteSeen } from "#server/enquiry/contributing.ts";
import { methodOf } from "#server/enquiry/method-of.ts";
import type { LiveDocuments } from "#server/live/index.ts";

export function createPausing({ live, clock }: { live: LiveDocuments; clock: Clock }) {
  /**
   * Lists show the plan's title and question, and those who wrote are noted. Gives whether the document is
   * a plan at all.
   */
  async function paused(tx: Queries, liveDocumentId: string, authors: string[]): Promise<boolean> {
    const [enquiry] = await tx
      .select()
      .from(enquiries)
      .where(eq(enquiries.liveDocumentId, liveDocumentId));
    if (!enquiry) return false;
    const method = await methodOf(tx, enquiry);
    const doc = await live.readIn(tx, liveDocumentId);
    const { title, question } = readPlan(doc, method);
    doc.destroy();
    const at = clock();
    await tx
      .update(enquiries)
      .set({ title: title || enquiry.title, question: sentenceOf(question), updatedAt: at })
      .where(eq(enquiries.id, enquiry.id));
    const { status } = getStage(method, enquiry.stage);
    const kind = writtenIn[status];
    if (!kind || authors.length === 0) return true;
    const writers = await tx
      .select({ personId: enquiryMembers.personId, schoolId: enquiryMembers.schoolId })
      .from(enquiryMembers)
      .where(
        and(
          eq(enquiryMembers.enquiryId, enquiry.id),
          inArray(enquiryMembers.personId, authors),
          inArray(enquiryMembers.role, [...planningRoles]),
        ),
      );
    for (const writer of writers)
      await noteSeen(tx, { ...writer, enquiryId: enquiry.id, kind, on: dayOf(at), of: "", at });
    return true;
  }

  return { paused };
}

/**
 * What writing in the plan counts as, by where the enquiry is. While cycles run it is planning still: what is
 * made of what was seen is written in the cycles and lessons, and counts there.
 */
const writtenIn = {
  draft: "designed",
  forming: "designed",
  planning: "designed",
  baseline: "designed",
  "in-cycle": "designed",
  analysing: "analysed",
  "write-up": "wrote",
  "peer-review": "wrote",
  published: null,
  "follow-up": null,
  archived: null,
} as const;
