/** Where a team plans together: the question, a text for each stage, and the lists, over one document. */
import { useEffect, useState } from "react";
import { useBar } from "#app/editor/bar.ts";
import { type Connection, openConnection, type Writer } from "#app/editor/connection.ts";
import { Drivers } from "#app/editor/drivers.tsx";
import { Ethics } from "#app/editor/ethics.tsx";
import { TextField } from "#app/editor/fields.tsx";
import { useSaveState } from "#app/editor/hooks.ts";
import { LinkBar } from "#app/editor/link-bar.tsx";
import { useLinkedPart } from "#app/editor/linked-part.ts";
import { PlanContents } from "#app/editor/plan-contents.tsx";
import { LineList } from "#app/editor/plan-lists.tsx";
import { QuestionFields } from "#app/editor/question-fields.tsx";
import { SaveLine } from "#app/editor/save-state.tsx";
import { SectionEditor } from "#app/editor/section-editor.tsx";
import { Ticks } from "#app/editor/tags.tsx";
import { Themes } from "#app/editor/themes.tsx";
import { Toolbar } from "#app/editor/toolbar.tsx";
import { planTexts, stageFragment } from "#content/enquiry/live-plan.ts";
import type { Stage } from "#content/enquiry/method.ts";
import type { QuestionForm } from "#content/enquiry/question.ts";
import type { EthicsLine } from "#content/packs/ethics.ts";
import { keyStageNames, keyStages, phases, subjects } from "#content/practice/facets.ts";

export type PlanEditorProps = {
  documentId: string;
  epoch: string;
  address: string;
  writer: Writer;
  stages: Stage[];
  /** The stage that the enquiry is in. */
  current: string;
  forms: QuestionForm[];
  /** The ethics checklist, the method’s own points included. */
  ethics: EthicsLine[];
  mayWrite: boolean;
};

export default function PlanEditor(props: PlanEditorProps) {
  const { documentId, epoch, address, writer, mayWrite } = props;
  const [connection, setConnection] = useState<Connection | null>(null);
  useEffect(() => {
    const opened = openConnection({ documentId, epoch, address, writer, mayWrite });
    setConnection(opened);
    return () => opened.close();
  }, [documentId, epoch, address, writer, mayWrite]);
  if (!connection) return <p role="status">Opening …</p>;
  return <OpenPlan {...props} connection={connection} />;
}

function OpenPlan({
  connection,
  writer,
  stages,
  current,
  forms,
  ethics,
  mayWrite,
}: PlanEditorProps & { connection: Connection }) {
  const { doc } = connection;
  const state = useSaveState(connection);
  const { bar, editor, asked, endLink, tools } = useBar({ takesFiles: false });
  const isThere = state.kind !== "opening" && state.kind !== "unreachable";
  useLinkedPart(isThere);
  const editable = mayWrite && isThere && state.kind !== "closed";

  return (
    <div className="editor plan" data-editable={editable}>
      <div className="editor-bar">
        <SaveLine connection={connection} self={writer.id} />
        {mayWrite && <Toolbar editor={editable ? editor : null} bar={bar} tools={tools} />}
        {editable && editor && asked > 0 && <LinkBar key={asked} editor={editor} close={endLink} />}
      </div>
      <TextField
        id="title"
        className="title-field"
        text={doc.getText("title")}
        label="Title"
        limit={planTexts.title}
        editable={editable}
      />
      <PlanContents doc={doc} stages={stages} current={current} ethics={ethics} />
      <QuestionFields doc={doc} forms={forms} editable={editable} />
      <section className="part" aria-labelledby="why-title">
        <h2 id="why-title">Why this, and why now</h2>
        <TextField
          id="need"
          text={doc.getText("need")}
          label="The need, and how you know"
          hint="Pupils’ work, marks, behaviour, what they say. Groups only."
          limit={planTexts.need}
          rows={2}
          editable={editable}
        />
        <TextField
          id="hunch"
          text={doc.getText("hunch")}
          label="Your hunch"
          hint="What in our own teaching leads to this?"
          limit={planTexts.hunch}
          rows={2}
          editable={editable}
        />
      </section>
      {stages.map(({ id, name, asks, prompts }) => (
        <div key={id} className="stage" data-current={id === current}>
          <SectionEditor
            section={{ id: `stage-${id}`, title: name, prompt: asks }}
            fragment={stageFragment(doc, id)}
            connection={connection}
            writer={writer}
            uploads={null}
            bar={bar}
            editable={editable}
          />
          {prompts.length > 0 && (
            <details>
              <summary>What to think about</summary>
              <ul>
                {prompts.map((prompt) => (
                  <li key={prompt}>{prompt}</li>
                ))}
              </ul>
            </details>
          )}
        </div>
      ))}
      <LineList doc={doc} list="ingredients" editable={editable} />
      <Ethics doc={doc} lines={ethics} editable={editable} />
      <LineList doc={doc} list="steps" editable={editable} />
      <LineList doc={doc} list="measures" editable={editable} />
      <LineList doc={doc} list="costs" editable={editable} />
      <Drivers doc={doc} editable={editable} />
      <section className="part tags" aria-labelledby="tags-title">
        <h2 id="tags-title">What it is about</h2>
        <Themes doc={doc} editable={editable} />
        <Ticks doc={doc} editable={editable} facet="phase" name="Phases" values={phases} />
        <Ticks
          doc={doc}
          editable={editable}
          facet="keyStage"
          name="Key stages"
          values={keyStages}
          words={keyStageNames}
        />
        <Ticks doc={doc} editable={editable} facet="subject" name="Subjects" values={subjects} />
      </section>
      <p className="note">
        Do not record a concern about a child here: tell your safeguarding lead. Name no pupil.
      </p>
    </div>
  );
}
