/** The page where people write: every field and section of a write-up, over one live document. */
import { type ChangeEvent, useCallback, useEffect, useMemo, useState } from "react";
import { useBar } from "#app/editor/bar.ts";
import { Claims } from "#app/editor/claims.tsx";
import { type Connection, openConnection, type Writer } from "#app/editor/connection.ts";
import { Evidence } from "#app/editor/evidence.tsx";
import { TextField } from "#app/editor/fields.tsx";
import { Findings } from "#app/editor/findings.tsx";
import { useSaveState } from "#app/editor/hooks.ts";
import { LinkBar } from "#app/editor/link-bar.tsx";
import { useLinkedPart } from "#app/editor/linked-part.ts";
import { SaveLine } from "#app/editor/save-state.tsx";
import { SectionEditor } from "#app/editor/section-editor.tsx";
import { Tags } from "#app/editor/tags.tsx";
import { ToldLine } from "#app/editor/told.tsx";
import { Toolbar } from "#app/editor/toolbar.tsx";
import { createUploads, type Told } from "#app/editor/uploads.ts";
import type { Template } from "#content/packs/templates.ts";
import { sectionFragment } from "#content/practice/live-write-up.ts";
import { summaryWordLimit, WriteUpContent } from "#content/practice/write-up.ts";

const titleLimit = WriteUpContent.shape.title.maxLength ?? undefined;

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
  const { bar, editor, asked, endLink, tools, file } = useBar({ takesFiles: true });
  const [told, setTold] = useState<Told | null>(null);
  const forget = useCallback(() => setTold(null), []);
  const uploads = useMemo(() => createUploads({ address, tell: setTold }), [address]);
  const isThere = state.kind !== "opening" && state.kind !== "unreachable";
  useLinkedPart(isThere);
  const editable = mayWrite && isThere && state.kind !== "closed";
  const findingsAfter = template.asksForFindings
    ? (template.sections.find((section) => section.id === "ingredients") ??
      template.sections.find((section) => section.id === "steps"))
    : undefined;

  function pickFiles(event: ChangeEvent<HTMLInputElement>) {
    const files = [...(event.currentTarget.files ?? [])];
    event.currentTarget.value = "";
    if (editor && editable) void uploads.insert(editor, files);
  }

  return (
    <div className="editor" data-editable={editable}>
      <div className="editor-bar">
        <SaveLine connection={connection} self={writer.id} />
        {mayWrite && <Toolbar editor={editable ? editor : null} bar={bar} tools={tools} />}
        {editable && editor && asked > 0 && <LinkBar key={asked} editor={editor} close={endLink} />}
        {mayWrite && (
          <input
            ref={file}
            type="file"
            className="unseen"
            tabIndex={-1}
            multiple
            aria-label="Picture or file to add"
            onChange={pickFiles}
          />
        )}
        <ToldLine told={told} close={forget} />
      </div>
      <TextField
        id="title"
        className="title-field"
        text={doc.getText("title")}
        label="Title"
        hint={`${titleLimit} characters at most.`}
        limit={titleLimit}
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
            fragment={sectionFragment(doc, section.id)}
            connection={connection}
            writer={writer}
            uploads={uploads}
            bar={bar}
            editable={editable}
          />
          {section === findingsAfter && (
            <>
              <Findings doc={doc} editable={editable} />
              <Claims doc={doc} editable={editable} />
              <Evidence doc={doc} address={address} editable={editable} />
            </>
          )}
        </div>
      ))}
      <Tags doc={doc} editable={editable} />
      <p className="note">
        Do not record a concern about a child here: tell your safeguarding lead. Name no pupil.
      </p>
    </div>
  );
}
