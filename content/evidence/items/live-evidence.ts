/**
 * How claims and evidence lie in a write-up's live document. Every text is a Yjs text of its own, every
 * tie to a claim a key of its own, so that two people working on one item do not overwrite each other; the
 * numbers of a result go together, as its form gives them.
 */
import * as Y from "yjs";
import {
  type Claim,
  EvidenceItem,
  EvidenceKind,
  type EvidenceItem as Item,
} from "#content/evidence/items/evidence-item.ts";
import { StudyResult } from "#content/evidence/items/study-result.ts";
import { CslItem } from "#content/references/csl.ts";

export const claimTexts = ["text"] as const;

/** Texts of an item; the last three belong to its result. */
export const evidenceTexts = ["what", "method", "when", "outcome", "measure", "sample"] as const;
export type EvidenceText = (typeof evidenceTexts)[number];

/** In characters. */
export const evidenceLimits: Record<EvidenceText, number> = {
  what: 600,
  method: 600,
  when: 80,
  outcome: 200,
  measure: 200,
  sample: 200,
};

/** The numbers of a result, without its words. */
export const ResultNumbers = StudyResult.omit({ outcome: true, measure: true, sample: true });
export type ResultNumbers = Omit<StudyResult, "outcome" | "measure" | "sample">;

/** The key that ties an item to a finding or claim. */
export const supportKey = (claimId: string) => `supports:${claimId}`;

export function newClaim({ id, text }: Pick<Claim, "id"> & Partial<Claim>): Y.Map<unknown> {
  const map = new Y.Map<unknown>();
  map.set("id", id);
  map.set("text", new Y.Text(text ?? ""));
  return map;
}

export function newEvidence(item: Pick<Item, "id" | "kind"> & Partial<Item>): Y.Map<unknown> {
  const map = new Y.Map<unknown>();
  map.set("id", item.id);
  map.set("kind", item.kind);
  const words: Record<EvidenceText, string | undefined> = {
    what: item.what,
    method: item.method,
    when: item.when,
    outcome: item.result?.outcome,
    measure: item.result?.measure,
    sample: item.result?.sample,
  };
  for (const field of evidenceTexts) map.set(field, new Y.Text(words[field] ?? ""));
  map.set("n", item.n ?? null);
  map.set("reference", item.reference ?? null);
  map.set("result", item.result ? ResultNumbers.parse(item.result) : null);
  for (const claim of item.supports ?? []) map.set(supportKey(claim), true);
  return map;
}

export function readClaim(value: unknown): Claim[] {
  if (!(value instanceof Y.Map)) return [];
  const id = value.get("id");
  if (typeof id !== "string" || id === "") return [];
  return [{ id: id.slice(0, 40), text: textIn(value, "text", 400) }];
}

/** The item as it stands; what no form could have made of it is left out. */
export function readEvidence(value: unknown): Item[] {
  if (!(value instanceof Y.Map)) return [];
  const id = value.get("id");
  const kind = EvidenceKind.safeParse(value.get("kind"));
  if (typeof id !== "string" || id === "" || !kind.success) return [];
  const word = (field: EvidenceText) => textIn(value, field, evidenceLimits[field]);
  const n = EvidenceItem.shape.n.safeParse(value.get("n"));
  const reference = CslItem.safeParse(value.get("reference"));
  const numbers = ResultNumbers.safeParse(value.get("result"));
  return [
    {
      id: id.slice(0, 40),
      kind: kind.data,
      what: word("what"),
      method: word("method"),
      when: word("when"),
      n: n.success ? n.data : null,
      supports: [...value.keys()]
        .filter((key) => key.startsWith(supportKey("")) && value.get(key) === true)
        .map((key) => key.slice(supportKey("").length))
        .filter((claim) => claim.length > 0 && claim.length <= 40)
        .sort()
        .slice(0, 60),
      reference: reference.success ? reference.data : null,
      result: numbers.success
        ? {
            ...numbers.data,
            outcome: word("outcome"),
            measure: word("measure"),
            sample: word("sample"),
          }
        : null,
    },
  ];
}

const textIn = (map: Y.Map<unknown>, field: string, limit: number): string => {
  const text = map.get(field);
  return text instanceof Y.Text ? text.toString().replace(/\s+/g, " ").trim().slice(0, limit) : "";
};
