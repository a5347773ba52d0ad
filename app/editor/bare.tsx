import { flushSync } from "react-dom";
import type * as Y from "yjs";
import { addEvidence, useIsBare } from "#app/editor/tied.ts";
import { noEvidence } from "#content/evidence/items/evidence-item.ts";

/** Beside a finding or claim that nothing is tied to: what its readers will read, and the way to add some. */
export function Bare({ doc, id, editable }: { doc: Y.Doc; id: string; editable: boolean }) {
  const isBare = useIsBare(doc, id);
  if (!isBare) return null;

  function add() {
    let item = "";
    flushSync(() => {
      item = addEvidence(doc, "own-data", [id]);
    });
    document.getElementById(`kind-${item}`)?.focus();
  }

  return (
    <p className="note no-evidence">
      {noEvidence}.{" "}
      {editable && (
        <button type="button" className="link" onClick={add}>
          Add some
        </button>
      )}
    </p>
  );
}
