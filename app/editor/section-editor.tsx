/** One section of rich text, written together. */
import Collaboration from "@tiptap/extension-collaboration";
import CollaborationCaret from "@tiptap/extension-collaboration-caret";
import { Placeholder } from "@tiptap/extensions";
import { type Editor, EditorContent, useEditor } from "@tiptap/react";
import { useEffect } from "react";
import type { Connection, Writer } from "#app/editor/connection.ts";
import { AnyHeading, mendPasted } from "#app/editor/paste.ts";
import { EditablePicture } from "#app/editor/picture-view.tsx";
import { SlashMenu } from "#app/editor/slash-menu.ts";
import type { Uploads } from "#app/editor/uploads.ts";
import { documentExtensions } from "#content/document/schema.ts";
import type { TemplateSection } from "#content/packs/templates.ts";
import { sectionFragment } from "#content/practice/live-write-up.ts";

export function SectionEditor({
  section,
  connection,
  writer,
  uploads,
  editable,
  onFocus,
}: {
  section: TemplateSection;
  connection: Connection;
  writer: Writer;
  uploads: Uploads;
  editable: boolean;
  onFocus: (editor: Editor) => void;
}) {
  const editor: Editor | null = useEditor({
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    editable,
    extensions: [
      ...documentExtensions.map((extension) =>
        extension.name === "picture" ? EditablePicture : extension,
      ),
      SlashMenu,
      AnyHeading,
      Placeholder.configure({ placeholder: section.prompt }),
      Collaboration.configure({ fragment: sectionFragment(connection.doc, section.id) }),
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
    onFocus: ({ editor }) => onFocus(editor),
  });

  useEffect(() => {
    editor?.setEditable(editable, false);
  }, [editor, editable]);

  /** Files become pictures and downloads; text with files beside it (Word does that) stays text. */
  function take(data: DataTransfer | null): boolean {
    const files = [...(data?.files ?? [])];
    if (!editor || files.length === 0 || data?.types.includes("text/html")) return false;
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
