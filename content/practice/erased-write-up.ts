/** A write-up without a passage: a version's content, and a live document with a history of its own. */
import type * as Y from "yjs";
import { type DocumentParts, erasedDocument } from "#content/document/erased-document.ts";
import type { Eraser } from "#content/document/erasing.ts";
import { findingTexts } from "#content/practice/live-write-up.ts";
import { SectionId, type WriteUpContent } from "#content/practice/write-up.ts";

export function eraseContent(content: WriteUpContent, eraser: Eraser): WriteUpContent {
  const { title, summary, takes, findings, sections } = content;
  return {
    ...content,
    ...eraser.value({ title, summary, takes }),
    findings: findings.map((finding) => ({
      ...finding,
      ...Object.fromEntries(findingTexts.map((field) => [field, eraser.text(finding[field])])),
    })),
    sections: Object.fromEntries(
      Object.entries(sections).map(([id, document]) => [id, document && eraser.document(document)]),
    ),
  };
}

/** What lies in a write-up's live document. */
const writeUpParts: DocumentParts = {
  texts: ["title", "summary", "takes"],
  maps: ["tags", "numbers"],
  lists: ["findings"],
  fragments: SectionId.options.map((id) => `section:${id}`),
};

/** The write-up's live document without a passage, with a history of its own. */
export const eraseHistory = (doc: Y.Doc, eraser: Eraser): Y.Doc =>
  erasedDocument(doc, eraser, writeUpParts);
