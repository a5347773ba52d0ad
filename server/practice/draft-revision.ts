/**
 * What a draft says and what its authors have chosen beside the text, as a short name. A program that
 * publishes, changes or deletes a draft names the revision that it read: it undoes nothing unseen.
 */
import { createHash } from "node:crypto";
import type * as Y from "yjs";
import { stale } from "#content/failure.ts";
import { revisionOf } from "#server/live/revision.ts";
import type { WriteUpRow } from "#server/practice/drafts.ts";

export const draftRevision = (writeUp: Chosen, doc: Y.Doc): string =>
  createHash("sha256")
    .update(`${revisionOf(doc)}/${seenOf(writeUp)}`)
    .digest("base64url")
    .slice(0, 22);

/** Where revisions are given, one of them is the present one. @throws Stale */
export function requireDraftRevision(revisions: string[] | undefined, now: string): void {
  if (revisions && !revisions.includes(now)) throw stale(now);
}

type Chosen = Pick<WriteUpRow, "status" | "version" | "audience" | "identity" | "embargoUntil">;

/** What authors choose beside the text, as it is: two who choose at once do not undo each other. */
export const seenOf = ({ status, version, audience, identity, embargoUntil }: Chosen): string =>
  [status, version, audience, identity, embargoUntil ?? ""].join("/");
