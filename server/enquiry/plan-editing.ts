/** Writing in a plan from outside the editor: reading its revision, and changing what was read. */
import type { Viewer } from "#content/access/tokens.ts";
import { readPlan } from "#content/enquiry/live-plan.ts";
import { type PlanPatch, patchPlan } from "#content/enquiry/plan-patch.ts";
import { stale } from "#content/failure.ts";
import type { Enquiries } from "#server/enquiry/enquiries.ts";
import type { LiveDocuments } from "#server/live/index.ts";
import { revisionOf } from "#server/live/revision.ts";

export function createPlanEditing(needs: { enquiries: Enquiries; live: LiveDocuments }) {
  const { enquiries, live } = needs;

  /** The plan as it stands, with the revision to name when changing it. @throws NotFound */
  async function open(viewer: Viewer, slug: string) {
    const { enquiry, method } = await enquiries.get(viewer, slug);
    const doc = await live.read(enquiry.liveDocumentId);
    try {
      return { plan: readPlan(doc, method), revision: revisionOf(doc) };
    } finally {
      doc.destroy();
    }
  }

  /**
   * Merges a change into the live document, on top of that revision and no other. Those who have the
   * plan open see it at once. @throws Stale when the plan has moved on; nothing is changed then.
   */
  async function change(
    viewer: Viewer,
    slug: string,
    { patch, revisions }: { patch: PlanPatch; revisions: string[] },
  ) {
    const { enquiry, method } = await enquiries.requireRight(viewer, slug, "planEnquiry");
    return live.change(enquiry.liveDocumentId, viewer.person?.id ?? null, (doc) => {
      const now = revisionOf(doc);
      if (!revisions.includes(now)) throw stale(now);
      patchPlan(doc, patch, method);
      return { plan: readPlan(doc, method), revision: revisionOf(doc) };
    });
  }

  return { open, change };
}
