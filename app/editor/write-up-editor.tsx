/** The page where people write: every field and section of a write-up, over one live document. */
import type { Editor } from "@tiptap/core";
import { useEffect, useMemo, useState } from "react";
import { type Connection, openConnection, type Writer } from "#app/editor/connection.ts";
import { TextField } from "#app/editor/fields.tsx";
import { Findings } from "#app/editor/findings.tsx";
import { useSaveState } from "#app/editor/hooks.ts";
import { SaveLine } from "#app/editor/save-state.tsx";
import { SectionEditor } from "#app/editor/section-editor.tsx";
import { Tags } from "#app/editor/tags.tsx";
import { Toolbar } from "#app/editor/toolbar.tsx";
import { createUploads } from "#app/editor/uploads.ts";
import type { Template } from "#content/packs/templates.ts";
import { summaryWordLimit } from "#content/practice/write-up.ts";

export type WriteUpEditorProps = {
  documentId: string;
  epoch: string;
  address: string;
  writer: Writer;
  template: Template;
  mayWrite: boolean;
};

export default function WriteUpEditor(props: WriteUpEditorProps) {
  const { documentId, epoch, address, writer, mayWrite } = props;
  const [connection, setConnection] = useState<Connection | null>(null);
  useEffect(() => {
    const opened = openConnection({ documentId, epoch, address, writer, mayWrite });
    setConnection(opened);
    return () => opened.close();
  }, [documentId, epoch, address, writer, mayWrite]);
  if (!connection) return <p role="status">Opening …</p>;
  return <OpenEditor {...props} connection={connection} />;
}

function OpenEditor({
  connection,
  address,
  writer,
  template,
  mayWrite,
}: WriteUpEditorProps & { connection: Connection }) {
  const { doc } = connection;
  const state = useSaveState(connection);
  const [editor, setEditor] = useState<Editor | null>(null);
  const [told, setTold] = useState("");
  const uploads = useMemo(() => createUploads({ address, tell: setTold }), [address]);
  useLinkedPart(state.kind !== "opening");
  const editable = mayWrite && state.kind !== "opening" && state.kind !== "closed";
  const findingsAfter = template.asksForFindings
    ? (template.sections.find((section) => section.id === "ingredients") ??
      template.sections.find((section) => section.id === "steps"))
    : undefined;

  return (
    <div className="editor" data-editable={editable}>
      <div className="editor-bar">
        <SaveLine connection={connection} self={writer.id} />
        {mayWrite && <Toolbar editor={editor} uploads={uploads} editable={editable} />}
        <p className="told" role="status">
          {told}
        </p>
      </div>
      <TextField
        id="title"
        className="title-field"
        text={doc.getText("title")}
        label="Title"
        editable={editable}
      />
      <TextField
        id="summary"
        className="summary-field"
        text={doc.getText("summary")}
        label="Summary for a busy reader"
        hint="What you did, with whom, and what happened."
        wordLimit={summaryWordLimit}
        rows={3}
        editable={editable}
      />
      {template.sections.map((section) => (
        <div key={section.id}>
          <SectionEditor
            section={section}
            connection={connection}
            writer={writer}
            uploads={uploads}
            editable={editable}
            onFocus={setEditor}
          />
          {section === findingsAfter && <Findings doc={doc} editable={editable} />}
        </div>
      ))}
      <Tags doc={doc} editable={editable} />
      <p className="note">
        Do not record a concern about a child here: tell your safeguarding lead. Name no pupil.
      </p>
    </div>
  );
}

/** Goes to the part that the address names: it was not there yet when the browser looked for it. */
function useLinkedPart(isOpen: boolean) {
  useEffect(() => {
    const name = window.location.hash.slice(1);
    const part = isOpen && name ? document.getElementById(name) : null;
    if (!part) return;
    part.scrollIntoView({ block: "center" });
    const field = part.matches("input, textarea, button")
      ? part
      : part.querySelector("[contenteditable], input, textarea, button");
    if (field instanceof HTMLElement) field.focus({ preventScroll: true });
  }, [isOpen]);
}
