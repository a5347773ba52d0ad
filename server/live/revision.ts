/**
 * What a document holds, as a short name: the same wherever and however it was loaded, another after
 * any edit. It is a hash of the document's state vector and its deletions.
 */
import { createHash } from "node:crypto";
import * as Y from "yjs";

export const revisionOf = (doc: Y.Doc): string =>
  createHash("sha256")
    .update(Y.encodeSnapshot(Y.snapshot(doc)))
    .digest("base64url")
    .slice(0, 22);
