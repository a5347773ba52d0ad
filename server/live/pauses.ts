/** Notices when writing in a document pauses, and who has written since the last pause. */
import type { Entry, Journal } from "#server/live/log.ts";

export function createPauses({
  pauseMs,
  journal,
  onPause,
}: {
  pauseMs: number;
  journal: Journal;
  onPause: (documentId: string, authors: string[]) => void | Promise<void>;
}) {
  const writing = new Map<string, { authors: Set<string>; timer: NodeJS.Timeout }>();

  async function pause(documentId: string) {
    const found = writing.get(documentId);
    if (!found) return;
    clearTimeout(found.timer);
    writing.delete(documentId);
    try {
      await onPause(documentId, [...found.authors]);
    } catch (error) {
      journal.error({ documentId, reason: String(error) }, "what follows a pause has failed");
    }
  }

  return {
    wrote(documentId: string, entries: Entry[]) {
      const written = entries.filter(({ data }) => data !== null);
      if (written.length === 0) return;
      const timer = setTimeout(() => void pause(documentId), pauseMs);
      const known = writing.get(documentId);
      if (known) clearTimeout(known.timer);
      const authors = known?.authors ?? new Set<string>();
      for (const { personId } of written) if (personId !== null) authors.add(personId);
      writing.set(documentId, { authors, timer });
    },
    /** Treats every document as paused now. */
    async stop() {
      await Promise.all([...writing.keys()].map(pause));
    },
  };
}
