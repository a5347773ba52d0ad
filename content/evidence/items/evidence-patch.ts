/** Claims and evidence as somebody's program sends them: whole lists, known by their ids. */
import * as Y from "yjs";
import type { z } from "zod";
import { Claim, EvidenceItem } from "#content/evidence/items/evidence-item.ts";
import {
  type EvidenceText,
  evidenceTexts,
  newClaim,
  newEvidence,
  ResultNumbers,
  supportKey,
} from "#content/evidence/items/live-evidence.ts";
import { patchLines, patchText } from "#content/live/patching.ts";
import { mostTold } from "#content/practice/write-up.ts";

export const ClaimPatch = Claim.partial({ id: true });
export const EvidencePatch = EvidenceItem.partial({
  id: true,
  method: true,
  when: true,
  n: true,
  supports: true,
  reference: true,
  result: true,
});
type EvidencePatch = z.infer<typeof EvidencePatch>;

export const patchClaims = (
  claims: Y.Array<Y.Map<unknown>>,
  wanted: readonly z.infer<typeof ClaimPatch>[],
): void =>
  patchLines(claims, wanted, mostTold.claims, {
    patch: (known, { text }) => {
      const present = known.get("text");
      if (present instanceof Y.Text) patchText(present, text);
    },
    create: newClaim,
  });

export const patchEvidence = (
  evidence: Y.Array<Y.Map<unknown>>,
  wanted: readonly EvidencePatch[],
): void =>
  patchLines(evidence, wanted, mostTold.evidence, { patch: patchItem, create: newEvidence });

function patchItem(known: Y.Map<unknown>, item: EvidencePatch): void {
  const { what, method, when, result } = item;
  const words: Partial<Record<EvidenceText, string | undefined>> = {
    ...{ what, method, when },
    ...(result && { outcome: result.outcome, measure: result.measure, sample: result.sample }),
  };
  for (const field of evidenceTexts) {
    const text = known.get(field);
    if (text instanceof Y.Text) patchText(text, words[field]);
  }
  setIfNew(known, "kind", item.kind);
  setIfNew(known, "n", item.n);
  setIfNew(known, "reference", item.reference);
  setIfNew(known, "result", result && ResultNumbers.parse(result));
  if (!item.supports) return;
  const keys = new Set(item.supports.map(supportKey));
  for (const key of [...known.keys()])
    if (key.startsWith(supportKey("")) && !keys.has(key)) known.delete(key);
  for (const key of keys) setIfNew(known, key, true);
}

function setIfNew(map: Y.Map<unknown>, key: string, value: unknown): void {
  if (value === undefined || JSON.stringify(map.get(key)) === JSON.stringify(value)) return;
  map.set(key, value);
}
