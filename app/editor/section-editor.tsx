/** One section of rich text, written together. */
import type { AnyExtension } from "@tiptap/core";
import Collaboration from "@tiptap/extension-collaboration";
import CollaborationCaret from "@tiptap/extension-collaboration-caret";
import { Placeholder } from "@tiptap/extensions";
import { type Editor, EditorContent, useEditor } from "@tiptap/react";
import { useEffect } from "react";
import type * as Y from "yjs";
import { type Bar, createBarKeys } from "#app/editor/bar.ts";
import { EditableChart } from "#app/editor/chart-view.tsx";
import type { Connection, Writer } from "#app/editor/connection.ts";
import { EditableFile } from "#app/editor/file-view.tsx";
import { KeptSelection } from "#app/editor/kept-selection.ts";
import { AnyHeading, mendPasted } from "#app/editor/paste.ts";
import { EditablePicture } from "#app/editor/picture-view.tsx";
import { createSlashMenu } from "#app/editor/slash-menu.ts";
import type { Uploads } from "#app/editor/uploads.ts";
import { documentExtensions } from "#content/document/schema.ts";

export function SectionEditor({
  section,
  fragment,
  connection,
  writer,
  uploads,
  bar,
  editable,
}: {
  section: { id: string; title: string; prompt: string; required?: boolean };
  /** Where the section's text lies in the document. */
  fragment: Y.XmlFragment;
  connection: Connection;
  writer: Writer;
  /** None where a text takes no files. */
  uploads: Uploads | null;
  bar: Bar;
  editable: boolean;
}) {
  const editor: Editor | null = useEditor({
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    editable,
    extensions: [
      ...documentExtensions.map((extension) => withViews[extension.name] ?? extension),
      createSlashMenu(bar),
      createBarKeys(bar),
      AnyHeading,
      KeptSelection,
      Placeholder.configure({ placeholder: section.prompt }),
      Collaboration.configure({ fragment }),
      CollaborationCaret.configure({
        provider: connection.provider,
        user: { id: writer.id, name: writer.name, colour: writer.colour, color: writer.colour },
        render: drawCaret,
        selectionRender: (user) => ({
          nodeName: "span",
          class: "their-selection",
          style: `--their-colour: ${colourOf(user)}`,
        }),
      }),
    ],
    editorProps: {
      attributes: {
        class: "prose writing",
        role: "textbox",
        "aria-multiline": "true",
        "aria-labelledby": `${section.id}-title`,
      },
      transformPastedHTML: mendPasted,
      handlePaste: (_view, event): boolean => take(event.clipboardData),
      handleDrop: (_view, event): boolean => take(event.dataTransfer),
    },
    onFocus: ({ editor }) => bar.turnTo(editor),
  });

  useEffect(() => {
    editor?.setEditable(editable);
  }, [editor, editable]);

  useEffect(() => {
    if (editor) bar.offer(editor);
  }, [editor, bar]);

  /** Files become pictures and downloads; text with files beside it (Word does that) stays text. */
  function take(data: DataTransfer | null): boolean {
    const files = [...(data?.files ?? [])];
    if (!editor || !uploads || files.length === 0 || data?.types.includes("text/html"))
      return false;
    void uploads.insert(editor, files);
    return true;
  }

  return (
    <section className="part" id={section.id}>
      <h2 id={`${section.id}-title`}>
        {section.title}
        {section.required && <small> needed to publish</small>}
      </h2>
      <EditorContent editor={editor} />
    </section>
  );
}

const withViews: Record<string, AnyExtension> = {
  picture: EditablePicture,
  chart: EditableChart,
  file: EditableFile,
};

const colourOf = (user: Record<string, unknown>): string =>
  typeof user.colour === "string" && /^#[0-9a-f]{6}$/i.test(user.colour) ? user.colour : "#0b5351";

function drawCaret(user: Record<string, unknown>): HTMLElement {
  const caret = document.createElement("span");
  caret.className = "their-caret";
  caret.style.setProperty("--their-colour", colourOf(user));
  const label = document.createElement("span");
  label.textContent = String(user.name ?? "A colleague");
  caret.append(label);
  return caret;
}
