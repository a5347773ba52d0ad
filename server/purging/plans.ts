/** The plans of enquiries, as a purge of everything goes through them. */
import { type DocumentParts, erasedDocument } from "#content/document/erased-document.ts";
import type { Eraser } from "#content/document/erasing.ts";
import { planParts } from "#content/enquiry/live-plan.ts";
import type { Queries } from "#drizzle/database.ts";
import { enquiries } from "#drizzle/schema/index.ts";
import type { Enquiry } from "#server/enquiry/enquiries.ts";
import { methodsOf } from "#server/enquiry/method-of.ts";
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
  const methodFor = await methodsOf(read, plans);
  const found: {
    plan: Pick<Enquiry, "key" | "liveDocumentId"> & { parts: DocumentParts };
    times: number;
  }[] = [];
  for (const { method, ...plan } of plans) {
    const parts = planParts(methodFor({ method }));
    const eraser = eraserFor();
    const doc = await live.read(plan.liveDocumentId);
    erasedDocument(doc, eraser, parts).destroy();
    doc.destroy();
    if (eraser.count() > 0) found.push({ plan: { ...plan, parts }, times: eraser.count() });
  }
  return found;
}

/** Takes it out of one plan, which gets a new history. */
export const purgePlan = (
  live: LiveDocuments,
  plan: { liveDocumentId: string; parts: DocumentParts },
  eraser: Eraser,
): Promise<void> =>
  live.replace(plan.liveDocumentId, {
    rebuild: (doc) => erasedDocument(doc, eraser, plan.parts),
    store: async () => {},
  });
