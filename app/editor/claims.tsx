/** What else the write-up claims, beside its findings: "It takes ten minutes." */
import { flushSync } from "react-dom";
import * as Y from "yjs";
import { AddLine } from "#app/editor/add-line.tsx";
import { Bare } from "#app/editor/bare.tsx";
import { TextField } from "#app/editor/fields.tsx";
import { useShared } from "#app/editor/hooks.ts";
import { useRemoving } from "#app/editor/removing.tsx";
import { Claim } from "#content/evidence/items/evidence-item.ts";
import { newClaim } from "#content/evidence/items/live-evidence.ts";
import { newId } from "#content/id.ts";
import { mostTold } from "#content/practice/write-up.ts";

export function Claims({ doc, editable }: { doc: Y.Doc; editable: boolean }) {
  const list = doc.getArray<Y.Map<unknown>>("claims");
  const { remove, undo } = useRemoving(list);
  const ids = useShared(list, () => list.map((claim) => String(claim.get("id"))));

  function add() {
    const id = newId(10);
    flushSync(() => list.push([newClaim({ id })]));
    document.getElementById(`claim-${id}`)?.focus();
  }

  return (
    <section className="part" id="claims">
      <h2>What else you claim</h2>
      <p className="note">
        Such as what it asks of teachers, or whom it suits. Readers see what each claim rests on, or
        that nothing is attached.
      </p>
      {ids.map((id, index) => {
        const text = list.get(index)?.get("text");
        return text instanceof Y.Text ? (
          <div className="claim" key={id}>
            <TextField
              id={`claim-${id}`}
              text={text}
              label={`Claim ${index + 1}`}
              limit={Claim.shape.text.maxLength ?? undefined}
              editable={editable}
            />
            <Bare doc={doc} id={id} editable={editable} />
            {editable && (
              <button
                type="button"
                className="link"
                onClick={() => remove(index, `Claim ${index + 1}`)}
              >
                Remove claim {index + 1}
              </button>
            )}
          </div>
        ) : null;
      })}
      {undo}
      {editable && (
        <AddLine list={list} most={mostTold.claims} onAdd={add}>
          Add a claim
        </AddLine>
      )}
    </section>
  );
}
