import { EditorState, NodeSelection, TextSelection } from "@tiptap/pm/state";
import { expect, test } from "vitest";
import { findPlace } from "#app/editor/uploads.ts";
import { documentSchema } from "#content/document/schema.ts";

const paragraph = (text = "") =>
  documentSchema.node("paragraph", null, text ? [documentSchema.text(text)] : []);
const doc = documentSchema.node("doc", null, [
  paragraph("ab"),
  paragraph(),
  documentSchema.node("blockquote", null, [paragraph()]),
  documentSchema.node("picture"),
]);
const at = (position: number) =>
  EditorState.create({ doc, selection: TextSelection.create(doc, position) });

test("a picture goes after the paragraph that has the caret", () => {
  expect(findPlace(at(2))).toEqual({ from: 4, to: 4 });
});

test("an empty paragraph gives its place to the picture", () => {
  expect(findPlace(at(5))).toEqual({ from: 4, to: 6 });
});

test("a quotation is not broken: the picture goes after it", () => {
  expect(findPlace(at(8))).toEqual({ from: 10, to: 10 });
});

test("with a picture selected, the next goes after it", () => {
  const state = EditorState.create({ doc, selection: NodeSelection.create(doc, 10) });
  expect(findPlace(state)).toEqual({ from: 11, to: 11 });
});
