/** Settles the ethics checklist of an enquiry, as its team would before anything is tried. */
import { ethicsChecklist } from "#content/packs/ethics.ts";
import type { Commons } from "#test/support/commons.ts";

export const settleEthics = (
  { live }: Pick<Commons, "live">,
  { liveDocumentId }: { liveDocumentId: string },
) =>
  live.change(liveDocumentId, "anna", (doc) => {
    for (const { id } of ethicsChecklist) doc.getMap("ethics").set(id, "yes");
  });
