/** What is said in the write-up, and which evidence it rests on: one list for all who tie them. */
import * as Y from "yjs";
import { useShared } from "#app/editor/hooks.ts";
import type { EvidenceKind } from "#content/evidence/items/evidence-item.ts";
import { newEvidence, supportKey } from "#content/evidence/items/live-evidence.ts";
import { newId } from "#content/id.ts";

export type Said = { id: string; label: string };

export const evidenceIn = (doc: Y.Doc) => doc.getArray<Y.Map<unknown>>("evidence");

/** Findings, then claims, each by its words; by its place while it has none. */
export function useSaid(doc: Y.Doc): Said[] {
  const findings = doc.getArray<Y.Map<unknown>>("findings");
  const claims = doc.getArray<Y.Map<unknown>>("claims");
  return [
    ...useShared(findings, () => listed(findings, "outcome", "Finding")),
    ...useShared(claims, () => listed(claims, "text", "Claim")),
  ];
}

const listed = (list: Y.Array<Y.Map<unknown>>, field: string, name: string): Said[] =>
  list.map((one, index) => ({
    id: String(one.get("id")),
    label: String(one.get(field) ?? "").trim() || `${name} ${index + 1}`,
  }));

/** Whether some evidence is tied to a finding or claim. */
export function useIsBare(doc: Y.Doc, id: string): boolean {
  const evidence = evidenceIn(doc);
  return useShared(
    evidence,
    () => !evidence.toArray().some((item) => item instanceof Y.Map && item.get(supportKey(id))),
  );
}

/** Gives the id of the new item. */
export function addEvidence(doc: Y.Doc, kind: EvidenceKind, supports: string[]): string {
  const id = newId(10);
  evidenceIn(doc).push([newEvidence({ id, kind, supports })]);
  return id;
}
