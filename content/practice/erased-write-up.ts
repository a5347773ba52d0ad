/** A write-up without a passage: a version's content, and a live document with a history of its own. */
import type * as Y from "yjs";
import { type DocumentParts, erasedDocument } from "#content/document/erased-document.ts";
import type { Eraser } from "#content/document/erasing.ts";
import type { EvidenceItem } from "#content/evidence/items/evidence-item.ts";
import { findingTexts } from "#content/practice/live-write-up.ts";
import { SectionId, type WriteUpContent } from "#content/practice/write-up.ts";

export function eraseContent(content: WriteUpContent, eraser: Eraser): WriteUpContent {
  const { title, summary, takes, findings, claims, evidence, sections } = content;
  return {
    ...content,
    ...eraser.value({ title, summary, takes }),
    findings: findings.map((finding) => ({
      ...finding,
      ...Object.fromEntries(findingTexts.map((field) => [field, eraser.text(finding[field])])),
    })),
    claims: claims.map((claim) => ({ ...claim, text: eraser.text(claim.text) })),
    evidence: evidence.map((item) => eraseEvidence(item, eraser)),
    sections: Object.fromEntries(
      Object.entries(sections).map(([id, document]) => [id, document && eraser.document(document)]),
    ),
  };
}

/** Ids and kinds are no words of anybody's. */
const eraseEvidence = (item: EvidenceItem, eraser: Eraser): EvidenceItem => ({
  ...item,
  ...eraser.value({
    what: item.what,
    method: item.method,
    when: item.when,
    reference: item.reference,
  }),
  result: item.result && {
    ...item.result,
    ...eraser.value({
      outcome: item.result.outcome,
      measure: item.result.measure,
      sample: item.result.sample,
    }),
  },
});

/** What lies in a write-up's live document. */
const writeUpParts: DocumentParts = {
  texts: ["title", "summary", "takes"],
  maps: ["tags", "numbers"],
  lists: ["findings", "claims", "evidence"],
  fragments: SectionId.options.map((id) => `section:${id}`),
};

/** The write-up's live document without a passage, with a history of its own. */
export const eraseHistory = (doc: Y.Doc, eraser: Eraser): Y.Doc =>
  erasedDocument(doc, eraser, writeUpParts);
