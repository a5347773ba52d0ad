/** A write-up without a passage: a version's content, and a live document with a history of its own. */
import { prosemirrorJSONToYXmlFragment, yXmlFragmentToProsemirrorJSON } from "@tiptap/y-tiptap";
import * as Y from "yjs";
import type { Eraser } from "#content/document/erasing.ts";
import { documentSchema } from "#content/document/schema.ts";
import { findingTexts, sectionFragment } from "#content/practice/live-write-up.ts";
import { RichText, SectionId, type WriteUpContent } from "#content/practice/write-up.ts";

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

/**
 * A new document that says what this one says, but for the passage: every text as long as it is, and
 * nothing of who wrote what when, of what was deleted, or of what no page shows.
 */
export function eraseHistory(doc: Y.Doc, eraser: Eraser): Y.Doc {
  const fresh = new Y.Doc();
  fresh.transact(() => {
    for (const field of ["title", "summary", "takes"])
      fresh.getText(field).insert(0, eraser.text(doc.getText(field).toString()));
    for (const name of ["tags", "numbers"])
      for (const [key, value] of doc.getMap(name))
        if (isPlain(value)) fresh.getMap(name).set(key, value);
    fresh.getArray("findings").push(
      doc
        .getArray("findings")
        .toArray()
        .filter((finding) => finding instanceof Y.Map)
        .map((finding) => eraseFinding(finding, eraser)),
    );
    for (const id of SectionId.options) {
      const fragment = sectionFragment(doc, id);
      if (fragment.length > 0) copySection(fragment, sectionFragment(fresh, id), eraser);
    }
  });
  return fresh;
}

function eraseFinding(finding: Y.Map<unknown>, eraser: Eraser): Y.Map<unknown> {
  const fresh = new Y.Map<unknown>();
  for (const [key, value] of finding)
    if (value instanceof Y.Text) fresh.set(key, new Y.Text(eraser.text(value.toString())));
    else if (isPlain(value)) fresh.set(key, value);
  return fresh;
}

/** A section that a client has made something the schema does not know keeps its words, without form. */
function copySection(from: Y.XmlFragment, to: Y.XmlFragment, eraser: Eraser): void {
  const document = RichText.parse(yXmlFragmentToProsemirrorJSON(from));
  const clean = eraser.document(document);
  try {
    prosemirrorJSONToYXmlFragment(documentSchema, documentSchema.nodeFromJSON(clean).toJSON(), to);
  } catch {
    const content = blocksIn(clean).map((text) => ({
      type: "paragraph",
      content: [{ type: "text", text }],
    }));
    prosemirrorJSONToYXmlFragment(documentSchema, { type: "doc", content }, to);
  }
}

/** The text of each block, in reading order. */
function blocksIn(node: { content?: unknown }): string[] {
  const children = Array.isArray(node.content) ? node.content : [];
  const words = children.map(({ text }) => (typeof text === "string" ? text : "")).join("");
  return [...(words ? [words] : []), ...children.flatMap(blocksIn)];
}

const isPlain = (value: unknown): value is string | number | boolean | null =>
  value === null || ["string", "number", "boolean"].includes(typeof value);
