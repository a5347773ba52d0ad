import { flushSync } from "react-dom";
import type * as Y from "yjs";
import { useShared } from "#app/editor/hooks.ts";
import { addEvidence, evidenceIn, useIsBare } from "#app/editor/tied.ts";
import { noEvidence } from "#content/evidence/items/evidence-item.ts";
import { mostTold } from "#content/practice/write-up.ts";

/** Beside a finding or claim that nothing is tied to: what its readers will read, and the way to add some. */
export function Bare({ doc, id, editable }: { doc: Y.Doc; id: string; editable: boolean }) {
  const isBare = useIsBare(doc, id);
  const evidence = evidenceIn(doc);
  const isFull = useShared(evidence, () => evidence.length >= mostTold.evidence);
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
      {editable && !isFull && (
        <button type="button" className="link" onClick={add}>
          Add some
        </button>
      )}
    </p>
  );
}
