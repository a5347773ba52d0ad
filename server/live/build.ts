/** A document from the parts that are stored of it. */
import * as Y from "yjs";

/** A snapshot (V2), and the updates (V1) that came after it, oldest first. */
export type Parts = { snapshot: Uint8Array | undefined; updates: Uint8Array[] };

/**
 * `onBroken` hears of an update that Yjs cannot apply: it is left out rather than
 * making the whole document unreadable.
 */
export function buildDocument(
  { snapshot, updates }: Parts,
  onBroken: (error: unknown) => void,
): Y.Doc {
  const doc = new Y.Doc();
  if (snapshot) Y.applyUpdateV2(doc, snapshot);
  doc.transact(() => {
    for (const update of updates)
      try {
        Y.applyUpdate(doc, update);
      } catch (error) {
        onBroken(error);
      }
  });
  return doc;
}

/**
 * One snapshot in place of the parts. What waits for something that never came is kept in it. Throws
 * when an update cannot be applied: then the log must stay.
 */
export function mergeParts(parts: Parts): Uint8Array {
  const doc = buildDocument(parts, (error) => {
    throw error;
  });
  const merged = Y.encodeStateAsUpdateV2(doc);
  doc.destroy();
  return merged;
}
