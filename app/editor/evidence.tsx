/** How one knows: the evidence of a write-up, each piece tied to what it supports. */
import { flushSync } from "react-dom";
import * as Y from "yjs";
import { AddLine } from "#app/editor/add-line.tsx";
import { EvidenceFields } from "#app/editor/evidence-fields.tsx";
import { useShared } from "#app/editor/hooks.ts";
import { useRemoving } from "#app/editor/removing.tsx";
import { addEvidence, evidenceIn, useSaid } from "#app/editor/tied.ts";
import { mostTold } from "#content/practice/write-up.ts";

export function Evidence({
  doc,
  address,
  editable,
}: {
  doc: Y.Doc;
  address: string;
  editable: boolean;
}) {
  const list = evidenceIn(doc);
  const { remove, undo } = useRemoving(list);
  const ids = useShared(list, () => list.map((item) => String(item.get("id"))));
  const said = useSaid(doc);

  function add() {
    let id = "";
    flushSync(() => {
      id = addEvidence(doc, "own-data", []);
    });
    document.getElementById(`kind-${id}`)?.focus();
  }

  return (
    <section className="part" id="evidence">
      <h2>How you know</h2>
      <p className="note">
        What each finding and claim rests on: your own numbers, what was seen or said, a study. You
        may publish without; readers are then told that no evidence is attached. Groups only: no
        pupil’s name or mark.
      </p>
      {ids.map((id, index) => {
        const item = list.get(index);
        return item instanceof Y.Map ? (
          <fieldset className="finding" key={id}>
            <legend>Evidence {index + 1}</legend>
            <EvidenceFields id={id} item={item} said={said} address={address} editable={editable} />
            {editable && (
              <button
                type="button"
                className="link"
                onClick={() => remove(index, `Evidence ${index + 1}`)}
              >
                Remove evidence {index + 1}
              </button>
            )}
          </fieldset>
        ) : null;
      })}
      {undo}
      {editable && (
        <AddLine list={list} most={mostTold.evidence} onAdd={add}>
          Add evidence
        </AddLine>
      )}
    </section>
  );
}
