/**
 * What a text leaves on this device: a copy keyed by the person who wrote it, and a note while some of
 * it has not reached the server. Staffrooms share computers, so both go when the person signs out.
 */
const prefix = "commons";

export const copyName = (personId: string, documentId: string, epoch: string): string =>
  `${prefix}:${personId}:${documentId}:${epoch}`;

export type Unsent = { address: string; title: string };

const noteName = (personId: string, documentId: string) =>
  `${prefix}-unsent:${personId}:${documentId}`;

export function rememberUnsent(
  personId: string,
  documentId: string,
  address: string,
  title: string,
): void {
  try {
    localStorage.setItem(noteName(personId, documentId), JSON.stringify({ address, title }));
  } catch {
    // A device without room for a note still has the page's own warning.
  }
}

export const forgetUnsent = (personId: string, documentId: string): void =>
  localStorage.removeItem(noteName(personId, documentId));

export const isUnsent = (personId: string, documentId: string): boolean =>
  localStorage.getItem(noteName(personId, documentId)) !== null;

/** The person's texts that hold words the server has not stored. */
export function listUnsent(personId: string): Unsent[] {
  return Object.keys(localStorage)
    .filter((name) => name.startsWith(`${prefix}-unsent:${personId}:`))
    .flatMap((name) => {
      const note: unknown = JSON.parse(localStorage.getItem(name) ?? "null");
      return typeof note === "object" && note !== null && "address" in note && "title" in note
        ? [{ address: String(note.address), title: String(note.title) }]
        : [];
    });
}

/** Deletes every copy and note of every person: what signing out leaves behind is nothing. */
export async function clearDevice(): Promise<void> {
  for (const name of Object.keys(localStorage))
    if (name.startsWith(`${prefix}-unsent:`)) localStorage.removeItem(name);
  const databases = (await indexedDB.databases?.()) ?? [];
  await Promise.all(
    databases.flatMap(({ name }) => (name?.startsWith(`${prefix}:`) ? [deleteDatabase(name)] : [])),
  );
}

const deleteDatabase = (name: string): Promise<void> =>
  new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => resolve();
    request.onblocked = () => resolve();
  });
