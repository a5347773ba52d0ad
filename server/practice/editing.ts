/** Writing in a draft from outside the editor: reading its revision, and changing what was read. */
import type { Viewer } from "#content/access/tokens.ts";
import { getTemplate } from "#content/packs/templates.ts";
import { readWriteUp } from "#content/practice/live-write-up.ts";
import { patchWriteUp, type WriteUpPatch } from "#content/practice/write-up-patch.ts";
import type { LiveDocuments } from "#server/live/index.ts";
import { draftRevision, requireDraftRevision } from "#server/practice/draft-revision.ts";
import type { Drafts } from "#server/practice/drafts.ts";

export function createEditing({ drafts, live }: { drafts: Drafts; live: LiveDocuments }) {
  /** The draft as it stands, with the revision to name when changing it. @throws NotFound */
  async function open(viewer: Viewer, slug: string) {
    const draft = await drafts.get(viewer, slug);
    return { ...draft, ...(await drafts.readNow(draft.writeUp)) };
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
    const { writeUp } = draft;
    return live.change(writeUp.liveDocumentId, viewer.person?.id ?? null, (doc) => {
      requireDraftRevision(revisions, draftRevision(writeUp, doc));
      patchWriteUp(doc, patch, getTemplate(writeUp.template));
      return { ...draft, content: readWriteUp(doc), revision: draftRevision(writeUp, doc) };
    });
  }

  return { open, change };
}

export type Editing = ReturnType<typeof createEditing>;
