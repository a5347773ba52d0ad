/** A live document without a passage, with a history of its own. */
import { prosemirrorJSONToYXmlFragment, yXmlFragmentToProsemirrorJSON } from "@tiptap/y-tiptap";
import * as Y from "yjs";
import type { Eraser } from "#content/document/erasing.ts";
import { documentSchema } from "#content/document/schema.ts";
import { RichText } from "#content/practice/write-up.ts";

/** What lies in a live document, by name: what is not named here is in no page, and is not kept. */
export type DocumentParts = {
  texts: readonly string[];
  /** Maps of plain values. */
  maps: readonly string[];
  /** Arrays of maps of texts, plain values, and JSON. */
  lists: readonly string[];
  fragments: readonly string[];
};

/**
 * A new document that says what this one says, but for the passage: every text as long as it is, and
 * nothing of who wrote what when, of what was deleted, or of what no page shows.
 */
export function erasedDocument(doc: Y.Doc, eraser: Eraser, parts: DocumentParts): Y.Doc {
  const fresh = new Y.Doc();
  fresh.transact(() => {
    for (const name of parts.texts)
      fresh.getText(name).insert(0, eraser.text(doc.getText(name).toString()));
    for (const name of parts.maps)
      for (const [key, value] of doc.getMap(name))
        if (isPlain(value)) fresh.getMap(name).set(key, value);
    for (const name of parts.lists)
      fresh.getArray(name).push(
        doc
          .getArray(name)
          .toArray()
          .filter((line) => line instanceof Y.Map)
          .map((line) => erasedLine(line, eraser)),
      );
    for (const name of parts.fragments) {
      const fragment = doc.getXmlFragment(name);
      if (fragment.length > 0) copyText(fragment, fresh.getXmlFragment(name), eraser);
    }
  });
  return fresh;
}

function erasedLine(line: Y.Map<unknown>, eraser: Eraser): Y.Map<unknown> {
  const fresh = new Y.Map<unknown>();
  for (const [key, value] of line)
    if (value instanceof Y.Text) fresh.set(key, new Y.Text(eraser.text(value.toString())));
    else if (isPlain(value)) fresh.set(key, value);
    else if (!(value instanceof Y.AbstractType)) fresh.set(key, eraser.value(value));
  return fresh;
}

/** A text that a client has made something the schema does not know keeps its words, without form. */
function copyText(from: Y.XmlFragment, to: Y.XmlFragment, eraser: Eraser): void {
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
