/** Writing in a draft from outside the editor: reading its revision, and changing what was read. */
import type { Viewer } from "#content/access/tokens.ts";
import { stale } from "#content/failure.ts";
import { getTemplate } from "#content/packs/templates.ts";
import { readWriteUp } from "#content/practice/live-write-up.ts";
import { patchWriteUp, type WriteUpPatch } from "#content/practice/write-up-patch.ts";
import type { LiveDocuments } from "#server/live/index.ts";
import { revisionOf } from "#server/live/revision.ts";
import type { Drafts } from "#server/practice/drafts.ts";

export function createEditing({ drafts, live }: { drafts: Drafts; live: LiveDocuments }) {
  /** The draft as it stands, with the revision to name when changing it. @throws NotFound */
  async function open(viewer: Viewer, slug: string) {
    const draft = await drafts.get(viewer, slug);
    const doc = await live.read(draft.writeUp.liveDocumentId);
    try {
      return { ...draft, content: readWriteUp(doc), revision: revisionOf(doc) };
    } finally {
      doc.destroy();
    }
  }

  /**
   * Merges a change into the live document, on top of that revision and no other. Those who have the
   * draft open see it at once. @throws Stale when the draft has moved on; nothing is changed then.
   */
  async function change(
    viewer: Viewer,
    slug: string,
    { patch, revisions }: { patch: WriteUpPatch; revisions: string[] },
  ) {
    const draft = await drafts.requireRight(viewer, slug, "write");
    const { liveDocumentId, template } = draft.writeUp;
    return live.change(liveDocumentId, viewer.person?.id ?? null, (doc) => {
      const now = revisionOf(doc);
      if (!revisions.includes(now)) throw stale(now);
      patchWriteUp(doc, patch, getTemplate(template));
      return { ...draft, content: readWriteUp(doc), revision: revisionOf(doc) };
    });
  }

  return { open, change };
}

export type Editing = ReturnType<typeof createEditing>;
