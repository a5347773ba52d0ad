/** The plans of enquiries, as a purge of everything goes through them. */
import { erasedDocument } from "#content/document/erased-document.ts";
import type { Eraser } from "#content/document/erasing.ts";
import { planParts } from "#content/enquiry/live-plan.ts";
import type { Queries } from "#drizzle/database.ts";
import { enquiries } from "#drizzle/schema/index.ts";
import { methodOf } from "#server/enquiry/method-of.ts";
import type { LiveDocuments } from "#server/live/index.ts";

/** The plans in which it stands, each with how often. */
export async function listPlans(read: Queries, live: LiveDocuments, eraserFor: () => Eraser) {
  const plans = await read
    .select({
      key: enquiries.key,
      method: enquiries.method,
      liveDocumentId: enquiries.liveDocumentId,
    })
    .from(enquiries);
  const found: { plan: (typeof plans)[number]; times: number }[] = [];
  for (const plan of plans) {
    const eraser = eraserFor();
    const doc = await live.read(plan.liveDocumentId);
    erasedDocument(doc, eraser, planParts(methodOf(plan))).destroy();
    doc.destroy();
    if (eraser.count() > 0) found.push({ plan, times: eraser.count() });
  }
  return found;
}

/** Takes it out of one plan, which gets a new history. */
export const purgePlan = (
  live: LiveDocuments,
  plan: { method: string; liveDocumentId: string },
  eraser: Eraser,
): Promise<void> =>
  live.replace(plan.liveDocumentId, {
    rebuild: (doc) => erasedDocument(doc, eraser, planParts(methodOf(plan))),
    store: async () => {},
  });
