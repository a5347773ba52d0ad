/**
 * Whether an update may be stored, judged from its bytes against what the document holds.
 *
 * Every struct in Yjs carries the id of the client that made it, and an id belongs to the person who
 * wrote under it first. A person's client may well send what others wrote (it answers a state vector
 * with all it has), but only what is already here: anything new must be under ids of its own. What is
 * already here is cut out before it is stored, and an update that adds nothing is not stored at all,
 * which spares a row for every client that reconnects.
 */
import * as Y from "yjs";

export type Judgement =
  | { kind: "nothing-new" }
  | { kind: "foreign"; clientId: number }
  /** `claims`: client ids that nobody has written under. `grows`: it adds, and does not only delete. */
  | { kind: "new"; data: Uint8Array; claims: number[]; grows: boolean };

/**
 * Throws on bytes that are no update. `owners` says who wrote under which client id; one that occurs in
 * the document and has no owner is the server's.
 */
export function judgeUpdate(
  update: Uint8Array,
  { doc, owners, personId }: { doc: Y.Doc; owners: Map<number, string>; personId: string | null },
): Judgement {
  const { structs, ds } = Y.decodeUpdate(update);
  const claims = new Set<number>();
  const cutAt = new Map<number, number>();
  let grows = false;
  for (const struct of structs) {
    if (struct.constructor === Y.Skip) continue;
    const { id, length } = struct;
    const known = Y.getState(doc.store, id.client);
    if (id.clock < known) cutAt.set(id.client, Math.max(known, cutAt.get(id.client) ?? 0));
    if (id.clock + length <= known) continue;
    const owner = owners.get(id.client);
    if (owner === undefined && known === 0) claims.add(id.client);
    else if (owner !== personId) {
      if (!isPending(doc, id, length)) return { kind: "foreign", clientId: id.client };
      cutAt.set(id.client, id.clock + length);
      continue;
    }
    grows = true;
  }
  if (!grows && areDeleted(doc, ds.clients)) return { kind: "nothing-new" };
  const data = cutAt.size === 0 ? update : Y.diffUpdate(update, Y.encodeStateVector(cutAt));
  return { kind: "new", data, claims: [...claims], grows };
}

/** The client ids that an update holds structs of. */
export function listClients(update: Uint8Array): number[] {
  return [...new Set(Y.decodeUpdate(update).structs.map(({ id }) => id.client))];
}

/** Structs that wait in the document for others they depend on: stored, and known to other clients. */
function isPending(doc: Y.Doc, id: Y.ID, length: number): boolean {
  const pending = doc.store.pendingStructs;
  if (!pending) return false;
  return Y.decodeUpdateV2(pending.update).structs.some(
    (struct) =>
      struct.constructor !== Y.Skip &&
      struct.id.client === id.client &&
      struct.id.clock <= id.clock &&
      id.clock + length <= struct.id.clock + struct.length,
  );
}

function areDeleted(
  { store }: Y.Doc,
  deletions: Map<number, { clock: number; len: number }[]>,
): boolean {
  for (const [client, ranges] of deletions) {
    const state = Y.getState(store, client);
    for (const { clock, len } of ranges) {
      if (clock + len > state) return false;
      const structs = store.clients.get(client) ?? [];
      for (let index = Y.findIndexSS(structs, clock); index < structs.length; index++) {
        const struct = structs[index];
        if (!struct || struct.id.clock >= clock + len) break;
        if (!struct.deleted) return false;
      }
    }
  }
  return true;
}
